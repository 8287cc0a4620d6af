import Domain
import Foundation

extension PartnerCenterClient {
    package func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let explanation = Explanation(of: .suspend, on: customer) { rules, holdings, _ in
            guard let target = holdings.subscription(subscription) else { return nil }
            return refusal { () throws(Refusal) in
                _ = try rules.suspension(of: target, in: holdings)
            }
        }
        return try await set(.suspended, subscription, of: customer, explanation)
    }

    package func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let explanation = Explanation(of: .reactivate, on: customer) { rules, holdings, now in
            guard let target = holdings.subscription(subscription) else { return nil }
            return refusal { () throws(Refusal) in
                _ = try rules.reactivation(of: target, in: holdings, at: now)
            }
        }
        return try await set(.active, subscription, of: customer, explanation)
    }

    func cancelSubscription(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) {
        let explanation = Explanation(cancelling: .subscription(subscription), of: customer)
        _ = try await set(.deleted, subscription, of: customer, explanation)
    }

    /// The whole resource as it was read goes back with one member changed: what is left out of a
    /// body is switched off (reference, 4.3).
    private func set(
        _ status: Subscription.Status, _ id: Subscription.ID, of customer: Customer.ID,
        _ explanation: Explanation
    ) async throws(Refusal) -> Subscription {
        let before = try await reading.resource(id, of: customer)
        guard let start = before.subscription() else {
            throw .service(.unreadable("a subscription without an id"))
        }
        if start.status == status {
            throw status == .deleted ? .alreadyCancelled : .alreadyIs(status)
        }
        var wanted = before
        wanted.status = status.word
        let target = "/customers/\(escaped(customer))/subscriptions/\(escaped(id))"
        let call = writer.patch(
            target, wanted, etag: before.etag, about: .holding(.subscription(id), of: customer))

        func isDone(_ subscription: Subscription) -> Bool {
            subscription.status == status
                || status == .deleted && subscription.endsAtRenewal(unlike: start)
        }
        func look() async throws(Refusal) -> Subscription? {
            try await reading.resource(id, of: customer).subscription()
        }
        let settled: Settled
        do {
            settled = try await writer.settle(call) { () async throws(Refusal) -> Standing in
                guard let now = try await look() else { return .unchanged }
                if isDone(now) { return .done }
                return Difference.between(start, now, of: customer).isEmpty ? .unchanged : .changed
            }
        } catch {
            throw await explained(
                error, explanation,
                staleness: {
                    () async throws(Refusal) -> [Difference] in
                    try await look().map { Difference.between(start, $0, of: customer) } ?? []
                })
        }
        var seen: Subscription?
        _ = await writer.confirm(confirmation) { () async throws(Refusal) -> Bool in
            guard let now = try await look(), isDone(now) else { return false }
            seen = now
            return true
        }
        if let seen { return seen }
        if case .answered(.some(let object), _) = settled,
            let answered = SubscriptionResource(object).subscription(), isDone(answered)
        {
            return answered
        }
        throw .told(.service(.notShownYet), by: settled.answer)
    }
}

extension Subscription {
    /// A marketplace subscription past its window is taken back at its renewal only (reference,
    /// 5.3): it stays as it is, and will not be renewed.
    fileprivate func endsAtRenewal(unlike before: Subscription) -> Bool {
        kind == .marketplace && before.autoRenewEnabled && !autoRenewEnabled
    }
}
