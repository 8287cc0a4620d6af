import Canvas
import Domain

/// The columns by which the list of the page can be sorted: Enter sorts by the selected one, and by
/// the present one the other way.
struct SortDialog: ActListDialog {
    func isTyping(in state: State) -> Bool { false }
    func itemCount(in state: State) -> Int { state.sortTitles.count }
    func items(in state: State) -> [[Line]] { state.sortTitleItems }
    func selected(in state: State) -> Act? { nil }
    func names(in state: State) -> [String] { state.sortTitles.map(\.title) }

    func ownLetters(in state: State) -> [Character] { ["q"] + state.letters(of: .chooseOrder) }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.sortTitle, text: items(in: state).flatMap { $0 },
            footer: [Line()] + state.keys(\.sortKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter:
            guard let column = state.actList.selected.flatMap(state.sortTitles.element)?.column
            else { return [] }
            state.dialog = nil
            return state.sort(byClickOn: column)
        case .escape, .character("q"): state.dialog = nil
        default:
            // The key that opened it closes it, too.
            if state.binding(for: key)?.command == .chooseOrder { state.dialog = nil }
        }
        return []
    }
}

extension State {
    /// Opens the columns, the present one selected.
    mutating func openColumns() {
        let present = shown.list(in: self).map { orders[$0].column }
        actList = ActList(selected: sortTitles.firstIndex { $0.column == present } ?? 0)
        dialog = .sort
        showSelected(of: SortDialog())
    }

    /// The columns, each with the name that the command line takes; the present one has the sign of
    /// its direction.
    fileprivate var sortTitleItems: [[Line]] {
        let present = shown.list(in: self).map { orders[$0] }
        let list = shown.list(in: self)
        let titles = sortTitles
        let seen = shown.table(in: self)?.sortColumns ?? []
        let width = titles.map(\.title.columns).max() ?? 0
        return titles.enumerated().map { place, choice in
            let isSelected = place == actList.selected
            let hidden = seen.contains(choice.column) ? "" : " · " + words.sortColumnHidden
            let name = list.map(choice.column.name) ?? choice.column.rawValue
            let sign = choice.column == present?.column ? present?.sign ?? " " : " "
            return [
                Line(
                    Span(isSelected ? "› " : "  "), Span(sign + " ", .key),
                    Span(choice.title.fitted(min(width, room / 2))),
                    Span("  " + name + hidden, .muted), isSelected: isSelected)
            ]
        }
    }
}
