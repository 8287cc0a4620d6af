import FoundationEssentials

extension Rules {
    /// What cancelling brings about, or why Partner Center will not have it (reference, 4.4 and 5.3).
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
            guard var azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
                throw .holdingNotFound(holding)
            }
            guard azure.isLive else { throw .alreadyCancelled }
            azure.status = .cancelled
            return Change(
                azureSubscriptions: [azure],
                consequences: [.workloadsStop, .billingStops, .reactivatable])
        case .reservation(let id):
            guard var reservation = holdings.reservations.first(where: { $0.id == id }) else {
                throw .holdingNotFound(holding)
            }
            guard reservation.status.isOpen else { throw .alreadyCancelled }
            guard venue == .sandbox else { throw .azurePortalOnly }
            reservation.status = .cancelled
            return Change(
                reservations: [reservation],
                consequences: [.refundProRataCapped, .irreversible, .sandboxStandsIn])
        case .software(let id):
            guard var purchase = holdings.software.first(where: { $0.id == id }) else {
                throw .holdingNotFound(holding)
            }
            guard purchase.status.isOpen else { throw .alreadyCancelled }
            if let until = purchase.cancellationAllowedUntil, until < now {
                throw .windowClosed(since: until, remedy: .supportRequest)
            }
            purchase.status = .cancelled
            return Change(
                software: [purchase], consequences: [.keysRevoked, .refundFull, .irreversible])
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
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure:
            throw .suspendInstead
        case .savingsPlan:
            throw .savingsPlan
        case .azurePlan:
            let live = holdings.liveAzureSubscriptions(under: subscription.id).count
            guard live == 0 else { throw .azureSubscriptionsLive(count: live) }
            return Change(subscriptions: [after], consequences: [.billingStops, .irreversible])
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
            // Past the window a marketplace subscription is taken back at its renewal only.
            guard subscription.autoRenewEnabled else {
                throw .alreadyEnding(subscription.commitmentEndDate)
            }
            after.status = subscription.status
            return Change(
                subscriptions: [after],
                consequences: [
                    .endsAtRenewal(subscription.commitmentEndDate), .removalStaysBlocked,
                    .irreversible,
                ])
        }
    }

    private func requireWindow(
        of subscription: Subscription, at now: Date, or remedy: Refusal.Remedy
    ) throws(Refusal) {
        guard let until = subscription.cancellationAllowedUntil else { throw .notCancellable }
        guard now <= until else { throw .windowClosed(since: until, remedy: remedy) }
    }
}
