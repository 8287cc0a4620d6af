import Canvas
import Deck
import Domain
import Samples
import Testing

@testable import DeckSupport

@Suite struct `Ordering for a customer` {
    static func dialog() -> DeckHarness {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("oj")
        deck.press(.enter)
        return deck
    }

    func order(_ quantity: Int) -> [Effect] {
        [.perform(.order(Offer.business.id, quantity: quantity, for: Customer.contoso.id))]
    }

    @Test func `chooses from the catalogue`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("o")
        #expect(deck.reads.last == .offers)
        #expect(
            deck.screen.hasPrefix(
                """
                 Customers › Contoso › Subscriptions › Catalogue           sandbox · rules 2020
                 Order for Contoso  Billing cycle (all): monthly
                  Offer ▲                                      Kind                   Term
                › Azure plan                                   Azure plan             none
                  Microsoft 365 Business Basic                 New commerce (NCE)     1 month
                """))
    }

    @Test func `names who, what and how many before it is sent`() {
        var deck = Self.dialog()
        #expect(
            deck.box == """
                  Offer         Microsoft 365 Business Basic
                  Quantity      1  (1–10,000)
                  Customer      Contoso
                  Domain        contoso.onmicrosoft.com
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001

                Effects
                  • Billing: monthly; term: 1 month.
                  • It auto-renews.
                  • It can be cancelled for 7 days.
                  • It will block removal.

                + - digits quantity · y order · n, Esc no
                """)
        #expect(deck.press(.enter) == [])
        #expect(deck.press("y") == order(1))
    }

    @Test func `counts seats with + and -, up to 10,000`() {
        var deck = Self.dialog()
        deck.press("+++=-")
        #expect(deck.box.contains("Quantity      4"))
        deck.press("10000")
        #expect(deck.box.contains("Quantity      10,000"))
        deck.press("+")
        #expect(deck.box.contains("Quantity      10,000"))
        deck.press("-")
        #expect(deck.press("y") == order(9999))
    }

    @Test func `shows a number as it is typed, and refuses what is not allowed`() {
        var deck = Self.dialog()
        deck.press("99999")
        #expect(deck.box.contains("Quantity      99,999"))
        #expect(deck.box.contains("! The quantity 99,999 is not between 1 and 10,000."))
        #expect(deck.press("y") == [])
        #expect(deck.state.notice?.text.contains("99,999") == true)
        deck.press("9")
        #expect(deck.box.contains("Quantity      999,999"))
        deck.press(.backspace, .backspace)
        #expect(deck.press("y") == order(9999))
    }

    @Test func `takes digits after the old ones are rubbed out`() {
        var deck = Self.dialog()
        deck.press(.backspace)
        deck.press("25")
        #expect(deck.press("y") == order(25))
    }

    @Test func `does not send nothing`() {
        var deck = Self.dialog()
        deck.press("--")
        #expect(deck.box.contains("Quantity      0"))
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog != nil)
        #expect(deck.press("+y") == order(1))
    }

    @Test func `goes back to the customer when it is done`() throws {
        var deck = Self.dialog()
        try deck.complete("y")
        #expect(deck.screen.contains("[1 Subscriptions 1]"))
        #expect(deck.screen.contains("✓ Ordered for Contoso."))
    }

    @Test func `can be refused, with what to do`() {
        var deck = Self.dialog()
        deck.press("y")
        deck.happen(
            .refused(
                .order(Offer.business.id, quantity: 1, for: Customer.contoso.id),
                .offerSuspended(Offer.business.id, .init("old"))))
        #expect(deck.box.contains("The customer already has this offer, suspended (old)."))
        #expect(deck.box.contains("Reactivate it instead."))
    }

    @Test func `is off for who may not buy`() {
        var deck = DeckHarness(identity: .agent([.helpdeskAgent]))
        deck.press(.enter)
        deck.press("o")
        #expect(deck.state.pages.count == 1)
        #expect(deck.screen.contains("Required: Admin agent / Sales agent."))
    }

    @Test func `names the customer even if its pages were left meanwhile`() throws {
        var deck = Self.dialog()
        let effects = deck.press("y")
        deck.press(.escape, .escape)
        for case .perform(let write, _) in effects { try deck.carryOut(write) }
        #expect(deck.state.notice?.text == "Ordered for Contoso.")
    }
}
