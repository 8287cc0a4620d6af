import Domain

/// A Partner Center whose every write asks the gate first.
struct GatedPartnerCenter<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    let gate: WriteGate

    func perform(_ write: ClearedWrite, under act: ActContext) async throws(Refusal) -> Change {
        try gate.pass()
        return try await reading.perform(write, under: act)
    }
}
