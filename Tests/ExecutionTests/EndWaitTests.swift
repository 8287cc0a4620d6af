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
        let run = await harness.runner(on: graph).run(try harness.offboarding("contoso"))
        #expect(run.tally.requested == 1)
        #expect(run.tally.waiting == open.count)
        #expect(run.phase == (hasOpenRequest ? .rests(nil) : .finished))
        #expect((graph.looks.withLock { $0 } == 0) == hasOpenRequest)
    }
}
