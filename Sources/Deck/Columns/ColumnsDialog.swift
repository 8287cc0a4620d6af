import Canvas
import Domain
import Wording

/// The columns of the list on the page, in their order: Space hides or shows the selected one, and
/// `J` and `K` move it.
struct ColumnsDialog: ActListDialog {
    func isTyping(in state: State) -> Bool { false }
    func itemCount(in state: State) -> Int { state.columnItems.count }
    func items(in state: State) -> [[Line]] { state.columnLines }
    func selected(in state: State) -> Act? { nil }

    func ownLetters(in state: State) -> [Character] {
        ["q", "J", "K", "r", " "] + state.letters(of: .chooseColumns)
    }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.columnsTitle, text: items(in: state).flatMap { $0 },
            footer: [Line()] + state.keys(\.columnsKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter, .character(" "): return state.toggleSelectedColumn()
        case .character("J"): return state.moveSelectedColumn(by: 1)
        case .character("K"): return state.moveSelectedColumn(by: -1)
        case .character("r"): return state.choose(.usual)
        case .escape, .character("q"): state.dialog = nil
        default:
            // The key that opened it closes it, too.
            if state.binding(for: key)?.command == .chooseColumns { state.dialog = nil }
        }
        return []
    }
}

/// A column as the dialog lists it.
struct ColumnItem: Equatable {
    let name: String
    let title: String
    let isHidden: Bool
    /// Whether rows are told apart by it: it stays.
    let isEssential: Bool
    /// Why it does not show although it is not hidden; nil if it shows.
    let note: String?
}

extension State {
    /// Opens the columns of the list that shows.
    mutating func openColumnChooser() {
        actList = ActList()
        dialog = .columns
        showSelected(of: ColumnsDialog())
    }

    /// The places of all columns of a table, in their order.
    private func ordered(_ table: Table) -> [Int] {
        let columns = table.columns
        return columns.indices.sorted { (columns[$0].turn, $0) < (columns[$1].turn, $1) }
    }

    /// The columns of the list that shows, in their order; not those that are of other lists.
    var columnItems: [ColumnItem] {
        guard let list = shown.list(in: self), let table = shown.table(in: self) else { return [] }
        let columns = table.columns
        return ordered(table).compactMap { place -> ColumnItem? in
            let column = columns[place]
            guard column.isShown || column.common != nil || column.sort != nil else { return nil }
            let isMissing = !column.isHidden && !table.shows(place)
            return ColumnItem(
                name: column.name(in: list),
                title: column.title.isEmpty ? words.remarkColumn : column.title,
                isHidden: column.isHidden, isEssential: place == columns.essential,
                note: isMissing ? reason(of: column) : nil)
        }
    }

    private func reason(of column: TableColumn) -> String {
        if column.isShown { return words.columnHasNoRoom }
        return column.common.flatMap { $0.isEmpty ? nil : $0 } ?? words.columnHasNothing
    }

    /// Each with a sign that says without colour whether it is hidden, its name in the command
    /// line, and why it does not show.
    fileprivate var columnLines: [[Line]] {
        let items = columnItems
        let width = min(room / 2, items.map(\.title.columns).max() ?? 0)
        return items.enumerated().map { place, item in
            let isSelected = place == actList.selected
            let note = (item.isEssential ? words.columnEssential : item.note).map { " · " + $0 }
            let line = Line(
                Span(isSelected ? "› " : "  "), Span(item.isHidden ? "[ ] " : "[x] ", .key),
                Span(item.title.fitted(width), item.isHidden ? .disabled : .text),
                Span("  " + item.name + (note ?? ""), .muted), isSelected: isSelected)
            return [line.columns > room ? line.fitted(room) : line]
        }
    }

    /// Hides the selected column, or shows it again; the one by which rows are told apart stays.
    fileprivate mutating func toggleSelectedColumn() -> [Effect] {
        guard let list = shown.list(in: self),
            let item = actList.selected.flatMap(columnItems.element)
        else { return [] }
        if item.isEssential {
            tell(.warning) { "\(item.title): \($0.columnEssential)" }
            return []
        }
        var choice = columnChoices[list]
        choice.hidden.formSymmetricDifference([item.name])
        return choose(choice)
    }

    /// Moves the selected column by a place, and the selection with it.
    fileprivate mutating func moveSelectedColumn(by step: Int) -> [Effect] {
        let items = columnItems
        guard let list = shown.list(in: self), let table = shown.table(in: self),
            let selected = actList.selected, let item = items.element(at: selected),
            let neighbour = items.element(at: selected + step)
        else { return [] }
        // Those of other lists stay between the others.
        var names = ordered(table).map { table.columns[$0].name(in: list) }
        names.removeAll { $0 == item.name }
        guard let place = names.firstIndex(of: neighbour.name) else { return [] }
        names.insert(item.name, at: step > 0 ? place + 1 : place)
        actList.selected = selected + step
        var choice = columnChoices[list]
        let usual = table.columns.map { $0.name(in: list) }
        choice.order = names == usual ? [] : names
        let effects = choose(choice)
        showSelected(of: ColumnsDialog())
        return effects
    }

    /// Takes other columns for the list that shows, and keeps them.
    fileprivate mutating func choose(_ choice: ColumnChoice) -> [Effect] {
        guard let list = shown.list(in: self), columnChoices[list] != choice else { return [] }
        columnChoices[list] = choice
        return [.keepColumns(columnChoices)]
    }

    /// Takes the columns the lists had when the deck was last open, unless others were chosen
    /// already.
    mutating func take(_ choices: ColumnChoices) {
        if columnChoices == ColumnChoices() { columnChoices = choices }
    }

    /// The columns that were chosen for the list that shows.
    var columnChoice: ColumnChoice {
        shown.list(in: self).map { columnChoices[$0] } ?? .usual
    }
}
