import Domain
import Sandbox

/// Refuses every write, and lets look.
struct Refusing: PartnerCenter, PartnerCenterForwarding {
    let sandbox: Sandbox
    let refusal: Refusal
    var reading: Sandbox { sandbox }

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
struct Meddling: PartnerCenter, PartnerCenterForwarding {
    let sandbox: Sandbox
    let meddle: @Sendable () -> Void
    var reading: Sandbox { sandbox }

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        meddle()
        return try await sandbox.suspend(subscription, of: customer)
    }
    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await sandbox.reactivate(subscription, of: customer)
    }
    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try await sandbox.cancel(holding, of: customer)
    }
    func reactivate(
        _ azure: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try await sandbox.reactivate(azure, of: customer)
    }
    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await sandbox.setRenewal(renewal, of: subscription, of: customer)
    }
    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await sandbox.removeDelegatedAccess(of: customer)
    }
    func removeRelationship(_: RemovalClearance) async throws(Refusal) {}
    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await sandbox.order(offer, quantity: quantity, for: customer)
    }
}
