import Domain
import FoundationEssentials

/// One customer's part of a run: its steps, one after the other.
struct CustomerRun: Sendable {
    let customer: CustomerPlan
    let forecast: Forecast
    let partnerCenter: any PartnerCenter
    let time: any Timekeeper
    let retries: RetryPolicy
    let newID: @Sendable () -> String
    let aftermath: @Sendable (Customer.ID) async -> Aftermath?
    let stopWaker: Waker
    let dropWaker: Waker
    let progress: RunProgress

    init(_ customer: CustomerPlan, of plan: Plan, by runner: PlanRunner, progress: RunProgress) {
        self.customer = customer
        forecast = Forecast(customer, by: plan.rules, at: plan.madeAt)
        partnerCenter = runner.partnerCenter
        time = runner.time
        retries = runner.retries
        newID = runner.newID
        aftermath = runner.aftermath
        stopWaker = runner.stopWaker
        dropWaker = runner.dropWaker
        self.progress = progress
    }

    func run() async {
        for step in customer.steps where !step.isStruck {
            guard await progress.isDue(step, for: customer) else { continue }
            guard !isOver else { return }
            do throws(Interruption) {
                await progress.show(.underway, step, of: customer)
                try await take(step)
            } catch {
                await leave(step, for: error)
                return await progress.rest(error)
            }
        }
    }

    private func take(_ step: PlanStep) async throws(Interruption) {
        switch step.task {
        case .write(let write):
            try await carryOut(write, step)
            if write == .removeRelationship {
                try await confirmWhatWentWith(step)
                await collectEvidence(of: step)
            }
        case .ticket(.adminRelationship(let id), _): try await lookAfter(id, step)
        case .ticket(let holding, _): try await lookAfter(holding, until: nil, step)
        case .wait(let holding, let until): try await lookAfter(holding, until: until, step)
        }
    }

    /// The privileges end with the relationship, even if the account never tells of them
    /// (reference, 13).
    private func confirmWhatWentWith(_ removal: PlanStep) async throws(Interruption) {
        guard case .confirmed = await progress.state(of: removal, for: customer) else { return }
        for step in customer.steps where step.write == .removeDelegatedAccess {
            guard case .accepted = await progress.state(of: step, for: customer) else { continue }
            try await note(.confirmed(byOthers: false), step)
        }
    }

    /// Look whether somebody else has cleared a holding. The run does not wait for days: it rests.
    private func lookAfter(
        _ holding: Holding, until: Date?, _ step: PlanStep
    ) async throws(Interruption) {
        var vain: Refusal?
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            switch try await look(step) {
            case .refused(let refusal):
                return try await note(.waiting(until: until, refusal), step)
            case .gone: return try await note(.confirmed(byOthers: true), step)
            case .held(let holdings, let rules):
                let blocker = rules.eligibility(of: holdings, at: time.now).blockers.first {
                    $0.holding == holding
                }
                let isMissing = holdings.status(of: holding) == nil
                // An unread holding may be this one.
                guard blocker != nil || isMissing && !holdings.unread.isEmpty else {
                    // One short list does not prove that a holding is gone.
                    if isMissing, pause == 0, !retries.doubleChecking.isEmpty { continue }
                    return try await note(.confirmed(byOthers: true), step)
                }
                vain = nil
                if until != nil, let blocker {
                    vain = await self.vain(blocker, step, holdings, rules)
                }
                guard vain == nil else { continue }
                let end = until == nil ? nil : rules.end(of: holding, in: holdings) ?? until
                return try await note(.waiting(until: end, nil), step)
            }
        }
        if let vain { try await note(.refused(vain), step) }
    }

    /// Return why waiting for a term's end is in vain: the subscription goes on. Return nil while
    /// it may still end, or while the write that ends it is on its way.
    private func vain(
        _ blocker: Blocker, _ step: PlanStep, _ holdings: Holdings, _ rules: Rules
    ) async -> Refusal? {
        let holding = blocker.holding
        guard case .subscription(let id) = holding, let subscription = holdings.subscription(id)
        else { return nil }
        let goesOn: Bool
        switch rules.termEnd(of: subscription.term, at: time.now) {
        case .ends, .ending, .underway, nil: return nil
        case .renews, .goesOn: goesOn = true
        case .mayGoOn, .unknown: goesOn = false
        }
        for earlier in customer.steps
        where earlier.id < step.id && earlier.holding == holding && !earlier.isStruck {
            switch await progress.state(of: earlier, for: customer) {
            case .confirmed, .requested: break
            case .refused(let refusal): return refusal
            case .pending, .underway, .accepted, .waiting, .unknown, .struck: return nil
            }
        }
        let before = forecast.before(step)
        // The service may word scheduled actions in another way.
        let isSameEnd = before.subscription(id)?.renewal.isShown(by: subscription.renewal) == true
        let changed = holdings.differences(since: before, regarding: holding).filter {
            $0.isAboutTheEnd && !($0.isAboutScheduledActions && isSameEnd)
        }
        if !changed.isEmpty { return .changedMeanwhile(changed) }
        // Nothing ends a subscription that goes on if the operator struck out the step that would
        // end it.
        let isStruck = customer.steps.contains {
            $0.id < step.id && $0.isStruck && $0.write?.holding == holding
        }
        return isStruck && goesOn ? .blocked([blocker]) : nil
    }

    /// After an interruption, show the journal's state of the step. A step that was tried as often
    /// as allowed waits, unless its write is on its way.
    private func leave(_ step: PlanStep, for interruption: Interruption) async {
        let state = await progress.state(of: step, for: customer)
        if case .exhausted(let refusal, let until) = interruption {
            switch state {
            case .accepted, .unknown: break
            default:
                let waiting = StepState.waiting(until: until, refusal)
                do throws(Interruption) { return try await note(waiting, step) } catch {
                    await progress.rest(error)
                }
            }
        }
        await progress.show(nil, step, of: customer)
    }

    func note(_ state: StepState, _ step: PlanStep) async throws(Interruption) {
        try await progress.note(state, step, of: customer)
    }

    /// Whether no further step may begin.
    private var isOver: Bool { stopWaker.isAwake || Task.isCancelled }

    func goOn() throws(Interruption) { if isOver { throw .stopped } }

    func pause(_ seconds: Double) async throws(Interruption) {
        try await pause(until: time.now.addingTimeInterval(seconds))
    }

    func pause(until moment: Date) async throws(Interruption) {
        try goOn()
        await time.wait(until: moment, or: stopWaker)
        try goOn()
    }
}

extension Difference {
    fileprivate var isAboutScheduledActions: Bool {
        if case .field(.scheduledActions, _, _, _, _) = self { true } else { false }
    }

    /// Whether it may be the reason why a subscription no longer ends with its term.
    fileprivate var isAboutTheEnd: Bool {
        guard case .field(let field, _, _, _, _) = self else { return false }
        return switch field {
        case .status, .autoRenewEnabled, .scheduledActions, .commitmentEndDate: true
        case .quantity, .cancellationAllowedUntilDate, .scheduledNextTermInstructions,
            .friendlyName:
            false
        }
    }
}

extension CustomerRun {
    /// Read the customer afresh; retry while the obstacle is passing.
    func look(_ step: PlanStep) async throws(Interruption) -> CustomerGlance {
        var pauses = retries.trying[...]
        var renewals = retries.trying.prefix(RetryPolicy.tokenRenewals)
        while true {
            switch await glance(at: step) {
            case .held(let holdings, let rules): return .held(holdings, rules)
            case .gone(let refusal): return .gone(refusal)
            case .refused(let refusal):
                switch refusal.bearing {
                case .final: return .refused(refusal)
                case .stopped: throw .stopped
                case .needsAttention:
                    guard refusal.isAboutTheToken, !renewals.isEmpty else {
                        throw .needsAttention(refusal)
                    }
                    try await outlast(refusal, until: nil, &renewals, step)
                case .passing(let until):
                    try await outlast(refusal, until: until, &pauses, step)
                case .stale, .open, .late:
                    try await outlast(refusal, until: nil, &pauses, step)
                }
            }
        }
    }

    /// Wait for an obstacle to pass, and show that. Throw `exhausted` if it lasts too long.
    func outlast(
        _ refusal: Refusal, until told: Date?, _ pauses: inout ArraySlice<Double>, _ step: PlanStep
    ) async throws(Interruption) {
        guard let pause = pauses.popFirst() else { throw .exhausted(refusal, until: told) }
        let moment = max(told ?? .distantPast, time.now.addingTimeInterval(pause))
        guard moment.timeIntervalSince(time.now) <= retries.longestWait else {
            throw .exhausted(refusal, until: told)
        }
        await progress.show(.waiting(until: moment, refusal), step, of: customer)
        await progress.looksAgain(at: moment, step, of: customer)
        try await self.pause(until: moment)
        await progress.show(.underway, step, of: customer)
    }

    /// Return how far the effect of a write shows, now or after one of the pauses; nil if it does
    /// not. A failed read proves nothing: the next may succeed. Throw `needsAttention` if the last
    /// read was refused for its token.
    func shows(
        _ write: Write, _ step: PlanStep, within pauses: [Double]
    ) async throws(Interruption) -> Reach? {
        var turnedAway: Refusal?
        for pause in [0] + pauses {
            if pause > 0 {
                let moment = time.now.addingTimeInterval(pause)
                await progress.looksAgain(at: moment, step, of: customer)
                try await self.pause(until: moment)
            }
            turnedAway = nil
            switch await glance(at: step, isSure: true) {
            // The privileges end with the relationship.
            case .gone: return write.concernsTheCustomer ? .done : nil
            case .held(let holdings, let rules):
                if let reach = rules.reach(of: write, in: holdings, at: time.now) {
                    return reach
                }
            case .refused(let refusal):
                guard refusal.bearing == .needsAttention else { continue }
                guard refusal.isAboutTheToken else { throw .needsAttention(refusal) }
                turnedAway = refusal
            }
        }
        if let turnedAway { throw .needsAttention(turnedAway) }
        return nil
    }

    func glance(at step: PlanStep, isSure: Bool = false) async -> CustomerGlance {
        let seen =
            isSure ? await sureGlance(at: step) : await unrecordedGlance(at: step)
        if case .held = seen { await progress.looked(at: step, of: customer) }
        return seen
    }

    /// Look once more where the target is missing.
    private func sureGlance(at step: PlanStep) async -> CustomerGlance {
        let first = await unrecordedGlance(at: step)
        guard first.misses(step.holding), let pause = retries.doubleChecking.first else {
            return first
        }
        do throws(Interruption) { try await self.pause(pause) } catch {
            return .refused(.service(.stopped))
        }
        return await unrecordedGlance(at: step)
    }

    private func unrecordedGlance(at step: PlanStep) async -> CustomerGlance {
        guard case .adminRelationship? = step.holding else {
            return await partnerCenter.glance(at: customer.customer, for: step.write)
        }
        // Microsoft Graph is waited for only where a read has ids.
        let trace = ActTrace(correlationID: newID(), requestID: newID())
        return await partnerCenter.traced(by: trace)
            .glance(at: customer.customer, for: step.write)
    }
}

extension Write {
    /// Whether it changes the relationship or the privileges.
    var concernsTheCustomer: Bool {
        self == .removeRelationship || self == .removeDelegatedAccess
    }
}
