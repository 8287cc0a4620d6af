import Domain

/// Waits of all requests: because the service asks for it, or to keep to its quota.
extension Wording {
    /// Why an act waits, and until when.
    package func actWait(_ wait: RequestWait, at now: Instant) -> String {
        told(wait, at: now, asked: waitingForQuota, own: waitingForPace)
    }

    /// The same of a run.
    package func runWait(_ wait: RequestWait, at now: Instant) -> String {
        told(wait, at: now, asked: runQuota, own: runPace)
    }

    /// The same of a command.
    package func commandWait(_ wait: RequestWait, at now: Instant) -> String {
        told(wait, at: now, asked: syncWaitingForQuota, own: syncWaitingForPace)
    }

    private func told(
        _ wait: RequestWait, at now: Instant, asked: (String) -> String,
        own: (String, Int) -> String
    ) -> String {
        let until = wait.until.second(at: now)
        return wait.requestsAMinute.map { own(until, $0) } ?? asked(until)
    }
}
