import Domain

/// How many signs there are on each day of a timeline. They are counted once for each search, not
/// for each key: the list has thousands.
struct RadarDays: Equatable, Sendable {
    private var shown: [RadarEvent: [Int]] = [:]
    private var listed: [Int] = []

    init() {}

    /// Counts those of the kinds that show, and those in the list.
    init(
        on timeline: RadarTimeline, without hidden: Set<RadarSignKind>, listing signs: [RadarSign]
    ) {
        let none = Array(repeating: 0, count: RadarTimeline.days)
        for kind in RadarSignKind.allCases where !hidden.contains(kind) {
            guard let event = kind.event else { continue }
            var counts = shown[event] ?? none
            for day in counts.indices { counts[day] += timeline.count(of: kind, on: day) }
            shown[event] = counts
        }
        listed = none
        for sign in signs where sign.kind.event != nil {
            if let day = sign.date.flatMap(timeline.place) { listed[day] += 1 }
        }
    }

    /// How many of an event show on a day, 0 for the first.
    func shown(_ event: RadarEvent, on day: Int) -> Int { shown[event]?.element(at: day) ?? 0 }

    /// How many of an event show on all days.
    func shown(_ event: RadarEvent) -> Int { shown[event]?.reduce(0, +) ?? 0 }

    /// How many of all events the list has on a day.
    func listed(on day: Int) -> Int { listed.element(at: day) ?? 0 }
}
