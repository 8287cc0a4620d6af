import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Storage
import Testing

/// A Partner Center whose Microsoft Graph leaves everything out of its list once anything was
/// written, and does not tell that it does.
private struct ForgetfulGraph: PartnerCenterPassingOn {
    let harness: RunHarness

    var reading: Sandbox { harness.sandbox }

    private var told: AdminAccess? {
        (try? harness.audit().done.isEmpty) == false ? .read([], unread: 0) : nil
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var holdings = try await reading.holdings(of: customer)
        if let told { holdings.adminAccess = told }
        return holdings
    }

    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        if let told { return told }
        return try await reading.adminAccess(of: customer)
    }

    func traced(by trace: ActTrace) -> Self { self }
}

@Suite struct `The end of admin access that a run asks for` {
    private let write = Write.endAdminAccess(.init("a"))

    private func holdings(_ id: String) -> Holdings {
        var holdings = Holdings.of(id)
        holdings.adminAccess = .read([.a("a")], unread: 0)
        return holdings
    }

    private func set(_ status: AdminRelationship.Status, in harness: RunHarness) throws {
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.apply(
                Change(adminRelationships: [.a("a", status)], consequences: []),
                to: .init("contoso"))
        }
    }

    @Test func `is that of others where it was refused and they asked for it`() async throws {
        let harness = try RunHarness(holdings("contoso"))
        let plan = try harness.plan([write], "contoso")
        let denied = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write != nil { throw .service(.accessDenied) }
            })
        let refused = await harness.runner(on: denied).run(plan)
        #expect(refused.states("contoso") == [.refused(.service(.accessDenied))])
        try set(.terminating, in: harness)
        let again = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: true)
        #expect(again?.states("contoso") == [.requested])
        #expect(try harness.entries().awaitedActs(place: "here", at: harness.time.now) == [])
        try set(.terminated, in: harness)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.states("contoso") == [.confirmed(byOthers: true)])
        #expect(RecordedActs(of: try harness.entries()).all.map(\.standing) == [.notDone])
    }

    @Test func `is not seen where the relationship is missing afterwards`() async throws {
        let harness = try RunHarness(holdings("contoso"))
        let plan = try harness.plan([write], "contoso")
        let run = await harness.runner(on: ForgetfulGraph(harness: harness)).run(plan)
        #expect(run.states("contoso") == [.requested])
        #expect(RecordedActs(of: try harness.entries()).all.map(\.isVerified) == [false])
    }

    @Test func `is no write that is left once it was asked for`() async throws {
        let harness = try RunHarness(holdings("contoso"), holdings("fabrikam"))
        let plan = try harness.plan([write], "contoso", "fabrikam")
        let slow = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { [time = harness.time] call throws(Refusal) in
                if call.write != nil { time.pass(30) }
            })
        _ = await harness.runner(on: slow, atOnce: 1).run(plan)
        let ends = Set(harness.reported.compactMap(\.expectedEnd))
        #expect(ends == [.today.addingTimeInterval(60)])
    }
}
