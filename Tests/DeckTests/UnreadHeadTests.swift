import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The head of the list of customers` {
    @Test(arguments: Language.allCases, [80, 120])
    func `counts what could not be read apart from what is active`(
        language: Language, columns: Int
    ) {
        let words = language.words()
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: columns))
        let known =
            columns < 100
            ? words.subscriptionsByStatus(1, suspended: 0)
            : words.barActive(1)
        #expect(deck.screen.contains(known))
        #expect(!deck.screen.contains(words.unreadSubscriptions(3)))
        deck.state.customers.summary.unreadSubscriptions = 3
        #expect(deck.screen.contains(known))
        #expect(deck.screen.contains(words.unreadSubscriptions(3)))
    }
}
