import Canvas
import Wording

/// A page as it is said: its title, what stands over its list, the rows, and other text.
struct PlainPage: Equatable {
    /// A row of a list.
    struct Row: Equatable {
        /// Its place in the list, counted from 0.
        let index: Int
        /// What its columns say.
        let cells: [String]
        /// What it is besides, such as marked.
        let states: [String]
    }

    /// A line of the body.
    enum Item: Equatable {
        case row(Row)
        case text(String)
    }

    let title: String
    let connection: String
    let head: [String]
    /// The names of the columns; empty for a list without.
    let columns: [String]
    let items: [Item]
    let count: Int
    /// What stands before the number of a row.
    let sign: String
    let selectedIndex: Int?
    /// What is beside the list, if it is shown.
    let pane: [String]
    private let language: Language
    /// Which rows these are, where there are more.
    private let range: String?

    var rows: [Row] {
        items.compactMap { if case .row(let row) = $0 { row } else { nil } }
    }

    var selected: Row? { rows.first { $0.index == selectedIndex } }

    private var texts: [String] {
        items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    init(of state: State) {
        let line = PlainLine(words: state.words)
        title = state.plainTitle
        connection = line.joined(
            [state.place.frame ?? "", line.sentence(Line(Span(state.connectionLabel)))])
        sign = state.hasDigitKeys ? "#" : ""
        // Nothing of the head is cut for want of rows.
        var tall = state
        tall.terminal = Size(rows: 400, columns: state.terminal.columns)
        let shownHead = state.narrowingLines + tall.shown.head(in: tall)
        let heading = shownHead.last.flatMap { $0.cells.isEmpty ? nil : $0 }
        let table = heading.map(PlainColumns.init)
        columns = table?.names.map { line.spoken($0.withoutOrder) } ?? []
        head =
            (heading == nil ? shownHead : shownHead.dropLast()).map(line.sentence)
            .filter { !$0.isEmpty } + [table?.order(in: state.words)].compactMap { $0 }
        pane =
            state.hasPane
            ? state.shown.pane(in: state, width: 100, height: 40).map(line.sentence).filter {
                !$0.isEmpty
            }
            : []
        language = state.language
        let body = state.shown.body(in: state)
        guard body.contains(where: \.isSelected) else {
            // A text has no rows, and is said whole.
            items = tall.shown.body(in: tall).map(line.sentence).filter { !$0.isEmpty }
                .map(Item.text)
            (count, selectedIndex, range) = (0, nil, nil)
            return
        }
        count = state.itemCount
        selectedIndex = state.cursor.index
        let start = table?.start ?? 2
        let found = state.plainRows
        var next = found.startIndex
        items = body.enumerated().compactMap { place, shown -> Item? in
            if next < found.endIndex,
                let row = found[next].row(drawnAs: shown, at: place, after: start)
            {
                defer { next += 1 }
                let cells = table?.cells(of: row, line) ?? [line.sentence(row.withoutCursor)]
                guard cells.contains(where: { !$0.isEmpty }) else { return nil }
                return .row(
                    Row(
                        index: found[next].index, cells: cells,
                        states: state.plainParent(at: found[next].index)
                            + (table == nil ? [] : state.plainStates(of: shown, before: start))))
            }
            let text = line.sentence(shown)
            return text.isEmpty ? nil : .text(text)
        }
        let (places, words, all) = (found.map(\.index), state.words, count)
        range =
            places.count < all
            ? places.first.map { words.plainRows($0 + 1, to: $0 + places.count, of: all) }
            : nil
    }
}

extension PlainPage {
    /// All there is to say of it, where it was not said before.
    func all(after told: PlainPage?) -> [String] {
        [title] + (told?.connection == connection ? [] : [connection]) + head + whole
    }

    /// What is new after the number of a row was typed.
    func news(ofRowSince told: PlainPage) -> [String] {
        [selected.map(saying)].compactMap { $0 } + texts.without(told.texts)
            + pane.without(told.pane)
    }

    /// What is new on the same page.
    func news(since told: PlainPage) -> [String] {
        let isSameLanguage = told.language == language
        let texts = Set(told.rows.map { "\($0.index) \($0.cells) \($0.states)" })
        let fresh = rows.filter { !texts.contains("\($0.index) \($0.cells) \($0.states)") }
        let hasMoved = told.selectedIndex != selectedIndex
        var lines = head.without(told.head)
        if fresh.count > 1 || !isSameLanguage {
            lines += fresh.map(saying)
        }
        let isSaid = fresh.count > 1 && fresh.contains { $0.index == selectedIndex }
        if fresh.count == 1, let row = fresh.first, row.index != selectedIndex {
            lines.append(saying(row))
        }
        let isChanged = fresh.contains { $0.index == selectedIndex }
        if hasMoved || isChanged, !isSaid, let selected {
            lines.append(saying(selected))
        }
        return lines + self.texts.without(told.texts) + pane.without(told.pane)
    }

    /// The rows and the text below one another.
    private var whole: [String] {
        items.map { item in
            switch item {
            case .row(let row): saying(row)
            case .text(let text): text
            }
        } + [range].compactMap { $0 } + pane
    }

    /// A row with its number, each value with the name of its column.
    func saying(_ row: Row) -> String {
        let words = language.words()
        let said = row.cells.enumerated().compactMap { place, cell -> String? in
            if cell.isEmpty { return nil }
            let name = columns.element(at: place) ?? ""
            return place > 0 && !name.isEmpty ? words.plainValue(name, cell) : cell
        }.joined(separator: words.comma)
        let states = (row.index == selectedIndex ? [words.plainCurrentRow] : []) + row.states
        let number = "\(sign)\(row.index + 1). \(said)"
        return states.isEmpty
            ? number : number + " (\(states.joined(separator: words.comma)))"
    }
}

/// A row of the list as it is drawn under the cursor.
private struct SelectedRow {
    /// Its place in the list, counted from 0.
    let index: Int
    /// Which line of the body it is.
    let place: Int
    let line: Line

    /// The row with all it says, if a line of the body is this row; nil if it is another. The signs
    /// before `start` do not count. A row may leave out what it has in common with the one above,
    /// such as the customer, unless it is under the cursor.
    func row(drawnAs shown: Line, at place: Int, after start: Int) -> Line? {
        if shown.text.dropFirst(start) == line.text.dropFirst(start) { return shown }
        guard place == self.place, !shown.cells.isEmpty, shown.cells.count == line.cells.count,
            zip(shown.cells, line.cells).allSatisfy({ $0.isEmpty || $0 == $1 })
        else { return nil }
        return line
    }
}

/// What the columns of a table are called, and what a row has in them.
private struct PlainColumns {
    let names: [String]
    /// Where the first begins, after the signs of a row.
    let start: Int

    init(_ heading: Line) {
        start = heading.spans.first?.columns ?? 0
        names = heading.cells.map(\.withoutBlanks)
    }

    /// The cells of a row as they are said; nil for one that is no row of the table, such as the
    /// name of a customer over the steps of a plan.
    func cells(of row: Line, _ line: PlainLine) -> [String]? {
        guard row.cells.count == names.count, !names.isEmpty else { return nil }
        var cells = row.cells
        // A number before the first name is said with it, as in "Step 3".
        let digits = cells[0].filter(\.isNumber)
        if names[0].isEmpty, cells.count > 1, !digits.isEmpty {
            let mark = cells[0].prefix { !$0.isNumber }.description.withoutBlanks
            let value = line.spoken(mark.isEmpty ? cells[1] : mark + " " + cells[1])
            cells[0] = line.words.plainValue("\(names[1].withoutOrder) \(digits)", value)
            return [cells[0], ""] + cells.dropFirst(2).map(line.spoken)
        }
        return cells.map(line.spoken)
    }

    /// By which column the list is sorted; nil if by none.
    func order(in words: Words) -> String? {
        names.first { $0.withoutOrder != $0 }.map { name in
            name.hasSuffix("▼")
                ? words.plainDescending(name.withoutOrder)
                : words.plainAscending(name.withoutOrder)
        }
    }
}

extension String {
    /// The name of a column without the sign of the order.
    fileprivate var withoutOrder: String {
        hasSuffix("▲") || hasSuffix("▼") ? String(dropLast()).withoutBlanks : self
    }
}

extension Line {
    /// The row without the sign before what is selected.
    fileprivate var withoutCursor: Line {
        text.hasPrefix("› ") ? replacing(columns: 0..<2, with: Line(Span("  "))) : self
    }
}

extension State {
    /// The way to the page.
    fileprivate var plainTitle: String {
        (customers.titles(in: self) + pages.flatMap { $0.model.titles(in: self) })
            .map { Span($0).text }.joined(separator: " / ")
    }

    /// The rows of the list that show, each drawn as if it were selected: so it is known which
    /// lines of the body are rows.
    fileprivate var plainRows: [SelectedRow] {
        let end = min(cursor.top + max(1, itemHeight), itemCount)
        return (cursor.top..<max(cursor.top, end)).compactMap { index in
            var there = self
            var moved = there.cursor
            moved.select(index, count: itemCount, height: itemHeight)
            there.cursor = moved
            let body = there.shown.body(in: there)
            return body.firstIndex(where: \.isSelected).map {
                SelectedRow(index: index, place: $0, line: body[$0])
            }
        }
    }

    /// Under what a row of the customer's holdings stands.
    fileprivate func plainParent(at index: Int) -> [String] {
        guard case .customer(let page) = pages.last, let holdings = open?.listed,
            let holding = listed(on: page.tab, of: page).element(at: index),
            let name = holdings.parentName(of: holding)
        else { return [] }
        return [words.underParent(name)]
    }

    /// What the signs before a row say.
    fileprivate func plainStates(of row: Line, before start: Int) -> [String] {
        let signs = row.text(in: 0..<start)
        if signs.contains(RowMark.marked.rawValue) { return [words.plainMarked] }
        return signs.contains(RowMark.inRange.rawValue) ? [words.plainInRange] : []
    }
}
