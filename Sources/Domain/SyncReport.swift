import FoundationEssentials

/// How far a replica is in looking at the service, for whoever watches.
package struct SyncReport: Equatable, Sendable {
    package let phase: SyncPhase
    /// When the list of customers was last read to its end; nil if it never was.
    package let listedAt: Date?

    package init(phase: SyncPhase, listedAt: Date?) {
        self.phase = phase
        self.listedAt = listedAt
    }
}

/// What it is doing.
package enum SyncPhase: Equatable, Sendable {
    /// Nothing: what was asked for is here.
    case rest
    /// Reading the list; so many customers so far.
    case listing(customers: Int)
    /// Reading what customers hold.
    case reading(done: Int, total: Int)
    /// Waiting for the service's quota, or as long as it asked.
    case waiting(until: Date)
    /// It cannot be reached, and why; `until` is the next attempt, nil if there is none
    /// before the operator asks.
    case offline(Refusal, until: Date?)
    /// It said no, and will until the operator does something, such as sign in.
    case stopped(Refusal)
}
