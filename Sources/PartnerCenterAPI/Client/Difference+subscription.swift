import Domain

extension Difference {
    /// What an operator would see to be different about one subscription of a customer.
    static func between(
        _ before: Subscription, _ after: Subscription, of customer: Customer.ID
    ) -> [Difference] {
        let holder = Customer(
            id: customer, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
        return Holdings(customer: holder, subscriptions: [after]).differences(
            since: Holdings(customer: holder, subscriptions: [before]),
            regarding: .subscription(after.id))
    }
}
