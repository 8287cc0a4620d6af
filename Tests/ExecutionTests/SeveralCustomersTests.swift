import Domain
import Execution
import Harness
import Samples
import Synchronization
import Testing

@Suite struct `Running a plan for several customers` {
    /// The customers whose writes are under way, and the most at one time.
    final class Crowd: Sendable {
        struct Count {
            var now: Set<Customer.ID> = []
            var most = 0
            var met = false
        }
        let count = Mutex(Count())

        func enter(_ customer: Customer.ID) -> Bool {
            count.withLock { count in
                let isAlone = count.now.insert(customer).inserted
                count.most = max(count.most, count.now.count)
                return isAlone
            }
        }

        func leave(_ customer: Customer.ID) {
            _ = count.withLock { $0.now.remove(customer) }
        }

        var here: Int { count.withLock { $0.now.count } }
        var most: Int { count.withLock { $0.most } }
    }

    private func harness() throws -> RunHarness {
        try RunHarness(
            .of("a", .a(.legacyLicence, id: "a1"), .a(.legacyLicence, id: "a2")),
            .of("b", .a(.legacyLicence, id: "b1"), .a(.legacyLicence, id: "b2")),
            .of("c", .a(.legacyLicence, id: "c1"), .a(.legacyLicence, id: "c2")))
    }

    @Test(arguments: [1, 2, 3]) func `takes so many at a time, and each one's steps one by one`(
        atOnce: Int
    ) async throws {
        let harness = try harness()
        let crowd = Crowd()
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                guard case .write(_, let customer) = call else { return }
                #expect(crowd.enter(customer))
                // Wait until as many writes as allowed are under way.
                while crowd.most < atOnce { await Task.yield() }
            },
            after: { call throws(Refusal) in
                if case .write(_, let customer) = call { crowd.leave(customer) }
            })
        let plan = try harness.offboarding("a", "b", "c")
        let run = await harness.runner(on: center, atOnce: atOnce).run(plan)
        #expect(run.isComplete)
        #expect(crowd.most == atOnce)
        for customer in ["a", "b", "c"] {
            let acts = try harness.audit().acts.filter { $0.customerID == .init(customer) }
            #expect(
                acts.map(\.operation) == [
                    .suspend, .suspend, .removeDelegatedAccess, .removeRelationship,
                ])
        }
    }

    @Test func `reports in order, one at a time`() async throws {
        let harness = try harness()
        let run = await harness.runner(atOnce: 3).run(try harness.offboarding("a", "b", "c"))
        let confirmed = harness.reported.map(\.tally.confirmed)
        #expect(confirmed == confirmed.sorted())
        #expect(confirmed.last == 12)
        #expect(run.tally.confirmed == 12)
    }

    @Test func `goes on with the others when one of them is refused`() async throws {
        let harness = try harness()
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write == .suspend("b1") { throw .notActivatedYet }
            })
        let run = await harness.runner(on: center).run(try harness.offboarding("a", "b", "c"))
        #expect(run.phase == .finished)
        #expect(!run.isComplete)
        #expect(!run.states("a").contains { !$0.isOver })
        #expect(!run.states("c").contains { !$0.isOver })
        #expect(run.states("b")[0] == .refused(.notActivatedYet))
        #expect(run.states("b")[1] == .confirmed(byOthers: false))
        // The privileges and the relationship stay while anything blocks.
        guard case .refused(.blocked(let blockers)) = run.states("b")[3] else {
            Issue.record("\(run.states("b"))")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(.init("b1"))])
        #expect(try harness.holdings("b")?.customer.allowsDelegatedAccess == true)
    }
}
