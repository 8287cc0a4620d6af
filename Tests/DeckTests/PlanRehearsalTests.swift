import Domain
import Testing
import Wording

@testable import Deck

@Suite struct `A dry run and a file of a plan` {
    @Test func `are asked for exactly the plan on the screen`() throws {
        var deck = DeckHarness.planning()
        deck.press("jx")
        let plan = try #require(deck.plan)
        #expect(deck.press("D") == [.rehearse(plan)])
        #expect(deck.screen.contains("dry run…"))
        #expect(deck.press("w") == [.savePlan(plan)])
    }

    @Test func `marks each step by what was found`() throws {
        var deck = DeckHarness.planning()
        deck.press("D")
        let plan = try #require(deck.plan)
        let findings = plan.customers[0].steps.filter { $0.write != nil }.map {
            Finding(
                customer: Customer.contoso.id, step: $0.id,
                refusal: $0.id == 1 ? .notActivatedYet : nil)
        }
        deck.happen(.rehearsed(plan, findings))
        #expect(deck.mark("Cancel: Web shop") == "✗")
        #expect(deck.screen.contains("would be refused"))
        #expect(deck.mark("Suspend: Azure plan") == "✓")
        #expect(
            deck.screen.contains(
                "! Dry run: 7 steps would go, 1 would be refused. Nothing was changed."))
        deck.select("Cancel: Web shop")
        deck.press(.enter)
        #expect(deck.box.contains("It is not activated yet."))
        deck.press(.escape)
        deck.press("jx")
        #expect(!deck.screen.contains("✗"))
    }

    @Test func `says nothing of a plan that was changed meanwhile`() throws {
        var deck = DeckHarness.planning()
        let plan = try #require(deck.plan)
        deck.press("D")
        deck.press("jx")
        deck.happen(
            .rehearsed(plan, [Finding(customer: Customer.contoso.id, step: 2, refusal: nil)]))
        #expect(deck.mark("Suspend: Office 365 E3") == "·")
    }

    @Test func `are off without a plan`() {
        var deck = DeckHarness()
        deck.press("/zebra")
        deck.press(.enter)
        deck.state.pages = [.plan(PlanPage(asked: [], search: ""))]
        deck.settle()
        for key in ["D", "w", "x", "S"] {
            #expect(deck.press(key) == [])
            #expect(deck.state.notice?.text == Language.english.words().planForNobody)
        }
    }
}
