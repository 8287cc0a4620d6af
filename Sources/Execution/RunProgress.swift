import Domain
import FoundationEssentials

/// A run while it goes on: the one place where it changes, is journaled and reported.
actor RunProgress {
    private var run: Run
    /// The state of each step in the journal; the run shows more than that meanwhile.
    private var told: [StepReference: StepState] = [:]
    private var doubts: [StepReference: ActTrace]
    /// The removals that the service answered as done: the evidence was written with the answer.
    private var answered: Set<StepReference> = []
    /// How often the target of a step was read since its write was sent.
    private var looks: [StepReference: Int] = [:]
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

    /// Journal the beginning. Return the resting run if the journal cannot be written.
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

    /// The state of a step in the journal.
    func state(of step: PlanStep, for customer: CustomerPlan) -> StepState {
        step.isStruck ? .struck : told[reference(customer, step)] ?? .pending
    }

    /// When something was last recorded of a step; nil if nothing was.
    func lastRecord(of step: PlanStep, for customer: CustomerPlan) -> Date? {
        run.trail(of: step.id, for: customer.id)?.date
    }

    /// Whether a step still has something to do.
    func isDue(_ step: PlanStep, for customer: CustomerPlan) -> Bool {
        switch state(of: step, for: customer) {
        case .confirmed, .struck: false
        case .refused: retryingRefused
        case .pending, .underway, .accepted, .requested, .waiting, .unknown: true
        }
    }

    /// Whether this run, or an earlier part of it, asked for the end that a step is to ask for.
    func hasAsked(_ step: PlanStep, for customer: CustomerPlan) -> Bool {
        run.hasAsked(reference(customer, step))
    }

    /// The customers that wait for an end that was asked for; none while anything else is left.
    var waitingForEnds: [CustomerPlan] {
        guard run.tally.requested > 0, isOver else { return [] }
        return run.plan.customers.filter { customer in
            customer.steps.contains { state(of: $0, for: customer) == .requested }
        }
    }

    /// The ids of a write that may have been done; nil if none is in doubt.
    func doubt(about step: PlanStep, for customer: CustomerPlan) -> ActTrace? {
        doubts[reference(customer, step)]
    }

    /// Why a step's write was not done when it was sent before; nil if it was not sent, or nothing
    /// is known against it.
    func lastRefusal(of step: PlanStep, for customer: CustomerPlan) -> Refusal? {
        guard run.trail(of: step.id, for: customer.id)?.trace != nil else { return nil }
        return switch state(of: step, for: customer) {
        case .refused(let refusal), .unknown(let refusal), .waiting(_, let refusal?): refusal
        default: nil
        }
    }

    /// Keep what a write has overwritten of somebody else's changes.
    func overwrote(
        _ overwritten: [Overwriting], _ step: PlanStep, of customer: CustomerPlan
    ) {
        guard !overwritten.isEmpty else { return }
        run.noteOverwritten(overwritten, by: reference(customer, step))
        report(run)
    }

    /// Count a read of a step's target.
    func looked(at step: PlanStep, of customer: CustomerPlan) {
        looks[reference(customer, step), default: 0] += 1
    }

    /// Return how often a step's target was read since this was asked last.
    func takeLooks(at step: PlanStep, of customer: CustomerPlan) -> Int {
        looks.removeValue(forKey: reference(customer, step)) ?? 0
    }

    /// Show the state of a step without journaling it; nil shows the journal's.
    func show(_ state: StepState?, _ step: PlanStep, of customer: CustomerPlan) {
        run.set(state ?? self.state(of: step, for: customer), of: step.id, for: customer.id)
        report(run)
    }

    /// Keep that the service answered the write of a step as done.
    func answered(_ step: PlanStep, of customer: CustomerPlan) {
        answered.insert(reference(customer, step))
    }

    /// Whether a removal that was sent from here has been confirmed without an answer that brought
    /// its evidence.
    func lacksEvidence(of removal: PlanStep, for customer: CustomerPlan) -> Bool {
        let reference = reference(customer, removal)
        guard case .confirmed = state(of: removal, for: customer), !answered.contains(reference)
        else { return false }
        return run.trail(of: removal.id, for: customer.id)?.trace != nil
    }

    /// Journal what was seen of a former customer: evidence that the run does not depend on.
    func note(_ seen: Aftermath) {
        _ = try? journal.append(.aftermath(seen), about: seen.customer)
    }

    /// Show when a step is read again, or tried.
    func looksAgain(at moment: Date, _ step: PlanStep, of customer: CustomerPlan) {
        run.looksAgain(at: moment, for: step.id, of: customer.id)
        report(run)
    }

    /// Apply the end of a write, which is already journaled, to its step.
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
        run.record(reference, at: time.now, sentWith: trace)
        run.noteAnswer(state, to: reference)
        show(state, step, of: customer)
    }

    /// Journal the state of a step. Throw if the journal cannot be written.
    func note(
        _ state: StepState, _ step: PlanStep, of customer: CustomerPlan
    ) throws(Interruption) {
        let reference = reference(customer, step)
        // A step that waits as before is not journaled again.
        if case .waiting = state, told[reference] == state {
            return show(state, step, of: customer)
        }
        do throws(Refusal) {
            try journal.append(.stepped(reference, state), about: customer.customer)
        } catch {
            throw .needsAttention(error)
        }
        if state == .requested {
            run.set(told[reference] ?? .pending, of: step.id, for: customer.id)
            run.showsAsRequested(reference, isInDoubt: doubts[reference] != nil)
        }
        told[reference] = state
        run.record(reference, at: time.now, sentWith: nil)
        switch state {
        case .confirmed, .requested, .refused: doubts[reference] = nil
        default: break
        }
        show(state, step, of: customer)
    }

    /// Add a write that took that many seconds, from its first look to its last.
    func timed(_ seconds: Double) {
        pace.add(seconds)
        let left = run.plan.customers.map { customer in
            customer.steps.count { isLeft($0, of: customer) }
        }
        run.expectedEnd = pace.end(of: left, atOnce: customersAtOnce, from: time.now)
        report(run)
    }

    /// Whether a write of a step is still to be sent, or to show: an end that was asked for needs
    /// no more than a look.
    private func isLeft(_ step: PlanStep, of customer: CustomerPlan) -> Bool {
        step.write != nil && isDue(step, for: customer)
            && state(of: step, for: customer) != .requested
    }

    /// Stop a customer's part for now.
    func rest(_ interruption: Interruption) {
        switch interruption {
        case .stopped: break
        case .exhausted(let refusal, _): cause = cause ?? refusal
        case .needsAttention(let refusal):
            cause = refusal
            stopWaker.wake()
        }
    }

    /// Show that no further step is begun.
    func stopping() {
        run.phase = .stopping
        report(run)
    }

    /// Journal the end. The run has finished if every step ended, done or refused. An end that was
    /// asked for needs nobody any more.
    func end() -> Run {
        let isOver = isOver
        do throws(Refusal) {
            try journal.append(isOver ? .finished(run.id) : .stopped(run.id), about: sole)
        } catch {
            cause = error
        }
        run.phase = isOver && cause == nil ? .finished : .rests(cause)
        run.expectedEnd = nil
        run.looksNoMore()
        report(run)
        return run
    }

    /// Whether nothing is left to do but to look for ends that were asked for.
    private var isOver: Bool {
        run.steps.allSatisfy { customer, step in
            switch state(of: step, for: customer) {
            case .confirmed, .requested, .refused, .struck: true
            case .pending, .underway, .accepted, .waiting, .unknown: false
            }
        }
    }

    /// The customer of the run, if it has only one.
    private var sole: Customer? {
        run.plan.customers.count == 1 ? run.plan.customers[0].customer : nil
    }
}

/// Why a customer's part of a run stops for now.
enum Interruption: Error {
    /// The operator stopped it, or left the deck.
    case stopped
    /// The same refusal would meet every customer until somebody solves it.
    case needsAttention(Refusal)
    /// It was tried as often as allowed; `until` is when it may be tried again, if the service said
    /// so.
    case exhausted(Refusal, until: Date?)
}

/// How long the writes of a run have taken so far.
struct Pace {
    private var writes = 0
    private var seconds = 0.0

    /// Add a write that took that many seconds, from its first look to its last.
    mutating func add(_ seconds: Double) {
        writes += 1
        self.seconds += seconds
    }

    /// Return when customers with that many writes left will be done, that many customers at once;
    /// at the earliest when the one with most writes is. Return nil before the first write.
    func end(of left: [Int], atOnce: Int, from now: Date) -> Date? {
        guard writes > 0 else { return nil }
        let lanes = max(1, min(atOnce, left.count { $0 > 0 }))
        let rounds = max(Double(left.reduce(0, +)) / Double(lanes), Double(left.max() ?? 0))
        return now.addingTimeInterval(seconds / Double(writes) * rounds)
    }
}
