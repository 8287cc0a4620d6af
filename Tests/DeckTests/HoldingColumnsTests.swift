import Canvas
import Domain
import FoundationEssentials
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

    @Test func `keeps a date in the list of 120 columns where offers are long`() {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one",
                    name: "Windows Server Standard – 8 core, 3 years, prepaid",
                    friendlyName: "Sales")), size: Size(rows: 24, columns: 120))
        deck.press(.enter)
        #expect(deck.screen.contains(deck.state.words.cancelUntilLabel))
    }
}
