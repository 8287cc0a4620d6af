import Chance
import Domain
import Sandbox

/// Refuses every write, and lets look.
struct Refusing: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let refusal: Refusal

    func suspend(_: Subscription.ID, of _: Customer.ID) async throws(Refusal) -> Subscription {
        throw refusal
    }
    func reactivate(_: Subscription.ID, of _: Customer.ID) async throws(Refusal) -> Subscription {
        throw refusal
    }
    func cancel(_: Holding, of _: Customer.ID) async throws(Refusal) { throw refusal }
    func reactivate(
        _: AzureSubscription.ID, of _: Customer.ID
    ) async throws(Refusal) -> AzureSubscription { throw refusal }
    func setRenewal(
        _: Renewal, of _: Subscription.ID, of _: Customer.ID
    ) async throws(Refusal) -> Subscription { throw refusal }
    func removeDelegatedAccess(of _: Customer.ID) async throws(Refusal) { throw refusal }
    func removeRelationship(_: RemovalClearance) async throws(Refusal) { throw refusal }
    func order(
        _: Offer.ID, quantity _: Int, for _: Customer.ID
    ) async throws(Refusal) -> Subscription { throw refusal }
}

/// Does every write, and something else as well; ends any relationship at all.
struct Meddling: PartnerCenterPassingOn {
    let reading: Sandbox
    let meddle: @Sendable () -> Void

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        meddle()
        return try await reading.suspend(subscription, of: customer)
    }

    func removeRelationship(_: RemovalClearance) async throws(Refusal) {}
}
