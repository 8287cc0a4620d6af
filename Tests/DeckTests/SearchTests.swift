import Canvas
import Deck
import Domain
import Testing

@Suite struct `Searching the customers` {
    let deck = DeckHarness(others: (0..<40).map { .named("Tailspin \($0)", $0) })

    func searches(_ deck: DeckHarness) -> [String] {
        deck.reads.compactMap {
            if case .customers(let search, _, _) = $0 { search } else { nil }
        }
    }

    @Test func `narrows the list as one types`() {
        var deck = deck
        deck.press("/")
        deck.press("spin 3")
        #expect(searches(deck) == ["s", "sp", "spi", "spin", "spin ", "spin 3"])
        #expect(deck.screen.contains(" / spin 3   11 of 41"))
        #expect(deck.screen.contains("› Tailspin 3 "))
        #expect(deck.screen.contains("  Tailspin 39"))
        #expect(!deck.screen.contains("Contoso"))
    }

    @Test func `asks for what was typed last, and for nothing in between`() {
        var deck = deck
        for character in "/spin" { _ = update(&deck.state, on: .key(.character(character))) }
        deck.settle()
        #expect(searches(deck) == ["spin"])
    }

    @Test func `goes on when the answer is for what was typed before`() {
        var deck = deck
        _ = update(&deck.state, on: .key(.character("/")))
        _ = update(&deck.state, on: .key(.character("t")))
        #expect(
            Deck.settle(&deck.state)
                == [.read(.customers(search: "t", offset: 0, limit: 51))])
        _ = update(&deck.state, on: .key(.character("z")))
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.screen.contains(" / tz   searching…"))
        _ = update(
            &deck.state, on: deck.world.answer(.customers(search: "t", offset: 0, limit: 51)))
        #expect(deck.screen.contains(" / tz   searching…"))
        #expect(
            Deck.settle(&deck.state)
                == [.read(.customers(search: "tz", offset: 0, limit: 51))])
        _ = update(
            &deck.state, on: deck.world.answer(.customers(search: "tz", offset: 0, limit: 51)))
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.screen.contains("No customer matches."))
    }

    @Test func `takes letters that are keys elsewhere`() {
        var deck = deck
        deck.press("/")
        #expect(deck.press("qRLT?/s") == [])
        #expect(deck.state.customers.search == "qRLT?/s")
    }

    @Test func `is edited with Backspace, ^W and ^U`() {
        var deck = deck
        deck.press("/")
        deck.press("tail spin 3é")
        deck.press(.backspace)
        #expect(deck.state.customers.search == "tail spin 3")
        deck.press(.control("w"))
        #expect(deck.state.customers.search == "tail spin ")
        deck.press(.control("w"))
        #expect(deck.state.customers.search == "tail ")
        deck.press(.control("u"))
        #expect(deck.state.customers.search == "")
        #expect(deck.state.customers.isSearching)
        deck.press(.backspace)
        #expect(!deck.state.customers.isSearching)
    }

    @Test func `keeps the filter on Enter, and gives the keys back`() {
        var deck = deck
        deck.press("/")
        deck.press("contoso")
        deck.press(.enter)
        #expect(deck.state.pages == [])
        #expect(deck.screen.contains(" / contoso   1 of 41"))
        deck.press(.enter)
        #expect(deck.screen.contains("Customers › Contoso"))
        deck.press(.escape)
        #expect(deck.screen.contains(" / contoso   1 of 41"))
    }

    @Test func `is taken back by Esc, while typing and after`() {
        var deck = deck
        deck.press("/")
        deck.press("contoso")
        deck.press(.escape)
        #expect(deck.screen.contains("search by name, domain or Microsoft ID"))
        #expect(deck.screen.contains("Tailspin 5"))
        deck.press("/")
        deck.press("contoso")
        #expect(deck.press(.enter, .escape) == [])
        #expect(deck.screen.contains("Tailspin 5"))
    }

    @Test func `leaves the cursor keys to the list`() {
        var deck = deck
        deck.press("/")
        deck.press("spin 1")
        deck.press(.down, .down)
        #expect(deck.screen.contains("› Tailspin 11 "))
        #expect(deck.state.customers.isSearching)
        deck.press("0")
        #expect(deck.screen.contains("› Tailspin 10 "))
    }

    @Test func `shows the cursor where the next letter comes, wide ones counted twice`() {
        var deck = deck
        #expect(view(deck.state).cursor == nil)
        deck.press("/")
        deck.press("한국a")
        #expect(view(deck.state).cursor == Position(row: 3, column: 8))
        #expect(deck.screen.contains(" / 한국a   0 of 41"))
        deck.press(.enter)
        #expect(view(deck.state).cursor == nil)
    }
}
