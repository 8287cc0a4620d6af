import Domain

extension State {
    /// Which holding is selected on each page of the stack, and on each tab of the customer's.
    var selectedHoldings: [[Holding?]] {
        pages.map { page in
            switch page {
            case .customer(let page):
                CustomerPage.Tab.allCases.map { tab in
                    listed(on: tab, of: page).element(at: page.cursor(on: tab).index)
                }
            case .blockers(let page):
                [listedBlockers(page).element(at: page.cursor.index)?.holding]
            case .holding, .offers, .request, .activity, .plan, .run,
                .journal, .radar:
                []
            }
        }
    }

    /// Selects them again: rows came or went, and a key must not aim at another than before.
    mutating func select(_ selected: [[Holding?]]) {
        for (place, page) in pages.enumerated() where selected.indices.contains(place) {
            switch page {
            case .customer(var page):
                for (tab, holding) in zip(CustomerPage.Tab.allCases, selected[place]) {
                    let items = listed(on: tab, of: page)
                    guard let holding, let index = items.firstIndex(of: holding) else { continue }
                    var cursor = page.cursor(on: tab)
                    cursor.follow(
                        itemAt: index, count: items.count, height: listHeight(on: tab))
                    page.set(cursor, on: tab)
                }
                pages[place] = .customer(page)
            case .blockers(var page):
                let holdings = listedBlockers(page).map(\.holding)
                guard let holding = selected[place].first ?? nil,
                    let index = holdings.firstIndex(of: holding)
                else { continue }
                page.cursor.select(index, count: holdings.count, height: holdings.count)
                pages[place] = .blockers(page)
            case .holding, .offers, .request, .activity, .plan, .run,
                .journal, .radar:
                continue
            }
        }
    }
}

extension Array {
    /// The element there, if there is one.
    func element(at index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
