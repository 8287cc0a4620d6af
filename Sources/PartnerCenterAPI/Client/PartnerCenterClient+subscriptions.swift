import Domain
import Foundation

extension PartnerCenterClient {
    /// Carries out a write that changes a subscription. Throws `readOnly` for one that no member of
    /// the resource stands for.
    func change(
        _ id: Subscription.ID, of customer: Customer.ID, by write: Write
    ) async throws(Refusal) -> Change {
        let explanation = Explanation(of: write, on: customer) { rules, holdings, now in
            guard holdings.subscription(id) != nil else { return nil }
            return refusal { () throws(Refusal) in
                _ = try rules.change(by: write, in: holdings, at: now)
            }
        }
        switch write {
        case .suspend:
            do {
                return try await set(.suspended, id, of: customer, explanation)
            } catch {
                // "Update while suspended": somebody else was faster.
                guard let answer = error.answer, error.cause == .notActive(.suspended) else {
                    throw error
                }
                throw .told(.alreadyIs(.suspended), by: answer)
            }
        case .reactivate:
            do {
                return try await set(.active, id, of: customer, explanation)
            } catch {
                // "Update while suspended": somebody else suspended the subscription, so we can't
                // reactivate it (reference 2026, 8.2).
                guard let answer = error.answer, error.cause == .notActive(.suspended) else {
                    throw error
                }
                throw .told(.suspendedByOthers(reasons: []), by: answer)
            }
        case .cancel:
            return try await set(
                .deleted, id, of: customer,
                Explanation(cancelling: .subscription(id), of: customer))
        case .setRenewal(let renewal, _):
            return try await change(
                id, of: customer, explanation,
                by: { resource throws(Refusal) in resource.renewal = renewal },
                until: { now, _ in renewal.isShown(by: now.renewal) })
        case .setQuantity(let quantity, _):
            return try await change(
                id, of: customer, explanation,
                by: { resource throws(Refusal) in resource.quantity = quantity },
                until: { now, _ in now.quantity == quantity && now.status == .active })
        case .reactivateAzure, .endAdminAccess, .removeDelegatedAccess, .removeRelationship,
            .order, .accept:
            throw .readOnly
        }
    }

    /// Sets the status. Throws if the subscription has it already.
    private func set(
        _ status: Subscription.Status, _ id: Subscription.ID, of customer: Customer.ID,
        _ explanation: Explanation
    ) async throws(Refusal) -> Change {
        let mayEndLater = reading.profile.rules.edition == .y2020
        return try await change(id, of: customer, explanation) { resource throws(Refusal) in
            if Subscription.Status(word: resource.status) == status {
                throw status == .deleted ? .alreadyCancelled : .alreadyIs(status)
            }
            resource.status = status.word
        } until: { now, start in
            now.status == status
                || status == .deleted && mayEndLater && now.endsAtRenewal(unlike: start)
        }
    }

    /// Sends the whole resource back as it was read, with what is edited: the service switches off
    /// what a body leaves out (reference, 4.3). `isDone` gets the subscription as it is and as it
    /// was. Throws `changedMeanwhile` if it is not as the act has found it. Where no ETag guards
    /// the write, the service's record of it is asked for what it has overwritten.
    private func change(
        _ id: Subscription.ID, of customer: Customer.ID, _ explanation: Explanation,
        by edit: (inout SubscriptionResource) throws(Refusal) -> Void,
        until isDone: (Subscription, Subscription) -> Bool
    ) async throws(Refusal) -> Change {
        let before = try await reading.resource(id, of: customer)
        guard let start = before.subscription() else {
            throw .service(.unreadable(.noSubscription))
        }
        // A status that is not understood is not changed.
        if case .unrecognized(let word) = start.status { throw .statusUnrecognized(word) }
        var wanted = before
        try edit(&wanted)
        // Nothing is sent if the subscription is so already.
        if isDone(start, start) { return .showing(start) }
        if let found {
            let changed = Difference.between(found, start, of: customer)
                .filter(\.isSentWithEveryWrite)
            guard changed.isEmpty else { throw .changedMeanwhile(changed) }
        }
        let target = "/customers/\(escaped(customer))/subscriptions/\(escaped(id))"
        let call = writer.patch(
            target, wanted, etag: before.etag, about: .holding(.subscription(id), of: customer))

        func look() async throws(Refusal) -> Subscription? {
            try await reading.resource(id, of: customer).subscription()
        }
        let settled: SettledWrite
        do {
            settled = try await writer.settle(call) {
                () async throws(Refusal) -> LostWriteOutcome in
                guard let now = try await look() else { return .unchanged }
                if isDone(now, start) { return .done }
                let isChanged = Difference.between(start, now, of: customer)
                    .contains(where: \.stopsActs)
                return isChanged ? .changed : .unchanged
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
            guard let now = try await look(), isDone(now, start) else { return false }
            seen = now
            return true
        }
        if let seen {
            guard before.etag == nil else { return .showing(seen) }
            let record = await reading.record(
                of: settled.answer.correlationID, on: id, of: customer)
            return .showing(
                seen, overwriting: record?.overwritten(reading: start, now: seen) ?? [])
        }
        // What the reply says is no proof: reads have shown something else after it.
        throw .told(.service(.notShownYet), by: settled.answer)
    }
}

extension Difference {
    fileprivate var isSentWithEveryWrite: Bool {
        if case .field(let field, _, _, _, _) = self { field.goesWithEveryWrite } else { false }
    }
}

extension Subscription {
    /// Whether it will end at its renewal. By the rules of 2020 a marketplace subscription past its
    /// window can only be cancelled at its renewal (reference, 5.3): its status stays, and
    /// auto-renewal goes off.
    fileprivate func endsAtRenewal(unlike before: Subscription) -> Bool {
        kind == .marketplace && before.autoRenewEnabled && !autoRenewEnabled
    }
}

extension PartnerCenterClient {
    /// Cancels an Azure subscription, with the one reason the service knows, or reactivates it. The
    /// service answers with the entitlement, or with 202 (reference, 4.1 and 13).
    func change(
        _ id: AzureSubscription.ID, of customer: Customer.ID, to status: AzureSubscriptionStatus
    ) async throws(Refusal) -> AzureSubscription {
        let holding = Holding.azureSubscription(id)
        let found = try await reading.subscriptions(of: customer).azure.first { $0.id == id }
        guard var wanted = found else { throw .holdingNotFound(holding) }
        guard wanted.status != status else {
            throw status == .active ? .alreadyIs(.active) : .alreadyCancelled
        }
        wanted.status = status
        let plan = "/customers/\(escaped(customer))/subscriptions/\(escaped(wanted.planID))"
        let entitlement = plan + "/azureEntitlements/\(escaped(id))"
        let subject = CallSubject.holding(holding, of: customer)
        let call =
            status == .active
            ? writer.post(entitlement + "/reactivate", [:], about: subject)
            : writer.post(
                entitlement + "/cancel", ["cancellationReason": "compromise"], about: subject)
        func look() async throws(Refusal) -> Bool {
            let all = try await reading.azureSubscriptions(under: wanted.planID, of: customer)
            let now = all.first { $0.id == id }
            // A cancelled one may leave the list: no source says that it stays.
            return now.map { $0.status == status } ?? (status == .cancelled)
        }
        // It takes about ten minutes to show. Until then it is accepted, and no more.
        try await settleUntilShown(
            call, explaining: explanation(of: status, holding, id, customer), isDone: look)
        return wanted
    }

    private func explanation(
        of status: AzureSubscriptionStatus, _ holding: Holding, _ id: AzureSubscription.ID,
        _ customer: Customer.ID
    ) -> Explanation {
        guard status == .active else { return Explanation(cancelling: holding, of: customer) }
        return Explanation(of: .reactivateAzure(id), on: customer) { rules, holdings, _ in
            refusal { () throws(Refusal) in _ = try rules.reactivation(of: id, in: holdings) }
        }
    }
}
