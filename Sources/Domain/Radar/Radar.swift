import FoundationEssentials

/// Something about a customer that wants to be seen before it is too late.
package struct RadarSign: Equatable, Sendable {
    package let kind: RadarSignKind
    package let customer: Customer.ID
    package let companyName: String
    package let domain: String
    /// The holding it is about; nil for the relationship.
    package let holding: Holding?
    package let name: String
    /// The term that is about to begin again, or has not ended yet (`P1Y`); empty where there is
    /// none.
    package let term: String
    /// The moment it is about: when a window closes, a term ends, or it renews; nil where there is
    /// none.
    package let date: Date?

    package init(
        kind: RadarSignKind, customer: Customer.ID, companyName: String, domain: String,
        holding: Holding?, name: String, term: String = "", date: Date?
    ) {
        self.kind = kind
        self.customer = customer
        self.companyName = companyName
        self.domain = domain
        self.holding = holding
        self.name = name
        self.term = term
        self.date = date
    }
}

/// What was seen across all customers, without asking the service.
package struct Radar: Equatable, Sendable {
    /// The most urgent of each kind first, the kinds in their order.
    package var signs: [RadarSign]
    /// How many there are of each kind, also those that are not among `signs`.
    package var counts: [RadarSignKind: Int]
    /// When the Directory was last made fresh; nil in the embedded sandbox, where it always is.
    package var asOf: Date?

    package init(signs: [RadarSign], counts: [RadarSignKind: Int], asOf: Date?) {
        self.signs = signs
        self.counts = counts
        self.asOf = asOf
    }
}

/// What there is to see, the most urgent first.
package enum RadarSignKind: String, CaseIterable, Codable, Sendable {
    /// A cancellation window closes: after that it runs to the end of its term.
    case windowCloses
    /// Auto-renew is about to begin another term, of a year or so.
    case renews
    /// Auto-renew is off, and yet it may go on after its term, at a higher price.
    case goesOn
    /// Something is scheduled for the end of its term of which nobody knows what it does.
    case endUnknown
    /// Suspended, and billed to the end of its term all the same.
    case suspendedYetBilled
    /// What holds the relationship clears by itself then, and nothing else clears it.
    case clears
    /// Nothing holds the relationship.
    case ready
    /// One thing does.
    case oneStepAway
    /// Auto-renew is about to begin another month: most do, each month, so they stand last.
    case renewsMonthly
}
