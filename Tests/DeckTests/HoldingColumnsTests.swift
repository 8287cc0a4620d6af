import Canvas
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `The columns of the subscriptions` {
    /// Nicknames bring a column of offers with them.
    @Test(arguments: [false, true])
    func `have the quantity at 80 columns`(areMarked: Bool) {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Sales"),
                .a(.newCommerce, .suspended, id: "two", name: "Sales")))
        deck.press(.enter)
        if areMarked { deck.press(" ") }
        #expect(deck.screen.contains(" " + deck.state.words.quantityLabel + " "))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
    }
}
