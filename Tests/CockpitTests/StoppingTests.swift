import Cockpit
import Domain
import Foundation
import Samples
import Testing

@Suite struct `Stopping a run, and going on` {
    private func field() throws -> Airfield {
        try Airfield(
            .of(
                "contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b"),
                .a(.legacyLicence, id: "c")))
    }

    @Test func `begins no further step, and goes on where it was`() async throws {
        let field = try field()
        let brake = Brake()
        let center = Interposed(
            reading: field.sandbox,
            before: { call throws(Refusal) in if call.write == .suspend("b") { brake.pull() } })
        let plan = try field.offboarding("contoso")
        let pilot = field.pilot(on: center)
        brake.set { pilot.stop() }
        let flight = await pilot.fly(plan)
        #expect(flight.phase == .rests(nil))
        #expect(field.reported.contains { $0.phase == .stopping })
        // What was sent is looked at when it goes on.
        #expect(try field.books().done == ["suspend a", "suspend b"])
        #expect(flight.states("contoso")[2] == .pending)
        #expect(try field.entries().last?.event == .stopped(plan.id))

        let end = await field.pilot().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(
            try field.books().done == [
                "suspend a", "suspend b", "suspend c", "remove-delegated-access contoso",
                "remove-relationship contoso",
            ])
        #expect(try field.entries().contains { $0.event == .resumed(plan.id) })
    }

    @Test func `stops between calls when its task is cancelled`() async throws {
        let field = try field()
        let brake = Brake()
        let center = Interposed(
            reading: field.sandbox,
            after: { call throws(Refusal) in if call.write == .suspend("a") { brake.pull() } })
        let plan = try field.offboarding("contoso")
        let pilot = field.pilot(on: center)
        let running = Task { await pilot.fly(plan) }
        brake.set { running.cancel() }
        let flight = await running.value
        #expect(flight.phase == .rests(nil))
        #expect(flight.states("contoso")[1] == .pending)
        let end = await field.pilot().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try field.books().done.count == 5)
    }

    @Test func `knows nothing of a run the journal does not tell of`() async throws {
        let field = try field()
        let flight = await field.pilot().goOn(.init("?"), in: [], retryingRefused: false)
        #expect(flight == nil)
    }

    @Test func `looks for what was sent and not answered before it sends it again`() async throws {
        for isDone in [true, false] {
            let field = try field()
            let plan = try field.plan([.suspend("a")], "contoso")
            let trace = ActTrace(correlationID: "c", requestID: "r")
            // A process that died after its intent, or after the service had done it.
            try field.scribe.append(.started(plan), about: nil)
            let intent = Intent(
                write: .suspend("a"), name: "", trace: trace, before: nil,
                step: StepReference(plan: plan.id, customer: .init("contoso"), step: 1))
            try field.scribe.append(.intended(intent), about: nil)
            if isDone {
                try await field.sandbox.suspend(
                    .init("a"), of: .init("contoso"), under: ActContext(trace: trace))
            }
            let flight = await field.pilot().goOn(
                plan.id, in: try field.entries(), retryingRefused: false)
            #expect(flight?.states("contoso") == [.confirmed(byOthers: false)])
            let acts = try field.books().acts
            #expect(acts.map(\.outcome) == [.succeeded])
            #expect(acts.map(\.trace) == [trace])
        }
    }
}
