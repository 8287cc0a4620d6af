import Domain
import Foundation

/// Microsoft's Partner Center, or a service that speaks like it, with the verbs that change it.
package struct PartnerCenterClient: PartnerCenter, PartnerCenterForwarding {
    package let reading: PartnerCenterReadingClient
    let writer: ServiceWriter
    let confirmation: LagAllowance

    package init(
        _ line: ServiceLine, profile: ClientProfile, confirmation: LagAllowance = .brief
    ) {
        reading = PartnerCenterReadingClient(line, profile: profile)
        writer = ServiceWriter(line)
        self.confirmation = confirmation
    }

    /// What only looks, and leaves room for the operator: what a replica reads from.
    package var inBackground: PartnerCenterReadingClient { reading.inBackground }
}
