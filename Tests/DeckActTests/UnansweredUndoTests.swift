import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Undoing where the newest act was not answered` {
    private static let id = Subscription.ID("44444444-dddd")

    /// An act on a subscription ended so, and the list of customers shows again.
    private func deck(_ refusal: Refusal) throws -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "44444444-dddd", name: "Visio")),
            others: [.named("Tailspin", 1)])
        deck.press(.enter)
        deck.press("s")
        for case .perform(let write, _) in deck.press("y") {
            deck.happen(.refused(write, refusal))
        }
        deck.press(.escape)
        deck.press("q")
        return deck
    }

    /// What was accepted is waited for first: the service shows it within minutes.
    @Test(arguments: [Refusal.service(.answerLost), .service(.notShownYet)])
    func `asks for that act from any page, not for one before it`(refusal: Refusal) throws {
        var deck = try deck(refusal)
        if refusal == .service(.notShownYet) {
            deck.press("u")
            #expect(deck.state.notice?.text == deck.state.words.undoneOnceShown)
            #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
            deck.state.now += AwaitedHere.longest
        }
        deck.press("u")
        let asked = Read.undo(.subscription(Self.id), of: Customer.contoso.id, entry: nil)
        #expect(deck.reads.contains(asked))
        let act = NamedWrite(.suspend(Self.id), of: .contoso, named: "Visio")
        deck.happen(.readFailed(asked, .newestUnknown(act, entry: 1234)))
        #expect(deck.state.dialog == nil)
        let told = try #require(deck.state.notice?.text)
        #expect(told.contains("suspend Visio") && told.contains("1,234"))
        #expect(told.contains("Nothing was undone."))
        // It may be known the next time.
        #expect(deck.state.offUndo == nil)
    }

    @Test func `does not ask for what was refused`() throws {
        var deck = try deck(.notActivatedYet)
        deck.press("u")
        #expect(!deck.reads.contains { if case .undo = $0 { true } else { false } })
    }

    @Test(arguments: Language.allCases)
    func `says of a run how it is looked up, and does not send the operator to look`(
        language: Language
    ) {
        let words = language.words()
        let lost = Refusal.service(.answerLost)
        var deck = DeckHarness(language: language)
        let step = PlanStep.a(1, .write(.suspend(.init("e3"))), name: "E3")
        deck.state.dialog = .runStep(
            RunStepDialog(
                customer: CustomerPlan(holdings: .contoso(.e3), steps: [step]), step: step,
                state: .unknown(lost), reference: .of(1), trail: nil))
        let said = deck.box.filter { !$0.isWhitespace }
        #expect(said.contains(words.stepUnknownNote.filter { !$0.isWhitespace }))
        #expect(said.contains(words.reason(of: lost).filter { !$0.isWhitespace }))
        #expect(!said.contains(words.advice(for: lost).filter { !$0.isWhitespace }))
    }

    @Test(arguments: Language.allCases)
    func `names the run that keeps others from starting, and when it checks again`(
        language: Language
    ) throws {
        let words = language.words()
        let holdings = Holdings.contoso(.a(.newCommerce, .suspended, autoRenews: false))
        let steps = Rules.ofToday.plan(
            [.reactivate(.init("e3"))], on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1))
        var run = Run.underway(plan)
        run.set(.unknown(.service(.answerLost)), of: 1, for: Customer.contoso.id)
        run.looksAgain(at: .today.addingTimeInterval(58), for: 1, of: Customer.contoso.id)
        var deck = DeckHarness(language: language)
        deck.happen(.runReported(run))
        let off = words.off(try #require(deck.state.offRun))
        let again = words.runLooksAgain(
            Date.today.addingTimeInterval(58).second(at: deck.state.now))
        for part in [words.purpose(of: plan), "Contoso", again, words.keys[.run]] {
            #expect(off.contains(part), "\(off)")
        }
        // The page of the run says it, too, instead of a guess how long it takes.
        deck.state.run?.expectedEnd = .today.addingTimeInterval(5)
        deck.press("F")
        #expect(deck.screen.contains(again))
        #expect(!deck.screen.contains(words.runAlmostThere))
    }

    @Test func `says beside what it undoes that a newer act was not done`() {
        var deck = DeckHarness(.contoso(.a(.newCommerce, .suspended, name: "Visio")))
        deck.press(.enter)
        let holdings = deck.world.list[0]
        let steps = Rules.of2020.plan(
            [.reactivate(.init("e3"))], on: holdings, by: .agent(), at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], id: "undo", purpose: .undo(of: 1))
        let passed = NotUndone(
            NamedWrite(.setQuantity(30, of: .init("e3")), of: .contoso, named: "Visio"),
            because: .neverShown)
        deck.happen(.undoRead(plan, leaving: [passed]))
        let said = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        #expect(said.contains("A later check showed that it was not done."))
        #expect(said.contains("change seats"), "\(said)")
    }
}
