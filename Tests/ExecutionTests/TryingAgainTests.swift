import Domain
import Execution
import Foundation
import Samples
import Sandbox
import Testing

@Suite struct `A no to a step` {
    private func field() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b")))
    }

    /// The sandbox behind somebody who answers the first writes with these.
    private func center(
        _ field: RunHarness, _ refusals: [Refusal], done: Bool = false
    ) -> Interposed<Sandbox> {
        let left = Refusals(refusals)
        let refuse: @Sendable (Call) async throws(Refusal) -> Void = { call throws(Refusal) in
            guard call.write != nil, let refusal = left.next() else { return }
            throw refusal
        }
        return done
            ? Interposed(reading: field.sandbox, after: refuse)
            : Interposed(reading: field.sandbox, before: refuse)
    }

    @Test(arguments: [
        Refusal.unreachable("?"), .service(.failed), .service(.unreadable("?")), .storeBusy,
        .service(.throttled(until: .takeOff.addingTimeInterval(300))),
    ])
    func `that passes is waited for, and the step sent again with its ids`(
        refusal: Refusal
    ) async throws {
        let field = try field()
        let run = await field.runner(on: center(field, [refusal, refusal])).run(
            try field.plan([.suspend("a")], "contoso"))
        #expect(run.states("contoso") == [.confirmed(byOthers: false)])
        #expect(Set(try field.requestIDs()).count == 1)
        #expect(try field.requestIDs().count == 3)
        #expect(
            field.reported.contains {
                if case .waiting(.some, refusal) = $0.states("contoso")[0] { true } else { false }
            })
        if case .service(.throttled(let until?)) = refusal { #expect(field.time.now >= until) }
    }

    @Test func `that was a judgement is sent again as another call of the same act`() async throws {
        let field = try field()
        let run = await field.runner(on: center(field, [.service(.pendingOperation)])).run(
            try field.plan([.suspend("a")], "contoso"))
        #expect(run.isComplete)
        #expect(Set(try field.requestIDs()).count == 2)
    }

    @Test func `that does not pass lets the run rest, and go on later`() async throws {
        let field = try field()
        let away = Refusal.unreachable("no network")
        let plan = try field.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await field.runner(
            on: center(field, Array(repeating: away, count: 100))
        ).run(plan)
        #expect(run.phase == .rests(away))
        #expect(run.states("contoso") == [.waiting(until: nil, away), .pending])
        let told = Run.all(in: try field.entries())[0]
        #expect(told.states("contoso") == run.states("contoso"))
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [ServiceTrouble.signInExpired, .multiFactorRequired])
    func `that is about the sign-in lets the whole run rest`(trouble: ServiceTrouble) async throws {
        let field = try field()
        let plan = try field.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await field.runner(on: center(field, [.service(trouble)])).run(plan)
        #expect(run.phase == .rests(.service(trouble)))
        #expect(run.states("contoso")[1] == .pending)
        #expect(try field.audit().done.isEmpty)
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [(2, true), (3, false)])
    func `that is about the token alone is tried again twice`(
        count: Int, isComplete: Bool
    ) async throws {
        let field = try field()
        let refusal = Refusal.told(
            .service(.accessDenied),
            by: ServiceAnswer(
                status: 401, code: "400", description: "The token is expired.", requestID: "r",
                correlationID: "c"))
        let plan = try field.plan([.suspend("a")], "contoso")
        let run = await field.runner(
            on: center(field, Array(repeating: refusal, count: count))
        ).run(plan)
        #expect(run.isComplete == isComplete)
        #expect(run.phase == (isComplete ? Run.Phase.finished : .rests(refusal)))
        #expect(try field.audit().done.count == (isComplete ? 1 : 0))
        #expect(Set(try field.requestIDs()).count == 1)
    }

    @Test func `that never came is said to be looked up when the run goes on`() async throws {
        let field = try field()
        let plan = try field.plan([.suspend("a")], "contoso")
        let customer = plan.customers[0].customer
        let intent = Intent(
            write: .suspend("a"), name: "a",
            trace: ActTrace(correlationID: "c", requestID: "r"), before: nil,
            step: StepReference(plan: plan.id, customer: customer.id, step: 1))
        try field.journalWriter.append(.started(plan), about: customer)
        try field.journalWriter.append(.intended(intent), about: customer)
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        let states = field.reported.map { $0.states("contoso")[0] }
        let begun = try #require(states.firstIndex(of: .underway))
        #expect(states[begun...].contains(.unknown(.service(.answerLost))))
    }

    @Test func `by the rules leaves the others alone, and is tried again only when asked`()
        async throws
    {
        let field = try field()
        let plan = try field.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await field.runner(on: center(field, [.notActivatedYet])).run(plan)
        #expect(
            run.states("contoso") == [.refused(.notActivatedYet), .confirmed(byOthers: false)])
        #expect(run.phase == .finished)
        #expect(!run.isComplete)
        let left = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(left?.states("contoso")[0] == .refused(.notActivatedYet))
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: true)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [true, false])
    func `that is none, as the answer was lost, is looked up first`(isDone: Bool) async throws {
        let field = try field()
        let run = await field.runner(
            on: center(field, [.service(.answerLost)], done: isDone)
        ).run(try field.plan([.suspend("a")], "contoso"))
        #expect(run.states("contoso") == [.confirmed(byOthers: false)])
        #expect(try field.audit().acts.count == 1)
        #expect(Set(try field.requestIDs()).count == 1)
        #expect(try field.requestIDs().count == (isDone ? 1 : 2))
    }

    @Test func `that is none, as it does not show, leaves it accepted and the run partial`()
        async throws
    {
        let field = try field()
        let plan = try field.offboarding("contoso")
        let before = try field.holdings("contoso")!
        let blind = Blind(reading: field.sandbox, shows: before)
        let start = field.time.now
        let run = await field.runner(on: blind).run(plan)
        #expect(run.states("contoso").prefix(2) == [.accepted, .accepted])
        #expect(run.states("contoso").last == .waiting(until: nil, nil))
        #expect(run.phase == .rests(nil))
        #expect(!run.isComplete)
        // Ten minutes for each of the two.
        #expect((1200.0..<1260).contains(field.time.now.timeIntervalSince(start)))
        let end = await field.runner().goOn(
            plan.id, in: try field.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try field.audit().done.count == 4)
    }
}

extension RunHarness {
    /// The request ids of the intents, in their order.
    func requestIDs() throws -> [String] {
        try entries().compactMap {
            if case .intended(let intent) = $0.event { intent.trace.requestID } else { nil }
        }
    }
}
