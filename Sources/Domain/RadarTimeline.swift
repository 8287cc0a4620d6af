import FoundationEssentials

/// How many signs of each kind there are on each of the next days.
package struct RadarTimeline: Equatable, Sendable {
    /// How many days it covers, today first.
    package static let days = 90

    /// Its first day, in days since 1970-01-01.
    package let first: Int
    /// Whose calendar its days are of.
    package let localTime: LocalTime
    private var numbers: [RadarSignKind: [Int]] = [:]

    /// A timeline without signs; its first day is that of `now` in the operator's time zone.
    package init(from now: Instant, in localTime: LocalTime = .utc) {
        self.localTime = localTime
        first = localTime.day(of: now)
    }

    /// The timeline of these signs. Those without a date are left out, and those that are not on a
    /// timeline.
    package init(
        of signs: some Sequence<RadarSign>, from now: Instant, in localTime: LocalTime = .utc
    ) {
        self.init(from: now, in: localTime)
        for sign in signs { note(sign.kind, at: sign.date) }
    }

    /// Count a sign, unless it has no date, is not on a timeline, or is on another day.
    package mutating func note(_ kind: RadarSignKind, at date: Instant?) {
        guard kind.event != nil, let place = date.flatMap(place) else { return }
        numbers[kind, default: Array(repeating: 0, count: Self.days)][place] += 1
    }

    /// Return which day a moment is on, 0 for the first; nil if it is on none of them.
    package func place(of moment: Instant) -> Int? {
        let place = localTime.day(of: moment) - first
        return 0..<Self.days ~= place ? place : nil
    }

    /// The date of a day, such as `2026-11-20`; 0 is the first day.
    package func date(of place: Int) -> String {
        Instant(timeIntervalSince1970: Double(first + place) * 86_400).day
    }

    /// Return how many signs of a kind there are on a day; 0 is the first day.
    package func count(of kind: RadarSignKind, on place: Int) -> Int {
        guard let numbers = numbers[kind], numbers.indices.contains(place) else { return 0 }
        return numbers[place]
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
        case .suspendedYetBilled, .accessEnds, .ready, .oneStepAway: nil
        }
    }
}
