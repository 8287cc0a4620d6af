import Domain

/// Why an act or a step was stopped before it was sent.
extension Wording {
    /// That something blocks a removal, with the first names.
    func reason(ofBlocking blockers: [Blocker]) -> String {
        let names = blockers.map { name(of: $0) }.filter { !$0.isEmpty }
        guard !names.isEmpty else { return refusedBlocked(blockers.count) }
        let first = Array(names.prefix(3))
        let rest = names.count > first.count ? ["…"] : []
        return refusedBlocked(blockers.count, by: list(first + rest))
    }

    /// That a target has changed, with a line for each difference.
    func reason(ofStopping differences: [Difference]) -> String {
        let lines = differences.map { "• " + difference($0) }.joined(separator: "\n")
        return namesKeys ? refusedChangedMeanwhile(lines) : refusedChangedSinceRead(lines)
    }

    /// That a step before it is not done.
    func reason(ofWaitingFor step: EarlierStep) -> String {
        let named = earlierStep(step.number, named: step.name)
        return switch step.standing {
        case .open: refusedAfterOpen(named)
        case .requested: refusedAfterRequested(named)
        case .unknown: refusedAfterUnknown(named)
        case .failed: refusedAfterFailed(named)
        }
    }
}
