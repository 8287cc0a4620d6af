import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The effects of a step under its plan` {
    /// The rows over the notice and the footer.
    private func rows(_ deck: DeckHarness, _ count: Int) -> String {
        deck.screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
            .suffix(count).joined(separator: "\n")
    }

    @Test(arguments: Language.allCases, [(60, 15, 1), (80, 24, 2)])
    func `stand under the plan where they have no column, for each step that is selected`(
        language: Language, size: (columns: Int, rows: Int, lines: Int)
    ) throws {
        let words = language.words()
        var deck = DeckHarness.planning(
            language: language, size: Size(rows: size.rows, columns: size.columns))
        let customer = try #require(deck.plan?.customers.first)
        for step in customer.steps {
            deck.press("j")
            let choice = step.refundableUntil(at: deck.state.now).map {
                words.costOrCancelBy($0.day)
            }
            let costs = words.costs(of: step, for: customer, orInstead: choice)
            let shown = rows(deck, size.lines).filter { !$0.isWhitespace }
            let first = costs.first.map { $0.filter { !$0.isWhitespace } } ?? ""
            #expect(shown.hasPrefix("\(words.costLabel):\(first)"), "\(step.id): \(shown)")
        }
        #expect(view(deck.state).lines.allSatisfy { $0.columns == size.columns })
    }

    @Test func `leave their rows to the list where the column has them whole`() {
        let deck = DeckHarness.planning(.contoso(.e3), size: Size(rows: 40, columns: 400))
        let words = deck.state.words
        #expect(deck.screen.contains(" \(words.costLabel) "))
        #expect(!deck.screen.contains(words.costLabel + ":"))
    }

    @Test func `say of a step that is not run, because one before it is skipped, just that`() {
        var deck = DeckHarness.planning(size: Size(rows: 40, columns: 120))
        let words = deck.state.words
        let number = deck.select("Cancel: Web shop") ?? 0
        deck.press("x")
        deck.select("End relationship: Contoso")
        #expect(deck.screen.contains(words.stepIsNotRun))
        deck.press(.enter)
        #expect(deck.box.contains(words.stepNotRun(without: [number])))
        #expect(!deck.box.contains(words.stepForeseen("")))
        #expect(!deck.box.contains(words.stepStranded))
    }

    @Test func `say of a step that is skipped or will be refused that it is`() {
        var deck = DeckHarness.planning(identity: .agent([.helpdeskAgent]))
        let words = deck.state.words
        deck.select("Cancel: Web shop")
        #expect(rows(deck, 2).contains("\(words.costLabel): \(words.stepWillBeRefused)"))
        deck.press("x")
        #expect(rows(deck, 2).contains("\(words.costLabel): \(words.stepStruck)"))
    }
}
