import Domain

/// A Partner Center whose every write asks the door first.
struct BehindDoor: PartnerCenter {
    let center: any PartnerCenter
    let door: Door

    func rules() async throws(Refusal) -> Rules { try await center.rules() }
    func identity() async throws(Refusal) -> Identity { try await center.identity() }
    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try await center.customers(from: mark, limit: limit)
    }
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await center.account(of: customer)
    }
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await center.holdings(of: customer)
    }
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await center.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }
    func offers() async throws(Refusal) -> [Offer] { try await center.offers() }
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord] {
        try await center.activity(of: customer, limit: limit)
    }

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await center.suspend(subscription, of: customer)
    }

    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await center.reactivate(subscription, of: customer)
    }

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try door.pass()
        try await center.cancel(holding, of: customer)
    }

    func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try door.pass()
        return try await center.reactivate(azureSubscription, of: customer)
    }

    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await center.setRenewal(renewal, of: subscription, of: customer)
    }

    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try door.pass()
        try await center.removeDelegatedAccess(of: customer)
    }

    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        try door.pass()
        try await center.removeRelationship(clearance)
    }

    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await center.order(offer, quantity: quantity, for: customer)
    }
}
