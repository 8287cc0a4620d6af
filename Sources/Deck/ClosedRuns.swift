import Domain

extension State {
    /// Takes that nobody goes on with some runs.
    mutating func close(_ closings: [Plan.ID: RunClosing]) {
        changeRuns { run in
            if let closing = closings[run.id], !run.isMoving, !run.isComplete { run.close(closing) }
        }
        dropThoseOver()
        if closings.values.contains(.setAside) { tell(.good) { $0.runSetAside } }
    }

    /// What is complete or closed by now is not gone on with, and can still be looked at.
    mutating func dropThoseOver() {
        let over = putOff.filter { !$0.canGoOn }
        endedRuns = Array((over + endedRuns).prefix(Self.endedRunsLimit))
        putOff.removeAll { !$0.canGoOn }
        resting.removeAll { !$0.canGoOn }
        if case .unfinished(let offered) = dialog {
            let left = offered.runs.filter(\.canGoOn)
            if left.count < offered.runs.count {
                dialog = nil
                lookedUp = offered.acts + lookedUp
                resting = left + resting
                offerUnfinished()
            }
        }
    }
}
