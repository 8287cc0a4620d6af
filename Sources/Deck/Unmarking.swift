extension State {
    /// How many rows of the list that shows are marked.
    private var markedRows: Int {
        switch pages.last {
        case nil: marks.customers.count
        case .customer: marks.holdings.count
        case .renewals: marks.terms.count
        default: 0
        }
    }

    /// Unmarks what is marked in the list that shows, and says so: a step back drops no marks
    /// without a word. False where nothing is marked, or a search is left first.
    mutating func unmarksFirst() -> Bool {
        let count = markedRows
        guard count > 0, searchField?.text.isEmpty ?? true else { return false }
        _ = obeyMarks(.unmarkAll)
        tell(.plain) { $0.unmarkedCount(count) }
        return true
    }

    /// Whether a key stands in the footer: the one that unmarks only where something is marked.
    func isInFooter(_ row: Binding) -> Bool {
        row.isInFooter || (row.command == .unmarkAll && markedRows > 0 && row.off(self) == nil)
    }
}
