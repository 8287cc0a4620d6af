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
        case (let effect, let holding?) where effect.isAboutTheRenewal:
            let own = later.filter { $0.holding == holding }
            let isSuperseded = own.contains { supersedes(effect, of: step, by: $0) }
            return isSuperseded ? nil : consequence
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

    /// Whether what a step does to the renewal is made up for, or decided anew, by a later one of
    /// the same holding: only what comes of all of them together is true in the end.
    private func supersedes(
        _ effect: Consequence, of step: PlanStep, by later: PlanStep
    ) -> Bool {
        switch later.write {
        case .suspend, .cancel: return effect != .scheduledChangesDropped
        case .setRenewal(let renewal, let id):
            if later.consequences.contains(.scheduledRestored) { return true }
            switch effect {
            case .scheduledChangesDropped:
                // Where something else is scheduled instead, the step says what.
                return renewal.hasInstructions
                    || holdings.subscription(id)?.renewal.isShown(by: renewal) == true
            case .renewsWith:
                return later.consequences.contains {
                    if case .renewsWith = $0 { true } else { $0 == .scheduledChangesDropped }
                }
            // What comes at the end of the term is said by the step that decides it.
            case .goesOnExtended, .mayGoOnExtended, .renewsItself, .renewsOn, .endsWithTerm:
                return later.consequences.contains(where: \.decidesTermEnd)
            // What goes with the end of the term, of a step that decides it.
            default:
                guard step.consequences.contains(where: \.endsWithItsTerm) else { return false }
                return later.consequences.contains(where: \.decidesTermEnd)
            }
        default: return false
        }
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
        case .goesOnExtended, .mayGoOnExtended, .renewsItself, .renewsOn, .endsWithTerm: true
        default: false
        }
    }

    /// Whether it says that the subscription ends with its term.
    fileprivate var endsWithItsTerm: Bool {
        if case .endsWithTerm = self { true } else { false }
    }

    /// Whether a later step of the same holding may make it untrue: it is about the end of the term
    /// or what is scheduled for the next.
    fileprivate var isAboutTheRenewal: Bool {
        switch self {
        case .scheduledChangesDropped, .renewsWith, .suspendingEndsItNoSooner, .publisherMayEndIt,
            .removalStaysBlocked:
            true
        default: decidesTermEnd
        }
    }
}
