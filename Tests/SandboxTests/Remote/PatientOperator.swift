import Domain
import Foundation

/// An operator who does what each clear refusal advises: reads again what could not be read, and
/// looks before repeating what may have been done. Nothing else is forgiven.
struct PatientOperator: PartnerCenter {
    let center: any PartnerCenter
    /// How often something is tried in all.
    var tries = 40

    func rules() async throws(Refusal) -> Rules { try await center.rules() }
    func identity() async throws(Refusal) -> Identity {
        try await again { () async throws(Refusal) in try await center.identity() }
    }
    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try await again { () async throws(Refusal) in
            try await center.customers(from: mark, limit: limit)
        }
    }
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await again { () async throws(Refusal) in try await center.account(of: customer) }
    }
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await again { () async throws(Refusal) in try await center.holdings(of: customer) }
    }
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await again { () async throws(Refusal) in
            try await center.relationshipRequest(
                includingDelegatedAccess: includingDelegatedAccess)
        }
    }
    func offers() async throws(Refusal) -> [Offer] {
        try await again { () async throws(Refusal) in try await center.offers() }
    }
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord] {
        try await again { () async throws(Refusal) in
            try await center.activity(of: customer, limit: limit)
        }
    }

    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await change(subscription, of: customer, to: .suspended) {
            () async throws(Refusal) in
            try await center.suspend(subscription, of: customer)
        }
    }

    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await change(subscription, of: customer, to: .active) { () async throws(Refusal) in
            try await center.reactivate(subscription, of: customer)
        }
    }

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        var isRepeated = false
        try await again { () async throws(Refusal) in
            if isRepeated, try await holdings(of: customer).isCancelled(holding) { return }
            isRepeated = true
            try await center.cancel(holding, of: customer)
        }
    }

    func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription {
        var isRepeated = false
        return try await again { () async throws(Refusal) in
            if isRepeated,
                let found = try await holdings(of: customer).azureSubscriptions.first(where: {
                    $0.id == azureSubscription && $0.status == .active
                })
            {
                return found
            }
            isRepeated = true
            return try await center.reactivate(azureSubscription, of: customer)
        }
    }

    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await again { () async throws(Refusal) in
            try await center.setRenewal(renewal, of: subscription, of: customer)
        }
    }

    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        try await again { () async throws(Refusal) in
            try await center.removeDelegatedAccess(of: customer)
        }
    }

    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal) {
        _ = try await holdings(of: clearance.customer)
        var isRepeated = false
        try await again { () async throws(Refusal) in
            do throws(Refusal) {
                try await center.removeRelationship(clearance)
            } catch {
                // Whoever repeats a removal and hears that there is no relationship is done.
                if isRepeated, error.cause == .notACustomer(clearance.customer) { return }
                isRepeated = true
                throw error
            }
        }
    }

    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let before = Set(try await holdings(of: customer).subscriptions.map(\.id))
        var isRepeated = false
        return try await again { () async throws(Refusal) in
            if isRepeated,
                let bought = try await holdings(of: customer).subscriptions.first(where: {
                    !before.contains($0.id) && $0.offerID == offer
                })
            {
                return bought
            }
            isRepeated = true
            return try await center.order(offer, quantity: quantity, for: customer)
        }
    }

    private func change(
        _ subscription: Subscription.ID, of customer: Customer.ID, to status: Subscription.Status,
        _ ask: () async throws(Refusal) -> Subscription
    ) async throws(Refusal) -> Subscription {
        let before = try await holdings(of: customer).subscription(subscription)?.status
        var isRepeated = false
        return try await again { () async throws(Refusal) in
            if isRepeated, before != status,
                let found = try await holdings(of: customer).subscription(subscription),
                found.status == status
            {
                return found
            }
            isRepeated = true
            return try await ask()
        }
    }

    private func again<Answer>(
        _ ask: () async throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        var last = Refusal.service(.failed)
        for _ in 0..<tries {
            do throws(Refusal) {
                return try await ask()
            } catch {
                guard error.advisesTryingAgain else { throw error }
                last = error
            }
        }
        throw last
    }
}

extension Refusal {
    /// Whether it is the way to the service that failed, and not a rule that said no.
    var advisesTryingAgain: Bool {
        switch cause {
        case .unreachable, .changedMeanwhile: true
        // A no whose body could not be read: nothing was done, and nobody knows why.
        case .service(.rejected): answer?.code == nil
        case .service(let trouble):
            switch trouble {
            case .throttled, .pendingOperation, .failed, .unreadable, .answerLost, .notShownYet,
                .multiFactorRequired, .accessDenied, .signInExpired:
                true
            default: false
            }
        default: false
        }
    }
}

extension Holdings {
    func isCancelled(_ holding: Holding) -> Bool {
        switch holding {
        case .subscription(let id): subscription(id)?.status == .deleted
        case .azureSubscription(let id):
            azureSubscriptions.first { $0.id == id }.map { !$0.isLive } ?? true
        case .reservation(let id): reservations.first { $0.id == id }?.status == .cancelled
        case .software(let id): software.first { $0.id == id }?.status == .cancelled
        }
    }
}
