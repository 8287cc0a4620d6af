import Deck
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Synchronization

extension EffectRunner {
    /// Start a write on a thread of its own: a `Task` of the loop would need the main thread, which
    /// waits for a key.
    func start(_ write: ClearedWrite, basis: Holdings?) {
        underway.withLock {
            $0 = WriteUnderway(
                task: Task(executorPreference: acting) { [self] in
                    let context = ActContext(
                        trace: ActTrace(
                            correlationID: RequestIDs.random.next(),
                            requestID: RequestIDs.random.next()),
                        stage: { [self] in note($0, of: write) })
                    let event = await outcome(of: write, basis: basis, under: context)
                    underway.withLock { $0 = nil }
                    inbox.post(event)
                })
        }
    }

    /// Stop the write under way, unless it was sent.
    func stopWrite() {
        underway.withLock { if $0?.isSent == false { $0?.task.cancel() } }
    }

    /// Send nothing any more: what waits to be sent is dropped, of a run too. What was sent is
    /// answered yet.
    func dropUnsent() {
        stopWrite()
        runner.withLock { $0?.dropUnsent() }
    }

    private func note(_ stage: WriteStage, of write: ClearedWrite) {
        switch stage {
        case .sent:
            underway.withLock { $0?.isSent = true }
            inbox.post(.sent(write))
        case .held:
            underway.withLock { $0?.isSent = false }
            inbox.post(.held(write))
        }
    }

    private func outcome(
        of write: ClearedWrite, basis: Holdings?, under context: ActContext
    ) async -> Event {
        do throws(Refusal) {
            let runner = try store.planRunner(on: try gate.partnerCenter(of: store))
            let change = try await runner.perform(write, basis: basis, under: context)
            try? store.service?.session().replica.ask(.settlement)
            settleJournal()
            if write.write.isOnlyAskedFor { watchForAwaited() }
            guard !change.overwritten.isEmpty else { return .performed(write) }
            inbox.post(.performed(write))
            return .overwrote(change.overwritten)
        } catch {
            // It was accepted, and may show later than anybody waited.
            if error.bearing == .late { watchForAwaited() }
            // Ask again with the holdings that were just read.
            if case .changedMeanwhile(let differences) = error.cause, !differences.isEmpty,
                let account = try? store.directory.account(of: write.customer),
                let fresh = (try? store.directory.holdings(of: write.customer)) ?? nil
            {
                return .changed(write, differences, account, fresh)
            }
            return .refused(write, error)
        }
    }
}

/// Lets writes through, or refuses them while it is shut: those of a run that began before too.
final class WriteGate: Sendable {
    private let isShut = Mutex(false)

    func set(isShut: Bool) { self.isShut.withLock { $0 = isShut } }

    /// Throws `readOnly` while the gate is shut.
    func pass() throws(Refusal) {
        guard !isShut.withLock({ $0 }) else { throw .readOnly }
    }

    /// Return the store's Partner Center behind this gate. Throw `readOnly` while the gate is shut,
    /// or if the store has none.
    func partnerCenter(of store: Store) throws(Refusal) -> any PartnerCenter {
        try pass()
        return behind(try store.partnerCenter)
    }

    private func behind(_ partnerCenter: some PartnerCenter) -> any PartnerCenter {
        GatedPartnerCenter(reading: partnerCenter, gate: self)
    }
}

/// A Partner Center that asks the gate before every write.
private struct GatedPartnerCenter<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    let gate: WriteGate

    func traced(by trace: ActTrace) -> Self {
        Self(reading: reading.traced(by: trace), gate: gate)
    }

    func perform(_ write: ClearedWrite, under act: ActContext) async throws(Refusal) -> Change {
        try gate.pass()
        return try await reading.perform(write, under: act)
    }
}
