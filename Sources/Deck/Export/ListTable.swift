import Canvas
import Domain

/// One value of a list, for a table, a file or another program.
package struct ListCell: Equatable, Sendable {
    /// What other programs get.
    package enum Value: Equatable, Sendable {
        case text(String)
        case number(Int)
        case moment(Instant)
        case flag(Bool)
        /// In JSON an array; elsewhere one text, with this between its parts.
        case list([String], joined: String)
        /// There is no value.
        case none
    }

    package let value: Value
    /// As a table shows it, in the operator's language, with the sign that stands for its colour.
    package let shown: String
    package let role: Role
    /// What it is sorted by; nil for the value itself.
    package let rank: Int?

    /// As it is copied: what a table shows, without the branch that hangs a row under another.
    var copied: String {
        shown.hasPrefix(Self.branch) ? String(shown.dropFirst(Self.branch.count)) : shown
    }

    /// Stands before the name of a row that hangs under another.
    static let branch = "└ "

    private init(_ value: Value, shown: String, _ role: Role, rank: Int? = nil) {
        self.value = value
        self.shown = shown
        self.role = role
        self.rank = rank
    }

    /// A text; an empty one is no value.
    package static func text(_ text: String, _ role: Role = .text) -> ListCell {
        ListCell(text.isEmpty ? .none : .text(text), shown: text, role)
    }

    /// A word with a sign before it in tables, such as `✓ ready`; other programs get `value`, or
    /// the word if that is nil. Sorted by `rank`.
    package static func sign(
        _ sign: String, _ word: String, value: String? = nil, _ role: Role, rank: Int? = nil
    ) -> ListCell {
        ListCell(
            word.isEmpty ? .none : .text(value ?? word), shown: word.isEmpty ? "" : sign + word,
            role, rank: rank)
    }

    /// A number; nil is no value.
    package static func number(_ number: Int?, _ role: Role = .text) -> ListCell {
        ListCell(
            number.map(Value.number) ?? .none, shown: number.map(\.grouped) ?? "–",
            number == nil ? .muted : role)
    }

    /// A number, shown as the text; nil is no value. Sorted by `rank`, or else by itself.
    package static func number(
        _ number: Int?, shown: String, _ role: Role = .text, rank: Int? = nil
    ) -> ListCell {
        ListCell(number.map(Value.number) ?? .none, shown: shown, role, rank: rank)
    }

    /// Several texts, shown as the text; none is no value.
    package static func list(
        _ texts: [String], joined separator: String, shown: String, _ role: Role = .text
    ) -> ListCell {
        ListCell(
            texts.isEmpty ? .none : .list(texts, joined: separator), shown: shown, role)
    }

    /// Yes or no, shown as the text; nil is no value. Sorted by `rank`.
    package static func flag(
        _ flag: Bool?, shown: String, _ role: Role, rank: Int
    ) -> ListCell {
        ListCell(flag.map(Value.flag) ?? .none, shown: shown, role, rank: rank)
    }

    /// A text for other programs, and what a table shows of it.
    package static func text(
        _ text: String, shown: String, _ role: Role = .text
    ) -> ListCell {
        ListCell(text.isEmpty ? .none : .text(text), shown: shown, role)
    }

    /// A moment, shown as the text; nil is no value.
    package static func moment(
        _ moment: Instant?, shown: String, _ role: Role = .text
    ) -> ListCell {
        ListCell(moment.map(Value.moment) ?? .none, shown: shown, role)
    }
}

/// A column of a list: what it is called, and what each row has in it.
package struct ListColumn<Row: Sendable>: Sendable {
    package let heading: ListHeading
    /// Returns the value of a row.
    package let cell: @Sendable (Row) -> ListCell

    /// `cell` returns the value of a row; the rest is as in `ListHeading`.
    package init(
        _ name: String, or otherNames: [String] = [], inJSON member: String? = nil,
        _ title: String, alignment: Alignment = .leading, expendability: Int = 0,
        isUsual: Bool = true, isWhole: Bool = false, cell: @escaping @Sendable (Row) -> ListCell
    ) {
        self.init(
            ListHeading(
                name: name, or: otherNames, inJSON: member, title: title, alignment: alignment,
                expendability: expendability, isUsual: isUsual, isWhole: isWhole), cell: cell)
    }

    /// A column under a heading; `cell` returns the value of a row.
    package init(_ heading: ListHeading, cell: @escaping @Sendable (Row) -> ListCell) {
        self.heading = heading
        self.cell = cell
    }

    /// Return the same column of what `row` returns of other rows; of one that has nothing to tell,
    /// the column has no value.
    package func of<Other: Sendable>(
        _ row: @escaping @Sendable (Other) -> Row?
    ) -> ListColumn<Other> {
        ListColumn<Other>(heading) { other in row(other).map(cell) ?? .text("") }
    }

    /// Return the same column, called so in files for programs.
    package func named(_ name: String) -> ListColumn {
        ListColumn(heading.named(name), cell: cell)
    }
}

/// What a column is called, and how a table shows it.
package struct ListHeading: Equatable, Sendable {
    /// What is typed for it, and what values separated by commas call it: the same in every
    /// language.
    package private(set) var name: String
    /// What JSON calls it, also where it was typed by another name: as the commands that print
    /// JSON do, or else its name (`hoursLeft`).
    package let member: String
    /// What may be typed instead, in every language as well: what the deck calls it in English, and
    /// what it was called before.
    package let otherNames: [String]
    /// What a table calls it, in the operator's language.
    package let title: String
    package let alignment: Alignment
    /// The highest number is left out first where room is short; 0 stays always.
    package let expendability: Int
    /// Whether a table has it if no columns are named; a file has all.
    package let isUsual: Bool
    /// Whether it is worth nothing cut: an ID, a date.
    package let isWhole: Bool
    /// Whether it is there only where it is named, not even in a file that has all columns.
    package let isOnlyNamed: Bool

    package init(
        name: String, or otherNames: [String] = [], inJSON member: String? = nil, title: String,
        alignment: Alignment = .leading, expendability: Int = 0, isUsual: Bool = true,
        isWhole: Bool = false, isOnlyNamed: Bool = false
    ) {
        self.isOnlyNamed = isOnlyNamed
        self.name = name
        self.member = member ?? Self.member(of: name)
        self.otherNames = otherNames
        self.title = title
        self.alignment = alignment
        self.expendability = expendability
        self.isUsual = isUsual
        self.isWhole = isWhole
    }

    /// Whether it is what was typed: one of its names, or its title in the operator's language.
    package func isCalled(_ typed: String) -> Bool {
        let typed = typed.lowercased()
        return name == typed || otherNames.contains(typed) || title.lowercased() == typed
    }

    /// What a file for programs calls it if that was typed for it: a name of the column as it was
    /// typed, and for a title the column's own.
    package func name(as typed: String) -> String {
        otherNames.contains(typed.lowercased()) ? typed.lowercased() : name
    }

    /// A name of several words, as JSON has it: `hours-left` is `hoursLeft`.
    private static func member(of name: String) -> String {
        let words = name.split(separator: "-")
        return words.dropFirst().reduce(words.first.map(String.init) ?? "") {
            $0 + $1.prefix(1).uppercased() + $1.dropFirst()
        }
    }

    /// Return the same heading by that name.
    func named(_ name: String) -> ListHeading {
        var heading = self
        heading.name = name
        return heading
    }
}

/// Rows of one kind, and the columns there are of each.
package struct Listing<Row: Sendable>: Sendable {
    package var columns: [ListColumn<Row>]
    package var rows: [Row]

    package init(_ columns: [ListColumn<Row>], of rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    /// What its columns are called.
    package var headings: [ListHeading] { columns.map(\.heading) }

    /// The values of all rows.
    package var table: ListTable {
        ListTable(
            headings: headings, rows: rows.map { row in columns.map { $0.cell(row) } })
    }

    /// Returns the list as a file has it. A row is forgotten once it is written.
    package func text(as format: ListFormat) -> String {
        var writer = ListWriter(format, headings)
        for row in rows { writer.write(columns.map { $0.cell(row) }) }
        return writer.text
    }

    /// Returns the same rows by the values of a column. Rows without a value come last both ways,
    /// and those of the same value stay in their order.
    package func sorted(by column: ListColumn<Row>, isReversed: Bool) -> Listing {
        let order = CellOrder(cells: rows.map(column.cell))
        return Listing(columns, of: order.places(isReversed: isReversed).map { rows[$0] })
    }
}

/// The rows of a list, each value as it was when the list was made.
package struct ListTable: Equatable, Sendable {
    package let headings: [ListHeading]
    package let rows: [[ListCell]]

    package init(headings: [ListHeading], rows: [[ListCell]]) {
        self.headings = headings
        self.rows = rows
    }

    /// Returns the list as a file has it.
    package func text(as format: ListFormat) -> String {
        var writer = ListWriter(format, headings)
        for row in rows { writer.write(row) }
        return writer.text
    }
}

/// The order of rows by the values of one column.
private struct CellOrder {
    let cells: [ListCell]

    /// The places of the rows in their new order.
    func places(isReversed: Bool) -> [Int] {
        var numbers: [(Double, Int)] = []
        var texts: [(String, Int)] = []
        var missing: [Int] = []
        for (place, cell) in cells.enumerated() {
            switch (cell.rank, cell.value) {
            case (let rank?, _): numbers.append((Double(rank), place))
            case (nil, .number(let number)): numbers.append((Double(number), place))
            case (nil, .moment(let moment)):
                numbers.append((moment.timeIntervalSince1970, place))
            case (nil, .flag(let flag)): numbers.append((flag ? 1 : 0, place))
            case (nil, .text(let text)): texts.append((text, place))
            case (nil, .list(let parts, let separator)):
                texts.append((parts.joined(separator: separator), place))
            case (nil, .none): missing.append(place)
            }
        }
        numbers.sort { one, other in
            if one.0 != other.0 { return (one.0 < other.0) != isReversed }
            return one.1 < other.1
        }
        return numbers.map(\.1) + sorted(texts, isReversed: isReversed) + missing
    }

    /// Sorts the texts as the list of customers sorts names.
    private func sorted(_ texts: [(String, Int)], isReversed: Bool) -> [Int] {
        let distinct = Array(Set(texts.map(\.0))).sorted(byName: { $0 }, id: { $0 })
        let ranks = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
        return texts.sorted { one, other in
            let (left, right) = (ranks[one.0] ?? 0, ranks[other.0] ?? 0)
            if left != right { return (left < right) != isReversed }
            return one.1 < other.1
        }.map(\.1)
    }
}
