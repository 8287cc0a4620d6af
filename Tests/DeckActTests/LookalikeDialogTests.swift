import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A dialog about a customer who is easily mistaken` {
    static let contosa = Lookalike(.named("Contosa", 4), by: .letter)
    static let cyrillic = Lookalike(.named("Соntоsо", 5), by: .script)

    static func deck(
        _ holdings: Holdings = .contoso(.e3), _ language: Language = .english,
        size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(holdings, language: language, size: size)
        deck.world.lookalikes = [Customer.contoso.id: [contosa, cyrillic]]
        deck.press(.enter)
        return deck
    }

    @Test func `says for whom, and by what they differ`() {
        var deck = Self.deck()
        deck.press("s")
        #expect(deck.reads.last == .lookalikes([Customer.contoso.id]))
        #expect(
            deck.box.contains(
                """
                  ! Easily confused with: Contosa (c1004.onmicrosoft.com, …00001004):
                    differs by one letter
                  ! Easily confused with: Соntоsо (c1005.onmicrosoft.com, …00001005): has
                    look-alike letters from another script
                """))
    }

    @Test(arguments: Language.allCases)
    func `says it before a removal, too, and wants it seen`(language: Language) {
        var deck = Self.deck(.contoso(), language, size: Size(rows: 14, columns: 80))
        deck.press("4")
        deck.press(.enter)
        #expect(deck.screen.contains("Contosa"))
        deck.press(Customer.contoso.domain)
        #expect(deck.press(.enter) == [])
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains(language.words().planStartMore))
        deck.press(.end)
        #expect(deck.press(.enter).count == 1)
    }

    @Test func `lets no key through that was pressed before it said so`() {
        var deck = Self.deck()
        _ = update(&deck.state, on: .key(.character("s")))
        #expect(update(&deck.state, on: .key(.character("y"))) == [])
        #expect(deck.state.dialog != nil)
        let openings = deck.state.openings
        deck.settle()
        #expect(deck.state.openings > openings)
        #expect(deck.press("y").count == 1)
    }

    @Test func `wants its end on the screen, though the answer made it longer`() {
        var deck = Self.deck(size: Size(rows: 20, columns: 80))
        _ = update(&deck.state, on: .key(.character("s")))
        let short = deck.box
        deck.settle()
        #expect(deck.box != short)
        #expect(deck.screen.contains("read to the end"))
        #expect(deck.press("y") == [])
        deck.press(.end)
        #expect(deck.press("y").count == 1)
    }

    @Test func `says that it does not know, where that could not be read`() {
        var deck = Self.deck()
        _ = update(&deck.state, on: .key(.character("s")))
        for case .read(let read) in Deck.settle(&deck.state) {
            _ = update(&deck.state, on: .readFailed(read, .unreachable("timed out")))
        }
        #expect(deck.screen.contains("! Similar names could not be checked"))
        #expect(deck.press("y").count == 1)
    }

    @Test func `asks anew for each dialog, and takes no late answer`() {
        var deck = Self.deck()
        _ = update(&deck.state, on: .key(.character("s")))
        _ = Deck.settle(&deck.state)
        _ = update(&deck.state, on: .key(.escape))
        _ = update(&deck.state, on: .lookalikesRead([Customer.contoso.id: [Self.contosa]]))
        #expect(deck.state.lookalikes == .unasked)
    }

    @Test func `points out what else the customer holds under nearly the same name`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "11111111-aaaa", name: "Visio"),
                .a(.newCommerce, .suspended, id: "22222222-bbbb", name: "Visio"),
                .a(.newCommerce, id: "33333333-cccc", name: "Vision")))
        deck.press(.enter)
        deck.press("s")
        let said = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            said.contains(
                "! The customer also has, under the same name: Visio (…222-bbbb, Suspended) !"))
        #expect(
            said.contains(
                "! The customer also has Vision (…333-cccc, Active), easily confused with Visio:"))
    }

    @Test func `names each with its product and seats, where a nickname hides them`() {
        var deck = DeckHarness(
            .contoso(
                .a(
                    .legacyLicence, id: "11111111-aaaa", name: "Office 365 E3",
                    friendlyName: "Sales"),
                .a(
                    .newCommerce, .suspended, id: "22222222-bbbb", name: "Visio",
                    friendlyName: "Sales")),
            size: Size(rows: 60, columns: 140))
        deck.press(.enter)
        deck.press("s")
        #expect(deck.box.contains("Sales · Office 365 E3 · 25 seats\n"))
        let said = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        #expect(said.contains("name: Sales · Visio · 25 seats (…222-bbbb, Suspended)"))
        deck.press(.escape)
        deck.press("*s")
        #expect(deck.box.contains("1. Sales · Office 365 E3 · 25 seats (…111-aaaa, Active)"))
    }

    @Test func `of several targets names once, below them, what has the name of all`() throws {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "11111111-aaaa", name: "Visio"),
                .a(.newCommerce, id: "22222222-bbbb", name: "Visio"),
                .a(.newCommerce, .suspended, id: "33333333-cccc", name: "Visio"),
                .a(.newCommerce, .suspended, id: "44444444-dddd", name: "Visio")),
            size: Size(rows: 60, columns: 140))
        deck.press(.enter)
        deck.press("  s")
        let lines = deck.box.split(separator: "\n").map(String.init)
        let told = lines.filter { $0.contains("also has") }
        #expect(told.count == 1)
        #expect(told.first?.contains("(…333-cccc, Suspended), Visio (…444-dddd, Sus") == true)
        let targets = try #require(lines.firstIndex { $0.contains("Targets") })
        #expect(try #require(lines.firstIndex { $0.contains("also has") }) > targets)
    }
}
