import Chance
import Domain
import Foundation
import Replica
import Storage
import Synchronization
import Testing

@Suite struct `A sync` {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `makes the replica what the service is`(seed: UInt64) async throws {
        let world = try World(customers: 45, seed: seed)
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(try world.copy() == (try await world.truth()))
        #expect(world.reports.last?.phase == .rest)
        #expect(world.reports.last?.listedAt != nil)
        let window = try world.directory.customers(matching: "", offset: 0, limit: 99)
        let theirs = try Directory(path: world.folder.appendingPathComponent("service.db").path)
            .customers(matching: "", offset: 0, limit: 99)
        #expect(window.rows.map(\.id) == theirs.rows.map(\.id))
        #expect(window.rows.map(\.blockers) == theirs.rows.map(\.blockers))
    }

    @Test func `13.27 asks for pages of 100 to 500 customers`() {
        #expect((100...500).contains(Replica.Pace().pageSize))
    }

    @Test func `shows each page as it comes`() async throws {
        let world = try World(customers: 45)
        let seen = Mutex<[Int]>([])
        let directory = world.directory
        let replica = Replica(
            of: world.distant, in: directory, freshness: try world.freshness(), time: world.time,
            pace: {
                var pace = Replica.Pace()
                pace.pageSize = 20
                return pace
            }()
        ) { report in
            guard case .listing = report.phase else { return }
            seen.withLock { $0.append((try? directory.summary().customers) ?? -1) }
        }
        await replica.sync()
        #expect(seen.withLock { $0 } == [0, 20, 40, 45])
    }

    @Test func `of an unchanged directory writes nothing to the store`() async throws {
        let world = try World(customers: 30)
        let watcher = StoreWatch(path: world.directory.path)
        await (try world.replica()).sync()
        let before = try watcher.state()
        world.time.pass(86_400)
        world.distant.forgetCalls()
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(world.distant.calls.count { $0.hasPrefix("holdings") } == 30)
        #expect(try watcher.state() == before)
        #expect(try world.freshness().listedAt == world.time.now)
    }

    @Test(arguments: Array(1...12) as [UInt64])
    func `that is killed anywhere goes on where it was`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let world = try World(customers: 40, seed: seed)
        world.distant.forgetCalls()
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            let replica = try world.replica()
            let last = world.distant.calls.count + Int.random(in: 1...20, using: &dice)
            let (distant, box) = (world.distant, Box())
            distant.whenCalled { if $0 >= last { box.cancel() } }
            let task = Task { await replica.sync() }
            box.set(task)
            _ = await task.value
            distant.whenCalled(nil)
        }
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(try world.copy() == (try await world.truth()))
        let reads = world.distant.calls.filter { $0.hasPrefix("holdings") }
        let interrupted = 3 * Replica.Pace().concurrency
        // What was asked for and not written when it was killed is asked for again; the rest not.
        #expect(reads.count - Set(reads).count <= interrupted)
        #expect(Set(reads).count == 40)
    }

    @Test func `that was cut off in the middle reads nothing twice within the window`()
        async throws
    {
        let world = try World(customers: 30)
        let replica = try world.replica(attempts: 0)
        world.distant.whenCalled { [distant = world.distant] in
            if $0 == 12 { distant.refuse(.unreachable("gone")) }
        }
        let ending = await replica.sync()
        #expect(ending == .offline(.unreachable("gone")))
        let read = try world.copy().count { !$0.subscriptions.isEmpty }
        #expect(read > 0)
        world.distant.whenCalled(nil)
        world.distant.refuse(nil)
        let known = try Set(
            world.directory.customers(after: nil, limit: 99).map(\.id).filter {
                try world.freshness().holdingsReadAt($0) != nil
            })
        world.distant.forgetCalls()
        world.time.pass(60)
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(world.distant.calls.count == 30 - known.count)
        #expect(!world.distant.calls.contains { $0 == "customers" })
        #expect(try world.copy() == (try await world.truth()))
    }

    @Test func `reads first what the operator sees, and then what was opened last`() async throws {
        let world = try World(customers: 30)
        let ids = try await world.service.allCustomers().map(\.id)
        let replica = try world.replica()
        try world.freshness().noteOpened(ids[17], at: world.time.now)
        replica.prefer([ids[29], ids[23]])
        await replica.sync()
        let reads = world.distant.calls.filter { $0.hasPrefix("holdings") }
        // So many are read at the same time, and those may come in any order.
        let first = Set(reads.prefix(Replica.Pace().concurrency))
        #expect(first.isSuperset(of: [ids[29], ids[23], ids[17]].map { "holdings \($0)" }))
    }

    @Test func `goes round a customer that is a trouble, and says which`() async throws {
        let world = try World(customers: 30)
        let ids = try await world.service.allCustomers().map(\.id)
        world.distant.refuse(.service(.failed), of: ids[3])
        #expect(
            try await world.replica().sync()
                == .finished(troubles: [ids[3]: .service(.failed)]))
        #expect(world.distant.calls.count { $0 == "holdings \(ids[3])" } == 2)
        #expect(try world.freshness().holdingsReadAt(ids[3]) == nil)
        #expect(try world.freshness().holdingsReadAt(ids[4]) != nil)
    }

    @Test func `does not take a list that goes in circles`() async throws {
        let world = try World(customers: 3)
        let circular = Relisting(
            world.service,
            CustomerListing(
                customers: try await world.service.allCustomers(),
                next: CustomerListing.Mark("same")))
        let replica = Replica(
            of: circular, in: world.directory, freshness: try world.freshness(), time: world.time
        ) { _ in }
        guard case .stopped(.service(.unreadable)) = await replica.sync() else {
            Issue.record("it went on")
            return
        }
    }
}

/// Cancels a task from inside it, even before anybody outside knows it.
final class Box: Sendable {
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
