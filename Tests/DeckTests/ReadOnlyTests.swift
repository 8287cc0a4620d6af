import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `A read-only profile` {
    static func deck(_ holdings: Holdings, _ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            far: holdings, isReadOnly: true, language: language,
            size: Size(rows: 60, columns: 200))
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
