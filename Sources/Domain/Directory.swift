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

/// Some neighbouring rows of the customer list, out of all that match a search.
package struct CustomerWindow: Equatable, Sendable {
    /// The place of the first row among all that match.
    package var offset: Int
    /// How many customers match.
    package var total: Int
    package var rows: [CustomerRow]

    package init(offset: Int, total: Int, rows: [CustomerRow]) {
        self.offset = offset
        self.total = total
        self.rows = rows
    }
}

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

/// How far a replica is in looking at the service, for whoever watches.
package struct SyncReport: Equatable, Sendable {
    package let phase: SyncPhase
    /// When the list of customers was last read to its end; nil if it never was.
    package let listedAt: Date?

    package init(phase: SyncPhase, listedAt: Date?) {
        self.phase = phase
        self.listedAt = listedAt
    }
}

/// What it is doing.
package enum SyncPhase: Equatable, Sendable {
    /// Nothing: what was asked for is here.
    case rest
    /// Reading the list; so many customers so far.
    case listing(customers: Int)
    /// Reading what customers hold.
    case reading(done: Int, total: Int)
    /// Waiting for the service's quota, or as long as it asked.
    case waiting(until: Date)
    /// It cannot be reached, and why; `until` is the next attempt, nil if there is none
    /// before the operator asks.
    case offline(Refusal, until: Date?)
    /// It said no, and will until the operator does something, such as sign in.
    case stopped(Refusal)
}

/// A change the service has accepted but does not show yet: it lags by minutes.
package struct PendingChange: Equatable, Sendable {
    /// What it was aimed at; nil for the relationship itself.
    package let holding: Holding?
    /// The status it will have, as the reference words it.
    package let expected: String
    /// What is to happen at the end of the term, where that was changed; else nil.
    package let renewal: Renewal?
    package let since: Date

    package init(holding: Holding?, expected: String, renewal: Renewal? = nil, since: Date) {
        self.holding = holding
        self.expected = expected
        self.renewal = renewal
        self.since = since
    }
}
