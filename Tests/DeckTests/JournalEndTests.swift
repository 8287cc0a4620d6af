import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run that has finished in the journal` {
    private static let writes: [Write] = [
        .suspend(.init("a")), .suspend(.init("b")), .suspend(.init("c")), .suspend(.init("d")),
    ]

    /// A run of four steps, the first of which were refused, in one of two ways.
    private func entries(refused: Int, for purpose: Plan.Purpose = .suspension) -> [JournalEntry] {
        let plan = Plan.a(
            [CustomerPlan(holdings: .contoso(), steps: .of(Self.writes))], purpose: purpose)
        var events: [JournalEvent] = [.started(plan)]
        for (place, write) in Self.writes.enumerated() {
            let step = StepReference.of(place + 1)
            let intent = events.count + 1
            events.append(
                .intended(.of(write, trace: .request("\(place)"), before: nil, step: step)))
            switch place {
            case refused...:
                events.append(.ended(intent: intent, .done(after: nil)))
                events.append(.stepped(step, .confirmed(byOthers: false)))
            case 0: events.append(.ended(intent: intent, .refused(.notActivatedYet)))
            default:
                events.append(.ended(intent: intent, .unknown(.service(.answerLost))))
                events.append(.stepped(step, .refused(.notActivatedYet)))
            }
        }
        events.append(.finished(plan.id))
        return events.enumerated().map { .a($0.offset + 1, $0.element) }
    }

    /// What the last row and the last entry of the list tell.
    private func told(_ entries: [JournalEntry], in language: Language) -> (
        row: String, entry: String
    ) {
        let told = language.words().journal(entries).last
        return (
            `A row of the journal`.rows(entries, language).first ?? "",
            told.map { $0.mark + " " + $0.sentence } ?? ""
        )
    }

    @Test(arguments: Language.allCases)
    func `tells how many of its steps are done where some were refused`(language: Language) {
        let words = language.words()
        let told = told(entries(refused: 3), in: language)
        let done = words.stepsDone(1, of: 4)
        #expect(
            told.row
                == "! "
                + words.actOfRun(
                    words.entryPlanFinished, steps: done, customers: words.customersCount(1)))
        #expect(told.entry == "! " + words.entryPlanFinished + ": " + done)
        for number in ["1", "4"] { #expect(done.contains(number)) }
    }

    @Test(arguments: Language.allCases)
    func `has the sign of success only where none was refused`(language: Language) {
        let words = language.words()
        let told = told(entries(refused: 0), in: language)
        #expect(told.entry == "✓ " + words.entryPlanFinished)
        #expect(told.row.hasPrefix("✓ ") && told.row.contains(words.stepCount(4)))
    }

    /// What the end of a run tells where its first steps have come to these states.
    private func told(_ states: [StepState]) -> (row: String, entry: String) {
        let plan = Plan.a(
            [CustomerPlan(holdings: .contoso(), steps: .of(Self.writes))], purpose: .seats)
        let steps = states.enumerated().map {
            JournalEvent.stepped(.of($0.offset + 1), $0.element)
        }
        let events = [.started(plan)] + steps + [.stopped(plan.id), .finished(plan.id)]
        return told(events.enumerated().map { .a($0.offset + 1, $0.element) }, in: .english)
    }

    private static let confirmed = StepState.confirmed(byOthers: false)
    private static let cut: [([StepState], Int)] = [
        ([], 0), ([.waiting(until: nil, .unreachable(.closed))], 0),
        ([.unknown(.service(.answerLost)), .refused(.notActivatedYet)], 0),
        ([confirmed, .accepted, .waiting(until: nil, nil), .refused(.notActivatedYet)], 1),
        ([confirmed, confirmed, .requested, .refused(.notActivatedYet)], 2),
    ]

    @Test(arguments: cut)
    func `counts only what is done, of all that was planned`(states: [StepState], done: Int) {
        let words = Language.english.words()
        let told = told(states)
        let said = words.stepsDone(done, of: 4)
        #expect(told.entry == "! " + words.entryPlanFinished + ": " + said)
        #expect(told.row.hasPrefix("! ") && told.row.contains(said))
    }

    @Test func `tells the same of one that undid something`() {
        let words = Language.english.words()
        let row = told(entries(refused: 1, for: .undo(of: 900)), in: .english).row
        #expect(row.hasPrefix("! ") && row.hasSuffix(words.stepsDone(3, of: 4)))
    }

    @Test func `counts a step that was tried again by how it ended`() {
        var entries = entries(refused: 1)
        let count = entries.count
        let events: [JournalEvent] = [
            .resumed(.init("plan")),
            .intended(.of(Self.writes[0], trace: .request("again"), before: nil, step: .of(1))),
            .ended(intent: count + 2, .done(after: nil)),
            .stepped(.of(1), .confirmed(byOthers: false)), .finished(.init("plan")),
        ]
        entries += events.enumerated().map { .a(count + $0.offset + 1, $0.element) }
        let words = Language.english.words()
        #expect(told(entries, in: .english).entry == "✓ " + words.entryPlanFinished)
        // What the first end told stays.
        #expect(words.journal(entries)[count - 1].mark == "!")
    }
}
