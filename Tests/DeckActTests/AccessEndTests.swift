import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Ending an admin relationship` {
    static func asked(
        _ holdings: Holdings = .ofAccess, language: Language = .english,
        size: Size = `The page of admin relationships`.narrow
    ) -> DeckHarness {
        var deck = `The page of admin relationships`.deck(holdings, language: language, size: size)
        deck.press("x")
        return deck
    }

    @Test func `needs the name of the relationship, in any case, and nothing else`() throws {
        var deck = Self.asked()
        deck.press("contoso")
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("That is not the name of the relationship."))
        #expect(deck.box.contains("Esc"), "how to leave it stays said")
        deck.press(.control("u"))
        deck.press("CONTOSO  helpdesk ")
        let effects = deck.press(.enter)
        let write = try ClearedWrite(.endAdminAccess(.init("1")), of: Customer.contoso.id)
        #expect(effects == [.perform(write)])
        try deck.carryOut(write)
        #expect(
            deck.state.notice?.text
                == "The end of the admin relationship is requested: Contoso helpdesk")
        #expect(deck.screen.contains("End requested"))
    }

    @Test func `is sent by no key that confirms elsewhere`() {
        var deck = Self.asked()
        #expect(deck.press("y") == [])
        #expect(deck.press(.enter) == [])
        #expect(deck.press(.escape) == [])
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: Language.allCases)
    func `tells whose it is, which roles end, and that nothing brings it back, at 80 columns`(
        language: Language
    ) {
        let words = language.words()
        let deck = Self.asked(language: language)
        let screen = deck.screen.filter { !$0.isWhitespace && $0 != "│" }
        for said in [
            words.bringsAdminAccessEnds(3), words.bringsBothSidesTold, words.bringsAzureRolesStay,
            words.newAccessIsAsked, words.cannotBeUndone, words.roleLicenseAdministrator,
            words.typeRelationshipName("Contoso helpdesk"), "contoso.onmicrosoft.com",
        ] {
            #expect(screen.contains(said.filter { !$0.isWhitespace }), "\(said)\n\(deck.screen)")
        }
    }

    @Test(arguments: Language.allCases)
    func `says how another of the same name differs, before the end of its ID`(
        language: Language
    ) {
        let words = language.words()
        let (one, other) = ("aaaa-0000-11111111", "aaaa-0000-22222222")
        var holdings = Holdings.ofAccess
        let twin = AdminRelationship.a(other, .expired, name: "Twice", endsAt: .day(-3))
        holdings.adminAccess = .read([.a(one, name: "Twice"), twin], unread: 0)
        let deck = Self.asked(holdings, language: language)
        let told = words.differences(of: twin)
        #expect(told.count == 3 && told[1].contains(words.day(twin.endsAt)))
        let said = "Twice (" + words.list(told + [other.endOfID]) + ")"
        #expect(
            deck.screen.filter { !$0.isWhitespace && $0 != "│" }
                .contains(said.filter { !$0.isWhitespace }), "\(deck.screen)")
    }

    @Test func `asks for the end of the ID where another has the name, or none can be typed`() {
        let id = "5e6f0000-0000-4000-8000-00000000abcd-0000"
        for name in ["Twice", "", "\u{200B}"] {
            var holdings = Holdings.ofAccess
            holdings.adminAccess = .read(
                [.a(id, name: name), .a("2", .terminated, name: name)], unread: 0)
            var deck = Self.asked(holdings)
            deck.press(name.isEmpty ? "x" : name)
            #expect(deck.press(.enter) == [])
            deck.press(.control("u"))
            deck.press("abcd-0000".suffix(8).map(String.init).joined())
            #expect(deck.press(.enter).count == 1, "\(name)")
        }
    }

    @Test(arguments: [
        (AdminRelationship.Status.terminated, "It has ended."),
        (.terminationRequested, "Its end is requested already."),
        (
            .approvalPending,
            "Only an active admin relationship can be ended. This one: Approval pending."
        ),
    ])
    func `is off for one that is not active, with the reason`(
        status: AdminRelationship.Status, reason: String
    ) {
        let deck = Self.asked(.withAccess([.a("1", status)]))
        #expect(deck.state.dialog == nil)
        #expect(deck.state.notice?.text.hasPrefix(reason) == true, "\(deck.screen)")
    }

    @Test func `is off where the end is accepted and does not show yet`() {
        var deck = `The page of admin relationships`.deck()
        deck.state.open?.pending = [
            PendingChange(
                holding: .adminRelationship(.init("1")), expected: "terminated", since: .today)
        ]
        deck.press("x")
        #expect(deck.state.notice?.text == "Its end is requested already.")
        deck.press("u")
        #expect(
            deck.state.notice?.text
                == Language.english.words().off(.refused(.irreversible)),
            "it is not undone once it shows, either")
    }

    @Test(arguments: Language.allCases)
    func `is waited for no more in the row once it was read`(language: Language) {
        let words = language.words()
        let pending = PendingChange(
            holding: .adminRelationship(.init("1")), expected: "terminated", since: .today)
        func said(_ status: AdminRelationship.Status) -> String {
            let one = AdminRelationship.a("1", status)
            var deck = `The page of admin relationships`.deck(
                .withAccess([one]), language: language)
            deck.state.open?.pending = [pending]
            return deck.state.status(of: one).0
        }
        #expect(said(.terminationRequested).hasSuffix("→ \(words.expected(pending)) …"))
        #expect(said(.terminated) == words.statusInList(.terminated))
    }

    @Test(arguments: Language.allCases)
    func `that is refused is not said to be refused by Partner Center`(language: Language) throws {
        let words = language.words()
        let write = try ClearedWrite(.endAdminAccess(.init("1")), of: Customer.contoso.id)
        let answer = ServiceAnswer(
            status: 400, code: "badRequest", description: "No.", requestID: "r",
            correlationID: "c", service: .graph)
        for refusal in [
            Refusal.told(.service(.rejected), by: answer), .adminRelationshipNotActive(.expired),
            .alreadyCancelled,
        ] {
            var deck = Self.asked(language: language)
            deck.happen(.refused(write, refusal))
            #expect(deck.screen.contains(words.refusedByGraph), "\(deck.screen)")
            #expect(!deck.screen.contains(words.refusedByPartnerCenter), "\(deck.screen)")
        }
        // What could not be read before it was sent is the other's.
        var deck = Self.asked(language: language)
        deck.happen(.refused(write, .asked(.partnerCenter, .service(.failed))))
        #expect(deck.screen.contains(words.refusedByPartnerCenter), "\(deck.screen)")
    }

    /// Neither before what has become of it was read again, nor from another page.
    @Test func `has no hint that it could be undone, and says everywhere why not`() throws {
        let words = Language.english.words()
        var deck = Self.asked()
        deck.press("contoso helpdesk")
        for case .perform(let write, _) in deck.press(.enter) {
            _ = update(&deck.state, on: .performed(write))
        }
        #expect(deck.state.offUndo == .refused(.irreversible))
        #expect(!deck.screen.contains(" u undo"), "\(deck.screen)")
        deck.press("u")
        #expect(deck.state.notice?.text == words.off(.refused(.irreversible)))
        deck.press("q")
        #expect(deck.state.offUndo == .refused(.irreversible))
        deck.press("u")
        #expect(deck.state.notice?.text == words.off(.refused(.irreversible)))
    }

    @Test func `cannot be undone, and says so`() throws {
        var deck = Self.asked()
        deck.press("contoso helpdesk")
        for case .perform(let write, _) in deck.press(.enter) { try deck.carryOut(write) }
        deck.press("u")
        #expect(deck.state.dialog == nil)
        #expect(
            deck.state.notice?.text
                == Language.english.words().off(.refused(.irreversible)))
    }

    @Test func `asks again on what the service has now, and not once the end is requested`() throws
    {
        let deck = Self.asked()
        let dialog = try #require(deck.state.dialog)
        var fresh = Holdings.ofAccess
        guard
            case .endAccess(let again) = try dialog.model.again(
                on: fresh, since: [], in: deck.state)
        else { return }
        #expect(again.typed.isEmpty && again.basis == fresh)
        fresh.adminAccess = .read([.a("1", .terminationRequested)], unread: 0)
        #expect(throws: OffError(.refused(.adminRelationshipNotActive(.terminationRequested)))) {
            try dialog.model.again(on: fresh, since: [], in: deck.state)
        }
    }

    @Test(arguments: Language.allCases)
    func `names the indirect provider whose relationship it is`(language: Language) {
        let words = language.words()
        var holdings = Holdings.ofAccess
        guard case .read(var all, let unread) = holdings.adminAccess else {
            Issue.record("the samples have relationships")
            return
        }
        #expect(!Self.asked(holdings, language: language).box.contains(words.indirectProviderLabel))
        for place in all.indices { all[place].indirectProvider = "provider-tenant" }
        holdings.adminAccess = .read(all, unread: unread)
        let box = Self.asked(holdings, language: language).box
        #expect(box.contains(words.indirectProviderLabel) && box.contains("provider-tenant"))
    }
}
