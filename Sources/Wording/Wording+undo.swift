import Domain

/// What a plan takes back.
extension Wording {
    /// What a plan undoes: the act, the acts, or else the entry of the journal; empty for any
    /// other.
    package func undone(by plan: Plan) -> String {
        guard case .undo(let entry) = plan.purpose else { return "" }
        return undoneAct(of: plan) ?? undoneActs(of: plan) ?? entryNumbered(String(entry))
    }

    /// That an undo has begun, or ended, and what it undoes.
    func undoStarted(_ plan: Plan) -> String {
        undoneTarget(of: plan).map { entryUndoStarted($0.change, of: $0.name) }
            ?? entryUndoStarted(undone(by: plan))
    }
    package func undoFinished(_ plan: Plan) -> String {
        undoneTarget(of: plan).map { entryUndoFinished($0.change, of: $0.name) }
            ?? entryUndoFinished(undone(by: plan))
    }

    /// The one act that a plan undoes, such as `suspend Office 365 E3`; nil if it does not tell.
    package func undoneAct(of plan: Plan) -> String? {
        guard case .undo = plan.purpose, plan.customers.count == 1,
            let customer = plan.customers.first, let first = customer.steps.first,
            let act = first.write
        else { return nil }
        let steps = customer.steps
        let name = customer.name(of: first)
        let isOfOne = steps.allSatisfy { $0.holding == first.holding }
        switch act {
        // The add-ons that were suspended with a subscription come back with it.
        case .reactivate where isOfOne || plan.revivesAddOns: return writeSuspend(name)
        case .suspend where isOfOne: return writeReactivate(name)
        default: return undoneChange(of: plan).map { $0 + ": " + name }
        }
    }

    /// The one change that a plan undoes, and the name of what it changes; nil for any other act.
    package func undoneTarget(of plan: Plan) -> (change: String, name: String)? {
        guard let change = undoneChange(of: plan), let customer = plan.customers.first,
            let first = customer.steps.first
        else { return nil }
        return (change, customer.name(of: first))
    }

    /// The one change that a plan undoes, without what it changes; nil for any other act.
    package func undoneChange(of plan: Plan) -> String? {
        guard case .undo = plan.purpose, plan.customers.count == 1,
            let customer = plan.customers.first, let act = customer.steps.first?.write
        else { return nil }
        let steps = customer.steps
        switch act {
        // In numbers: what there is now, and what there was before.
        case .setQuantity(let seats, let id)
        where steps.allSatisfy { $0.holding == .subscription(id) }:
            return customer.holdings.subscription(id).map {
                seatsChange(from: $0.quantity, to: seats)
            }
        // What is set now, and what was set before.
        case .setRenewal(let renewal, let id) where steps.count == 1:
            return customer.holdings.subscription(id).map {
                renewalChange(to: renewal, of: $0, by: plan.rules)
            }
        default: return nil
        }
    }

    /// The acts that a plan undoes, in numbers; nil if it does not tell.
    func undoneActs(of plan: Plan) -> String? {
        let steps = plan.customers.flatMap(\.steps)
        func count(_ isCounted: (Write) -> Bool) -> Int {
            steps.count { $0.write.map(isCounted) ?? false }
        }
        let suspended = count { if case .reactivate = $0 { true } else { false } }
        let reactivated = count { if case .suspend = $0 { true } else { false } }
        let resized = count { if case .setQuantity = $0 { true } else { false } }
        // What a suspension or a change of seats has changed of a renewal is put back with it.
        let renewals =
            suspended + resized > 0 ? 0 : count { if case .setRenewal = $0 { true } else { false } }
        let parts = [
            (suspended, suspensions), (reactivated, reactivations), (resized, seatChanges),
            (renewals, renewalChanges),
        ].filter { $0.0 > 0 }.map { $0.1($0.0) }
        let told = suspended + reactivated + resized + renewals
        let others = count { if case .setRenewal = $0 { false } else { true } }
        guard told > 0, others == suspended + reactivated + resized else { return nil }
        return list(parts)
    }
}

extension Plan {
    /// Whether it brings back one subscription and nothing else but its add-ons.
    fileprivate var revivesAddOns: Bool {
        guard let part = customers.first, case .subscription(let base)? = part.steps.first?.holding
        else { return false }
        let own = Set([base] + part.holdings.addOns(of: base).map(\.id))
        return part.steps.allSatisfy { step in
            guard case .subscription(let id)? = step.holding else { return false }
            return own.contains(id)
        }
    }
}
