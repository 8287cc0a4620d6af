import Canvas
import Deck
import Domain
import Samples
import Testing

@Suite struct `A customer of a service` {
    let contoso = Customer.contoso.id

    @Test func `is shown from the Directory at once, and asked for afresh`() {
        var deck = DeckHarness(far: .contoso(.e3))
        #expect(deck.press(.enter) == [.refresh(contoso)])
        #expect(deck.reads.last == .customer(contoso))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC ↻"))
        #expect(deck.screen.contains("Office 365 E3"))
        deck.world.asOf = .today
        deck.happen(.refreshed(contoso))
        #expect(deck.screen.contains(" Contoso  as of 20:26 UTC  "))
    }

    @Test func `is asked for again with R, and the whole list with R there`() {
        var deck = DeckHarness(far: .contoso(.e3))
        #expect(deck.press("R") == [.refreshAll])
        #expect(deck.screen.contains("· Asking Partner Center again…"))
        deck.press(.enter)
        #expect(deck.press("R") == [.refresh(contoso)])
    }

    @Test func `is asked for again once the service is back, and only then`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        #expect(deck.happen(.syncReported(.cutOff)) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 0)))) == [])
        #expect(deck.happen(.syncReported(.at(.listing(customers: 500)))) == [.refresh(contoso)])
        #expect(deck.happen(.syncReported(.at(.rest))) == [])
    }

    @Test func `keeps what was read before when asking fails, and says why`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.contains("! Partner Center cannot be reached: timed out"))
        #expect(deck.screen.contains(" Contoso  as of 20:20 UTC  "))
        #expect(deck.screen.contains("Office 365 E3"))
    }

    @Test func `whose asking failed makes the way offline, until there is an answer`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.syncReported(.at(.reading(done: 111, total: 300))))
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("✗ offline since 20:26 UTC"))
        deck.press("j")
        #expect(deck.screen.contains("! Offline since 20:26 UTC"))
        deck.happen(.syncReported(.cutOff))
        #expect(!deck.screen.contains("timed out"))
        deck.happen(.syncReported(.at(.reading(done: 111, total: 300))))
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("✗ offline since 20:26 UTC"))
        let back = SyncReport.at(.reading(done: 112, total: 300))
        #expect(deck.happen(.syncReported(back)) == [.refresh(contoso)])
        #expect(deck.screen.prefix { $0 != "\n" }.hasSuffix("↻ holdings 112/300"))
        #expect(!deck.screen.contains("Offline"))
    }

    @Test func `whose asking failed says so no more once the service is back`() {
        var deck = DeckHarness(far: .contoso(.e3))
        deck.press(.enter)
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        #expect(deck.screen.contains("timed out"))
        deck.happen(.syncReported(.at(.rest)))
        #expect(!deck.screen.contains("timed out"))
        deck.press("R")
        deck.happen(.refreshFailed(contoso, .unreachable("timed out")))
        deck.happen(.refreshed(contoso))
        #expect(!deck.screen.contains("timed out"))
        #expect(!deck.screen.contains("offline since"))
    }

    @Test func `is not asked for in the embedded sandbox`() {
        var deck = DeckHarness()
        #expect(deck.press(.enter) == [])
        #expect(deck.press("R") == [])
    }

    @Test func `is asked before others while its row is on the screen`() {
        var deck = DeckHarness(
            far: .contoso(.e3), others: Tour.others, size: Size(rows: 12, columns: 80))
        let first = deck.world.list.prefix(5).map(\.customer.id)
        #expect(deck.settled == [.prioritise(first)])
        deck.press("jjj")
        #expect(deck.settled == [.prioritise(first)])
        deck.press("G")
        #expect(deck.settled.last == .prioritise(deck.world.list.suffix(5).map(\.customer.id)))
        #expect(deck.settled.count == 2)
    }
}
