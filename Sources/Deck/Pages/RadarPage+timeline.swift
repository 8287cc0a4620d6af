import Canvas
import Domain
import Wording

/// The radar's picture of the next days: a row of columns for each event, with the same as text.
extension State {
    /// The picture, and what the day that is looked at has.
    func timelineLines(_ page: RadarPage) -> [Line] {
        guard page.timeline != nil else { return [] }
        let day = Line(dayText(page))
        let rows = size.rows < 36 ? 1 : size.rows < 54 ? 2 : 3
        let columns = TimelineColumns(
            room: size.columns - timelineMargin.columns - 1 - legendColumns)
        let selected = columns.column(of: page.day)
        return RadarEvent.allCases.flatMap { event -> [Line] in
            let picture = Histogram(
                columns.days.map { days in
                    let sum = days.reduce(0) { $0 + page.count(on: $1, of: event) }
                    return Histogram.Slot(sum, event.role)
                })
            let lines = picture.lines(rows: rows, selected: selected, in: glyphs)
            return lines.enumerated().map { row, line in
                let isLast = row == lines.count - 1
                let letter = isLast ? " \(words.letter(of: event)) " : timelineMargin
                let legend = isLast ? "  " + legend(of: event, page) : ""
                return Line([Span(letter, event.role)] + line.spans + [Span(legend, .muted)])
            }
        } + [axis(columns, selected: selected, of: page), day]
    }

    /// As many blanks as a letter takes with those around it.
    private var timelineMargin: String {
        String(repeating: " ", count: words.letter(of: .renewal).columns + 2)
    }

    /// The weeks, the days counted, and the day that is looked at.
    private func axis(_ columns: TimelineColumns, selected: Int, of page: RadarPage) -> Line {
        var signs = columns.days.map { days -> Character in
            days.contains { $0 % 7 == 0 } ? "┬" : "─"
        }
        for day in [30, 60] {
            let column = columns.column(of: day)
            for (place, digit) in String(day).enumerated() { signs[column + place] = digit }
        }
        let before = String(signs[..<selected])
        let after = String(signs[(selected + 1)...])
        return Line(
            Span(timelineMargin), Span(before, .border), Span("▲", .key), Span(after, .border),
            Span("  " + timelineTitle(page), .muted))
    }

    private func legend(of event: RadarEvent, _ page: RadarPage) -> String {
        let sum = (0..<RadarTimeline.days).reduce(0) { $0 + page.count(on: $1, of: event) }
        let later = page.later(event)
        return "\(words.radarEvent(event)) \(sum.grouped)"
            + (later > 0 ? "  " + words.timelineLater(later) : "")
    }

    /// Which days these are, and whose calendar has them.
    private func timelineTitle(_ page: RadarPage) -> String {
        let zone = page.timeline?.localTime ?? .utc
        return words.timelineTitle(RadarTimeline.days) + " · " + (zone.isUTC ? "UTC" : zone.name)
    }

    /// Room for numbers of four digits, so that the picture stays as wide as it is whatever is
    /// looked for.
    private var legendColumns: Int {
        let numbers = " \(9_999.grouped)  " + words.timelineLater(9_999)
        let widest = RadarEvent.allCases.map { words.radarEvent($0).columns }.max() ?? 0
        return widest + numbers.columns + 2
    }

    /// The date of the day, how far off it is, and how many of each event it has.
    func dayText(_ page: RadarPage) -> [Span] {
        guard let timeline = page.timeline else { return [] }
        let day = page.day
        let distance =
            switch day {
            case 0: words.timelineToday
            case 1: words.timelineTomorrow
            default: words.radarDays(day)
            }
        let head = [
            Span(" ▲ ", .key), Span(timeline.date(of: day), .title), Span("  " + distance),
        ]
        let events = RadarEvent.allCases.flatMap { event -> [Span] in
            let count = page.count(on: day, of: event)
            guard count > 0 else { return [] }
            let letter = words.letter(of: event)
            if isNarrow { return [Span("  \(letter) \(count.grouped)", event.role)] }
            // A word instead of a letter says the same as the name of the event.
            let mark = letter.columns == 1 ? letter + " " : ""
            let said = words.timelineOnDay(words.radarEvent(event), count: count)
            return [Span("  " + mark + said, event.role)]
        }
        guard !events.isEmpty else { return head + [Span("  " + words.timelineNothing, .muted)] }
        let listed = page.signs.count {
            $0.kind.event != nil && $0.date.flatMap(timeline.place) == day
        }
        let more = page.count(on: day) - listed
        let rest = more > 0 ? [Span("  " + words.timelineNotListed(more), .muted)] : []
        return head + events + rest
    }

    private var isNarrow: Bool { size.columns < 72 }
}

extension RadarEvent {
    /// What its colour means.
    fileprivate var role: Role {
        switch self {
        case .windowCloses: .danger
        case .renewal: .warning
        case .clearing: .good
        }
    }
}

/// Which days each column of a timeline has: several where there is no room for all of them.
struct TimelineColumns {
    let days: [Range<Int>]

    init(room: Int) {
        let count = RadarTimeline.days
        let share = Histogram.share(of: count, columns: max(12, room))
        days = stride(from: 0, to: count, by: share).map { $0..<min($0 + share, count) }
    }

    /// The first column that has a day.
    func column(of day: Int) -> Int { days.firstIndex { $0.contains(day) } ?? 0 }
}
