import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A read-only profile` {
    static func deck(_ holdings: Holdings, _ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            far: holdings, isReadOnly: true, language: language,
            size: Size(rows: 60, columns: 280))
        deck.press(.enter)
        return deck
    }

    @Test(arguments: Language.allCases)
    func `has every key that writes off, and says why`(language: Language) {
        var deck = Self.deck(.contoso(.e3, .a(.newCommerce, .suspended, id: "nce")), language)
        let words = language.words()
        let reason = words.off(.refused(.readOnly))
        for (key, hint) in [
            ("s", words.suspendKey), ("a", words.reactivateKey), ("c", words.cancelSubscriptionKey),
            ("o", words.orderKey),
        ] {
            #expect(deck.screen.contains("(\(key) \(hint))"))
            #expect(deck.press(key) == [])
            #expect(deck.state.notice?.text == reason)
            #expect(deck.state.dialog == nil)
        }
        #expect(deck.state.helpLines.map(\.text).joined().contains(words.readOnlyMark))
    }

    @Test(arguments: Language.allCases)
    func `has a dead link that says why`(language: Language) {
        var deck = Self.deck(.contoso(), language)
        let words = language.words()
        deck.press("4")
        #expect(deck.screen.contains("✗ " + words.removeLink))
        #expect(deck.screen.contains(words.reason(of: .readOnly)))
        #expect(deck.screen.contains("(Enter \(words.removeRelationshipKey))"))
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
    }

    @Test func `still looks: pages, log, link for a new relationship`() {
        var deck = Self.deck(.contoso(.e3))
        deck.press("A")
        #expect(deck.reads.last == .activity(Customer.contoso.id))
        deck.press(.escape, .escape)
        deck.press("r")
        #expect(deck.reads.last == .request(includingDelegatedAccess: false))
    }
}

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

    @Test func `says once on a subscription's page why none of its statuses can be chosen`() {
        var deck = DeckHarness()
        deck.press("O")
        deck.press(.enter, .enter)
        let lines = deck.state.holdingLines(of: .subscription(Subscription.e3.id))
        let repeats = lines.compactMap { line in
            if case .option(let option) = line { option.isRefusedAlike } else { nil as Bool? }
        }
        #expect(repeats == [false, false, true])
        #expect(deck.screen.contains(deck.state.words.sameAsAbove))
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

    @Test(arguments: [ReadOnlyCause.profile, .option, .imported])
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
