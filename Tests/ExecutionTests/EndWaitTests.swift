import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Synchronization
import Testing

/// A Partner Center whose Microsoft Graph takes longer than anybody waits, and which counts how
/// often it is asked for ends.
private final class CountingGraph: PartnerCenterPassingOn {
    let reading: Sandbox
    let looks = Mutex(0)

    init(_ reading: Sandbox) { self.reading = reading }

    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        looks.withLock { $0 += 1 }
        return .read([.a("a", .terminating)], unread: 0)
    }
}

@Suite struct `A run that has asked for ends` {
    @Test(arguments: [true, false])
    func `looks for them only where nothing else is left`(hasOpenRequest: Bool) async throws {
        var holdings = Holdings.of("contoso")
        let open = hasOpenRequest ? [AdminRelationship.a("open", .approvalPending)] : []
        holdings.adminAccess = .read([.a("a")] + open, unread: 0)
        let harness = try RunHarness(holdings)
        let graph = CountingGraph(harness.sandbox)
        var plan = try harness.offboarding("contoso")
        plan.customers[0].steps[plan.customers[0].steps.endIndex - 1].isStruck = true
        let run = await harness.runner(on: graph).run(plan)
        #expect(run.tally.requested == 1)
        #expect(run.tally.waiting == open.count)
        #expect(run.phase == (hasOpenRequest ? .rests(nil) : .finished))
        #expect((graph.looks.withLock { $0 } == 0) == hasOpenRequest)
    }

    @Test(arguments: [true, false])
    func `looks for them before it removes the relationship, which waits for them`(
        hasOpenRequest: Bool
    ) async throws {
        var holdings = Holdings.of("contoso")
        let open = hasOpenRequest ? [AdminRelationship.a("open", .approvalPending)] : []
        holdings.adminAccess = .read([.a("a")] + open, unread: 0)
        let harness = try RunHarness(holdings)
        let graph = CountingGraph(harness.sandbox)
        let plan = try harness.offboarding("contoso")
        let run = await harness.runner(on: graph).run(plan)
        let end = try #require(plan.customers[0].steps.first { $0.write?.isOnlyAskedFor == true })
        #expect(
            run.states("contoso").last
                == .waiting(until: nil, .after(EarlierStep(end, .requested))))
        #expect(run.tally.requested == 1 && run.phase == .rests(nil))
        #expect(graph.looks.withLock { $0 } == 1 + RetryPolicy.usual.ending.count)
        #expect(try harness.holdings("contoso")?.customer.relationship == .reseller)
    }

    @Test func `removes the relationship where the operator has left one out`() async throws {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(holdings)
        var plan = try harness.offboarding("contoso")
        plan.customers[0].steps[0].isStruck = true
        let run = await harness.runner(on: CountingGraph(harness.sandbox)).run(plan)
        #expect(run.isComplete)
        #expect(try harness.audit().done.last == "remove-relationship contoso")
    }
}
