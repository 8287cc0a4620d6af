import Domain
import Foundation
import PartnerCenterAPI
import Storage

/// A Partner Center far away, as a profile describes it, and the replica kept of it.
final class Service: Sendable {
    let profile: Profile

    init(_ profile: Profile) { self.profile = profile }

    func refresh(_ customer: Customer.ID) async throws(Refusal) -> Holdings { throw .readOnly }
}

extension Store {
    init(_ profile: Profile) throws { throw Refusal.readOnly }
}
