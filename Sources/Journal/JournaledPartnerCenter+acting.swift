import Domain

extension JournaledPartnerCenter {
    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await journaled(.suspend(subscription), of: customer, showing: Self.one) {
            () async throws(Refusal) in
            try await reading.suspend(subscription, of: customer)
        }
    }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await journaled(.reactivate(subscription), of: customer, showing: Self.one) {
            () async throws(Refusal) in
            try await reading.reactivate(subscription, of: customer)
        }
    }

    package func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        try await journaled(.cancel(holding), of: customer) { () async throws(Refusal) in
            try await reading.cancel(holding, of: customer)
        }
    }

    package func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        try await journaled(
            .reactivateAzure(azureSubscription), of: customer,
            showing: Self.one
        ) { () async throws(Refusal) in
            try await reading.reactivate(azureSubscription, of: customer)
        }
    }

    package func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await journaled(
            .setRenewal(renewal, of: subscription), of: customer, showing: Self.one
        ) { () async throws(Refusal) in
            try await reading.setRenewal(renewal, of: subscription, of: customer)
        }
    }

    package func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await journaled(.removeDelegatedAccess, of: customer) { () async throws(Refusal) in
            try await reading.removeDelegatedAccess(of: customer)
        }
    }

    package func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        let customer = clearance.customer
        do throws(Refusal) {
            try await journaled(.removeRelationship, of: customer) { () async throws(Refusal) in
                try await reading.removeRelationship(clearance)
            }
        } catch {
            // Accepted and not shown: what is seen now may be the proof.
            if error.cause == .service(.notShownYet) {
                await note(customer) { $0.purchaseRefusal != nil }
            }
            throw error
        }
        await note(customer)
    }

    /// Writes down what can be seen of a former customer: evidence, without which the act stands
    /// as well.
    private func note(
        _ customer: Customer.ID, if isProof: (Aftermath) -> Bool = { _ in true }
    ) async {
        guard let seen = await aftermath(customer), isProof(seen) else { return }
        _ = try? journal.append(.aftermath(seen), about: seen.customer)
    }

    package func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await journaled(
            .order(offer, quantity: quantity), of: customer, showing: Self.one
        ) { () async throws(Refusal) in
            try await reading.order(offer, quantity: quantity, for: customer)
        }
    }

    private static func one(_ azureSubscription: AzureSubscription) -> Change {
        Change(azureSubscriptions: [azureSubscription], consequences: [])
    }

    private static func one(_ subscription: Subscription) -> Change {
        Change(subscriptions: [subscription], consequences: [])
    }
}
