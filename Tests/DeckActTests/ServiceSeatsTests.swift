import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Seats of a service` {
    private static let old = Subscription.a(
        .newCommerce, id: "old", name: "Old", cancellableUntil: .day(-1))

    private func deck() -> DeckHarness {
        var deck = DeckHarness(far: .contoso(Self.old), size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        return deck
    }

    @Test func `are asked for by ID, and nothing is confirmed before`() {
        var deck = deck()
        deck.world.refundable[Self.old.id] = .init(
            total: 2, batches: [.init(quantity: 2, until: .day(3))])
        let asked = update(&deck.state, on: .key(.character("-")))
        let read = Read.subscriptions([Self.old.id], of: Customer.contoso.id)
        #expect(asked == [.read(read)])
        #expect(deck.box.contains(deck.state.words.reading))
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text == deck.state.words.confirmOnceRead)
        #expect(!deck.box.contains("y yes"))
        let answer = deck.world.answer(read)
        deck.happen(answer)
        #expect(deck.state.notice == nil && deck.box.contains("y yes"))
        #expect(deck.box.contains("2 until \(Date.day(3).minute) UTC"))
        #expect(deck.box.contains("25 → 24"))
        let sent = deck.press("y")
        guard case .perform(let write, let basis?)? = sent.first else {
            Issue.record("\(sent)")
            return
        }
        #expect(write.write == .setQuantity(24, of: Self.old.id))
        #expect(basis.subscription(Self.old.id)?.refundableSeats?.total == 2)
    }

    @Test func `that cannot be read leave what is known`() {
        var deck = deck()
        _ = update(&deck.state, on: .key(.character("#")))
        deck.happen(
            .readFailed(
                .subscriptions([Self.old.id], of: Customer.contoso.id),
                .service(.failed)))
        deck.press("26")
        #expect(deck.press("y").count == 1)
    }

    @Test func `keep the number that was typed meanwhile`() {
        var deck = deck()
        _ = update(&deck.state, on: .key(.character("#")))
        _ = update(&deck.state, on: .key(.character("3")))
        _ = update(&deck.state, on: .key(.character("1")))
        let read = Read.subscriptions([Self.old.id], of: Customer.contoso.id)
        let answer = deck.world.answer(read)
        deck.happen(answer)
        #expect(deck.box.contains("25 → 31"))
    }
}
