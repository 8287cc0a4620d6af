import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The columns of the subscriptions` {
    /// Nicknames bring a column of offers with them.
    @Test(arguments: [false, true])
    func `have the quantity at 80 columns`(areMarked: Bool) {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Sales"),
                .a(.newCommerce, .suspended, id: "two", name: "Sales")))
        deck.press(.enter)
        if areMarked { deck.press(" ") }
        #expect(deck.screen.contains(" " + deck.state.words.quantityLabel + " "))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }
}

extension `The columns of the subscriptions` {
    /// A customer whose subscriptions block a removal, two of them with nicknames.
    private func deck(_ language: Language) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Microsoft 365 E5", friendlyName: "Sales"),
                .a(
                    .newCommerce, .suspended, id: "two", name: "Exchange Online",
                    friendlyName: "Warehouse"), .a(.legacyLicence, id: "three", name: "Visio")),
            language: language, rules: .ofToday)
        deck.press(.enter)
        return deck
    }

    private func shown(_ deck: DeckHarness) -> [Int] {
        deck.state.table(for: .subscriptions).shown
    }

    @Test func `are the same in every language at 80 columns`() {
        let all = Language.allCases.map { shown(deck($0)) }
        #expect(Set(all).count == 1, "\(all)")
        for language in Language.allCases {
            #expect(deck(language).screen.contains("Microsoft"), "\(language)")
        }
    }

    @Test(arguments: Language.allCases)
    func `stay there when the list is sorted by a date there is no room for`(language: Language) {
        var deck = deck(language)
        let before = shown(deck)
        let words = deck.state.words
        #expect(!before.contains(5))
        _ = deck.state.sort(by: ListOrder(.date))
        #expect(Set(shown(deck)).isSuperset(of: before))
        #expect(deck.screen.contains(words.termEndLabel + " ▲"))
        #expect(deck.screen.contains(" \(words.quantityLabel) "))
        // What has no room beside its sign has the sign alone.
        let rows = deck.screen.split(separator: "\n").filter { $0.contains("Micro") }
        #expect(rows.count == 1 && rows[0].contains(" !"))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }

    @Test(arguments: Language.allCases)
    func `give offers what short nicknames do not need at 80 columns`(language: Language) {
        let long = "Microsoft 365 Apps for enterprise, 3 years"
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one", name: "Microsoft 365 Business Basic",
                    friendlyName: "営業部"),
                .a(
                    .newCommerce, id: "two", name: "Microsoft 365 Business Premium",
                    friendlyName: "본사"),
                .a(.newCommerce, id: "three", name: long)),
            language: language, rules: .ofToday)
        deck.press(.enter)
        let table = deck.state.table(for: .subscriptions)
        let title = deck.state.words.subscriptionLabel
        #expect(table.shows(0) && table.shows(1))
        #expect(table.widths[0] <= max(title.columns + 1, 8), "\(table.widths)")
        #expect(table.widths[1] >= 16)
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }

    @Test func `are no wider for a status of another page`() {
        var holdings = Holdings.contoso(.a(.newCommerce, id: "one", name: "Sales"))
        var deck = DeckHarness(holdings)
        deck.press(.enter)
        let row = deck.row("Sales")
        holdings.reservations = [.a(.unrecognized("processing for a long time"))]
        deck = DeckHarness(holdings)
        deck.press(.enter)
        #expect(deck.row("Sales") == row)
    }

    @Test(arguments: Language.allCases)
    func `have no renewal where a kind has none, in the list, on the page and for programs`(
        language: Language
    ) {
        let plan = Subscription.a(.azurePlan, id: "plan", name: "Azure plan")
        let licence = Subscription.a(.newCommerce, id: "nce", name: "Visio")
        var deck = DeckHarness(
            .contoso(plan, licence), language: language, rules: .ofToday,
            size: Size(rows: 30, columns: 120))
        let words = deck.state.words
        deck.press(.enter)
        let holdings = Holdings.contoso(plan, licence)
        let cells = deck.state.listCells(
            [.subscription(plan.id), .subscription(licence.id)], in: holdings
        ) { _ in false }
        // What the column of renewal has stands before the remark and the ID.
        #expect(cells.map { $0[$0.count - 3].0 } == ["–", words.on])
        #expect(words.autoRenewal(of: plan) == "–")
        let rows = holdings.rows(
            of: [.subscription(plan.id), .subscription(licence.id)], blocking: [],
            by: .ofToday, at: .today, in: words)
        #expect(rows.map(\.renews) == [nil, true])
        _ = deck.state.sort(by: ListOrder(.autoRenew))
        #expect(deck.state.open?.listed?.subscriptions.map(\.id) == [licence.id, plan.id])
    }

    /// The part of the screen beside the pane.
    private func list(_ deck: DeckHarness) -> [String] {
        deck.screen.split(separator: "\n").map { String($0.prefix { $0 != "│" }) }
    }

    @Test(arguments: Language.allCases, [120, 160])
    func `have offers whole before kinds and renewals, and with the day a term ends`(
        language: Language, columns: Int
    ) {
        let offer = "Office 365 Audio Conferencing"
        var deck = DeckHarness(
            .contoso(
                .a(.legacyLicence, id: "one", name: "Microsoft 365 E5"),
                .a(.newCommerce, id: "two", name: offer, friendlyName: "Support desk")),
            language: language, rules: .ofToday, size: Size(rows: 45, columns: columns))
        deck.press(.enter)
        let words = deck.state.words
        #expect(list(deck).contains { $0.contains(offer + " ") })
        let titles = deck.state.table(for: .subscriptions).titles
        for label in [
            words.offerLabel, words.quantityLabel, words.termEndLabel, words.cancelUntilLabel,
        ] {
            #expect(titles.contains(label), "\(label)")
        }
    }

    @Test(arguments: Language.allCases, [true, false])
    func `have the quantity before dates at 60 columns`(language: Language, hasOffers: Bool) {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one", name: "Office 365 Audio Conferencing",
                    friendlyName: hasOffers ? "Support desk" : ""),
                .a(.legacyLicence, id: "two", name: "Microsoft 365 E5")),
            language: language, rules: .ofToday, size: Size(rows: 15, columns: 60))
        deck.press(.enter)
        let words = deck.state.words
        let titles = deck.state.table(for: .subscriptions).titles
        #expect(titles.contains(words.quantityLabel) && titles.contains(words.statusLabel))
        #expect(titles.contains(words.offerLabel) == hasOffers)
        // The sign of a blocker has room beside it.
        #expect(titles.contains(""))
        #expect(list(deck).contains { $0.contains(" 25 ") && $0.contains(" !") })
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 60 })
    }

    @Test func `keeps a date in the list of 120 columns where offers are long`() {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one",
                    name: "Windows Server Standard – 8 core, 3 years, prepaid",
                    friendlyName: "Sales")), size: Size(rows: 24, columns: 120))
        deck.press(.enter)
        #expect(deck.screen.contains(deck.state.words.cancelUntilLabel))
    }
}

@Suite struct `Columns` {
    @Test func `show a text whole before the sign of an order has room`() {
        func table(_ width: Int) -> Table {
            Table(
                [
                    TableColumn("Name", width: 10, most: 20).holding(16).naming,
                    TableColumn("Domain", width: 6).sorting(by: .domain),
                    TableColumn("Country", width: 7).sorting(by: .country),
                ], width: width)
        }
        // 4 columns are the margin and the edge, 4 the gaps.
        #expect(table(8 + 10 + 6 + 7).widths == [10, 6, 7])
        #expect(table(8 + 16 + 6 + 7).widths == [16, 6, 7])
        #expect(table(8 + 16 + 7 + 8).widths == [16, 7, 8])
        #expect(table(8 + 18 + 7 + 8).widths == [18, 7, 8])
    }

    @Test func `give the room of a wide screen to the ID, and not to one long name`() {
        var deck = DeckHarness(others: [.named("Northwind", 1)], size: Size(rows: 30, columns: 200))
        deck.press("|")
        #expect(deck.row("Northwind").contains(Customer.named("Northwind", 1).id.text))
        let name = String(deck.row("Northwind").prefix { $0 != "." })
        #expect(name.columns < 70)
    }

    @Test func `tell five subscriptions of the same name apart at 80 columns`() {
        let offers = ["Microsoft 365 E3", "Power BI Pro", "Visio Plan 2", "Project Plan 3"]
        var holdings = Holdings.contoso()
        holdings.subscriptions = offers.enumerated().map { place, offer in
            .a(.newCommerce, id: "id-\(place)", name: offer, friendlyName: "Sales")
        }
        holdings.subscriptions.append(
            .a(.newCommerce, id: "0f0f0f0f-twin", name: offers[0], friendlyName: "Sales"))
        var deck = DeckHarness(holdings)
        deck.press(.enter)
        let rows = deck.screen.split(separator: "\n").filter { $0.contains("Sales") }
        #expect(rows.count == 5)
        #expect(Set(rows.map { $0.dropFirst(2) }).count == 5)
        for offer in offers { #expect(deck.screen.contains(offer)) }
        #expect(deck.screen.contains("Sales …f0f-twin"))
        #expect(deck.screen.contains("Sales id-0"))
        #expect(!deck.screen.contains("id-1"))
    }

    @Test func `leave out what is the same in every row, and say it once`() {
        let entries = JournalEntry.suspended
        var deck = DeckHarness(size: Size(rows: 24, columns: 120))
        deck.world.journal = entries
        deck.press("J")
        let user = entries[0].author.userPrincipalName
        #expect(deck.screen.contains(deck.state.words.allBy(user)))
        #expect(deck.screen.split(separator: user).count == 2)
    }
}
