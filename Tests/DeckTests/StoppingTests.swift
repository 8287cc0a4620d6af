import Canvas
import Deck
import Domain
import Samples
import Testing

@Suite struct `An act that takes long` {
    let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)

    let deck: DeckHarness = {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.press("sy")
        return deck
    }()

    @Test func `says why and until when, and how to stop it`() {
        var deck = deck
        #expect(deck.screen.contains("… Waiting for Partner Center's answer… Esc stops it."))
        #expect(deck.screen.contains(" Esc stop it  "))
        deck.happen(.requestsWait(until: .today))
        #expect(
            deck.screen.contains(
                "… Request quota used up: waiting until 20:26:40 UTC… Esc stops it."))
    }

    @Test func `is stopped with Esc, once, and leaves the page where it is`() {
        var deck = deck
        let pages = deck.state.pages
        #expect(canTake(.escape, in: deck.state))
        #expect(deck.press(.escape) == [.stopWrite])
        #expect(deck.state.pages == pages)
        #expect(deck.screen.contains("… Stopping it, unless it was sent already…"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
        deck.happen(.refused(suspend, .service(.stopped)))
        #expect(deck.state.underway == nil)
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("· Stopped before it was sent."))
    }

    @Test func `cannot be stopped any more once it is sent`() {
        var deck = deck
        deck.happen(.requestsWait(until: .today))
        deck.happen(.sent(suspend))
        #expect(deck.screen.contains("… Waiting for Partner Center's answer…\n"))
        #expect(!deck.screen.contains("Esc stop"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
    }

    @Test func `can be stopped again while the service has turned it away`() {
        var deck = deck
        deck.happen(.sent(suspend))
        deck.happen(.held(suspend))
        deck.happen(.requestsWait(until: .today))
        #expect(deck.screen.contains("waiting until 20:26:40 UTC… Esc stops it."))
        #expect(deck.press(.escape) == [.stopWrite])
    }

    @Test func `tells how it came out where stopping was too late`() throws {
        var deck = DeckHarness(far: .contoso(.e3, .a(.newCommerce, id: "nce")))
        deck.press(.enter)
        deck.press("jsy")
        deck.press(.escape)
        try deck.carryOut(suspend)
        #expect(deck.screen.contains("✓ Suspended: Office 365 E3"))
    }

    @Test func `cannot be stopped in the embedded sandbox, where Esc leads back`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        #expect(!deck.screen.contains("Esc"))
        #expect(deck.press(.escape) == [])
        #expect(deck.state.pages.isEmpty)
    }
}
