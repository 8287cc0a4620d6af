import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What a run says of its steps` {
    private static func deck(_ language: Language) -> DeckHarness {
        `A run`.running(language, Size(rows: 40, columns: 160))
    }

    /// The run of a deck, with its first step in that state.
    private static func run(
        of deck: DeckHarness, _ state: StepState, _ phase: Run.Phase = .running,
        _ change: (inout Run, StepReference) -> Void
    ) throws -> Run {
        let plan = try #require(deck.state.run?.plan)
        var run = Run(plan, startedAt: .today, author: .agent, phase: phase)
        let (customer, step) = try #require(run.steps.first)
        change(&run, run.reference(customer.id, step.id))
        run.set(state, of: step.id, for: customer.id)
        return run
    }

    @Test(arguments: Language.allCases)
    func `is that the service refused what it got, with all of the reason`(language: Language)
        throws
    {
        let words = language.words()
        let refusal = Refusal.changedMeanwhile([
            .appeared(.subscription(.init("x")), name: "Visio")
        ])
        for wasSent in [true, false] {
            var deck = Self.deck(language)
            let run = try Self.run(of: deck, .refused(refusal)) { run, step in
                let judged = Refusal.told(.notActivatedYet, by: .wordy)
                if wasSent { run.noteAnswer(.refused(judged), to: step) }
            }
            deck.happen(.runReported(run))
            let word = wasSent ? words.outcomeRefused : words.outcomeNotSent
            #expect(deck.row(word + ": ").contains("Visio"), "\(deck.screen)")
            let count = wasSent ? words.runRefused(1) : words.runNotSent(1)
            #expect(deck.screen.contains(count))
        }
    }

    @Test(arguments: Language.allCases)
    func `is what they have overwritten, on their rows and at the end`(language: Language) throws {
        let words = language.words()
        var deck = Self.deck(language)
        let (customer, step) = try #require(deck.state.run?.steps.first)
        let holding = try #require(step.holding)
        let run = try Self.run(of: deck, .confirmed(byOthers: false), .rests(nil)) { run, step in
            let change = Overwriting(
                .quantity, of: holding, read: "25", theirs: "26", ours: "25")
            run.noteOverwritten([change], by: step)
        }
        deck.happen(.runReported(run))
        #expect(deck.screen.contains(words.stepStateConfirmed + " · " + words.stepOverwrote))
        let name = words.wholeName(of: holding, in: customer.holdings)
        #expect(deck.state.notice?.full.contains(name + " · ") == true)
    }

    @Test func `is nothing of others where one is only tried again in a moment`() throws {
        var deck = Self.deck(.english)
        let words = deck.state.words
        _ = deck.report([.waiting(until: .today.addingTimeInterval(30), .storeBusy)])
        #expect(!deck.screen.contains(words.runWaitingMeanwhile(1)))
        #expect(deck.screen.contains(Date.today.addingTimeInterval(30).second(at: .today)))
        _ = deck.report([.waiting(until: .day(3), nil)])
        #expect(deck.screen.contains(words.runWaitingMeanwhile(1)))
    }
}

@Suite struct `A run that has a step left nobody can undo` {
    @Test(arguments: Language.allCases)
    func `says so where it is offered, and before it goes on`(language: Language) throws {
        let words = language.words()
        var deck = `A run that was cut off`.offered(1, language, Size(rows: 50, columns: 160))
        let run = Run.cutOff(DeckHarness.planning().plan!)
        let final = try #require(words.finalSteps(leftOf: run))
        #expect(final.hasPrefix(words.cannotBeUndone + ": "))
        #expect(deck.box.contains("! " + words.cannotBeUndone), "\(deck.box)")
        deck.press("v")
        #expect(deck.press("S") == [])
        #expect(deck.press("S") == [])
        #expect(deck.box.contains("! " + words.cannotBeUndone))
        #expect(deck.press("n") == [])
        #expect(deck.state.dialog == nil)
        deck.press("S")
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(.init("plan 0"), retryingRefused: false)])
    }

    @Test func `is not asked about once that step is done`() {
        var deck = DeckHarness(.laden, rules: .inProduction, size: Size(rows: 40, columns: 90))
        let part = CustomerPlan.a(.suspend(.init("e3")), .suspend(.init("x")), for: .contoso)
        deck.happen(.runsRead([.cutOff(.a([part], id: "own", purpose: .suspension), [])]))
        deck.press("v")
        #expect(deck.press("S") == [.goOn(.init("own"), retryingRefused: false)])
    }

    @Test(arguments: Language.allCases)
    func `names all its keys before it is read to its end`(language: Language) {
        let words = language.words()
        var deck = `A run that was cut off`.offered(3, language, Size(rows: 16, columns: 80))
        #expect(!deck.state.hasShownAll)
        let keys = words.runResumeKeys.components(of: " · ").dropFirst()
        for key in keys { #expect(deck.box.contains(key), "\(deck.box)") }
        deck.press("y")
        for key in keys { #expect(deck.box.contains(key), "\(deck.box)") }
    }

    @Test func `stands in the order of its start, in the dialog and in the list`() {
        var deck = `A run that was cut off`.offered(3)
        guard case .unfinished(let offered)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        let ids = (0..<3).map { Plan.ID("plan \($0)") }
        #expect(offered.runs.map(\.id) == ids)
        deck.press(.escape)
        #expect(deck.state.knownRuns.map(\.id) == ids)
    }

    @Test(arguments: Language.allCases)
    func `tells of a cut off act to how many seats, and keeps its mark`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(.laden, language: language, size: Size(rows: 40, columns: 120))
        let act = NamedWrite(
            .setQuantity(31, of: .init("e3")), of: .contoso, named: "Office 365 E3")
        deck.happen(.actsLookedUp([LookedUpAct(act, at: .day(-1), .done)]))
        let said = deck.box.split { $0.isWhitespace }.joined(separator: " ")
        #expect(said.contains(words.seats(31)), "\(said)")
        #expect(deck.state.messages.all.contains { $0.notice.tone == .good })
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
