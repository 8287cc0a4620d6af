import Canvas
import Deck
import Foundation

/// Lists as people read them: a row with the names of the columns, and a row for each thing. On a
/// terminal the table is as wide as that; elsewhere nothing is cut.
struct TextTable {
    let headings: [ListHeading]
    /// The values, without control characters and on one line each.
    private let rows: [[ListCell]]
    private let texts: [[String]]

    /// Blanks between two columns.
    private static let gap = 2
    /// Columns of the screen that a text keeps at least, however narrow the terminal.
    private static let least = 20

    init(_ table: ListTable) {
        headings = table.headings
        rows = table.rows
        texts = table.rows.map { $0.map { Self.onOneLine($0.shown) } }
    }

    private static func onOneLine(_ text: String) -> String {
        text.contains(where: \.isNewline)
            ? Span(text.split(whereSeparator: \.isNewline).joined(separator: " ")).text
            : Span(text).text
    }

    /// The lines of the table, and the names of the columns a terminal of `width` columns has no
    /// room for. `width` is nil where nothing is to be cut.
    func lines(
        width: Int? = nil, inColor: Bool = false
    ) -> (lines: [String], leftOut: [String]) {
        let layout = TextTableLayout(
            headings, natural: naturalWidths, width: width, gap: Self.gap, least: Self.least)
        let style = TextStyle(isOn: inColor)
        func line(_ text: (Int) -> String, _ role: (Int) -> Role) -> String {
            // No line ends with blanks.
            let last = layout.places.lastIndex { !text($0).isEmpty } ?? 0
            return layout.places.prefix(last + 1).enumerated().map { turn, place in
                let text = text(place)
                let room = layout.widths[turn]
                // In a pipe, what no name of Microsoft's is as long as goes on and shifts its row.
                let fitted =
                    width == nil && text.columns > room
                    ? text : text.fitted(room, headings[place].alignment)
                return style.styled(turn < last ? fitted : fitted.withoutBlanksAtEnd, role(place))
            }.joined(separator: String(repeating: " ", count: Self.gap))
        }
        let head = line({ Self.title(of: headings[$0]) }, { _ in .heading })
        let body = texts.indices.map { row in
            line({ texts[row][$0] }, { rows[row][$0].role })
        }
        return ([head] + body, layout.leftOut.map { headings[$0].name })
    }

    private static func title(of heading: ListHeading) -> String {
        Span(heading.title.uppercased()).text
    }

    /// As wide as the widest value of each column, or its title.
    private var naturalWidths: [Int] {
        headings.indices.map { place in
            texts.reduce(Self.title(of: headings[place]).columns) { max($0, $1[place].columns) }
        }
    }

    /// Print facts: rows without a head, aligned. The last column is not cut: on a terminal it goes
    /// on below. Control characters are replaced.
    static func print(facts: [[String]]) throws {
        let width = Descriptor.width(of: STDOUT_FILENO)
        let lines = lines(facts: facts, width: width)
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
    }

    /// The lines of facts, at most `width` columns wide; nil for any width.
    static func lines(facts: [[String]], width: Int?) -> [String] {
        let cells = facts.map { $0.map { Span($0).text } }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { place in
            cells.map { $0.indices.contains(place) ? $0[place].columns : 0 }.max() ?? 0
        }
        return cells.flatMap { row -> [String] in
            let head = row.indices.dropLast().map { row[$0].fitted(widths[$0]) + "  " }.joined()
            let rest = row.last ?? ""
            // Where hardly any room is left beside the names, nothing is gained by breaking.
            guard let width, width - head.columns >= Self.least else { return [head + rest] }
            let margin = String(repeating: " ", count: head.columns)
            return rest.wrapped(columns: width - head.columns).enumerated().map {
                ($0 == 0 ? head : margin) + $1
            }
        }
    }
}

extension String {
    fileprivate var withoutBlanksAtEnd: String {
        lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
    }
}

/// Which columns of a table there is room for, and how wide each is.
struct TextTableLayout {
    /// The places of the columns that show.
    private(set) var places: [Int]
    /// How wide each of them is.
    private(set) var widths: [Int]
    /// The places of those there is no room for.
    private(set) var leftOut: [Int] = []

    /// Blanks fill up a text to so many columns at most where there is no terminal: enough for any
    /// name that Partner Center takes, and one hostile text does not make every row as long.
    private static let widestInPipe = 256

    /// `natural` is how wide each column would be; `width` how wide the table may be, nil for any
    /// width. A text keeps `least` columns.
    init(_ headings: [ListHeading], natural: [Int], width: Int?, gap: Int, least: Int) {
        places = Array(headings.indices)
        widths = natural
        guard let width else {
            // Columns are as wide as their longest text, so that no row is shifted.
            widths = headings.indices.map { place in
                let isText = !headings[place].isWhole && headings[place].alignment == .leading
                return isText ? min(natural[place], Self.widestInPipe) : natural[place]
            }
            return
        }
        func smallest(_ place: Int) -> Int {
            headings[place].isWhole || headings[place].alignment == .trailing
                ? natural[place] : min(natural[place], least)
        }
        func needed(_ places: [Int]) -> Int {
            places.reduce(gap * (places.count - 1)) { $0 + smallest($1) }
        }
        while needed(places) > width,
            let weakest = places.max(by: {
                headings[$0].expendability < headings[$1].expendability
            }), headings[weakest].expendability > 0
        {
            places.removeAll { $0 == weakest }
            leftOut.append(weakest)
        }
        leftOut.sort()
        widths = places.map { natural[$0] }
        // The widest texts give way first, and what is of no use cut last.
        shrink(to: width, gap: gap) { smallest($0) }
        shrink(to: width, gap: gap) { _ in 1 }
    }

    /// Make the widest column narrower until all fit, or none has more than its `limit`.
    private mutating func shrink(to width: Int, gap: Int, limit: (Int) -> Int) {
        var spare = widths.reduce(gap * (widths.count - 1), +) - width
        while spare > 0 {
            let loose = widths.indices.filter { widths[$0] > limit(places[$0]) }
            guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { return }
            // As far as the next in width at once.
            let next = loose.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let step = max(1, min(spare, widths[widest] - max(next, limit(places[widest]))))
            widths[widest] -= step
            spare -= step
        }
    }
}

/// Colours of text on a terminal. The word or the sign that says the same always stands there.
struct TextStyle {
    let isOn: Bool

    func styled(_ text: String, _ role: Role) -> String {
        guard isOn, !text.isEmpty, let code = code(of: role) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    /// Of the eight colours that every scheme of a terminal has.
    private func code(of role: Role) -> String? {
        switch role {
        case .heading, .title: "1"
        case .good: "32"
        case .warning: "33"
        case .danger: "31"
        case .muted: "2"
        default: nil
        }
    }
}
