import FoundationEssentials

extension Rules {
    /// Return what a write changes. Throws why Partner Center refuses it. A removal is judged by
    /// `eligibility` and an order by `purchase`: here they change nothing.
    package func change(
        by write: Write, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change {
        switch write {
        case .suspend(let id):
            return try suspension(of: held(id, in: holdings), in: holdings)
        case .reactivate(let id):
            return try reactivation(of: held(id, in: holdings), in: holdings, at: now)
        case .cancel(let holding):
            return try cancellation(of: holding, in: holdings, at: now)
        case .reactivateAzure(let id):
            return try reactivation(of: id, in: holdings)
        case .setRenewal(let renewal, let id):
            return try setting(renewal, of: held(id, in: holdings), at: now)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept:
            return Change(consequences: [])
        }
    }

    /// Whether the state that a write asks for is reached. A holding to cancel counts as cancelled
    /// if it is gone, unless something could not be read: that may be it.
    package func isDone(_ write: Write, in holdings: Holdings, at now: Date) -> Bool {
        let isWhole = holdings.unread.isEmpty
        return switch write {
        case .suspend(let id): holdings.subscription(id)?.status == .suspended
        case .reactivate(let id): holdings.subscription(id)?.status == .active
        case .cancel(.subscription(let id)):
            holdings.subscription(id).map {
                $0.status == .deleted || edition == .y2020 && $0.isEnding(at: now)
            } ?? isWhole
        case .cancel(.azureSubscription(let id)):
            holdings.azureSubscription(id).map { !$0.isLive } ?? isWhole
        case .cancel(.reservation(let id)):
            holdings.reservation(id).map { $0.status == .cancelled } ?? isWhole
        case .cancel(.software(let id)):
            holdings.softwarePurchase(id).map { $0.status == .cancelled } ?? isWhole
        case .cancel(.unread(let id)): !holdings.unread.contains { $0.id == id }
        case .reactivateAzure(let id):
            holdings.azureSubscription(id)?.status == .active
        case .setRenewal(let renewal, let id):
            holdings.subscription(id).map { renewal.isShown(by: $0.renewal) } ?? false
        case .removeDelegatedAccess: holdings.customer.allowsDelegatedAccess == false
        case .removeRelationship: holdings.customer.relationship == .none
        case .order, .accept: false
        }
    }

    /// The last moment in which a write is accepted; nil if there is none.
    func deadline(of write: Write, in holdings: Holdings, at now: Date) -> Date? {
        switch write {
        case .cancel(.subscription(let id)):
            guard let subscription = holdings.subscription(id) else { return nil }
            let window = subscription.cancellationAllowedUntil
            switch subscription.kind {
            case .newCommerce, .software:
                return isCancellableAnyTime(subscription) ? nil : window
            case .marketplace:
                if isCancellableAnyTime(subscription) { return nil }
                if edition == .current { return window }
                // Past the window it can be cancelled only for its renewal date.
                return window.map { $0 >= now } == true ? window : subscription.commitmentEndDate
            case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: return nil
            }
        case .cancel(.software(let id)):
            return holdings.softwarePurchase(id).flatMap(window)
        case .reactivate(let id):
            guard let subscription = holdings.subscription(id), subscription.kind == .newCommerce
            else { return nil }
            return subscription.commitmentEndDate
        case .suspend, .cancel, .reactivateAzure, .setRenewal, .removeDelegatedAccess,
            .removeRelationship, .order, .accept:
            return nil
        }
    }

    private func held(_ id: Subscription.ID, in holdings: Holdings) throws(Refusal) -> Subscription
    {
        guard let subscription = holdings.subscription(id) else {
            throw .holdingNotFound(.subscription(id))
        }
        return subscription
    }
}

extension Subscription {
    /// Whether it is a marketplace subscription that was cancelled past its window by the rules of
    /// 2020: it ends on its renewal date (reference, 5.3). Within its window it can still be
    /// cancelled at once.
    fileprivate func isEnding(at now: Date) -> Bool {
        kind == .marketplace && !autoRenewEnabled
            && cancellationAllowedUntil.map { $0 < now } ?? true
    }
}
