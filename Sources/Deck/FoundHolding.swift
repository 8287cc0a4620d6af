import Domain
import Wording

// A customer may be found by the ID or the name of something it holds: opened from the list, its
// pages begin there.

extension State {
    /// Puts the cursor of the customer's pages on what the search has found, once it is read. It
    /// turns nobody away from where they have gone meanwhile.
    mutating func selectFound() {
        guard let search = open?.foundBy, let holdings = open?.holdings else { return }
        open?.foundBy = nil
        guard case .customer(var page)? = pages.last, page.isUntouched,
            let filter = try? CustomerFilter(parsing: search),
            let holding = holdings.found(by: filter)
        else { return }
        page.tab = holding.tab
        pages[pages.count - 1] = .customer(page)
        select(holding)
        tell(.plain) { $0.foundHolding(search) }
    }
}

extension CustomerPage {
    /// Whether it shows what it opened with: its first page, unsearched, the cursor at the top.
    fileprivate var isUntouched: Bool {
        let field = field(on: tab)
        return tab == .subscriptions && cursor.index == 0 && field.text.isEmpty && !field.isTyping
    }
}
