import Domain
import Execution
import Foundation
import Harness
import Samples
import Storage
import Testing

@Suite struct `Steps that others have to take` {
    private let production = Rules(edition: .current, venue: .production)

    @Test func `wait for whoever can, and the relationship with them`() async throws {
        let harness = try RunHarness(
            .of("contoso", .a(.legacyLicence, id: "e3"), reservations: [.a(id: "vm")]),
            rules: production)
        let plan = try harness.offboarding("contoso")
        let run = await harness.runner().run(plan)
        #expect(
            run.states("contoso") == [
                .confirmed(byOthers: false), .waiting(until: nil, nil), .waiting(until: nil, nil),
                .waiting(until: nil, nil),
            ])
        #expect(run.phase == .rests(nil))
        #expect(!run.isComplete)
        #expect(try harness.audit().done == ["suspend e3"])

        // Somebody returns the reservation in the Azure portal.
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.apply(
                Change(reservations: [.a(.cancelled, id: "vm")], consequences: []),
                to: .init("contoso"))
        }
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(end?.states("contoso")[1] == .confirmed(byOthers: true))
        #expect(
            try harness.audit().done == [
                "suspend e3", "remove-delegated-access contoso",
                "remove-relationship contoso",
            ])
    }

    @Test func `wait for a term to end, and say until when`() async throws {
        let end = Date.day(30)
        let harness = try RunHarness(
            .of(
                "contoso",
                .a(.newCommerce, id: "nce", termEnds: end, cancellableUntil: .day(-3)),
                .a(.legacyLicence, id: "e3")),
            rules: .ofToday)
        let plan = try harness.offboarding("contoso")
        #expect(plan.customers[0].steps.contains { $0.clearsAt == end })
        let run = await harness.runner().run(plan)
        #expect(run.phase == .rests(nil))
        #expect(run.states("contoso").last == .waiting(until: end, nil))
        // The run does not wait for days.
        #expect(harness.time.now < .day(1))

        harness.time.pass(31 * 86_400)
        var ended = try #require(try harness.holdings("contoso")?.subscription(.init("nce")))
        ended.status = .expired
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.apply(
                Change(subscriptions: [ended], consequences: []), to: .init("contoso"))
        }
        let later = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(later?.isComplete == true)
        #expect(
            try harness.holdings("contoso")?.customer.relationship == Customer.Relationship.none)
    }

    @Test(arguments: [
        Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil),
        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
    ])
    func `do not wait for an end that somebody has called off`(renewal: Renewal) async throws {
        let harness = try RunHarness(
            .of(
                "contoso",
                .a(.newCommerce, id: "nce", termEnds: .day(30), cancellableUntil: .day(-3))
            ), rules: .ofToday)
        let plan = try harness.offboarding("contoso")
        _ = await harness.runner().run(plan)
        let held = try #require(try harness.holdings("contoso")?.subscription(.init("nce")))
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.apply(
                Change(subscriptions: [held.with(renewal)], consequences: []), to: .init("contoso"))
        }
        let end = try #require(
            await harness.runner().goOn(plan.id, in: try harness.entries(), retryingRefused: false))
        guard case .refused(.changedMeanwhile(let differences)) = end.states("contoso")[1] else {
            Issue.record("\(end.states("contoso"))")
            return
        }
        #expect(!differences.isEmpty)
        #expect(!end.isComplete)
    }

    @Test func `do not wait for an end whose cause was struck out`() async throws {
        let harness = try RunHarness(
            .of(
                "contoso",
                .a(.newCommerce, id: "nce", termEnds: .day(30), cancellableUntil: .day(-3))
            ), rules: .ofToday)
        var plan = try harness.offboarding("contoso")
        try #require(plan.customers[0].steps[0].holding == .subscription(.init("nce")))
        plan.customers[0].steps[0].isStruck = true
        let run = await harness.runner().run(plan)
        guard case .refused(.blocked(let blockers)) = run.states("contoso")[1] else {
            Issue.record("\(run.states("contoso"))")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(.init("nce"))])
        #expect(try harness.audit().done == [])
    }

    @Test func `are not confirmed by an answer that could not be read`() async throws {
        let harness = try RunHarness(
            .of(
                "contoso",
                .a(.newCommerce, id: "nce", termEnds: .day(30), cancellableUntil: .day(-3))),
            rules: .ofToday)
        let plan = try harness.offboarding("contoso")
        _ = await harness.runner().run(plan)
        let held = try #require(try harness.holdings("contoso"))
        var damaged = held
        damaged.subscriptions = []
        damaged.unread = [
            UnreadHolding(
                id: UnreadHolding.ID("subscriptions/1"), place: .subscriptions, cause: .item)
        ]
        try harness.directory.write { [damaged] writer throws(DirectoryError) in
            try writer.take(damaged)
        }
        let end = try #require(
            await harness.runner().goOn(plan.id, in: try harness.entries(), retryingRefused: false))
        guard case .waiting = end.states("contoso")[1] else {
            Issue.record("\(end.states("contoso"))")
            return
        }
    }

    @Test func `say it once in the journal, however often the run goes on`() async throws {
        let harness = try RunHarness(
            .of("contoso", reservations: [.a(id: "vm")]), rules: production)
        let plan = try harness.offboarding("contoso")
        _ = await harness.runner().run(plan)
        let before = try harness.entries().count
        _ = await harness.runner().goOn(plan.id, in: try harness.entries(), retryingRefused: false)
        // The entries that it was resumed and stopped.
        #expect(try harness.entries().count == before + 2)
    }
}
