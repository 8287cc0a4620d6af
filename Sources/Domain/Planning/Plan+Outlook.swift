import FoundationEssentials

/// What can be expected of a plan that is started at a moment, as far as its rules tell: what
/// is known to be refused counts for nothing.
package struct PlanOutlook: Equatable, Sendable {
    package let plan: Plan
    private let refusals: [Customer.ID: [PlanStep.ID: Refusal]]

    package init(of plan: Plan, at moment: Date) {
        self.plan = plan
        refusals = Dictionary(
            plan.customers.map { ($0.id, $0.refusals(by: plan.rules, at: moment)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Why a step will not happen; nil if nothing stands against it.
    package func refusal(of step: PlanStep, for customer: Customer.ID) -> Refusal? {
        refusals[customer]?[step.id]
    }

    /// The steps that will not happen, and why, in the plan's order.
    package var refused: [(customer: CustomerPlan, step: PlanStep, refusal: Refusal)] {
        plan.customers.flatMap { customer in
            customer.steps.compactMap { step in
                refusal(of: step, for: customer.id).map { (customer, step, $0) }
            }
        }
    }

    /// How many of the steps that are to happen are so.
    package func count(_ isCounted: (PlanStep) -> Bool) -> Int {
        plan.customers.reduce(0) { $0 + expected(for: $1).count(where: isCounted) }
    }

    /// How many steps write something.
    package var writes: Int { count { $0.write != nil } }

    /// Whether running it ends a relationship.
    package var endsRelationships: Bool { count { $0.write == .removeRelationship } > 0 }

    /// Whether it ends the relationship with every customer it is for.
    package var endsAllRelationships: Bool {
        plan.customers.allSatisfy { customer in
            expected(for: customer).contains { $0.write == .removeRelationship }
        }
    }

    /// For whom it writes anything.
    package var changed: [CustomerPlan] {
        plan.customers.filter { expected(for: $0).contains { $0.write != nil } }
    }

    /// The plan with what will not happen struck out: nothing of it is tried, now or when its
    /// run goes on. Nor is anything waited for on which nothing rests any more.
    package var feasible: Plan {
        var plan = plan
        for customer in plan.customers.indices {
            let planned = plan.customers[customer]
            // Only the ending rests on what others and time clear.
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
