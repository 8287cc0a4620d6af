import Domain
import Foundation
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `A change of seats that stopped half way` {
    private static let product = "CFQ7:0001:CFQ8"
    private static let scheduled = Subscription.a(
        .newCommerce, scheduled: product + " P1Y monthly quantity 33", product: product)
    private static let part = CustomerPlan(
        holdings: .contoso(scheduled),
        steps: Rules.ofToday.plan(
            seats: 28, of: scheduled.id, restoring: nil, on: .contoso(scheduled),
            by: .everyRole, at: .today))

    /// A run whose steps are in these states.
    private func run(_ states: StepState...) -> Run {
        var run = Run(
            .a([Self.part], purpose: .seats, rules: .ofToday), startedAt: .today, author: .agent,
            phase: .rests(nil))
        for (step, state) in zip(Self.part.steps, states) {
            run.set(state, of: step.id, for: Self.part.id)
        }
        return run
    }

    @Test(arguments: Language.allCases)
    func `names what is owed, why, and the commands that set it`(language: Language) {
        let words = language.words(namesKeys: false)
        let why = Refusal.unreachable(.closed)
        let run = run(.confirmed(byOthers: false), .waiting(until: nil, why))
        let done = words.owing(run, "Visio", seats: 28)
        let owed = words.owed(Self.scheduled.renewal, of: Self.scheduled, by: .ofToday)
        #expect(owed.contains("33"))
        let id = Self.scheduled.id.text
        let domain = Self.part.customer.domain
        for text in [
            "Visio", "28", owed, words.reason(of: why), words.resumeCommand(of: run),
            "partnerdeck renewal \(domain) \(id) --seats 33",
        ] {
            #expect(done.contains(text), "\(done)")
        }
        #expect(words.resumeCommand(of: run).contains("offboard \(domain) --resume"))
        // The commands stand on a line of their own.
        #expect(done.split(separator: "\n").last?.contains("--seats 33") == true)
        let accepted = words.owing(self.run(.accepted, .pending), "Visio", seats: 28)
        #expect(accepted != done && accepted.contains(owed))
        // One of them contradicts the other.
        #expect(!accepted.contains(words.seatsSetOwing("Visio", seats: 28, owed: owed)))
        #expect(!done.contains(words.seatsAcceptedOwing("Visio", seats: 28, owed: owed)))
    }

    @Test(arguments: Language.allCases)
    func `names the seats of the next term where they are the new ones`(language: Language) {
        let words = language.words(namesKeys: false)
        let part = CustomerPlan(
            holdings: .contoso(Self.scheduled),
            steps: Rules.ofToday.plan(
                seats: 33, of: Self.scheduled.id, restoring: nil, on: .contoso(Self.scheduled),
                by: .everyRole, at: .today))
        var run = Run(
            .a([part], purpose: .seats, rules: .ofToday), startedAt: .today, author: .agent,
            phase: .rests(nil))
        run.set(.confirmed(byOthers: false), of: 1, for: part.id)
        let said = words.owing(run, "Visio", seats: 33)
        #expect(said.contains(words.costRenewsWith(words.seats(33))), "\(said)")
        // Switching auto-renew on would set no seats.
        #expect(!said.contains("--on"), "\(said)")
        #expect(said.contains(words.seatsOwedSoleAdvice(words.resumeCommand(of: run))), "\(said)")
    }

    private static let done = StepState.confirmed(byOthers: false)
    private static let lost = Refusal.service(.answerLost)
    private static let owing: [(StepState, StepState, SeatsEnding.Owing, Int32, String)] = [
        (.accepted, .waiting(until: nil, .unreachable(.closed)), .seatsPending, 4, "pending"),
        (done, .accepted, .renewalPending, 4, "pending"),
        (done, .unknown(lost), .renewalUnknown, 70, "unknown"),
        (done, .refused(.notRenewable), .renewalRefused, 1, "incomplete"),
        (done, .waiting(until: nil, .unreachable(.closed)), .renewalLeft, 1, "incomplete"),
        (done, .pending, .renewalLeft, 1, "incomplete"),
    ]

    @Test(arguments: owing)
    func `advises to send again only what was not sent`(
        first: StepState, last: StepState, owing: SeatsEnding.Owing, status: Int32, outcome: String
    ) {
        let run = run(first, last)
        #expect(SeatsEnding(of: run) == .owing(owing))
        #expect(owing.status == status && owing.outcome == outcome)
        let sendsAgain = owing == .renewalLeft || owing == .renewalRefused
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            let said = words.owing(run, "Visio", seats: 28)
            #expect(said.contains("partnerdeck renewal ") == sendsAgain, "\(said)")
            #expect(said.contains(words.resumeCommand(of: run)), "\(said)")
            #expect(
                said.contains(words.retryRefusedCommand(of: run)) == (owing == .renewalRefused),
                "\(said)")
            let owed = words.owed(Self.scheduled.renewal, of: Self.scheduled, by: .ofToday)
            let isNotSet = words.seatsSetOwing("Visio", seats: 28, owed: owed)
            #expect(said.contains(isNotSet) == sendsAgain, "\(said)")
        }
    }

    @Test func `has no rest where no seats were changed`() {
        let away = Refusal.unreachable(.closed)
        #expect(SeatsEnding(of: run(Self.done, Self.done)) == .done)
        #expect(SeatsEnding(of: run(.pending)) == .notDone(nil, wasSent: false))
        #expect(
            SeatsEnding(of: run(.waiting(until: nil, away))) == .notDone(away, wasSent: false))
        #expect(
            SeatsEnding(of: run(.unknown(Self.lost))) == .notDone(Self.lost, wasSent: true))
        var again = run(.waiting(until: nil, away))
        #expect(!again.foundFirstNotDone)
        again.noteAnswer(
            .unknown(Self.lost), to: again.reference(Self.part.id, Self.part.steps[0].id))
        #expect(again.foundFirstNotDone)
        for language in Language.allCases {
            let words = language.words(namesKeys: false)
            let said = Failure.foundNotDone(away).message(in: words, ofWriting: true)
            #expect(said?.contains(words.foundNotDone) == true)
        }
        var sent = run(.refused(.notActivatedYet), .refused(.notActivatedYet))
        let step = sent.reference(Self.part.id, Self.part.steps[0].id)
        sent.record(step, at: .today, sentWith: ActTrace(correlationID: "c", requestID: "r"))
        #expect(SeatsEnding(of: sent) == .notDone(.notActivatedYet, wasSent: true))
    }

    @Test(arguments: [
        (RenewalChoice.renew, "--on"), (.endWithTerm, "--cancel-at-end"), (.extend, "--extend"),
        (
            .change(NextTerm(quantity: 33, termDuration: "P3Y", billingCycle: "Annual")),
            "--seats 33 --term P3Y --billing annual"
        ),
    ])
    func `is set again by options that mean the same`(
        choice: RenewalChoice, options: String
    ) throws {
        #expect(RenewalWay.options(for: choice) == options)
        let words = Language.english.words(namesKeys: false)
        let wanted = try RenewalWay.parse(options.split(separator: " ").map(String.init))
            .wanted(in: words)
        #expect(wanted.choice(for: Self.scheduled).kind == choice.kind)
        #expect(RenewalWay.options(for: nil) == nil)
    }

    @Test func `counts more or fewer of the next term from today's`() throws {
        let words = Language.english.words(namesKeys: false)
        for (typed, isRelative) in [("+2", true), ("-2", true), ("27", false)] {
            let wanted = try RenewalWay.parse(["--seats", typed]).wanted(in: words)
            #expect(wanted.countsFromToday == isRelative)
        }
        #expect(!RenewalWay.Wanted.on.countsFromToday)
    }
}
