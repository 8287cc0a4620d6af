import FoundationEssentials

extension Run {
    /// Note that nobody goes on with it.
    package mutating func close(_ closing: RunClosing) {
        self.closing = closing
        phase = .finished
    }

    /// For how many seconds an end that was asked for is looked for: 30 days.
    package static let secondsForEnds: Double = 30 * 86_400

    /// Whether it can be gone on with at a moment: `withFinished` also if it has finished with
    /// refused steps, and `withEnds` also if it has nothing left to do but to look for ends it has
    /// asked for, and something was recorded of it within the last 30 days.
    package func isOpen(withFinished: Bool, withEnds: Bool, at now: Date) -> Bool {
        guard !isComplete, closing == nil else { return false }
        // One that was killed while it looked for its ends has nothing else to do either.
        if waitsOnlyForEnds { return withEnds && isRecent(at: now) }
        return withFinished || phase != .finished
    }

    /// Whether it stopped before it had changed anything, and is a change of one subscription's
    /// seats: nobody goes on with that, as it is shorter to ask for it anew.
    package var isAskedAnew: Bool {
        plan.purpose == .seats && plan.targets == 1 && phase != .finished
            && tally.pending + tally.waiting + tally.refused + tally.struck == tally.all
    }

    /// The steps left that nobody can undo once they are done.
    package var finalStepsLeft: [(customer: CustomerPlan, step: PlanStep)] {
        stepsLeft.filter { customer, step in
            guard let write = step.write, state(of: step, for: customer.id) != .requested else {
                return false
            }
            return !write.isReversible || step.consequences.contains(.irreversible)
        }
    }

    /// Whether something was recorded of it within the last 30 days.
    private func isRecent(at now: Date) -> Bool {
        lastRecordedAt.addingTimeInterval(Self.secondsForEnds) >= now
    }

    /// When something was last recorded of any of its steps, or it was started.
    private var lastRecordedAt: Date {
        steps.compactMap { trail(of: $0.step.id, for: $0.customer.id)?.date }.max() ?? startedAt
    }
}

extension Run {
    /// Whether it is meant where these customers are named; none is any. One that finished longer
    /// than 30 days ago is meant only by name: nobody thinks of its refused steps any more.
    package func isMeant(by customers: Set<Customer.ID>, at now: Date) -> Bool {
        guard customers.isEmpty else {
            return plan.customers.contains { customers.contains($0.id) }
        }
        return phase != .finished || isRecent(at: now)
    }
}

/// Which run is gone on with where nothing but its customers is named.
package enum RunChoice: Equatable, Sendable {
    case one(Run)
    /// It is under way in another process.
    case elsewhere(Run)
    /// Whoever asks has to name one of these, the oldest first.
    case several([Run])
}

extension [Run] {
    /// The one of these resting runs that is meant and has something left to do, or all of them if
    /// there are several; else the newest that is under way in another process; else the same of
    /// those that only wait for ends they have asked for. Nil if none is meant.
    package func choice(
        beside elsewhere: [Run], where isMeant: (Run) -> Bool
    ) -> RunChoice? {
        let meant = filter(isMeant)
        if let due = RunChoice(meant.filter { !$0.waitsOnlyForEnds }) { return due }
        return elsewhere.last(where: isMeant).map(RunChoice.elsewhere) ?? RunChoice(meant)
    }
}

extension RunChoice {
    fileprivate init?(_ runs: [Run]) {
        guard let first = runs.first else { return nil }
        self = runs.count == 1 ? .one(first) : .several(runs)
    }
}
