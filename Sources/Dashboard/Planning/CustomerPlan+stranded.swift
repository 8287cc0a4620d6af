import Domain

extension CustomerPlan {
    /// The steps that have no ground to stand on since others were struck out: they will be
    /// refused, unless somebody else clears what was struck.
    func stranded(by rules: Rules, at moment: Instant) -> Set<PlanStep.ID> {
        guard steps.contains(where: \.isStruck) else { return [] }
        var ahead = holdings
        // What others or time are trusted to clear.
        var cleared: Set<Holding> = []
        var stranded: Set<PlanStep.ID> = []
        for step in steps where !step.isStruck && step.foreseen == nil {
            switch step.task {
            case .write(.removeRelationship):
                let blockers = rules.eligibility(of: ahead, at: moment).blockers
                if blockers.contains(where: { !cleared.contains($0.holding) }) {
                    stranded.insert(step.id)
                }
            case .write(let write):
                do throws(Refusal) {
                    ahead = ahead.applying(try rules.change(by: write, in: ahead, at: moment))
                } catch {
                    stranded.insert(step.id)
                }
            case .ticket(let holding, _): cleared.insert(holding)
            case .wait(let holding, _):
                // It does not clear by itself unless it is first kept from being renewed.
                let isKept = steps.contains { $0.isStruck && $0.write?.holding == holding }
                if !isKept { cleared.insert(holding) }
            }
        }
        return stranded
    }
}

extension Plan {
    /// Of how many steps it is known that they will be refused.
    var refusedAhead: Int {
        customers.reduce(0) { count, customer in
            count + customer.steps.count { !$0.isStruck && $0.foreseen != nil }
                + customer.stranded(by: rules, at: madeAt).count
        }
    }

    /// The earliest moment at which all that clears by itself has; nil if nothing has to.
    var earliestEnd: Instant? {
        customers.flatMap(\.steps).compactMap { step in
            if case .wait(_, let until) = step.task, !step.isStruck { until } else { nil }
        }.max()
    }

    /// For whom it writes anything.
    var changed: [CustomerPlan] {
        customers.filter { $0.steps.contains { !$0.isStruck && $0.write != nil } }
    }

    /// How many of the steps that were not struck out are so.
    func count(_ isCounted: (PlanStep) -> Bool) -> Int {
        customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck && isCounted($0) } }
    }
}
