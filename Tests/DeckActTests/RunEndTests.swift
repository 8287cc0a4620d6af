import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The end of a run` {
    @Test func `that ended incomplete keeps a mark until it is looked at`() {
        var deck = `A run`.running()
        _ = deck.press(.escape)
        _ = deck.report([.refused(.told(.notActivatedYet, by: .wordy))], .finished)
        #expect(deck.screen.contains("! F run NOT complete 0/11"))
        deck.press("j")
        #expect(deck.screen.contains("! F run NOT complete 0/11"), "other keys do not clear it")
        deck.press("F")
        deck.press(.escape)
        #expect(!deck.screen.contains("NOT complete"))
    }

    @Test func `is named in what is said of its end`() throws {
        var deck = `A run`.running()
        let plan = try #require(deck.state.run?.plan)
        _ = deck.press(.escape)
        _ = deck.report([.refused(.notActivatedYet)], .finished)
        let told = try #require(deck.state.messages.all.first?.notice)
        #expect(told.full.contains(deck.state.words.purpose(of: plan)))
        #expect(told.full.contains(deck.state.words.whom(plan)))
    }

    @Test func `has no code and no ids of a service for a step that was not sent`() throws {
        var deck = `A run`.running()
        _ = deck.report([.refused(.statusUnrecognized("in review"))])
        #expect(deck.screen.contains("✗ not sent"))
        #expect(!deck.screen.contains("✗ refused"))
        deck.press("gj")
        deck.press(.enter)
        #expect(deck.box.contains("✗ not sent"))
        #expect(!deck.box.contains("800096"))
        #expect(!deck.box.contains("MS-RequestId"))
    }
}
