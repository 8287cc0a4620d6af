import Domain

/// The writes of the port as functions. Each returns what the change shows, and throws why it was
/// refused; `notShownYet` if the change does not show the target.
extension PartnerCenter {
    @discardableResult
    package func suspend(
        _ id: Subscription.ID, of customer: Customer.ID, under act: ActContext = ActContext()
    ) async throws(Refusal) -> Subscription {
        try await shown(.suspend(id), of: customer, under: act)
    }

    @discardableResult
    package func reactivate(
        _ id: Subscription.ID, of customer: Customer.ID, under act: ActContext = ActContext()
    ) async throws(Refusal) -> Subscription {
        try await shown(.reactivate(id), of: customer, under: act)
    }

    @discardableResult
    package func reactivate(
        _ id: AzureSubscription.ID, of customer: Customer.ID, under act: ActContext = ActContext()
    ) async throws(Refusal) -> AzureSubscription {
        let change = try await perform(.reactivateAzure(id), of: customer, under: act)
        guard let shown = change.azureSubscriptions.first else { throw .service(.notShownYet) }
        return shown
    }

    @discardableResult
    package func setRenewal(
        _ renewal: Renewal, of id: Subscription.ID, of customer: Customer.ID,
        under act: ActContext = ActContext()
    ) async throws(Refusal) -> Subscription {
        try await shown(.setRenewal(renewal, of: id), of: customer, under: act)
    }

    @discardableResult
    package func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID,
        under act: ActContext = ActContext()
    ) async throws(Refusal) -> Subscription {
        try await shown(.order(offer, quantity: quantity), of: customer, under: act)
    }

    package func cancel(
        _ holding: Holding, of customer: Customer.ID, under act: ActContext = ActContext()
    ) async throws(Refusal) {
        try await perform(.cancel(holding), of: customer, under: act)
    }

    package func removeDelegatedAccess(
        of customer: Customer.ID, under act: ActContext = ActContext()
    ) async throws(Refusal) {
        try await perform(.removeDelegatedAccess, of: customer, under: act)
    }

    package func removeRelationship(
        _ clearance: RemovalClearance, under act: ActContext = ActContext()
    ) async throws(Refusal) {
        try await perform(
            .removeRelationship, of: clearance.customer, clearance: clearance, under: act)
    }

    /// Perform a write without ids, step or stages.
    @discardableResult
    package func perform(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil
    ) async throws(Refusal) -> Change {
        try await perform(write, of: customer, clearance: clearance, under: ActContext())
    }

    private func shown(
        _ write: Write, of customer: Customer.ID, under act: ActContext
    ) async throws(Refusal) -> Subscription {
        let change = try await perform(write, of: customer, under: act)
        guard let shown = change.subscriptions.first else { throw .service(.notShownYet) }
        return shown
    }
}

/// A Partner Center that passes every write on to the one it reads from: a test overrides only what
/// differs.
package protocol PartnerCenterPassingOn: PartnerCenter, PartnerCenterForwarding
where Reading: PartnerCenter {}

extension PartnerCenterPassingOn {
    package func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        try await reading.perform(write, under: act)
    }
}
