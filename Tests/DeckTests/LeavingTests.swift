import Canvas
import Deck
import Testing

@Suite struct `The way back` {
    @Test func `is one step at a time, and Esc never quits`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter, .enter)
        #expect(deck.state.pages.count == 3)
        for depth in [2, 1, 0, 0, 0] {
            #expect(deck.press(.escape) == [])
            #expect(deck.state.pages.count == depth)
        }
        #expect(deck.state.open == nil)
    }

    @Test func `with q quits at the root, and only there`() {
        var deck = DeckHarness()
        deck.press(.enter)
        #expect(deck.press("q") == [])
        #expect(deck.press("q") == [.quit])
    }

    @Test func `from a customer leads to the page it was left on`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("o")
        deck.press(.escape)
        #expect(deck.screen.contains("[1 Subscriptions 1]"))
    }
}

@Suite struct `Looks and languages` {
    @Test func `L goes through the languages, each named in itself`() {
        var deck = DeckHarness()
        for name in ["한국어", "日本語", "English"] {
            #expect(deck.press("L") == [])
            #expect(deck.screen.contains("· \(name)"))
        }
        #expect(deck.screen.hasPrefix(" Customers"))
    }

    @Test func `T wears the next theme`() {
        var deck = DeckHarness()
        #expect(deck.press("T") == [.wearTheme("dark")])
        #expect(deck.screen.contains("· Theme: dark"))
        #expect(deck.press("T") == [.wearTheme("terminal")])
    }

    @Test func `R reads everything again and says when`() {
        var deck = DeckHarness()
        deck.press(.enter)
        let before = deck.reads.count
        #expect(deck.press("R") == [])
        #expect(deck.reads.count == before + 3)
        #expect(deck.screen.contains("· Read again, 2026-05-28 20:26 UTC."))
    }

    @Test func `^L draws the screen again`() {
        var deck = DeckHarness()
        #expect(deck.press(.control("l")) == [.redraw])
    }

    @Test func `what is wrong with a theme file is told until it is closed`() {
        var deck = DeckHarness()
        deck.happen(.told("~/.config/partnerdeck/my.toml:3: no such role"))
        #expect(deck.box.hasPrefix("~/.config/partnerdeck/my.toml:3: no such role"))
        #expect(deck.press("j") == [])
        #expect(deck.state.dialog != nil)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }
}
