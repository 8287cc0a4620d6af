/// A Partner Center that is only looked at: every write is refused.
package struct PartnerCenterLookedAt<Reading: PartnerCenterReading>: PartnerCenter,
    PartnerCenterForwarding
{
    package let reading: Reading

    package init(_ reading: Reading) { self.reading = reading }

    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription { throw .readOnly }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription { throw .readOnly }

    package func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        throw .readOnly
    }

    package func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription { throw .readOnly }

    package func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription { throw .readOnly }

    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        throw .readOnly
    }

    package func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        throw .readOnly
    }

    package func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription { throw .readOnly }
}

extension PartnerCenterReading {
    /// The same with every write refused.
    package var lookedAt: any PartnerCenter { PartnerCenterLookedAt(self) }
}
