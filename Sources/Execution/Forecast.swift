import Domain
import FoundationEssentials

/// What the steps of a customer's plan were expected to make of its holdings, when it was made.
struct Forecast: Sendable {
    /// The holdings as captured, and as each step was to leave them.
    private let stages: [(step: PlanStep.ID, holdings: Holdings)]
    private let captured: Holdings

    init(_ customer: CustomerPlan, by rules: Rules, at moment: Date) {
        captured = customer.holdings
        var ahead = customer.holdings
        var stages: [(step: PlanStep.ID, holdings: Holdings)] = []
        for step in customer.steps where !step.isStruck {
            guard let write = step.write,
                let change = try? rules.change(by: write, in: ahead, at: moment)
            else { continue }
            ahead = ahead.applying(change)
            stages.append((step.id, ahead))
        }
        self.stages = stages
    }

    /// The holdings as the steps before this one were to leave them.
    func before(_ step: PlanStep) -> Holdings {
        stages.last { $0.step < step.id }?.holdings ?? captured
    }

    /// What is different about a step's target, and no step before it was to make so.
    func surprises(in holdings: Holdings, at step: PlanStep) -> [Difference] {
        guard let target = step.holding else { return [] }
        var surprises = holdings.differences(since: captured, regarding: target)
        for stage in stages where stage.step < step.id {
            let others = holdings.differences(since: stage.holdings, regarding: target)
            surprises.removeAll { surprise in !others.contains { $0.isAbout(surprise) } }
        }
        return surprises
    }
}

extension Difference {
    /// Whether it is about the same thing of the same holding, whatever that was before.
    fileprivate func isAbout(_ other: Difference) -> Bool {
        switch (self, other) {
        case (.field(let one, let holding, _, _, _), .field(let two, let target, _, _, _)):
            one == two && holding == target
        default: self == other
        }
    }
}
