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
            let holding = found(by: search, on: page, in: holdings)
        else { return }
        page.tab = holding.tab
        pages[pages.count - 1] = .customer(page)
        select(holding)
        tell(.plain) { $0.foundHolding(search) }
    }
}

extension State {
    /// The holding that a search of customers has found; on the page of admin relationships, the
    /// one that a search across customers has. Nil where that is the customer itself.
    private func found(
        by search: String, on page: CustomerPage, in holdings: Holdings
    ) -> Holding? {
        guard page.tab == .access else {
            return (try? CustomerFilter(parsing: search)).flatMap(holdings.found)
        }
        guard let filter = try? CustomerFilter(parsing: search, in: .access) else { return nil }
        let customer = holdings.customer
        let all = holdings.adminAccess.all
        let sought = filter.soughtInAccess.sought(
            among: all, of: [customer.companyName, customer.domain, customer.id.text]
        ).filter { filter.allows($0, ofWhole: holdings.adminAccess.isWhole, at: now) }
        return sought.count < all.count
            ? sought.sortedByName.first.map { .adminRelationship($0.id) } : nil
    }
}

extension CustomerPage {
    /// Whether it shows what it opened with: its first page, or that of admin relationships,
    /// unsearched, the cursor at the top.
    fileprivate var isUntouched: Bool {
        let field = field(on: tab)
        return (tab == .subscriptions || tab == .access) && cursor.index == 0 && field.text.isEmpty
            && !field.isTyping
    }
}
