import Chance
import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A step that asks for the end of admin access` {
    private let plan = Plan.a([.a(.endAdminAccess(.init("a")), for: .contoso)], id: "plan")

    private func state(_ states: StepState...) -> StepState? {
        let step = StepReference(plan: plan.id, customer: Customer.contoso.id, step: 1)
        let entries =
            [JournalEntry.a(1, .started(plan))]
            + states.enumerated().map { .a($0.offset + 2, .stepped(step, $0.element)) }
        let run = Run.all(in: entries).first
        return run?.steps.first.flatMap { run?.state(of: $0.step, for: $0.customer.id) }
    }

    @Test func `is confirmed only after it was requested, whatever an earlier release noted`() {
        let confirmed = StepState.confirmed(byOthers: false)
        #expect(state(confirmed) == .requested)
        #expect(state(.requested) == .requested)
        #expect(state(.requested, confirmed) == confirmed)
        // Two may look for it, and both tell.
        #expect(state(.requested, confirmed, confirmed) == confirmed)
        #expect(state(.confirmed(byOthers: true)) == .confirmed(byOthers: true))
    }

    /// A run whose only step is in that state.
    private func run(_ state: StepState, _ phase: Run.Phase, id: String = "plan") -> Run {
        let plan = Plan.a([.a(.endAdminAccess(.init("a")), for: .contoso)], id: id)
        var run = Run(plan, startedAt: .today, author: .agent, phase: phase)
        let step = run.reference(Customer.contoso.id, 1)
        run.set(state, of: step.step, for: step.customer)
        run.record(step, at: .day(2), sentWith: nil)
        return run
    }

    @Test func `hides no older run that has something left to do`() {
        let resting = run(.waiting(until: nil, nil), .rests(nil), id: "resting")
        let ending = run(.requested, .finished, id: "ending")
        #expect([resting, ending].choice(beside: [ending]) { _ in true } == .one(resting))
        #expect([resting, ending].choice(beside: []) { $0.id == ending.id } == .one(ending))
        #expect([ending].choice(beside: []) { _ in true } == .one(ending))
        #expect([ending].choice(beside: [resting]) { _ in false } == nil)
    }

    @Test func `hides no run that is under way elsewhere`() {
        let other = run(.pending, .rests(nil), id: "other")
        let ending = run(.requested, .finished, id: "ending")
        #expect([ending].choice(beside: [other]) { _ in true } == .elsewhere(other))
        #expect([ending].choice(beside: [other]) { $0.id == ending.id } == .one(ending))
    }

    @Test func `asks which one is meant where several have something left, or only wait`() {
        let first = run(.waiting(until: nil, nil), .rests(nil), id: "first")
        let second = run(.pending, .rests(nil), id: "second")
        let ending = run(.requested, .finished, id: "ending")
        let later = run(.requested, .finished, id: "later")
        let all = [first, ending, second, later]
        #expect(all.choice(beside: []) { _ in true } == .several([first, second]))
        #expect(all.choice(beside: []) { $0.id == second.id } == .one(second))
        #expect([ending, later].choice(beside: []) { _ in true } == .several([ending, later]))
    }

    @Test func `leaves refused steps of long ago to those who name a customer`() {
        let refused = run(.refused(.storeBusy), .finished)
        #expect(refused.isMeant(by: [], at: .day(32)))
        #expect(!refused.isMeant(by: [], at: .day(33)))
        #expect(refused.isMeant(by: [Customer.contoso.id], at: .day(33)))
        #expect(!refused.isMeant(by: [.init("other")], at: .day(2)))
        #expect(run(.pending, .rests(nil)).isMeant(by: [], at: .day(99)))
    }

    @Test func `keeps a run open for 30 days for its ends, where that is asked for`() {
        // One that was killed while it looked for them rests.
        for phase in [Run.Phase.finished, .rests(nil)] {
            let ending = run(.requested, phase)
            #expect(ending.isOpen(withFinished: false, withEnds: true, at: .day(32)))
            #expect(!ending.isOpen(withFinished: false, withEnds: true, at: .day(33)))
            #expect(!ending.isOpen(withFinished: true, withEnds: true, at: .day(33)))
            #expect(!ending.isOpen(withFinished: false, withEnds: false, at: .day(2)))
        }
        #expect(
            !run(.confirmed(byOthers: false), .rests(nil))
                .isOpen(withFinished: true, withEnds: true, at: .day(2)))
        let refused = run(.refused(.storeBusy), .finished)
        #expect(refused.isOpen(withFinished: true, withEnds: true, at: .day(99)))
        #expect(!refused.isOpen(withFinished: false, withEnds: true, at: .day(2)))
        #expect(
            run(.pending, .rests(nil)).isOpen(withFinished: false, withEnds: false, at: .day(99)))
    }

    /// Whether the run counts the end as its own after its write ended so, and it was requested.
    private func isOwn(_ outcomes: Outcome...) -> Bool? {
        let step = StepReference(plan: plan.id, customer: Customer.contoso.id, step: 1)
        let write = Write.endAdminAccess(.init("a"))
        var entries = [JournalEntry.a(1, .started(plan))]
        for outcome in outcomes {
            let number = entries.count + 1
            entries.append(
                .a(number, .intended(.of(write, trace: .request("r"), before: nil, step: step))))
            entries.append(.a(number + 1, .ended(intent: number, outcome)))
        }
        entries.append(.a(entries.count + 1, .stepped(step, .requested)))
        let run = Run.all(in: entries).first
        let isOwn = run?.hasAsked(step)
        #expect(run?.refusalOfUndoing == (isOwn == true ? .irreversible : .nothingDone))
        return isOwn
    }

    @Test func `is that of its run unless others asked for it`() {
        let (refused, lost) = (Refusal.service(.consentMissing), Refusal.service(.answerLost))
        #expect(isOwn(.done(after: nil)) == true)
        #expect(isOwn(.accepted) == true)
        #expect(isOwn(.unknown(lost)) == true)
        #expect(isOwn(.unknown(lost), .refused(refused)) == true)
        #expect(isOwn() == false)
        #expect(isOwn(.refused(refused)) == false)
        #expect(isOwn(.refused(refused), .done(after: nil)) == true)
    }
}

@Suite struct `A run that only waits` {
    /// A run of three steps for each customer, with these states.
    private func run(
        _ customers: [[StepState]], _ phase: Run.Phase = .rests(nil)
    ) -> Run.Wait? {
        let plans = customers.indices.map { place in
            let write = Write.removeRelationship
            return CustomerPlan.a(write, write, write, for: .a("C\(place)"))
        }
        var run = Run(
            .a(plans), startedAt: .today, author: .agent, phase: phase)
        for (states, customer) in zip(customers, plans) {
            for (state, step) in zip(states, customer.steps) {
                run.set(state, of: step.id, for: customer.id)
            }
        }
        return run.wait
    }

    private let done = StepState.confirmed(byOthers: false)

    @Test func `waits until the last of what holds its customer has cleared`() {
        #expect(
            run([[done, .waiting(until: .day(3), nil), .waiting(until: .day(9), nil)]])
                == .until(.day(9)))
    }

    @Test func `waits for the first of its customers`() {
        #expect(
            run([
                [done, done, .waiting(until: .day(30), nil)],
                [done, done, .waiting(until: .day(7), nil)],
                [done, done, done],
            ]) == .until(.day(7)))
    }

    @Test func `waits for nobody knows what where no moment is told of one of its customers`() {
        #expect(
            run([
                [done, done, .waiting(until: .day(7), nil)],
                [done, .waiting(until: .day(1), nil), .waiting(until: nil, nil)],
            ]) == .open)
    }

    @Test func `waits for an end that was asked for, and for nothing else before it`() {
        let end = PlanStep(
            id: 1, task: .write(.endAdminAccess(.init("a"))), name: "Helpdesk", consequences: [])
        for standing in EarlierStep.Standing.allCases {
            let waiting = StepState.waiting(until: nil, .after(EarlierStep(end, standing)))
            let wait = run([[.requested, done, waiting]])
            #expect(wait == (standing == .requested ? .open : nil))
        }
    }

    @Test func `waits for nobody knows what where no moment is told`() {
        #expect(run([[done, .waiting(until: nil, nil), .waiting(until: .day(2), nil)]]) == .open)
    }

    @Test(arguments: [
        StepState.pending, .underway, .accepted, .refused(.notActivatedYet),
        .unknown(.service(.answerLost)), .waiting(until: .day(1), .storeBusy),
    ])
    func `is none while anything else is left`(state: StepState) {
        #expect(run([[done, .waiting(until: .day(3), nil), state]]) == nil)
    }

    @Test func `is none while it moves, rests for a reason, or is over`() {
        let waiting = [done, done, StepState.waiting(until: .day(3), nil)]
        for phase in [Run.Phase.running, .stopping, .finished, .rests(.storeBusy)] {
            #expect(run([waiting], phase) == nil)
        }
        #expect(run([[done, done, done]]) == nil)
    }
}

@Suite struct `The numbers of a run` {
    private static let states: [StepState] = [
        .pending, .underway, .accepted, .requested, .refused(.notActivatedYet),
        .unknown(.service(.answerLost)), .waiting(until: .day(1), .storeBusy),
        .confirmed(byOthers: false), .confirmed(byOthers: true), .struck,
    ]

    /// Counts the steps of a run one by one.
    private func counted(_ run: Run) -> Run.Tally {
        var tally = Run(.a([]), startedAt: .today, author: .agent).tally
        for (customer, step) in run.steps {
            switch run.state(of: step, for: customer.id) {
            case .pending, .underway: tally.pending += 1
            case .accepted: tally.accepted += 1
            case .requested: tally.requested += 1
            case .confirmed: tally.confirmed += 1
            case .refused(let refusal):
                tally.refused += 1
                let isSent = run.wasSent(run.reference(customer.id, step.id))
                tally.unsent += refusal.isUnsent && !isSent ? 1 : 0
            case .waiting: tally.waiting += 1
            case .unknown: tally.unknown += 1
            case .struck: tally.struck += 1
            }
        }
        return tally
    }

    @Test(arguments: 0..<20)
    func `are those of its steps, whatever becomes of them`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let write = Write.removeRelationship
        var plans = (0..<4).map { CustomerPlan.a(write, write, write, for: .a("C\($0)")) }
        for place in plans.indices {
            for step in plans[place].steps.indices {
                plans[place].steps[step].isStruck = dice.chance(25)
            }
        }
        var run = Run(.a(plans), startedAt: .today, author: .agent)
        #expect(run.tally == counted(run))
        for _ in 0..<60 {
            let part = dice.pick(plans)
            // A step that the plan does not have is none of its steps.
            let step = dice.chance(5) ? 99 : dice.pick(part.steps).id
            run.set(dice.pick(Self.states), of: step, for: part.id)
            #expect(run.tally == counted(run))
            let isOver = run.steps.allSatisfy { run.state(of: $0.step, for: $0.customer.id).isOver }
            #expect(run.isComplete == isOver)
        }
    }
}

@Suite struct `A step that was sent` {
    private static let plan = Plan.a([.a(.suspend(.init("e3")), for: .contoso)], id: "plan")
    private static let changed = StepState.refused(.changedMeanwhile([]))
    private static let judged = Refusal.told(
        .notActivatedYet,
        by: ServiceAnswer(status: 400, code: "1", requestID: "r", correlationID: "c"))

    /// The run of which the journal tells that after its start.
    private func run(_ events: JournalEvent...) throws -> Run {
        let entries = ([.started(Self.plan)] + events).enumerated().map {
            JournalEntry.a($0.offset + 1, $0.element)
        }
        return try #require(Run.all(in: entries).first)
    }

    private let intent = JournalEvent.intended(.of(.suspend(.init("e3")), step: .of(1)))

    @Test func `is refused, and not unsent, whatever is read of it after the service refused`()
        throws
    {
        let noted = JournalEvent.stepped(.of(1), Self.changed)
        let sent = try run(intent, .ended(intent: 2, .refused(Self.judged)), noted)
        #expect(sent.wasSent(.of(1)) && sent.tally.refused == 1 && sent.tally.unsent == 0)
        let lost = try run(
            intent, .ended(intent: 2, .unknown(.service(.answerLost))), noted)
        #expect(lost.wasSent(.of(1)) && lost.tally.unsent == 0)
        let unread = try run(
            intent, .ended(intent: 2, .refused(.unreachable(.refused))), noted)
        #expect(!unread.wasSent(.of(1)) && unread.tally.unsent == 1)
        #expect(try run(noted).tally.unsent == 1)
    }

    @Test func `is final where nobody can undo it, and only while it is left`() {
        let part = CustomerPlan.a(.suspend(.init("e3")), .removeRelationship, for: .contoso)
        var run = Run(.a([part], id: "plan"), startedAt: .today, author: .agent)
        #expect(run.finalStepsLeft.map(\.step.id) == [2])
        run.set(.confirmed(byOthers: false), of: 2, for: part.id)
        #expect(run.finalStepsLeft.isEmpty)
    }
}

@Suite struct `A change of seats as a run` {
    /// A change of seats and what it drops of the renewal, in these states.
    private func seats(
        _ states: [StepState], _ phase: Run.Phase = .rests(nil),
        of customers: [String] = ["contoso"], for purpose: Plan.Purpose = .seats
    ) -> Run {
        let renewal = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: "33")
        let steps = [PlanStep].of([
            .setQuantity(28, of: .init("a")), .setRenewal(renewal, of: .init("a")),
        ])
        let parts = customers.map { CustomerPlan(holdings: .of($0), steps: steps) }
        var run = Run(
            .a(parts, purpose: purpose), startedAt: .today, author: .agent, phase: phase)
        for (step, state) in zip(steps, states) {
            run.set(state, of: step.id, for: parts[0].id)
        }
        return run
    }

    @Test func `is asked anew only where it is one change of seats that has changed nothing`() {
        let away = Refusal.unreachable(.closed)
        #expect(seats([]).isAskedAnew)
        #expect(seats([.waiting(until: nil, away)]).isAskedAnew)
        for state: StepState in [.confirmed(byOthers: false), .accepted, .unknown(away)] {
            #expect(!seats([state]).isAskedAnew)
        }
        #expect(!seats([], .finished).isAskedAnew)
        #expect(!seats([], for: .suspension).isAskedAnew)
        #expect(!seats([], of: ["contoso", "fabrikam"]).isAskedAnew)
    }
}
