import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Testing

/// A Partner Center that keeps each write waiting, before or after it was sent.
private struct KeepingPartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox
    let isSent: Bool
    let reached = Waker()
    let released = Waker()

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        act.stage(isSent ? .sent : .held)
        reached.wake()
        await released.wait()
        if !isSent { act.stage(.sent) }
        guard !Task.isCancelled else { throw .service(.stopped) }
        return try await reading.perform(write, under: act)
    }
}

@Suite struct `What waits to be sent when the terminal is gone` {
    @Test func `is dropped, and the journal tells that it was not sent`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "a")))
        let center = KeepingPartnerCenter(reading: harness.sandbox, isSent: false)
        let plan = try harness.plan([.suspend("a")], "contoso")
        let runner = harness.runner(on: center)
        let running = Task { await runner.run(plan) }
        await center.reached.wait()
        runner.dropUnsent()
        let run = await running.value
        #expect(run.phase == .rests(nil))
        #expect(run.states("contoso") == [.pending])
        #expect(try harness.audit().done == [])
        let outcomes = try harness.entries().compactMap { entry in
            if case .ended(_, let outcome) = entry.event { outcome } else { nil }
        }
        #expect(outcomes == [.refused(.service(.stopped))])
        #expect(try harness.entries().last?.event == .stopped(plan.id))
    }

    @Test func `is waited for where it was sent`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "a")))
        let center = KeepingPartnerCenter(reading: harness.sandbox, isSent: true)
        let plan = try harness.plan([.suspend("a")], "contoso")
        let runner = harness.runner(on: center)
        let running = Task { await runner.run(plan) }
        await center.reached.wait()
        runner.dropUnsent()
        center.released.wake()
        let run = await running.value
        #expect(run.isComplete)
        #expect(try harness.audit().done == ["suspend a"])
    }
}

@Suite struct `A step that was accepted, when its run is gone on with` {
    private static let seats = Write.setQuantity(30, of: .init("e3"))

    /// A run whose write the service has accepted and not done.
    private func accepted(_ harness: RunHarness, _ write: Write = seats) async throws -> Plan {
        let plan = try harness.plan([write], "contoso")
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write != nil { throw .service(.notShownYet) }
            })
        let run = await harness.runner(on: center).run(plan)
        #expect(run.states("contoso") == [.accepted])
        return plan
    }

    @Test func `ends at once where somebody has set something else since`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.newCommerce, id: "e3")), rules: .ofToday)
        let plan = try await accepted(harness)
        try await harness.sandbox.perform(
            .setQuantity(40, of: .init("e3")), of: .init("contoso"), under: ActContext())
        // By then the service would show it.
        harness.time.pass(RetryPolicy.secondsToShow)
        let start = harness.time.now
        let run = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        guard case .refused(.changedMeanwhile(let changed))? = run?.states("contoso").first else {
            Issue.record("\(String(describing: run?.states("contoso")))")
            return
        }
        let fields = changed.compactMap { difference in
            if case .field(let field, _, _, _, let after) = difference {
                "\(field.rawValue) \(after)"
            } else {
                nil
            }
        }
        #expect(fields == ["quantity 40"])
        let looking = RetryPolicy.usual.doubleChecking.reduce(0, +)
        #expect(harness.time.now.timeIntervalSince(start) <= looking)
    }

    @Test func `is looked for while the service has had no time to show it`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.newCommerce, id: "e3")), rules: .ofToday)
        let plan = try await accepted(harness)
        try await harness.sandbox.perform(
            .setQuantity(40, of: .init("e3")), of: .init("contoso"), under: ActContext())
        let run = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(run?.states("contoso") == [.accepted])
    }

    @Test(arguments: [Subscription.Status.unrecognized("migrating"), .pending])
    func `is looked for where its status is on the way, or not understood`(
        status: Subscription.Status
    ) async throws {
        let harness = try RunHarness(.of("contoso", .a(.newCommerce, id: "e3")), rules: .ofToday)
        let plan = try await accepted(harness, .suspend(.init("e3")))
        var shown = try #require(try harness.holdings("contoso"))
        shown.subscriptions[0].status = status
        #expect(try await goingOn(with: plan, harness, shown) == [.accepted])
        // A status that is known and another tells that it never comes.
        shown.subscriptions[0].status = .expired
        let states = try await goingOn(with: plan, harness, shown)
        guard case .refused(.changedMeanwhile)? = states?.first else {
            Issue.record("\(String(describing: states))")
            return
        }
    }

    @Test func `is looked for where a part of the renewal shows`() async throws {
        let harness = try RunHarness(
            .of("contoso", .a(.newCommerce, id: "e3", scheduled: "quantity 5")), rules: .ofToday)
        let renewal = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        let plan = try await accepted(harness, .setRenewal(renewal, of: .init("e3")))
        var shown = try #require(try harness.holdings("contoso"))
        shown.subscriptions[0].autoRenewEnabled = false
        #expect(try await goingOn(with: plan, harness, shown) == [.accepted])
    }

    /// The states once a run is gone on with when the service would show what it has accepted, and
    /// shows that.
    private func goingOn(
        with plan: Plan, _ harness: RunHarness, _ shown: Holdings
    ) async throws -> [StepState]? {
        harness.time.pass(RetryPolicy.secondsToShow)
        let center = StalePartnerCenter(reading: harness.sandbox, shows: shown)
        return await harness.runner(on: center).goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)?.states("contoso")
    }

    @Test func `is looked for as long as it may still come`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.newCommerce, id: "e3")), rules: .ofToday)
        let plan = try await accepted(harness)
        let run = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(run?.states("contoso") == [.accepted])
    }
}

/// A Partner Center whose writes overwrite what somebody else has changed.
private struct OverwritingPartnerCenter: PartnerCenterPassingOn {
    let reading: Sandbox
    let overwritten: [Overwriting]

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        var change = try await reading.perform(write, under: act)
        change.overwritten = overwritten
        return change
    }
}

@Suite struct `A write that overwrites somebody else's change` {
    private static let overwritten = [
        Overwriting(
            .quantity, of: .subscription(.init("a")), read: "25", theirs: "26", ours: "25")
    ]

    @Test func `is in the journal and in its run`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "a")))
        let center = OverwritingPartnerCenter(
            reading: harness.sandbox, overwritten: Self.overwritten)
        let run = await harness.runner(on: center).run(
            try harness.plan([.suspend("a")], "contoso"))
        #expect(run.isComplete && run.overwritten == Self.overwritten)
        let entries = try harness.entries()
        let intent = entries.first { if case .intended = $0.event { true } else { false } }
        #expect(
            entries.contains {
                $0.event == .overwrote(intent: intent?.id ?? 0, Self.overwritten)
            })
    }
}
