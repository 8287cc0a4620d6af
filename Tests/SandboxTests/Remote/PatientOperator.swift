import Domain
import Foundation
import Samples

/// An operator who does what each refusal advises: reads again what could not be read, and looks
/// before repeating a write that may have been done. Every other refusal fails.
struct PatientOperator: PartnerCenter {
    let center: any PartnerCenter
    /// How often a call is tried in all.
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

    func perform(
        _ write: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let customer = write.customer
        let before: Holdings? = write.write.isSeenBefore ? try await holdings(of: customer) : nil
        var (isRepeated, hasTriedRemoving) = (false, false)
        return try await again { () async throws(Refusal) in
            if isRepeated, let done = try await shown(write, since: before) { return done }
            isRepeated = true
            do throws(Refusal) {
                return try await center.perform(write, under: act)
            } catch {
                // A repeated removal is done if there is no relationship any more.
                if hasTriedRemoving, error.cause == .notACustomer(customer) {
                    return Change(consequences: [])
                }
                hasTriedRemoving = write.write == .removeRelationship
                throw error
            }
        }
    }

    /// The change that shows that a write sent before was done; nil if none shows.
    private func shown(
        _ write: ClearedWrite, since before: Holdings?
    ) async throws(Refusal) -> Change? {
        switch write.write {
        case .removeRelationship, .removeDelegatedAccess, .setRenewal, .setQuantity,
            .endAdminAccess, .accept:
            return nil
        case .suspend, .reactivate, .cancel, .reactivateAzure, .order: break
        }
        let now = try await holdings(of: write.customer)
        let found: Change? =
            switch write.write {
            case .suspend(let id): now.showing(id, as: .suspended, since: before)
            case .reactivate(let id): now.showing(id, as: .active, since: before)
            case .cancel(let holding): now.isCancelled(holding) ? Change(consequences: []) : nil
            case .reactivateAzure(let id):
                now.azureSubscriptions.first { $0.id == id && $0.status == .active }
                    .map(Change.showing)
            case .order(let offer, _):
                now.subscriptions.first {
                    before?.subscription($0.id) == nil && $0.offerID == offer
                }.map(Change.showing)
            default: nil
            }
        return found
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
    /// Whether the call failed on its way, and was not refused by a rule.
    var advisesTryingAgain: Bool {
        switch cause {
        case .unreachable, .changedMeanwhile: true
        // A refusal whose body could not be read: nothing was done, the reason is unknown.
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

extension Write {
    /// Whether only a comparison with the holdings before shows that it was done.
    fileprivate var isSeenBefore: Bool {
        switch self {
        case .suspend, .reactivate, .order, .removeRelationship: true
        case .cancel, .reactivateAzure, .setRenewal, .setQuantity, .endAdminAccess,
            .removeDelegatedAccess, .accept:
            false
        }
    }
}

extension Holdings {
    /// The change to a status that a subscription did not have before; nil if it has not come.
    fileprivate func showing(
        _ id: Subscription.ID, as status: Subscription.Status, since before: Holdings?
    ) -> Change? {
        guard before?.subscription(id)?.status != status, let now = subscription(id),
            now.status == status
        else { return nil }
        return .showing(now)
    }

    func isCancelled(_ holding: Holding) -> Bool {
        switch holding {
        case .subscription(let id): subscription(id)?.status == .deleted
        case .azureSubscription(let id):
            azureSubscriptions.first { $0.id == id }.map { !$0.isLive } ?? true
        case .reservation(let id): reservations.first { $0.id == id }?.status == .cancelled
        case .software(let id): software.first { $0.id == id }?.status == .cancelled
        case .unread(let id): !unread.contains { $0.id == id }
        case .adminRelationship(let id): adminRelationship(id)?.status.isEnding == true
        }
    }
}
