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

/// What a running replica can be asked for.
final class Requests: Sendable {
    let syncs = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let settlements = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let customers = AsyncStream.makeStream(of: Customer.ID.self)
    /// Whether a sync is under way: then it is hurried, not asked for again.
    let isSyncing = Mutex(false)
}

extension Replica {
    /// What may be asked of a replica that runs.
    package enum Request: Sendable {
        /// The whole of it. While one is under way this only cuts its waiting short.
        case sync
        /// One customer, because the operator opened it.
        case customer(Customer.ID)
        /// To look for what is pending, from the shortest wait on.
        case settlement
    }

    /// Asks for something; never waits.
    package func ask(_ request: Request) {
        switch request {
        case .sync:
            if requests.isSyncing.withLock({ $0 }) {
                hurry.wake()
            } else {
                requests.syncs.continuation.yield()
            }
        case .customer(let customer):
            replicaWriter.freshness.noteOpened(customer, at: replicaWriter.time.now)
            requests.customers.continuation.yield(customer)
        case .settlement:
            // One that is under way begins its waits anew; one more afterwards finds nothing.
            settling.addition.wake()
            requests.settlements.continuation.yield()
        }
    }

    /// Syncs, sparing what was read lately, and then does what it is asked for, until the task is
    /// cancelled. To be called once.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { [self] in
                await sync(sparing: true)
                for await _ in requests.syncs.stream { await sync() }
            }
            group.addTask { [self] in
                await settlePending()
                for await _ in requests.settlements.stream { await settlePending() }
            }
            for await customer in requests.customers.stream {
                group.addTask { [self] in await open(customer) }
            }
            group.cancelAll()
        }
    }

    private func open(_ customer: Customer.ID) async {
        do throws(Refusal) {
            try await refresh(customer)
            // It answers again: what was given up can go on.
            if reporter.hasGivenUp { ask(.sync) }
        } catch {
            guard reporter.isAtRest else { return }
            switch Backoff(error) {
            case .offline: reporter.tell(.offline(error, until: nil))
            case .stop: reporter.tell(.stopped(error))
            case .throttled, .one: break
            }
        }
    }
}

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
