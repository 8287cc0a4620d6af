import Domain
import FoundationEssentials

/// A run as it comes along: the one place where it changes, is written down and reported.
actor RunProgress {
    private var run: Run
    /// How far each step has come by the journal; the run shows more than that on the way.
    private var told: [StepReference: StepState] = [:]
    private var doubts: [StepReference: ActTrace]
    private let retryingRefused: Bool
    private let customersAtOnce: Int
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let stopWaker: Waker
    private let report: @Sendable (Run) -> Void
    private var cause: Refusal?
    private var pace = Pace()

    init(
        _ run: Run, doubts: [StepReference: ActTrace], retryingRefused: Bool, for runner: PlanRunner
    ) {
        self.run = run
        self.doubts = doubts
        self.retryingRefused = retryingRefused
        customersAtOnce = runner.customersAtOnce
        journal = runner.journal
        time = runner.time
        stopWaker = runner.stopWaker
        report = runner.report
        for (customer, step) in run.steps {
            told[run.reference(customer.id, step.id)] = run.state(of: step, for: customer.id)
        }
    }

    /// Writes down that it moves. Answers the run at rest if the journal does not take it.
    func begin(with event: JournalEvent) -> Run? {
        do throws(Refusal) {
            try journal.append(event, about: sole)
            run.phase = .running
        } catch {
            run.phase = .rests(error)
        }
        report(run)
        return run.phase == .running ? nil : run
    }

    func reference(_ customer: CustomerPlan, _ step: PlanStep) -> StepReference {
        run.reference(customer.id, step.id)
    }

    /// How far a step has come by the journal.
    func state(of step: PlanStep, for customer: CustomerPlan) -> StepState {
        step.isStruck ? .struck : told[reference(customer, step)] ?? .pending
    }

    /// Whether there is something left to do for a step.
    func isDue(_ step: PlanStep, for customer: CustomerPlan) -> Bool {
        switch state(of: step, for: customer) {
        case .confirmed, .struck: false
        case .refused: retryingRefused
        case .pending, .underway, .accepted, .waiting, .unknown: true
        }
    }

    /// The ids of a write of which nobody knows whether it was done.
    func doubt(about step: PlanStep, for customer: CustomerPlan) -> ActTrace? {
        doubts[reference(customer, step)]
    }

    /// Shows where a step is without writing it down; nil is where the journal has it.
    func show(_ state: StepState?, _ step: PlanStep, of customer: CustomerPlan) {
        run.set(state ?? self.state(of: step, for: customer), of: step.id, for: customer.id)
        report(run)
    }

    /// What the end of a write, which is in the journal, says of its step.
    func took(
        _ state: StepState, sentWith trace: ActTrace, _ step: PlanStep, of customer: CustomerPlan
    ) {
        let reference = reference(customer, step)
        switch state {
        case .accepted: doubts[reference] = nil
        case .unknown: doubts[reference] = trace
        default: break
        }
        told[reference] = state
        show(state, step, of: customer)
    }

    /// Writes down how far a step has come. Throws if the journal does not take it.
    func note(
        _ state: StepState, _ step: PlanStep, of customer: CustomerPlan
    ) throws(Interruption) {
        let reference = reference(customer, step)
        // What waits as it waited is no news.
        if case .waiting = state, told[reference] == state {
            return show(state, step, of: customer)
        }
        do throws(Refusal) {
            try journal.append(.stepped(reference, state), about: customer.customer)
        } catch {
            throw .needsAttention(error)
        }
        told[reference] = state
        switch state {
        case .confirmed, .refused: doubts[reference] = nil
        default: break
        }
        show(state, step, of: customer)
    }

    /// A write took so many seconds, from its first look to its last.
    func timed(_ seconds: Double) {
        pace.add(seconds)
        let left = run.plan.customers.map { customer in
            customer.steps.count { $0.write != nil && isDue($0, for: customer) }
        }
        run.expectedEnd = pace.end(of: left, atOnce: customersAtOnce, from: time.now)
        report(run)
    }

    /// A customer goes no further for now.
    func rest(_ interruption: Interruption) {
        switch interruption {
        case .stopped: break
        case .exhausted(let refusal, _): cause = cause ?? refusal
        case .needsAttention(let refusal):
            cause = refusal
            stopWaker.wake()
        }
    }

    /// No further step is begun.
    func stopping() {
        run.phase = .stopping
        report(run)
    }

    /// Writes down that it moves no more. It has finished if every step came to its end, the good
    /// and the bad.
    func end() -> Run {
        let isOver = run.steps.allSatisfy { customer, step in
            switch state(of: step, for: customer) {
            case .confirmed, .refused, .struck: true
            case .pending, .underway, .accepted, .waiting, .unknown: false
            }
        }
        do throws(Refusal) {
            try journal.append(isOver ? .finished(run.id) : .stopped(run.id), about: sole)
        } catch {
            cause = error
        }
        run.phase = isOver && cause == nil ? .finished : .rests(cause)
        run.expectedEnd = nil
        report(run)
        return run
    }

    /// Whom the run is about, if it is one alone.
    private var sole: Customer? {
        run.plan.customers.count == 1 ? run.plan.customers[0].customer : nil
    }
}

/// Why a customer's part of a run goes no further for now.
enum Interruption: Error {
    /// The operator said so, or the deck leaves.
    case stopped
    /// Nothing can be done for anybody before somebody has seen to it.
    case needsAttention(Refusal)
    /// It was tried as often as is worth it; when it may be tried again, if that was said.
    case exhausted(Refusal, until: Date?)
}

/// How long the writes of a run have taken so far.
struct Pace {
    private var writes = 0
    private var seconds = 0.0

    /// One write took so long, from its first look to its last.
    mutating func add(_ seconds: Double) {
        writes += 1
        self.seconds += seconds
    }

    /// When customers who have so many writes left will all be done, so many of them at once; no
    /// sooner than the one with most to do. Nil before the first write.
    func end(of left: [Int], atOnce: Int, from now: Date) -> Date? {
        guard writes > 0 else { return nil }
        let lanes = max(1, min(atOnce, left.count { $0 > 0 }))
        let rounds = max(Double(left.reduce(0, +)) / Double(lanes), Double(left.max() ?? 0))
        return now.addingTimeInterval(seconds / Double(writes) * rounds)
    }
}
