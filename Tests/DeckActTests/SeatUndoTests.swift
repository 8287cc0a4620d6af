import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The dialog that undoes changes of seats` {
    @Test(arguments: Language.allCases)
    func `says what is sent, and promises no other undo`(
        language: Language
    ) {
        let words = language.words()
        let held = Holdings.contoso(
            .a(.newCommerce, id: "one", name: "Visio"),
            .a(.newCommerce, id: "two", name: "Project", friendlyName: "Sales"))
        let steps = Rules.inProduction.plan(
            [.setQuantity(20, of: .init("one")), .setQuantity(30, of: .init("two"))], on: held,
            by: .agent(), at: .today)
        #expect(steps.contains { $0.consequences.contains(.seatsBilledAgain) })
        var deck = DeckHarness(held, language: language, size: Size(rows: 60, columns: 140))
        func box(_ purpose: Plan.Purpose) -> String {
            let plan = Plan.a(
                [CustomerPlan(holdings: held, steps: steps)], id: "seats", purpose: purpose)
            deck.state.dialog = .planned(PlanConfirmation(plan, undoesRun: purpose != .seats))
            return deck.box.filter { !$0.isWhitespace }
        }
        func told(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        let again = told(words.consequence(.seatsBilledAgain))
        #expect(box(.seats).contains(again))
        let undo = box(.undo(of: 1))
        #expect(!undo.contains(again))
        // Nothing was out of use meanwhile.
        #expect(!undo.contains(told(words.doesNotComeBack)))
        #expect(undo.contains(told("1. " + words.seatsChange(from: 25, to: 20) + ": Visio (")))
        #expect(
            undo.contains(
                told("2. " + words.seatsChange(from: 25, to: 30) + ": Sales · Project (")))
    }
}
