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

    func recount(_ customer: Customer.ID) throws(DirectoryError) {
        let rules = try rules()
        guard let holdings = try holdings(of: customer) else { return }
        let counts = HoldingCounts(holdings, under: rules)
        try explaining(path) {
            try execute(
                """
                UPDATE customer SET
                    active_subscriptions = ?, suspended_subscriptions = ?, open_purchases = ?,
                    blockers = ?
                WHERE id = ?
                """,
                [
                    counts.active, counts.suspended, counts.openPurchases, counts.blockers,
                    customer.text,
                ])
        }
    }
}
