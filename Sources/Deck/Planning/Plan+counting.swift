import Domain

extension Plan {
    /// The earliest moment at which all that clears by itself has; nil if nothing has to.
    var earliestEnd: Instant? {
        customers.flatMap(\.steps).compactMap { step in
            if case .wait(_, let until) = step.task, !step.isStruck { until } else { nil }
        }.max()
    }

    /// How many of the steps that were not struck out are so.
    func count(_ isCounted: (PlanStep) -> Bool) -> Int {
        customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck && isCounted($0) } }
    }
}
