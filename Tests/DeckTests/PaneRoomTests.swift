import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The list beside a pane` {
    /// The text to the left of the pane's line, row by row.
    private func list(_ deck: DeckHarness) -> [String] {
        deck.screen.split(separator: "\n").map { String($0.prefix { $0 != "│" }) }
    }

    @Test(arguments: Language.allCases, [130, 145, 159, 160, 170])
    func `cuts no name, offer or domain that is whole on a narrower one`(
        language: Language, columns: Int
    ) {
        let name = "Dynamics 365 Sales Enterprise Edition for Government"
        let offer = "Microsoft 365 Business Premium without Teams"
        var customer = Customer.named("Montana Alimentación Internacional", 1)
        customer.domain = "montanaalimentacion162.onmicrosoft.com"
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: name),
                .a(.newCommerce, id: "two", name: offer, friendlyName: "Sales and Service")),
            others: [customer], language: language, rules: .ofToday,
            size: Size(rows: 30, columns: 120))
        /// The letters of these texts that the list shows.
        func shown(_ texts: [String]) -> [Int] {
            let rows = list(deck)
            return texts.map { text in
                (1...text.count).last { count in
                    rows.contains { $0.contains(text.prefix(count)) }
                } ?? 0
            }
        }
        func check(_ texts: [String]) {
            deck.happen(.resized(Size(rows: 30, columns: 120)))
            let before = shown(texts)
            deck.happen(.resized(Size(rows: 30, columns: columns)))
            for (before, after) in zip(before, shown(texts)) { #expect(before <= after) }
        }
        check([customer.companyName, customer.domain])
        deck.press(.enter)
        check([name, offer, "Sales and Service"])
    }

    @Test func `opens its pane by itself only where the list keeps what it has`() {
        var deck = DeckHarness(size: Size(rows: 30, columns: 159))
        #expect(!deck.state.hasPane)
        deck.press("|")
        #expect(deck.state.hasPane)
        deck.press("|")
        #expect(!deck.state.hasPane)
        deck = DeckHarness(size: Size(rows: 30, columns: 160))
        #expect(deck.state.hasPane && deck.state.size.columns == 120)
    }

    @Test func `keeps its pane open where it is tight, and as wide as ever where it is not`() {
        let wide = DeckHarness(size: Size(rows: 30, columns: 200))
        var deck = DeckHarness(size: Size(rows: 30, columns: 159))
        deck.press("}")
        #expect(deck.state.notice?.text == deck.state.words.paneIsHidden)
        var kept: [PaneLook] = []
        for case .keepPane(let look) in deck.press("|||") { kept.append(look) }
        #expect(kept.map(\.text) == ["tight", "tight hidden", "tight"])
        #expect(kept.map { PaneLook(text: $0.text) } == kept)
        #expect(deck.state.hasPane)
        deck.happen(.resized(Size(rows: 30, columns: 200)))
        #expect(deck.state.size == wide.state.size)
        var next = DeckHarness(size: Size(rows: 30, columns: 200))
        next.press("|")
        next.happen(.resized(Size(rows: 30, columns: 159)))
        next.press("|")
        #expect(next.state.hasPane)
    }

    @Test func `is measured again for other rows, words or orders, not for a step in it`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Visio"),
                .a(.newCommerce, id: "two", name: "Project")),
            rules: .ofToday, size: Size(rows: 30, columns: 170))
        func check(_ step: String, isMeasured: Bool = true, _ change: (inout DeckHarness) -> Void) {
            let before = deck.state.measuredList
            change(&deck)
            let after = deck.state.measuredList
            #expect((before != after) == isMeasured, "\(step)")
            var anew = MeasuredList()
            anew.measure(in: deck.state, isBesidePane: true)
            #expect(after == anew, "\(step)")
        }
        check("other page") { $0.press(.enter) }
        check("step", isMeasured: false) { $0.press("j") }
        check("other tab") { $0.press("2") }
        check("first tab") { $0.press("1") }
        check("order") { $0.press(">") }
        check("rows") {
            $0.world.list[0].subscriptions.removeLast()
            $0.happen(.directoryChanged)
        }
        check("language") {
            $0.state.language = .japanese
            $0.settle()
        }
        check("a minute", isMeasured: false) {
            $0.state.now = $0.state.now.addingTimeInterval(60)
            $0.settle()
        }
        check("another day") {
            $0.state.now = $0.state.now.addingTimeInterval(86_400)
            $0.settle()
        }
        check("size", isMeasured: false) { $0.happen(.resized(Size(rows: 20, columns: 150))) }
        // What was chosen depends on no list.
        deck.state.paneLook = PaneLook(text: "50")
        deck.settle()
        #expect(deck.state.measuredList == MeasuredList())
    }
}
