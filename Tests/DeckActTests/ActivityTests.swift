import Canvas
import Deck
import Domain
import Samples
import Testing

@testable import DeckSupport

@Suite struct `The activity log` {
    @Test func `is of all customers from the list, of one from its pages`() {
        var deck = DeckHarness()
        deck.press("A")
        #expect(deck.reads.last == .activity(nil))
        deck.press(.escape, .enter)
        deck.press("A")
        #expect(deck.reads.last == .activity(Customer.contoso.id))
    }

    @Test func `says who did what when, on whom, and how it ended`() {
        var deck = DeckHarness(
            activity: [.a(.suspend, .decline, id: 2), .a(.suspend)],
            size: Size(rows: 24, columns: 130))
        deck.press("A")
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[3].hasPrefix("› 2026-05-28 20:26  Suspend "))
        for word in ["Contoso", "Office 365 E3", "✗ refused"] {
            #expect(rows[3].contains(word))
        }
        #expect(rows[4].contains("✓ done"))
        #expect(rows[1].contains("all by agent@fabrikam.example"))
    }

    /// The answer comes when the operator has gone on already.
    @Test(arguments: [true, false])
    func `is not left unread where another page is over it when it comes`(fails: Bool) {
        var state = DeckHarness().state
        _ = update(&state, on: .key(.character("A")))
        #expect(Deck.settle(&state) == [.read(.activity(nil))])
        _ = update(&state, on: .key(.character("J")))
        _ = update(
            &state,
            on: fails
                ? .readFailed(.activity(nil), .unreachable("gone"))
                : .activityRead([.a(.suspend)]))
        _ = update(&state, on: .key(.character("q")))
        #expect(!state.isSettling)
        _ = update(&state, on: .key(.character("R")))
        #expect(Deck.settle(&state).contains(.read(.activity(nil))))
    }

    @Test func `shows one act whole`() {
        var deck = DeckHarness(activity: [.a(.suspend)])
        deck.press("A")
        deck.press(.enter)
        #expect(
            deck.box == """
                  Time (UTC)    2026-05-28T20:26:40Z
                  Who           agent@fabrikam.example
                  Operation     Suspend (update_subscription)
                  Customer      Contoso
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001
                  Target        Office 365 E3 e3
                  Outcome       ✓ done
                  Details       active to suspended

                y copy IDs · Enter, Esc close
                """)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test func `says so when there is nothing in it`() {
        var deck = DeckHarness()
        deck.press("A")
        #expect(deck.screen.contains("  none"))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! Nothing is selected."))
    }
}
