import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The page of admin relationships` {
    static let narrow = Size(rows: 24, columns: 80)

    static func deck(
        _ holdings: Holdings = .ofAccess, language: Language = .english,
        identity: Identity = .agent(), size: Size = narrow
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language, identity: identity, size: size)
        deck.press(.enter)
        deck.press("5")
        return deck
    }

    @Test func `lists roles by name, status, end and by how much each extends itself`() {
        let screen = Self.deck(size: Size(rows: 24, columns: 120)).screen
        #expect(screen.contains("[5 GDAP 4]"))
        for row in [
            "Contoso helpdesk", "Helpdesk, License, 0badcafe", "Approval pending",
            "! Global Administrator, Helpdesk", "+180 d", "✗ Ended",
        ] {
            #expect(screen.contains(row), "\(row)")
        }
    }

    @Test(arguments: [80, 120, 160, 200, 240])
    func `has whole IDs or none, and none in the place of roles`(columns: Int) throws {
        var holdings = Holdings.ofAccess
        let id = "c3e25948-0000-4000-8000-000000000001-c1402ff6-0000-4000-8000-000000000002"
        holdings.adminAccess = .read([.a(id)], unread: 0)
        let state = Self.deck(holdings, size: Size(rows: 30, columns: columns)).state
        let table = state.accessTable()
        guard let turn = table.shown.firstIndex(of: 5) else { return }
        #expect(table.widths[turn] >= id.columns)
        let roles = try #require(table.shown.firstIndex(of: 1))
        let all = state.open?.listed?.adminAccess.all ?? []
        let longest = all.map { state.words.rolesInColumn(of: $0).columns }.max() ?? 0
        #expect(table.widths[roles] >= min(60, longest))
    }

    @Test(arguments: [false, true])
    func `does not say of a request that it has no end`(isOpened: Bool) {
        var holdings = Holdings.ofAccess
        holdings.adminAccess = .read([.a("1", .approved)], unread: 0)
        var deck = Self.deck(holdings, size: Size(rows: 24, columns: 120))
        if isOpened { deck.press(.enter) }
        #expect(deck.screen.contains("Approved"))
        #expect(!deck.screen.contains(deck.state.words.noEnd), "\(deck.screen)")
    }

    @Test func `has those that have ended last, also where their names come first`() {
        var holdings = Holdings.ofAccess
        holdings.adminAccess = .read(
            [.a("1", .terminated, name: "A"), .a("2", name: "B")], unread: 0)
        let deck = Self.deck(holdings)
        #expect(deck.state.target == .adminRelationship(.init("2")))
    }

    @Test(arguments: Language.allCases)
    func `names itself and its keys in the row of pages at 80 columns`(language: Language) {
        let deck = Self.deck(language: language)
        #expect(deck.screen.contains("[5 GDAP 4]"))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
        let account = language.words()[keyPath: CustomerPage.Tab.account.title]
        #expect(deck.screen.contains("4 \(account)"), "\(deck.screen)")
    }

    @Test(arguments: Language.allCases, AdminAccessTrouble.allCases)
    func `says why nothing is known, and shows all else`(
        language: Language, trouble: AdminAccessTrouble
    ) {
        let words = language.words()
        var deck = Self.deck(.withoutAccess(trouble), language: language)
        let said = words.reason(of: trouble).filter { !$0.isWhitespace }
        #expect(deck.screen.filter { !$0.isWhitespace }.contains(said), "\(deck.screen)")
        #expect(deck.screen.contains("[5 GDAP ?]"))
        #expect(deck.press("x") == [])
        #expect(deck.state.dialog == nil && deck.state.notice?.text.isEmpty == false)
        deck.press("1")
        #expect(deck.screen.contains("Office 365 E3"))
    }

    @Test(arguments: Language.allCases)
    func `says how old what was read earlier is, and why it could not be read since`(
        language: Language
    ) {
        let words = language.words()
        var deck = DeckHarness(
            far: .ofAccess, language: language, size: Size(rows: 24, columns: 120))
        deck.world.access = (.today - 3600, .notConsented)
        deck.press(.enter)
        let first = (deck.screen.split(separator: "\n").first).map(String.init) ?? ""
        let asOf = words.syncedAsOf((Date.today - 3600).moment(at: .today))
        #expect(!first.contains(asOf))
        deck.press("5")
        #expect(deck.screen.contains(asOf), "\(deck.screen)")
        let screen = deck.screen.filter { !$0.isWhitespace }
        for said in [
            words.reason(of: AdminAccessTrouble.notConsented),
            words.accessAsOf((Date.today - 3600).moment(at: .today)),
        ] {
            #expect(screen.contains(said.filter { !$0.isWhitespace }), "\(deck.screen)")
        }
    }

    @Test func `names the profile in the command that asks for the consent`() {
        var deck = DeckHarness(
            far: .withoutAccess(.notConsented), size: Size(rows: 24, columns: 120))
        deck.press(.enter)
        deck.press("5")
        #expect(deck.screen.contains("partnerdeck sign-in --gdap --profile contoso"))
    }

    @Test func `names the command that asks for the consent`() {
        let screen = Self.deck(.withoutAccess(.notConsented), size: Size(rows: 24, columns: 120))
            .screen
        #expect(screen.contains("partnerdeck sign-in --gdap"))
    }

    @Test func `says how many could not be read, below those that could`() {
        let screen = Self.deck(.withAccess([.a("1")], unread: 2)).screen
        #expect(screen.contains("[5 GDAP 1+]"))
        #expect(screen.contains("! 2 more admin relationships could not be read."))
    }

    @Test func `says that there is none only where all are known`() {
        let none = "There is no admin relationship (GDAP) with this customer."
        #expect(Self.deck(.withAccess([])).screen.contains(none))
        #expect(!Self.deck(.withAccess([], unread: 1)).screen.contains(none))
        #expect(!Self.deck(.contoso(.e3)).screen.contains(none))
    }

    @Test func `says that DAP is still granted`() {
        var holdings = Holdings.ofAccess
        holdings.customer.allowsDelegatedAccess = true
        let said = "! DAP is still granted, too: see Account (4)."
        #expect(Self.deck(holdings).screen.contains(said))
        holdings.customer.allowsDelegatedAccess = false
        #expect(!Self.deck(holdings).screen.contains("DAP is still granted"))
    }

    @Test func `finds a relationship by a role, also by the ending that the list leaves out`() {
        var deck = Self.deck()
        deck.press("/license administrator")
        #expect(deck.state.listed(on: .access) == [.adminRelationship(.init("1"))])
    }

    @Test(arguments: [
        (Language.english, "Exchange, Teams"), (.korean, "Exchange, Teams"),
        (.japanese, "Exchange、Teams"),
    ])
    func `leaves out what most roles end with, and the blank before it`(
        language: Language, said: String
    ) {
        let relationship = AdminRelationship.a(roles: [
            .init("29232cdf-9323-42fd-ade2-1d097af3e4de"),
            .init("69091246-20e8-4a56-aa4d-066075b2a7a8"),
        ])
        #expect(language.words().rolesInColumn(of: relationship) == said)
    }

    @Test func `are counted in a plan by the customers of whom not all are known`() {
        let all: [AdminAccess] = [
            .notRead, .unavailable(.denied), .read([], unread: 2), .read([], unread: 0),
        ]
        let customers = all.map { access in
            var holdings = Holdings(customer: .a())
            holdings.adminAccess = access
            return CustomerPlan(holdings: holdings, steps: [])
        }
        let counted = PlanAccess(of: .a(customers))
        #expect(counted.notRead == 1 && counted.unknown == 2)
        let other = PlanAccess(of: .a(customers, purpose: .seats))
        #expect(other.notRead == 0 && other.unknown == 0)
    }

    @Test func `is sorted by the end, which only what gives access has`() {
        var deck = Self.deck()
        deck.press(">>")
        #expect(deck.state.orders[.relationships].column == .date)
        #expect(deck.state.listed(on: .access).map(\.id) == ["1", "2", "3", "4"])
    }
}

@Suite struct `The page of an admin relationship` {
    static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = `The page of admin relationships`.deck(
            language: language, size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        return deck
    }

    @Test func `has each role with its name and its id`() {
        let screen = Self.deck().screen
        #expect(screen.contains("Helpdesk Administrator (\(AdminRole.ID.helpdesk.text))"))
        #expect(screen.contains(AdminRole.ID.unheardOf.text))
        #expect(screen.contains("Auto-extend"))
    }

    @Test func `ends it from its choice of a status, too`() {
        var deck = Self.deck()
        deck.press("j")
        deck.press(.enter)
        guard case .endAccess(let dialog)? = deck.state.dialog else {
            Issue.record("\(String(describing: deck.state.dialog))")
            return
        }
        #expect(dialog.relationship.id.text == "1")
    }

    @Test(arguments: Language.allCases)
    func `calls roles as Microsoft's portal does`(language: Language) {
        let words = language.words()
        #expect(Self.deck(language).screen.contains(words.roleHelpdeskAdministrator))
    }
}
