import Domain
import Wording

// A customer may be found by the ID or the name of something it holds: opened from the list, its
// pages begin there.

extension State {
    /// Puts the cursor of the customer's pages on what the search has found, once it is read.
    mutating func selectFound() {
        guard let search = open?.foundBy, let holdings = open?.holdings else { return }
        open?.foundBy = nil
        guard case .customer(var page)? = pages.last,
            let filter = try? CustomerFilter(parsing: search),
            let holding = holdings.found(by: filter)
        else { return }
        page.tab = holding.tab
        pages[pages.count - 1] = .customer(page)
        select(holding)
        tell(.plain) { $0.foundHolding(search) }
    }
}
