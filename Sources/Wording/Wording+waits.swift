import Domain

/// Waits of all requests: because the service asks for it or had too many requests, or to keep to
/// its quota.
extension Wording {
    /// Why an act waits, and until when.
    package func actWait(_ wait: RequestWait, at now: Instant) -> String {
        told(
            wait, at: now, asked: waitingForQuota, limited: waitingToTryAgain,
            own: waitingForPace)
    }

    /// The same of a run.
    package func runWait(_ wait: RequestWait, at now: Instant) -> String {
        told(wait, at: now, asked: runQuota, limited: runTriesAgain, own: runPace)
    }

    /// The same of a command.
    package func commandWait(_ wait: RequestWait, at now: Instant) -> String {
        told(
            wait, at: now, asked: syncWaitingForQuota, limited: commandTriesAgain,
            own: syncWaitingForPace)
    }

    private func told(
        _ wait: RequestWait, at now: Instant, asked: (String) -> String,
        limited: (String) -> String, own: (String, Int) -> String
    ) -> String {
        let until = wait.until.second(at: now)
        return wait.requestsAMinute.map { own(until, $0) }
            ?? (wait.isAsked ? asked(until) : limited(until))
    }
}
