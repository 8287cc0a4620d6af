import Domain

/// A Partner Center that passes every write on to the one it reads from: a test says only what is
/// different about it.
package protocol PartnerCenterPassingOn: PartnerCenter, PartnerCenterForwarding
where Reading: PartnerCenter {}

extension PartnerCenterPassingOn {
    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.suspend(subscription, of: customer)
    }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.reactivate(subscription, of: customer)
    }

    package func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try await reading.cancel(holding, of: customer)
    }

    package func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try await reading.reactivate(azureSubscription, of: customer)
    }

    package func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.setRenewal(renewal, of: subscription, of: customer)
    }

    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await reading.removeDelegatedAccess(of: customer)
    }

    package func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        try await reading.removeRelationship(clearance)
    }

    package func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.order(offer, quantity: quantity, for: customer)
    }
}
