import Domain
import Wording

// Suspending or reactivating several things at once.

extension State {
    /// Returns the dialog that suspends or reactivates those of several things that can be: what
    /// cannot be is left out, each with its reason. Nil for a command that is about one thing at a
    /// time.
    func bulk(_ command: Command, of held: [HeldTargets]) -> PlanConfirmation? {
        guard let purpose = command.bulkPurpose else { return nil }
        var leftOut: [PlanConfirmation.LeftOut] = []
        var customers: [CustomerPlan] = []
        for part in held {
            let writes = part.targets.filter { part.off[$0] == nil }
                .compactMap { $0.write(for: command) }
            // A step that is refused changes nothing for the others.
            let refused = steps(writes, on: part.holdings).filter { $0.foreseen != nil }
            let allowed = writes.filter { write in !refused.contains { $0.write == write } }
            for one in [part].each where !one.isWritten(by: command, allowed) {
                leftOut.append(one.leftOut(because: reason(command, leavesOut: one)))
            }
            guard !allowed.isEmpty else { continue }
            customers.append(
                CustomerPlan(holdings: part.holdings, steps: steps(allowed, on: part.holdings)))
        }
        let plan = Plan(
            id: Plan.ID(""), purpose: purpose, madeAt: now, rules: place.rules,
            customers: customers)
        return PlanConfirmation(plan, leavingOut: leftOut)
    }

    private func steps(_ writes: [Write], on holdings: Holdings) -> [PlanStep] {
        place.rules.plan(writes, on: holdings, by: place.identity, at: now)
    }

    /// Why one of several is left out. If it would be allowed by itself, a marked base takes it
    /// along.
    private func reason(_ command: Command, leavesOut one: HeldTarget) -> Off {
        one.off ?? off(command, of: one) ?? .said(\.doneWithAnother)
    }

    /// Why something cannot be suspended or reactivated; nil if it can.
    func off(_ command: Command, of one: HeldTarget) -> Off? {
        if let off = one.off { return off }
        let change = change(command, of: one.holding, in: one.holdings)
        return if case .failure(let error) = change { error.off } else { nil }
    }

    /// Why nothing of what is marked can be suspended or reactivated.
    func offBulk(_ command: Command) -> Off? {
        if let off = place.offReadOnly { return off }
        if let off = offMissing ?? offUnknown ?? offRun { return off }
        if open?.holdings == nil { return .said(\.nothingSelected) }
        guard let bulk = bulk(command, of: heldTargets) else { return .said(\.cancelsOneAtATime) }
        if bulk.plan.writes > 0 { return nil }
        return off(ofAll: bulk.leftOut.map { ($0.name, $0.off) })
    }

    /// Asks whether something is to be suspended, reactivated or cancelled; several things, or what
    /// is marked, in one dialog whose plan takes the marks away. Asks nothing where none of them
    /// can be.
    mutating func askAct(
        _ command: Command, of held: [HeldTargets], areMarked: Bool = false
    ) {
        let targets = held.each
        guard !areMarked, targets.count == 1, let one = targets.first else {
            guard let bulk = bulk(command, of: held) else {
                return tell(.warning) { $0.off(.said(\.cancelsOneAtATime)) }
            }
            if bulk.plan.writes > 0 { dialog = .planned(bulk) }
            return
        }
        guard one.off == nil, let write = one.holding.write(for: command),
            case .success(let change) = change(command, of: one.holding, in: one.holdings)
        else { return }
        dialog = .confirmation(
            Confirmation(
                write: write, customer: one.holdings.customer, targetName: one.name,
                consequences: change.consequences, basis: place.isService ? one.holdings : nil,
                twins: one.holdings.twins(of: one.holding), seen: one.holdings))
    }
}

extension Command {
    /// What a plan is for that does it to several things; nil for what is done to one at a time.
    fileprivate var bulkPurpose: Plan.Purpose? {
        switch self {
        case .suspend: .suspension
        case .reactivate: .reactivation
        default: nil
        }
    }
}

extension HeldTarget {
    /// Whether one of the writes is what a command sends for it.
    fileprivate func isWritten(by command: Command, _ writes: [Write]) -> Bool {
        off == nil && holding.write(for: command).map(writes.contains) == true
    }
}
