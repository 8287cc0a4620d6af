import Domain

/// A run that was asked for and has not reported itself yet.
struct StartingRun: Equatable, Sendable {
    /// The run there was before, or the same one as it rested.
    let before: Run?
}

extension State {
    /// A run or a dry run was not begun: what was is so again, and the operator is told why.
    mutating func notBegun(because refusal: Refusal) {
        if let startingRun {
            self.startingRun = nil
            if startingRun.before?.id != run?.id {
                pages.removeAll { if case .run = $0 { true } else { false } }
            }
            run = startingRun.before
            putOff.removeAll { $0.id == startingRun.before?.id }
        } else {
            stopRehearsing()
        }
        told(no: refusal)
    }
}
