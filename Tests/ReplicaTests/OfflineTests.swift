import Domain
import Foundation
import Replica
import Storage
import Synchronization
import Testing

@Suite struct `Without a connection` {
    @Test func `what was read stays, and the sync says since when it waits`() async throws {
        let world = try World(customers: 5)
        await (try world.replica()).sync()
        let before = try world.copy()
        let listedAt = try world.freshness().listedAt
        world.time.pass(3600)
        let began = world.time.now
        world.distant.refuse(.unreachable("no route"))
        let ending = await (try world.replica()).sync()
        #expect(ending == .offline(.unreachable("no route")))
        #expect(try world.copy() == before)
        #expect(
            world.reports.last
                == SyncReport(
                    phase: .offline(.unreachable("no route"), until: nil), listedAt: listedAt))
        let waits = world.reports.phases.compactMap { phase -> TimeInterval? in
            guard case .offline(_, let until?) = phase else { return nil }
            return until.timeIntervalSince(began)
        }
        // 1, 2, 4, 8, 16, 32, and then a minute each.
        #expect(waits == [1, 3, 7, 15, 31, 63, 123, 183, 243, 303])
    }

    @Test func `it goes on when the service is back`() async throws {
        let world = try World(customers: 25)
        world.distant.whenCalled { [distant = world.distant] in
            if $0 == 8 { distant.refuse(.unreachable("gone"), times: 9) }
        }
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(try world.copy() == (try await world.truth()))
        #expect(
            world.reports.phases.contains {
                if case .offline(_, _?) = $0 { true } else { false }
            })
        #expect(world.reports.last?.phase == .rest)
    }

    @Test func `a quota is waited for, and the wait is shown`() async throws {
        let world = try World(customers: 5)
        let until = world.time.now.addingTimeInterval(42)
        world.distant.refuse(.service(.throttled(until: until)), times: 1)
        #expect(try await world.replica().sync() == .finished(troubles: [:]))
        #expect(world.reports.phases.contains(.waiting(until: until)))
        #expect(world.time.now >= until)
    }

    @Test(arguments: [
        ServiceTrouble.signInExpired, .signInMissing, .multiFactorRequired, .conditionalAccess,
    ])
    func `a no that only the operator can change stops it at once`(
        trouble: ServiceTrouble
    ) async throws {
        let world = try World(customers: 5)
        let refusal = Refusal.told(
            .service(trouble),
            by: ServiceAnswer(status: 401, requestID: "r", correlationID: "c"))
        world.distant.whenCalled { [distant = world.distant] in
            if $0 == 3 { distant.refuse(refusal) }
        }
        #expect(try await world.replica().sync() == .stopped(refusal))
        #expect(world.reports.last?.phase == .stopped(refusal))
        #expect(world.distant.calls.count <= 3 + Replica.Pace().concurrency)
    }

    @Test func `a service that fails for everybody is not asked for everybody`() async throws {
        let world = try World(customers: 60)
        world.distant.whenCalled { [distant = world.distant] in
            if $0 == 4 { distant.refuse(.service(.failed)) }
        }
        guard case .offline = await (try world.replica(attempts: 1)).sync() else {
            Issue.record("it went on")
            return
        }
        #expect(world.distant.calls.count < 45)
    }
}

@Suite struct `A replica that runs` {
    @Test func `syncs, and then does what it is asked for`() async throws {
        let world = try World(customers: 5)
        let replica = try world.replica()
        let id = try await world.service.allCustomers()[1].id
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await world.untilReported { $0 == .rest }
            world.distant.forgetCalls()
            replica.ask(.customer(id))
            await world.until { world.distant.calls.count == 2 }
            #expect(world.distant.calls == ["account \(id)", "holdings \(id)"])
            world.time.pass(1)
            replica.ask(.sync)
            await world.until { world.reports.phases.count { $0 == .rest } == 2 }
            #expect(world.distant.calls.contains("customers"))
            // The one just opened may be fresh enough.
            #expect(world.distant.calls.count >= 2 + 1 + 4)
            group.cancelAll()
        }
        #expect(try world.freshness().lastOpened(limit: 9) == [id])
        #expect(try world.freshness().accountReadAt(id) != nil)
    }

    @Test func `goes on with what it gave up when the service answers again`() async throws {
        let world = try World(customers: 5)
        let replica = try world.replica(attempts: 2)
        let id = try await world.service.allCustomers()[1].id
        world.distant.refuse(.unreachable("gone"))
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await world.untilReported { $0 == .offline(.unreachable("gone"), until: nil) }
            world.distant.refuse(nil)
            replica.ask(.customer(id))
            await world.untilReported { $0 == .rest }
            group.cancelAll()
        }
        #expect(try world.copy() == (try await world.truth()))
    }

    @Test func `does not wait out its patience when it is asked`() async throws {
        let world = try World(customers: 5)
        let stopped = StoppedTime()
        let replica = Replica(
            of: world.distant, in: world.directory, freshness: try world.freshness(),
            time: stopped
        ) { [reports = world.reports] in reports.add($0) }
        world.distant.refuse(.unreachable("gone"))
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await world.untilReported { if case .offline = $0 { true } else { false } }
            world.distant.refuse(nil)
            replica.ask(.sync)
            await world.untilReported { $0 == .rest }
            group.cancelAll()
        }
        #expect(try world.copy() == (try await world.truth()))
    }
}

/// Time that does not pass.
private struct StoppedTime: Timekeeper {
    let now = Date(timeIntervalSince1970: 1_800_000_000)

    func wait(until moment: Date) async {
        for await _ in AsyncStream<Void>.makeStream().stream {}
    }
}

extension World {
    func until(_ condition: () -> Bool) async { await changes.until(condition) }

    func untilReported(_ condition: (SyncPhase) -> Bool) async {
        await until { reports.last.map { condition($0.phase) } ?? false }
    }
}
