import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A text of a list that is cut` {
    private static let names = [
        "Boğaziçi Turizm A.Ş. Uluslararası Taşımacılık", "Montaña Telecom S.L.", "東雲運輸株式会社",
        "주식회사 신라해운 물류", "Fabrikam Ltd",
    ]
    private static let offers = [
        "Microsoft 365 Business Premium", "Microsoft 365 Business Basic",
        "Exchange Online (Plan 1) (Trial)", "Enterprise Mobility + Security E3 (Trial)",
        "Dynamics 365 Sales Enterprise Edition for Government",
    ]

    /// What customers hold, in rows of very unequal lengths.
    private static let list: [Holdings] = names.enumerated().map { place, name in
        var customer = Customer.named(name, place + 1)
        if place == 0 { customer.domain = "fourthcoffeepharmaceuticals33.onmicrosoft.com" }
        var holdings = Holdings(
            customer: customer,
            subscriptions: offers.enumerated().map { turn, offer in
                .a(
                    .newCommerce, turn == 1 ? .suspended : .active, id: "\(place)-\(turn)",
                    name: offer, friendlyName: turn == 3 ? "Zweigstelle" : "",
                    termEnds: .day(3 + turn * 9), term: turn == 0 ? "P1M" : "P1Y")
            })
        holdings.adminAccess = .read(
            [.a("\(place)", name: "\(name) – migration", endsAt: .day(20 + place))], unread: 0)
        return holdings
    }

    /// A deck on a page with such a list.
    private static func deck(_ page: String, _ language: Language) -> DeckHarness {
        var deck = DeckHarness(
            list[0], language: language, rules: .ofToday, size: Size(rows: 30, columns: 80))
        deck.world.list = list
        deck.world.radar = Radar(
            signs: list.flatMap { holdings in
                holdings.subscriptions.map {
                    .a(
                        .windowCloses, holdings.customer, .subscription($0.id), named: $0.name,
                        in: 50)
                }
            }, counts: [.windowCloses: 25], asOf: nil)
        deck.state.customers.isStale = true
        deck.settle()
        for key in page { deck.press(key == "\n" ? Key.enter : .character(key)) }
        return deck
    }

    private static func table(in state: State) -> Table? {
        guard case .plan(let page) = state.pages.last, let numbers = page.numbers else {
            return state.shown.table(in: state)
        }
        return state.planTable(of: page, numbers)
    }

    /// The customers, their subscriptions, GDAP and blockers, the renewals, admin access, the radar
    /// and a plan.
    @Test(arguments: ["", "\n", "\n5", "\n4\n", "W", "W=", "X", "!", "p"], Language.allCases)
    func `has no blanks beside it on a screen of any width`(page: String, language: Language) {
        var deck = Self.deck(page, language)
        for columns in stride(from: 80, through: 220, by: 4) {
            deck.happen(.resized(Size(rows: 30, columns: columns)))
            let height = deck.state.itemHeight
            let table = Self.table(in: deck.state)
            // Lists are cut between two parts, and leave blanks for what would be cut in two.
            let hasLists = table?.shown.contains { table?.columns[$0].isList == true } ?? false
            for row in deck.state.shown.body(in: deck.state).prefix(height).map(\.text) {
                // Two blanks part columns, and one more may stand where a cut leaves half a letter
                // or a blank away.
                let isCut = row.dropLast(2).contains("…    ") || row.hasSuffix("…      ")
                #expect(!isCut || hasLists, "\(columns): \(row)")
            }
            guard let table, table.lacking > 0 else { continue }
            for (place, width) in zip(table.shown, table.widths) {
                let column = table.columns[place]
                guard let filled = column.filled, column.isMeasuredWhole else { continue }
                let title = column.title.columns + column.orderSign
                #expect(width <= max(filled, title), "\(columns): \(column.title)")
            }
        }
    }

    @Test func `runs on over the blanks of the number behind it`() {
        let table = Table(
            [
                TableColumn("Name", width: 10).naming,
                TableColumn("Qty", width: 7, alignment: .trailing),
            ], width: 23)
        func row(_ name: String, _ number: String) -> String {
            table.row([(name, .text), (number, .text)], isSelected: false).text
        }
        #expect(row("Exchange Plan", "25") == "  Exchange Plan    25  ")
        #expect(row("Exchange Online", "25") == "  Exchange Online  25  ")
        #expect(row("Exchange Online Plan", "1,000") == "  Exchange On…  1,000  ")
    }

    @Test func `of a product keeps its last words, and no row reads like another`() {
        let table = Table([TableColumn("Name", width: 16).naming.keepingEnds], width: 20)
        let names = ["Exchange Online (Plan 1)", "Exchange Online (Plan 2)"]
        let rows = names.map { table.row([($0, .text)], isSelected: false).text }
        #expect(rows == ["  Exchange…Plan 1)  ", "  Exchange…Plan 2)  "])
        #expect(table.shortIDs(names.map { (id: "id of " + $0, names: [$0]) }).isEmpty)
        let twins = ["11111111-aaaaaaaa", "22222222-bbbbbbbb"].map { (id: $0, names: [names[0]]) }
        #expect(table.shortIDs(twins).count == 2)
    }

    @Test
    func `is whole beside a list that has room for it, and its column stays while one scrolls`() {
        let others = (1...200).map { Customer.named("Customer \($0)", $0) }
        var deck = DeckHarness(others: others, size: Size(rows: 24, columns: 160))
        deck.press("|")
        let before = deck.state.customersTable.widths
        deck.press("G")
        #expect(zip(before, deck.state.customersTable.widths).allSatisfy { $0 <= $1 || $0 > 20 })
    }
}

@Suite struct `The row of monthly terms` {
    private func deck(_ language: Language, columns: Int) -> DeckHarness {
        var deck = `The renewals of all customers`.deck(
            language, size: Size(rows: 40, columns: columns))
        deck.press("j")
        #expect(deck.state.renewalsPage?.isOnMonthly == true)
        return deck
    }

    @Test(arguments: Language.allCases)
    func `is told in the pane: how many it folds, of how many seats, when, and the key`(
        language: Language
    ) {
        let deck = deck(language, columns: 200)
        let words = deck.state.words
        let pane = deck.screen.split(separator: "\n").compactMap { row in
            row.firstIndex(of: "│").map { String(row[row.index(after: $0)...]) }
        }
        for text in [
            words.monthlyTerms(1), words.firstTermEndLabel, Date.day(5).day, words.quantityLabel,
            words.atTermEndLabel,
        ] {
            #expect(pane.contains { $0.contains(text) }, "\(text)")
        }
        let said = pane.joined().filter { !$0.isWhitespace }
        #expect(said.contains(words.rowIsOfMany.filter { !$0.isWhitespace }))
    }

    @Test(arguments: Language.allCases)
    func `has in the footer the keys that act on what is marked`(language: Language) {
        var deck = deck(language, columns: 120)
        deck.press("k ")
        let words = deck.state.words
        let footer = deck.screen.split(separator: "\n").last ?? ""
        for hint in [
            "U " + words.unmarkAllKey, "w " + words.renewalKey, "# " + words.seatsKey,
            "s " + words.suspendKey, "a " + words.reactivateKey,
        ] {
            #expect(footer.contains(hint), "\(footer)")
        }
    }
}

@Suite struct `The key of a search` {
    private func footer(_ deck: DeckHarness) -> String {
        String(deck.screen.split(separator: "\n").last ?? "")
    }

    @Test(arguments: ["", "W", "X", "!", "J", "\n", "\n5"], Language.allCases)
    func `says that it filters a list`(page: String, language: Language) {
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: 160))
        for key in page { deck.press(key == "\n" ? Key.enter : .character(key)) }
        let words = language.words()
        #expect(footer(deck).contains("/ " + words.filterKey), "\(footer(deck))")
        deck.press("/")
        #expect(footer(deck).contains(words.keepFilterKey), "\(footer(deck))")
    }

    @Test(arguments: Language.allCases)
    func `says that it searches a text`(language: Language) {
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: 160))
        deck.press(.enter)
        deck.press("4")
        let words = language.words()
        #expect(footer(deck).contains("/ " + words.searchKey), "\(footer(deck))")
        deck.press("/")
        #expect(footer(deck).contains(words.keepSearchKey), "\(footer(deck))")
    }
}

extension `Rows that read the same` {
    @Test func `are those whose names differ only where the column cuts them`() {
        func shown(_ ends: String...) -> DeckHarness {
            let start = "Microsoft 365 Business for Frontline Workers in Production and "
            let held = zip(["0d000000-aaaa1111", "0d000000-bbbb2222"], ends).map {
                Subscription.a(.legacyLicence, id: $0, name: start + $1)
            }
            var deck = DeckHarness(.contoso(held[0], held[1]))
            deck.press(.enter)
            return deck
        }
        // Names keep their ends: those that differ there need no ID.
        let plans = shown("Logistics Plan 1", "Logistics Plan 2")
        #expect(rows(plans, "Plan 1").count == 1 && rows(plans, "Plan 2").count == 1)
        #expect(!plans.screen.contains("…aaaa1111"))
        let (one, other) = (String(repeating: "l", count: 40), String(repeating: "t", count: 40))
        var deck = shown(one + " Plan 1", other + " Plan 1")
        #expect(rows(deck, "…aaaa1111").count == 1 && rows(deck, "…bbbb2222").count == 1)
        // Where the whole IDs stand, there is no second one.
        deck.happen(.resized(Size(rows: 24, columns: 240)))
        deck.press("|")
        #expect(rows(deck, "0d000000-aaaa1111").count == 1)
        #expect(!deck.screen.contains("…aaaa1111"))
    }
}
