import Domain
import Foundation
import Replica
import Samples
import Storage
import Synchronization
import Testing

@Suite struct `Without a connection` {
    @Test func `what was read stays, and the sync says since when it waits`() async throws {
        let setup = try ReplicaSetup(customers: 5)
        await (try setup.replica()).sync()
        let before = try setup.copy()
        let listedAt = try setup.freshness().listedAt
        setup.time.pass(3600)
        let began = setup.time.now
        setup.remote.refuse(.unreachable("no route"))
        let ending = await (try setup.replica()).sync()
        #expect(ending == .offline(.unreachable("no route")))
        #expect(try setup.copy() == before)
        #expect(
            setup.reports.last
                == SyncReport(
                    phase: .offline(.unreachable("no route"), until: nil), listedAt: listedAt))
        let waits = setup.reports.phases.compactMap { phase -> TimeInterval? in
            guard case .offline(_, let until?) = phase else { return nil }
            return until.timeIntervalSince(began)
        }
        // 1, 2, 4, 8, 16, 32, and then a minute each.
        #expect(waits == [1, 3, 7, 15, 31, 63, 123, 183, 243, 303])
    }

    @Test func `it goes on when the service is back`() async throws {
        let setup = try ReplicaSetup(customers: 25)
        setup.remote.whenCalled { [remote = setup.remote] in
            if $0 == 8 { remote.refuse(.unreachable("gone"), times: 9) }
        }
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(try setup.copy() == (try await setup.truth()))
        #expect(
            setup.reports.phases.contains {
                if case .offline(_, _?) = $0 { true } else { false }
            })
        #expect(setup.reports.last?.phase == .rest)
    }

    @Test func `a quota is waited for, and the wait is shown`() async throws {
        let setup = try ReplicaSetup(customers: 5)
        let until = setup.time.now.addingTimeInterval(42)
        setup.remote.refuse(.service(.throttled(until: until)), times: 1)
        #expect(try await setup.replica().sync() == .finished(troubles: [:]))
        #expect(setup.reports.phases.contains(.waiting(until: until)))
        #expect(setup.time.now >= until)
    }

    @Test(arguments: [
        ServiceTrouble.signInExpired, .signInMissing, .multiFactorRequired, .conditionalAccess,
    ])
    func `a no that only the operator can change stops it at once`(
        trouble: ServiceTrouble
    ) async throws {
        let setup = try ReplicaSetup(customers: 5)
        let refusal = Refusal.told(
            .service(trouble),
            by: ServiceAnswer(status: 401, requestID: "r", correlationID: "c"))
        setup.remote.whenCalled { [remote = setup.remote] in
            if $0 == 3 { remote.refuse(refusal) }
        }
        #expect(try await setup.replica().sync() == .stopped(refusal))
        #expect(setup.reports.last?.phase == .stopped(refusal))
        #expect(setup.remote.calls.count <= 3 + SyncOptions().concurrency)
    }

    @Test func `a service that fails for everybody is not asked for everybody`() async throws {
        let setup = try ReplicaSetup(customers: 60)
        setup.remote.whenCalled { [remote = setup.remote] in
            if $0 == 4 { remote.refuse(.service(.failed)) }
        }
        guard case .offline = await (try setup.replica(attempts: 1)).sync() else {
            Issue.record("it went on")
            return
        }
        #expect(setup.remote.calls.count < 45)
    }
}

@Suite struct `A replica that runs` {
    @Test func `syncs, and then does what it is asked for`() async throws {
        let setup = try ReplicaSetup(customers: 5)
        let replica = try setup.replica()
        let id = try await setup.service.allCustomers()[1].id
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await setup.untilReported { $0 == .rest }
            setup.remote.forgetCalls()
            replica.ask(.customer(id))
            await setup.until { setup.remote.calls.count == 2 }
            #expect(setup.remote.calls == ["account \(id)", "holdings \(id)"])
            setup.time.pass(1)
            replica.ask(.sync)
            await setup.until { setup.reports.phases.count { $0 == .rest } == 2 }
            #expect(setup.remote.calls.contains("customers"))
            // The one just opened may be fresh enough.
            #expect(setup.remote.calls.count >= 2 + 1 + 4)
            group.cancelAll()
        }
        #expect(try setup.freshness().lastOpened(limit: 9) == [id])
        #expect(try setup.freshness().accountReadAt(id) != nil)
    }

    @Test func `goes on with what it gave up when the service answers again`() async throws {
        let setup = try ReplicaSetup(customers: 5)
        let replica = try setup.replica(attempts: 2)
        let id = try await setup.service.allCustomers()[1].id
        setup.remote.refuse(.unreachable("gone"))
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await setup.untilReported { $0 == .offline(.unreachable("gone"), until: nil) }
            setup.remote.refuse(nil)
            replica.ask(.customer(id))
            await setup.untilReported { $0 == .rest }
            group.cancelAll()
        }
        #expect(try setup.copy() == (try await setup.truth()))
    }

    @Test func `does not wait out its patience when it is asked`() async throws {
        let setup = try ReplicaSetup(customers: 5)
        let stopped = StoppedTime(at: Date(timeIntervalSince1970: 1_800_000_000))
        let replica = Replica(
            of: setup.remote, in: setup.directory, freshness: try setup.freshness(),
            time: stopped
        ) { [reports = setup.reports] in reports.add($0) }
        setup.remote.refuse(.unreachable("gone"))
        await withTaskGroup { group in
            group.addTask { await replica.run() }
            await setup.untilReported { if case .offline = $0 { true } else { false } }
            setup.remote.refuse(nil)
            replica.ask(.sync)
            await setup.untilReported { $0 == .rest }
            group.cancelAll()
        }
        #expect(try setup.copy() == (try await setup.truth()))
    }
}

extension ReplicaSetup {
    func until(_ condition: () -> Bool) async { await changes.until(condition) }

    func untilReported(_ condition: (SyncPhase) -> Bool) async {
        await until { reports.last.map { condition($0.phase) } ?? false }
    }
}
