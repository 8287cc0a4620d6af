import Domain
import Foundation

/// Microsoft's Partner Center, or a service that speaks like it, with the verbs that change it.
package struct PartnerCenterClient: PartnerCenter {
    let reading: PartnerCenterReadingClient
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

    package func rules() async throws(Refusal) -> Rules { try await reading.rules() }

    package func identity() async throws(Refusal) -> Identity { try await reading.identity() }

    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try await reading.customers(from: mark, limit: limit)
    }

    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await reading.account(of: customer)
    }

    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await reading.holdings(of: customer)
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await reading.holdings(ofListed: customer)
    }

    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await reading.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }

    package func offers() async throws(Refusal) -> [Offer] { try await reading.offers() }

    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        try await reading.activity(of: customer, limit: limit)
    }
}
