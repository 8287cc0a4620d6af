import Domain
import Sandbox

/// A Partner Center that does what it is told, and goes on showing a customer as it was.
struct Blind: PartnerCenter, PartnerCenterForwarding {
    let reading: Sandbox
    let shows: Holdings

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings { shows }

    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        .of(shows.customer)
    }

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.suspend(subscription, of: customer)
    }

    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.reactivate(subscription, of: customer)
    }

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try await reading.cancel(holding, of: customer)
    }

    func reactivate(
        _ azure: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try await reading.reactivate(azure, of: customer)
    }

    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.setRenewal(renewal, of: subscription, of: customer)
    }

    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await reading.removeDelegatedAccess(of: customer)
    }

    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        try await reading.removeRelationship(clearance)
    }

    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.order(offer, quantity: quantity, for: customer)
    }
}
