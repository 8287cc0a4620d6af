import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `The read-only toggle` {
    @Test(arguments: Language.allCases)
    func `locks at once, says so above, and puts every acting key off`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(language: language, size: Size(rows: 60, columns: 200))
        deck.press(.enter)
        #expect(deck.press("O") == [.setReadOnly(true)])
        #expect(
            deck.screen.split(separator: "\n")[0].contains(" " + words.readOnlyMark + " · "))
        for key in "sacou" {
            #expect(deck.press(String(key)) == [])
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == words.off(.refused(.readOnly)), "\(key)")
        }
    }

    @Test(arguments: Language.allCases)
    func `unlocks after being asked, by another key`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press("O")
        deck.happen(.readOnlySet(true))
        #expect(deck.press("O") == [])
        #expect(deck.press("O") == [])
        #expect(deck.screen.contains(language.words().unlockText.prefix(20)))
        #expect(deck.press("n") == [])
        #expect(deck.state.place.isReadOnly)
        deck.press("O")
        #expect(deck.press("y") == [.setReadOnly(false)])
        #expect(deck.state.place.isReadOnly)
        deck.happen(.readOnlySet(false))
        #expect(!deck.state.place.isReadOnly)
        #expect(deck.state.notice?.text == language.words().readOnlyOff)
    }

    @Test func `stays when it is read anew who is signed in`() {
        var deck = DeckHarness()
        deck.press("O")
        deck.happen(.directoryChanged)
        #expect(deck.reads.contains(.place))
        #expect(deck.state.place.lock == .toggled)
    }

    @Test(arguments: [ReadOnlyCause.profile, .option])
    func `is off where something else demands it`(cause: ReadOnlyCause) {
        var deck = DeckHarness()
        deck.happen(
            .placeRead(Place(rules: .of2020, identity: .agent(), lock: cause)))
        #expect(deck.press("O") == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.tone == .warning)
        deck.happen(.readOnlySet(false))
        #expect(deck.state.place.isReadOnly)
    }

    @Test func `takes back a suspension that is held`() {
        var deck = DeckHarness(hold: 5)
        deck.press(.enter)
        deck.press("sy")
        #expect(deck.press("O") == [.setReadOnly(true)])
        #expect(deck.pass(60) == [])
        guard case .takenBack = deck.notes.last else {
            Issue.record("not told")
            return
        }
    }
}
