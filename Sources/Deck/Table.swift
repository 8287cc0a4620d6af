import Canvas

/// A column of a list: its name, its width, and how soon it is left out when room is short.
struct TableColumn: Equatable {
    let title: String
    /// The columns of the screen it takes; one that stretches takes this at least.
    let width: Int
    let stretches: Bool
    let alignment: Alignment
    /// The highest number is left out first; 0 stays always.
    let expendability: Int
    /// What a list is sorted by with this column; nil if it can't be.
    private(set) var sort: SortColumn?
    /// Whether the signs of statuses have a place of their own before the text.
    let hasSigns: Bool

    /// The columns of a sign and the blank after it.
    private static let signs = 2

    init(
        _ title: String, width: Int, stretches: Bool = false,
        alignment: Alignment = .leading, expendability: Int = 0, hasSigns: Bool = false
    ) {
        self.title = title
        self.width =
            max(width, stretches ? 0 : title.columns) + (hasSigns ? Self.signs : 0)
        self.stretches = stretches
        self.alignment = alignment
        self.expendability = expendability
        self.hasSigns = hasSigns
    }

    /// Returns a text of that role as it stands in this column.
    func text(_ text: String, _ role: Role) -> String {
        hasSigns ? (role.sign ?? " ") + " " + text : text
    }

    /// The same column, by which a list can be sorted.
    func sorting(by sort: SortColumn) -> TableColumn {
        var sorting = self
        sorting.sort = sort
        return sorting
    }
}

/// Lays out the rows of a list: which columns there is room for, and how wide each is.
struct Table: Equatable {
    private let columns: [TableColumn]
    /// Places of the columns that are shown.
    private let shown: [Int]
    private let widths: [Int]
    /// Whether rows have room for a mark beside that of the cursor.
    private let hasMarks: Bool

    /// The order of the list, for the sign in the head of its column.
    private var order: ListOrder?

    private static let gap = 2

    /// Measures the columns for a screen `width` columns wide.
    init(_ columns: [TableColumn], width: Int, hasMarks: Bool = false) {
        self.columns = columns
        self.hasMarks = hasMarks
        let margin = hasMarks ? 4 : 2
        var shown = Array(columns.indices)
        func needed() -> Int {
            margin + shown.reduce(0) { $0 + columns[$1].width } + Self.gap * (shown.count - 1)
        }
        while needed() > width,
            let weakest = shown.max(by: {
                columns[$0].expendability < columns[$1].expendability
            }), columns[weakest].expendability > 0
        {
            shown.removeAll { $0 == weakest }
        }
        var spare = max(0, width - needed())
        let elastic = shown.filter { columns[$0].stretches }
        widths = shown.map { place in
            guard let turn = elastic.firstIndex(of: place) else { return columns[place].width }
            let share = spare / (elastic.count - turn)
            spare -= share
            return columns[place].width + share
        }
        self.shown = shown
    }

    /// The same columns of a list in an order.
    func ordered(by order: ListOrder) -> Table {
        var ordered = self
        ordered.order = order
        return ordered
    }

    /// What the list can be sorted by with the columns that are shown, from left to right.
    var sortColumns: [SortColumn] { shown.compactMap { columns[$0].sort } }

    /// The row with the names of the columns, and a sign behind that of the one the list is sorted
    /// by.
    var heading: Line {
        let names = shown.indices.map { turn in
            let column = columns[shown[turn]]
            let gap = turn + 1 < shown.count ? Self.gap : 0
            let link = column.sort.flatMap { ScreenTarget.column($0).link }
            if let order, column.sort == order.column {
                let name = signed(column, by: order, width: widths[turn], gap: gap)
                return Span(name, .heading, link: link).fitted(widths[turn] + gap, .leading)
            }
            return Span(column.title, .heading, link: link)
                .fitted(widths[turn], column.alignment, gap: gap)
        }
        return Line([Span(hasMarks ? "    " : "  ", .heading)] + names)
    }

    /// The name of a column with the sign behind it. No column becomes wider for it: the sign stands
    /// in the gap where the name takes all of the width.
    private func signed(
        _ column: TableColumn, by order: ListOrder, width: Int, gap: Int
    ) -> String {
        func cut(_ room: Int) -> String {
            column.title.columns > room ? column.title.fitted(room) : column.title
        }
        if column.alignment == .trailing {
            return gap > 0
                ? cut(width).fitted(width, .trailing) + order.sign
                : (cut(width - 1) + order.sign).fitted(width, .trailing)
        }
        // A blank stays before the next column.
        let room = gap > 0 ? width + gap - 1 : width
        return column.title.columns + 2 <= room
            ? column.title + " " + order.sign : cut(room - 1) + order.sign
    }

    /// A row; the signs before it say without colour that it is selected, and marked.
    func row(
        _ values: [(String, Role)], isSelected: Bool, mark: RowMark = .none,
        highlight: Highlight = .nothing
    ) -> Line {
        let margin =
            [Span(isSelected ? "› " : "  ")] + (hasMarks ? [Span(mark.rawValue + " ")] : [])
        return Line(margin + cells(values, highlight), isSelected: isSelected)
    }

    /// A gap has the role of the cell before it: every change of role is sent to the terminal.
    private func cells(
        _ values: [(String, Role)], _ highlight: Highlight = .nothing
    ) -> [Span] {
        shown.indices.flatMap { turn in
            let (text, role) = values[shown[turn]]
            let column = columns[shown[turn]]
            let cell = Span(column.text(text, role), role).fitted(
                widths[turn], column.alignment,
                gap: turn + 1 < shown.count ? Self.gap : 0)
            guard !highlight.words.isEmpty, highlight.columns.contains(shown[turn]) else {
                return [cell]
            }
            return cell.parted(by: highlight.words)
        }
    }
}

extension Role {
    /// The sign that says without colour what a text of this role does; nil for most.
    var sign: String? { self == .suspended ? "‖" : nil }
}
