import Domain

/// A service whose list never ends.
struct Circular: PartnerCenterReading {
    private let near: any PartnerCenterReading

    init(_ near: any PartnerCenterReading) { self.near = near }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        CustomerListing(
            customers: try await near.customers(from: nil, limit: limit).customers,
            next: CustomerListing.Mark("same"))
    }

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
