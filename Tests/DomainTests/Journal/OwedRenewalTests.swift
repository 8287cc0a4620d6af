import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What a change of seats has dropped` {
    private static let id = Subscription.ID("e3")
    private static let scheduled = Subscription.a(.newCommerce, scheduled: "quantity 33")
    private static let before = Holdings.contoso(scheduled)
    private static let seats = Write.setQuantity(28, of: id)
    private static let restored = Write.setRenewal(scheduled.renewal, of: id)
    private static let rules = Rules.ofToday

    /// The subscription with 28 seats, and nothing scheduled.
    private static var bare: Subscription {
        var bare = scheduled
        (bare.quantity, bare.scheduledNextTermInstructions) = (28, nil)
        return bare
    }

    /// A run that has changed the seats and stopped before the second step.
    private func stopped(_ outcome: Outcome = .done(after: nil)) -> JournalSample {
        var story = JournalSample()
        story.start("run", Self.before, for: .seats, steps: [Self.seats, Self.restored])
        story.act(Self.seats, outcome, before: Self.before, step: .of(1, in: "run"))
        story.tell(.stopped(.init("run")), of: nil)
        return story
    }

    private func owed(_ story: JournalSample, on subscription: Subscription = bare) -> Renewal? {
        story.entries.owedRenewal(of: subscription, of: Customer.contoso.id, place: "home")
    }

    @Test(arguments: [
        Outcome.done(after: nil), .accepted, .unknown(.service(.answerLost)),
    ])
    func `is owed as long as it is not set again`(outcome: Outcome) {
        var story = stopped(outcome)
        #expect(owed(story) == Self.scheduled.renewal)
        // It is of this place and this customer.
        #expect(
            story.entries.owedRenewal(of: Self.bare, of: Customer.contoso.id, place: "elsewhere")
                == nil)
        #expect(story.entries.owedRenewal(of: Self.bare, of: .init("other"), place: "home") == nil)
        story.act(Self.restored, step: .of(2, in: "run"))
        #expect(owed(story) == nil)
    }

    @Test func `is not owed where the seats were not changed`() {
        #expect(owed(stopped(.refused(.quantityFixed))) == nil)
        #expect(owed(JournalSample()) == nil)
    }

    @Test func `is not owed once the renewal was decided otherwise`() {
        var story = stopped()
        let other = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        story.act(.setRenewal(other, of: Self.id))
        #expect(owed(story) == nil)
        // One that was refused decides nothing.
        story = stopped()
        story.act(.setRenewal(other, of: Self.id), .refused(.notRenewable))
        #expect(owed(story) == Self.scheduled.renewal)
    }

    @Test func `is not owed again where setting it was not answered: its run looks that up`() {
        var story = stopped()
        story.act(
            Self.restored, .unknown(.service(.answerLost)), before: Self.before,
            step: .of(2, in: "run"))
        #expect(owed(story) == nil)
        #expect(
            Run.all(in: story.entries)[0].owedRenewal(of: Self.bare, of: Customer.contoso.id)
                == nil)
    }

    @Test func `is kept with the runs that are read, unless it was decided since`() {
        func owed(_ story: JournalSample, place: String = "home") -> [Renewal?] {
            Run.all(in: story.entries).withDecidedRenewals(in: story.entries, place: place).map {
                $0.owedRenewal(of: Self.bare, of: Customer.contoso.id)
            }
        }
        let other = Write.setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: Self.id)
        var story = JournalSample()
        story.act(other)
        story.start("run", Self.before, for: .seats, steps: [Self.seats, Self.restored])
        story.act(Self.seats, before: Self.before, step: .of(1, in: "run"))
        #expect(owed(story) == [Self.scheduled.renewal])
        story.act(other, of: .tailspin)
        story.act(other, .refused(.notRenewable))
        #expect(owed(story) == [Self.scheduled.renewal])
        story.act(other, .unknown(.service(.answerLost)))
        #expect(owed(story) == [nil])
        #expect(owed(story, place: "elsewhere") == [Self.scheduled.renewal])
    }

    @Test func `is no longer owed once a later run has set the renewal`() {
        let part = CustomerPlan(holdings: Self.before, steps: .of([Self.seats, Self.restored]))
        func run(_ id: String, day: Int, _ states: StepState...) -> Run {
            var run = Run(
                .a([part], id: id, purpose: .seats), startedAt: .day(day), author: .agent,
                phase: .rests(nil))
            for (turn, state) in states.enumerated() { run.set(state, of: turn + 1, for: part.id) }
            return run
        }
        let done = StepState.confirmed(byOthers: false)
        var owing = run("owing", day: 1, done)
        func owed() -> Renewal? { owing.owedRenewal(of: Self.bare, of: Customer.contoso.id) }
        // One before it, and one that set nothing, decide nothing.
        owing.takeDecisions(of: run("before", day: 0, done, done))
        owing.takeDecisions(of: run("short", day: 2, done))
        #expect(owed() == Self.scheduled.renewal)
        owing.takeDecisions(of: run("later", day: 2, done, done))
        #expect(owed() == nil)
        // What is read of the same run later has it as well.
        owing = run("owing", day: 1, done)
        var known = owing
        known.decide(renewalOf: Self.id, for: part.id)
        owing.takeDecisions(of: known)
        #expect(owed() == nil)
    }

    @Test func `is that of the last run where several owe something`() {
        func run(_ id: String, day: Int, _ scheduled: String) -> Run {
            let renewal = Subscription.a(.newCommerce, scheduled: scheduled).renewal
            let part = CustomerPlan(
                holdings: Self.before,
                steps: .of([Self.seats, .setRenewal(renewal, of: Self.id)]))
            var run = Run(
                .a([part], id: id, purpose: .seats), startedAt: .day(day), author: .agent,
                phase: .rests(nil))
            run.set(.confirmed(byOthers: false), of: 1, for: part.id)
            return run
        }
        let runs = [run("b", day: 2, "quantity 40"), run("a", day: 1, "quantity 33")]
        let last = Subscription.a(.newCommerce, scheduled: "quantity 40").renewal
        for order in [runs, runs.reversed()] {
            #expect(order.owedRenewal(of: Self.bare, of: Customer.contoso.id) == last)
        }
    }

    @Test func `is not owed where something is scheduled, or another term has begun`() {
        let story = stopped()
        #expect(owed(story, on: Self.scheduled) == nil)
        var later = Self.bare
        later.commitmentEndDate = .day(700)
        #expect(owed(story, on: later) == nil)
        var ending = Self.bare
        ending.autoRenewEnabled = false
        #expect(owed(story, on: ending) == nil)
        var suspended = Self.bare
        suspended.status = .suspended
        #expect(owed(story, on: suspended) == nil)
    }

    @Test func `is set again by the next change of seats, or alone`() {
        let held = Holdings.contoso(Self.bare)
        func steps(_ quantity: Int, _ owed: Renewal?) -> [PlanStep] {
            Self.rules.plan(
                seats: quantity, of: Self.id, restoring: owed, on: held, by: .everyRole,
                at: .today)
        }
        let next = steps(29, Self.scheduled.renewal)
        #expect(next.map(\.write) == [.setQuantity(29, of: Self.id), Self.restored])
        #expect(next.map(\.setsAgain) == [false, true])
        let alone = steps(28, Self.scheduled.renewal)
        #expect(alone.map(\.write) == [Self.restored] && alone[0].setsAgain)
        #expect(steps(29, nil).map(\.write) == [.setQuantity(29, of: Self.id)])
    }
}
