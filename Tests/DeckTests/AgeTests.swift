import Canvas
import Deck
import Domain
import Samples
import Testing

@Suite struct `How old it is` {
    @Test func `stands over the list and over a customer, however long the name`() {
        var deck = DeckHarness(far: .contoso(.e3), others: Tour.others)
        #expect(deck.screen.contains("subscriptions: 1 active, 0 suspended   as of 20:20 UTC"))
        for _ in 0..<4 {
            deck.press(.enter)
            #expect(deck.screen.split(separator: "\n")[1].contains("as of 20:20 UTC"))
            deck.press("4")
            #expect(deck.screen.split(separator: "\n")[1].contains("as of 20:20 UTC"))
            deck.press(.escape, .down)
        }
    }

    @Test func `is said beside the link and in the dialog once it is more than ten minutes`() {
        let old = "This is how it was at 20:09 UTC; it is read again before anything is"
        for (age, isOld) in [(599.0, false), (1020, true)] {
            var deck = DeckHarness(far: .contoso()) { $0.asOf = .today.addingTimeInterval(-age) }
            deck.press(.enter)
            deck.press("4")
            #expect(deck.screen.contains(old) == isOld)
            deck.press(.enter)
            #expect(deck.box.contains("Type the customer's domain"))
            #expect(deck.box.contains("! " + old) == isOld)
        }
    }

    @Test func `is said at any age while the service cannot be asked`() {
        var deck = DeckHarness(far: .contoso())
        deck.press(.enter)
        deck.press("4")
        #expect(!deck.screen.contains("This is how it was"))
        deck.happen(.syncReported(.cutOff))
        #expect(deck.screen.contains("This is how it was at 20:20 UTC"))
    }
}
