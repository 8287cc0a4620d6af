import Domain
import Execution
import Harness
import Samples
import Sandbox
import Synchronization
import Testing

@Suite struct `A single act that was accepted and did not show` {
    private static let suspension = Write.suspend("e3")

    /// Suspends, and loses sight of it: the service accepts it, and shows it later.
    private func accepted(_ write: Write, _ harness: RunHarness) async throws {
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            after: { call throws(Refusal) in
                if call.write != nil { throw .service(.notShownYet) }
            })
        let cleared = try ClearedWrite(write, of: .init("contoso"))
        let no = await refusal {
            _ = try await harness.runner(on: center).perform(
                cleared, basis: nil, under: ActContext())
        }
        #expect(no == .service(.notShownYet))
    }

    private func awaited(_ harness: RunHarness) throws -> [AwaitedAct] {
        try harness.entries().awaitedActs(place: "here", at: harness.time.now)
    }

    private func look(
        for acts: [AwaitedAct], at center: some PartnerCenterReading, _ harness: RunHarness
    ) async throws -> (found: [AwaitedAct], left: [AwaitedAct]) {
        try await AwaitedLookup(
            at: center, journal: harness.journalWriter, time: harness.time, retries: .usual,
            newID: { "id" }
        ).lookUp(acts) {
            try harness.entries().awaited(place: "here", at: harness.time.now)
        }
    }

    @Test func `is looked for, and noted as done in the journal once it shows`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        let before = try #require(try harness.holdings("contoso"))
        try await accepted(Self.suspension, harness)
        let acts = try awaited(harness)
        #expect(acts.map(\.intent.write) == [Self.suspension])

        let stale = StalePartnerCenter(reading: harness.sandbox, shows: before)
        let count = try harness.entries().count
        let none = try await look(for: acts, at: stale, harness)
        #expect(none.found == [] && none.left == acts)
        #expect(try harness.entries().count == count)

        let seen = try await look(for: acts, at: harness.sandbox, harness)
        #expect(seen.found == acts && seen.left == [])
        let entries = try harness.entries()
        #expect(entries.count == count + 1)
        guard case .ended(acts[0].entry, .done(let after?))? = entries.last?.event else {
            Issue.record("the journal does not tell that it is done")
            return
        }
        #expect(after.subscriptions.map(\.status) == [.suspended])
        #expect(RecordedActs(of: entries).all.map(\.isVerified) == [true])
        #expect(try awaited(harness) == [])
    }

    @Test func `is looked for where it is a number of seats`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.newCommerce, id: "e3")))
        let seats = try #require(try harness.holdings("contoso")?.subscriptions.first?.quantity)
        let write = Write.setQuantity(seats + 2, of: .init("e3"))
        try await accepted(write, harness)
        let acts = try awaited(harness)
        #expect(acts.map(\.intent.write) == [write])
        #expect(try await look(for: acts, at: harness.sandbox, harness).found == acts)
    }

    @Test func `is told as done only where the journal has it as that`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        try await accepted(Self.suspension, harness)
        let acts = try awaited(harness)
        for (done, found) in [(Set(acts.map(\.entry)), acts), ([], [])] {
            let look = await AwaitedLookup(
                at: harness.sandbox, journal: harness.journalWriter, time: harness.time,
                retries: .usual, newID: { "id" }
            ).lookUp(acts) { AwaitedActs(open: [], done: done) }
            #expect(look.found == found && look.left == [])
        }
    }

    @Test func `has the evidence of a removal in the journal once`() async throws {
        for isSeenBefore in [false, true] {
            let harness = try RunHarness(.of("contoso"))
            let customer = try #require(try harness.holdings("contoso")).customer
            let journal = harness.journalWriter
            let seen = Aftermath(
                customer: customer.left, isListed: false, supportContacts: [],
                partner: Identity.agent().partnerTenantID)
            let intent = try journal.append(
                .intended(.of(.removeRelationship, before: nil)), about: customer
            ).id
            try journal.append(.ended(intent: intent, .accepted), about: customer)
            if isSeenBefore { try journal.append(.aftermath(seen), about: customer) }
            try await harness.sandbox.carryOut(.removeRelationship, for: .init("contoso"))
            let acts = try awaited(harness)
            let look = try await AwaitedLookup(
                at: harness.sandbox, journal: journal, time: harness.time, retries: .usual,
                newID: { "id" }, aftermath: { _ in seen }
            ).lookUp(acts) {
                try harness.entries().awaited(place: "here", at: harness.time.now)
            }
            #expect(look.found == acts)
            #expect(try harness.entries().count { $0.event == .aftermath(seen) } == 1)
        }
    }

    @Test func `is looked for with others by two reads, however many holdings are missing`()
        async throws
    {
        let ids = ["a", "b", "c", "d"]
        let harness = try RunHarness(
            .of(
                "contoso", .a(.newCommerce, id: "a", cancellableUntil: .day(9)),
                .a(.newCommerce, id: "b", cancellableUntil: .day(9)),
                .a(.newCommerce, id: "c", cancellableUntil: .day(9)),
                .a(.newCommerce, id: "d", cancellableUntil: .day(9))))
        for id in ids { try await accepted(.cancel(id), harness) }
        let acts = try awaited(harness)
        #expect(acts.count == ids.count)
        var bare = try #require(try harness.holdings("contoso"))
        bare.subscriptions = []
        let reads = Mutex(0)
        let center = InterceptedPartnerCenter(
            reading: StalePartnerCenter(reading: harness.sandbox, shows: bare),
            before: { call throws(Refusal) in
                if call.write == nil { reads.withLock { $0 += 1 } }
            })
        let start = harness.time.now
        let seen = try await look(for: acts, at: center, harness)
        #expect(seen.found == acts && seen.left == [])
        #expect(reads.withLock { $0 } == 2)
        #expect(
            harness.time.now.timeIntervalSince(start) == RetryPolicy.usual.doubleChecking.first)
    }

    @Test func `proves nothing by a read that fails`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        try await accepted(Self.suspension, harness)
        let away = InterceptedPartnerCenter(
            reading: harness.sandbox, before: { _ throws(Refusal) in throw .unreachable("?") })
        let acts = try awaited(harness)
        let look = try await look(for: acts, at: away, harness)
        #expect(look.found == [] && look.left == acts)
    }
}

@Suite struct `A write that is sent again` {
    private func harness() throws -> RunHarness {
        try RunHarness(.of("contoso", .a(.legacyLicence, id: "a")))
    }

    private func intents(_ harness: RunHarness) throws -> [Intent] {
        try harness.entries().compactMap {
            if case .intended(let intent) = $0.event { intent } else { nil }
        }
    }

    private func refusing(
        _ harness: RunHarness, _ refusals: Refusal...
    ) -> InterceptedPartnerCenter<Sandbox> {
        let left = RefusalQueue(refusals)
        return InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { call throws(Refusal) in
                guard call.write != nil, let refusal = left.next() else { return }
                throw refusal
            })
    }

    @Test(arguments: [
        Refusal.service(.unreadable(.noJSON)), .service(.answerLost), .service(.pendingOperation),
        .changedMeanwhile([]), .unreachable("?"),
    ])
    func `has its reason in the journal, and that it was read as not done`(
        refusal: Refusal
    ) async throws {
        let harness = try harness()
        let run = await harness.runner(on: refusing(harness, refusal)).run(
            try harness.plan([.suspend("a")], "contoso"))
        #expect(run.isComplete)
        let intents = try intents(harness)
        #expect(intents.map(\.again?.refusal) == [nil, refusal])
        #expect((intents.last?.again?.looks ?? 0) >= 1)
    }

    @Test func `has how often it was looked up where no answer came`() async throws {
        let harness = try harness()
        _ = await harness.runner(on: refusing(harness, .service(.answerLost))).run(
            try harness.plan([.suspend("a")], "contoso"))
        // One look at once, one after each pause, and one before it is sent.
        let looks = 1 + RetryPolicy.usual.doubting.count + 1
        #expect(try intents(harness).last?.again?.looks == looks)
    }

    @Test func `has its reason where the run was stopped meanwhile`() async throws {
        let harness = try harness()
        let plan = try harness.plan([.suspend("a")], "contoso")
        let ended = Refusal.service(.signInExpired)
        let run = await harness.runner(on: refusing(harness, ended)).run(plan)
        #expect(run.phase == .rests(ended))
        let end = await harness.runner().goOn(
            plan.id, in: try harness.entries(), retryingRefused: false)
        #expect(end?.isComplete == true)
        #expect(try intents(harness).map(\.again?.refusal) == [nil, ended])
    }
}
