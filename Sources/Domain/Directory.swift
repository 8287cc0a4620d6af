import FoundationEssentials

/// A row of the list of customers.
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
    /// How many holdings block a removal; 0 is ready to remove, if the holdings were read.
    package var blockers: Int
    /// Whether the customer's holdings were ever read; until then the counts mean nothing.
    package var isRead: Bool
    /// Whether it comes from the portal's files: what they do not tell will never be read.
    package var isOfFiles = false
    /// When the service stopped listing the customer; nil while it lists it.
    package var missingSince: Date?
    /// Whether the service said that the partner resells to the customer.
    package var isRelationshipTold: Bool
    /// The sums of the admin relationships with the customer; nil if none was ever read.
    package var access: AdminAccessSummary?
    /// Whether the partner has delegated admin privileges; nil if the service did not tell.
    package var allowsDelegatedAccess: Bool?
    /// What a search has found in the admin relationships, where its words are in none of the texts
    /// above.
    package var found: FoundAccess?

    package init(
        id: Customer.ID, companyName: String, domain: String, country: String,
        activeSubscriptions: Int, suspendedSubscriptions: Int, openPurchases: Int, blockers: Int,
        isRead: Bool = true, missingSince: Date? = nil, isRelationshipTold: Bool = true,
        access: AdminAccessSummary? = nil, allowsDelegatedAccess: Bool? = nil
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
        self.access = access
        self.allowsDelegatedAccess = allowsDelegatedAccess
    }
}

extension CustomerRow {
    /// Nil while nobody knows, as the counts below.
    package var knownActive: Int? { isRead ? activeSubscriptions : nil }
    package var knownSuspended: Int? { isRead ? suspendedSubscriptions : nil }
    /// The portal's files tell of subscriptions only.
    package var knownPurchases: Int? { isRead && !isOfFiles ? openPurchases : nil }
    package var knownBlockers: Int? { isRead ? blockers : nil }
}

/// Some neighbouring rows out of all that match a search.
package struct CustomerWindow: Equatable, Sendable {
    /// The index of the first row among all that match.
    package var offset: Int
    /// How many customers match.
    package var total: Int
    package var rows: [CustomerRow]
    /// How many more may match: too little is known of them to tell.
    package var unknown: Int
    /// The names of former customers that a search would find, where it finds none of today.
    package var former: [String] = []
    /// Customers whose names or domains are nearest to the words of a search that finds none; they
    /// do not match.
    package var nearest: [CustomerRow] = []

    package init(offset: Int, total: Int, rows: [CustomerRow], unknown: Int = 0) {
        self.offset = offset
        self.total = total
        self.rows = rows
        self.unknown = unknown
    }
}

/// The totals of the whole Directory: the head of the Customers view.
package struct DirectorySummary: Equatable, Sendable {
    package var customers: Int
    package var activeSubscriptions: Int
    package var suspendedSubscriptions: Int
    /// Subscriptions that are neither active nor suspended.
    package var otherSubscriptions = 0
    /// Subscriptions of which only that they are there is known: lines of imported files that could
    /// not be read.
    package var unreadSubscriptions = 0
    /// Customers who hold what blocks a removal.
    package var blockedCustomers: Int
    /// Those among them who hold a single thing that does.
    package var oneStepCustomers = 0
    /// Customers whose holdings were never read, or whom the service does not list any more.
    package var unknownCustomers: Int

    /// Customers whose relationship can be removed now.
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

/// How far a replica has read the service.
package struct SyncReport: Equatable, Sendable {
    package let phase: SyncPhase
    /// When the list of customers was last read to its end; nil if it never was.
    package let listedAt: Date?

    package init(phase: SyncPhase, listedAt: Date?) {
        self.phase = phase
        self.listedAt = listedAt
    }
}

/// What a replica is doing.
package enum SyncPhase: Equatable, Sendable {
    /// Nothing: everything asked for was read.
    case rest
    /// Reading the list of customers; so many so far.
    case listing(customers: Int)
    /// Reading what customers hold.
    case reading(done: Int, total: Int)
    /// Reading the profiles of customers: country and delegated admin privileges, which the list
    /// does not tell.
    case profiles(done: Int, total: Int)
    /// The service had too many requests: waiting until the time it named.
    case waiting(until: Date)
    /// The service cannot be reached; `until` is the next attempt, nil if the operator must ask
    /// for it.
    case offline(Refusal, until: Date?)
    /// The service refuses until the operator acts, for example signs in.
    case stopped(Refusal)
}

/// A wait of all requests to a service.
package struct RequestWait: Equatable, Sendable {
    package let until: Date
    /// How many requests a minute this program keeps to; nil if the service had too many requests
    /// (429).
    package let requestsAMinute: Int?
    /// Whether the service named that moment; else it only had too many requests.
    package let isAsked: Bool

    package init(until: Date, requestsAMinute: Int?, isAsked: Bool = true) {
        self.until = until
        self.requestsAMinute = requestsAMinute
        self.isAsked = isAsked && requestsAMinute == nil
    }
}

/// A change that the service accepted but does not show yet: it lags by minutes.
package struct PendingChange: Equatable, Sendable {
    /// The changed holding; nil for the relationship itself.
    package let holding: Holding?
    /// The status it will have, in the reference's words.
    package let expected: String
    /// The renewal it will have; nil if that was not changed.
    package let renewal: Renewal?
    /// The number of seats it will have; nil if that was not changed.
    package let quantity: Int?
    package let since: Date

    package init(
        holding: Holding?, expected: String, renewal: Renewal? = nil, quantity: Int? = nil,
        since: Date
    ) {
        self.holding = holding
        self.expected = expected
        self.renewal = renewal
        self.quantity = quantity
        self.since = since
    }

    /// The change that a write makes to a holding; what else it sets is taken from the write.
    package init(of write: Write, to holding: Holding?, expected: String, since: Date) {
        let renewal =
            if case .setRenewal(let renewal, _) = write { renewal } else { nil as Renewal? }
        let quantity =
            if case .setQuantity(let quantity, _) = write { quantity } else { nil as Int? }
        self.init(
            holding: holding, expected: expected, renewal: renewal, quantity: quantity, since: since
        )
    }
}
