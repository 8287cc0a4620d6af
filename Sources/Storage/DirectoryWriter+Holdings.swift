import Domain
import GRDB

extension DirectoryWriter {
    /// Makes a permitted change, and counts the customer's holdings again.
    package func apply(_ change: Change, to customer: Customer.ID) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            for after in change.subscriptions {
                try execute(
                    SubscriptionTable.update, SubscriptionTable.arguments(after, of: number))
            }
            for after in change.azureSubscriptions {
                try execute(
                    AzureSubscriptionTable.update,
                    AzureSubscriptionTable.arguments(after, of: number))
            }
            for after in change.reservations {
                try execute(ReservationTable.update, ReservationTable.arguments(after, of: number))
            }
            for after in change.software {
                try execute(SoftwareTable.update, SoftwareTable.arguments(after, of: number))
            }
        }
        try recount(customer)
    }

    /// Adds a subscription that was bought, and counts the customer's holdings again.
    package func add(
        _ subscription: Subscription, to customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                SubscriptionTable.insertion, SubscriptionTable.arguments(subscription, of: number))
        }
        try recount(customer)
    }

    /// Takes a subscription as a service answered it, new or changed, and counts again.
    package func take(
        _ subscription: Subscription, of customer: Customer.ID
    ) throws(DirectoryError) {
        guard var holdings = try holdings(of: customer) else { return }
        holdings.subscriptions.removeAll { $0.id == subscription.id }
        holdings.subscriptions.append(subscription)
        try store(holdings)
    }

    func recount(_ customer: Customer.ID) throws(DirectoryError) {
        let rules = try rules()
        guard let holdings = try holdings(of: customer) else { return }
        try set(HoldingCounts(holdings, under: rules), of: customer)
    }

    /// Writes nothing where they are so already.
    private func set(_ counts: HoldingCounts, of customer: Customer.ID) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                """
                UPDATE customer SET
                    active_subscriptions = ?1, suspended_subscriptions = ?2, open_purchases = ?3,
                    blockers = ?4
                WHERE id = ?5 AND (active_subscriptions, suspended_subscriptions, open_purchases,
                    blockers) <> (?1, ?2, ?3, ?4)
                """,
                [
                    counts.active, counts.suspended, counts.openPurchases, counts.blockers,
                    customer.text,
                ])
        }
    }
}
