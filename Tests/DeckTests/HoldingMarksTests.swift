import Canvas
import Domain
import Samples
import Testing

@testable import Deck

@Suite struct `Marking what a customer holds` {
    @Test func `marks rows of its pages, and forgets them when the customer is left`() {
        var deck = DeckHarness(.everything, others: Tour.others)
        deck.press(" ")
        deck.press("k")
        deck.press(.enter)
        deck.press(" 2*1jVj ")
        #expect(deck.state.marks.holdings.count == 1 + 3 + 2)
        #expect(deck.screen.contains(" ● 6 marked"))
        deck.press("4")
        #expect(!deck.screen.contains("marked"))
        deck.press("1U")
        #expect(deck.state.marks.holdings == [])
        deck.press("*")
        deck.press(.escape)
        #expect(deck.state.marks.holdings == [])
        #expect(deck.state.marks.customers == [Customer.contoso.id])
    }

    @Test func `forgets what the customer does not hold any more`() {
        var deck = DeckHarness(.contoso(.e3, .a(.newCommerce, id: "nce")))
        deck.press(.enter)
        deck.press("*")
        deck.world.list[0].subscriptions.removeFirst()
        deck.happen(.directoryChanged)
        #expect(deck.state.marks.holdings == [.subscription(.init("nce"))])
    }
}
