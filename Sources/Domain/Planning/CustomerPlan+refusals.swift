import FoundationEssentials

extension CustomerPlan {
    /// What the steps meet of which it is known that they will be refused, if the plan is started
    /// at a moment: what was foreseen, and what has no ground to stand on because of that, or
    /// since others were struck out or their windows closed. Somebody else may clear it all the
    /// same.
    package func refusals(by rules: Rules, at moment: Date) -> [PlanStep.ID: Refusal] {
        var ahead = holdings
        // What others or time are trusted to clear.
        var cleared: Set<Holding> = []
        var refusals: [PlanStep.ID: Refusal] = [:]
        for step in steps where !step.isStruck {
            if let foreseen = step.foreseen {
                refusals[step.id] = foreseen
                continue
            }
            switch step.task {
            case .write(let write) where endsTheRelationship(with: write):
                refusals[step.id] = refusal(ofEnding: ahead, but: cleared, by: rules, at: moment)
            case .write(let write):
                do throws(Refusal) {
                    ahead = ahead.applying(try rules.change(by: write, in: ahead, at: moment))
                } catch {
                    refusals[step.id] = error
                }
            case .ticket(let holding, _): cleared.insert(holding)
            case .wait(let holding, _):
                // It does not clear by itself unless it is first kept from being renewed.
                let isKept = steps.contains {
                    $0.write?.holding == holding && ($0.isStruck || refusals[$0.id] != nil)
                }
                if !isKept { cleared.insert(holding) }
            }
        }
        return refusals.merging(refusedTogether(refusals)) { own, _ in own }
    }

    /// Whether a write is part of ending the relationship here: delegated admin privileges are
    /// given up on the way to a removal, or by themselves.
    package func endsTheRelationship(with write: Write) -> Bool {
        let isPlanned = steps.contains { !$0.isStruck && $0.write == .removeRelationship }
        return isPlanned && write.concernsTheRelationship
    }

    private func refusal(
        ofEnding holdings: Holdings, but cleared: Set<Holding>, by rules: Rules, at moment: Date
    ) -> Refusal? {
        let left = rules.eligibility(of: holdings, at: moment).blockers
            .filter { !cleared.contains($0.holding) }
        return left.isEmpty ? nil : .blocked(left)
    }

    /// Neither the privileges nor the relationship ends without the other: whoever keeps the one
    /// may need the other, and the privileges could not be given up any more afterwards.
    private func refusedTogether(_ refusals: [PlanStep.ID: Refusal]) -> [PlanStep.ID: Refusal] {
        let endings = steps.filter { step in
            !step.isStruck && step.write.map(endsTheRelationship) ?? false
        }
        guard let refusal = endings.lazy.compactMap({ refusals[$0.id] }).first else { return [:] }
        return Dictionary(uniqueKeysWithValues: endings.map { ($0.id, refusal) })
    }
}

extension Write {
    fileprivate var concernsTheRelationship: Bool {
        self == .removeDelegatedAccess || self == .removeRelationship
    }
}
