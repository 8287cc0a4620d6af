/// What the whole directory comes to: the head of the Customers view.
package struct DirectorySummary: Equatable, Sendable {
    package var customers: Int
    package var activeSubscriptions: Int
    package var suspendedSubscriptions: Int
    package var blockedCustomers: Int
    /// Of whom nobody can say whether anything blocks: what they hold was never read, or the
    /// service does not list them any more.
    package var unknownCustomers: Int

    package var readyCustomers: Int { customers - blockedCustomers - unknownCustomers }

    package init(
        customers: Int, activeSubscriptions: Int, suspendedSubscriptions: Int,
        blockedCustomers: Int, unknownCustomers: Int = 0
    ) {
        self.customers = customers
        self.activeSubscriptions = activeSubscriptions
        self.suspendedSubscriptions = suspendedSubscriptions
        self.blockedCustomers = blockedCustomers
        self.unknownCustomers = unknownCustomers
    }
}
