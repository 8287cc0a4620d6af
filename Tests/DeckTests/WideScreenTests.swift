import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A wide screen` {
    private static let wide = Size(rows: 60, columns: 200)

    /// The text to the left of the pane's line, row by row.
    private func list(_ deck: DeckHarness) -> [String] {
        deck.screen.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0.prefix { $0 != "│" })
        }
    }

    /// The text to the right of it.
    private func pane(_ deck: DeckHarness) -> [String] {
        deck.screen.split(separator: "\n").compactMap { row in
            row.firstIndex(of: "│").map { String(row[row.index(after: $0)...]) }
        }
    }

    private func laden(
        _ count: Int, with kind: Subscription.Kind = .legacyLicence
    ) -> Holdings {
        Holdings(
            customer: .contoso,
            subscriptions: (1...count).map {
                .a(kind, id: "id-\($0)", name: "Licence \($0)")
            })
    }

    @Test(arguments: [160, 180, 200])
    func `shows each column that its list has on a narrower one, beside a pane too`(columns: Int) {
        var deck = DeckHarness(size: Size(rows: 30, columns: columns))
        let words = deck.state.words
        let heading = list(deck).first { $0.contains(words.customerLabel + " ▲") } ?? ""
        #expect(!pane(deck).isEmpty)
        #expect(heading.contains(words.domainLabel))
        let titles = Set(deck.state.customersTable.titles)
        deck.happen(.resized(Size(rows: 30, columns: 120)))
        #expect(titles.isSuperset(of: deck.state.customersTable.titles))
    }

    @Test func `has names whole, until when they can be cancelled, and whether they renew`() {
        let name = "Microsoft 365 Business Premium (Frontline)"
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "soon", name: name, cancellableUntil: .day(2)),
                .a(
                    .newCommerce, id: "later", name: "Visio", cancellableUntil: .day(5),
                    autoRenews: false)), rules: .ofToday, size: Self.wide)
        deck.press(.enter)
        let words = deck.state.words
        #expect(list(deck).contains { $0.contains(name) && $0.contains("in 48 h") })
        deck.press("|")
        let rows = list(deck)
        let heading = rows.first { $0.contains(words.termEndLabel) } ?? ""
        #expect(heading.contains(words.cancelUntilLabel) && heading.contains(words.autoRenewLabel))
        let soon = rows.first { $0.contains(name) } ?? ""
        #expect(soon.contains("in 48 h") && soon.contains(" \(words.on) "))
        let later = rows.first { $0.contains("Visio") } ?? ""
        #expect(later.contains(Date.day(5).day) && later.contains(" \(words.off) "))
        // The name comes first where there is not room for all.
        deck.happen(.resized(Size(rows: 60, columns: 96)))
        #expect(list(deck).contains { $0.contains(name) })
        #expect(deck.screen.contains(words.cancelUntilLabel))
        #expect(!deck.screen.contains(words.termEndLabel))
    }

    @Test func `says of a window that has closed that it has`() {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, name: "Visio", cancellableUntil: .day(-9))),
            rules: .ofToday, size: Self.wide)
        deck.press(.enter)
        let words = deck.state.words
        #expect(list(deck).contains { $0.contains("Visio") && $0.contains(words.windowClosed) })
        let told = words.windowClosed(since: Date.day(-9).minute + " UTC")
        #expect(pane(deck).contains { $0.contains(told) })
    }

    @Test func `fills its pane before it leaves anything out`() {
        let deck = DeckHarness(laden(20), size: Self.wide)
        for number in 1...20 {
            #expect(pane(deck).contains { $0.contains("✗ Licence \(number) –") }, "\(number)")
        }
        #expect(!deck.screen.contains(deck.state.words.andMore(1).suffix(4)))
    }

    @Test func `shows of each part of a low pane what it has room for, and says what is left out`()
    {
        let deck = DeckHarness(
            laden(20, with: .newCommerce), rules: .ofToday, size: Size(rows: 24, columns: 160))
        let words = deck.state.words
        for title in [words.holdingsHeading, words.blockersTitle, words.upcomingHeading] {
            #expect(pane(deck).contains { $0.contains(title + "  ") }, "\(title)")
        }
        let more = pane(deck).filter { row in
            (1...60).contains { row.contains(words.andMore($0)) }
        }
        #expect(more.count == 3)
        // Nothing of it is under the notice, and no row stays empty for want of reading.
        #expect(pane(deck).suffix(2).contains { !$0.trimmingEnd.isEmpty })
    }

    @Test func `tells beside a customer what hangs under what, the offers, and no key that is off`()
    {
        let deck = DeckHarness(
            .contoso(
                .a(.azurePlan, id: "plan", name: "Azure plan"),
                .a(
                    .newCommerce, id: "0d000000-aaaa1111", name: "Microsoft 365 E5",
                    friendlyName: "Sales"),
                .a(
                    .newCommerce, id: "0d000000-bbbb2222", name: "Microsoft 365 E3",
                    friendlyName: "Sales"), azureSubscriptions: [.a()]), rules: .ofToday,
            size: Self.wide)
        #expect(pane(deck).contains { $0.contains("└ ") })
        for offer in ["Microsoft 365 E5", "Microsoft 365 E3"] {
            #expect(pane(deck).contains { $0.contains("Sales") && $0.contains(offer) }, "\(offer)")
        }
        #expect(!pane(deck).contains { $0.contains("(s)") || $0.contains("(c)") })
        // What is next names the two apart.
        let title = deck.state.words.upcomingHeading + "  "
        let next = pane(deck).drop { !$0.contains(title) }
        #expect(next.contains { $0.contains("Sales …aaaa1111") })
        #expect(next.contains { $0.contains("Sales …bbbb2222") })
    }

    @Test func `tells beside a subscription why it blocks and how that is cleared`() {
        var deck = DeckHarness(size: Self.wide)
        deck.press(.enter)
        let words = deck.state.words
        #expect(pane(deck).contains { $0.contains("! " + words.blocksRemovalLabel) })
        #expect(pane(deck).contains { $0.contains("Suspend it (s).") })
    }

    @Test func `has domains whole beside the pane`() {
        var customer = Customer.named("Silla Construction 136", 1)
        customer.domain = "sillaconstruction136.onmicrosoft.com"
        let deck = DeckHarness(others: [customer], size: Self.wide)
        #expect(list(deck).contains { $0.contains(customer.domain) })
    }

    @Test func `shows what blocks a removal beside the account`() {
        var deck = DeckHarness(.contoso(.e3, reservations: [.a()]), size: Self.wide)
        deck.press(.enter)
        deck.press("4")
        #expect(pane(deck).contains { $0.contains(deck.state.words.blockersTitle + "  2") })
        #expect(pane(deck).contains { $0.contains("✗ Office 365 E3 – Suspend it.") })
        #expect(list(deck).contains { $0.contains(Customer.contoso.domain) })
    }

    @Test func `shows further keys in its footer, none of which is off`() {
        var deck = DeckHarness(size: Self.wide)
        func footer() -> Substring { deck.screen.split(separator: "\n").last ?? "" }
        let words = deck.state.words
        #expect(footer().contains("J \(words.journalKey)"))
        #expect(!footer().contains(words.unmarkAllKey))
        #expect(String(footer()).columns <= 200)
        deck.happen(.resized(Size(rows: 24, columns: 100)))
        #expect(!footer().contains("J \(words.journalKey)"))
    }

    @Test func `keeps the pane as it was chosen, from one start to the next`() {
        var deck = DeckHarness(size: Self.wide)
        var kept: [PaneLook] = []
        for case .keepPane(let look) in deck.press("}}|") { kept.append(look) }
        #expect(kept.map(\.text) == ["64", "68", "68 hidden"])
        var next = DeckHarness(size: Self.wide)
        next.state.paneLook = PaneLook(text: kept[1].text)
        #expect(next.state.size.columns == 132)
        next.state.paneLook = PaneLook(text: kept[2].text)
        #expect(next.state.size.columns == 200)
        #expect(PaneLook(text: "") == PaneLook())
        #expect(PaneLook(text: "wide -4 99999999999999999999 hid") == PaneLook())
    }
}

@Suite struct `Rows that read the same` {
    private static let twins: Holdings = .contoso(
        .a(.legacyLicence, id: "0d000000-aaaa1111", name: "Sales and Service"),
        .a(.legacyLicence, id: "0d000000-bbbb2222", name: "Sales and Service"))

    func rows(_ deck: DeckHarness, _ text: String) -> [String] {
        deck.screen.split(separator: "\n").map(String.init).filter { $0.contains(text) }
    }

    @Test func `are told apart by the end of their ID in every list`() {
        var deck = DeckHarness(Self.twins)
        deck.press(.enter)
        for id in ["…aaaa1111", "…bbbb2222"] {
            #expect(rows(deck, "Sales and Service \(id)").count == 1, "subscriptions")
        }
        deck.press("4")
        deck.press(.enter)
        // The details of the selected one name it again.
        for id in ["…aaaa1111", "…bbbb2222"] {
            #expect(rows(deck, id).count { $0.contains(deck.state.words.fixSuspend) } == 1)
        }
        var planning = DeckHarness.planning(Self.twins, rules: .of2020)
        for id in ["…aaaa1111", "…bbbb2222"] { #expect(rows(planning, id).count == 1, "plan") }
        _ = planning.start()
        _ = planning.report([])
        for id in ["…aaaa1111", "…bbbb2222"] { #expect(rows(planning, id).count == 1, "run") }
    }

    @Test func `have no ID where a long name has the place of an empty offer`() {
        let names = ["Microsoft 365 Business Basic", "Microsoft 365 Business Premium"]
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, id: "0d000000-aaaa1111", name: names[0]),
                .a(.legacyLicence, id: "0d000000-bbbb2222", name: names[1]),
                .a(.legacyLicence, id: "other", name: "Visio", friendlyName: "Sales")),
            size: Size(rows: 24, columns: 90))
        deck.press(.enter)
        let shown = names.flatMap { rows(deck, $0) }
        #expect(shown.count == 2)
        #expect(!deck.screen.contains("…aaaa1111"))
        // The columns after it stay where they are.
        let places = (shown + rows(deck, "Sales")).map { row in
            row.range(of: "25").map { row.distance(from: row.startIndex, to: $0.lowerBound) }
        }
        #expect(Set(places).count == 1 && places[0] != nil)
    }

    @Test func `are customers of the same name on a screen without domains`() {
        let deck = DeckHarness(
            others: [.named("Tailspin", 1), .named("Tailspin", 2)],
            size: Size(rows: 24, columns: 44))
        #expect(Set(rows(deck, "Tailspin").map { $0.dropFirst(2) }).count == 2)
        #expect(rows(deck, "Tailspin").allSatisfy { $0.contains("…") })
        let wide = DeckHarness(others: [.named("Tailspin", 1), .named("Tailspin", 2)])
        #expect(!rows(wide, "Tailspin").contains { $0.contains("Tailspin …") })
    }
}

@Suite struct `A list on a low screen` {
    @Test func `gives the rows that the details of a blocker leave to the list`() {
        let holdings = Holdings(
            customer: .contoso,
            subscriptions: (1...10).map {
                .a(.legacyLicence, id: "id-\($0)", name: "Licence \($0)")
            })
        let deck = `The list of what holds the relationship`.blockers(holdings)
        for number in 1...8 {
            #expect(!deck.row("Licence \(number)  ").isEmpty, "\(number)")
        }
    }

    @Test func `begins with the first row where an order was kept`() {
        let others = (10..<90).map { Customer.named("Tailspin \($0)", $0) }
        var deck = DeckHarness(others: others)
        deck.happen(.ordersRead(ListOrders(text: "customers=name-")))
        #expect(deck.state.cursor == ListCursor())
        #expect(deck.screen.contains("› Tailspin 89"))
        var moved = DeckHarness(others: others)
        moved.press("jj")
        moved.happen(.ordersRead(ListOrders(text: "customers=name-")))
        #expect(moved.screen.contains("› Tailspin 11"))
    }

    @Test func `has its cursor on no gap between the parts of a page`() {
        var deck = DeckHarness(size: Size(rows: 24, columns: 80))
        deck.press(.enter, .enter)
        var stood: Set<Int> = []
        for key in Array(repeating: Key.down, count: 40) + Array(repeating: .up, count: 40) {
            deck.press(key)
            stood.insert(deck.state.cursor.index)
            let row = deck.screen.split(separator: "\n").first { $0.hasPrefix("›") } ?? ""
            #expect(row.contains { !" ›▐".contains($0) }, "\(deck.state.cursor.index)")
        }
        #expect(stood.contains(deck.state.itemCount - 1) && stood.contains(0))
    }

    @Test func `keeps its cursor on a fact when lines come or go above it`() {
        var deck = DeckHarness(size: Size(rows: 24, columns: 80))
        deck.press(.enter, .enter)
        func row() -> Substring? { deck.screen.split(separator: "\n").first { $0.hasPrefix("›") } }
        let label = deck.state.words.offerIDLabel
        for _ in 0..<40 where row()?.contains(label) != true { deck.press("j") }
        #expect(row()?.contains(label) == true)
        deck.world.list[0].subscriptions[0].status = .suspended
        deck.happen(.directoryChanged)
        #expect(row()?.contains(label) == true)
    }

    @Test(arguments: Language.allCases)
    func `has one stop of the cursor for each choice and fact of a holding`(language: Language) {
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: 60))
        deck.press(.enter, .enter)
        deck.press("j")
        let lines = deck.state.holdingLines(of: .subscription(Subscription.e3.id))
        #expect(lines.contains { $0.isFurther })
        var stops: Set<Int> = [0]
        for _ in lines {
            stops.insert(deck.state.cursor.index)
            deck.press("j")
        }
        #expect(stops == Set(lines.indices.filter { !lines[$0].isGap && !lines[$0].isFurther }))
        deck.press("g")
        #expect(deck.state.cursor.index == 0)
    }

    @Test(arguments: Language.allCases)
    func `shows the whole reason why a status can't be chosen`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press(.enter, .enter)
        guard case .holding? = deck.state.pages.last,
            let place = (0..<8).first(where: {
                deck.state.holdingOption(at: $0)?.command == .cancel
            }),
            let off = deck.state.off(.cancel)
        else {
            Issue.record("no reason")
            return
        }
        let said = deck.screen.filter { !$0.isWhitespace && $0 != "▐" }
        #expect(said.contains(language.words().off(off).filter { !$0.isWhitespace }))
        // Each of its rows stands for the status.
        #expect(deck.state.holdingOption(at: place + 1)?.command == .cancel)
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
