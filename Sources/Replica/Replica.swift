import Domain
import Foundation
import Storage
import Synchronization

/// Keeps a Directory up to date with a Partner Center far away: first the list, page by page, then
/// what each customer holds, and last what only a customer opened by id tells: its country and
/// delegated admin privileges. It only reads; it cannot change anything there.
///
/// It runs in the tasks of its callers, starts none of its own, and does not wake at rest.
package final class Replica: Sendable {
    let reading: any PartnerCenterReading
    let replicaWriter: ReplicaWriter
    let options: SyncOptions
    let reporter: Reporter
    let requests = SyncRequests()
    /// Ends the wait of a sync that is under way.
    let hurry = Waker()
    private let settling: Settling
    private let preferred = Mutex<[Customer.ID]>([])

    /// `report` is called on whatever thread the sync is on, and must not wait.
    package init(
        of reading: any PartnerCenterReading, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, options: SyncOptions = SyncOptions(),
        report: @escaping @Sendable (SyncReport) -> Void
    ) {
        self.reading = reading
        self.options = options
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reporter = Reporter(freshness: freshness, report: report)
        settling = Settling(reading: reading, replicaWriter: replicaWriter)
    }

    /// The customers the operator sees: what they hold is read before all others.
    package func prefer(_ customers: [Customer.ID]) { preferred.withLock { $0 = customers } }

    var preferredNow: [Customer.ID] { preferred.withLock { $0 } }

    /// Reads a customer's account and holdings again, writes them, and returns the holdings.
    /// Throws what the service says; `notACustomer` also marks the customer as missing.
    @discardableResult
    package func refresh(_ customer: Customer.ID) async throws(Refusal) -> Holdings {
        let replicated = ReplicatedReading(of: reading, replicaWriter: replicaWriter)
        _ = try await replicated.account(of: customer)
        return try await replicated.holdings(of: customer)
    }

    /// Looks for pending changes until the service shows them, or for about ten minutes.
    package func settlePending() async { await settling.run() }

    /// Asks a running replica for something; never waits.
    package func ask(_ request: SyncRequest) {
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
            // If one is under way it begins its waits anew, and the one after it finds nothing.
            settling.addition.wake()
            requests.settlements.continuation.yield()
        }
    }

    /// Syncs, without what was read lately, and then does what it is asked for, until the task is
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
            // The service answers again, so a sync that gave up can continue.
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

/// How much a sync does at once, and how long it goes on.
package struct SyncOptions: Sendable {
    /// How many customers are asked for at once; Partner Center has no larger pages.
    package var pageSize = 500
    /// How many customers' holdings are read at the same time.
    package var concurrency = 6
    /// A sync that was cut off does not read again what it read within this time, in seconds. A
    /// sync of 5,000 customers takes most of an hour.
    package var window: TimeInterval = 4 * 3600
    /// A profile is read again only after this time, in seconds: it costs one request for each
    /// customer, and what it tells seldom changes.
    package var profileWindow: TimeInterval = 7 * 86_400
    /// How often a sync tries again what cannot be reached, before it waits to be asked.
    package var attempts = 10

    /// The usual options.
    package init() {}
}

/// What a running replica may be asked for.
package enum SyncRequest: Sendable {
    /// A sync of everything. While one is under way this only ends its wait.
    case sync
    /// One customer, because the operator opened it.
    case customer(Customer.ID)
    /// A look for pending changes, beginning with the shortest wait.
    case settlement
}

/// The requests that a running replica has not taken up yet.
final class SyncRequests: Sendable {
    let syncs = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let settlements = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let customers = AsyncStream.makeStream(of: Customer.ID.self)
    /// Whether a sync is under way. A request for a sync then only ends its wait.
    let isSyncing = Mutex(false)
}

/// Reports how far a sync is, and remembers the last report.
final class Reporter: Sendable {
    private let freshness: Freshness
    private let report: @Sendable (SyncReport) -> Void
    private let last = Mutex<SyncPhase?>(nil)

    init(freshness: Freshness, report: @escaping @Sendable (SyncReport) -> Void) {
        self.freshness = freshness
        self.report = report
    }

    /// Reports a phase, with when the list was last read.
    func tell(_ phase: SyncPhase) {
        last.withLock { $0 = phase }
        report(SyncReport(phase: phase, listedAt: freshness.listedAt))
    }

    /// Whether the sync gave up, and waits to be asked.
    var hasGivenUp: Bool {
        switch last.withLock({ $0 }) {
        case .offline(_, nil), .stopped: true
        default: false
        }
    }

    /// Whether no sync is under way or has failed.
    var isAtRest: Bool { last.withLock { $0 == nil || $0 == .rest } }
}
