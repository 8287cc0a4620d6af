import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What a search finds` {
    /// The texts that stand out on the screen.
    static func matches(_ deck: DeckHarness) -> [String] {
        view(deck.state).lines.flatMap(\.spans).filter { $0.role == .match }.map(\.text)
    }

    @Test func `stands out in the rows of customers, in name and domain alone`() {
        var deck = DeckHarness(others: [.named("Tailspin 1", 1), .a("한빛무역", id: "h")])
        deck.press("/SPIN")
        #expect(Self.matches(deck) == ["spin"])
        deck.press(.control("u"))
        deck.press("1")
        // The number of its subscriptions is not searched.
        #expect(Self.matches(deck) == ["1", "1", "1"] || Self.matches(deck) == ["1", "1"])
        deck.press(.escape)
        #expect(Self.matches(deck).isEmpty)
    }

    @Test func `stands out in the lists of a customer and on the other pages`() {
        var deck = DeckHarness(.everything, size: Size(rows: 40, columns: 160))
        deck.press(.enter)
        deck.press("/paused")
        #expect(Self.matches(deck).contains { $0.lowercased() == "paused" })
    }

    @Test func `is drawn again only where a row changes`() {
        var deck = DeckHarness(others: (0..<9).map { .named("Tailspin \($0)", $0) })
        deck.press("/spin")
        var drawn = DrawnRows()
        let first = view(deck.state, reusing: &drawn)
        var count = 0
        let table = Table([TableColumn("a", width: 4)], width: 20)
        var rows = DrawnRows()
        let row = DrawnRows.Row(
            customer: deck.state.customers.window.rows[0], isSelected: false, mark: .none)
        for word in ["spin", "spin", "spi"] {
            _ = rows.lines(
                of: [row], in: table, .english, highlight: Highlight(words: [SearchWord(word)])
            ) { _ in
                count += 1
                return Line()
            }
        }
        #expect(count == 2)
        #expect(view(deck.state, reusing: &drawn) == first)
    }

    @Test func `is told apart from what reads the same, also where the list has scrolled`() {
        let toys = (0..<80).map { number in
            Customer.a(
                "Toys \(number / 3)", id: "00000000-\(1000 + number)", domain: "toys.example")
        }
        var deck = DeckHarness(others: toys, size: Size(rows: 20, columns: 80))
        var drawn = DrawnRows()
        for key in Array(repeating: Key.down, count: 40) + [.pageDown, .up, .home, .end, .pageUp] {
            deck.press(key)
            #expect(view(deck.state, reusing: &drawn) == view(deck.state))
        }
        #expect(deck.screen.contains("…000-10"))
    }
}

@Suite struct `The terms in the help` {
    @Test func `are found there, and Enter begins a search with one`() {
        var deck = DeckHarness()
        deck.press("?/cancellation window")
        #expect(deck.box.contains("window<72h"))
        #expect(!deck.box.contains("seats>=10"))
        deck.press(.enter, .enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.searchField?.text == "window<")
        #expect(deck.state.isTyping)
        #expect(deck.screen.contains("window<   … window needs a value: a time such as"))
    }

    @Test func `stand behind the page's own keys, and are selected in their order`() {
        var deck = DeckHarness()
        deck.press("?")
        let places = deck.state.helpTermPlaces
        #expect(places.lowerBound > 0 && places.upperBound < deck.state.helped.count)
        let text = deck.state.helpLines.map(\.text)
        let term = text.firstIndex { $0.contains("country:KR") }
        let list = text.firstIndex { $0.contains(deck.state.words.helpListHeading) }
        #expect(term != nil && list != nil && (term ?? 0) < (list ?? 0))
        for _ in 0..<places.lowerBound { deck.press(.down) }
        #expect(deck.state.selectedTerm?.example == deck.state.helpedTerms.first?.example)
        deck.press(.up)
        #expect(deck.state.selectedTerm == nil)
        for _ in 0...places.count { deck.press(.down) }
        #expect(deck.state.selectedTerm == nil && deck.state.actList.selected == places.upperBound)
    }

    @Test func `are those of the page`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("?")
        let text = deck.state.helpLines.map(\.text).joined()
        #expect(text.contains("seats>=10") && !text.contains("country:KR"))
        deck.press(.escape)
        deck.press("4?")
        #expect(!deck.state.helpLines.map(\.text).joined().contains("seats>=10"))
    }
}

@Suite struct `Terms in the lists of a customer` {
    @Test func `find holdings by what they are`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "near", name: "Near", cancellableUntil: .day(2)), .e3,
                .a(.newCommerce, .suspended, id: "off", name: "Off", cancellableUntil: nil)),
            rules: .inProduction)
        func found(_ search: String) -> [String] {
            deck.press("/")
            deck.press(search)
            defer { deck.press(.escape) }
            return deck.state.listed(on: .subscriptions).map(\.id)
        }
        deck.press(.enter)
        #expect(found("kind:nce") == ["near", "off"])
        #expect(found("kind:nce -status:suspended") == ["near"])
        #expect(found("window<72h") == ["near"])
        #expect(found("near") == ["near"])
        #expect(found("-near").count == 2)
        // Not understood: all of it, and why.
        #expect(found("country:KR").count == 3)
        deck.press("/country:KR")
        #expect(deck.screen.contains("! country is for lists of customers"))
    }
}

@Suite struct `Terms on the radar` {
    @Test func `are asked of the store, and words are not`() {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.world.list[1].subscriptions = [.a(.newCommerce)]
        deck.world.radar = Radar(
            signs: [.contoso, .named("Tailspin", 1)].map { (customer: Customer) in
                RadarSign(
                    kind: .renews, customer: customer.id, companyName: customer.companyName,
                    domain: customer.domain, holding: nil, name: "", date: .day(3))
            }, counts: [.renews: 2], asOf: nil)
        deck.press("!/tail")
        #expect(deck.reads.filter { $0 == .radar }.count == 1)
        #expect(deck.state.itemCount == 1)
        deck.press(.control("u"))
        deck.press("kind:nce")
        #expect(deck.reads.last == .radarMatching("kind:nce"))
        #expect(deck.state.itemCount == 1)
        #expect(deck.state.selectedSign?.companyName == "Tailspin")
        let asked = deck.reads.count
        deck.press(" con")
        #expect(deck.reads.count == asked)
        #expect(deck.state.itemCount == 0)
        deck.press(.escape)
        #expect(deck.reads.last == .radar)
        #expect(deck.state.itemCount == 2)
    }
}

@Suite struct `A list while its search is typed` {
    /// Two customers with renewals, of whom the word "kind" finds the second.
    static var deck: DeckHarness {
        let names = ["Aurora", "Kindly"]
        var deck = DeckHarness(others: names.enumerated().map { .named($0.element, $0.offset + 1) })
        deck.world.list[1].subscriptions = [.a(.newCommerce)]
        deck.world.list[2].subscriptions = [.a(.newCommerce)]
        deck.world.radar = Radar(
            signs: names.enumerated().map { place, name in
                RadarSign(
                    kind: .renews, customer: Customer.named(name, place + 1).id, companyName: name,
                    domain: "", holding: nil, name: "", date: .day(3 + place))
            }, counts: [.renews: 2], asOf: nil)
        return deck
    }

    @Test(arguments: ["", "!"])
    func `shows from its top where half a term had found another row`(radar: String) {
        var deck = Self.deck
        deck.press(radar + "/kind")
        #expect(deck.screen.contains("› ") && deck.state.itemCount == 1)
        deck.press(.pasted(":nce"))
        #expect(deck.state.itemCount == 2)
        #expect(deck.state.cursor == ListCursor())
    }

    @Test func `keeps the row somebody has moved to until the answer comes`() {
        var deck = Self.deck
        deck.press("!/kind:nce")
        deck.press(.down)
        let chosen = deck.state.selectedSign
        deck.happen(.radarRead(deck.world.radar))
        #expect(deck.state.selectedSign == chosen && deck.state.cursor.index == 1)
    }
}
