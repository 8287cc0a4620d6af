import Canvas
import Deck
import Domain
import Testing

@Suite struct `A date the service did not tell` {
    @Test func `is a dash among the facts`() {
        var e3 = Subscription.e3
        e3.creationDate = .distantPast
        e3.effectiveStartDate = .distantPast
        var deck = DeckHarness(far: .contoso(e3), size: Size(rows: 40, columns: 100))
        deck.press(.enter)
        deck.press(.enter)
        let rows = deck.screen.split(separator: "\n")
        for name in ["Created", "Started"] {
            #expect(rows.contains { $0.contains(" \(name) ") && $0.hasSuffix(" –") })
        }
        #expect(!deck.screen.contains("0000-"))
        #expect(!deck.screen.contains("0001-"))
    }
}
