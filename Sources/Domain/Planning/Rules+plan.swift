import FoundationEssentials

extension Rules {
    /// The steps that clear what holds the relationship, and end it: Azure subscriptions before
    /// their plan, what is suspended, what is cancelled in its window, software, reservations,
    /// what only others or time can clear, then delegated admin privileges, then the relationship
    /// (reference, 6.7). None where there is no relationship. Each step is judged on what the ones
    /// before it leave.
    package func offboarding(of holdings: Holdings, by identity: Identity, at now: Date)
        -> [PlanStep]
    {
        guard holdings.customer.relationship.mayBeReseller else { return [] }
        var draft = PlanDraft(rules: self, identity: identity, holdings: holdings, now: now)
        let blockers = eligibility(of: holdings, at: now).blockers
        for stage in PlanStage.allCases {
            for blocker in stage.sorted(blockers, in: holdings) {
                if stage == .waits { draft.wait(for: blocker) } else { draft.clear(blocker) }
            }
        }
        if holdings.customer.allowsDelegatedAccess != false { draft.add(.removeDelegatedAccess) }
        draft.add(.removeRelationship)
        return draft.steps
    }

    /// These writes as steps, in their order where the rules leave it open: what another of them
    /// has to come before comes after it, and an add-on is suspended by itself before its base
    /// takes it along. What is refused whatever comes before stands last, with the refusal.
    package func plan(
        _ writes: [Write], on holdings: Holdings, by identity: Identity, at now: Date
    ) -> [PlanStep] {
        var draft = PlanDraft(rules: self, identity: identity, holdings: holdings, now: now)
        let isAddOn = { (write: Write) in
            guard case .suspend(let id) = write,
                let base = holdings.subscription(id)?.parentID
            else { return false }
            return writes.contains(.suspend(base))
        }
        var left = writes.filter(isAddOn) + writes.filter { !isAddOn($0) }
        while !left.isEmpty {
            let next = left.firstIndex(where: draft.accepts) ?? left.startIndex
            draft.add(left.remove(at: next))
        }
        return draft.steps
    }
}
