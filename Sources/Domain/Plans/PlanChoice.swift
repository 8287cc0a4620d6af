import FoundationEssentials

/// Subscriptions that are suspended in a plan, and can be cancelled with a refund instead while
/// their window is open.
extension PlanStep {
    /// Whether it cancels what a plan suspends at first.
    package var isCancelledInstead: Bool {
        guard cancellableUntil != nil, case .cancel? = write else { return false }
        return true
    }

    /// Until when it can be cancelled with a refund instead; nil where it can't at that moment, or
    /// is cancelled already.
    package func refundableUntil(at moment: Date) -> Date? {
        guard let cancellableUntil, moment <= cancellableUntil, case .suspend? = write else {
            return nil
        }
        return cancellableUntil
    }

    /// Return what can be done in its place: cancel instead of suspend while the window is open, or
    /// suspend again. Nil where there is no choice.
    package func otherWay(at moment: Date) -> Write? {
        switch write {
        case .suspend(let id)?:
            refundableUntil(at: moment) == nil ? nil : .cancel(.subscription(id))
        case .cancel(.subscription(let id))?: isCancelledInstead ? .suspend(id) : nil
        default: nil
        }
    }
}

extension CustomerPlan {
    /// Return the plan with a step done in the other way, and all its steps judged anew by the
    /// rules at that moment. Nil where the step has no other way.
    package func choosingOtherWay(
        of step: PlanStep, by rules: Rules, for identity: Identity, at now: Date
    ) -> CustomerPlan? {
        guard let other = step.otherWay(at: now), steps.contains(step) else { return nil }
        var draft = PlanDraft(rules: rules, identity: identity, holdings: holdings, now: now)
        for one in steps { draft.add(one, doing: one.id == step.id ? other : nil) }
        // The numbers say which step is meant, in findings and on the screen.
        guard draft.steps.map(\.id) == steps.map(\.id) else { return nil }
        return CustomerPlan(holdings: holdings, steps: draft.steps)
    }
}
