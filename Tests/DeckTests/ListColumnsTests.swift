import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The columns of every list` {
    private static let widths = [80, 100, 120, 160, 200]

    private func table(_ deck: DeckHarness) -> Table { deck.state.shown.table(in: deck.state)! }

    @Test(arguments: Language.allCases, [true, false])
    func `have the one it is sorted by, with its sign, at every width`(
        language: Language, hasPane: Bool
    ) {
        for (name, deck) in `Sorting any list`.decks(language) {
            var deck = deck
            deck.state.paneLook.isShown = hasPane
            let list = deck.state.shown.list(in: deck.state)!
            for (column, title) in deck.state.sortTitles {
                // By customer the radar says so beside its title.
                if list == .radar, column == .customer { continue }
                let order = list.order(by: column)
                _ = deck.state.sort(by: order)
                for width in Self.widths {
                    // The ID of an admin relationship is nearly as wide as a small screen.
                    if list == .relationships, column == .id, width < 160 { continue }
                    deck.happen(.resized(Size(rows: 40, columns: width)))
                    let heading = table(deck).heading.text
                    #expect(
                        heading.contains("\(title) \(order.sign)"),
                        "\(name) \(column) \(width): \(heading)")
                    #expect(heading.columns == deck.state.size.columns, "\(name) \(width)")
                }
            }
        }
    }

    @Test(arguments: Language.allCases, [true, false])
    func `are all there on a wider screen`(language: Language, hasPane: Bool) {
        for (name, deck) in `Sorting any list`.decks(language) {
            var deck = deck
            deck.state.paneLook.isShown = hasPane
            var narrower: Set<String> = []
            for width in stride(from: 80, through: 240, by: 3) {
                deck.happen(.resized(Size(rows: 40, columns: width)))
                let titles = Set(table(deck).titles)
                #expect(titles.isSuperset(of: narrower), "\(name) \(width): \(narrower)")
                narrower = titles
            }
        }
    }

    @Test func `are the same beside a pane of 160 columns as on a screen of 120`() {
        for language in Language.allCases {
            var deck = DeckHarness(
                .contoso(
                    .a(.newCommerce, id: "one", name: "Microsoft 365 Business Premium"),
                    .a(
                        .newCommerce, id: "two", name: "Microsoft 365 E5",
                        friendlyName: "Sales")), language: language, rules: .ofToday,
                size: Size(rows: 45, columns: 120))
            deck.press(.enter)
            let words = deck.state.words
            let titles = Set(table(deck).titles)
            for label in [words.cancelUntilLabel, words.termEndLabel, words.quantityLabel] {
                #expect(titles.contains(label), "\(label)")
            }
            deck.happen(.resized(Size(rows: 45, columns: 160)))
            #expect(deck.state.hasPane)
            #expect(titles.isSubset(of: table(deck).titles))
        }
    }

    @Test(arguments: Language.allCases, widths)
    func `have until when a subscription can be cancelled at every width`(
        language: Language, width: Int
    ) {
        var deck = DeckHarness(
            .everything, language: language, size: Size(rows: 40, columns: width))
        deck.press(.enter)
        #expect(table(deck).titles.contains(deck.state.words.cancelUntilLabel))
    }

    /// Subscriptions of one long name, of which one alone has a nickname.
    @Test(arguments: Language.allCases, widths)
    func `cut no name beside empty cells`(language: Language, width: Int) {
        let name = "Dynamics 365 Sales Enterprise Edition (Government Community Cloud)"
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "0d000000-aaaa1111", name: name),
                .a(.newCommerce, id: "0d000000-d6f36bb3", name: name),
                .a(.newCommerce, id: "other", name: "Microsoft 365 E5", friendlyName: "Sales")),
            language: language, size: Size(rows: 40, columns: width))
        deck.press(.enter)
        check(deck, "subscriptions")
        deck.press("4")
        deck.press(.enter)
        check(deck, "blockers")
        for (name, deck) in `Sorting any list`.decks(language) {
            var deck = deck
            deck.happen(.resized(Size(rows: 40, columns: width)))
            check(deck, name)
        }
    }

    /// A cut is followed by the gap and what a number leaves blank in its column, and no more.
    private func check(_ deck: DeckHarness, _ name: String) {
        let blank = "…" + String(repeating: " ", count: 10)
        let rows = deck.state.shown.body(in: deck.state).map(\.text)
        for row in rows { #expect(!row.contains(blank), "\(name): \(row)") }
    }

    @Test(arguments: Language.allCases, widths)
    func `have whole times, however far away`(language: Language, width: Int) {
        let words = language.words()
        let (days, subscription) = (1_500, Holding.subscription(Subscription.e3.id))
        let sign = RadarSign(
            kind: .renews, customer: Customer.contoso.id, companyName: "Contoso",
            domain: "contoso.onmicrosoft.com", holding: subscription, name: "Office 365 E3",
            date: .day(days))
        let deck = `The radar`.deck(
            Radar(signs: [sign], counts: [.renews: 1], asOf: nil), language: language,
            size: Size(rows: 30, columns: width))
        #expect(deck.screen.contains(" \(words.leftDays(days)) "))
    }
}
