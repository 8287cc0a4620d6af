import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@Suite struct `The link on the Account page` {
    static func account(_ deck: DeckHarness) -> DeckHarness {
        var deck = deck
        deck.press(.enter)
        deck.press("4")
        return deck
    }

    /// The line with the link, span by span.
    static func link(_ deck: DeckHarness) throws -> Line {
        let words = deck.state.language.words()
        return try #require(
            view(deck.state).lines.first { $0.text.contains(words.removeLink) })
    }

    @Test(arguments: Language.allCases)
    func `is greyed, marked and worded while anything blocks`(language: Language) throws {
        let deck = Self.account(DeckHarness(.everything, language: language))
        let link = try Self.link(deck)
        #expect(link.text.hasPrefix("› ✗ "))
        #expect(link.spans.contains { $0.role == .disabled })
        #expect(!link.spans.contains { $0.role == .link })
        let count = deck.world.rules.eligibility(of: .everything, at: .today).blockers.count
        #expect(deck.screen.contains(language.words().removeLinkInactive(count)))
    }

    @Test func `says so in the singular when one thing holds it`() {
        let deck = Self.account(DeckHarness())
        #expect(
            deck.screen.contains(
                "› ✗ Remove reseller relationship  inactive: 1 thing holds it. Enter shows it."))
    }

    @Test func `opens what holds it instead of acting`() {
        var deck = Self.account(DeckHarness())
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("› What holds the relationship"))
    }

    @Test(arguments: Language.allCases)
    func `comes alive when the last blocker clears, and says so`(language: Language) throws {
        var deck = Self.account(DeckHarness(language: language))
        deck.world.list[0].subscriptions[0].status = .suspended
        deck.happen(.directoryChanged)
        let link = try Self.link(deck)
        #expect(link.text.hasPrefix("› ✓ "))
        #expect(link.spans.contains { $0.role == .link })
        let words = language.words()
        #expect(deck.screen.contains(words.removeLinkReady))
        #expect(deck.state.notice?.text == words.removeLinkActive)
        #expect(deck.state.notice?.tone == .good)
    }

    /// Enter does nothing on the page of what holds it once nothing does.
    @Test(arguments: Language.allCases)
    func `is a q away from the page of what held it`(language: Language) {
        var deck = Self.account(DeckHarness(language: language))
        let words = language.words()
        #expect(deck.press(.enter) == [])
        deck.world.list[0].subscriptions[0].status = .suspended
        deck.happen(.directoryChanged)
        #expect(deck.screen.contains(words.blockersCleared))
        #expect(!deck.screen.contains(words.removeLinkReady))
        #expect(deck.press("q") == [])
        #expect(deck.screen.contains(words.removeLinkReady))
    }

    @Test func `dies again when something new blocks`() throws {
        var deck = Self.account(DeckHarness(.contoso(.a(.legacyLicence, .suspended))))
        #expect(try Self.link(deck).text.hasPrefix("› ✓ "))
        deck.world.list[0].subscriptions[0].status = .active
        deck.happen(.directoryChanged)
        #expect(try Self.link(deck).text.hasPrefix("› ✗ "))
    }

    @Test(arguments: Language.allCases)
    func `is off with the reason for who may not use it`(language: Language) throws {
        let who = Identity.agent([.helpdeskAgent])
        var deck = Self.account(DeckHarness(Holdings.contoso(), language: language, identity: who))
        let link = try Self.link(deck)
        #expect(link.text.hasPrefix("› ✗ "))
        #expect(!link.spans.contains { $0.role == .link })
        let reason = language.words().refusal(.roleMissing(anyOf: [[.globalAdmin]]))
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.contains(reason) == true)
        #expect(deck.screen.contains(language.words().role(.globalAdmin)))
    }

    @Test func `is not for an indirect reseller`() {
        let deck = Self.account(
            DeckHarness(Holdings.contoso(), identity: .agent(kind: .indirectReseller)))
        #expect(
            deck.screen.contains(
                "This is not allowed for an account of the kind \"indirect reseller\"."))
        #expect(deck.screen.contains("Your indirect provider can."))
    }

    @Test func `follows the edition of the rules`() throws {
        let holdings = Holdings.contoso(.a(.newCommerce, .suspended))
        #expect(try Self.link(Self.account(DeckHarness(holdings))).text.hasPrefix("› ✓ "))
        let deck = Self.account(DeckHarness(holdings, rules: .ofToday))
        #expect(try Self.link(deck).text.hasPrefix("› ✗ "))
        #expect(deck.screen.hasPrefix(" Customers › Contoso › Account"))
        #expect(deck.screen.contains("sandbox · rules current"))
    }

    @Test func `has nothing to remove where there is no relationship`() {
        var holdings = Holdings.contoso()
        holdings.customer.relationship = .other("advisor")
        var deck = Self.account(DeckHarness(holdings))
        #expect(deck.screen.contains("There is no reseller relationship to remove."))
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text == "There is no reseller relationship to remove.")
    }
}
