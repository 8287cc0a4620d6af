import Domain
import Execution
import Harness
import Samples
import Sandbox
import Synchronization
import Testing

/// Accepts a write and never does it; tells of no software in some of its answers.
private final class ForgetfulPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    private let isShort: @Sendable (Int) -> Bool
    private let looks = Mutex(0)

    /// `isShort` says of each look since the write, counted from 1, whether the software is
    /// missing.
    init(_ sandbox: Sandbox, isAccepted: Bool = false, isShort: @escaping @Sendable (Int) -> Bool) {
        reading = sandbox
        self.isShort = isShort
        isWritten = Mutex(isAccepted)
    }

    private let isWritten: Mutex<Bool>

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var held = try await reading.holdings(of: customer)
        guard isWritten.withLock({ $0 }) else { return held }
        let look = looks.withLock { looks in
            looks += 1
            return looks
        }
        if isShort(look) { held.software = [] }
        return held
    }

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        isWritten.withLock { $0 = true }
        throw .service(.notShownYet)
    }
}

@Suite struct `A list that lacks what was to be cancelled` {
    private static let write = Write.cancel(.software(.init("sql")))

    private func harness() throws -> RunHarness {
        var holdings = Holdings.of("contoso")
        holdings.software = [.a()]
        return try RunHarness(holdings)
    }

    private func center(
        _ harness: RunHarness, isAccepted: Bool = true,
        isShort: @escaping @Sendable (Int) -> Bool
    ) -> ForgetfulPartnerCenter {
        ForgetfulPartnerCenter(harness.sandbox, isAccepted: isAccepted, isShort: isShort)
    }

    @Test func `is read once more before a command calls the act done`() async throws {
        for (isShort, sight) in [
            ({ @Sendable in $0 % 2 == 1 }, Watch.Sight.pending(nil)),
            ({ @Sendable _ in true }, .shown),
        ] as [(@Sendable (Int) -> Bool, Watch.Sight)] {
            let harness = try harness()
            let customer = try #require(try harness.holdings("contoso")).customer
            let watch = Watch(
                on: center(harness, isShort: isShort), time: harness.time, retries: .usual)
            #expect(await watch.sight(of: Self.write, for: customer) { _ in } == sight)
        }
    }

    @Test func `is read once more before a run calls the step done`() async throws {
        for (isShort, state) in [
            ({ @Sendable in $0 % 2 == 1 }, StepState.accepted),
            ({ @Sendable _ in true }, .confirmed(byOthers: false)),
        ] as [(@Sendable (Int) -> Bool, StepState)] {
            let harness = try harness()
            let center = center(harness, isAccepted: false, isShort: isShort)
            let run = await harness.runner(on: center).run(
                try harness.plan([Self.write], "contoso"))
            #expect(run.states("contoso") == [state])
        }
    }

    @Test func `is read once more before the journal has an accepted act as done`() async throws {
        for (isShort, isFound) in [
            ({ @Sendable in $0 % 2 == 1 }, false), ({ @Sendable _ in true }, true),
        ] as [(@Sendable (Int) -> Bool, Bool)] {
            let harness = try harness()
            let center = center(harness, isAccepted: false, isShort: isShort)
            let cleared = try ClearedWrite(Self.write, of: .init("contoso"))
            _ = try? await harness.runner(on: center).perform(
                cleared, basis: nil, under: ActContext())
            let acts = try harness.entries().awaitedActs(place: "here", at: harness.time.now)
            #expect(acts.map(\.intent.write) == [Self.write])
            let look = try await AwaitedLookup(
                at: center, journal: harness.journalWriter, time: harness.time, retries: .usual,
                newID: { "id" }
            ).lookUp(acts) {
                try harness.entries().awaited(place: "here", at: harness.time.now)
            }
            #expect(look.found == (isFound ? acts : []))
            #expect(look.left == (isFound ? [] : acts))
        }
    }

    @Test func `is read once more before an act that was cut off is called done`() async throws {
        for (isShort, fate) in [
            ({ @Sendable in $0 == 1 }, LookedUpAct.Fate.notDone), ({ @Sendable _ in true }, .done),
            // Looks that disagree decide nothing.
            ({ @Sendable in $0 % 2 == 1 }, .notShownYet),
        ] as [(@Sendable (Int) -> Bool, LookedUpAct.Fate)] {
            let harness = try harness()
            let holdings = try #require(try harness.holdings("contoso"))
            try harness.journalWriter.append(
                .intended(.of(Self.write, before: holdings.slice(for: Self.write))),
                about: holdings.customer)
            let open = try #require(try harness.entries().openActs(place: "here").first)
            let found = await ActLookup(
                at: center(harness, isShort: isShort), journal: harness.journalWriter,
                time: harness.time, retries: .usual, lag: 0
            ) { _ in nil }.lookUp(open)
            #expect(found.fate == fate)
        }
    }
}
