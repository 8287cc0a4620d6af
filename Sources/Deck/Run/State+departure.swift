import Domain

extension State {
    /// Whether the run ends the relationship with that customer.
    func isLeft(by customer: Customer.ID) -> Bool {
        run?.plan.customers.contains { plan in
            plan.id == customer
                && plan.steps.contains { $0.write == .removeRelationship && !$0.isStruck }
        } ?? false
    }
}

extension Page {
    /// Whether it stays when the customer it was opened over is none any more.
    var outlivesCustomer: Bool {
        switch self {
        case .plan, .run, .radar: true
        case .journal(let page): page.customer == nil
        case .customer, .holding, .blockers, .offers, .request, .activity: false
        }
    }
}

extension Dialog {
    /// The same of a dialog: it says itself whom it is about.
    var outlivesCustomer: Bool {
        switch self {
        case .plan, .run, .unlock, .entry: true
        case .confirmation, .removal, .planned, .refusal, .record, .aftermath, .message, .help:
            false
        }
    }
}
