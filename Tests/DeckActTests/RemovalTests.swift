import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `Removing a relationship` {
    static func dialog(
        _ holdings: Holdings = .contoso(.a(.newCommerce, .suspended)),
        language: Language = .english, rules: Rules = .of2020, identity: Identity = .agent()
    ) -> DeckHarness {
        var deck = DeckHarness(
            holdings, others: [.named("Tailspin", 1)], language: language, rules: rules,
            identity: identity, size: Size(rows: 30, columns: 90))
        deck.press(.enter)
        deck.press("4")
        deck.press(.enter)
        return deck
    }

    @Test(arguments: Language.allCases)
    func `13.30 shows who it is and all four consequences`(language: Language) {
        let screen = Self.dialog(language: language).screen
        let words = language.words()
        #expect(screen.contains("Contoso"))
        #expect(screen.contains("contoso.onmicrosoft.com"))
        #expect(screen.contains(Customer.contoso.id.text))
        #expect(RemovalConsequence.allCases.count == 4)
        for consequence in RemovalConsequence.allCases {
            #expect(screen.contains("• " + words.consequence(consequence)))
        }
    }

    @Test func `says that privileges end only where they are granted, or may be`() {
        let words = Language.english.words()
        let told = "• " + words.consequence(.delegatedAdminPrivilegesEnd)
        for (granted, isTold) in [(true, true), (nil, true), (false, false)] as [(Bool?, Bool)] {
            var holdings = Holdings.contoso(.a(.newCommerce, .suspended))
            holdings.customer.allowsDelegatedAccess = granted
            let screen = Self.dialog(holdings).screen
            #expect(screen.contains(told) == isTold)
            #expect(screen.contains("• " + words.consequence(.futurePurchasesPrevented)))
        }
    }

    @Test(arguments: Language.allCases)
    func `13.3 tells that GDAP does not end with the relationship`(language: Language) {
        let words = language.words()
        let said = words.accessStaysGranted.filter { !$0.isWhitespace }
        #expect(said.contains("GDAP"))
        let screen = Self.dialog(language: language).screen
        #expect(screen.filter { !$0.isWhitespace && $0 != "│" && $0 != "║" }.contains(said))
    }

    @Test func `warns that Microsoft may refuse where new commerce is only suspended`() {
        let screen = Self.dialog().screen
        #expect(screen.contains("! 1 new commerce subscription is suspended, not cancelled"))
        #expect(screen.contains("! 1 subscription stays suspended until it is deleted"))
        #expect(!Self.dialog(.contoso()).screen.contains("not cancelled"))
    }

    @Test func `waits for the customer's domain`() {
        var deck = Self.dialog()
        #expect(deck.press(.enter) == [])
        #expect(deck.screen.contains("That is not the customer's domain. Nothing was done."))
        deck.press("contoso.onmicrosoft.co")
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog != nil)
        #expect(!deck.screen.contains("✓ > "))
    }

    @Test(arguments: ["contoso.onmicrosoft.com", "CONTOSO.OnMicrosoft.com"])
    func `takes the domain in any case, and sends it once`(domain: String) throws {
        var deck = Self.dialog()
        deck.press(domain)
        #expect(deck.screen.contains("✓ > \(domain)"))
        let effects = deck.press(.enter)
        guard case .perform(let write, _) = effects.first, let clearance = write.clearance
        else {
            Issue.record("sent \(effects)")
            return
        }
        #expect(effects.count == 1)
        #expect(clearance.customer == Customer.contoso.id)
        #expect(!canTake(.enter, in: deck.state))
        try deck.carryOut(write)
        #expect(deck.state.pages == [])
        #expect(
            deck.box == """
                  Customer      Contoso
                  Domain        contoso.onmicrosoft.com
                  Microsoft ID  a1b2c3d4-0000-4000-8000-000000000001

                  ✓ The customer no longer appears in the list or in its search.
                  ✓ You are no longer among the customer's support contacts.
                  ✓ Delegated admin privileges (DAP): not granted.
                  ✓ A purchase is refused: There is no reseller relationship with Contoso.
                    Request a relationship first.

                To request a new relationship, press r in the customer list.

                w save certificate · Enter, Esc close
                """)
        deck.press(.enter)
        #expect(deck.screen.contains("› Tailspin"))
        #expect(!deck.screen.contains("› Contoso"))
        deck.press("/")
        deck.press("contoso")
        #expect(deck.screen.contains("No customer matches."))
    }

    @Test(arguments: ["", "  ", "\u{200B}", "\u{3164}"], Language.allCases)
    func `wants the Microsoft ID where there is no domain to type`(
        domain: String, language: Language
    ) throws {
        var holdings = Holdings.contoso(.a(.newCommerce, .suspended))
        holdings.customer.domain = domain
        var deck = Self.dialog(holdings, language: language)
        let words = language.words()
        #expect(deck.folded.contains(words.typeMicrosoftID(Customer.contoso.id.text).folded))
        for typed in ["", " ", "   ", domain] {
            deck.press(.control("u"))
            deck.press(typed)
            #expect(!deck.screen.contains("✓ > "))
            #expect(deck.press(.enter) == [])
            #expect(deck.folded.contains(words.idDiffers.folded))
        }
        deck.press(.control("u"))
        deck.press(Customer.contoso.id.text.uppercased())
        #expect(deck.screen.contains("✓ > "))
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `can be corrected while it is typed`() {
        var deck = Self.dialog()
        deck.press("tailspin")
        deck.press(.control("u"))
        deck.press("contoso.onmicrosoft.comm")
        deck.press(.backspace)
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `takes letters for the domain, even those that are keys elsewhere`() {
        var deck = Self.dialog()
        #expect(deck.press("qnyRLT?s") == [])
        #expect(deck.screen.contains("> qnyRLT?s"))
    }

    @Test func `is called off by Esc`() {
        var deck = Self.dialog()
        deck.press("contoso.onmicrosoft.com")
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("· Nothing was done."))
    }

    @Test func `has the cursor where the next letter comes`() throws {
        var deck = Self.dialog()
        deck.press("con")
        let frame = view(deck.state)
        let cursor = try #require(frame.cursor)
        let line = frame.lines[cursor.row].text
        #expect(line.prefix(columns: cursor.column).hasSuffix("> con"))
    }

    @Test func `under the newest rules needs new commerce cancelled`() throws {
        var deck = Self.dialog(rules: .ofToday)
        #expect(deck.state.dialog == nil)
        #expect(
            deck.screen.contains("New commerce: suspending is not enough, it must be cancelled."))
        try deck.complete("cy")
        deck.press(.escape, .enter)
        #expect(deck.screen.contains("┌ Remove reseller relationship"))
        #expect(!deck.screen.contains("not cancelled"))
    }

    @Test func `is refused by Partner Center in its own words`() {
        var deck = Self.dialog()
        deck.press("contoso.onmicrosoft.com")
        guard case .perform(let write, _) = deck.press(.enter).first else { return }
        deck.happen(.refused(write, .unreachable("timed out")))
        #expect(deck.screen.contains("Partner Center cannot be reached: timed out"))
        #expect(deck.screen.contains("Try again."))
        #expect(deck.screen.contains("Contoso › Account"))
    }
}

extension DeckHarness {
    /// The screen without the blanks and frames that wrapping puts between words.
    fileprivate var folded: String { screen.folded }
}

extension String {
    fileprivate var folded: String { filter { !$0.isWhitespace && !"│║".contains($0) } }
}

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
                "› ✗ Remove reseller relationship  inactive: 1 blocker. Enter shows it."))
    }

    @Test func `opens what holds it instead of acting`() {
        var deck = Self.account(DeckHarness())
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("› Blockers"))
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

    /// Enter does nothing on the list of blockers once it is empty.
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
        // Between Japanese letters a row may end.
        let role = language.words().role(.globalAdmin)
        #expect(
            deck.screen.filter { !$0.isWhitespace }.contains(role.filter { !$0.isWhitespace }))
    }

    @Test func `is not for an indirect reseller`() {
        let deck = Self.account(
            DeckHarness(Holdings.contoso(), identity: .agent(kind: .indirectReseller)))
        #expect(
            deck.screen.contains(
                "This is not allowed for a partner account"))
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
