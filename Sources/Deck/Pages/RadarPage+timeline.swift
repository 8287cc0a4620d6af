import Canvas
import Domain
import Wording

/// The radar's picture of the next days: a row of columns for each event, with the same as text.
extension State {
    /// The picture, and what the day that is looked at has.
    func timelineLines(_ page: RadarPage) -> [Line] {
        guard page.timeline != nil else { return [] }
        let rows = size.rows < 36 ? 1 : size.rows < 54 ? 2 : 3
        let (columns, kind) = timelineLayout(rows: rows)
        let selected = columns.column(of: page.day)
        let pictures = RadarEvent.allCases.map { event in
            let slots = columns.days.flatMap { days in
                let sum = days.reduce(0) { $0 + page.count(on: $1, of: event) }
                return Array(
                    repeating: Histogram.Slot(sum, event.role), count: columns.cells)
            }
            return (event: event, picture: Histogram(slots))
        }
        // One scale for all, so that they can be compared.
        let peak = pictures.map(\.picture.peak).max() ?? 0
        let drawn = pictures.flatMap { event, picture -> [Line] in
            let lines = picture.lines(rows: rows, peak: peak, selected: selected, in: glyphs)
            return lines.enumerated().map { row, line in
                let isLast = row == lines.count - 1
                let letter =
                    isLast
                    ? (" " + words.letter(of: event)).fitted(timelineMargin.columns)
                    : timelineMargin
                let legend = isLast && kind != .above ? legend(of: event, page, kind) : ""
                return Line(
                    [Span(letter, event.role)] + line.spans
                        + [Span(legend.isEmpty ? "" : "  " + legend, .muted)])
            }
        }
        let above = kind == .above ? legendAbove(page) : []
        let covered = kind == .above ? above.columns : timelineMargin.columns + columns.width
        let title = timelineTitle(
            page, peak: peak, isNumbers: rows == 1 && glyphs == .ascii,
            room: size.columns - covered - 3)
        let said = Span("  " + title, .muted)
        let axis = axis(columns, selected: selected)
        let first = kind == .above ? [Line(above + [said])] : []
        let last = kind == .above ? axis : axis + [said]
        return first + drawn + [Line(last), Line(dayText(page))]
    }

    /// The days in columns, and where the numbers stand: so that as few days as possible
    /// share a column, and then with as many words as possible.
    private func timelineLayout(rows: Int) -> (TimelineColumns, TimelineLegend) {
        let room = size.columns - timelineMargin.columns - 1
        var kinds = TimelineLegend.allCases
        if rows == 1 { kinds.removeAll { $0 == .above } }
        let all = kinds.map { kind in
            (TimelineColumns(room: room - legendColumns(kind)), kind)
        }
        // Numbers instead of columns stand once for each day.
        let isNumbers = rows == 1 && glyphs == .ascii
        let best = all.dropFirst().reduce(all[0]) { best, other in
            // Names are not left out for columns that are wider than one.
            other.0.days.count > best.0.days.count
                || other.1 == .above && other.0.width > best.0.width ? other : best
        }
        return (isNumbers ? best.0.withOneCell : best.0, best.1)
    }

    /// As many blanks as the longest letter or short name takes with those around it.
    private var timelineMargin: String {
        let letters = RadarEvent.allCases.map { words.letter(of: $0).columns }
        return String(repeating: " ", count: (letters.max() ?? 0) + 2)
    }

    /// The weeks, the days counted, and the day that is looked at.
    private func axis(_ columns: TimelineColumns, selected: Int) -> [Span] {
        var signs = columns.days.flatMap { days -> [Character] in
            let first: Character = days.contains { $0 % 7 == 0 } ? "┬" : "─"
            return [first] + Array(repeating: "─", count: columns.cells - 1)
        }
        for day in [30, 60] {
            let column = columns.column(of: day)
            for (place, digit) in String(day).enumerated() { signs[column + place] = digit }
        }
        let before = String(signs[..<selected])
        let after = String(signs[(selected + 1)...])
        return [
            Span(timelineMargin), Span(before, .border), Span("▲", .key), Span(after, .border),
        ]
    }

    private func legend(
        of event: RadarEvent, _ page: RadarPage, _ kind: TimelineLegend
    ) -> String {
        let sum = (0..<RadarTimeline.days).reduce(0) { $0 + page.count(on: $1, of: event) }
        let later = page.later(event)
        return legend(of: event, sum, later: later, kind)
    }

    private func legend(
        of event: RadarEvent, _ sum: Int, later: Int, _ kind: TimelineLegend
    ) -> String {
        let name = kind.isNamed ? words.radarEvent(event) + " " : ""
        // Files have no dates: that there are none is not known.
        return name + (sum + later == 0 && place.isImported ? "?" : sum.grouped)
            + (kind.saysLater && later > 0 ? "  " + words.timelineLater(later) : "")
    }

    /// What each row of columns is, with its letter.
    private func legendAbove(_ page: RadarPage) -> [Span] {
        RadarEvent.allCases.enumerated().flatMap { turn, event -> [Span] in
            let letter = words.letter(of: event)
            // A word instead of a letter says the same as the name of the event.
            let mark = letter.columns == 1 ? letter + " " : ""
            let gap = turn == 0 ? " " : "  "
            return [Span(gap + mark, event.role), Span(legend(of: event, page, .full), .muted)]
        }
    }

    /// Which days these are, whose calendar has them, and the scale, as far as there is room.
    private func timelineTitle(
        _ page: RadarPage, peak: Int, isNumbers: Bool, room: Int
    ) -> String {
        let zone = page.timeline?.localTime ?? .utc
        let days = words.timelineTitle(RadarTimeline.days)
        let scale =
            isNumbers
            ? peak > 9 ? words.timelineMany : nil : peak > 0 ? words.timelinePeak(peak) : nil
        let calendar = zone.isUTC ? "UTC" : zone.name
        let all = [days, calendar, scale].dotted
        guard all.columns > room, let scale else { return all }
        let short = [calendar, scale].dotted
        return short.columns <= room ? short : scale
    }

    /// Room for numbers of four digits, so that the picture stays as wide as it is whatever is
    /// looked for.
    private func legendColumns(_ kind: TimelineLegend) -> Int {
        if kind == .above { return 0 }
        let texts = RadarEvent.allCases.map { legend(of: $0, 9_999, later: 9_999, kind) }
        return 2 + (texts.map(\.columns).max() ?? 0)
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
        if events.isEmpty, place.isImported { return head }
        guard !events.isEmpty else { return head + [Span("  " + words.timelineNothing, .muted)] }
        let more = page.count(on: day) - page.listed(on: day)
        let rest = more > 0 ? [Span("  " + words.timelineNotListed(more), .muted)] : []
        return head + events + rest
    }

    private var isNarrow: Bool { size.columns < 72 }

    /// That no day has a sign; of files, which have no dates, that this is not known.
    func noneThere(_ none: Phrase) -> Phrase { place.isImported ? \.radarNotInFile : none }
}

extension RadarPage {
    /// Whether the day that was walked to has no sign of any kind, shown or not; false while it is
    /// not known, because those of a search alone are counted.
    var isWalkedDayEmpty: Bool {
        guard let walked, field.text.isEmpty else { return false }
        return hidden.isEmpty
            || RadarSignKind.allCases.allSatisfy { timeline?.count(of: $0, on: walked) ?? 0 == 0 }
    }

    /// The day that a step leads to: the one that is marked, before that is the only one to show.
    func nextDay(isLater: Bool) -> Int { walked.map { $0 + (isLater ? 1 : -1) } ?? day }

    /// The nearest day before or after the one looked at that has a sign; nil if there is none. The
    /// marked day itself comes first, before it is the only one to show.
    func busyDay(isLater: Bool) -> Int? {
        if walked == nil, count(on: day) > 0 { return day }
        return isLater
            ? (day + 1..<max(day + 1, RadarTimeline.days)).first { count(on: $0) > 0 }
            : (0..<day).last { count(on: $0) > 0 }
    }
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

/// Where the numbers of a timeline stand, and how much is said beside them. The first is the best.
private enum TimelineLegend: CaseIterable {
    /// Behind each row of columns: its name, its number, and how many come later.
    case full
    /// The same in a row above all columns, which then take the whole width.
    case above
    /// Behind each row: its name and its number, its number and how many come later, its number.
    case named, counted, number

    var isNamed: Bool { self == .full || self == .named }
    var saysLater: Bool { self == .full || self == .counted }
}

/// Which days the columns of a timeline have: several days share one, or each has some of its own.
struct TimelineColumns {
    /// The days of each column, or of each group of columns.
    let days: [Range<Int>]
    /// The columns of the screen that each of these takes.
    let cells: Int

    /// More would spread a quarter of a year over more than can be looked at.
    private static let mostCells = 3

    init(room: Int) {
        let count = RadarTimeline.days
        let share = Histogram.share(of: count, columns: max(12, room))
        days = stride(from: 0, to: count, by: share).map { $0..<min($0 + share, count) }
        cells = share > 1 ? 1 : max(1, min(Self.mostCells, room / count))
    }

    private init(days: [Range<Int>], cells: Int) {
        self.days = days
        self.cells = cells
    }

    /// The same days with one column each.
    var withOneCell: TimelineColumns { TimelineColumns(days: days, cells: 1) }

    /// The columns of the screen it takes.
    var width: Int { days.count * cells }

    /// The first column that has a day.
    func column(of day: Int) -> Int {
        (days.firstIndex { $0.contains(day) } ?? 0) * cells
    }
}
