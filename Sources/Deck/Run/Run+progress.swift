import Domain

extension Run {
    /// Whether it begins further steps, or is about to stop.
    package var isMoving: Bool {
        switch phase {
        case .running, .stopping: true
        case .rests, .finished: false
        }
    }

    /// Whether it could go on: it moves no more, and is not complete.
    var canGoOn: Bool { !isMoving && !isComplete }

    /// How many steps are to be confirmed.
    var aim: Int { steps.count { !$0.step.isStruck } }

    /// How many relationships stay that were to end: the removal is struck out.
    var kept: Int { plan.customers.count(where: \.keepsTheRelationship) }

    /// How many steps were sent and not answered, of one that rests.
    var unanswered: Int {
        steps.count { customer, step in
            switch state(of: step, for: customer.id) {
            case .unknown, .underway: true
            default: false
            }
        }
    }
}

extension CustomerPlan {
    /// Whether the end of the relationship is struck out.
    var keepsTheRelationship: Bool {
        steps.contains { $0.isStruck && $0.write == .removeRelationship }
    }
}

extension State {
    /// Whether a run is under way.
    package var isRunning: Bool { run?.isMoving ?? false }
}
