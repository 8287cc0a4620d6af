import Domain
import Samples

/// What is called at a door.
enum Call: Hashable {
    case read(Customer.ID)
    case write(Write, Customer.ID)

    var write: Write? { if case .write(let write, _) = self { write } else { nil } }
}

/// A Partner Center with somebody at its door, who may turn each call away before it goes in, and
/// lose its answer when it comes out.
struct Interposed<Reading: PartnerCenter>: PartnerCenter, PartnerCenterForwarding {
    let reading: Reading
    var before: @Sendable (Call) async throws(Refusal) -> Void = { (_) async throws(Refusal) in }
    var after: @Sendable (Call) async throws(Refusal) -> Void = { (_) async throws(Refusal) in }

    private func through<Answer>(
        _ call: Call, _ body: () async throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        try await before(call)
        let answer = try await body()
        try await after(call)
        return answer
    }

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await through(.read(customer)) { () async throws(Refusal) in
            try await reading.holdings(of: customer)
        }
    }

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await through(.write(.suspend(subscription), customer)) { () async throws(Refusal) in
            try await reading.suspend(subscription, of: customer)
        }
    }

    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await through(.write(.reactivate(subscription), customer)) {
            () async throws(Refusal) in
            try await reading.reactivate(subscription, of: customer)
        }
    }

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try await through(.write(.cancel(holding), customer)) { () async throws(Refusal) in
            try await reading.cancel(holding, of: customer)
        }
    }

    func reactivate(
        _ azure: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try await through(.write(.reactivateAzure(azure), customer)) { () async throws(Refusal) in
            try await reading.reactivate(azure, of: customer)
        }
    }

    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await through(.write(.setRenewal(renewal, of: subscription), customer)) {
            () async throws(Refusal) in
            try await reading.setRenewal(renewal, of: subscription, of: customer)
        }
    }

    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await through(.write(.removeDelegatedAccess, customer)) { () async throws(Refusal) in
            try await reading.removeDelegatedAccess(of: customer)
        }
    }

    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        try await through(.write(.removeRelationship, clearance.customer)) {
            () async throws(Refusal) in
            try await reading.removeRelationship(clearance)
        }
    }

    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.order(offer, quantity: quantity, for: customer)
    }
}
