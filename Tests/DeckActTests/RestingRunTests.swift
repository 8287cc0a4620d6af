import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A run that was put off` {
    /// A deck that offers so many runs, each of them answered with Esc.
    static func deck(_ count: Int = 1, _ language: Language = .english) -> DeckHarness {
        var deck = `A run that was cut off`.offered(count, language)
        for _ in 0..<count { deck.press(.escape) }
        #expect(deck.state.dialog == nil)
        return deck
    }

    @Test(arguments: [Key.escape, .character("n"), .character("q")])
    func `is where F leads, and can be gone on with there`(key: Key) {
        var deck = `A run that was cut off`.offered()
        deck.press(key)
        #expect(deck.screen.contains("! F run paused 2/11"))
        #expect(deck.press("F") == [])
        #expect(deck.screen.contains("! paused, S continues"))
        #expect(deck.screen.contains("✓ 2 verified"))
        // The key that said no a moment ago sends nothing.
        #expect(deck.press("n") == [])
        #expect(deck.press("S") == [])
        deck.press(.end)
        #expect(deck.press("y") == [.goOn(.init("plan 0"), retryingRefused: false)])
    }

    @Test func `is told of over one that is done`() {
        var deck = Self.deck()
        deck.press("p")
        _ = deck.start()
        _ = deck.report(Array(repeating: .confirmed(byOthers: false), count: 11), .finished)
        deck.press(.escape)
        #expect(deck.screen.contains("! F run paused 2/11"))
    }

    @Test func `is not forgotten over another that is looked at, or begun`() {
        var deck = `A run that was cut off`.offered(2)
        deck.press("v")
        #expect(deck.state.run?.id == .init("plan 0"))
        deck.press(.escape)
        deck.press("p")
        #expect(deck.start() != nil)
        let all = Array(repeating: StepState.confirmed(byOthers: false), count: 11)
        _ = deck.report(all, .finished)
        let known = deck.state.knownRuns.map(\.id)
        #expect(Set(known).isSuperset(of: [.init("plan 0"), .init("plan 1")]))
        #expect(known.count == 3)
    }

    @Test func `keeps its place behind a run that moves`() {
        var deck = Self.deck()
        deck.press("p")
        _ = deck.start()
        _ = deck.report([.underway])
        let moving = deck.state.run?.id
        deck.press("FF")
        #expect(deck.state.run?.id == moving)
    }

    @Test func `is the one again when another could not be begun`() {
        var deck = Self.deck()
        deck.press("F")
        deck.press(.escape)
        deck.press("p")
        _ = deck.start()
        deck.happen(.runRefused(.storeBusy))
        deck.press(.escape)
        #expect(deck.state.run?.id == .init("plan 0"))
        #expect(deck.state.putOff == [])
    }
}

@Suite struct `A run with nothing left but to wait` {
    private static let left: [StepState] =
        Array(repeating: .confirmed(byOthers: false), count: 9)
        + [.waiting(until: .day(3), nil), .waiting(until: .day(300), nil)]

    @Test(arguments: Language.allCases)
    func `says until when, on its page and at its end, and is told at the next start`(
        language: Language
    ) {
        let words = language.words()
        var deck = `A run`.running(language, Size(rows: 40, columns: 100))
        _ = deck.report(Self.left, .rests(nil))
        let moment = Date.day(300).moment(at: .today)
        #expect(deck.screen.contains("⧗ " + words.runWaits(moment)))
        let notice = deck.state.notice?.text ?? ""
        #expect(notice.contains(words.runWaitsNotice(Date.day(300).minute)))
        #expect(!notice.contains(words.runHasStopped))
        deck.press(.escape)
        #expect(deck.screen.contains(words.runLabelWaits(9, of: 11)))
        var later = DeckHarness(.laden, language: language, size: Size(rows: 40, columns: 100))
        let plan = deck.state.run!.plan
        later.happen(.runsRead([.cutOff(plan, Self.left)]))
        // Nothing can be done yet: nothing is asked.
        #expect(later.state.dialog == nil)
        #expect(later.state.notice?.text == words.runIsWaiting(words.whom(plan)))
        #expect(later.screen.contains(words.runLabelWaits(9, of: 11)))
        later.press("F")
        #expect(later.screen.contains("⧗ " + words.runWaits(moment)))
    }

    @Test func `is offered at a start after that moment`() {
        var deck = `A run`.running()
        _ = deck.report(Self.left, .rests(nil))
        var later = DeckHarness(.laden, size: Size(rows: 40, columns: 100))
        later.state.now = .day(301)
        later.happen(.runsRead([.cutOff(deck.state.run!.plan, Self.left)]))
        #expect(later.screen.contains("┌ \(later.state.words.runResumeWaits) ─"))
    }

    @Test(arguments: Language.allCases)
    func `says while it goes on that some steps wait, and others do not`(language: Language) {
        let words = language.words()
        var deck = `A run`.running(language, Size(rows: 40, columns: 160))
        _ = deck.report([.waiting(until: nil, nil), .underway])
        #expect(deck.screen.contains("⧗ " + words.runWaitingMeanwhile(1)))
        _ = deck.report(Self.left, .rests(nil))
        #expect(!deck.screen.contains(words.runWaitingMeanwhile(2)))
    }

    @Test(arguments: Language.allCases)
    func `says in its step what somebody else is to do, to be copied`(language: Language) {
        let words = language.words()
        let holdings = Holdings.contoso(reservations: [.a()])
        let step = PlanStep(
            id: 1, task: .ticket(.reservation(.init("vm")), .azurePortal), name: "VM_RI_vm",
            consequences: [])
        let customer = CustomerPlan(holdings: holdings, steps: [step])
        var deck = DeckHarness(
            holdings, language: language, size: Size(rows: 40, columns: 100))
        func dialog(_ state: StepState) -> Dialog {
            .runStep(
                RunStepDialog(
                    customer: customer, step: step, state: state,
                    reference: .of(1), trail: nil))
        }
        deck.state.dialog = dialog(.waiting(until: nil, nil))
        let ticket = words.ticket(for: step, customer) ?? ""
        #expect(deck.box.contains(words.ticketHeading))
        #expect(deck.box.contains(words.ticketKeys))
        #expect(deck.press("y") == [.copy(ticket)])
        deck.state.dialog = dialog(.confirmed(byOthers: true))
        #expect(!deck.box.contains(words.ticketHeading))
    }

    @Test func `goes on once that moment has come`() {
        var deck = `A run`.running()
        _ = deck.report(Self.left, .rests(nil))
        deck.state.now = .day(301)
        #expect(deck.screen.contains("! paused, S continues"))
    }

    @Test(arguments: Language.allCases)
    func `waits for others where nobody knows when`(language: Language) {
        let words = language.words()
        var deck = `A run`.running(language)
        _ = deck.report(
            Self.left.dropLast() + [.waiting(until: nil, nil)], .rests(nil))
        #expect(deck.screen.contains("⧗ " + words.runWaitsOpen))
        #expect(deck.state.notice?.text.contains(words.runWaitsForOthers) == true)
    }

    @Test(arguments: Language.allCases)
    func `has every count of an offer behind one mark`(language: Language) {
        for columns in [60, 80, 100, 140] {
            var deck = DeckHarness(
                .laden, language: language, size: Size(rows: 60, columns: columns))
            deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)]))
            #expect(!deck.box.contains("· ·"))
            #expect(!deck.box.contains("·\n"))
        }
    }
}

@Suite struct `A run that stands still` {
    private static func summary(
        _ states: [StepState], _ words: Words, _ phase: Run.Phase = .rests(nil)
    ) -> String {
        var run = Run.cutOff(DeckHarness.planning().plan!, states)
        run.phase = phase
        return words.summary(of: run)
    }

    @Test(arguments: Language.allCases)
    func `says until when it waits, and how to go on where it is read`(language: Language) {
        let date = Instant.day(3)
        let states =
            [StepState](repeating: .confirmed(byOthers: false), count: 9)
            + [.waiting(until: .day(1), nil), .waiting(until: date, nil)]
        let deck = Self.summary(states, language.words())
        #expect(deck.contains(date.minute) && deck.contains("F"))
        #expect(!deck.contains("--resume"))
        let line = Self.summary(states, language.words(namesKeys: false))
        let command = "partnerdeck offboard \(Customer.contoso.domain) --resume"
        #expect(line.contains(date.minute) && line.contains(command), "\(line)")
        #expect(!line.contains("(F)"))
    }

    @Test func `waits for others where nobody knows until when`() {
        let states =
            [StepState](repeating: .confirmed(byOthers: false), count: 10)
            + [.waiting(until: nil, nil)]
        #expect(
            Self.summary(states, Language.english.words()).contains(
                "waiting for others or for a date")
        )
    }

    @Test func `has merely stopped where something is left to do`() {
        #expect(
            Self.summary([.confirmed(byOthers: false)], Language.english.words()).contains(
                "stopped"))
    }

    @Test(arguments: Language.allCases)
    func `keeps the service's ids on a line of their own`(language: Language) {
        let words = language.words(namesKeys: false)
        let refusal = Refusal.told(.service(.failed), by: .wordy)
        let lines = Self.summary([], words, .rests(refusal)).split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasSuffix(ServiceAnswer.wordy.trace.ids.split(separator: "\n").last!)
            })
        #expect(lines.last?.contains("--resume") == true)
    }
}

@Suite struct `A run in another process` {
    @Test func `is told of where it is asked for, and not offered`() {
        var deck = DeckHarness(.laden)
        let run = Run.cutOff(DeckHarness.planning().plan!)
        deck.happen(.runsRead([], elsewhere: [run]))
        #expect(deck.state.dialog == nil && deck.state.notice == nil)
        #expect(update(&deck.state, on: .key(.character("F"))).contains(.read(.runs)))
        deck.happen(.runsRead([], elsewhere: [run]))
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("under way in another process"))
    }

    @Test(arguments: Language.allCases)
    func `is named by its first customer, the others by their number`(language: Language) {
        var deck = DeckHarness(.laden, language: language)
        let plan = DeckHarness.planningForMany(40).plan!
        _ = update(&deck.state, on: .key(.character("F")))
        deck.happen(.runsRead([], elsewhere: [.cutOff(plan)]))
        let words = language.words()
        let name = plan.customers[0].customer.companyName
        let whom = words.namesAndMore(name, count: 39)
        #expect(whom.contains(name) && whom.contains("39"))
        #expect(deck.state.notice?.text == words.runElsewhere(whom))
    }

    @Test func `is offered by the same key once it rests`() {
        var deck = DeckHarness(.laden)
        _ = update(&deck.state, on: .key(.character("F")))
        deck.happen(.runsRead([.cutOff(DeckHarness.planning().plan!)]))
        #expect(deck.screen.contains("Unfinished run"))
    }

    @Test(arguments: Language.allCases)
    func `refuses a second one by words of its own`(language: Language) {
        let words = language.words()
        for process in [nil, 4711] {
            let said = words.refusal(.runUnderway(customer: "Contoso", process: process))
            #expect(said.contains("Contoso") && said.contains("4711") == (process != nil))
            #expect(!words.advice(for: .runUnderway(customer: "", process: nil)).isEmpty)
        }
    }

    @Test(arguments: Language.allCases)
    func `says of what cannot be started how to go on, by key and by command`(language: Language) {
        for refusal in [
            Refusal.runBefore(startedAt: .init(timeIntervalSince1970: 0)),
            .runUnanswered(customer: "Contoso"),
        ] {
            let byKey = language.words().advice(for: refusal)
            #expect(byKey.contains("F") && !byKey.contains("--resume"))
            let byCommand = language.words(namesKeys: false).advice(for: refusal)
            #expect(byCommand.contains("`partnerdeck offboard --resume`"))
        }
        #expect(language.words().refusal(.runUnanswered(customer: "Contoso")).contains("Contoso"))
        let closed = language.words().refusal(.runClosed)
        #expect(!closed.isEmpty && closed != language.words().refusal(.runUntold))
    }
}
