import Domain

/// A Partner Center whose every write asks the door first.
struct BehindDoor<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    let door: Door

    func perform(_ write: ClearedWrite, under act: ActContext) async throws(Refusal) -> Change {
        try door.pass()
        return try await reading.perform(write, under: act)
    }
}
