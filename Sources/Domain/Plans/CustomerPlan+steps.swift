import FoundationEssentials

extension CustomerPlan {
    /// Return the consequences of a step, the gravest first, without what the steps after it make
    /// up for.
    package func consequences(of step: PlanStep) -> [Consequence] {
        let later = steps.drop { $0.id != step.id }.dropFirst()
            .filter { !$0.isStruck && $0.foreseen == nil }
        return step.consequences.bySeverity.compactMap { rest(of: $0, of: step, after: later) }
    }

    /// What is left of a consequence once the later steps are done; nil if nothing is.
    private func rest(
        of consequence: Consequence, of step: PlanStep, after later: [PlanStep]
    ) -> Consequence? {
        switch (consequence, step.holding) {
        case (.autoRenewStaysOff, let holding?):
            let isGivenBack = later.contains {
                guard case .setRenewal(let renewal, _)? = $0.write else { return false }
                return $0.holding == holding && renewal.autoRenewEnabled
            }
            return isGivenBack ? nil : consequence
        // A step after a change of seats sets the renewal anew.
        case (.scheduledChangesDropped, let holding?), (.goesOnExtended, let holding?),
            (.mayGoOnExtended, let holding?), (.renewsItself, let holding?),
            (.endsWithTerm, let holding?):
            guard case .setQuantity? = step.write else { return consequence }
            let isMadeUpFor = later.contains {
                $0.holding == holding && makesUp(for: consequence, by: $0)
            }
            return isMadeUpFor ? nil : consequence
        case (.addOnsStaySuspended(let count), .subscription(let base)?):
            let left =
                count
                - holdings.addOns(of: base).count { addOn in
                    addOn.status == .suspended
                        && later.contains { $0.write == .reactivate(addOn.id) }
                }
            return left > 0 ? .addOnsStaySuspended(count: left) : nil
        default: return consequence
        }
    }

    /// Whether a step sets again what a change of seats before it dropped, or decides anew what it
    /// changed.
    private func makesUp(
        for dropped: Consequence, by step: PlanStep
    ) -> Bool {
        guard case .setRenewal(let renewal, let id)? = step.write else { return false }
        if step.consequences.contains(.scheduledRestored) { return true }
        // What comes at the end of the term is said by the step that decides it.
        guard dropped == .scheduledChangesDropped else {
            return step.consequences.contains(where: \.decidesTermEnd)
        }
        // Where something else is scheduled instead, the step says what.
        return renewal.hasInstructions
            || holdings.subscription(id)?.renewal.isShown(by: renewal) == true
    }

    /// Return the name of a step's target, with the end of its id behind it where the customer
    /// holds something else of the same name.
    package func name(of step: PlanStep) -> String {
        step.holding.flatMap(holdings.shortID).map { step.name + " " + $0 } ?? step.name
    }

    /// Return the holdings as they are when a step begins, if those before it are done.
    package func holdings(before step: PlanStep, by rules: Rules, at now: Date) -> Holdings {
        steps.prefix { $0.id != step.id }.reduce(holdings) { ahead, earlier in
            guard !earlier.isStruck, let write = earlier.write,
                let change = try? rules.change(by: write, in: ahead, at: now)
            else { return ahead }
            return ahead.applying(change)
        }
    }
}

extension Consequence {
    /// Whether it says what comes at the end of the term.
    fileprivate var decidesTermEnd: Bool {
        switch self {
        case .goesOnExtended, .mayGoOnExtended, .renewsItself, .endsWithTerm: true
        default: false
        }
    }
}
