import Domain
import Execution
import Foundation
import Samples
import Testing

@Suite struct `Stopping a run, and going on` {
    private func field() throws -> RunHarness {
        try RunHarness(
            .of(
                "contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b"),
                .a(.legacyLicence, id: "c")))
    }

    @Test func `begins no further step, and goes on where it was`() async throws {
        let field = try field()
        let interruptHandler = RunStopper()
        let center = Interposed(
            reading: field.sandbox,
            before: { call throws(Refusal) in
                if call.write == .suspend("b") { interruptHandler.pull() }
            })
        let plan = try field.offboarding("contoso")
        let runner = field.runner(on: center)
        interruptHandler.set { runner.stop() }
        let run = await runner.run(plan)
        #expect(run.phase == .rests(nil))
        #expect(field.reported.contains { $0.phase == .stopping })
        // What was sent is looked at when it goes on.
        #expect(try field.audit().done == ["suspend a", "suspend b"])
        #expect(run.states("contoso")[2] == .pending)
        #expect(try field.entries().last?.event == .stopped(plan.id))

        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(
            try field.audit().done == [
                "suspend a", "suspend b", "suspend c", "remove-delegated-access contoso",
                "remove-relationship contoso",
            ])
        #expect(try field.entries().contains { $0.event == .resumed(plan.id) })
    }

    @Test func `stops between calls when its task is cancelled`() async throws {
        let field = try field()
        let interruptHandler = RunStopper()
        let center = Interposed(
            reading: field.sandbox,
            after: { call throws(Refusal) in
                if call.write == .suspend("a") { interruptHandler.pull() }
            })
        let plan = try field.offboarding("contoso")
        let runner = field.runner(on: center)
        let running = Task { await runner.run(plan) }
        interruptHandler.set { running.cancel() }
        let run = await running.value
        #expect(run.phase == .rests(nil))
        #expect(run.states("contoso")[1] == .pending)
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try field.audit().done.count == 5)
    }

    @Test func `knows nothing of a run the journal does not tell of`() async throws {
        let field = try field()
        let run = await field.runner().goOn(.init("?"), in: [], retryingRefused: false)
        #expect(run == nil)
    }

    @Test func `looks for what was sent and not answered before it sends it again`() async throws {
        for isDone in [true, false] {
            let field = try field()
            let plan = try field.plan([.suspend("a")], "contoso")
            let trace = ActTrace(correlationID: "c", requestID: "r")
            // A process that died after its intent, or after the service had done it.
            try field.journalWriter.append(.started(plan), about: nil)
            let intent = Intent(
                write: .suspend("a"), name: "", trace: trace, before: nil,
                step: StepReference(plan: plan.id, customer: .init("contoso"), step: 1))
            try field.journalWriter.append(.intended(intent), about: nil)
            if isDone {
                try await field.sandbox.suspend(
                    .init("a"), of: .init("contoso"), under: ActContext(trace: trace))
            }
            let run = await field.runner().goOn(
                plan.id, in: try field.entries(), retryingRefused: false)
            #expect(run?.states("contoso") == [.confirmed(byOthers: false)])
            let acts = try field.audit().acts
            #expect(acts.map(\.outcome) == [.succeeded])
            #expect(acts.map(\.trace) == [trace])
        }
    }
}
