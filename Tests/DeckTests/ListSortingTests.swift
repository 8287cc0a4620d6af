import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Sorting any list` {
    static let size = Size(rows: 40, columns: 200)

    /// Every page with a list, full.
    static func decks(_ language: Language = .english) -> [(name: String, deck: DeckHarness)] {
        var stops = Tour.stops(language, size) + PlanTour.stops(language, size)
        stops.append(("radar", `The radar`.deck(language: language, size: size)))
        var journal = DeckHarness(.contoso(.e3), language: language, size: size)
        journal.world.journal = JournalEntry.everything
        journal.press("J")
        stops.append(("journal", journal))
        stops.append(("renewals", `The renewals of all customers`.deck(language, size: size)))
        return stops.filter { stop in
            stop.deck.state.dialog == nil && stop.deck.state.shown.list(in: stop.deck.state) != nil
                && stop.deck.state.shown.table(in: stop.deck.state) != nil
        }
    }

    @Test func `goes through all columns and comes back, each time to the top`() {
        var seen: Set<SortedList> = []
        for (name, deck) in Self.decks() {
            var deck = deck
            if deck.state.itemCount > 2 { deck.press("jj") }
            let list = deck.state.shown.list(in: deck.state)!
            guard list != .customers else { continue }
            seen.insert(list)
            let names = rows(deck)
            let columns = deck.state.shown.table(in: deck.state)!.sortColumns
            #expect(columns.count > 1 && Set(columns).count == columns.count, "\(name)")
            for _ in columns {
                for _ in 0..<2 {
                    #expect(Set(rows(deck)) == Set(names), "\(name)")
                    deck.press("I")
                    #expect(deck.state.cursor == ListCursor(), "\(name)")
                    if deck.state.itemCount > 2 { deck.press("jj") }
                }
                deck.press(">")
                #expect(deck.state.cursor == ListCursor(), "\(name)")
            }
            #expect(rows(deck) == names, "\(name)")
            #expect(deck.state.orders == ListOrders(), "\(name)")
        }
        #expect(
            seen.isSuperset(of: [
                .subscriptions, .reservations, .software, .offers, .activity, .journal, .radar,
                .run, .renewals,
            ]))
    }

    private func rows(_ deck: DeckHarness) -> [AnyHashable] {
        if case .journal(let page) = deck.state.pages.last {
            return (0..<page.count).map { page.entry(at: $0)!.id }
        }
        return deck.state.shown.rowNames(in: deck.state)
    }

    @Test func `sorts by what its column says, texts by their letters and what is missing last`() {
        var deck = `The radar`.deck(size: Self.size)
        deck.press("<")
        guard case .radar(let page) = deck.state.pages.last else { return }
        let names = page.signs.map(\.domain)
        #expect(names == names.sorted(byName: { $0 }, id: { $0 }))
        #expect(names.count > 5)
        deck.press(">>I")
        guard case .radar(let dated) = deck.state.pages.last else { return }
        let known = dated.signs.compactMap(\.date)
        #expect(known == known.sorted().reversed() && known.count > 5)
        #expect(dated.signs.drop { $0.date != nil }.allSatisfy { $0.date == nil })
        deck.press(">>")
        guard case .radar(let named) = deck.state.pages.last else { return }
        #expect(named.signs.last?.holding == nil)
        deck.press("I")
        guard case .radar(let turned) = deck.state.pages.last else { return }
        #expect(turned.signs.last?.holding == nil)
    }

    @Test func `leaves add-ons under their base`() {
        var deck = DeckHarness(.everything, size: Self.size)
        deck.press(.enter)
        for key in [">", "I", ">", ">", "I"] {
            deck.press(key)
            let items = deck.state.open!.listed!.subscriptionItems
            for (place, item) in items.enumerated() {
                guard case .subscription(let addOn, isChild: true) = item else { continue }
                let base = items[..<place].last {
                    if case .subscription(_, isChild: false) = $0 { true } else { false }
                }
                #expect(base?.holding.id == addOn.parentID?.text)
            }
        }
    }

    @Test func `keeps the order of each list, also from one start to the next`() {
        var deck = DeckHarness(.everything, others: Tour.others)
        var kept: [ListOrders] = []
        func press(_ keys: String) {
            for case .keepOrders(let orders) in deck.press(keys) { kept.append(orders) }
        }
        press(">")
        deck.press(.enter)
        press("I2>")
        #expect(kept.last?.text == "customers=domain+ subscriptions=name- reservations=kind+")
        deck.press(.escape)
        #expect(deck.screen.contains("Domain ▲"))
        var next = DeckHarness(.everything, others: Tour.others)
        next.happen(.ordersRead(ListOrders(text: kept.last!.text)))
        #expect(next.state.orders == kept.last)
        #expect(next.screen.contains("Domain ▲"))
        #expect(next.state.customers.answeredOrder == CustomerOrder(.domain))
        #expect(
            ListOrders(text: "customers=nothing+ x=name+ run= =-+ software=name- run=status")
                == ListOrders(text: "software=name-"))
    }

    @Test func `starts with what is most urgent on the radar, unless a column was chosen`() {
        var deck = `The radar`.deck()
        deck.happen(.ordersRead(ListOrders(text: "radar=customer- customers=domain+")))
        #expect(deck.state.orders.text == "customers=domain+")
        var chosen = `The radar`.deck()
        chosen.happen(.ordersRead(ListOrders(text: "radar=date-")))
        #expect(chosen.state.orders.text == "radar=date-")
    }

    /// Columns with the dates of another column in another form, the numbers of entries, which
    /// count up with time, and those of admin relationships that the search and its terms look for.
    static let derived = ["#", "When", "UTC", "Local", "Status", "Roles", "Auto-extend"]

    @Test func `sorts by every column there is`() {
        for (name, deck) in Self.decks() {
            guard let table = deck.state.shown.table(in: deck.state) else { continue }
            let unsorted = table.columns.filter(\.isShown).map(\.title).filter { title in
                !title.isEmpty && !table.sortTitles.contains { $0.title == title }
            }
            #expect(
                unsorted.allSatisfy { title in
                    Self.derived.contains { title.hasPrefix($0) }
                }, "\(name): \(unsorted)")
        }
    }

    @Test func `sorts subscriptions by their windows, and those without one last`() {
        var deck = DeckHarness(.everything, size: Self.size)
        deck.press(.enter)
        deck.press(":sort cancelUntil")
        deck.press(.enter)
        #expect(deck.state.orders[.subscriptions] == ListOrder(.cancelUntil))
        let dates = deck.state.open!.listed!.subscriptions.map { subscription in
            deck.state.place.rules.cancellationWindow(of: subscription).end
        }
        let known = dates.compactMap { $0 }
        #expect(known.count > 1)
        let isOver = known.map { $0 < deck.state.now }
        #expect(isOver == isOver.filter { !$0 } + isOver.filter { $0 })
        #expect(dates.drop { $0 != nil }.allSatisfy { $0 == nil })
    }

    @Test func `has what is over after what is to come, in both directions`() {
        func a(_ id: String, _ days: Int?) -> Subscription {
            var subscription = Subscription.a(.newCommerce, id: id, name: id)
            subscription.cancellationAllowedUntil = days.map { .day($0) }
            subscription.commitmentEndDate = days.map { .day($0) }
            return subscription
        }
        var deck = DeckHarness(
            .contoso(a("a", -20), a("b", nil), a("c", 4), a("d", -2), a("e", 1)), size: Self.size)
        deck.press(.enter)
        for column in ["cancelUntil", "date"] {
            for (direction, expected) in [("asc", "ecadb"), ("desc", "cedab")] {
                deck.press(":sort \(column) \(direction)")
                deck.press(.enter)
                let names = deck.state.open!.listed!.subscriptions.map(\.name).joined()
                #expect(names == expected, "\(column) \(direction)")
            }
        }
    }

    @Test func `sorts by the offer, whether a nickname hides it or it is the name`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "1", name: "Office", friendlyName: "Sales"),
                .a(.newCommerce, id: "2", name: "Azure", friendlyName: "Warehouse"),
                .a(.newCommerce, id: "3", name: "Azure"), .a(.newCommerce, id: "4", name: "Teams")),
            size: Self.size)
        deck.press(.enter)
        deck.press(":sort offer")
        deck.press(.enter)
        let offers = deck.state.open!.listed!.subscriptions.map(\.offerName)
        #expect(offers == ["Azure", "Azure", "Office", "Teams"])
    }

    @Test func `calls its columns what the commands call them, and takes the old names`() {
        let columns = ListColumns(Language.english.words(), at: .distantPast)
        let names: [SortedList: [String]] = [
            .customers: columns.customers.map(\.heading.name),
            .subscriptions: columns.holdings.map(\.heading.name),
            .reservations: columns.holdings.map(\.heading.name),
            .software: columns.holdings.map(\.heading.name),
            .relationships: columns.adminRelationships(ofAll: false).map(\.heading.name),
            .access: columns.adminAccess.map(\.heading.name),
            .blockers: columns.blockers.map(\.heading.name),
            .offers: columns.offers.map(\.heading.name),
            .activity: columns.activity.map(\.heading.name),
            .journal: columns.journal.map(\.heading.name),
            // The commands name the offer with the item.
            .radar: columns.radar(in: .utc).map(\.heading.name) + ["offer"],
            .run: columns.steps.map(\.heading.name),
            .renewals: columns.endingTerms(in: .utc).map(\.heading.name),
        ]
        for (name, deck) in Self.decks() {
            guard let list = deck.state.shown.list(in: deck.state) else { continue }
            for (column, _) in deck.state.sortTitles {
                let called = column.name(in: list)
                #expect(names[list]?.contains(called) == true, "\(name): \(called)")
                for typed in [called, column.rawValue] + column.otherNames(in: list) {
                    guard case .sort(let order) = deck.state.sortRequest(typed) else {
                        Issue.record("\(name): \(typed)")
                        continue
                    }
                    #expect(order.column == column, "\(name): \(typed)")
                }
            }
        }
    }

    @Test func `sorts the radar by the commands' name of the time left`() {
        let deck = `The radar`.deck()
        guard case .sort(let order) = deck.state.sortRequest("hours-left") else {
            Issue.record("\(deck.state.sortTitles)")
            return
        }
        #expect(order.column == .date)
    }

    @Test func `leaves orders that were changed before the kept ones were read`() {
        var deck = DeckHarness(others: Tour.others)
        deck.press("I")
        deck.happen(.ordersRead(ListOrders(text: "customers=domain+")))
        #expect(deck.state.orders.text == "customers=name-")
    }

    @Test func `sorts again in another language`() {
        var deck = DeckHarness(
            .contoso(.e3), activity: ActivityRecord.Operation.allCases.map { .a($0) },
            size: Self.size)
        deck.press("A>")
        for _ in Language.allCases {
            guard case .activity(let page) = deck.state.pages.last else { return }
            let words = deck.state.words
            let said = deck.state.listedRecords(page).map { words.operation(of: $0) }
            #expect(said == said.sorted(byName: { $0 }, id: { $0 }))
            deck.press("L")
        }
    }

    @Test func `keeps the step under the cursor of a run while its steps change`() {
        var deck = DeckHarness.planning()
        _ = deck.start()
        _ = deck.report([.underway])
        deck.press("G")
        deck.press("<")
        let chosen = deck.state.selectedInRun.map { deck.state.run!.plan.place(of: $0) }
        for states in [[StepState.accepted, .underway], [.confirmed(byOthers: false), .accepted]] {
            _ = deck.report(states)
            #expect(deck.state.selectedInRun.map { deck.state.run!.plan.place(of: $0) } == chosen)
        }
        #expect(chosen != nil)
    }
}
