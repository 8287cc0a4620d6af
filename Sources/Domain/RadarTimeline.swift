import FoundationEssentials

/// How many signs of each kind there are on each of the next days.
package struct RadarTimeline: Equatable, Sendable {
    /// How many days it covers, today first.
    package static let days = 90

    /// Its first day, in days since 1970-01-01, in UTC.
    package let first: Int
    private var numbers: [RadarSignKind: [Int]] = [:]

    /// A timeline without signs; its first day is that of `now`, in UTC.
    package init(from now: Instant) { first = Self.day(of: now) }

    /// The timeline of these signs. Those without a date are left out, and those that are not on a
    /// timeline.
    package init(of signs: some Sequence<RadarSign>, from now: Instant) {
        self.init(from: now)
        for sign in signs { note(sign.kind, at: sign.date) }
    }

    /// Count a sign, unless it has no date, is not on a timeline, or is on another day.
    package mutating func note(_ kind: RadarSignKind, at date: Instant?) {
        guard kind.event != nil, let place = date.flatMap(place) else { return }
        numbers[kind, default: Array(repeating: 0, count: Self.days)][place] += 1
    }

    /// Return which day a moment is on, 0 for the first; nil if it is on none of them.
    package func place(of moment: Instant) -> Int? {
        let place = Self.day(of: moment) - first
        return 0..<Self.days ~= place ? place : nil
    }

    /// The first moment of a day in UTC; 0 is the first day.
    package func start(of place: Int) -> Instant {
        Instant(timeIntervalSince1970: Double(first + place) * 86_400)
    }

    /// Return how many signs of a kind there are on a day; 0 is the first day.
    package func count(of kind: RadarSignKind, on place: Int) -> Int {
        guard let numbers = numbers[kind], numbers.indices.contains(place) else { return 0 }
        return numbers[place]
    }

    private static func day(of moment: Instant) -> Int {
        Int((moment.timeIntervalSince1970 / 86_400).rounded(.down))
    }
}

/// What happens on the day of a sign, as a timeline shows it.
package enum RadarEvent: CaseIterable, Sendable {
    /// A cancellation window closes.
    case windowCloses
    /// A term ends, and is renewed or may go on.
    case renewal
    /// A blocker clears by itself.
    case clearing
}

extension RadarSignKind {
    /// What happens on the day of such a sign; nil for a kind that is not on a timeline.
    package var event: RadarEvent? {
        switch self {
        case .windowCloses: .windowCloses
        case .renews, .renewsMonthly, .goesOn, .endUnknown: .renewal
        case .clears: .clearing
        case .suspendedYetBilled, .ready, .oneStepAway: nil
        }
    }
}
