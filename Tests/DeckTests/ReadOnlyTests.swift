import Canvas
import Domain
import Samples
import Testing

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
        let words = Words(language)
        let reason = words.off(.refused(.readOnly))
        for (key, hint) in [
            ("s", KeyWords.suspend), ("a", .reactivate), ("c", .cancel), ("o", .order),
        ] {
            #expect(deck.screen.contains("(\(key) \(words(hint)))"))
            #expect(deck.press(key) == [])
            #expect(deck.state.notice?.text == reason)
            #expect(deck.state.dialog == nil)
        }
        #expect(deck.state.helpLines.map(\.text).joined().contains(words(SyncWords.readOnly)))
    }

    @Test(arguments: Language.allCases)
    func `has a dead link that says why`(language: Language) {
        var deck = Self.deck(.contoso(), language)
        let words = Words(language)
        deck.press("4")
        #expect(deck.screen.contains("✗ " + words(PageWords.removeLink)))
        #expect(deck.screen.contains(words.reason(of: .readOnly)))
        #expect(deck.screen.contains("(Enter \(words(KeyWords.removeRelationship)))"))
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
