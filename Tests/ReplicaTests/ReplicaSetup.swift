import Domain
import Foundation
import Harness
import Replica
import Samples
import Sandbox
import Storage
import Synchronization

/// A service far away with sample customers, and an empty replica of it.
final class ReplicaSetup {
    let time: JumpingTime
    let service: Sandbox
    let remote: RemotePartnerCenter
    let directory: Directory
    let changes = Changes()
    let reports: Reports
    private let seeded: SeededSandbox

    init(customers: Int, seed: UInt64 = 7) throws {
        time = JumpingTime()
        seeded = try SeededSandbox(customers: customers, seed: seed, time: time)
        service = seeded.sandbox
        remote = RemotePartnerCenter(service, changes)
        reports = Reports(changes)
        directory = try Directory.replica(
            at: seeded.folder.path("replica.db"), rules: .of2020,
            identity: Sandbox.defaultIdentity)
    }

    var serviceDirectory: Directory { seeded.directory }

    func freshness() throws -> Freshness { try Freshness(beside: directory) }

    /// A replica as a program has it after its start.
    func replica(pageSize: Int = 20, attempts: Int = 10) throws -> Replica {
        var options = SyncOptions()
        options.pageSize = pageSize
        options.attempts = attempts
        return Replica(
            of: remote, in: directory, freshness: try freshness(), time: time, options: options
        ) { [reports] in reports.add($0) }
    }

    func partnerCenter() throws -> ReplicatedPartnerCenter {
        ReplicatedPartnerCenter(
            of: remote, in: directory, freshness: try freshness(), time: time)
    }

    /// All that the service holds, in the order of ids.
    func truth() async throws -> [Holdings] {
        var all: [Holdings] = []
        for customer in try await service.allCustomers().sorted(by: { $0.id.text < $1.id.text }) {
            all.append(try await service.holdings(of: customer.id).comparable)
        }
        return all
    }

    /// All that the replica holds, in the order of ids.
    func copy() throws -> [Holdings] {
        try directory.customers(after: nil, limit: .max).compactMap {
            try directory.holdings(of: $0.id)?.comparable
        }
    }

    /// A subscription that may be suspended, and its customer.
    func active() async throws -> (customer: Customer.ID, subscription: Subscription) {
        for customer in try await service.allCustomers() {
            let found = try await service.holdings(of: customer.id).subscriptions.first {
                $0.kind == .newCommerce && $0.status == .active
            }
            if let found { return (customer.id, found) }
        }
        throw Refusal.storeFailed("no active subscription")
    }
}

extension ReplicaSetup {
    /// A setup after one sync, its Partner Center, and a subscription to act on.
    static func acting() async throws -> (
        ReplicaSetup, ReplicatedPartnerCenter, Customer.ID, Subscription
    ) {
        let setup = try ReplicaSetup(customers: 12)
        let partnerCenter = try setup.partnerCenter()
        await (try setup.replica()).sync()
        let (customer, subscription) = try await setup.active()
        return (setup, partnerCenter, customer, subscription)
    }
}

extension Holdings {
    /// Without delegated access, which a list does not tell, and admin relationships, which are
    /// listed apart.
    var comparable: Holdings {
        var same = self
        same.customer.allowsDelegatedAccess = nil
        same.adminAccess = .notRead
        return same
    }
}

/// What was reported, in order.
final class Reports: Sendable {
    private let all = Mutex<[SyncReport]>([])
    private let changes: Changes

    init(_ changes: Changes) { self.changes = changes }

    func add(_ report: SyncReport) {
        all.withLock { $0.append(report) }
        changes.notify()
    }
    var phases: [SyncPhase] { all.withLock { $0.map(\.phase) } }
    var last: SyncReport? { all.withLock { $0.last } }
}

/// A number that counts up, on any thread.
final class Counter: Sendable {
    private let value: Mutex<Int>

    init(_ value: Int) { self.value = Mutex(value) }

    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}

/// Lets a test wait until a condition is true.
final class Changes: Sendable {
    private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])

    /// Makes everyone who waits test the condition.
    func notify() {
        for listener in listeners.withLock({ $0 }) { listener.yield() }
    }

    func until(_ condition: () -> Bool) async {
        let (stream, listener) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        listeners.withLock { $0.append(listener) }
        listener.yield()
        for await _ in stream where condition() { return }
    }
}

/// The bytes of a store and of its log on the disk.
struct StoreBytes {
    let path: String

    func state() throws -> [Data] {
        try ["", "-wal"].map { suffix in
            FileManager.default.fileExists(atPath: path + suffix)
                ? try Data(contentsOf: URL(fileURLWithPath: path + suffix)) : Data()
        }
    }
}
