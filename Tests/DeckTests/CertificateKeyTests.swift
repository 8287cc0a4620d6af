import Canvas
import Deck
import Domain
import Testing
import Wording

@Suite struct `The certificate key` {
    @Test func `saves the certificate of a customer whose relationship ended`() {
        var deck = `The journal`.deck(JournalEntry.ended)
        #expect(deck.press("C") == [.certify(Customer.contoso.id)])
        deck.press("j")
        #expect(deck.press("C") == [.certify(Customer.contoso.id)])
    }

    @Test func `knows the end also from a step that was confirmed, and from what was seen later`() {
        let removal = JournalEntry.a(1, .intended(.of(.removeRelationship, at: 7)))
        let cut = JournalEntry.a(2, .ended(intent: 1, .unknown(.unreachable("timed out"))))
        let step = StepReference(
            plan: Plan.sample.id, customer: Customer.contoso.id, step: 7)
        for end in [
            JournalEvent.stepped(step, .confirmed(byOthers: false)), .aftermath(.complete),
        ] {
            var deck = `The journal`.deck([removal, cut, .a(3, end)])
            #expect(deck.press("C") == [.certify(Customer.contoso.id)])
        }
        var deck = `The journal`.deck([removal, cut])
        #expect(deck.press("C") == [])
        #expect(deck.screen.contains("does not show that this customer's relationship ended"))
        deck = `The journal`.deck([removal, cut, .a(3, .aftermath(.incomplete))])
        #expect(deck.press("C") == [])
    }

    @Test func `is off for an entry that is about nobody`() {
        var deck = `The journal`.deck([.a(1, .repaired(bytes: 2), of: nil)])
        #expect(deck.press("C") == [])
        #expect(deck.screen.contains("not about one customer"))
    }

    @Test(arguments: Language.allCases)
    func `is w in what a removal brought, which stays open`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.happen(.aftermathRead(.complete))
        #expect(deck.screen.contains("w " + language.words().certificateKey))
        #expect(deck.press("w") == [.certify(Customer.contoso.id)])
        #expect(deck.state.dialog == .aftermath(.complete))
    }
}

extension Wording {
    fileprivate var certificateKey: String {
        let parts = certificateKeys.split(separator: " · ")
        return String(parts[0].dropFirst(2))
    }
}
