import Domain

/// A service that answers the list always the same: as it was a while ago, or going in circles.
struct Relisting: PartnerCenterReading {
    private let near: any PartnerCenterReading
    private let listing: CustomerListing

    init(_ near: any PartnerCenterReading, _ listing: CustomerListing) {
        self.near = near
        self.listing = listing
    }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing { listing }
    func rules() async throws(Refusal) -> Rules { try await near.rules() }
    func identity() async throws(Refusal) -> Identity { try await near.identity() }
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await near.account(of: customer)
    }
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await near.holdings(of: customer)
    }
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await near.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }
    func offers() async throws(Refusal) -> [Offer] { try await near.offers() }
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord] {
        try await near.activity(of: customer, limit: limit)
    }
}
