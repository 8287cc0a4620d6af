import Canvas
import Deck
import Domain
import Testing

@Suite struct `The list of customers` {
    let deck = DeckHarness(others: (1..<3000).map { .named("Tailspin \($0)", $0) })

    /// What is selected, as the screen marks it.
    func selected(_ deck: DeckHarness) -> String? {
        deck.screen.split(separator: "\n").first { $0.hasPrefix("› ") }
            .map { String($0.dropFirst(2).prefix { $0 != "c" }) }
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }

    @Test func `sums up the whole directory and each customer`() {
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[1] == " 3,000 customers   1 blocked, 2,999 ready to remove")
        #expect(rows[2].hasPrefix(" subscriptions: 1 active, 0 suspended"))
        #expect(
            rows[4...6].joined(separator: "\n") == """
                  Customer              Domain                 Country  Active  Ready
                › Contoso               contoso.onmicrosoft.…  DE            1  → 1 step away
                  Tailspin 1            c1001.onmicrosoft.com  DE            0  ✓ ready
                """)
    }

    @Test func `takes 2,000 waiting keys before it asks for one window`() {
        var deck = deck
        for _ in 0..<2000 { #expect(update(&deck.state, on: .key(.character("j"))) == []) }
        #expect(
            Deck.settle(&deck.state)
                == [.read(.customers(search: "", offset: 1967, limit: 51))])
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.screen.contains("reading…"))
        _ = update(
            &deck.state, on: deck.world.answer(.customers(search: "", offset: 1967, limit: 51)))
        #expect(Deck.settle(&deck.state) == [])
        #expect(selected(deck) == "Tailspin 2000")
    }

    @Test func `asks for nothing while the window has what shows`() {
        var deck = deck
        deck.press("jjjjjjjjjjjjjjjjjjjj")
        #expect(deck.reads == [])
    }

    @Test func `moves by rows, half pages, pages and to its ends`() {
        var deck = deck
        #expect(selected(deck) == "Contoso")
        deck.press(.pageDown)
        #expect(selected(deck) == "Tailspin 16")
        deck.press(.control("d"))
        #expect(selected(deck) == "Tailspin 24")
        deck.press(.control("u"), .pageUp)
        #expect(selected(deck) == "Contoso")
        deck.press(.up)
        #expect(selected(deck) == "Contoso")
        deck.press(.end)
        #expect(selected(deck) == "Tailspin 2999")
        deck.press(.down, .pageDown)
        #expect(selected(deck) == "Tailspin 2999")
        deck.press("k")
        #expect(selected(deck) == "Tailspin 2998")
        deck.press("g")
        #expect(selected(deck) == "Contoso")
        deck.press("G")
        #expect(selected(deck) == "Tailspin 2999")
        deck.press(.home)
        #expect(selected(deck) == "Contoso")
    }

    @Test func `keeps the same customer selected when rows come and go above it`() {
        var deck = deck
        deck.press("jjjjj")
        #expect(selected(deck) == "Tailspin 5")
        deck.world.list.removeSubrange(1...3)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 5")
        deck.world.list.insert(Holdings(customer: .named("Adatum", 7000)), at: 0)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 5")
    }

    @Test func `stays inside when it becomes shorter`() {
        var deck = deck
        deck.press(.end)
        deck.world.list.removeSubrange(10...)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 9")
        deck.world.list = []
        deck.happen(.directoryChanged)
        #expect(deck.screen.contains("There are no customers."))
        deck.press(.down, .end, .pageUp, .enter)
        #expect(deck.state.pages == [])
    }

    @Test func `keeps the selected row in sight when the screen changes`() {
        var deck = deck
        deck.press("jjjjjjjjjjjjjjj")
        for rows in [24, 10, 17, 60, 11] {
            deck.happen(.resized(Size(rows: rows, columns: 80)))
            #expect(selected(deck) == "Tailspin 15")
        }
    }

    @Test func `opens a customer without losing its place`() {
        var deck = deck
        deck.press(.end, .enter)
        #expect(deck.screen.contains("Customers › Tailspin 2999 › Subscriptions"))
        deck.press(.escape)
        #expect(selected(deck) == "Tailspin 2999")
    }
}
