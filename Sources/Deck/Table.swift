import Canvas

/// Lays out the rows of a list: which columns there is room for, and how wide each is.
struct Table: Equatable {
    let columns: [TableColumn]
    /// Places of the columns that are shown.
    let shown: [Int]
    let widths: [Int]
    /// Blanks after the last column, up to the edge, which stays clear.
    private let rest: Int
    /// Whether rows have room for a mark beside that of the cursor.
    private let hasMarks: Bool
    /// Whether its rows are said, and not seen: they carry the values of their cells.
    private let isSpoken: Bool

    /// The order of the list, for the sign in the head of its column.
    private let order: ListOrder?
    /// The columns of the screen with which it has the same columns, and cuts no text more.
    let keptWidth: Int
    /// The columns of the screen that texts lack which are cut, as far as their lengths are known.
    let lacking: Int

    static let gap = 2
    /// The columns at the edge of the page: the scroll bar stands in the last, and no text touches
    /// it.
    private static let edge = 2

    /// Measures the columns for a page `width` columns wide. Where there is not room for all, the
    /// ones that are needed least are left out. `hasMarks` is nil where rows are never marked;
    /// elsewhere the columns are as wide without marks as with them, but for what is cut: that has
    /// the room of marks until there are some. The column of `order` is needed more than others. A
    /// list that makes room for a pane has the columns that it has where it is `columnsOf` wide, as
    /// long as they fit. The sign of the order is drawn in `glyphs`: in ASCII it takes two columns.
    init(
        _ columns: [TableColumn], width: Int, columnsOf: Int? = nil, hasMarks: Bool? = nil,
        order: ListOrder? = nil, glyphs: Glyphs = .blocks
    ) {
        let others = (hasMarks == nil ? 2 : 4) + Self.edge
        let room = width - others
        let columns = columns.signed(
            by: order, in: room, gap: Self.gap, sign: glyphs == .ascii ? 2 : 1)
        self.columns = columns
        self.hasMarks = hasMarks ?? false
        self.order = order
        isSpoken = width >= Layout.spokenColumns
        let margin = self.hasMarks ? 4 : 2
        let wanted = columns.shown(
            in: (columnsOf ?? width) - others, gap: Self.gap, order: order)
        let fits = Self.least(wanted.map { columns[$0] }) <= room
        let fitting = fits ? wanted : columns.shown(in: room, gap: Self.gap, order: order)
        let shown = columns.withoutNew(fitting, in: room, gap: Self.gap, order: order)
            .sorted { (columns[$0].turn, $0) < (columns[$1].turn, $1) }
        let gaps = Self.gap * max(0, shown.count - 1)
        let widths = shown.map { columns[$0] }.widths(
            in: room - gaps, clear: others - Self.edge - margin, order: order)
        self.shown = shown
        self.widths = widths
        keptWidth = min(width, others + gaps + widths.reduce(0, +))
        lacking = zip(shown, widths).reduce(0) {
            let column = columns[$1.0]
            return column.showsSigns(in: $1.1) ? $0 : $0 + max(0, (column.filled ?? 0) - $1.1)
        }
        let columnsLeft = width - margin - Self.edge - gaps - widths.reduce(0, +)
        rest = max(0, columnsLeft) + Self.edge
    }

    /// The columns of the screen that those columns take at least, with the gaps between them.
    private static func least(_ columns: [TableColumn]) -> Int {
        columns.reduce(0) { $0 + $1.width } + gap * max(0, columns.count - 1)
    }

    /// Whether a column has no room that is left out for nothing else.
    var leavesOut: Bool {
        columns.indices.contains { place in
            let column = columns[place]
            return column.isShown && !column.isHidden && !column.isSpare && !shows(place)
        }
    }

    /// Whether the column at that place is shown.
    func shows(_ place: Int) -> Bool { shown.contains(place) }

    /// The letters at the beginning of two texts that are the same where both read the same in the
    /// column at that place: a letter takes up to two columns, and the sign of a cut one.
    func leastLetters(at place: Int) -> Int {
        let column = columns.element(at: place)
        let share = column?.keepsEnds == true || column?.hasDomains == true ? 4 : 2
        return shown.firstIndex(of: place).map { max(0, (widths[$0] - 1) / share) } ?? 0
    }

    /// What all rows have in common, of the columns that gave their place away for it.
    var common: [String] {
        columns.indices.filter { !shown.contains($0) && !columns[$0].isHidden }
            .compactMap { columns[$0].common }.filter { !$0.isEmpty }
    }

    /// What the list can be sorted by with the columns that are shown, from left to right.
    var sortColumns: [SortColumn] { shown.compactMap { columns[$0].sort } }

    /// What it can be sorted by with all columns, each with what stands over the column.
    var sortTitles: [(column: SortColumn, title: String)] {
        columns.compactMap { column in column.sort.map { (column: $0, title: column.title) } }
    }

    /// What stands over the column it is sorted by, where there is no room for that.
    var hiddenOrderTitle: String? {
        guard let order, !sortColumns.contains(order.column) else { return nil }
        return sortTitles.first { $0.column == order.column }?.title
    }

    /// The row with the names of the columns, and a sign behind that of the one the list is sorted
    /// by.
    var heading: Line {
        let names = shown.indices.map { turn in
            let column = columns[shown[turn]]
            let isLast = turn + 1 == shown.count
            let gap = isLast ? rest : Self.gap
            let link = column.sort.flatMap { ScreenTarget.column($0).link }
            if let order, column.sort == order.column {
                let room = widths[turn] + 1
                return Span(signed(column, by: order, room: room), .heading, link: link)
                    .fitted(room, .leading, gap: gap - 1)
            }
            let kept = signRoom(turn)
            return Span(column.title, .heading, link: link)
                .fitted(
                    widths[turn] - kept, column.alignment, gap: gap + kept)
        }
        var heading = Line([Span(hasMarks ? "    " : "  ", .heading)] + names)
        if isSpoken {
            heading.cells = shown.map { place in
                let column = columns[place]
                let sign = order.flatMap { column.sort == $0.column ? " " + $0.sign : nil }
                return column.title + (sign ?? "")
            }
        }
        return heading
    }

    /// The columns that a number and its name leave clear at their right for the sign of the order,
    /// so that neither moves for it.
    private func signRoom(_ turn: Int) -> Int {
        let column = columns[shown[turn]]
        return column.keepsSign && column.alignment == .trailing
            && widths[turn] > column.title.columns ? 1 : 0
    }

    /// The name of a column, a blank, and the sign, for which there is a column behind those of the
    /// name: one that fills them has the sign right behind it.
    private func signed(_ column: TableColumn, by order: ListOrder, room: Int) -> String {
        let most = max(0, room - order.sign.columns)
        let name = column.title.columns > most ? column.title.fitted(most) : column.title
        return (name + (name.columns < most ? " " : "") + order.sign)
            .fitted(room, column.alignment)
    }

    /// A row; the signs before it say without colour that it is selected, and marked. `shortID`
    /// stands behind its name, which is cut for it.
    func row(
        _ values: [(String, Role)], isSelected: Bool, mark: RowMark = .none,
        highlight: Highlight = .nothing, shortID: String? = nil
    ) -> Line {
        let margin =
            [Span(isSelected ? "› " : "  ")] + (hasMarks ? [Span(mark.rawValue + " ")] : [])
        var line = Line(margin + cells(values, highlight, shortID), isSelected: isSelected)
        if isSpoken { line.cells = spokenCells(values, shortID) }
        return line
    }

    /// The place of the column with the ends of IDs; nil where nothing is named.
    var identified: Int? {
        shown.first { columns[$0].hasShortID } ?? shown.first { columns[$0].isName }
    }

    /// The values of the columns that are shown; `shortID` stands behind the name it is of.
    private func spokenCells(_ values: [(String, Role)], _ shortID: String?) -> [String] {
        let name = identified
        return shown.map { place in
            let (text, role) = values[place]
            let id = place == name ? shortID.map { " " + $0 } ?? "" : ""
            return columns[place].text(text, role) + id
        }
    }

    /// A gap has the role of the cell before it, unless that may be underlined: every change of
    /// role is sent to the terminal.
    private func cells(
        _ values: [(String, Role)], _ highlight: Highlight, _ shortID: String?
    ) -> [Span] {
        var cells: [Span] = []
        let identified = shortID == nil ? nil : identified
        var turn = 0
        // What the text before a number has of the blanks before that.
        var lent = 0
        while turn < shown.count {
            let place = shown[turn]
            let column = columns[place]
            let (text, role) = values[place]
            let said = column.shortened(column.text(text, role), to: widths[turn])
            var span = Span(said, role)
            let id = place == identified ? shortID.map { " " + $0 } ?? "" : ""
            let kept = signRoom(turn)
            let (next, own, gap) = extent(
                of: span.columns + id.columns, from: turn, beside: values)
            let first = turn
            turn = next
            var width = own - lent
            lent = 0
            var tail: [Span] = []
            if column.alignment == .leading {
                lent = min(
                    blanks(before: next, in: values), max(0, span.columns + id.columns - width))
                width += lent
            }
            if !id.isEmpty {
                span = Span(span.text.cut(columns: max(0, width - id.columns)), role)
                tail = [Span(id, .muted).fitted(width - span.columns, .leading, gap: gap)]
            } else {
                if column.isList, span.columns > width - kept {
                    span = Span(
                        span.text.cutBetweenParts(columns: width - kept, column.countsRest), role)
                }
                if column.hasDomains { span = Span(column.cut(span.text, to: width), role) }
                if column.keepsEnds, span.columns > width {
                    let room = min(width, readRoom(at: first, in: values))
                    let read = column.cut(span.text, to: room)
                    span = Span(read.last == "…" ? span.text.cut(columns: width) : read, role)
                }
                span = span.fitted(width - kept, column.alignment, gap: gap + kept)
            }
            let isSought = !highlight.words.isEmpty && highlight.columns.contains(place)
            cells += (isSought ? span.parted(by: highlight.words) : span.withPlainBlanks) + tail
        }
        return cells
    }

    /// The blanks before a number in its column, which the text before it takes before it is cut.
    func blanks(before turn: Int, in values: [(String, Role)]) -> Int {
        guard turn < shown.count, columns[shown[turn]].alignment == .trailing else { return 0 }
        let (text, role) = values[shown[turn]]
        let number = Span(columns[shown[turn]].text(text, role))
        return max(0, widths[turn] - signRoom(turn) - number.columns)
    }

    /// Where a text of so many columns ends: the turn after it, its width, and the gap behind it.
    /// One that is too long for its column takes the place of the empty cells after it.
    private func extent(
        of text: Int, from turn: Int, beside values: [(String, Role)]
    ) -> (next: Int, width: Int, gap: Int) {
        var (next, width) = (turn + 1, widths[turn])
        guard columns[shown[turn]].alignment == .leading else {
            return (next, width, next < shown.count ? Self.gap : rest)
        }
        while text > width, next < shown.count, values[shown[next]].0.isEmpty {
            width += Self.gap + widths[next]
            next += 1
        }
        if next < shown.count { return (next, width, Self.gap) }
        let more = max(0, min(rest - Self.edge, text - width))
        return (next, width + more, rest - more)
    }
}

extension String {
    /// As many of the parts of a list as there is room for, the beginning of the next one, and a
    /// sign for what is left, or how many they are; the same text where not even the first has
    /// room, unless they are counted.
    fileprivate func cutBetweenParts(columns room: Int, _ countsRest: Bool) -> String {
        let parts = partsOfList
        if countsRest { return parts.counted(columns: room) }
        var (kept, next) = ("", 0)
        while next < parts.count - 1, (kept + parts[next]).columns + 1 <= room {
            kept += parts[next]
            next += 1
        }
        return kept.isEmpty ? self : kept + parts[next].beginning(columns: room - kept.columns)
    }

    /// The beginning of a part in so many columns, and a sign: no number is cut in two, and fewer
    /// letters than can be read are left out.
    private func beginning(columns room: Int) -> String {
        var begun = String(cut(columns: Swift.max(1, room)).dropLast())
        while let last = begun.last, last.isNumber || " ,.-–:/～".contains(last) {
            begun.removeLast()
        }
        return (begun.columns < 4 ? "" : begun) + "…"
    }

    /// The parts of a list, each with what parts it from the next.
    private var partsOfList: [String] {
        var parts = [""]
        for letter in self {
            parts[parts.count - 1].append(letter)
            // A comma in a number has no blank after it.
            if letter == "、" || parts[parts.count - 1].hasSuffix(", ") { parts.append("") }
        }
        return parts
    }
}

extension [String] {
    /// As many parts of a list as there is room for, at least the first, which is cut, and how many
    /// more there are: `Exchange, Teams +4`.
    fileprivate func counted(columns room: Int) -> String {
        func said(_ shown: Int) -> (names: String, rest: String) {
            var names = prefix(shown).joined()
            guard shown < count else { return (names, "") }
            while let last = names.last, " ,、".contains(last) { names.removeLast() }
            return (names, " +\(count - shown)")
        }
        for shown in stride(from: count, to: 0, by: -1) {
            let (names, rest) = said(shown)
            if names.columns + rest.columns <= room { return names + rest }
        }
        let (first, rest) = said(1)
        return first.cut(columns: Swift.max(1, room - rest.columns)) + rest
    }
}

extension Span {
    /// The same text, with plain blanks around it if its role may be underlined.
    fileprivate var withPlainBlanks: [Span] {
        guard [.match, .danger, .link, .input].contains(role),
            let first = text.firstIndex(where: { $0 != " " }),
            let last = text.lastIndex(where: { $0 != " " })
        else { return [self] }
        let parts = [
            Span(String(text[..<first])), Span(String(text[first...last]), role, link: link),
            Span(String(text[text.index(after: last)...])),
        ]
        return parts.filter { $0.columns > 0 }
    }
}

extension Role {
    /// The sign that says without colour what a text of this role does; nil for most.
    var sign: String? { self == .suspended ? "‖" : nil }
}
