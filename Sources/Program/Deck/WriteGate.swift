import Domain
import Synchronization

/// The way to what writes. Shut, it lets no write through, also not one of a run that began before.
final class WriteGate: Sendable {
    private let isShut = Mutex(false)

    func set(isShut: Bool) { self.isShut.withLock { $0 = isShut } }

    /// Throws `readOnly` while the gate is shut.
    func pass() throws(Refusal) {
        guard !isShut.withLock({ $0 }) else { throw .readOnly }
    }

    /// What asks the gate before every write. Throws `readOnly` while it is shut, or where there is
    /// nothing behind it.
    func partnerCenter(of store: Store) throws(Refusal) -> any PartnerCenter {
        try pass()
        return behind(try store.partnerCenter)
    }

    private func behind(_ partnerCenter: some PartnerCenter) -> any PartnerCenter {
        GatedPartnerCenter(reading: partnerCenter, gate: self)
    }
}

/// A Partner Center whose every write asks the gate first.
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
