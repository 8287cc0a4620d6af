import Domain
import Execution
import Foundation
import Harness
import Samples
import Testing

@Suite struct `Stopping a run, and going on` {
    private func harness() throws -> RunHarness {
        try RunHarness(
            .of(
                "contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b"),
                .a(.legacyLicence, id: "c")))
    }

    @Test func `begins no further step, and goes on where it was`() async throws {
        let harness = try harness()
        let stopper = RunStopper()
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                if call.write == .suspend("b") { stopper.stop() }
            })
        let plan = try harness.offboarding("contoso")
        let runner = harness.runner(on: center)
        stopper.set { runner.stop() }
        let run = await runner.run(plan)
        #expect(run.phase == .rests(nil))
        #expect(harness.reported.contains { $0.phase == .stopping })
        // The write that was sent is looked up when the run goes on.
        #expect(try harness.audit().done == ["suspend a", "suspend b"])
        #expect(run.states("contoso")[2] == .pending)
        #expect(try harness.entries().last?.event == .stopped(plan.id))

        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(
            try harness.audit().done == [
                "suspend a", "suspend b", "suspend c", "remove-delegated-access contoso",
                "remove-relationship contoso",
            ])
        #expect(try harness.entries().contains { $0.event == .resumed(plan.id) })
    }

    @Test func `stops between calls when its task is cancelled`() async throws {
        let harness = try harness()
        let stopper = RunStopper()
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            after: { call throws(Refusal) in
                if call.write == .suspend("a") { stopper.stop() }
            })
        let plan = try harness.offboarding("contoso")
        let runner = harness.runner(on: center)
        let running = Task { await runner.run(plan) }
        stopper.set { running.cancel() }
        let run = await running.value
        #expect(run.phase == .rests(nil))
        #expect(run.states("contoso")[1] == .pending)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try harness.audit().done.count == 5)
    }

    @Test func `knows nothing of a run the journal does not tell of`() async throws {
        let harness = try harness()
        let run = await harness.runner().goOn(.init("?"), in: [], retryingRefused: false)
        #expect(run == nil)
    }

    @Test func `sends nothing of a run that somebody else has closed`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        for event in [
            JournalEvent.started(plan), .stopped(plan.id), .closed(plan.id, .setAside),
        ] { try harness.journalWriter.append(event, about: nil) }
        let entries = try harness.entries()
        let run = await harness.runner().goOn(plan.id, in: entries, retryingRefused: true)
        #expect(run == nil)
        #expect(try harness.audit().done == [])
        #expect(try harness.entries() == entries)
    }

    @Test func `looks for what was sent and not answered before it sends it again`() async throws {
        for isDone in [true, false] {
            let harness = try harness()
            let plan = try harness.plan([.suspend("a")], "contoso")
            let trace = ActTrace.request("r")
            // The process died after its intent, or after the service had done the write.
            try harness.journalWriter.append(.started(plan), about: nil)
            let intent = Intent.of(
                .suspend("a"), trace: trace, before: nil,
                step: .of(1, in: plan.id.text, for: .init("contoso")))
            try harness.journalWriter.append(.intended(intent), about: nil)
            if isDone {
                try await harness.sandbox.suspend(
                    .init("a"), of: .init("contoso"), under: ActContext(trace: trace))
            }
            let run = await harness.runner().goOn(
                plan.id, in: try harness.entries(), retryingRefused: false)
            #expect(run?.states("contoso") == [.confirmed(byOthers: false)])
            let acts = try harness.audit().acts
            #expect(acts.map(\.outcome) == [.succeeded])
            #expect(acts.map(\.trace) == [trace])
        }
    }
}
