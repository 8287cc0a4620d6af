import FoundationEssentials

extension Rules {
    /// Return what cancelling changes. Throws why Partner Center refuses it (reference, 4.4 and
    /// 5.3).
    package func cancellation(
        of holding: Holding, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else {
                throw .holdingNotFound(holding)
            }
            return try cancellation(of: subscription, in: holdings, at: now)
        case .azureSubscription(let id):
            guard var azure = holdings.azureSubscription(id) else {
                throw .holdingNotFound(holding)
            }
            guard azure.isLive else { throw .alreadyCancelled }
            azure.status = .cancelled
            return Change(
                azureSubscriptions: [azure],
                consequences: [.workloadsStop, .billingStops, .reactivatable])
        case .reservation(let id):
            guard var reservation = holdings.reservation(id) else {
                throw .holdingNotFound(holding)
            }
            guard reservation.status.isOpen else { throw .alreadyCancelled }
            guard venue == .sandbox else { throw .azurePortalOnly }
            reservation.status = .cancelled
            return Change(
                reservations: [reservation],
                consequences: [.refundProRataCapped, .irreversible, .sandboxStandsIn])
        case .software(let id):
            guard var purchase = holdings.softwarePurchase(id) else {
                throw .holdingNotFound(holding)
            }
            guard purchase.status.isOpen else { throw .alreadyCancelled }
            let window = window(of: purchase)
            if let window, window < now {
                throw .windowClosed(since: window.ifTold, remedy: .supportRequest)
            }
            purchase.status = .cancelled
            return Change(
                software: [purchase],
                consequences: [
                    .keysRevoked, window == nil ? .refundUntold : .refundFull, .irreversible,
                ])
        case .unread: throw .statusUnrecognized(untoldStatus)
        // It is ended, not cancelled.
        case .adminRelationship: throw .holdingNotFound(holding)
        }
    }

    private func cancellation(
        of subscription: Subscription, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change {
        switch subscription.status {
        case .active, .suspended: break
        case .pending: throw .notActivatedYet
        case .deleted: throw .alreadyCancelled
        case .unrecognized(let word): throw .statusUnrecognized(word)
        case .none, .expired, .disabled:
            throw .statusCannotChange(from: subscription.status, to: .deleted)
        }
        var after = subscription
        after.status = .deleted
        after.autoRenewEnabled = false
        after.scheduledNextTermInstructions = nil
        after.scheduledActions = nil
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure:
            throw .suspendInstead
        case .savingsPlan:
            throw .savingsPlan
        case .azurePlan:
            // It is suspended once the Azure subscriptions under it are cancelled (reference of
            // 2026, 4.1 and 8.3; 900115).
            let live = holdings.liveAzureSubscriptions(under: subscription.id).count
            guard live == 0 else { throw .azureSubscriptionsLive(count: live) }
            throw .suspendInstead
        case .newCommerce:
            try requireWindow(of: subscription, at: now, or: .termEnd)
            return Change(
                subscriptions: [after],
                consequences: [.accessEndsAtOnce, .refundProRata, .irreversible])
        case .software:
            try requireWindow(of: subscription, at: now, or: .supportRequest)
            return Change(
                subscriptions: [after],
                consequences: [.keysRevoked, .refundProRata, .irreversible])
        case .marketplace:
            if let until = subscription.cancellationAllowedUntil, now <= until {
                return Change(
                    subscriptions: [after],
                    consequences: [.accessEndsAtOnce, .refundFull, .irreversible])
            }
            if isCancellableAnyTime(subscription) {
                return Change(
                    subscriptions: [after], consequences: [.accessEndsAtOnce, .irreversible])
            }
            // 72 hours for all terms, then the publisher decides; a plan of several years whose
            // payments are due runs to its end ("new-commerce-cancellation-policy", 2026).
            if edition == .current {
                let remedy: Refusal.Remedy = subscription.isOwedToItsEnd ? .termEnd : .publisher
                throw .windowClosed(since: subscription.cancellationAllowedUntil, remedy: remedy)
            }
            // By the older texts, a marketplace subscription past its window can be cancelled only
            // for its renewal date.
            guard subscription.autoRenewEnabled else {
                throw .alreadyEnding(subscription.commitmentEndDate)
            }
            after.status = subscription.status
            return Change(
                subscriptions: [after],
                consequences: [
                    .endsAtRenewal(subscription.commitmentEndDate),
                    .removalStaysBlocked(until: subscription.commitmentEndDate), .irreversible,
                ])
        }
    }

    /// Whether it can be cancelled at any time: extended service terms, and free trials of the
    /// marketplace ("new-commerce-cancellation-policy", 2026).
    func isCancellableAnyTime(_ subscription: Subscription) -> Bool {
        isCancellableAnyTime(subscription.term)
    }

    /// The same for a term.
    func isCancellableAnyTime(_ term: Subscription.Term) -> Bool {
        guard edition == .current else { return false }
        return term.isExtendedServiceTerm || term.kind == .marketplace && term.isTrial
    }

    /// The last moment in which perpetual software can be cancelled: what the service says, or else
    /// 30 days after the purchase ("new-commerce-cancellation-policy", 2026), which its older texts
    /// had as well. Nil if it is not known; `.distantPast` if it is over, and nobody knows when.
    package func window(of purchase: SoftwarePurchase) -> Date? {
        purchase.cancellationAllowedUntil
            ?? purchase.purchaseDate.ifTold?.adding(days: Self.softwareDays)
    }

    /// For how many days perpetual software can be cancelled.
    package static let softwareDays = 30

    private func requireWindow(
        of subscription: Subscription, at now: Date, or remedy: Refusal.Remedy
    ) throws(Refusal) {
        switch cancellationWindow(of: subscription) {
        case .always: return
        case .never: throw .notCancellable
        case .until(let until):
            guard now <= until else { throw .windowClosed(since: until, remedy: remedy) }
        }
    }
}

/// When the service lets a subscription be cancelled.
package enum CancellationWindow: Hashable, Sendable {
    case always
    /// The last moment.
    case until(Date)
    /// It is suspended instead, or the service told no window.
    case never

    /// The last moment; nil for none.
    package var end: Date? { if case .until(let end) = self { end } else { nil } }
}

extension Rules {
    /// Return when a subscription can be cancelled, by its kind and by what the service says. An
    /// extended service term can be cancelled at any time ("extended-service-terms", 2026;
    /// reference of 2026, 2.2); legacy subscriptions and Azure plans never, whatever date comes
    /// with them.
    package func cancellationWindow(of subscription: Subscription) -> CancellationWindow {
        // There is nothing left to cancel.
        if [.deleted, .expired].contains(subscription.status) { return .never }
        return switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: .never
        case .newCommerce, .software, .marketplace:
            isCancellableAnyTime(subscription)
                ? .always
                : subscription.cancellationAllowedUntil.map(CancellationWindow.until) ?? .never
        }
    }
}

extension Rules {
    /// Return the end of the window in which a subscription can be cancelled with a refund; nil
    /// where none is open, or it has no end.
    func openWindow(of subscription: Subscription, in holdings: Holdings, at now: Date) -> Date? {
        guard let end = cancellationWindow(of: subscription).end, now <= end,
            let change = try? cancellation(
                of: .subscription(subscription.id), in: holdings, at: now),
            change.consequences.contains(.refundProRata)
        else { return nil }
        return end
    }
}

extension Subscription {
    /// Whether it is a marketplace plan of several years paid in instalments, which must be paid to
    /// its end ("new-commerce-cancellation-policy", 2026).
    var isOwedToItsEnd: Bool {
        kind == .marketplace && ["P2Y", "P3Y", "P4Y", "P5Y"].contains(termDuration)
            && ["monthly", "annual"].contains(billingCycle)
    }
}
