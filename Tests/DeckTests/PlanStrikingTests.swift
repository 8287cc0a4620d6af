import Domain
import Testing

@testable import Deck

@Suite struct `Striking out of a plan` {
    @Test func `takes a step out, and in again`() throws {
        var deck = DeckHarness.planning()
        deck.press("jx")
        #expect(deck.plan?.customers[0].steps[0].isStruck == true)
        #expect(deck.mark("Cancel: Web shop") == "–")
        #expect(deck.screen.contains("struck out"))
        let writes = try #require(deck.plan?.writes)
        deck.press("x")
        #expect(deck.plan?.writes == writes + 1)
        #expect(deck.plan?.strikes == [])
    }

    @Test func `says what rests on the step`() {
        var deck = DeckHarness.planning()
        let plan = deck.select("Suspend: Azure plan") ?? 0
        let privileges = deck.select("End DAP: Contoso") ?? 0
        let last = deck.select("End relationship: Contoso") ?? 0
        deck.select("Cancel: Web shop")
        deck.press("x")
        #expect(
            deck.state.notice?.text
                == "Struck out. What rests on it will be refused: \(plan) Suspend: Azure plan, "
                + "\(privileges) End DAP: Contoso, \(last) End relationship: Contoso. "
                + "The relationship stays unless somebody else clears it.")
        #expect(deck.mark("Suspend: Azure plan") == "!")
        #expect(deck.screen.contains("! 3 will be refused"))
    }

    @Test func `of a wait, or of what keeps it from being renewed, holds the relationship`() {
        for task in ["Wait for: Power BI Pro", "End with term: Power BI Pro"] {
            var deck = DeckHarness.planning()
            let number = deck.select(task)
            #expect(number != nil)
            deck.press("x")
            #expect(deck.state.notice?.text.contains("End relationship") == true, "\(task)")
        }
    }

    @Test func `of what nothing rests on says nothing`() throws {
        var deck = DeckHarness.planning()
        let steps = try #require(deck.plan?.customers[0].steps)
        deck.press(String(repeating: "j", count: steps.count - 1) + "x")
        #expect(deck.plan?.strikes.count == 1)
        #expect(deck.state.notice == nil)
    }

    @Test func `on a customer's row takes all of its steps`() {
        var deck = DeckHarness.planning()
        deck.press("x")
        #expect(deck.plan?.writes == 0)
        deck.press("S")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("No step of this plan changes anything."))
        deck.press("x")
        #expect(deck.plan?.strikes == [])
    }

    @Test func `outlives a plan that is made anew, and so does the place of the cursor`() throws {
        var deck = DeckHarness.planning()
        deck.press("jjjx")
        let struck = try #require(deck.plan?.strikes)
        let name = try #require(deck.plan?.customers[0].steps[2].name)
        // One step less before it.
        deck.world.list[0].azureSubscriptions = []
        deck.press("R")
        #expect(deck.plan?.strikes == struck)
        #expect(deck.plan?.customers[0].steps[1].name == name)
        #expect(deck.screen.contains("› "))
        guard case .plan(let page) = deck.state.pages.last else { return }
        #expect(page.cursor.index == 2)
    }

    @Test func `is not undone by somebody else's change`() {
        var deck = DeckHarness.planning()
        deck.press("jx")
        let reads = deck.reads.count { if case .plan = $0 { true } else { false } }
        deck.happen(.directoryChanged)
        #expect(deck.reads.count { if case .plan = $0 { true } else { false } } == reads)
        #expect(deck.plan?.strikes.count == 1)
    }
}
