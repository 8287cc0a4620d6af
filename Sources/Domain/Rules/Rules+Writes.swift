import FoundationEssentials

// Everything the rules say of each write, in one place: what it changes, whether it is done, until
// when it is accepted, who may do it, and what undoes it. A new write has a row in each of these.

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
        case .setQuantity(let quantity, let id):
            return try setting(quantity: quantity, of: held(id, in: holdings), at: now)
        case .endAdminAccess(let id): return try ending(id, in: holdings)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept:
            return Change(consequences: [])
        }
    }

    /// Whether the state that a write asks for is reached. A holding to cancel counts as cancelled
    /// if it is gone, unless something could not be read: that may be it. The same goes for an
    /// admin relationship to end.
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
        case .cancel(.adminRelationship): false
        case .cancel(.unread(let id)): !holdings.unread.contains { $0.id == id }
        case .reactivateAzure(let id):
            holdings.azureSubscription(id)?.status == .active
        case .setRenewal(let renewal, let id):
            holdings.subscription(id).map { renewal.isShown(by: $0.renewal) } ?? false
        case .setQuantity(let quantity, let id):
            holdings.subscription(id).map { $0.quantity == quantity && $0.status == .active }
                ?? false
        case .endAdminAccess(let id):
            holdings.adminRelationship(id).map(\.status.isEnding) ?? holdings.adminAccess.isWhole
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
            let window = cancellationWindow(of: subscription)
            // By the older texts, a marketplace subscription past its window can be cancelled only
            // for its renewal date.
            guard edition == .y2020, subscription.kind == .marketplace, window != .always,
                window.end.map({ $0 < now }) ?? true
            else { return window.end }
            return subscription.commitmentEndDate
        case .cancel(.software(let id)):
            return holdings.softwarePurchase(id).flatMap(window)
        case .reactivate(let id):
            guard let subscription = holdings.subscription(id), subscription.kind == .newCommerce
            else { return nil }
            return subscription.commitmentEndDate
        case .setQuantity(let quantity, let id):
            guard let subscription = holdings.subscription(id), quantity < subscription.quantity
            else { return nil }
            return seatReduction(of: subscription, at: now)
                .deadline(of: subscription.quantity - quantity)
        default: return nil
        }
    }

    /// The sets of roles that may do a write: all the roles of one of the sets are needed. Nil if
    /// no role is needed. `holdings` is what the customer holds; nil if it is not known. Throws
    /// `holdingNotFound` if the subscription to cancel is not among it, and `statusUnrecognized`
    /// for what could not be read.
    package func roles(
        for write: Write, in holdings: Holdings?
    ) throws(Refusal) -> [Set<UserRole>]? {
        switch write {
        case .suspend, .reactivate, .setRenewal: return rolesToManageSubscriptions
        case .cancel(.subscription(let id)):
            guard let subscription = holdings?.subscription(id) else {
                throw .holdingNotFound(.subscription(id))
            }
            return roles(toCancel: subscription.kind)
        case .cancel(.software): return [[.adminAgent]]
        case .cancel(.azureSubscription), .reactivateAzure: return [[.globalAdmin, .adminAgent]]
        case .cancel(.reservation):
            // azure-reservations-manage
            let roles: [Set<UserRole>] = [
                [.adminAgent], [.salesAgent], [.helpdeskAgent], [.userManagementAdmin],
            ]
            return edition == .y2020 ? roles + [[.globalAdmin]] : roles
        // An admin relationship is ended, not cancelled.
        case .cancel(.adminRelationship(let id)):
            throw .holdingNotFound(.adminRelationship(id))
        case .cancel(.unread): throw .statusUnrecognized(untoldStatus)
        case .order, .setQuantity: return [[.adminAgent], [.salesAgent]]
        // As in the portal; Microsoft Graph names no role (reference of 2026, appendix 1.1).
        case .endAdminAccess: return [[.adminAgent]]
        case .removeDelegatedAccess, .removeRelationship:
            // remove-a-relationship: global admin until 2023, agents in the newest text.
            return edition == .y2020 ? [[.globalAdmin]] : [[.adminAgent], [.salesAgent]]
        case .accept: return nil
        }
    }

    /// Return the writes that lead back to what was before a write. Throws `irreversible` for one
    /// that can't be undone at all.
    func opposite(
        of write: Write, before: Holdings, now holdings: Holdings, at moment: Date
    ) throws(Refusal) -> [Write] {
        switch write {
        case .suspend(let id): return reviving(id, before: before, now: holdings)
        case .reactivate(let id): return [.suspend(id)]
        case .reactivateAzure(let id): return [.cancel(.azureSubscription(id))]
        case .cancel(.azureSubscription(let id)): return [.reactivateAzure(id)]
        case .setRenewal(_, let id):
            return [.setRenewal(try held(id, in: before).renewal, of: id)]
        case .setQuantity(_, let id):
            let (old, now) = (try held(id, in: before), try held(id, in: holdings))
            // Setting the number back drops what is scheduled by then.
            let after = now.withSeats(old.quantity, at: moment)
            return [.setQuantity(old.quantity, of: id)]
                + (old.renewal.isShown(by: after.renewal)
                    ? [] : [.setRenewal(old.renewal, of: id)])
        case .cancel, .endAdminAccess, .removeDelegatedAccess, .removeRelationship, .order,
            .accept:
            throw .irreversible
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

extension Write {
    /// Whether it can be undone at all.
    package var isReversible: Bool {
        switch self {
        case .suspend, .reactivate, .reactivateAzure, .setRenewal, .setQuantity,
            .cancel(.azureSubscription):
            true
        case .cancel, .endAdminAccess, .removeDelegatedAccess, .removeRelationship, .order, .accept:
            false
        }
    }
}

extension Reversal {
    /// Whether a write with these consequences can be undone.
    package init(of write: Write, bringing consequences: [Consequence]) {
        switch write {
        case .reactivate, .reactivateAzure: self = .possible
        case .setRenewal:
            let end = consequences.lazy.compactMap { consequence -> Date?? in
                if case .endsWithTerm(let end) = consequence { .some(end) } else { nil }
            }.first
            self = end.map(Reversal.until) ?? .possible
        case .setQuantity: self = Self.ofSeats(consequences)
        case .endAdminAccess, .removeDelegatedAccess, .removeRelationship, .order, .accept:
            self = .final
        case .suspend, .cancel: self = Self.told(by: consequences)
        }
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
