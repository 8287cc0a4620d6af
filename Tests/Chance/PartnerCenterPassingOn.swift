import Domain

/// A Partner Center that passes every write on to the one it reads from: a test says only what is
/// different about it.
package protocol PartnerCenterPassingOn: PartnerCenter, PartnerCenterForwarding
where Reading: PartnerCenter {}

extension PartnerCenterPassingOn {
    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await reading.perform(write, under: act)
    }
}
