import FoundationEssentials

/// A customer as a row of the list: the name, and the counts its readiness is read from.
package struct CustomerRow: Equatable, Identifiable, Sendable {
    package var id: Customer.ID
    package var companyName: String
    package var domain: String
    /// Two letters, ISO 3166.
    package var country: String
    package var activeSubscriptions: Int
    package var suspendedSubscriptions: Int
    /// Reservations and software purchases that are not cancelled.
    package var openPurchases: Int
    /// What holds the relationship; 0 means ready to remove, where the holdings are known.
    package var blockers: Int
    /// Whether what the customer holds was ever read; the counts mean nothing until then.
    package var isRead: Bool
    /// Since when the service does not list the customer any more; nil for one it lists.
    package var missingSince: Date?
    /// Whether the service told that the partner resells to the customer.
    package var isRelationshipTold: Bool

    package init(
        id: Customer.ID, companyName: String, domain: String, country: String,
        activeSubscriptions: Int, suspendedSubscriptions: Int, openPurchases: Int, blockers: Int,
        isRead: Bool = true, missingSince: Date? = nil, isRelationshipTold: Bool = true
    ) {
        self.id = id
        self.companyName = companyName
        self.domain = domain
        self.country = country
        self.activeSubscriptions = activeSubscriptions
        self.suspendedSubscriptions = suspendedSubscriptions
        self.openPurchases = openPurchases
        self.blockers = blockers
        self.isRead = isRead
        self.missingSince = missingSince
        self.isRelationshipTold = isRelationshipTold
    }
}
