import FoundationEssentials

/// What a plan will do if it is started at a moment: the steps that its rules will refuse do not
/// count.
package struct PlanOutlook: Equatable, Sendable {
    package let plan: Plan
    /// When it would be started.
    package let moment: Date
    private let refusals: [Customer.ID: [PlanStep.ID: Refusal]]
    /// What is struck out before steps that are not run for it. Found once: what is drawn asks for
    /// each step.
    private let struck: [Customer.ID: [PlanStep.ID: [PlanStep.ID]]]
    /// What is still billed, of all that its customers hold, once the expected steps are done.
    package let billing: ContinuedBilling

    package init(of plan: Plan, at moment: Date) {
        self.plan = plan
        self.moment = moment
        var refusals: [Customer.ID: [PlanStep.ID: Refusal]] = [:]
        var struck: [Customer.ID: [PlanStep.ID: [PlanStep.ID]]] = [:]
        var billed: [Date?] = []
        for customer in plan.customers where refusals[customer.id] == nil {
            let (refused, after) = customer.expected(by: plan.rules, at: moment)
            refusals[customer.id] = refused
            billed += plan.rules.billingEnds(of: after, after: moment)
            let left = customer.struck(before: refused, by: plan.rules, at: moment)
            if !left.isEmpty { struck[customer.id] = left }
        }
        self.refusals = refusals
        self.struck = struck
        billing = ContinuedBilling(until: billed)
    }

    /// Why a step will be refused; nil if nothing is known against it.
    package func refusal(of step: PlanStep, for customer: Customer.ID) -> Refusal? {
        refusals[customer]?[step.id]
    }

    /// The steps before one whose striking-out leaves it out of the run: they would have cleared
    /// what blocks the end of the relationship. None for a step that runs, is refused itself, or
    /// would not run with them either.
    package func struck(before step: PlanStep, for customer: CustomerPlan) -> [PlanStep.ID] {
        struck[customer.id]?[step.id] ?? []
    }

    /// The steps that will be refused, and why, in the plan's order.
    package var refused: [(customer: CustomerPlan, step: PlanStep, refusal: Refusal)] {
        plan.customers.flatMap { customer in
            customer.steps.compactMap { step in
                refusal(of: step, for: customer.id).map { (customer, step, $0) }
            }
        }
    }

    /// How many of the expected steps match.
    package func count(_ isCounted: (PlanStep) -> Bool) -> Int {
        plan.customers.reduce(0) { $0 + expected(for: $1).count(where: isCounted) }
    }

    /// How many expected steps write something.
    package var writes: Int { count { $0.write != nil } }

    /// Whether running it ends a relationship.
    package var endsRelationships: Bool { count { $0.write == .removeRelationship } > 0 }

    /// Whether it ends the relationship with each of its customers.
    package var endsAllRelationships: Bool {
        plan.customers.allSatisfy { customer in
            expected(for: customer).contains { $0.write == .removeRelationship }
        }
    }

    /// Return the number of the step that ends the relationship, and with it every way to undo the
    /// step; nil where none does, or the step can't be undone at all.
    package func removal(after step: PlanStep, for customer: CustomerPlan) -> PlanStep.ID? {
        guard let reversal = step.reversal, reversal != .final else { return nil }
        return expected(for: customer).first {
            $0.id > step.id && $0.write == .removeRelationship
        }?.id
    }

    /// The numbers of the steps that end a relationship, and with it every way to undo an earlier
    /// one.
    package var lastUndoing: [PlanStep.ID] {
        plan.customers.compactMap { customer in
            expected(for: customer).lazy.compactMap { removal(after: $0, for: customer) }.first
        }
    }

    /// How many expected steps can be undone once all are done.
    package var undoable: Int {
        plan.customers.reduce(0) { count, customer in
            count
                + expected(for: customer).count {
                    $0.reversal.map { $0 != .final } ?? false
                        && removal(after: $0, for: customer) == nil
                }
        }
    }

    /// The customers for whom it writes anything.
    package var changed: [CustomerPlan] {
        plan.customers.filter { expected(for: $0).contains { $0.write != nil } }
    }

    /// The plan with the steps struck out that will be refused, so that they are never tried, and
    /// the waits and tickets that no other step needs any more.
    package var feasible: Plan {
        var plan = plan
        for customer in plan.customers.indices {
            let planned = plan.customers[customer]
            // Only the end of the relationship depends on tickets and waits.
            var isServed = false
            for index in planned.steps.indices.reversed() {
                let step = planned.steps[index]
                let isExpected = !step.isStruck && refusal(of: step, for: planned.id) == nil
                if let write = step.write {
                    let isEnding = planned.endsTheRelationship(with: write)
                    isServed = isServed || isExpected && isEnding
                }
                guard step.write == nil ? !isServed : !isExpected else { continue }
                plan.customers[customer].steps[index].isStruck = true
            }
        }
        return plan
    }

    private func expected(for customer: CustomerPlan) -> [PlanStep] {
        customer.steps.filter { !$0.isStruck && refusal(of: $0, for: customer.id) == nil }
    }
}

extension Plan {
    /// Whether anything is written if it is started at a moment. The first step that will be shows
    /// it; `PlanOutlook` asks about all.
    package func canWrite(at moment: Date) -> Bool {
        customers.contains { customer in
            let refusals = customer.refusals(by: rules, at: moment)
            return customer.steps.contains {
                !$0.isStruck && $0.write != nil && refusals[$0.id] == nil
            }
        }
    }
}

extension CustomerPlan {
    /// Return the refusals to expect if the plan is started at a moment: the foreseen ones, and
    /// those that follow because an earlier step is refused or struck out, or its window has
    /// closed. Somebody else may still clear the blocker.
    package func refusals(by rules: Rules, at moment: Date) -> [PlanStep.ID: Refusal] {
        expected(by: rules, at: moment).refusals
    }

    /// Return the same, and what the customer holds once the other steps are done.
    fileprivate func expected(
        by rules: Rules, at moment: Date
    ) -> (refusals: [PlanStep.ID: Refusal], after: Holdings) {
        var ahead = holdings
        // Holdings that others or time will clear.
        var cleared: Set<Holding> = []
        var refusals: [PlanStep.ID: Refusal] = [:]
        for step in steps where !step.isStruck {
            if let foreseen = step.foreseen {
                refusals[step.id] = foreseen
                continue
            }
            switch step.task {
            case .write(let write):
                do throws(Refusal) {
                    if endsTheRelationship(with: write),
                        let refusal = refusal(
                            ofEnding: ahead, but: cleared, by: rules, at: moment)
                    {
                        throw refusal
                    }
                    ahead = ahead.applying(try rules.change(by: write, in: ahead, at: moment))
                } catch {
                    refusals[step.id] = error
                }
            case .ticket(let holding, _): cleared.insert(holding)
            case .wait(let holding, _):
                // It does not clear by itself if the step that stops its renewal is missing.
                let isKept = steps.contains {
                    $0.write?.holding == holding && ($0.isStruck || refusals[$0.id] != nil)
                }
                if !isKept { cleared.insert(holding) }
            }
        }
        return (refusals.merging(refusedTogether(refusals)) { own, _ in own }, ahead)
    }

    /// Return what is struck out before the steps that are refused only for want of it: done, it
    /// would clear all that blocks them.
    fileprivate func struck(
        before refused: [PlanStep.ID: Refusal], by rules: Rules, at moment: Date
    ) -> [PlanStep.ID: [PlanStep.ID]] {
        guard !refused.isEmpty, steps.contains(where: \.isStruck) else { return [:] }
        var found: [PlanStep.ID: [PlanStep.ID]] = [:]
        // All steps that end the relationship wait for the same as a rule.
        var tried: [[PlanStep.ID]: [PlanStep.ID: Refusal]] = [:]
        for step in steps where step.foreseen == nil {
            guard case .blocked(let blockers)? = refused[step.id]?.cause else { continue }
            let held = Set(blockers.map(\.holding))
            let places = steps.indices.filter { place in
                let earlier = steps[place]
                return earlier.id < step.id && earlier.isStruck
                    && earlier.holding.map(held.contains) == true
            }
            guard !places.isEmpty else { continue }
            let struck = places.map { steps[$0].id }
            let left = tried[struck] ?? refusals(without: places, by: rules, at: moment)
            tried[struck] = left
            if left[step.id] == nil { found[step.id] = struck }
        }
        return found
    }

    /// Return the refusals to expect if the steps in these places were not struck out.
    private func refusals(
        without places: [Int], by rules: Rules, at moment: Date
    ) -> [PlanStep.ID: Refusal] {
        var whole = self
        for place in places { whole.steps[place].isStruck = false }
        return whole.refusals(by: rules, at: moment)
    }

    /// Whether a write is part of ending the relationship in this plan: admin relationships may
    /// also be ended alone, and delegated admin privileges given up.
    package func endsTheRelationship(with write: Write) -> Bool {
        let isPlanned = steps.contains { !$0.isStruck && $0.write == .removeRelationship }
        return isPlanned && write.endsAccess
    }

    private func refusal(
        ofEnding holdings: Holdings, but cleared: Set<Holding>, by rules: Rules, at moment: Date
    ) -> Refusal? {
        let left = rules.eligibility(of: holdings, at: moment).blockers
            .filter { !cleared.contains($0.holding) }
        return left.isEmpty ? nil : .blocked(left)
    }

    /// Refuse all writes that end the relationship if one of them is refused: who keeps the
    /// relationship may need the access, and it could not be given up after a removal.
    private func refusedTogether(_ refusals: [PlanStep.ID: Refusal]) -> [PlanStep.ID: Refusal] {
        let endings = steps.filter { step in
            !step.isStruck && step.write.map(endsTheRelationship) ?? false
        }
        guard let refusal = endings.lazy.compactMap({ refusals[$0.id] }).first else { return [:] }
        return Dictionary(uniqueKeysWithValues: endings.map { ($0.id, refusal) })
    }
}
