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

extension [Run] {
    /// The newest of these resting runs that has something left to do; else the newest that is
    /// under way in another process; else the newest that only waits for ends it has asked for.
    package func toGoOn(
        beside elsewhere: [Run], where isMeant: (Run) -> Bool
    ) -> (run: Run, isElsewhere: Bool)? {
        if let run = last(where: { isMeant($0) && !$0.waitsOnlyForEnds }) { return (run, false) }
        if let run = elsewhere.last(where: isMeant) { return (run, true) }
        return last(where: isMeant).map { ($0, false) }
    }
}
