import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@Suite struct `A customer nobody knows enough about` {
    static func deck(_ language: Language = .english) -> DeckHarness {
        DeckHarness(
            far: .contoso(), others: [.named("Tailspin", 1), .named("Wingtip", 2)],
            language: language
        ) {
            $0.unread = [Customer.contoso.id]
            $0.missing = [Customer.named("", 1).id: .day(-1)]
        }
    }

    @Test(arguments: Language.allCases)
    func `never looks ready to remove, in the list or summed up`(language: Language) {
        let deck = Self.deck(language)
        let words = language.words()
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[5].hasSuffix("– " + words.notReadYetMark))
        #expect(rows[6].hasSuffix("! " + words.notListedMark))
        #expect(rows[7].hasSuffix("✓ " + words.readyNow))
        #expect(rows[1].contains(words.blockedAndReady(0, ready: 1)))
        #expect(rows[1].contains(words.unknownCustomers(2)))
    }

    @Test func `for never having been read, has a dead link and no key that acts`() {
        var deck = Self.deck()
        deck.press(.enter)
        #expect(deck.screen.contains("Contoso  not read yet ↻"))
        #expect(deck.screen.contains("reading…"))
        deck.happen(.refreshFailed(Customer.contoso.id, .unreachable("timed out")))
        #expect(deck.screen.contains("  What the customer holds has not been read yet."))
        for key in "saco" {
            deck.press(String(key))
            #expect(deck.screen.contains("! What the customer holds has not been read yet."))
            #expect(deck.state.dialog == nil)
        }
        deck.press("4")
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
    }

    @Test func `for missing from the list, says since when and cannot be written to`() {
        var deck = Self.deck()
        deck.press(.down, .enter)
        #expect(deck.screen.contains("Tailspin  ! not listed since 2026-05-27 20:26 UTC  as of"))
        deck.press("4")
        #expect(deck.screen.contains("› ✗ Remove reseller relationship"))
        #expect(deck.screen.contains("Partner Center does not list this customer any more;"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        deck.press("1o")
        #expect(deck.screen.contains("! Partner Center does not list this customer any more;"))
    }

    @Test func `is not taken for one who holds nothing, whatever the Directory says`() {
        var deck = Self.deck()
        deck.press(.enter)
        deck.happen(
            .customerRead(
                CustomerSnapshot(
                    id: Customer.contoso.id, account: nil, holdings: .contoso(), asOf: nil)))
        deck.press("4")
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
    }
}
