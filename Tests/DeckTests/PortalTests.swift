import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The key that opens the portal` {
    private static let root = "https://partner.microsoft.com/dashboard/v2/customers/"
    private static let contoso = root + Customer.contoso.id.text

    /// A deck on a service whose portal has pages.
    private func deck(_ holdings: Holdings = .contoso(.e3)) -> DeckHarness {
        var deck = DeckHarness(far: holdings)
        let place = deck.state.place
        deck.happen(
            .placeRead(
                Place(
                    rules: place.rules, identity: place.identity, connection: place.connection,
                    portal: .pages)))
        return deck
    }

    @Test func `opens the page of what is selected`() {
        var deck = deck()
        #expect(deck.press("gx") == [.browse(Self.contoso + "/subscriptions")])
        deck.press(.enter)
        #expect(deck.press("gx") == [.browse(Self.contoso + "/subscriptions")])
        deck.press(.enter)
        #expect(deck.press("gx") == [.browse(Self.contoso + "/subscriptions")])
        deck.press(.escape)
        deck.press("4")
        #expect(deck.press("gx") == [.browse(Self.contoso + "/account")])
        deck.happen(.browsed(Self.contoso + "/account"))
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.hasSuffix(Self.contoso + "/account") == true)
    }

    @Test func `opens the customer of a journal's entry and of what the radar sees`() {
        let place = deck().state.place
        for var deck in [`The journal`.deck(JournalEntry.suspended), `The radar`.deck()] {
            deck.happen(.placeRead(place))
            #expect(deck.press("gx") == [.browse(Self.contoso + "/subscriptions")])
        }
    }

    @Test func `shows the address where there is no browser, copied already`() {
        var deck = deck()
        deck.press("gx")
        deck.happen(.notBrowsed(Self.contoso + "/subscriptions"))
        let box = deck.box.filter { !$0.isWhitespace }
        #expect(box.contains(Self.contoso + "/subscriptions"))
        #expect(deck.box.contains("There is no browser to open on this machine."))
        #expect(deck.press("y") == [.copy(Self.contoso + "/subscriptions")])
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `opens nothing for a made-up customer, and says what it would`(language: Language) {
        var deck = DeckHarness(language: language)
        #expect(deck.press("gx") == [])
        #expect(deck.box.filter { !$0.isWhitespace }.contains(Self.contoso + "/subscriptions"))
        #expect(
            deck.box.filter { !$0.isWhitespace }.contains(
                language.words().portalPractice.prefix(8).filter { !$0.isWhitespace }))
    }

    @Test func `is off where the portal's addresses are not known, and where nothing is selected`()
    {
        var deck = DeckHarness(far: .contoso(.e3))
        let place = deck.state.place
        deck.happen(
            .placeRead(
                Place(
                    rules: place.rules, identity: place.identity, connection: place.connection,
                    portal: .unknown)))
        #expect(deck.press("gx") == [])
        #expect(deck.state.notice?.text == deck.state.words.portalUnknown)
        deck.press("y")
        #expect(!deck.box.contains("Link"))
        var empty = self.deck()
        empty.press("/zzz")
        empty.press(.enter)
        #expect(empty.press("gx") == [])
        #expect(empty.state.notice?.text == empty.state.words.nothingSelected)
    }

    @Test func `stands in the copy menu as a link`() {
        var deck = deck()
        deck.press("y")
        #expect(deck.box.contains("  l  Link "))
        #expect(deck.press("l") == [.copy(Self.contoso + "/subscriptions")])
    }

    @Test func `lets no id lead to another page`() {
        for (id, part) in [
            ("a/../b?x=1#y", "a%2F%2E%2E%2Fb%3Fx%3D1%23y"), ("\u{1B}\n한", "%1B%0A%ED%95%9C"),
            ("..", "%2E%2E"), ("a b%", "a%20b%25"),
        ] {
            #expect(
                PortalPage.account(.init(id)).address == Self.root + part + "/account", "\(part)")
        }
    }
}
