import Domain

/// A Partner Center whose every write asks the door first.
struct BehindDoor<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    let door: Door

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await reading.suspend(subscription, of: customer)
    }

    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await reading.reactivate(subscription, of: customer)
    }

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try door.pass()
        try await reading.cancel(holding, of: customer)
    }

    func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try door.pass()
        return try await reading.reactivate(azureSubscription, of: customer)
    }

    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await reading.setRenewal(renewal, of: subscription, of: customer)
    }

    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try door.pass()
        try await reading.removeDelegatedAccess(of: customer)
    }

    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        try door.pass()
        try await reading.removeRelationship(clearance)
    }

    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try door.pass()
        return try await reading.order(offer, quantity: quantity, for: customer)
    }
}
