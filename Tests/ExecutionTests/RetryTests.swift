import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Testing

@Suite struct `A refusal of a step` {
    private func harness() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, id: "a"), .a(.legacyLicence, id: "b")))
    }

    /// The sandbox, whose first writes are refused with these; after they were done if `done`.
    private func center(
        _ harness: RunHarness, _ refusals: [Refusal], done: Bool = false
    ) -> InterceptedPartnerCenter<Sandbox> {
        let left = RefusalQueue(refusals)
        let refuse: @Sendable (InterceptedCall) async throws(Refusal) -> Void = {
            call throws(Refusal) in
            guard call.write != nil, let refusal = left.next() else { return }
            throw refusal
        }
        return done
            ? InterceptedPartnerCenter(reading: harness.sandbox, after: refuse)
            : InterceptedPartnerCenter(reading: harness.sandbox, before: refuse)
    }

    @Test(arguments: [
        Refusal.unreachable("?"), .service(.failed), .service(.unreadable("?")), .storeBusy,
        .service(.throttled(until: .today.addingTimeInterval(300))),
    ])
    func `that passes is waited for, and the step sent again with its ids`(
        refusal: Refusal
    ) async throws {
        let harness = try harness()
        let run = await harness.runner(on: center(harness, [refusal, refusal])).run(
            try harness.plan([.suspend("a")], "contoso"))
        #expect(run.states("contoso") == [.confirmed(byOthers: false)])
        #expect(Set(try harness.requestIDs()).count == 1)
        #expect(try harness.requestIDs().count == 3)
        #expect(
            harness.reported.contains {
                if case .waiting(.some, refusal) = $0.states("contoso")[0] { true } else { false }
            })
        if case .service(.throttled(let until?)) = refusal { #expect(harness.time.now >= until) }
    }

    @Test func `that was a judgement is sent again as another call of the same act`() async throws {
        let harness = try harness()
        let run = await harness.runner(on: center(harness, [.service(.pendingOperation)])).run(
            try harness.plan([.suspend("a")], "contoso"))
        #expect(run.isComplete)
        #expect(Set(try harness.requestIDs()).count == 2)
    }

    @Test func `that does not pass lets the run rest, and go on later`() async throws {
        let harness = try harness()
        let away = Refusal.unreachable("no network")
        let plan = try harness.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await harness.runner(
            on: center(harness, Array(repeating: away, count: 100))
        ).run(plan)
        #expect(run.phase == .rests(away))
        #expect(run.states("contoso") == [.waiting(until: nil, away), .pending])
        let told = Run.all(in: try harness.entries())[0]
        #expect(told.states("contoso") == run.states("contoso"))
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [ServiceTrouble.signInExpired, .multiFactorRequired])
    func `that is about the sign-in lets the whole run rest`(trouble: ServiceTrouble) async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await harness.runner(on: center(harness, [.service(trouble)])).run(plan)
        #expect(run.phase == .rests(.service(trouble)))
        #expect(run.states("contoso")[1] == .pending)
        #expect(try harness.audit().done.isEmpty)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [(2, true), (3, false)])
    func `that is about the token alone is tried again twice`(
        count: Int, isComplete: Bool
    ) async throws {
        let harness = try harness()
        let refusal = Refusal.told(
            .service(.accessDenied),
            by: ServiceAnswer(
                status: 401, code: "400", description: "The token is expired.", requestID: "r",
                correlationID: "c"))
        let plan = try harness.plan([.suspend("a")], "contoso")
        let run = await harness.runner(
            on: center(harness, Array(repeating: refusal, count: count))
        ).run(plan)
        #expect(run.isComplete == isComplete)
        #expect(run.phase == (isComplete ? Run.Phase.finished : .rests(refusal)))
        #expect(try harness.audit().done.count == (isComplete ? 1 : 0))
        #expect(Set(try harness.requestIDs()).count == 1)
    }

    @Test func `that never came is said to be looked up when the run goes on`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        let customer = plan.customers[0].customer
        let intent = Intent.of(
            .suspend("a"), trace: .request("r"), before: nil,
            step: .of(1, in: plan.id.text, for: customer.id))
        try harness.journalWriter.append(.started(plan), about: customer)
        try harness.journalWriter.append(.intended(intent), about: customer)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        let states = harness.reported.map { $0.states("contoso")[0] }
        let begun = try #require(states.firstIndex(of: .underway))
        #expect(states[begun...].contains(.unknown(.service(.answerLost))))
    }

    @Test func `that is none, as the answer was lost, shows when it is looked up next`()
        async throws
    {
        let harness = try harness()
        _ = await harness.runner(on: center(harness, [.service(.answerLost)])).run(
            try harness.plan([.suspend("a")], "contoso"))
        let waiting = harness.reported.filter(\.isInDoubt)
        let looks = waiting.compactMap(\.nextLook)
        #expect(looks.count >= RetryPolicy.usual.doubting.count)
        #expect(looks == looks.sorted() && looks.allSatisfy { $0 > .today })
        #expect(harness.reported.last?.nextLook == nil)
    }

    @Test func `by the rules leaves the others alone, and is tried again only when asked`()
        async throws
    {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a"), .suspend("b")], "contoso")
        let run = await harness.runner(on: center(harness, [.notActivatedYet])).run(plan)
        #expect(
            run.states("contoso") == [.refused(.notActivatedYet), .confirmed(byOthers: false)])
        #expect(run.phase == .finished)
        #expect(!run.isComplete)
        let left = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(left?.states("contoso")[0] == .refused(.notActivatedYet))
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: true)
        #expect(end?.isComplete == true)
    }

    @Test(arguments: [true, false])
    func `that is none, as the answer was lost, is looked up first`(isDone: Bool) async throws {
        let harness = try harness()
        let run = await harness.runner(
            on: center(harness, [.service(.answerLost)], done: isDone)
        ).run(try harness.plan([.suspend("a")], "contoso"))
        #expect(run.states("contoso") == [.confirmed(byOthers: false)])
        #expect(try harness.audit().acts.count == 1)
        #expect(Set(try harness.requestIDs()).count == 1)
        #expect(try harness.requestIDs().count == (isDone ? 1 : 2))
    }

    @Test func `that is none, as it does not show, leaves it accepted and the run partial`()
        async throws
    {
        let harness = try harness()
        let plan = try harness.offboarding("contoso")
        let before = try harness.holdings("contoso")!
        let stale = StalePartnerCenter(reading: harness.sandbox, shows: before)
        let start = harness.time.now
        let run = await harness.runner(on: stale).run(plan)
        #expect(run.states("contoso").prefix(2) == [.accepted, .accepted])
        #expect(run.states("contoso").last == .waiting(until: nil, nil))
        #expect(run.phase == .rests(nil))
        #expect(!run.isComplete)
        // Ten minutes for each of the two.
        #expect((1200.0..<1260).contains(harness.time.now.timeIntervalSince(start)))
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try harness.audit().done.count == 4)
    }
}
