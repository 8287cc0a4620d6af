import Canvas
import Domain
import Samples
import Testing

@testable import Deck
@testable import DeckSupport

@Suite struct `A paste is text` {
    /// Text that would remove, suspend, open and quit, if it were keys.
    static let keys = "qqyyss\r\u{1B}y\u{3}"

    @Test func `in a list it is searched for, and fills the field anew`() {
        var deck = DeckHarness(others: [.named("Tailspin Toys", 1)])
        deck.press(.pasted("tail\nspin\n"))
        #expect(deck.state.customers.search == "tail spin")
        #expect(deck.screen.contains(" / tail spin   "))
        #expect(deck.state.isTyping)
        deck.press(.enter)
        deck.press(.pasted("contoso"))
        #expect(deck.state.customers.search == "contoso")
        deck.press(.pasted(" more"))
        #expect(deck.state.customers.search == "contosomore")
    }

    @Test func `it is never keys, wherever one is`() {
        for (name, stop) in Tour.stops(.english, Size(rows: 60, columns: 200)) {
            var deck = stop
            #expect(deck.press(.pasted(Self.keys)) == [], "\(name)")
            #expect(deck.state.pages.count == stop.state.pages.count, "\(name)")
            #expect((deck.state.dialog == nil) == (stop.state.dialog == nil), "\(name)")
            #expect(deck.state.marks == stop.state.marks, "\(name)")
            #expect(!deck.screen.contains("\u{1B}"))
        }
    }

    @Test func `it takes nothing back that is held`() {
        var deck = `A suspension that is held before it is sent`.deck()
        deck.press(.pasted("u"))
        #expect(deck.state.onHold != nil)
    }

    @Test func `it is typed where a domain is asked for, and does not confirm`() {
        var deck = DeckHarness(.contoso())
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        #expect(deck.press(.pasted("contoso.onmicrosoft.com\n")) == [])
        guard case .removal(let removal)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(removal.typed == "contoso.onmicrosoft.com")
        #expect(removal.isConfirmed)
    }

    @Test func `it is a number where one is asked for`() throws {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("oj")
        deck.press(.enter)
        deck.press(.pasted("12 seats, y"))
        #expect(deck.screen.contains("12"))
        #expect(deck.state.dialog != nil)
    }

    @Test func `where there is no field and no list it says so`() {
        var deck = DeckHarness(rules: .inProduction)
        deck.press("r")
        deck.press(.pasted("sss"))
        #expect(deck.screen.contains("There is no field or list to paste into here."))
        #expect(deck.state.dialog == nil)
    }

    @Test func `a megabyte is cut, and that is said`() {
        let much = String(repeating: "한x", count: 500_000)
        var deck = DeckHarness()
        deck.press(.pasted(much))
        #expect(deck.state.customers.search.unicodeScalars.count == SearchField.limit)
        #expect(deck.screen.contains("Only 200 characters fit here"))
        deck.press("y")
        #expect(deck.state.customers.search.unicodeScalars.count == SearchField.limit)
        #expect(deck.screen.contains("Only 200 characters fit here"))
        deck.press(.backspace)
        #expect(deck.state.notice == nil)
        // A letter with a million accents does not get around the limit.
        deck.press(.control("u"))
        deck.press(.pasted("e" + String(repeating: "\u{301}", count: 1_000_000)))
        #expect(deck.state.customers.search.unicodeScalars.count == SearchField.limit)
        var asked = DeckHarness(.contoso())
        asked.press(.enter)
        asked.press("4")
        asked.press(.enter)
        asked.press(.pasted(much))
        guard case .removal(let removal)? = asked.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(removal.typed.unicodeScalars.count == 300)
    }

    @Test func `one typed before a dialog could be seen waits with the keys`() {
        var deck = DeckHarness()
        deck.press(.enter)
        #expect(canTake(.pasted("y"), in: deck.state))
    }
}
