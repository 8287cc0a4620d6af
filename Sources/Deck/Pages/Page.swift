import Domain

extension State {
    /// Where the operator is in the list or text that shows.
    var cursor: ListCursor {
        get {
            switch pages.last {
            case nil: customers.cursor
            case .customer(let page): page.cursor
            case .holding(let page): page.cursor
            case .blockers(let page): page.cursor
            case .offers(let page): page.cursor
            case .request(let page): page.cursor
            case .activity(let page): page.cursor
            case .plan(let page): page.cursor
            case .run(let page): page.cursor
            case .journal(let page): page.cursor
            case .radar(let page): page.cursor
            }
        }
        set {
            switch pages.last {
            case nil:
                customers.cursor = newValue
            case .customer(var page):
                page.cursor = newValue
                turn(to: .customer(page))
            case .holding(var page):
                page.cursor = newValue
                turn(to: .holding(page))
            case .blockers(var page):
                page.cursor = newValue
                turn(to: .blockers(page))
            case .offers(var page):
                page.cursor = newValue
                turn(to: .offers(page))
            case .request(var page):
                page.cursor = newValue
                turn(to: .request(page))
            case .activity(var page):
                page.cursor = newValue
                turn(to: .activity(page))
            case .plan(var page):
                page.cursor = newValue
                turn(to: .plan(page))
            case .run(var page):
                page.cursor = newValue
                turn(to: .run(page))
            case .journal(var page):
                page.cursor = newValue
                turn(to: .journal(page))
            case .radar(var page):
                page.cursor = newValue
                turn(to: .radar(page))
            }
        }
    }

    /// Puts a page in the place of the one that shows.
    mutating func turn(to page: Page) {
        pages[pages.count - 1] = page
    }

    /// Moves in the list or text that shows; false if the command is none that moves.
    mutating func move(_ command: Command) -> Bool {
        cursor.follow(command, count: itemCount, height: itemHeight)
    }

    /// How many items the cursor can stand on.
    var itemCount: Int {
        switch pages.last {
        case nil: customers.total
        case .customer(let page):
            page.tab == .account
                ? max(1, accountFacts.count - max(1, accountFactsHeight) + 1)
                : listed(on: page.tab, of: page).count
        case .holding(let page): holdingLines(of: page.holding).count
        case .blockers(let page): listedBlockers(page).count
        case .offers(let page): listedOffers(page).count
        case .request(let page): listedFormerCustomers(page).count
        case .activity(let page): listedRecords(page).count
        case .plan(let page): listedItems(page).count
        case .run(let page): listedItems(page).count
        case .journal(let page): journalItemCount(page)
        case .radar(let page): radarItemCount(page)
        }
    }

    /// In how many rows they show.
    var itemHeight: Int {
        switch pages.last {
        case nil: customersHeight
        // The facts have no selection: each step scrolls by a line.
        case .customer(let page): page.tab == .account ? 1 : listHeight(on: page.tab)
        case .holding: Layout.body(of: size, head: holdingHeadRows)
        case .blockers: max(1, Layout.body(of: area, head: blockersHeadRows) / 4)
        case .offers: Layout.body(of: area, head: offersHeadRows)
        case .request: requestListHeight
        case .activity: Layout.body(of: area, head: activityHeadRows)
        case .plan: planItemHeight
        case .run: runItemHeight
        case .journal(let page): journalItemHeight(page)
        case .radar(let page): radarItemHeight(page)
        }
    }

    mutating func turnTab(by step: Int) {
        guard case .customer(let page) = pages.last else { return }
        let tabs = CustomerPage.Tab.allCases
        let place = (tabs.firstIndex(of: page.tab) ?? 0) + step
        show(tabs[(place + tabs.count) % tabs.count])
    }

    mutating func show(_ tab: CustomerPage.Tab) {
        guard case .customer(var page) = pages.last else { return }
        page.tab = tab
        turn(to: .customer(page))
    }
}

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
