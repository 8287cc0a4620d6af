import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Storage
import Synchronization
import Testing

@Suite struct `A target that has changed since the plan was made` {
    private func harness(_ status: Subscription.Status = .active) throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, status, id: "a", scheduled: "quantity 5")))
    }

    @Test func `is left alone, and the operator told what changed`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        var edit = SubscriptionEdit(keeping: try harness.holdings("contoso")!.subscriptions[0])
        edit.friendlyName = "Head office"
        edit.quantity = 30
        _ = try await harness.sandbox.update(.init("a"), of: .init("contoso"), to: edit)
        let run = await harness.runner().run(plan)
        guard case .refused(.changedMeanwhile(let differences)) = run.states("contoso")[0]
        else {
            Issue.record("\(run.states("contoso"))")
            return
        }
        let fields = differences.map {
            if case .field(let field, _, _, _, _) = $0 { field.rawValue } else { "?" }
        }
        #expect(fields.sorted() == ["friendlyName", "quantity"])
        #expect(try harness.requestIDs().isEmpty)
    }

    @Test func `is acted on where only its display name is another`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        var edit = SubscriptionEdit(keeping: try harness.holdings("contoso")!.subscriptions[0])
        edit.friendlyName = "Head office"
        _ = try await harness.sandbox.update(.init("a"), of: .init("contoso"), to: edit)
        #expect(await harness.dryRun.rehearse(plan).map(\.refusal) == [nil])
        #expect(await harness.runner().run(plan).isComplete)
    }

    @Test func `is as it was where an answer leaves out what need not be told`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        let thin = ThinPartnerCenter(reading: harness.sandbox)
        #expect(await harness.dryRun(on: thin).rehearse(plan).map(\.refusal) == [nil])
        #expect(await harness.runner(on: thin).run(plan).isComplete)
    }

    @Test func `is what an earlier step of the plan was to make of it`() async throws {
        let harness = try harness(.suspended)
        let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        let plan = try harness.plan(
            [.reactivate(.init("a")), .setRenewal(renewal, of: .init("a"))], "contoso")
        let run = await harness.runner().run(plan)
        #expect(
            run.states("contoso") == [.confirmed(byOthers: false), .confirmed(byOthers: false)])
        let after = try harness.holdings("contoso")?.subscriptions[0]
        #expect(after?.status == .active)
        #expect(after?.renewal == renewal)
    }

    @Test func `is gone, which is as good as cancelled and not as good as suspended`()
        async throws
    {
        let harness = try RunHarness(
            .of("contoso", .a(.newCommerce, id: "a"), .a(.legacyLicence, id: "b")))
        let plan = try harness.plan([.cancel("a"), .suspend("b")], "contoso")
        var bare = try harness.holdings("contoso")!
        bare.subscriptions = []
        let run = await harness.runner(
            on: StalePartnerCenter(reading: harness.sandbox, shows: bare)
        ).run(plan)
        #expect(run.states("contoso")[0] == .confirmed(byOthers: true))
        guard case .refused(.changedMeanwhile(let differences)) = run.states("contoso")[1],
            case .disappeared? = differences.first
        else {
            Issue.record("\(run.states("contoso"))")
            return
        }
        #expect(try harness.audit().acts.isEmpty)
    }

    @Test func `has had its window closed, which the rules say without asking the service`()
        async throws
    {
        let harness = try RunHarness(
            .of("contoso", .a(.newCommerce, id: "a", cancellableUntil: .day(1))), rules: .ofToday)
        let plan = try harness.offboarding("contoso")
        harness.time.pass(2 * 86_400)
        let run = await harness.runner().run(plan)
        #expect(
            run.states("contoso")[0]
                == .refused(.windowClosed(since: .day(1), remedy: .termEnd)))
        #expect(try harness.requestIDs().isEmpty)
        #expect(run.phase == .finished)
        #expect(!run.isComplete)
    }

    @Test func `does not block the removal by one odd answer`() async throws {
        let harness = try RunHarness(.of("contoso"))
        let plan = try harness.offboarding("contoso")
        let odd = OddPartnerCenter(reading: harness.sandbox, place: 1)
        let run = await harness.runner(on: odd).run(plan)
        #expect(run.isComplete)
    }

    @Test func `blocks the removal when somebody bought more meanwhile`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "a")))
        let plan = try harness.offboarding("contoso")
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.add(.a(.legacyLicence, id: "new"), to: .init("contoso"))
        }
        let run = await harness.runner().run(plan)
        guard case .refused(.blocked(let blockers)) = run.states("contoso").last else {
            Issue.record("\(run.states("contoso"))")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(.init("new"))])
        #expect(try harness.holdings("contoso")?.customer.relationship == .reseller)
    }
}

/// A Partner Center that leaves out the names of offers, and how long terms are.
private struct ThinPartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var holdings = try await reading.holdings(of: customer)
        for place in holdings.subscriptions.indices {
            let name = holdings.subscriptions[place].name
            // The service tells the name of the offer where there is none of its own.
            holdings.subscriptions[place].friendlyName = name
            holdings.subscriptions[place].offerName = ""
            holdings.subscriptions[place].termDuration = ""
        }
        return holdings
    }
}

/// A Partner Center with an item that can't be read in one answer alone.
private final class OddPartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox
    private let place: Int
    private let reads = Mutex(0)

    init(reading: Sandbox, place: Int) {
        self.reading = reading
        self.place = place
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var holdings = try await reading.holdings(of: customer)
        let read = reads.withLock { reads in
            reads += 1
            return reads
        }
        if read == place {
            holdings.unread = [
                UnreadHolding(id: .init("entitlements/1"), place: .entitlements, cause: .item)
            ]
        }
        return holdings
    }
}
