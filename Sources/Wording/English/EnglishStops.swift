extension English: StopWording {
    package func refusedBlocked(_ count: Int, by names: String) -> String {
        count == 1
            ? "1 blocker prevents removal: \(names)."
            : "\(count.grouped) blockers prevent removal: \(names)."
    }
    package func refusedChangedSinceRead(_ differences: String) -> String {
        "It has changed since it was read:\n\(differences)"
    }
    package var refusedChanged: String { "It has changed since it was read." }
    package func refusedAfterRequested(_ step: String) -> String {
        "\(step) was requested and has not ended yet."
    }
    package func refusedAfterOpen(_ step: String) -> String { "\(step) is not finished yet." }
    package func refusedAfterUnknown(_ step: String) -> String {
        "\(step) may have been done or not: its outcome is unknown."
    }
    package func refusedAfterFailed(_ step: String) -> String { "\(step) was not done." }
    package func earlierStep(_ number: Int, named name: String) -> String {
        "Step \(number.grouped) (\(name))"
    }
    package var adviceAfter: String {
        "Continue the run once that is solved, or make a new plan without that step."
    }
}
