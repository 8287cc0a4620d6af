import Domain
import Execution
import Foundation
import Harness
import Samples
import Testing

@Suite struct `Looking up an act that was cut off` {
    private func harness() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, id: "a"), software: [.a()]))
    }

    /// Journal an intent without an end, as a process that died leaves it. Do the write first if
    /// `done`.
    private func cutOff(
        _ write: Write, done: Bool, in harness: RunHarness, as request: String = "r"
    ) async throws -> OpenAct {
        let holdings = try #require(try harness.holdings("contoso"))
        let trace = ActTrace.request(request)
        try harness.journalWriter.append(
            .intended(
                .of(write, trace: trace, before: holdings.slice(for: write))),
            about: holdings.customer)
        if done {
            let clearance = try harness.directory.rules()
                .eligibility(of: holdings, at: harness.time.now).clearance
            try await harness.sandbox.perform(
                write, of: holdings.customer.id, clearance: clearance,
                under: ActContext(trace: trace))
        }
        return try #require(try harness.entries().openActs(place: "here").first)
    }

    private func lookup(
        _ open: OpenAct, in harness: RunHarness, at center: (any PartnerCenterReading)? = nil,
        lag: Double = 0
    ) async -> LookedUpAct.Fate {
        let directory = harness.directory
        return await ActLookup(
            at: center ?? harness.sandbox, journal: harness.journalWriter, time: harness.time,
            retries: .usual, lag: lag
        ) { id in
            (try? directory.account(of: id)).map {
                Aftermath(
                    customer: $0.customer, isListed: false, supportContacts: [],
                    partner: Identity.agent().partnerTenantID)
            }
        }.lookUp(open).fate
    }

    @Test func `tells the journal that it was done, with what is so then`() async throws {
        let harness = try harness()
        let open = try await cutOff(.suspend("a"), done: true, in: harness)
        #expect(await lookup(open, in: harness) == .done)
        let after = try #require(try harness.holdings("contoso")).slice(for: .suspend("a"))
        #expect(
            try harness.entries().last?.event == .ended(intent: open.entry, .done(after: after)))
        #expect(try harness.entries().openActs(place: "here") == [])
    }

    @Test(arguments: [true, false])
    func `settles a step of a run that was closed before it was answered`(
        isDone: Bool
    ) async throws {
        let harness = try harness()
        let holdings = try #require(try harness.holdings("contoso"))
        let plan = Plan.a([CustomerPlan(holdings: holdings, steps: .of([.suspend("a")]))])
        let (writer, trace) = (harness.journalWriter, ActTrace.request("r"))
        let step = StepReference(plan: plan.id, customer: holdings.customer.id, step: 1)
        try writer.append(.started(plan), about: nil)
        try writer.append(
            .intended(
                .of(
                    .suspend("a"), trace: trace, before: holdings.slice(for: .suspend("a")),
                    step: step)),
            about: holdings.customer)
        if isDone {
            try await harness.sandbox.perform(
                .suspend("a"), of: holdings.customer.id, clearance: nil,
                under: ActContext(trace: trace))
        }
        #expect(try harness.entries().openActs(place: "here") == [])
        try writer.append(.closed(plan.id, .setAside), about: nil)
        let open = try #require(try harness.entries().openActs(place: "here").first)
        #expect(await lookup(open, in: harness) == (isDone ? .done : .notDone))
        let entries = try harness.entries()
        #expect(entries.openActs(place: "here") == [])
        let run = try #require(Run.all(in: entries).first)
        #expect(
            run.state(of: run.plan.customers[0].steps[0], for: holdings.customer.id)
                == (isDone ? .confirmed(byOthers: false) : .refused(.service(.cutOff))))
        #expect(run.closing == .setAside)
        #expect(
            entries.unconfirmedActs(of: holdings.customer.id, place: "here").isEmpty)
    }

    @Test func `takes nothing that a later act did for the effect of one that may not have come`()
        async throws
    {
        let harness = try harness()
        let first = try await cutOff(.suspend("a"), done: false, in: harness)
        _ = try await cutOff(.suspend("a"), done: true, in: harness, as: "s")
        let later = try #require(try harness.entries().last?.id)
        try harness.journalWriter.append(
            .ended(intent: later, .done(after: nil)), about: first.customer)
        let open = try #require(try harness.entries().openActs(place: "here").first)
        #expect(open.entry == first.entry)
        let untold = Refusal.overtaken(by: later, .status, accepted: false)
        #expect(await lookup(open, in: harness) == .unknown(untold))
        #expect(
            try harness.entries().last?.event == .ended(intent: first.entry, .unknown(untold)))
        #expect(try harness.entries().openActs(place: "here") == [])
    }

    @Test func `leaves one open whose target has a status that nobody understands`() async throws {
        let harness = try harness()
        let open = try await cutOff(.suspend("a"), done: false, in: harness)
        var strange = try #require(try harness.holdings("contoso"))
        strange.subscriptions[0].status = .unrecognized("underReview")
        let center = StalePartnerCenter(reading: harness.sandbox, shows: strange)
        #expect(
            await lookup(open, in: harness, at: center)
                == .unknown(.statusUnrecognized("underReview")))
        #expect(try harness.entries().openActs(place: "here") == [open])
    }

    @Test func `tells the journal that it was not, and sends nothing`() async throws {
        for write: Write in [
            .suspend("a"), .cancel(.software(.init("sql"))), .order(.init("offer-a"), quantity: 25),
        ] {
            let harness = try harness()
            let open = try await cutOff(write, done: false, in: harness)
            #expect(await lookup(open, in: harness) == .notDone)
            #expect(
                try harness.entries().last?.event
                    == .ended(intent: open.entry, .refused(.service(.cutOff))))
            #expect(try harness.audit().acts.isEmpty)
        }
    }

    @Test func `finds a removal by the customer who is none any more, with the evidence`()
        async throws
    {
        let harness = try RunHarness(.of("contoso"))
        let open = try await cutOff(.removeRelationship, done: true, in: harness)
        #expect(await lookup(open, in: harness) == .done)
        let events = try harness.entries().suffix(2).map(\.event)
        #expect(events.first == .ended(intent: open.entry, .done(after: nil)))
        guard case .aftermath(let seen)? = events.last else {
            Issue.record("no evidence")
            return
        }
        #expect(seen.customer.relationship == .none)
    }

    @Test func `tells when it looked, and what showed, where that decides nothing yet`()
        async throws
    {
        let harness = try harness()
        let seats = Write.setQuantity(24, of: .init("a"))
        let open = try await cutOff(seats, done: false, in: harness)
        harness.time.pass(60)
        let found = await ActLookup(
            at: harness.sandbox, journal: harness.journalWriter, time: harness.time,
            retries: .usual, lag: 900
        ) { _ in nil }.lookUp(open)
        #expect(found.fate == .notShownYet && found.date == open.date)
        #expect(found.look?.date == harness.time.now)
        #expect(found.look?.decidedFrom == open.date.addingTimeInterval(900))
        #expect(found.look?.before?.subscriptions.map(\.quantity) == [25])
        #expect(found.look?.now.subscriptions.map(\.quantity) == [25])
        #expect(!found.isRecorded && !found.isDecided)
    }

    @Test func `tells whether a later look may tell more of what nobody knows`() async throws {
        let harness = try harness()
        let open = try await cutOff(.setQuantity(24, of: .init("a")), done: false, in: harness)
        func found(at center: any PartnerCenterReading) async -> LookedUpAct {
            await ActLookup(
                at: center, journal: harness.journalWriter, time: harness.time,
                retries: .usual, lag: 0
            ) { _ in nil }.lookUp(open)
        }
        let away = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { _ throws(Refusal) in throw .unreachable("no route") })
        #expect(await !found(at: away).isDecided)
        // Others have changed it since.
        _ = try await harness.sandbox.suspend(.init("a"), of: open.customer.id)
        let last = await found(at: harness.sandbox)
        #expect(last.fate == .unknown(.service(.answerLost)))
        #expect(last.isRecorded && last.isDecided)
    }

    @Test func `calls it not done after two looks, and blocks no undo by it`() async throws {
        let harness = try harness()
        let open = try await cutOff(.suspend("a"), done: false, in: harness)
        harness.time.pass(900)
        let before = harness.time.now
        #expect(await lookup(open, in: harness, lag: 900) == .notDone)
        #expect(harness.time.now > before)
        #expect(RecordedActs(of: try harness.entries()).all.map(\.standing) == [.notDone])
    }

    @Test func `says that nobody can know where others have changed it since`() async throws {
        let harness = try harness()
        let open = try await cutOff(.setQuantity(24, of: .init("a")), done: false, in: harness)
        _ = try await harness.sandbox.suspend(.init("a"), of: open.customer.id)
        let untold = Refusal.service(.answerLost)
        #expect(await lookup(open, in: harness) == .unknown(untold))
        #expect(
            try harness.entries().last?.event == .ended(intent: open.entry, .unknown(untold)))
    }

    @Test func `leaves it open while it may still come, and while nothing can be read`()
        async throws
    {
        let harness = try harness()
        let open = try await cutOff(.suspend("a"), done: false, in: harness)
        #expect(await lookup(open, in: harness, lag: 900) == .notShownYet)
        let away = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { _ throws(Refusal) in throw .unreachable("no route") })
        #expect(await lookup(open, in: harness, at: away) == .unknown(.unreachable("no route")))
        #expect(try harness.entries().openActs(place: "here") == [open])
    }

    @Test func `says of a customer who left meanwhile that nobody can know`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, .suspended, id: "a")))
        let open = try await cutOff(.suspend("a"), done: false, in: harness)
        try await harness.sandbox.carryOut(.removeRelationship, for: .init("contoso"))
        let gone = Refusal.notACustomer(.init("contoso"))
        #expect(await lookup(open, in: harness) == .unknown(gone))
        #expect(try harness.entries().last?.event == .ended(intent: open.entry, .unknown(gone)))
    }
}
