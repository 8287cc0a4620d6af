import Canvas
import Testing
import Wording

@testable import Deck

@Suite struct `The renewals that a search finds` {
    @Test(arguments: Language.allCases)
    func `are not said to be all that end in a time where only those are that renew`(
        language: Language
    ) {
        var deck = `The renewals of all customers`.deck(
            language, size: Size(rows: 40, columns: 120))
        let hint = deck.state.words.filterLeavesOutEnding("due<60d")
        #expect(hint.contains("due<60d"))
        for (filter, isSaid) in [
            ("renews<60d", true), ("contoso renews<60d", true), ("-renews<60d", false),
            ("due<60d", false),
        ] {
            deck.press("/")
            deck.press(.control("u"))
            deck.press(filter)
            deck.press(.enter)
            #expect(deck.screen.contains(hint) == isSaid, "\(filter)")
        }
    }

    /// As many as the head says, and those of each month apart, as their row is.
    @Test func `are counted alike in the head and by the search`() throws {
        var deck = `The renewals of all customers`.deck()
        let words = deck.state.words
        deck.press("/due<30d")
        deck.press(.enter)
        #expect(deck.screen.contains("\(words.searchFound(2, of: 3)), \(words.monthlyTerms(1))"))
        #expect(deck.screen.contains(words.termsSoon(2, days: 30)))
        deck.press("=")
        #expect(deck.screen.contains(words.searchFound(3, of: 4)))
    }
}
