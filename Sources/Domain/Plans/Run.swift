import FoundationEssentials

/// A plan that is or was run, with the state of each step.
package struct Run: Equatable, Sendable, Identifiable {
    package let plan: Plan
    package let startedAt: Date
    package let author: JournalEntry.Author
    package private(set) var states: [StepReference: StepState] = [:]
    private var trails: [StepReference: StepTrail] = [:]
    /// How many steps are in each state. Only `isComplete` means success.
    package private(set) var tally = Tally()
    /// The steps that are not struck out: how often a plan has each.
    private var counted: [StepReference: Int] = [:]
    /// The steps whose effect comes some time after they asked for it.
    private var asking: Set<StepReference> = []
    /// The steps whose effect was asked for by this run, and not by others.
    private var own: Set<StepReference> = []
    /// The steps whose write a service has got, as far as its answers tell.
    private var arrivals: Set<StepReference> = []
    /// The refused steps that no service has got.
    private var unsent: Set<StepReference> = []
    /// When the steps are read again that wait for a reading, of a run that is under way.
    private var looks: [StepReference: Date] = [:]
    /// The subscriptions whose renewal was decided since it began, by customer.
    package internal(set) var decidedRenewals: [Customer.ID: Set<Subscription.ID>] = [:]
    package var phase: Phase
    /// Why nobody goes on with it, though it has something left to do; nil for any other run.
    package var closing: RunClosing?
    /// What its writes have overwritten of somebody else's changes.
    package private(set) var overwritten: [Overwriting] = []
    /// The steps that have overwritten it.
    private var overwriting: Set<StepReference> = []
    /// When the last step will probably be over; nil if that is not known yet.
    package var expectedEnd: Date?

    package var id: Plan.ID { plan.id }

    package init(
        _ plan: Plan, startedAt: Date, author: JournalEntry.Author, phase: Phase = .running
    ) {
        self.plan = plan
        self.startedAt = startedAt
        self.author = author
        self.phase = phase
        for customer in plan.customers {
            for step in customer.steps {
                guard !step.isStruck else {
                    tally.struck += 1
                    continue
                }
                let reference = reference(customer.id, step.id)
                counted[reference, default: 0] += 1
                if step.write?.isOnlyAskedFor == true { asking.insert(reference) }
                tally.pending += 1
            }
        }
    }

    /// Whether a run goes on.
    package enum Phase: Equatable, Sendable {
        case running
        /// The current step is finished, and no further one is begun.
        case stopping
        /// It does not go on before the operator resumes it; with the refusal that stopped it, if
        /// any.
        case rests(Refusal?)
        /// Nothing is left to do.
        case finished
    }

    /// The reference to a step of this run.
    package func reference(_ customer: Customer.ID, _ step: PlanStep.ID) -> StepReference {
        StepReference(plan: plan.id, customer: customer, step: step)
    }

    /// The state of a step.
    package func state(of step: PlanStep, for customer: Customer.ID) -> StepState {
        step.isStruck ? .struck : states[reference(customer, step.id)] ?? .pending
    }

    /// Set the state of a step.
    package mutating func set(_ state: StepState, of step: PlanStep.ID, for customer: Customer.ID) {
        let reference = reference(customer, step)
        if let count = counted[reference] {
            tally.add(-count, in: states[reference] ?? .pending)
            tally.add(count, in: state)
            if unsent.remove(reference) != nil { tally.unsent -= count }
            if case .refused(let refusal) = state, refusal.isUnsent, !wasSent(reference) {
                unsent.insert(reference)
                tally.unsent += count
            }
        }
        states[reference] = state
        looks[reference] = nil
    }

    /// Set when a step is read again, or tried.
    package mutating func looksAgain(
        at moment: Date, for step: PlanStep.ID, of customer: Customer.ID
    ) {
        looks[reference(customer, step)] = moment
    }

    /// When one of its steps is read again, or tried, next; nil if none waits for that.
    package var nextLook: Date? { looks.values.min() }

    /// When one step is read again, or tried; nil if it does not wait for that.
    package func nextLook(at step: StepReference) -> Date? { looks[step] }

    /// Whether a step of it was sent and not answered.
    package var isInDoubt: Bool { tally.unknown > 0 }

    /// Forget when steps are read again: it does not go on.
    package mutating func looksNoMore() { looks = [:] }

    /// When something was last recorded of a step, and the ids it was last sent with; nil if
    /// nothing was.
    package func trail(of step: PlanStep.ID, for customer: Customer.ID) -> StepTrail? {
        trails[reference(customer, step)]
    }

    /// Keep when something was recorded of a step; the ids of an earlier call stay if `trace` is
    /// nil.
    package mutating func record(_ step: StepReference, at date: Date, sentWith trace: ActTrace?) {
        trails[step] = StepTrail(date: date, trace: trace ?? trails[step]?.trace)
    }

    /// Whether this run, or an earlier part of it, asked for the end that a step is to ask for.
    package func hasAsked(_ step: StepReference) -> Bool { own.contains(step) }

    /// Keep that a step shows as requested. It is what this run asked for if the service had taken
    /// its write, or if that write may have been done.
    package mutating func showsAsRequested(_ step: StepReference, isInDoubt: Bool) {
        if isInDoubt || states[step] == .accepted { own.insert(step) }
    }

    /// Whether a service has got the write of a step, or may have, as far as its answers tell. What
    /// was refused after that is not called unsent.
    package func wasSent(_ step: StepReference) -> Bool { arrivals.contains(step) }

    /// Keep how a write of a step that was sent ended.
    package mutating func noteAnswer(_ state: StepState, to step: StepReference) {
        if state.hasArrived { arrivals.insert(step) }
    }

    /// Keep what the write of a step has overwritten of somebody else's changes.
    package mutating func noteOverwritten(_ changes: [Overwriting], by step: StepReference) {
        guard !changes.isEmpty else { return }
        overwritten += changes
        overwriting.insert(step)
    }

    /// Whether the write of a step has overwritten somebody else's change.
    package func hasOverwritten(_ step: StepReference) -> Bool { overwriting.contains(step) }

    /// All steps with the customer they are for, in the plan's order.
    package var steps: [(customer: CustomerPlan, step: PlanStep)] {
        plan.customers.flatMap { customer in customer.steps.map { (customer, $0) } }
    }

    /// The steps that are neither confirmed nor struck out, in the plan's order.
    package var stepsLeft: [(customer: CustomerPlan, step: PlanStep)] {
        steps.filter { !state(of: $0.step, for: $0.customer.id).isOver }
    }

    /// Whether every step is confirmed or struck out.
    package var isComplete: Bool {
        tally.confirmed + tally.struck == tally.all
    }

    /// Whether any step's effect comes some time after it is asked for.
    package var asksForEnds: Bool { !asking.isEmpty }

    /// Whether nothing is left but ends that were asked for, and have not come yet.
    package var waitsOnlyForEnds: Bool {
        tally.requested > 0 && tally.requested + tally.confirmed + tally.struck == tally.all
    }

    /// Numbers of steps by their state.
    package struct Tally: Equatable, Sendable {
        package var pending = 0
        package var accepted = 0
        package var requested = 0
        package var confirmed = 0
        package var refused = 0
        /// How many of the refused were not sent: no service has judged them.
        package var unsent = 0
        package var waiting = 0
        package var unknown = 0
        package var struck = 0

        /// No steps yet.
        package init() {}

        /// The steps there are.
        package var all: Int {
            pending + accepted + requested + confirmed + refused + waiting + unknown + struck
        }

        fileprivate mutating func add(_ count: Int, in state: StepState) {
            switch state {
            case .pending, .underway: pending += count
            case .accepted: accepted += count
            case .requested: requested += count
            case .confirmed: confirmed += count
            case .refused: refused += count
            case .waiting: waiting += count
            case .unknown: unknown += count
            case .struck: struck += count
            }
        }
    }
}

/// When something was last recorded of a step of a run.
package struct StepTrail: Equatable, Sendable {
    package let date: Date
    /// The ids it was last sent with; nil if it was not sent.
    package let trace: ActTrace?
}

extension Run {
    /// Return the runs in the journal, the oldest first, as far as it records them. A run that was
    /// cut off rests.
    package static func all(in entries: [JournalEntry]) -> [Run] {
        var runs: [Plan.ID: Run] = [:]
        var order: [Plan.ID] = []
        var intents = OpenIntents()
        for entry in entries {
            let isInDoubt = intents.isInDoubt(entry)
            let wasOpen = intents.take(entry)
            switch entry.event {
            case .started(let plan):
                if runs[plan.id] == nil { order.append(plan.id) }
                runs[plan.id] = Run(
                    plan, startedAt: entry.date, author: entry.author, phase: .rests(nil))
            case .intended(let intent):
                guard let step = intent.step else { continue }
                // The outcome is unknown until its end is recorded.
                let lost = Refusal.service(.answerLost)
                runs[step.plan]?.set(.unknown(lost), of: step.step, for: step.customer)
                runs[step.plan]?.record(step, at: entry.date, sentWith: intent.trace)
            case .ended(_, let outcome):
                guard let step = wasOpen else { continue }
                var state = StepState(outcome)
                // The refusal of a repeated write does not say how the first one ended.
                if case .refused(let refusal) = outcome, intents.last(of: step) != nil {
                    state = .unknown(refusal)
                }
                runs[step.plan]?.noteAnswer(state, to: step)
                runs[step.plan]?.set(state, of: step.step, for: step.customer)
                // Of a closed run, it is a lookup that has found it out.
                guard runs[step.plan]?.closing == nil else { continue }
                runs[step.plan]?.record(step, at: entry.date, sentWith: nil)
            case .stepped(let step, let noted):
                let state = runs[step.plan]?.state(of: step, noted: noted) ?? noted
                if isInDoubt { runs[step.plan]?.noteAnswer(.accepted, to: step) }
                if state == .requested {
                    // An earlier release noted who had asked.
                    runs[step.plan]?.showsAsRequested(step, isInDoubt: isInDoubt || noted != state)
                }
                runs[step.plan]?.set(state, of: step.step, for: step.customer)
                runs[step.plan]?.record(step, at: entry.date, sentWith: nil)
            case .finished(let plan):
                runs[plan]?.phase = .finished
            case .closed(let plan, let closing):
                runs[plan]?.close(closing)
            case .resumed(let plan), .stopped(let plan):
                runs[plan]?.phase = .rests(nil)
                runs[plan]?.closing = nil
            case .overwrote(let intent, let changes):
                guard let step = intents.step(of: intent) else { continue }
                runs[step.plan]?.noteOverwritten(changes, by: step)
            case .previewed, .takenBack, .rehearsed, .aftermath, .repaired, .lost, .noteMissing,
                .unknown:
                continue
            }
        }
        return order.compactMap { runs[$0] }
    }

    /// Return the state that a journal tells of a step. One of an earlier release has the end of
    /// admin access as confirmed once it was asked for; today that comes before. What has come
    /// stays so, however often that is noted.
    private func state(of step: StepReference, noted: StepState) -> StepState {
        guard noted == .confirmed(byOthers: false), asking.contains(step) else { return noted }
        return switch states[step] {
        case .requested, .confirmed: noted
        default: .requested
        }
    }

    /// Return the last intent of each step with an unknown outcome: it has no end, or an unknown
    /// one, and no later reading settled it. A repeated write is sent with the same ids.
    package static func unanswered(
        in entries: [JournalEntry]
    ) -> [StepReference: (entry: Int, intent: Intent)] {
        var intents = OpenIntents()
        for entry in entries { intents.take(entry) }
        return intents.bySteps
    }
}

/// The writes of steps whose outcome the journal does not record.
private struct OpenIntents {
    private var open: [StepReference: [(entry: Int, intent: Intent)]] = [:]
    private var steps: [Int: StepReference] = [:]

    var bySteps: [StepReference: (entry: Int, intent: Intent)] { open.compactMapValues(\.last) }

    /// The step that an intent is of; nil if it is of none.
    func step(of intent: Int) -> StepReference? { steps[intent] }

    func last(of step: StepReference) -> (entry: Int, intent: Intent)? { open[step]?.last }

    /// Whether an entry tells of a step whose write may have been done.
    func isInDoubt(_ entry: JournalEntry) -> Bool {
        guard case .stepped(let step, _) = entry.event else { return false }
        return last(of: step) != nil
    }

    /// Add an entry. Return the step whose write it ends; nil if it ends none.
    @discardableResult
    mutating func take(_ entry: JournalEntry) -> StepReference? {
        switch entry.event {
        case .intended(let intent):
            guard let step = intent.step else { return nil }
            steps[entry.id] = step
            open[step, default: []].append((entry.id, intent))
            return nil
        case .ended(let number, let outcome):
            guard let step = steps[number] else { return nil }
            switch outcome {
            case .done, .accepted: open[step] = nil
            case .refused: open[step]?.removeAll { $0.entry == number }
            case .unknown: break
            }
            return step
        case .stepped(let step, .confirmed), .stepped(let step, .requested),
            .stepped(let step, .refused):
            open[step] = nil
            return nil
        default: return nil
        }
    }
}
