import Canvas
import Domain
import Samples
import Testing

@testable import Deck

@Suite struct `What is selected` {
    @Test func `stays selected when somebody else's row comes before it`() {
        let held = Subscription.a(.legacyLicence, name: "Office 365 E3")
        var deck = DeckHarness(.contoso(held))
        deck.press(.enter)
        #expect(deck.state.target == .subscription(held.id))
        var more = Holdings.contoso(
            .a(.legacyLicence, id: "first", name: "Audio Conferencing"), held)
        more.customer = deck.state.open!.holdings!.customer
        deck.happen(.customerRead(CustomerSnapshot(deck.state.open!.account!, more)))
        #expect(deck.state.target == .subscription(held.id))
    }

    @Test func `is not confirmed before all of the dialog was on the screen`() {
        var deck = DeckHarness(size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("s")
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog != nil)
        deck.press(.end)
        #expect(deck.press("y").count == 1)
    }

    @Test func `is waited for before the deck is left`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        deck.press(.escape)
        #expect(!canTake(.character("q"), in: deck.state))
    }
}
