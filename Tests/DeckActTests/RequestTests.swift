import Canvas
import Deck
import Domain
import Samples
import Testing
import Wording

@testable import DeckSupport

@Suite struct `Requesting a relationship` {
    static func page(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            former: [.named("Tailspin", 1), .named("Adatum", 2)], language: language,
            size: Size(rows: 40, columns: 100))
        deck.press("r")
        return deck
    }

    func link(_ included: Bool) -> String {
        RelationshipRequest(from: .agent(), includingDelegatedAccess: included).url
    }

    @Test func `asks for no delegated admin privileges unless told to`() {
        var deck = Self.page()
        #expect(deck.reads.last == .request(includingDelegatedAccess: false))
        #expect(deck.screen.contains(" d [ ] Include delegated admin privileges"))
        deck.press("d")
        #expect(deck.reads.last == .request(includingDelegatedAccess: true))
        #expect(deck.screen.contains(" d [x] Include delegated admin privileges"))
        deck.press("d")
        #expect(deck.reads.last == .request(includingDelegatedAccess: false))
    }

    @Test func `copies the link as it is, and the text with the link in it`() throws {
        var deck = Self.page()
        #expect(deck.press("u") == [.copy(link(false))])
        deck.press("d")
        #expect(deck.press("u") == [.copy(link(true))])
        guard case .copy(let text) = deck.press("y").first else {
            Issue.record("nothing copied")
            return
        }
        #expect(text.contains("\n\n\(link(true))\n\n"))
        #expect(text.contains("Fabrikam would like to be your reseller"))
        #expect(text.contains("granted none to new relationships since October 2023"))
    }

    @Test func `must not copy a link that is not read yet`() {
        var deck = Self.page()
        _ = update(&deck.state, on: .key(.character("d")))
        for key in "yuwP" { #expect(!canTake(.character(key), in: deck.state)) }
        _ = Deck.settle(&deck.state)
        for key in "yuwP" { #expect(!canTake(.character(key), in: deck.state)) }
    }

    @Test(
        arguments: zip(
            Language.allCases,
            [
                ("Kind regards", "gives us no admin privileges"),
                ("감사합니다.", "관리자 권한은 부여되지 않습니다"),
                ("よろしくお願いいたします。", "管理者特権は付与されません"),
            ]))
    func `saves an e-mail in the operator's language`(
        language: Language, wanted: (String, String)
    ) {
        var deck = Self.page(language)
        guard case .save(let text, let name) = deck.press("w").first else {
            Issue.record("nothing saved")
            return
        }
        #expect(name == "relationship-request-\(language.rawValue).txt")
        #expect(text.contains(link(false)))
        #expect(text.contains(wanted.0))
        #expect(text.contains(wanted.1))
        let shown = text.split(separator: "\n").first!
        #expect(deck.screen.contains(shown))
    }

    @Test(arguments: Language.allCases)
    func `13.29 says in the e-mail, its note and the acceptance that no privileges are granted`(
        language: Language
    ) {
        let words = language.words()
        let year = ["2023"]
        for included in [true, false] {
            let request = RelationshipRequest(url: "link", includesDelegatedAccess: included)
            let text = words.email(request, from: .agent())
            #expect(year.allSatisfy { text.contains($0) == included })
            // Neither promises them.
            for promise in ["also give us", "권한도 부여됩니다", "当社に付与されます"] {
                #expect(!text.contains(promise))
            }
        }
        for note in [
            words.delegatedAccessNote, words.acceptanceWithPrivileges,
        ] {
            #expect(year.allSatisfy(note.contains))
        }
    }

    @Test(
        arguments: zip(Language.allCases, ["[company name]", "[회사명]", "[会社名]"]))
    func `is signed by the partner, and by nobody else where its name is not known`(
        language: Language, blank: String
    ) {
        let words = language.words()
        var unnamed = Identity.agent()
        unnamed.partnerName = ""
        func text(_ name: String?, _ identity: Identity) -> String {
            words.email(
                RelationshipRequest(
                    url: "link", includesDelegatedAccess: false, partnerName: name),
                from: identity)
        }
        #expect(text("Lucerne", .agent()).components(of: "Lucerne") == 2)
        #expect(text("Lucerne", unnamed).components(of: "Lucerne") == 2)
        #expect(text(nil, .agent()).components(of: "Fabrikam") == 2)
        #expect(text(nil, unnamed).components(of: blank) == 2)
    }

    @Test(arguments: Language.allCases)
    func `13.29 promises no old subscription, order or id`(language: Language) {
        let request = RelationshipRequest(url: "link", includesDelegatedAccess: false)
        let text = language.words().email(request, from: .agent()).lowercased()
        for word in ["subscription", "order", "restore", "구독", "주문", "サブスクリプション", "注文"] {
            #expect(!text.contains(word))
        }
    }

    @Test func `plays the acceptance of the selected customer, once it is confirmed`() throws {
        var deck = Self.page()
        deck.press("j")
        #expect(deck.press("P") == [])
        #expect(
            deck.box == """
                  Customer      Adatum
                  Domain        c1002.onmicrosoft.com
                  Microsoft ID  b0b0b0b0-0000-4000-8000-000000001002

                  • It grants no delegated admin privileges.
                  • In production the customer's Global admin does this by opening the link.

                y yes · n, Esc no
                """)
        #expect(deck.press("P") == [])
        let accept = ClearedWrite.accept(Customer.named("", 2).id, includingDelegatedAccess: false)
        #expect(deck.press("y") == [.perform(accept)])
        try deck.carryOut(accept)
        #expect(deck.screen.contains("✓ Adatum has accepted and is back on the list."))
        #expect(deck.screen.contains("› Tailspin"))
        deck.press(.escape)
        #expect(deck.screen.contains("  Adatum"))
    }

    @Test func `plays it with the privileges that were asked for`() {
        var deck = Self.page()
        deck.press("dP")
        #expect(deck.box.contains("• It grants delegated admin privileges again here;"))
        let accept = ClearedWrite.accept(Customer.named("", 1).id, includingDelegatedAccess: true)
        #expect(deck.press("y") == [.perform(accept)])
    }

    @Test func `has nobody to play where nobody has left`() {
        var deck = DeckHarness()
        deck.press("rP")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! No former customers are left to accept."))
    }

    @Test func `plays nothing in production`() {
        var deck = DeckHarness(
            former: [.named("Tailspin", 1)], rules: .inProduction, identity: .agent())
        deck.press("r")
        #expect(!deck.screen.contains("Tailspin"))
    }

    @Test func `is off for who may not ask`() {
        var deck = DeckHarness(
            identity: .agent([.helpdeskAgent]), size: Size(rows: 24, columns: 200))
        #expect(deck.screen.contains("(r request relationship)"))
        deck.press("r")
        #expect(deck.state.pages == [])
        #expect(deck.screen.contains("Required: Admin agent / Global admin."))
    }

    @Test func `names the customer that accepted, wherever the cursor is by then`() throws {
        var deck = Self.page()
        deck.press("Pyj")
        try deck.carryOut(
            .accept(Customer.named("", 1).id, includingDelegatedAccess: false))
        #expect(deck.state.notice?.text.contains("Tailspin") == true)
    }

    @Test func `shows no link of another request than the box asks for`() {
        var deck = Self.page()
        _ = update(&deck.state, on: .key(.character("d")))
        _ = Deck.settle(&deck.state)
        let late = deck.world.answer(.request(includingDelegatedAccess: true))
        for key in [Key.escape, .character("r")] { _ = update(&deck.state, on: .key(key)) }
        _ = Deck.settle(&deck.state)
        _ = update(&deck.state, on: late)
        #expect(deck.screen.contains(" d [ ]"))
        #expect(!canTake(.character("u"), in: deck.state))
    }

    @Test func `copies and saves nothing where nothing could be read`() {
        var deck = DeckHarness()
        _ = update(&deck.state, on: .key(.character("r")))
        _ = Deck.settle(&deck.state)
        _ = update(
            &deck.state,
            on: .readFailed(.request(includingDelegatedAccess: false), .unreachable("")))
        #expect(update(&deck.state, on: .key(.character("y"))) == [])
        #expect(update(&deck.state, on: .key(.character("w"))) == [])
    }
}

extension String {
    /// How often it holds a text.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
