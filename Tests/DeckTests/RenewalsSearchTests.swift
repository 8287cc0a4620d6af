import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

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

@Suite struct `An export of the renewals` {
    @Test(arguments: Language.allCases)
    func `says before and after it is written what it leaves out`(language: Language) {
        var deck = `The renewals of all customers`.deck(language)
        let words = deck.state.words
        let leftOut = words.exportWithout(words.monthlyTerms(1))
        deck.press("e")
        #expect(deck.box.contains(words.exportRows(3)) && deck.box.contains(leftOut))
        deck.press(.control("u"), .character("-"))
        #expect(deck.press(.enter).count == 1)
        deck.happen(.exported(rows: 3, to: nil))
        let told = words.paragraph([words.exportedToOutput(3), leftOut])
        #expect(deck.state.notice?.text == told)
    }

    @Test func `says nothing of the kind where it leaves nothing out`() {
        var deck = `The renewals of all customers`.deck()
        deck.press("=e")
        deck.press(.control("u"), .character("-"), .enter)
        deck.happen(.exported(rows: 4, to: nil))
        #expect(deck.state.notice?.text == deck.state.words.exportedToOutput(4))
    }
}

@Suite struct `A list that a search leaves empty` {
    /// The customers, their admin access, the renewals, the radar and the journal.
    @Test(arguments: ["", "X", "W", "!", "J"], Language.allCases)
    func `is said in place of its rows, and no key is silent`(page: String, language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language, size: Size(rows: 30, columns: 100))
        deck.world.journal = [.a(1, .repaired(bytes: 210), of: .contoso)]
        deck.world.radar = Radar(signs: [.a(.ready, .contoso)], counts: [.ready: 1], asOf: nil)
        deck.press(page)
        deck.press("/qqqqq")
        deck.press(.enter)
        #expect(deck.state.itemCount == 0)
        let said = [words.nothingMatches, words.noCustomerMatches]
        #expect(said.contains { deck.screen.contains($0) }, "\(deck.screen)")
        #expect(!deck.screen.contains("0/0"))
        for key in ["n", "N"] {
            deck.press(key)
            #expect(deck.state.notice != nil, "\(key)")
        }
    }
}
