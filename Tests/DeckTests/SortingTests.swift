import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `Sorting the customers` {
    let deck = DeckHarness(others: (1..<3000).map { .named("Tailspin \($0)", $0) })

    func heading(_ deck: DeckHarness) -> String {
        deck.screen.split(separator: "\n").first { $0.contains("Removal") }.map(String.init) ?? ""
    }

    func selected(_ deck: DeckHarness) -> String { String(deck.row("› ").dropFirst(2).prefix(14)) }

    @Test func `shows by a sign by what and which way, and every name stays where it is`() {
        var deck = deck
        deck.happen(.resized(Size(rows: 24, columns: 120)))
        let plain = heading(deck).replacing("▲", with: " ")
        #expect(heading(deck).hasPrefix("  Customer ▲ "))
        for name in [
            "Domain ▲ ", "Country ▲ ", "Active ▲ ", "Suspended ▲ ", "Purchases ▲ ", "Removal ▲",
        ] {
            deck.press(">")
            #expect(heading(deck).contains(name))
            #expect(
                heading(deck).replacing("▲", with: " ").rightTrimmed == plain.rightTrimmed)
            deck.press("I")
            #expect(heading(deck).contains(name.replacing("▲", with: "▼")))
        }
        deck.press(">")
        #expect(heading(deck).hasPrefix("  Customer ▲ "))
        deck.press("<")
        #expect(heading(deck).contains("Removal ▲"))
    }

    @Test(arguments: [
        ("blockers", "Removal ▲"), ("removal desc", "Removal ▼"), ("DOM", "Domain ▲"),
        ("name desc", "Customer ▼"),
    ])
    func `takes the name of a column in the command line`(name: String, title: String) {
        var deck = deck
        deck.press(":sort \(name)")
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(heading(deck).contains(title))
    }

    @Test func `lists its columns on F6, and sorts by the one that Enter is pressed on`() {
        var deck = deck
        deck.press(.function(6))
        #expect(deck.screen.contains("┌ Sort by ─"))
        let rows = deck.box.split(separator: "\n").map(String.init)
        #expect(rows.first?.hasPrefix("› ▲ Customer") == true)
        #expect(rows.filter { $0.contains("▲") || $0.contains("▼") }.count == 1)
        deck.press(.down)
        #expect(deck.press(.enter) == [.keepOrders(deck.state.orders)])
        #expect(deck.state.dialog == nil)
        #expect(heading(deck).contains("Domain ▲"))
        // The present one is selected: Enter once more reverses it.
        deck.press(.function(6))
        #expect(deck.box.contains("› ▲ Domain"))
        deck.press(.enter)
        #expect(heading(deck).contains("Domain ▼"))
        for key in [Key.escape, .function(6), .character("q")] {
            deck.press(.function(6))
            #expect(deck.state.dialog == .sort)
            deck.press(key)
            #expect(deck.state.dialog == nil)
        }
    }

    @Test func `opens the same list by its name alone`() {
        var deck = deck
        deck.press(":sort")
        deck.press(.enter)
        #expect(deck.state.dialog == .sort)
    }

    @Test func `completes the names of columns, and says what is missing or unknown`() {
        var deck = deck
        deck.press(":sort dom")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "sort domain")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "sort domain desc")
        deck.press(.escape)
        for typed in ["sort", "sort xyz"] {
            deck.press(":\(typed)")
            deck.press(.enter)
            #expect(deck.box.contains("domain"))
            deck.press(.escape)
        }
    }

    @Test func `keeps the customer under the cursor, and its row of the screen where it can`() {
        var deck = deck
        deck.press("jjjjj")
        #expect(selected(deck).hasPrefix("Tailspin 5 "))
        deck.press("I")
        #expect(selected(deck).hasPrefix("Tailspin 5 "))
        #expect(deck.state.customers.cursor.index == 2994)
        #expect(
            deck.reads.contains(
                .customersAround(
                    Customer.named("", 5).id, search: "", limit: 51,
                    by: CustomerOrder(.name, isDescending: true))))
        deck.press("I")
        #expect(deck.state.customers.cursor.index == 5)
        deck.press("G")
        deck.press(">")
        #expect(selected(deck).hasPrefix("Tailspin 2999"))
    }

    @Test func `keeps it when somebody changes what the list is sorted by`() {
        var deck = DeckHarness(others: Tour.others)
        deck.press("jjj")
        deck.press(">>>I")
        let name = selected(deck)
        let place = deck.world.list.firstIndex {
            name.hasPrefix($0.customer.companyName.prefix(7))
        }!
        deck.world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
        deck.happen(.directoryChanged)
        #expect(selected(deck) == name)
        #expect(deck.state.customers.cursor.index == 0)
        #expect(deck.state.customers.window.rows[0].activeSubscriptions == 2)
    }

    @Test func `goes on with the order while a search is typed`() {
        var deck = deck
        deck.press("I/")
        deck.press("spin 29")
        deck.press(.enter)
        #expect(selected(deck).hasPrefix("Tailspin 2999"))
        deck.press("j")
        #expect(selected(deck).hasPrefix("Tailspin 2998"))
    }

    @Test(arguments: Language.allCases)
    func `ends a range that is open, and says so`(language: Language) {
        var deck = DeckHarness(others: Tour.others, language: language)
        deck.press("Vjj")
        #expect(deck.state.openRange != nil)
        deck.press(">")
        #expect(deck.state.openRange == nil)
        #expect(deck.state.marks.customers == [])
        #expect(deck.state.notice?.text == language.words().orderEndedRange)
        deck.press(">")
        #expect(deck.state.notice == nil)
    }

    @Test func `marks a long range as it was seen, and all whatever the order`() {
        var deck = deck
        deck.press("I")
        deck.press("gVG")
        deck.press("kkkV")
        let order = CustomerOrder(.name, isDescending: true)
        #expect(deck.reads.last == .matching(search: "", by: order))
        // From the last by name to the fourth.
        #expect(deck.state.marks.customers.count == 2997)
        #expect(!deck.state.marks.customers.contains(Customer.contoso.id))
        deck.press("U")
        deck.press("*")
        #expect(deck.state.marks.customers.count == 3000)
    }

    @Test func `takes no range of another order than it was seen in`() {
        var deck = deck
        deck.press("GVg")
        _ = update(&deck.state, on: .key(.character("V")))
        let backwards = deck.world.list.map(\.customer.id).reversed()
        deck.happen(
            .matchingRead(
                search: "", Array(backwards), by: CustomerOrder(.domain, isDescending: true)))
        #expect(deck.state.marks.customers == [])
        deck.happen(deck.world.answer(.matching(search: "")))
        #expect(deck.state.marks.customers.count == 3000)
    }

    @Test func `asks again when the answer is in another order`() {
        var deck = deck
        _ = update(&deck.state, on: .key(.character(">")))
        let asked = Deck.settle(&deck.state)
        _ = update(&deck.state, on: .key(.character("I")))
        #expect(Deck.settle(&deck.state) == [])
        for case .read(let read) in asked { _ = update(&deck.state, on: deck.world.answer(read)) }
        #expect(deck.state.isSettling)
        deck.settle()
        #expect(!deck.state.isSettling)
        #expect(deck.state.customers.answeredOrder == CustomerOrder(.domain, isDescending: true))
        #expect(selected(deck).hasPrefix("Contoso"))
    }
}

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
        return stops.filter { stop in
            stop.deck.state.dialog == nil && stop.deck.state.shown.list(in: stop.deck.state) != nil
                && stop.deck.state.shown.table(in: stop.deck.state) != nil
        }
    }

    @Test func `goes through all columns and comes back, the same row chosen`() {
        var seen: Set<SortedList> = []
        for (name, deck) in Self.decks() {
            var deck = deck
            if deck.state.itemCount > 2 { deck.press("jj") }
            let list = deck.state.shown.list(in: deck.state)!
            guard list != .customers else { continue }
            seen.insert(list)
            let names = rows(deck)
            let chosen = names.element(at: deck.state.cursor.index)
            let columns = deck.state.shown.table(in: deck.state)!.sortColumns
            #expect(columns.count > 1 && Set(columns).count == columns.count, "\(name)")
            for _ in columns {
                for _ in 0..<2 {
                    #expect(Set(rows(deck)) == Set(names), "\(name)")
                    #expect(rows(deck).element(at: deck.state.cursor.index) == chosen, "\(name)")
                    deck.press("I")
                }
                deck.press(">")
            }
            #expect(rows(deck) == names, "\(name)")
            #expect(deck.state.orders == ListOrders(), "\(name)")
        }
        #expect(
            seen.isSuperset(of: [
                .subscriptions, .reservations, .software, .offers, .activity, .journal, .radar,
                .run,
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
        #expect(kept.last?.text == "customers=domain+ subscriptions=name- reservations=quantity+")
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

extension String {
    fileprivate var rightTrimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
