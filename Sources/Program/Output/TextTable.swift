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
            headings, columns: columnWidths, width: width, gap: Self.gap, least: Self.least)
        let style = TextStyle(isOn: inColor)
        func line(_ text: (Int) -> String, _ role: (Int) -> Role) -> String {
            // No line ends with blanks.
            let last = layout.places.lastIndex { !text($0).isEmpty } ?? 0
            return layout.places.prefix(last + 1).enumerated().map { turn, place in
                let text = text(place)
                let room = layout.widths[turn]
                // In a pipe, a value that is longer than its column goes on and shifts its row.
                let fitted =
                    width == nil && text.columns > room
                    ? text : text.fitted(room, headings[place].alignment)
                return style.styled(turn < last ? fitted : fitted.withoutBlanksAtEnd, role(place))
            }.joined(separator: String(repeating: " ", count: Self.gap))
        }
        let head = line({ title(of: headings[$0]) }, { _ in .heading })
        let body = texts.indices.map { row in
            line({ texts[row][$0] }, { rows[row][$0].role })
        }
        return ([head] + body, layout.leftOut.map { headings[$0].name })
    }

    /// In capitals where all are of Latin letters: beside Korean or Japanese ones, `Microsoft ID`
    /// stays what it is called.
    private func title(of heading: ListHeading) -> String {
        let isLatin = headings.allSatisfy { $0.title.utf8.allSatisfy { $0 < 0x80 } }
        return Span(isLatin ? heading.title.uppercased() : heading.title).text
    }

    private var columnWidths: [ColumnWidths] {
        headings.indices.map { place in
            ColumnWidths(
                title: title(of: headings[place]).columns,
                values: texts.map { $0[place].columns })
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

/// How wide the title and the values of a column are.
struct ColumnWidths {
    private let title: Int
    /// The narrowest first.
    private let values: [Int]

    init(title: Int, values: [Int]) {
        self.title = title
        self.values = values.sorted()
    }

    /// As wide as the widest value, or the title.
    var natural: Int { max(title, values.last ?? 0) }

    /// What most rows need: three quarters of them, and without the widest value of three or four.
    var usual: Int {
        guard values.count > 2 else { return natural }
        return max(title, values[min(values.count * 3 / 4, values.count - 2)])
    }

    /// As wide as the widest value that has at most `limit` columns, or the title.
    func natural(within limit: Int) -> Int {
        max(title, values.last { $0 <= limit } ?? 0)
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

    /// Where there is no terminal, a text of at most so many columns is aligned with all others. A
    /// longer one only if most rows need as much.
    private static let alignedInPipe = 48
    /// No text is aligned that is longer than any name Partner Center takes.
    private static let widestInPipe = 256

    /// `columns` is how wide each column would be; `width` how wide the table may be, nil for any
    /// width. A text keeps `least` columns.
    init(_ headings: [ListHeading], columns: [ColumnWidths], width: Int?, gap: Int, least: Int) {
        places = Array(headings.indices)
        let natural = columns.map(\.natural)
        widths = natural
        func isText(_ place: Int) -> Bool {
            !headings[place].isWhole && headings[place].alignment == .leading
        }
        guard let width else {
            widths = headings.indices.map { place in
                let limit = max(Self.alignedInPipe, columns[place].usual)
                return isText(place)
                    ? columns[place].natural(within: min(limit, Self.widestInPipe))
                    : natural[place]
            }
            return
        }
        func smallest(_ place: Int) -> Int {
            isText(place) ? min(columns[place].usual, least) : natural[place]
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
        // First the few values give way that are longer than most of their column, then the widest
        // texts, and what is of no use cut last.
        shrink(to: width, gap: gap) { isText($0) ? columns[$0].usual : natural[$0] }
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
