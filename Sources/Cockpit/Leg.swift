import Domain
import FoundationEssentials

/// The part of a run that is about one customer: its steps, one after the other.
struct Leg: Sendable {
    let customer: CustomerPlan
    let forecast: Forecast
    let partnerCenter: any PartnerCenter
    let time: any Timekeeper
    let patience: Patience
    let newID: @Sendable () -> String
    let signal: StopSignal
    let progress: FlightProgress

    init(_ customer: CustomerPlan, of plan: Plan, by pilot: Pilot, progress: FlightProgress) {
        self.customer = customer
        forecast = Forecast(customer, by: plan.rules, at: plan.madeAt)
        partnerCenter = pilot.partnerCenter
        time = pilot.time
        patience = pilot.patience
        newID = pilot.newID
        signal = pilot.signal
        self.progress = progress
    }

    func fly() async {
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
            if write == .removeRelationship { try await confirmWhatWentWith(step) }
        case .ticket(let holding, _): try await lookAfter(holding, until: nil, step)
        case .wait(let holding, let until): try await lookAfter(holding, until: until, step)
        }
    }

    /// The privileges end with the relationship, also where the account never told of them
    /// (reference, 13).
    private func confirmWhatWentWith(_ removal: PlanStep) async throws(Interruption) {
        guard case .confirmed = await progress.state(of: removal, for: customer) else { return }
        for step in customer.steps where step.write == .removeDelegatedAccess {
            guard case .accepted = await progress.state(of: step, for: customer) else { continue }
            try await note(.confirmed(byOthers: false), step)
        }
    }

    /// Looks whether what is not ours to clear has been cleared. The run does not sit there for
    /// days: it rests.
    private func lookAfter(
        _ holding: Holding, until: Date?, _ step: PlanStep
    ) async throws(Interruption) {
        switch try await look(step) {
        case .refused(let refusal): try await note(.waiting(until: until, refusal), step)
        case .gone: try await note(.confirmed(byOthers: true), step)
        case .held(let holdings, let rules):
            let blocks = rules.eligibility(of: holdings, at: time.now).blockers.contains {
                $0.holding == holding
            }
            try await note(blocks ? .waiting(until: until, nil) : .confirmed(byOthers: true), step)
        }
    }

    /// A step that was begun shows again what the journal has of it; what was tried as often as
    /// is worth it waits, unless something of it is on its way.
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

    /// Whether nothing more is to be begun.
    private var isOver: Bool { signal.isRaised || Task.isCancelled }

    func goOn() throws(Interruption) { if isOver { throw .stopped } }

    func pause(_ seconds: Double) async throws(Interruption) {
        try await pause(until: time.now.addingTimeInterval(seconds))
    }

    func pause(until moment: Date) async throws(Interruption) {
        try goOn()
        await time.wait(until: moment, orUntil: signal)
        try goOn()
    }
}
