import Chance
import Domain
import Foundation
import Replica
import Samples
import Storage
import Synchronization
import Testing

@Suite struct `A sync` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `makes the replica what the service is`(seed: UInt64) async throws {
        let setup = try ReplicaSetup(customers: 45, seed: seed)
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(try setup.copy() == (try await setup.truth()))
        #expect(setup.reports.last?.phase == .rest)
        #expect(setup.reports.last?.listedAt != nil)
        let window = try setup.directory.customers(matching: "", offset: 0, limit: 99)
        let theirs = try setup.serviceDirectory.customers(matching: "", offset: 0, limit: 99)
        #expect(window.rows.map(\.id) == theirs.rows.map(\.id))
        #expect(window.rows.map(\.blockers) == theirs.rows.map(\.blockers))
    }

    @Test func `13.27 asks for pages of 100 to 500 customers`() {
        #expect((100...500).contains(SyncOptions().pageSize))
    }

    @Test func `shows each page as it comes`() async throws {
        let setup = try ReplicaSetup(customers: 45)
        let seen = Mutex<[Int]>([])
        let directory = setup.directory
        var options = SyncOptions()
        options.pageSize = 20
        let replica = Replica(
            of: setup.remote, in: directory, freshness: try setup.freshness(), time: setup.time,
            options: options
        ) { report in
            guard case .listing = report.phase else { return }
            seen.withLock { $0.append((try? directory.summary().customers) ?? -1) }
        }
        await replica.sync()
        #expect(seen.withLock { $0 } == [0, 20, 40, 45])
    }

    @Test func `of an unchanged directory writes nothing to the store`() async throws {
        let setup = try ReplicaSetup(customers: 30)
        let watcher = StoreBytes(path: setup.directory.path)
        await (try setup.replica()).sync()
        let before = try watcher.state()
        setup.time.pass(86_400)
        setup.remote.forgetCalls()
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(setup.remote.calls.count { $0.hasPrefix("holdings") } == 30)
        #expect(try watcher.state() == before)
        #expect(try setup.freshness().listedAt == setup.time.now)
    }

    @Test(arguments: Array(1...12) as [UInt64])
    func `that is killed anywhere goes on where it was`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let setup = try ReplicaSetup(customers: 40, seed: seed)
        setup.remote.forgetCalls()
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let replica = try setup.replica()
            let last = setup.remote.calls.count + Int.random(in: 1...20, using: &dice)
            let (remote, canceller) = (setup.remote, TaskCanceller())
            remote.whenCalled { if $0 >= last { canceller.cancel() } }
            let task = Task { await replica.sync() }
            canceller.set(task)
            _ = await task.value
            remote.whenCalled(nil)
        }
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(try setup.copy() == (try await setup.truth()))
        let reads = setup.remote.calls.filter { $0.hasPrefix("holdings") }
        let interrupted = 3 * SyncOptions().concurrency
        // Only what was asked for and not yet written when it was killed is asked for again.
        #expect(reads.count - Set(reads).count <= interrupted)
        #expect(Set(reads).count == 40)
    }

    @Test func `that was cut off in the middle reads nothing twice within the window`()
        async throws
    {
        let setup = try ReplicaSetup(customers: 30)
        let replica = try setup.replica(attempts: 0)
        setup.remote.whenCalled { [remote = setup.remote] in
            if $0 == 12 { remote.refuse(.unreachable("gone")) }
        }
        let ending = await replica.sync()
        #expect(ending == .offline(.unreachable("gone")))
        let read = try setup.copy().count { !$0.subscriptions.isEmpty }
        #expect(read > 0)
        setup.remote.whenCalled(nil)
        setup.remote.refuse(nil)
        let known = try Set(
            setup.directory.customers(after: nil, limit: 99).map(\.id).filter {
                try setup.freshness().holdingsReadAt($0) != nil
            })
        setup.remote.forgetCalls()
        setup.time.pass(60)
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(setup.remote.calls.count { $0.hasPrefix("holdings") } == 30 - known.count)
        #expect(!setup.remote.calls.contains { $0 == "customers" })
        #expect(try setup.copy() == (try await setup.truth()))
    }

    @Test func `reads first what the operator sees, and then what was opened last`() async throws {
        let setup = try ReplicaSetup(customers: 30)
        let ids = try await setup.service.allCustomers().map(\.id)
        let replica = try setup.replica()
        try setup.freshness().noteOpened(ids[17], at: setup.time.now)
        replica.prefer([ids[29], ids[23]])
        await replica.sync()
        let reads = setup.remote.calls.filter { $0.hasPrefix("holdings") }
        // These are read at the same time, so they may come in any order.
        let first = Set(reads.prefix(SyncOptions().concurrency))
        #expect(first.isSuperset(of: [ids[29], ids[23], ids[17]].map { "holdings \($0)" }))
    }

    @Test func `goes round a customer that is a trouble, and says which`() async throws {
        let setup = try ReplicaSetup(customers: 30)
        let ids = try await setup.service.allCustomers().map(\.id)
        setup.remote.refuse(.service(.failed), of: ids[3])
        #expect(
            try await setup.replica().sync()
                == .finished(troubles: [ids[3]: .service(.failed)]))
        #expect(setup.remote.calls.count { $0 == "holdings \(ids[3])" } == 2)
        #expect(try setup.freshness().holdingsReadAt(ids[3]) == nil)
        #expect(try setup.freshness().holdingsReadAt(ids[4]) != nil)
    }

    @Test func `does not take a list that goes in circles`() async throws {
        let setup = try ReplicaSetup(customers: 3)
        let circular = FixedListing(
            setup.service,
            CustomerListing(
                customers: try await setup.service.allCustomers(),
                next: CustomerListing.Mark("same")))
        let replica = Replica(
            of: circular, in: setup.directory, freshness: try setup.freshness(), time: setup.time
        ) { _ in }
        guard case .stopped(.service(.unreadable)) = await replica.sync() else {
            Issue.record("it went on")
            return
        }
    }
}

/// Cancels a task from inside it, even before `set` was called.
final class TaskCanceller: Sendable {
    private let state = Mutex<(task: Task<Replica.Ending, Never>?, isCancelled: Bool)>((nil, false))

    func set(_ task: Task<Replica.Ending, Never>) {
        let isCancelled = state.withLock { state in
            state.task = task
            return state.isCancelled
        }
        if isCancelled { task.cancel() }
    }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            return state.task
        }?.cancel()
    }
}
