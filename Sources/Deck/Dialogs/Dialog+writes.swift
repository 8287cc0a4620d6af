import Domain

extension Dialog {
    /// What is written if it is confirmed; nothing where it only tells something.
    var writes: [NamedWrite] {
        switch self {
        case .confirmation(let confirmation):
            confirmation.cleared.map {
                [NamedWrite($0.write, of: confirmation.customer, named: confirmation.targetName)]
            } ?? []
        case .removal(let removal):
            [
                NamedWrite(
                    .removeRelationship, of: removal.customer,
                    named: removal.customer.companyName)
            ]
        case .planned(let confirmation): confirmation.plan.namedWrites
        case .plan(.start(let dialog)): dialog.outlook.feasible.namedWrites
        case .plan(.step), .run, .unlock, .refusal, .record, .entry, .aftermath, .message, .help:
            []
        }
    }
}

extension Plan {
    /// Every write that is not struck out, in its order.
    package var namedWrites: [NamedWrite] {
        customers.flatMap { customer in
            customer.steps.filter { !$0.isStruck }.compactMap { step in
                step.write.map { NamedWrite($0, of: customer.customer, named: step.name) }
            }
        }
    }
}

extension State {
    /// Has the journal told that a dialog which could have written something was answered.
    func previewed(confirmed: Bool) -> [Effect] {
        let writes = dialog?.writes ?? []
        guard let first = writes.first else { return [] }
        let isOfOne = writes.allSatisfy { $0.customer.id == first.customer.id }
        return [
            .note(.previewed(writes, confirmed: confirmed), about: isOfOne ? first.customer : nil)
        ]
    }
}
