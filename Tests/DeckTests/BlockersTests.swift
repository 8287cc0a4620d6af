import Canvas
import Deck
import Domain
import Samples
import Testing

@Suite struct `The list of what holds the relationship` {
    static func blockers(_ holdings: Holdings, rules: Rules = .of2020) -> DeckHarness {
        var deck = DeckHarness(holdings, rules: rules)
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        return deck
    }

    static func page(_ holding: Holding) -> Page { .holding(HoldingPage(holding: holding)) }

    @Test func `has each with its reason, its way out and what that costs`() {
        let deck = Self.blockers(.contoso(.e3, reservations: [.a()]))
        #expect(
            deck.screen.hasPrefix(
                """
                 Customers › Contoso › Account › Blockers                  sandbox · rules 2020
                 Contoso  contoso.onmicrosoft.com  a1b2c3d4-0000-4000-8000-000000000001
                 2 blockers. The link becomes active once all are cleared.
                › VM_RI_vm  Azure reservation
                    why      The Azure reservation is not cancelled.
                    fix      Cancel the order (c).
                    effects  Pro-rated refund, at most USD 50,000 a year; fees as shown in the
                             Azure portal. It cannot be undone. [sandbox] In production only
                             the Azure portal or Microsoft support can do this.
                  Office 365 E3  Licence (legacy)
                    why      The subscription is active.
                    fix      Suspend it (s).
                    effects  Users can no longer sign in or use the service. Administrators can
                             still reach the data. Billing stops. Data is deleted after 90 to
                             120 days (60 in China); Partner Center shows the date. Reversible
                             (a) until then.
                """))
    }

    @Test func `goes to the one under the cursor`() {
        var deck = Self.blockers(.contoso(.e3, reservations: [.a()]))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.pages.last == Self.page(.subscription(Subscription.e3.id)))
        #expect(deck.screen.contains("! Blocks removal  The subscription is active."))
        deck.press(.escape)
        deck.press(.home, .enter)
        #expect(deck.state.pages.last == Self.page(.reservation(Reservation.a().id)))
    }

    @Test func `clears one by one until the link is alive`() throws {
        var deck = Self.blockers(.contoso(.e3, reservations: [.a()], software: [.a()]))
        try deck.complete("cy")
        #expect(deck.screen.contains("2 blockers."))
        try deck.complete("cy")
        #expect(deck.screen.contains("1 blocker."))
        try deck.complete("sy")
        #expect(deck.screen.contains("✓ No blockers left"))
        deck.press(.escape)
        #expect(deck.screen.contains("› ✓ Remove reseller relationship"))
    }

    @Test func `does not offer what only the Azure portal can do`() {
        var deck = Self.blockers(.contoso(reservations: [.a()]), rules: .inProduction)
        #expect(deck.screen.contains("Only the Azure portal or Microsoft support can end it."))
        #expect(deck.screen.contains("(c cancel order)"))
        deck.press("c")
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains("Use the Azure portal") == true)
    }

    @Test func `shows the selected one whole, however far down it is`() {
        var deck = Self.blockers(.everything)
        deck.press("G")
        let lines = deck.screen.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("› Offer of nce-paused") })
        #expect(lines.contains { $0.contains("fix  Check it in Partner Center.") })
    }
}
