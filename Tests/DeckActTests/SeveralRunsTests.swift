import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Several runs that are not finished` {
    private static let waiting: [StepState] =
        Array(repeating: .confirmed(byOthers: false), count: 10) + [.waiting(until: nil, nil)]
    private static let done = Array(repeating: StepState.confirmed(byOthers: false), count: 11)

    /// A deck that was told of runs that wait, each for a customer of its own.
    private static func deck(
        _ names: [String], _ language: Language = .english,
        _ size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(.laden, language: language, rules: .inProduction, size: size)
        deck.happen(.runsRead(names.map { run(for: $0) }))
        return deck
    }

    /// A run with one step left, for a customer of that name.
    private static func run(for name: String) -> Run {
        run(for: name, waiting)
    }

    private static func run(for name: String, _ states: [StepState]) -> Run {
        let plan = DeckHarness.planning().plan!
        let part = plan.customers[0]
        var holdings = part.holdings
        holdings.customer = .a(name, id: name == "Contoso" ? part.id.text : name)
        return .cutOff(
            .a([CustomerPlan(holdings: holdings, steps: part.steps)], id: "plan " + name), states)
    }

    @Test(arguments: Language.allCases)
    func `are told of with their number, and all are named`(language: Language) {
        let words = language.words()
        let deck = Self.deck(["Contoso", "Bygg"], language, Size(rows: 24, columns: 120))
        #expect(deck.state.dialog == nil)
        let told = deck.state.notice?.text ?? ""
        #expect(told.contains("Bygg") && told.contains("Contoso") && told.contains("2"))
        #expect(deck.screen.contains(words.runsLabelWait(2)))
    }

    @Test(arguments: Language.allCases)
    func `are listed by F, with what is left of each, and Enter opens one`(language: Language) {
        let words = language.words()
        for size in [Size(rows: 24, columns: 80), Size(rows: 60, columns: 200)] {
            var deck = Self.deck(["Alpha", "Bygg"], language, size)
            deck.press("F")
            #expect(deck.screen.contains("┌ \(words.runsTitle) ─"), "\(deck.screen)")
            for name in ["Alpha", "Bygg"] { #expect(deck.box.contains(name)) }
            let box = deck.box.filter { !$0.isWhitespace && $0 != "│" }
            #expect(box.contains(words.runLeft("").filter { !$0.isWhitespace }))
            #expect(deck.box.contains(words.runConfirmed(10)))
            let second = deck.state.knownRuns[1]
            deck.press("j")
            deck.press(.enter)
            #expect(deck.state.run?.id == second.id)
            #expect(deck.state.pages.last == .run(RunPage()))
            // Back to where F was pressed.
            deck.press(.escape)
            #expect(deck.state.pages == [])
            deck.press("F")
            deck.press(.escape)
            #expect(deck.state.dialog == nil)
        }
    }

    @Test func `are listed by F on the page of one of them`() {
        var deck = Self.deck(["Alpha", "Bygg"])
        deck.press("F")
        deck.press(.enter)
        deck.press("F")
        guard case .runs? = deck.state.dialog else {
            Issue.record("no list")
            return
        }
        #expect(deck.state.knownRuns.count == 2)
    }

    @Test func `are not asked about where the customer on the screen has one`() {
        var deck = Self.deck(["Alpha", "Contoso", "Bygg"])
        deck.press(.enter)
        #expect(deck.state.open != nil)
        deck.press("F")
        #expect(deck.state.run?.id == .init("plan Contoso"))
        #expect(deck.state.pages.last == .run(RunPage()))
    }

    @Test(arguments: Language.allCases)
    func `say in the path whose they are, not whose pages were open`(language: Language) {
        let words = language.words()
        var deck = Self.deck(["Bygg"], language)
        deck.press(.enter)
        deck.press("F")
        let path = deck.screen.split(separator: "\n").first.map(String.init) ?? ""
        #expect(path.contains(words.runTitle + ": Bygg"), "\(path)")
        #expect(!path.contains("Contoso"))
        deck.press(.escape)
        #expect(deck.state.pages.count == 1 && deck.state.open != nil)
    }

    @Test func `leave the key to the one whose end was just told`() {
        var deck = Self.deck(["Alpha", "Bygg"])
        let plan = DeckHarness.planning().plan!.renamed("own")
        deck.happen(.runReported(.underway(plan)))
        deck.happen(.runReported(.ended(plan)))
        deck.press("F")
        #expect(deck.state.run?.id == .init("own"))
        // It can be found again beside the others.
        deck.press(.escape)
        deck.press("F")
        #expect(deck.state.knownRuns.count == 3)
        guard case .runs? = deck.state.dialog else {
            Issue.record("no list")
            return
        }
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.run?.id != .init("own"))
        #expect(deck.state.knownRuns.contains { $0.id == .init("own") })
    }

    @Test func `are set aside by a key that y confirms, and no other`() {
        var deck = Self.deck(["Alpha", "Bygg"])
        deck.press("F")
        let id = deck.state.knownRuns[0].id
        #expect(deck.press("x") == [])
        #expect(deck.press("x") == [])
        #expect(deck.press("n") == [])
        #expect(deck.state.dialog == nil)
        deck.press("F")
        deck.press("x")
        deck.press(.end)
        #expect(deck.press("y") == [.setAside(id)])
        deck.happen(.runsClosed([id: .setAside]))
        #expect(!deck.state.restingRuns.contains { $0.id == id })
        #expect(deck.state.notice?.text == deck.state.words.runSetAside)
    }

    @Test func `stay in the list once they are closed while it is open`() {
        var deck = Self.deck(["Alpha", "Bygg"])
        deck.press("F")
        let ids = deck.state.knownRuns.map(\.id)
        deck.happen(
            .runsClosed(Dictionary(uniqueKeysWithValues: ids.map { ($0, .replaced(by: 7)) })))
        #expect(deck.state.knownRuns.map(\.id) == ids)
        #expect(deck.state.restingRuns == [] && deck.state.putOff == [])
        for name in ["Alpha", "Bygg"] { #expect(deck.box.contains(name)) }
        // What is closed is not closed again.
        deck.press("x")
        #expect(deck.state.notice?.text == deck.state.words.runIsClosed)
        deck.press(.enter)
        #expect(deck.state.run?.id == ids[0])
    }

    @Test(arguments: Language.allCases)
    func `are set aside with a warning of what was sent and not answered`(language: Language) {
        let words = language.words()
        let lost = StepState.unknown(.service(.answerLost))
        let done = StepState.confirmed(byOthers: false)
        for states in [[done], [done, lost], [lost, lost]] {
            var deck = DeckHarness(
                .laden, language: language, size: Size(rows: 40, columns: 100))
            deck.happen(.runsRead([Self.run(for: "Alpha", states)]))
            deck.press("x")
            let doubts = states.count { $0 == lost }
            let box = deck.box.filter { !$0.isWhitespace && $0 != "│" }
            for count in 1...2 {
                let said = words.setAsideUnanswered(count).filter { !$0.isWhitespace }
                #expect(box.contains(said) == (count == doubts), "\(deck.box)")
            }
        }
    }

    @Test func `are offered again after one of them was set aside, or was not`() {
        var deck = `A run that was cut off`.offered(2)
        deck.press("x")
        deck.press("n")
        guard case .unfinished(let again)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(again.runs.count == 2)
        deck.press("x")
        deck.press(.end)
        #expect(deck.press("y") == [.setAside(again.runs[0].id)])
        guard case .unfinished(let left)? = deck.state.dialog else {
            Issue.record("no dialog")
            return
        }
        #expect(left.runs.map(\.id) == [again.runs[1].id])
    }

    @Test func `that are offered answer keys which do nothing, before their end is seen`() {
        var deck = `A run that was cut off`.offered(3, .english, Size(rows: 16, columns: 80))
        #expect(!deck.state.hasShownAll)
        deck.press("J")
        #expect(deck.state.notice?.text == deck.state.words.unusedInDialog(key: "J"))
    }

    @Test(arguments: Language.allCases)
    func `name the steps that are left where they are offered, each with its mark`(
        language: Language
    ) {
        let words = language.words()
        var deck = DeckHarness(.laden, language: language, size: Size(rows: 50, columns: 100))
        let states: [StepState] =
            Array(repeating: .confirmed(byOthers: false), count: 9)
            + [.refused(.notActivatedYet), .pending]
        let run = Self.run(for: "Alpha", states)
        deck.happen(.runsRead([run]))
        let tasks = run.steps.map { words.wholeTask(of: $0.step, for: $0.customer) }
        #expect(deck.box.contains("✗ " + tasks[9]), "\(deck.box)")
        #expect(deck.box.contains("· " + tasks[10]))
        #expect(!deck.box.contains("✓ " + tasks[0]))
    }

    @Test func `are kept in the messages with the acts that were cut off`() {
        var deck = DeckHarness(.laden)
        let act = NamedWrite(.suspend(.init("e3")), of: .contoso, named: "Office 365 E3")
        deck.happen(
            .runsRead(
                [.cutOff(DeckHarness.planning().plan!)],
                acts: [LookedUpAct(act, at: .day(-1), .notShownYet)]))
        let kept = deck.state.messages.all.map(\.notice.full)
        #expect(kept.contains { $0.contains("Office 365 E3") })
        #expect(kept.contains { $0.hasPrefix(deck.state.words.runResumeTitle) })
    }
}

@Suite struct `A run that another process goes on with` {
    private static func resting() -> DeckHarness {
        var deck = `A run that was cut off`.offered()
        deck.press("v")
        return deck
    }

    @Test func `is read again when something was written, and only while it can change`() {
        var deck = Self.resting()
        let read = Effect.read(.runsAgain([.init("plan 0")]))
        #expect(update(&deck.state, on: .directoryChanged).contains(read))
        var idle = DeckHarness(.laden)
        #expect(update(&idle.state, on: .directoryChanged) == [])
        var moving = `A run`.running()
        _ = moving.report([.underway])
        #expect(update(&moving.state, on: .directoryChanged) == [])
    }

    @Test(arguments: Language.allCases)
    func `says so on its page, and how far it came there`(language: Language) {
        let words = language.words()
        var deck = `A run that was cut off`.offered(1, language)
        deck.press("v")
        let plan = deck.state.run!.plan
        let half = Array(repeating: StepState.confirmed(byOthers: false), count: 5)
        deck.happen(.runsReadAgain([.cutOff(plan, half)], elsewhere: [plan.id]))
        #expect(deck.screen.contains("↻ " + words.runIsElsewhere))
        #expect(deck.screen.contains(words.runConfirmed(5)))
        let all = Array(repeating: StepState.confirmed(byOthers: false), count: 11)
        var ended = Run.cutOff(plan, all)
        ended.phase = .finished
        deck.happen(.runsReadAgain([ended]))
        #expect(deck.screen.contains("✓ " + words.runFinishedAll))
        deck.press(.escape)
        #expect(deck.state.runLabel == nil)
    }

    @Test func `rests for the reason that is known here, and the journal does not tell`() throws {
        var deck = `A run`.running()
        let plan = try #require(deck.state.run?.plan)
        let half = Array(repeating: StepState.confirmed(byOthers: false), count: 5)
        var ended = Run.cutOff(plan, half)
        ended.phase = .rests(.service(.signInExpired))
        deck.happen(.runReported(ended))
        deck.happen(.runsReadAgain([.cutOff(plan, half)]))
        #expect(deck.state.run?.phase == .rests(.service(.signInExpired)))
        // Another process has gone on with it: that is the reason no more.
        deck.happen(.runsReadAgain([.cutOff(plan, half + [.accepted])]))
        #expect(deck.state.run?.phase == .rests(nil))
        #expect(deck.state.run?.tally.accepted == 1)
    }

    @Test func `is read again once one could not begin, as nothing was taken meanwhile`() throws {
        var deck = Self.resting()
        let run = try #require(deck.state.run)
        deck.press("S")
        let half = Array(repeating: StepState.confirmed(byOthers: false), count: 5)
        deck.happen(.runsReadAgain([.cutOff(run.plan, half)]))
        deck.world.runs = [.cutOff(run.plan, half)]
        let asked = Effect.read(.runsAgain([run.id]))
        var copy = deck.state
        #expect(update(&copy, on: .runRefused(.storeBusy)).contains(asked))
        deck.happen(.runRefused(.runClosed))
        #expect(deck.state.run?.tally.confirmed == 5)
        #expect(deck.state.dialog == .refusal(.runClosed))
    }

    @Test func `is found by F though nobody knew it when the deck was opened`() {
        var deck = Self.resting()
        let other = Run.cutOff(DeckHarness.planning().plan!.renamed("other"))
        deck.happen(.runsReadAgain([other]))
        deck.press(.escape)
        #expect(deck.screen.contains(deck.state.words.runsLabelRest(2)))
    }
}

@Suite struct `A step that waited for an earlier one` {
    @Test func `gives no reason once that one is done`() throws {
        var deck = `A run`.running(.english, Size(rows: 40, columns: 120))
        let plan = try #require(deck.state.run?.plan)
        let first = try #require(plan.customers.first?.steps.first)
        let waits = StepState.waiting(until: nil, .after(EarlierStep(first, .requested)))
        let reason = deck.state.words.reason(of: .after(EarlierStep(first, .requested)))
        _ = deck.report([.requested, waits])
        #expect(deck.screen.contains(": " + reason.prefix(6)))
        _ = deck.report([.confirmed(byOthers: false), waits])
        #expect(!deck.screen.contains(": " + reason.prefix(6)))
        #expect(deck.screen.contains(deck.state.words.stepStateWaiting))
    }
}
