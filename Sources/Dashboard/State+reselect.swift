import Domain

extension State {
    /// Which holding is selected on each page of the stack, and on each tab of the customer's.
    var selectedHoldings: [[Holding?]] {
        pages.map { page in
            switch page {
            case .customer(let page):
                CustomerPage.Tab.allCases.map { tab in
                    open?.holdings?.items(on: tab).element(at: page.cursor(on: tab).index)
                }
            case .blockers(let cursor):
                [eligibility?.blockers.element(at: cursor.index)?.holding]
            case .holding, .offers, .request, .activity, .plan, .flight,
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
                    let items = open?.holdings?.items(on: tab) ?? []
                    guard let holding, let index = items.firstIndex(of: holding) else { continue }
                    var cursor = page.cursor(on: tab)
                    cursor.follow(
                        itemAt: index, count: items.count, height: listHeight(on: tab))
                    page.set(cursor, on: tab)
                }
                pages[place] = .customer(page)
            case .blockers(var cursor):
                let holdings = eligibility?.blockers.map(\.holding) ?? []
                guard let holding = selected[place].first ?? nil,
                    let index = holdings.firstIndex(of: holding)
                else { continue }
                cursor.select(index, count: holdings.count, height: holdings.count)
                pages[place] = .blockers(cursor)
            case .holding, .offers, .request, .activity, .plan, .flight,
                .journal, .radar:
                continue
            }
        }
    }
}

extension Array {
    /// The element there, if there is one.
    fileprivate func element(at index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
