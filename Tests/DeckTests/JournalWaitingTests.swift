import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run that pauses in the journal` {
    /// All steps of a plan wait but the last, which has that state.
    private func told(_ last: StepState, in words: Words) -> ToldEntry? {
        let plan = Plan.sample
        var events: [JournalEvent] = [.started(plan)]
        for customer in plan.customers {
            let steps = customer.steps.filter { !$0.isStruck }
            events += steps.map { step in
                .stepped(
                    .of(step.id, in: plan.id.text, for: customer.id),
                    step.id == steps.last?.id ? last : .waiting(until: nil, nil))
            }
        }
        events.append(.stopped(plan.id))
        let entries = events.enumerated().map { JournalEntry.a($0.offset + 1, $0.element) }
        return words.journal(entries).last
    }

    @Test(arguments: Language.allCases)
    func `waits where all that is left waits, and has stopped elsewhere`(language: Language) {
        let words = language.words()
        for last in [
            StepState.confirmed(byOthers: false), .requested, .waiting(until: .day(3), nil),
        ] {
            #expect(
                told(last, in: words)
                    == ToldEntry(mark: "⧗", sentence: words.entryPlanWaits))
        }
        for last in [StepState.accepted, .refused(.storeBusy)] {
            let stopped = told(last, in: words)
            #expect(stopped?.mark == "■")
            #expect(stopped?.sentence.hasPrefix(words.entryPlanStopped) == true)
        }
    }
}
