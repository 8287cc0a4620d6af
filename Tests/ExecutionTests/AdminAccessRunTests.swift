import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Storage
import Synchronization
import Testing

/// A Partner Center whose Microsoft Graph tells something else, or nothing.
struct PartnerCenterWithAccess: PartnerCenterPassingOn {
    let reading: Sandbox
    /// What is told of all admin relationships; nil is what there is.
    let told: @Sendable () -> AdminAccess?

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var holdings = try await reading.holdings(of: customer)
        if let access = told() { holdings.adminAccess = access }
        return holdings
    }
}

@Suite struct `A run that ends admin relationships` {
    private func contoso(
        _ relationships: AdminRelationship..., reservations: [Reservation] = []
    ) -> Holdings {
        var holdings = Holdings.of(
            "contoso", .a(.legacyLicence, id: "e3"), reservations: reservations)
        holdings.adminAccess = .read(relationships, unread: 0)
        return holdings
    }

    private func set(
        _ status: AdminRelationship.Status, of id: String, in harness: RunHarness
    ) throws {
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.apply(
                Change(adminRelationships: [.a(id, status)], consequences: []),
                to: .init("contoso"))
        }
    }

    @Test func `ends each once, after the rest is cleared and before the relationship`()
        async throws
    {
        let harness = try RunHarness(
            contoso(.a("b", endsAt: .day(9)), .a("a", endsAt: .day(90)), .a("old", .terminated)))
        let run = await harness.runner().run(try harness.offboarding("contoso"))
        #expect(run.isComplete)
        #expect(
            try harness.audit().done == [
                "suspend e3", "end-admin-access b", "end-admin-access a",
                "remove-delegated-access contoso", "remove-relationship contoso",
            ])
        // Reading showed each of them.
        #expect(run.states("contoso")[1] == .confirmed(byOthers: false))
        let entries = try harness.entries()
        #expect(Run.all(in: entries)[0].states("contoso") == run.states("contoso"))
    }

    @Test func `waits with them for whatever blocks the relationship`() async throws {
        let harness = try RunHarness(
            contoso(.a("a"), reservations: [.a(id: "vm")]),
            rules: Rules(edition: .current, venue: .production))
        let run = await harness.runner().run(try harness.offboarding("contoso"))
        #expect(
            run.states("contoso") == [
                .confirmed(byOthers: false), .waiting(until: nil, nil), .waiting(until: nil, nil),
                .waiting(until: nil, nil), .waiting(until: nil, nil),
            ])
        #expect(try harness.audit().done == ["suspend e3"])
    }

    @Test func `keeps the relationship where one was refused, unless it is struck out`()
        async throws
    {
        let harness = try RunHarness(contoso(.a("a")))
        var plan = try harness.offboarding("contoso")
        // It is not what the operator was asked about any more.
        try set(.approved, of: "a", in: harness)
        let run = await harness.runner().run(plan)
        guard case .refused(.changedMeanwhile) = run.states("contoso")[1] else {
            Issue.record("\(run.states("contoso"))")
            return
        }
        // Each names the step that was not done.
        let why = Refusal.after(EarlierStep(plan.customers[0].steps[1], .failed))
        #expect(run.states("contoso")[2...].allSatisfy { $0 == .refused(why) })
        #expect(try harness.audit().done == ["suspend e3"])

        plan = try harness.offboarding("contoso", id: "plan-2")
        for place in plan.customers[0].steps.indices
        where plan.customers[0].steps[place].write == nil {
            plan.customers[0].steps[place].isStruck = true
        }
        #expect(await harness.runner().run(plan).isComplete)
    }

    @Test(arguments: [
        (AdminAccess.unavailable(.unreachable), Refusal.asked(.graph, .unreachable(.answersFail))),
        (
            .read([], unread: 1),
            .asked(.graph, .service(.unreadable(.noAdminRelationships)))
        ),
    ])
    func `waits while they cannot be read, and goes on once they can`(
        access: AdminAccess, refusal: Refusal
    ) async throws {
        let harness = try RunHarness(contoso(.a("a")))
        let plan = try harness.offboarding("contoso")
        let blind = PartnerCenterWithAccess(reading: harness.sandbox) { access }
        let run = await harness.runner(on: blind).run(plan)
        #expect(
            run.states("contoso") == [
                .confirmed(byOthers: false), .waiting(until: nil, refusal), .pending, .pending,
            ])
        #expect(try harness.audit().done == ["suspend e3"])
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try harness.audit().done.count { $0 == "end-admin-access a" } == 1)
    }

    @Test func `rests where the consent is gone`() async throws {
        let harness = try RunHarness(contoso(.a("a")))
        let blind = PartnerCenterWithAccess(reading: harness.sandbox) {
            .unavailable(.notConsented)
        }
        let run = await harness.runner(on: blind).run(try harness.offboarding("contoso"))
        #expect(run.phase == .rests(.service(.consentMissing)))
        #expect(try harness.audit().done == ["suspend e3"])
    }

    @Test func `does not take one short list for the end of one`() async throws {
        let harness = try RunHarness(contoso(.a("a")))
        let reads = Mutex(0)
        let plan = try harness.plan([.endAdminAccess(.init("a"))], "contoso")
        let short = PartnerCenterWithAccess(reading: harness.sandbox) {
            reads.withLock { reads in
                reads += 1
                return reads == 1 ? .read([], unread: 0) : nil
            }
        }
        let run = await harness.runner(on: short).run(plan)
        #expect(run.states("contoso") == [.confirmed(byOthers: false)])
        #expect(try harness.audit().done == ["end-admin-access a"])
    }

    @Test func `takes the end of the relationship for no proof`() async throws {
        let harness = try RunHarness(contoso(.a("a")))
        let plan = try harness.plan([.endAdminAccess(.init("a"))], "contoso")
        try harness.directory.write { writer throws(DirectoryError) in
            try writer.set(.none, of: .init("contoso"))
        }
        let run = await harness.runner().run(plan)
        #expect(run.states("contoso") == [.refused(.notACustomer(.init("contoso")))])
    }

    @Test func `writes nothing for one that somebody else has ended`() async throws {
        let harness = try RunHarness(contoso(.a("a")))
        let plan = try harness.plan([.endAdminAccess(.init("a"))], "contoso")
        try set(.terminating, of: "a", in: harness)
        let run = await harness.runner().run(plan)
        #expect(run.states("contoso") == [.requested])
        #expect(try harness.audit().done == [])
        try set(.terminated, of: "a", in: harness)
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.states("contoso") == [.confirmed(byOthers: true)])
    }

    @Test func `does not call one ended that is only requested, until it was read as ended`()
        async throws
    {
        let harness = try RunHarness(contoso(.a("a")))
        let plan = try harness.offboarding("contoso")
        let run = await harness.runner(on: SlowGraph(reading: harness.sandbox)).run(plan)
        #expect(run.states("contoso")[1] == .requested)
        // The removal can't be undone: it waits until the end was read.
        let why = Refusal.after(EarlierStep(plan.customers[0].steps[1], .requested))
        #expect(run.states("contoso").last == .waiting(until: nil, why))
        #expect(run.phase == .rests(nil) && run.wait == .open && !run.isComplete)
        #expect(run.tally.requested == 1 && run.tally.confirmed == run.tally.all - 2)
        #expect(try harness.audit().done.last == "remove-delegated-access contoso")
        let entries = try harness.entries()
        #expect(Run.all(in: entries)[0].states("contoso") == run.states("contoso"))
        // The admin relationship has ended meanwhile.
        let end = await harness.runner().goOn(plan.id, in: entries, retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try harness.audit().done.last == "remove-relationship contoso")
        #expect(try harness.audit().done.count { $0 == "end-admin-access a" } == 1)
    }
}

/// A Partner Center whose Microsoft Graph takes longer than anybody waits, or tells something else.
struct SlowGraph: PartnerCenterPassingOn {
    let reading: Sandbox
    var told = AdminAccess.read([.a("a", .terminating)], unread: 0)

    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess { told }
}

@Suite struct `An end that was asked for` {
    @Test func `is noted in the journal once it was read as ended, and only then`() async throws {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(holdings)
        let write = try ClearedWrite(.endAdminAccess(.init("a")), of: .init("contoso"))
        _ = try await harness.runner().perform(write, basis: nil, under: ActContext())
        let asked = try harness.entries().awaitedActs(place: "here", at: harness.time.now)
        #expect(asked.map(\.intent.write) == [write.write])
        let lookup = AwaitedLookup(
            at: harness.sandbox, journal: harness.journalWriter, time: harness.time,
            retries: .usual,
            newID: { "id" })
        var reads = 0
        let none = await lookup.lookUp(asked) {
            reads += 1
            return AwaitedActs(open: asked, done: [])
        }
        // The journal is read only where an end has come.
        #expect(none.found == [] && none.left == asked && reads == 0)

        harness.time.pass(10)
        let look = await lookup.lookUp(asked) {
            reads += 1
            return AwaitedActs(open: asked, done: [])
        }
        #expect(look.found == asked && look.left == [] && reads == 1)
        let entries = try harness.entries()
        #expect(entries.awaitedActs(place: "here", at: harness.time.now) == [])
        #expect(RecordedActs(of: entries).all.map(\.isVerified) == [true])
        // Another process looks for it still, and is told: it was noted, and is not noted again.
        let late = await lookup.lookUp(asked) {
            entries.awaited(place: "here", at: harness.time.now)
        }
        #expect(late.found == asked && late.left == [])
        #expect(try harness.entries().count == entries.count)
    }

    @Test func `is left once to the run it is of, which may end or begin meanwhile`() async throws {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a"), .a("b")], unread: 0)
        let harness = try RunHarness(holdings)
        for id in ["a", "b"] {
            let write = try ClearedWrite(.endAdminAccess(.init(id)), of: .init("contoso"))
            _ = try await harness.runner().perform(write, basis: nil, under: ActContext())
        }
        harness.time.pass(10)
        let asked = try harness.entries().awaitedActs(place: "here", at: harness.time.now)
        let lookup = AwaitedLookup(
            at: harness.sandbox, journal: harness.journalWriter, time: harness.time,
            retries: .usual,
            newID: { "id" })
        // Whoever has it held asks once for each; the answers differ afterwards.
        var times = 0
        let look = await lookup.lookUp(
            asked,
            except: { _ in
                times += 1
                return times == 1
            }, among: { AwaitedActs(open: asked, done: []) })
        #expect(times == 2)
        #expect(look.left == [asked[0]] && look.found == [asked[1]])
    }

    @Test func `of a step is noted for its run`() async throws {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(holdings)
        let plan = try harness.plan([.endAdminAccess(.init("a"))], "contoso")
        let run = await harness.runner(on: SlowGraph(reading: harness.sandbox)).run(plan)
        #expect(run.states("contoso") == [.requested])
        let asked = try harness.entries().awaitedActs(place: "here", at: harness.time.now)
        let lookup = AwaitedLookup(
            at: harness.sandbox, journal: harness.journalWriter, time: harness.time,
            retries: .usual,
            newID: { "id" })
        let look = await lookup.lookUp(asked) { AwaitedActs(open: asked, done: []) }
        #expect(look.found == asked)
        let later = Run.all(in: try harness.entries())[0]
        #expect(later.states("contoso") == [.confirmed(byOthers: false)])
    }

    @Test func `of a step is noted as requested first, where its run was killed before it did`()
        async throws
    {
        var holdings = Holdings.of("contoso")
        holdings.adminAccess = .read([.a("a")], unread: 0)
        let harness = try RunHarness(holdings)
        let plan = try harness.plan([.endAdminAccess(.init("a"))], "contoso")
        let step = StepReference(
            plan: plan.id, customer: .init("contoso"), step: plan.customers[0].steps[0].id)
        let write = Write.endAdminAccess(.init("a"))
        let journal = harness.journalWriter
        try journal.append(.started(plan), about: nil)
        try journal.append(
            .intended(.of(write, trace: .request("r"), before: nil, step: step)),
            about: holdings.customer)
        let intent = try #require(try harness.entries().last?.id)
        var after = holdings.slice(for: write)
        after.adminAccess = .read([.a("a", .terminationRequested)], unread: 0)
        try journal.append(
            .ended(intent: intent, .done(after: after)), about: holdings.customer)
        let asked = try harness.entries().awaitedActs(place: "here", at: harness.time.now)
        #expect(asked.map(\.entry) == [intent])
        let told = SlowGraph(
            reading: harness.sandbox, told: .read([.a("a", .terminated)], unread: 0))
        let lookup = AwaitedLookup(
            at: told, journal: journal, time: harness.time, retries: .usual, newID: { "id" })
        let look = await lookup.lookUp(asked) { AwaitedActs(open: asked, done: []) }
        #expect(look.found == asked)
        let entries = try harness.entries()
        #expect(Run.all(in: entries)[0].states("contoso") == [.confirmed(byOthers: false)])
        #expect(RecordedActs(of: entries).all.map(\.isVerified) == [true])
        #expect(entries.awaitedActs(place: "here", at: harness.time.now) == [])
    }
}
