import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The head of the list of customers` {
    @Test(arguments: Language.allCases)
    func `counts what could not be read apart from what is active`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: 120))
        let known = words.subscriptionsByStatus(1, suspended: 0)
        #expect(deck.screen.contains(known))
        #expect(!deck.screen.contains(words.list([known, words.unreadSubscriptions(3)])))
        deck.state.customers.summary.unreadSubscriptions = 3
        #expect(deck.screen.contains(words.list([known, words.unreadSubscriptions(3)])))
    }
}
