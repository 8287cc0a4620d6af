import Domain
import Testing
import Wording

@testable import Deck

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
        #expect(line.contains(date.minute) && line.contains("partnerdeck offboard --resume"))
        #expect(!line.contains("(F)"))
    }

    @Test func `waits for others where nobody knows until when`() {
        let states =
            [StepState](repeating: .confirmed(byOthers: false), count: 10)
            + [.waiting(until: nil, nil)]
        #expect(
            Self.summary(states, Language.english.words()).contains(
                "until others, or time, have cleared it")
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
        #expect(deck.screen.contains("A run was under way"))
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
        #expect(!language.words().refusal(.runUntold).isEmpty)
    }
}
