import Chance
import Domain
import Sandbox

/// Refuses every write, and lets look.
struct Refusing: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let refusal: Refusal

    func perform(_: ClearedWrite, under _: ActContext) async throws(Refusal) -> Change {
        throw refusal
    }
}

/// Does every write, and something else as well; ends any relationship at all.
struct Meddling: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let meddle: @Sendable () -> Void

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        if write.write == .removeRelationship { return Change(consequences: []) }
        if case .suspend = write.write { meddle() }
        return try await reading.perform(write, under: act)
    }
}
