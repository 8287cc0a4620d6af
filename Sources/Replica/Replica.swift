import Domain
import Foundation
import Storage
import Synchronization

/// Keeps a Directory fresh from a Partner Center that is far away: the list first, page by page,
/// then what each customer holds. It only looks; it cannot change anything there.
///
/// It runs in the tasks of whoever calls it, starts none of its own, and does not wake at rest.
package final class Replica: Sendable {
    let reading: any PartnerCenterReading
    let replicaWriter: ReplicaWriter
    let pace: Pace
    let reporter: Reporter
    /// Ends the wait of a sync that is under way.
    let hurry = Waker()
    let settling: Settling
    let requests: Requests
    private let preferred = Mutex<[Customer.ID]>([])

    /// `report` is called from whatever thread the sync is on, and must not wait.
    package init(
        of reading: any PartnerCenterReading, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, pace: Pace = Pace(),
        report: @escaping @Sendable (SyncReport) -> Void
    ) {
        self.reading = reading
        self.pace = pace
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reporter = Reporter(freshness: freshness, report: report)
        settling = Settling(reading: reading, replicaWriter: replicaWriter)
        requests = Requests()
    }

    /// How much it does at once, and how long it goes on.
    package struct Pace: Sendable {
        /// How many customers are asked for at once; Partner Center has no larger pages.
        package var pageSize = 500
        /// How many customers' holdings are read at the same time.
        package var concurrency = 6
        /// What a sync that was cut off has read is not read again so soon; seconds. A sync of
        /// 5,000 customers takes most of an hour.
        package var window: TimeInterval = 4 * 3600
        /// How often what cannot be reached is tried again, before it waits to be asked.
        package var attempts = 10

        package init() {}
    }

    /// The customers the operator sees: what they hold is read before all others.
    package func prefer(_ customers: [Customer.ID]) { preferred.withLock { $0 = customers } }

    var preferredNow: [Customer.ID] { preferred.withLock { $0 } }

    /// Reads a customer's account and holdings afresh, and writes them; answers what it holds.
    /// Throws what the service says; `notACustomer` marks the customer as missing.
    @discardableResult
    package func refresh(_ customer: Customer.ID) async throws(Refusal) -> Holdings {
        let gate = ReplicatedReading(of: reading, replicaWriter: replicaWriter)
        _ = try await gate.account(of: customer)
        return try await gate.holdings(of: customer)
    }

    /// Looks for what is pending until the service shows it, or for about ten minutes.
    package func settlePending() async { await settling.run() }
}
