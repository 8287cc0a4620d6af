import FoundationEssentials

/// Names a subscription of a customer.
package struct SubscriptionReference: Hashable, Sendable {
    package let customer: Customer.ID
    package let subscription: Subscription.ID

    package init(customer: Customer.ID, subscription: Subscription.ID) {
        self.customer = customer
        self.subscription = subscription
    }
}

/// What becomes of a subscription when its term ends, in one of four ways. The raw values are words
/// of filters.
package enum TermOutcome: String, CaseIterable, Sendable {
    case renews, ends
    /// It runs on month by month, or it may.
    case extends
    case unknown
}

extension TermEnd {
    /// Which of the four ways it is; a term that is over counts as what is under way.
    package var outcome: TermOutcome {
        switch self {
        case .renews, .underway: .renews
        case .ends, .ending: .ends
        case .goesOn, .mayGoOn: .extends
        case .unknown: .unknown
        }
    }
}

/// The terms that are renewed each month, as one row of the list.
package struct MonthlyTerms: Equatable, Sendable {
    /// When the first of them ends.
    package let first: Date
    /// How many there are, and of how many seats; nil while that is being counted.
    package var count: Int?
    package var seats: Int?

    package init(first: Date, count: Int? = nil, seats: Int? = nil) {
        self.first = first
        self.count = count
        self.seats = seats
    }
}

/// A row of the list of the terms of all customers.
package enum TermRow: Equatable, Identifiable, Sendable {
    case term(EndingTerm)
    /// Those that are renewed each month, where they are not listed one by one.
    case monthly(MonthlyTerms)

    /// Names a row, whatever has become of it.
    package enum ID: Hashable, Sendable {
        case term(SubscriptionReference)
        case monthly
    }

    package var id: ID {
        switch self {
        case .term(let term): .term(term.reference)
        case .monthly: .monthly
        }
    }

    /// The term; nil for those of each month.
    package var term: EndingTerm? { if case .term(let term) = self { term } else { nil } }
}

extension EndingTerm {
    /// Names the subscription.
    package var reference: SubscriptionReference {
        SubscriptionReference(customer: customer, subscription: subscription.id)
    }
}

/// What the list of terms is sorted by, and in which direction. Terms with the same value stand by
/// their ends; where it is not known they come last in both directions.
package struct TermOrder: Hashable, Sendable {
    /// What terms can be sorted by.
    package enum Field: String, CaseIterable, Sendable {
        case date, customer, name, offer, term, billing, quantity, outcome, id
    }

    package let field: Field
    package let isDescending: Bool

    package init(_ field: Field, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }
}

/// How the list of terms is laid out.
package struct TermArrangement: Hashable, Sendable {
    package var order: TermOrder
    /// Whether those that are renewed each month are listed one by one, and not in one row.
    package var listsMonthly: Bool

    package init(_ order: TermOrder = TermOrder(.date), listsMonthly: Bool = false) {
        self.order = order
        self.listsMonthly = listsMonthly
    }
}

/// Some neighbouring rows of the list of terms, out of all that match a search.
package struct TermWindow: Equatable, Sendable {
    /// The place of the first row among all that match.
    package var offset: Int
    /// How many rows match; at least as many, while they are being counted.
    package var total: Int
    package var rows: [TermRow]
    /// How many terms match, those of each month among them; nil while they are being counted.
    package var found: Int?
    /// How many of these are of each month, and stand in one row together.
    package var monthly: Int
    /// How many more customers may match: too little is known of them to tell.
    package var unknown: Int
    /// Terms of the customers of its rows whose names begin as that of another subscription of the
    /// same customer, on the list or not: whether two rows read the same does not depend on what
    /// else is in the window.
    package var namesakes: [EndingTerm] = []

    package init(
        offset: Int, total: Int, rows: [TermRow], found: Int? = nil, monthly: Int = 0,
        unknown: Int = 0
    ) {
        self.offset = offset
        self.total = total
        self.rows = rows
        self.found = found
        self.monthly = monthly
        self.unknown = unknown
    }
}

/// The terms of all customers in numbers, whatever narrows their list.
package struct TermTotals: Equatable, Sendable {
    /// How many days of 24 hours count as soon, as `due<30d` means them.
    package static let days = 30

    /// How many terms are listed, by what becomes of them.
    package private(set) var listed: [TermOutcome: Int] = [:]
    /// How many are renewed each month, and of how many seats.
    package private(set) var monthly = 0
    package private(set) var monthlySeats = 0
    /// How many of those listed end soon, by the day in the operator's time zone on which they do,
    /// today first, and by what becomes of them. The last day ends with the 30 days.
    package private(set) var next: [[TermOutcome: Int]]
    /// The first of these days, in days since 1970-01-01.
    package let firstDay: Int
    private let soonDates: ClosedRange<Date>
    private let localTime: LocalTime

    /// Without terms; its first day is that of `now` in the operator's time zone.
    package init(from now: Date, in localTime: LocalTime = .utc) {
        let last = now.addingTimeInterval(Double(Self.days) * 86_400)
        firstDay = localTime.day(of: now)
        soonDates = now...last
        self.localTime = localTime
        next = Array(repeating: [:], count: localTime.day(of: last) - firstDay + 1)
    }

    /// Counts a term that is listed.
    package mutating func note(_ outcome: TermOutcome, on date: Date) {
        listed[outcome, default: 0] += 1
        guard soonDates.contains(date) else { return }
        let place = localTime.day(of: date) - firstDay
        if next.indices.contains(place) { next[place][outcome, default: 0] += 1 }
    }

    /// Counts a term that is renewed each month.
    package mutating func noteMonthly(seats: Int) {
        monthly += 1
        monthlySeats += seats
    }

    /// How many are listed.
    package var count: Int { listed.values.reduce(0, +) }

    /// How many of those listed end soon.
    package var soon: Int { next.reduce(0) { $0 + $1.values.reduce(0, +) } }
}
