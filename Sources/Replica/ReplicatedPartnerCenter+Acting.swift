import Domain
import Foundation
import Storage

extension ReplicatedPartnerCenter {
    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let act = Act(.suspend, on: customer, aimedAt: .subscription(subscription))
        return try await perform(act, accepted: .word(Subscription.Status.suspended.word)) {
            () async throws(Refusal) in
            try await remote.suspend(subscription, of: customer)
        } yielding: {
            .subscription($0)
        }
    }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let act = Act(.reactivate, on: customer, aimedAt: .subscription(subscription))
        return try await perform(act, accepted: .word(Subscription.Status.active.word)) {
            () async throws(Refusal) in
            try await remote.reactivate(subscription, of: customer)
        } yielding: {
            .subscription($0)
        }
    }

    package func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let act = Act(.update, on: customer, aimedAt: .subscription(subscription))
        return try await perform(act, accepted: .renewal(renewal, of: subscription, nil)) {
            () async throws(Refusal) in
            try await remote.setRenewal(renewal, of: subscription, of: customer)
        } yielding: {
            .renewal(renewal, of: subscription, $0)
        }
    }

    package func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        let act = Act(.reactivate, on: customer, aimedAt: .azureSubscription(azureSubscription))
        let word = AzureSubscription.Status.active.word
        let answer = try await perform(act, accepted: .word(word)) { () async throws(Refusal) in
            try await remote.reactivate(azureSubscription, of: customer)
        } yielding: { _ in
            .word(word)
        }
        _ = try? await holdings(of: customer)
        return answer
    }

    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        let act = Act(.removeDelegatedAccess, on: customer, aimedAt: nil)
        try await perform(act, accepted: .withoutDelegatedAccess) { () async throws(Refusal) in
            try await remote.removeDelegatedAccess(of: customer)
        } yielding: {
            .withoutDelegatedAccess
        }
    }

    /// Partner Center does not answer how the holding is then, so it is looked at once more.
    package func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        let act = Act(.cancel, on: customer, aimedAt: holding)
        let prediction = prediction(ofCancelling: holding, of: customer)
        try await perform(act, accepted: prediction) { () async throws(Refusal) in
            try await remote.cancel(holding, of: customer)
        } yielding: {
            prediction
        }
        _ = try? await holdings(of: customer)
    }

    package func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        let act = Act(.removeRelationship, on: clearance.customer, aimedAt: nil)
        try await perform(act, accepted: .removal) { () async throws(Refusal) in
            try await remote.removeRelationship(clearance)
        } yielding: {
            .removal
        }
    }

    package func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let act = Act(.order, on: customer, aimedAt: nil, resource: ("offer", offer.text, ""))
        return try await perform(act, accepted: .nothing) { () async throws(Refusal) in
            try await remote.order(offer, quantity: quantity, for: customer)
        } yielding: {
            .bought($0)
        }
    }

    /// What the rules say a cancellation makes of a holding. Where they would not have had it,
    /// and the service did, it is taken to be gone.
    private func prediction(ofCancelling holding: Holding, of customer: Customer.ID) -> Yield {
        if let holdings = try? intake.directory.holdings(of: customer),
            let rules = try? intake.directory.rules(),
            let change = try? rules.cancellation(of: holding, in: holdings, at: intake.time.now)
        {
            return .change(change)
        }
        if case .subscription = holding { return .word(Subscription.Status.deleted.word) }
        return .word(PurchaseStatus.cancelled.word)
    }
}
