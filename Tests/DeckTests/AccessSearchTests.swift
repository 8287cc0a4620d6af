import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The search for admin access across customers` {
    private static let list: [Holdings] = [
        `Admin access across customers`.holdings(
            .named("Helped", 1),
            .read([.a("a", name: "Support"), .a("b", .terminated, name: "Old")], unread: 0)),
        `Admin access across customers`.holdings(
            .named("Licensed", 2),
            .read([.a("c", name: "Night shift", roles: [.license])], unread: 0)),
        `Admin access across customers`.holdings(
            .named("Going", 3),
            .read(
                [.a("d", .terminationRequested, name: "Leaving", roles: [.unheardOf])], unread: 0)),
        `Admin access across customers`.holdings(.named("Bare", 4), .read([], unread: 0)),
    ]

    private static func deck(
        language: Language = .english, size: Size = Size(rows: 24, columns: 120)
    ) -> DeckHarness {
        `Admin access across customers`.deck(list, language: language, size: size)
    }

    private static func names(_ deck: DeckHarness) -> [String] {
        `Admin access across customers`.names(deck)
    }

    @Test(arguments: Language.allCases)
    func `finds roles by their names in English and in the language of the operator`(
        language: Language
    ) {
        let words = language.words()
        for text in ["license adm", words.roleLicenseAdministrator] {
            var deck = Self.deck(language: language)
            deck.press("/\"" + text + "\"")
            #expect(Self.names(deck) == ["Licensed"], "\(text)\n\(deck.screen)")
            // What it is found by stands in its row.
            #expect(deck.screen.contains(words.accessFoundColumn), "\(deck.screen)")
            let row = deck.state.accessListPage?.list.window.rows.first
            #expect(row?.found == FoundAccess(names: [], roles: [.license]))
        }
    }

    @Test func `finds relationships and customers by their names, and other IDs of roles`() {
        for (text, names) in [
            ("night", ["Licensed"]), ("licensed", ["Licensed"]), ("old", ["Helped"]),
            ("0badcafe", ["Going"]), ("-helpdesk", ["Going", "Licensed", "Bare"]),
        ] {
            var deck = Self.deck()
            deck.press("/" + text)
            #expect(Self.names(deck) == names, "\(text)")
        }
        var deck = Self.deck()
        deck.press("/licensed")
        #expect(!deck.screen.contains("Found"), "\(deck.screen)")
    }

    @Test func `is about customers alone in the list of these`() {
        var deck = Self.deck()
        deck.press(.escape)
        deck.press("/night")
        #expect(deck.state.customers.total == 0)
    }

    @Test func `opens at the relationship that it has found`() {
        var deck = Self.deck()
        deck.press("/old")
        deck.press(.enter)
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Helped")
        #expect(deck.state.target == .adminRelationship(.init("b")))
    }

    @Test func `has terms for relationships that are ending and have ended`() {
        for (text, names) in [
            ("gdap:ending", ["Going"]), ("status:terminationRequested", ["Going"]),
            ("gdap:ended", ["Helped"]), ("status:expired", ["Helped"]),
            ("gdap:ending,ended", ["Going", "Helped"]),
        ] {
            var deck = Self.deck()
            deck.press("/" + text)
            #expect(Self.names(deck) == names, "\(text)")
        }
    }

    @Test(arguments: [
        ("gdap:expiring", "access<30d"), ("status:missing", "gdap:none"),
        ("gdap:requested", "gdap:ending"),
    ])
    func `says in place which terms are meant`(text: String, meant: String) {
        var deck = Self.deck()
        deck.press("/" + text)
        #expect(deck.screen.contains(meant), "\(deck.screen)")
    }

    @Test func `suggests a term where a word finds nothing`() {
        var deck = Self.deck()
        deck.press("/missing")
        #expect(deck.screen.contains("Did you mean gdap:none?"), "\(deck.screen)")
    }

    @Test(arguments: Language.allCases)
    func `shows an end that is requested in the list, with its sign, before all others`(
        language: Language
    ) {
        let deck = Self.deck(language: language, size: Size(rows: 24, columns: 80))
        let words = language.words()
        #expect(deck.row("Going").contains("… " + words.statusTerminationRequested))
        #expect(Self.names(deck) == ["Going", "Helped", "Licensed", "Bare"])
    }

    @Test(arguments: Language.allCases)
    func `has rows that are copied as they are shown`(language: Language) throws {
        let list =
            Self.list + [
                `Admin access across customers`.holdings(
                    .named("Untold", 5), .unavailable(.unreachable), dap: nil),
                `Admin access across customers`.holdings(
                    .named("Wide", 6),
                    .read(
                        [.a("e", roles: [AdminRole.globalAdministrator], autoExtend: "P180D")],
                        unread: 1), dap: true),
            ]
        var deck = `Admin access across customers`.deck(
            list, language: language, size: Size(rows: 40, columns: 150))
        for _ in list {
            let name = try #require(deck.state.accessListPage?.list.selected?.companyName)
            let shown = deck.row(name)
            deck.press("y")
            guard case .copy(let text)? = deck.press("r").first else {
                Issue.record("\(deck.screen)")
                return
            }
            for cell in text.split(separator: "\t") {
                #expect(shown.contains(cell), "\(cell) · \(shown)")
            }
            deck.press("j")
        }
    }
}
