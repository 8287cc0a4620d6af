/// A Partner Center that is looked at through another one, and adds to it elsewhere.
package protocol PartnerCenterForwarding: PartnerCenterReading {
    associatedtype Reading: PartnerCenterReading

    /// Who answers what is looked at.
    var reading: Reading { get }
}

extension PartnerCenterForwarding {
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
