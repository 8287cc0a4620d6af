import Canvas
import Dashboard
import Domain
import Testing

@Suite struct `Suspending a subscription` {
    let suspend = Act.suspend(Subscription.e3.id, of: Customer.contoso.id)

    @Test func `asks first, then suspends, then shows it`() throws {
        var deck = Deck()
        deck.press(.enter)
        #expect(deck.press("s") == [])
        #expect(deck.press("y") == [.act(suspend)])
        #expect(deck.state.dialog == nil)
        try deck.carryOut(suspend)
        #expect(deck.screen.contains("✓ Suspended: Office 365 E3"))
        #expect(deck.screen.contains("Suspended  2027-03-24"))
    }

    @Test func `names who it is, what it is and what it costs`() {
        var deck = Deck()
        deck.press(.enter)
        deck.press("s")
        #expect(
            deck.screen == """
                 Customers › Contoso › Subscriptions                      sandbox · rules 2020
                 Contoso  contoso.onmicrosoft.com  Microsoft ID a1b2c3d4-0000-4000-8000-0000000…
                 [1 Subscriptions 1]  2 Azure reservations 0   3 Software 0   4 Account
                ┌ Suspend this subscription? ───────────────────────────────────────────────┐
                """
        )
    }
}
