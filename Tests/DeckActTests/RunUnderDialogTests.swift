import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run that begins and ends under a dialog about several` {
    private static let product = `Setting the renewal of a subscription`.product

    private func deck(_ keys: String, _ language: Language) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "11111111-aaaa", name: "Visio", product: Self.product),
                .a(.newCommerce, id: "22222222-bbbb", name: "Project", product: Self.product)),
            language: language, rules: .ofToday, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.press(keys)
        return deck
    }

    private func run(_ phase: Run.Phase) -> Event {
        var run = Run.underway(
            .a([.a(.suspend(.init("other")), for: .a("Tailspin"))], purpose: .suspension))
        run.phase = phase
        return .runReported(run)
    }

    /// A number of seats, and a choice for the end of the terms.
    @Test(arguments: ["*#+1", "*w3"], Language.allCases)
    func `is said there without a key, as long as it lasts`(
        keys: String, language: Language
    ) throws {
        let words = language.words()
        var deck = deck(keys, language)
        let asked = deck.box
        deck.happen(run(.running))
        let off = words.off(try #require(deck.state.offRun))
        func says(_ box: String) -> Bool {
            box.filter { !$0.isWhitespace }.contains(off.filter { !$0.isWhitespace })
        }
        #expect(says(deck.box) && !says(asked))
        #expect(deck.press(.enter) == [])
        #expect(says(deck.box))
        deck.happen(run(.finished))
        // Nor is it said that the choice changes nothing.
        #expect(deck.box == asked)
        deck.press(.enter)
        guard case .planned? = deck.state.dialog else {
            Issue.record("no plan")
            return
        }
    }
}
