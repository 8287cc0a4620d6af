import Domain
import Foundation
import Storage
import Synchronization

/// Tells how far a sync is, and remembers what it told last.
final class Reporter: Sendable {
    private let freshness: Freshness
    private let report: @Sendable (SyncReport) -> Void
    private let last = Mutex<SyncPhase?>(nil)

    init(freshness: Freshness, report: @escaping @Sendable (SyncReport) -> Void) {
        self.freshness = freshness
        self.report = report
    }

    func tell(_ phase: SyncPhase) {
        last.withLock { $0 = phase }
        report(SyncReport(phase: phase, listedAt: freshness.listedAt))
    }

    /// Whether it gave up, and waits to be asked.
    var hasGivenUp: Bool {
        switch last.withLock({ $0 }) {
        case .offline(_, nil), .stopped: true
        default: false
        }
    }

    /// Whether there is nothing to be seen of a sync.
    var isAtRest: Bool { last.withLock { $0 == nil || $0 == .rest } }
}
