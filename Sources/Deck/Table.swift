import Canvas

/// Lays out the rows of a list: which columns there is room for, and how wide each is.
struct Table: Equatable {
    private let columns: [TableColumn]
    /// Places of the columns that are shown.
    private let shown: [Int]
    private let widths: [Int]
    /// Blanks after the last column, up to the edge, which stays clear.
    private let rest: Int
    /// Whether rows have room for a mark beside that of the cursor.
    private let hasMarks: Bool
    /// Whether its rows are said, and not seen: they carry the values of their cells.
    private let isSpoken: Bool

    /// The order of the list, for the sign in the head of its column.
    private var order: ListOrder?

    private static let gap = 2
    /// The columns at the edge of the page: the scroll bar stands in the last, and no text touches it.
    private static let edge = 2

    /// Measures the columns for a page `width` columns wide. Where there is not room for all, the
    /// ones that are needed least are left out, as long as they do not fit. `hasMarks` is nil where
    /// rows are never marked; elsewhere the columns are as wide without marks as with them.
    init(_ columns: [TableColumn], width: Int, hasMarks: Bool? = nil) {
        self.columns = columns
        self.hasMarks = hasMarks ?? false
        isSpoken = width >= Layout.spokenColumns
        let margin = self.hasMarks ? 4 : 2
        let room = width - (hasMarks == nil ? 2 : 4) - Self.edge
        let shown = Self.fitting(columns, in: room)
        let gaps = Self.gap * max(0, shown.count - 1)
        let widths = Self.widths(of: shown.map { columns[$0] }, in: room - gaps)
        self.shown = shown
        self.widths = widths
        let columnsLeft = width - margin - Self.edge - gaps - widths.reduce(0, +)
        rest = max(0, columnsLeft) + Self.edge
    }

    /// Up to so many columns names are cut for columns that can be spared; wider lists have more
    /// columns only where the names are whole.
    private static let usualRoom = 76

    private static func fitting(_ columns: [TableColumn], in room: Int) -> [Int] {
        let possible = columns.indices.filter { columns[$0].isShown }
        let always = possible.filter { columns[$0].expendability == 0 }
        var taken = always.reduce(0) { $0 + columns[$1].width + gap } - gap
        var usual = always.reduce(0) { $0 + columns[$1].usual + gap } - gap
        var shown = Set(always)
        let cutRoom = possible.contains { columns[$0].isName } ? min(room, usualRoom) : room
        let others = possible.filter { columns[$0].expendability > 0 }
            .sorted { columns[$0].expendability < columns[$1].expendability }
        for place in others {
            let column = columns[place]
            let least = column.isName ? column.usual : column.width
            let isWhole = usual + gap + least <= room
            let isCut = !column.isSpare && taken + gap + column.width <= cutRoom
            guard isWhole || isCut else { continue }
            taken += gap + column.width
            usual += gap + column.usual
            shown.insert(place)
        }
        return shown.sorted()
    }

    /// Each column gets what it needs at least, then those that stretch their usual width, then all
    /// the others what their texts need and these as much as there is.
    private static func widths(of columns: [TableColumn], in room: Int) -> [Int] {
        var widths = columns.map(\.width)
        var spare = room - widths.reduce(0, +)
        // Room for the sign of the order comes after that for names.
        var steps = [
            columns.map { $0.keepsSign ? $0.width : $0.usual }, columns.map(\.usual),
            columns.map(\.most),
        ]
        if room >= Layout.spokenColumns {
            // What is said is not cut: numbers are short, and the rest is for names.
            steps.append(columns.map { max($0.most, 100) })
            steps.append(columns.map { $0.stretches ? .max : max($0.most, 100) })
        }
        for limits in steps {
            var growing = columns.indices.filter { widths[$0] < limits[$0] }
            while spare > 0, !growing.isEmpty {
                for (turn, place) in growing.enumerated() {
                    let share = max(spare > 0 ? 1 : 0, spare / (growing.count - turn))
                    let more = min(share, limits[place] - widths[place])
                    widths[place] += more
                    spare -= more
                }
                growing.removeAll { widths[$0] == limits[$0] }
            }
        }
        return widths
    }

    /// Whether the column at that place is shown.
    func shows(_ place: Int) -> Bool { shown.contains(place) }

    /// The same columns of a list in an order.
    func ordered(by order: ListOrder) -> Table {
        var ordered = self
        ordered.order = order
        return ordered
    }

    /// What all rows have in common, of the columns that gave their place away for it.
    var common: [String] { columns.compactMap(\.common).filter { !$0.isEmpty } }

    /// What the list can be sorted by with the columns that are shown, from left to right.
    var sortColumns: [SortColumn] { shown.compactMap { columns[$0].sort } }

    /// What stands over the columns that may be shown.
    var titles: [String] { columns.filter(\.isShown).map(\.title) }

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
            let gap = isLast ? 0 : Self.gap
            let link = column.sort.flatMap { ScreenTarget.column($0).link }
            if let order, column.sort == order.column {
                let name = signed(column, by: order, width: widths[turn], gap: gap)
                return Span(name, .heading, link: link)
                    .fitted(widths[turn] + gap, .leading, gap: isLast ? rest : 0)
            }
            let kept = signRoom(turn)
            return Span(column.title, .heading, link: link)
                .fitted(
                    widths[turn] - kept, column.alignment, gap: (isLast ? rest : gap) + kept)
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

    /// The name of a column, a blank, and the sign. Another blank stays before the next column: a
    /// name that leaves no room for all that is cut.
    private func signed(
        _ column: TableColumn, by order: ListOrder, width: Int, gap: Int
    ) -> String {
        let room = max(1, gap > 0 ? width + gap - 1 : width)
        let most = max(0, room - 1 - order.sign.columns)
        let name = column.title.columns > most ? column.title.fitted(most) : column.title
        return (name + " " + order.sign).fitted(room, column.alignment)
    }

    /// A row; the signs before it say without colour that it is selected, and marked. `shortID` stands
    /// behind its name, which is cut for it.
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

    /// The values of the columns that are shown; `shortID` stands behind the first name.
    private func spokenCells(_ values: [(String, Role)], _ shortID: String?) -> [String] {
        let name = shown.first { columns[$0].isName }
        return shown.map { place in
            let (text, role) = values[place]
            let id = place == name ? shortID.map { " " + $0 } ?? "" : ""
            return columns[place].text(text, role) + id
        }
    }

    /// A gap has the role of the cell before it, unless that may be underlined: every change of role
    /// is sent to the terminal.
    private func cells(
        _ values: [(String, Role)], _ highlight: Highlight, _ shortID: String?
    ) -> [Span] {
        var cells: [Span] = []
        var shortID = shortID
        var turn = 0
        while turn < shown.count {
            let place = shown[turn]
            let column = columns[place]
            let (text, role) = values[place]
            var span = Span(column.text(text, role), role)
            var width = widths[turn]
            let id = column.isName ? shortID.map { " " + $0 } ?? "" : ""
            if runsOn(turn), span.columns + id.columns > width,
                turn + 1 < shown.count, values[shown[turn + 1]].0.isEmpty
            {
                turn += 1
                width += Self.gap + widths[turn]
            }
            let gap = turn + 1 < shown.count ? Self.gap : rest
            turn += 1
            var tail: [Span] = []
            if !id.isEmpty {
                shortID = nil
                let room = max(0, width - id.columns)
                if span.columns > room { span = Span(span.text.prefix(columns: room), role) }
                tail = [Span(id, .muted).fitted(width - span.columns, .leading, gap: gap)]
            } else {
                let kept = signRoom(turn - 1)
                span = span.fitted(width - kept, column.alignment, gap: gap + kept)
            }
            let isSought = !highlight.words.isEmpty && highlight.columns.contains(place)
            cells += (isSought ? span.parted(by: highlight.words) : span.withPlainBlanks) + tail
        }
        return cells
    }

    /// Whether a text may run on from a column that is shown.
    private func runsOn(_ turn: Int) -> Bool { columns[shown[turn]].runsOn }
}

/// What tells rows apart that read the same.
extension Table {
    /// Returns the ends of the IDs of rows that read the same as one with another ID, by their IDs;
    /// none where the IDs are shown. `names` are the texts of the columns that name a row; more texts
    /// than there are such columns are compared whole.
    func shortIDs(_ rows: [(id: String, names: [String])]) -> [String: String] {
        guard rows.count > 1, !shown.contains(where: { columns[$0].isID }) else { return [:] }
        let rooms = columns.indices.filter { columns[$0].isName }.map(room)
        // Most lists have no two rows whose first names read the same.
        guard let first = rooms.first else { return [:] }
        var readings: Set<String> = []
        readings.reserveCapacity(rows.count)
        guard !rows.allSatisfy({ readings.insert(first.reading($0.names, 0)).inserted }) else {
            return [:]
        }
        return rows.map { row in
            let texts = row.names.indices.map { turn in
                rooms.element(at: turn)?.reading(row.names, turn) ?? row.names[turn]
            }
            return (row.id, texts.joined(separator: "\n"))
        }.endsOfIDs
    }

    /// The columns a name has on the screen, and with those of the next name where that is empty.
    private struct Room {
        let width: Int
        let widthWithNext: Int

        /// Returns a name as it stands in its column, or in two.
        func reading(_ names: [String], _ turn: Int) -> String {
            guard width > 0, turn < names.count else { return "" }
            let isNextEmpty = turn + 1 < names.count && names[turn + 1].isEmpty
            let span = Span(names[turn])
            let width = isNextEmpty ? widthWithNext : width
            return span.columns > width ? span.text.fitted(width) : span.text
        }
    }

    /// Returns the room of the names in a column; none where it is not shown.
    private func room(at place: Int) -> Room {
        guard let turn = shown.firstIndex(of: place) else {
            return Room(width: 0, widthWithNext: 0)
        }
        let width = widths[turn]
        guard runsOn(turn), columns.element(at: place + 1)?.isName == true,
            let next = shown.firstIndex(of: place + 1)
        else { return Room(width: width, widthWithNext: width) }
        return Room(width: width, widthWithNext: width + Self.gap + widths[next])
    }
}

extension [(id: String, text: String)] {
    /// The ends of the IDs of those with the same text as one with another ID, by their IDs.
    var endsOfIDs: [String: String] {
        var first: [String: String] = [:]
        var alike: Set<String> = []
        for row in self {
            guard let other = first[row.text] else {
                first[row.text] = row.id
                continue
            }
            if other != row.id { alike.formUnion([other, row.id]) }
        }
        return Dictionary(uniqueKeysWithValues: alike.map { ($0, $0.endOfID) })
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
