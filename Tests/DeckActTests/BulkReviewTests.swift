import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The review of what is done to many` {
    private static let alpine = Holdings.of(
        "Alpine Motors", .a(.newCommerce, id: "11111111-aaaa", name: "Visio"),
        .a(.newCommerce, id: "22222222-bbbb", name: "Project"),
        .a(.newCommerce, .suspended, id: "33333333-cccc", name: "Visio"))
    private static let cedar = Holdings.of(
        "Cedar", .a(.legacyLicence, id: "44444444-dddd", name: "Office 365 E3"),
        .a(.newCommerce, .suspended, id: "55555555-eeee", name: "Business Basic"))

    private static func plan() -> Plan {
        let targets = [(alpine, ["11111111-aaaa", "22222222-bbbb"]), (cedar, ["44444444-dddd"])]
        let customers = targets.map { held, ids in
            CustomerPlan(
                holdings: held,
                steps: Rules.ofToday.plan(
                    ids.map { .setQuantity(27, of: .init($0)) }, on: held, by: .agent(),
                    at: .today))
        }
        return Plan.a(customers, id: "seats", purpose: .seats, rules: .ofToday)
    }

    private static func deck(
        _ confirmation: PlanConfirmation, columns: Int = 120, language: Language = .english
    ) -> DeckHarness {
        var deck = DeckHarness(
            language: language, rules: .ofToday, size: Size(rows: 90, columns: columns))
        deck.state.dialog = .planned(confirmation)
        return deck
    }

    private static func rows(_ deck: DeckHarness) -> [String] {
        deck.box.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    }

    private static func leftOut(_ id: String, of held: Holdings) -> PlanConfirmation.LeftOut {
        let holding = Holding.subscription(.init(id))
        return PlanConfirmation.LeftOut(
            holding: holding, name: held.name(of: holding) ?? id,
            off: .refused(.notActive(.suspended)), customer: held.customer)
    }

    @Test func `warns right under the row that something is mistaken for`() throws {
        let rows = Self.rows(Self.deck(PlanConfirmation(Self.plan())))
        let visio = try #require(rows.firstIndex { $0.hasPrefix("1. Visio") })
        #expect(rows[visio + 1].hasPrefix("! The customer also has"), "\(rows)")
        #expect(rows[visio + 1].contains("…333-cccc"))
        #expect(rows.count { $0.hasPrefix("!") && $0.contains("also has") } == 1)
        #expect(rows.contains { $0.hasPrefix("2. Project") })
    }

    @Test func `names a customer in one line, and below it who is mistaken for it`() throws {
        var deck = Self.deck(PlanConfirmation(Self.plan()))
        deck.state.lookalikes = .found([
            .init(
                target: Self.cedar.customer.id,
                lookalike: Lookalike(.named("Ceder", 7), by: .letter))
        ])
        let rows = Self.rows(deck)
        let places = try [Self.alpine, Self.cedar].map { held in
            let customer = held.customer
            return try #require(
                rows.firstIndex {
                    $0.hasPrefix(customer.companyName) && $0.contains(customer.domain)
                        && $0.hasSuffix(customer.id.text.endOfID)
                }, "\(rows)")
        }
        #expect(rows[places[1] + 1].hasPrefix("! Easily confused with: Ceder"))
        #expect(rows.filter { $0.contains("Ceder") }.count == 1)
        #expect(!rows.contains { $0.hasPrefix(deck.state.words.microsoftIDLabel) })
    }

    @Test(arguments: Language.allCases)
    func `lists what is left out line by line under its customer, and counts all`(
        language: Language
    ) throws {
        let words = language.words()
        let confirmation = PlanConfirmation(
            Self.plan(),
            leavingOut: [
                Self.leftOut("33333333-cccc", of: Self.alpine),
                Self.leftOut("55555555-eeee", of: Self.cedar),
                Self.leftOut("22222222-bbbb", of: Self.alpine),
            ])
        let rows = Self.rows(Self.deck(confirmation, columns: 160, language: language))
        let counts = words.someOf(3, of: 6) + " · " + words.leftOutBelow(3)
        #expect(rows.contains { $0.hasSuffix(counts) }, "\(rows)")
        let reason = words.reason(of: .notActive(.suspended))
        let head = try #require(
            rows.firstIndex { $0.contains(words.leftOut(3, reason: reason)) }, "\(rows)")
        #expect(rows[head + 1] == "Alpine Motors")
        #expect(rows[head + 2].contains("Visio") && rows[head + 2].contains("(…333-cccc)"))
        #expect(rows[head + 3].contains("Project") && rows[head + 3].contains("(…222-bbbb)"))
        #expect(rows[head + 4] == "Cedar")
        #expect(rows[head + 5].contains("Business Basic"))
    }

    @Test func `has a line of a customer's names as wide as the screen`() {
        let name = "Visio Online Plan 2 for the branches"
        let held = Holdings.of(
            "Alpine", .a(.newCommerce, id: "11111111-aaaa", name: name),
            .a(.newCommerce, .suspended, id: "33333333-cccc", name: name))
        let steps = Rules.ofToday.plan(
            [.setQuantity(27, of: .init("11111111-aaaa"))], on: held, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: held, steps: steps)], id: "seats", purpose: .seats,
            rules: .ofToday)
        var deck = Self.deck(PlanConfirmation(plan), columns: 140)
        deck.state.lookalikes = .found([
            .init(
                target: held.customer.id,
                lookalike: Lookalike(
                    .named(String(repeating: "Alpina ", count: 7) + "Ltd", 7), by: .wordOrder))
        ])
        let rows = Self.rows(deck)
        #expect(rows.contains { $0.hasPrefix("! Easily") && $0.contains("…00001007)") })
    }
}
