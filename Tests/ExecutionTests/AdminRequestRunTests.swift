import Domain
import Execution
import Foundation
import Harness
import Samples
import Testing

@Suite struct `A request that the customer may still accept` {
    private func harness() throws -> (harness: RunHarness, plan: Plan) {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("open", .approvalPending)], unread: 0)
        let harness = try RunHarness(holdings)
        return (harness, try harness.offboarding("contoso"))
    }

    @Test func `is waited for until it lapses, and holds nothing up`() async throws {
        let (harness, plan) = try harness()
        let run = await harness.runner().run(plan)
        #expect(
            run.states("contoso") == [
                .waiting(until: .day(30), nil), .confirmed(byOthers: false),
                .confirmed(byOthers: false),
            ])
        // The end of the relationship tells nothing of it: Graph still has it as open.
        let rest = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(rest?.states("contoso")[0] == .waiting(until: .day(30), nil))
    }

    @Test(arguments: [AdminAccess.unavailable(.unreachable), .read([], unread: 0)])
    func `may be open until its day where it cannot be read after the removal`(
        access: AdminAccess
    ) async throws {
        let (harness, plan) = try harness()
        _ = await harness.runner().run(plan)
        let blind = SlowGraph(reading: harness.sandbox, told: access)
        let rest = await harness.runner(on: blind).goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(rest?.states("contoso")[0] == .waiting(until: .day(30), nil))
        harness.time.pass(31 * 86_400)
        let end = await harness.runner(on: blind).goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.states("contoso")[0] == .refused(.notACustomer(.init("contoso"))))
    }

    @Test(arguments: [AdminRelationship.Status.active, .terminated])
    func `is read after the removal too`(status: AdminRelationship.Status) async throws {
        let (harness, plan) = try harness()
        _ = await harness.runner().run(plan)
        let told = SlowGraph(
            reading: harness.sandbox, told: .read([.a("open", status)], unread: 0))
        let end = await harness.runner(on: told).goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        let state = end?.states("contoso")[0]
        guard status == .active else {
            return #expect(state == .confirmed(byOthers: true))
        }
        guard case .refused(.changedMeanwhile(let differences)) = state else {
            Issue.record("\(String(describing: state))")
            return
        }
        #expect(!differences.isEmpty)
    }

    @Test(arguments: [
        (AdminAccess.read([.a("open", .terminated)], unread: 0), true),
        (.read([], unread: 0), true), (.read([], unread: 1), false),
        (.unavailable(.unreachable), false), (.read([.a("open", .active)], unread: 0), false),
    ])
    func `is over only if that was read`(access: AdminAccess, isOver: Bool) async throws {
        let (harness, plan) = try harness()
        let told = PartnerCenterWithAccess(reading: harness.sandbox) { access }
        let state = await harness.runner(on: told).run(plan).states("contoso")[0]
        #expect((state == .confirmed(byOthers: true)) == isOver)
        if access.all.first?.status == .active {
            guard case .refused(.changedMeanwhile(let differences)) = state else {
                Issue.record("\(state)")
                return
            }
            #expect(!differences.isEmpty)
        }
    }
}
