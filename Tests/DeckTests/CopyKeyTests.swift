import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The key that copies` {
    @Test(arguments: Language.allCases)
    func `is off where nothing is selected, and says so`(language: Language) {
        let words = language.words()
        var lists = [DeckHarness(language: language), `The journal`.deck([], language: language)]
        lists[0].press("/zzz")
        lists[0].press(.enter)
        lists.append(
            `The radar`.deck(Radar(signs: [], counts: [:], asOf: nil), language: language))
        var empty = DeckHarness(.contoso(), language: language)
        empty.press(.enter)
        lists.append(empty)
        for var deck in lists {
            #expect(deck.press("y") == [])
            #expect(deck.state.dialog == nil)
            #expect(deck.state.notice?.text == words.nothingSelected)
        }
    }

    @Test func `says of a customer that was never read why there is nothing`() {
        var deck = DeckHarness(far: .contoso(.e3)) { $0.unread = [Customer.contoso.id] }
        deck.press(.enter)
        deck.press("y")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.notReadYet)
    }

    @Test func `means what it meant where a page or a dialog has it already`() {
        var request = DeckHarness()
        request.press("r")
        guard case .copy? = request.press("y").first else {
            Issue.record("the text was not copied")
            return
        }
        request.happen(.copied)
        #expect(request.state.dialog == nil)
        #expect(request.state.notice?.text == request.state.words.copied)
        var entry = `The journal`.deck(JournalEntry.suspended)
        entry.press(.enter)
        #expect(entry.press("y").count == 1)
        #expect(entry.state.dialog != nil)
    }

    @Test func `opens nothing when it confirms and is pressed too often`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("s")
        let suspend = ClearedWrite.suspend(Subscription.e3.id, of: Customer.contoso.id)
        #expect(deck.press("y") == [.perform(suspend)])
        // It does not wait for the act, either.
        #expect(canTake(.character("y"), in: deck.state))
        #expect(deck.press("yy") == [])
        #expect(deck.state.dialog == nil)
        deck.happen(.performed(suspend))
        #expect(deck.state.dialog == nil)
    }

    @Test func `is off while a suspension waits to be sent`() {
        var deck = DeckHarness(hold: 5)
        deck.press(.enter)
        deck.press("syy")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == deck.state.words.heldFirst)
    }

    @Test func `waits until what it would copy is on the screen`() {
        var deck = DeckHarness()
        _ = update(&deck.state, on: .key(.enter))
        #expect(!canTake(.character("y"), in: deck.state))
    }

    @Test func `stands in the help of the lists, and not in their footers`() {
        var deck = DeckHarness(size: Size(rows: 60, columns: 200))
        #expect(!deck.screen.contains(deck.state.words.copyRowKey))
        deck.press("?")
        #expect(deck.box.contains(deck.state.words.copyRowKey))
    }
}
