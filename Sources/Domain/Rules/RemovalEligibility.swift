import FoundationEssentials

/// Whether the reseller relationship with a customer may be removed, and if not, why.
package enum RemovalEligibility: Equatable, Sendable {
    case eligible(RemovalClearance, warnings: [RemovalWarning])
    case blocked(Blocker, others: [Blocker])
    /// There is no relationship to remove.
    case noRelationship

    /// All blockers, in the order they are best cleared.
    package var blockers: [Blocker] {
        switch self {
        case .blocked(let first, let others): [first] + others
        case .eligible, .noRelationship: []
        }
    }

    /// The clearance; nil if something blocks.
    package var clearance: RemovalClearance? {
        if case .eligible(let clearance, _) = self { clearance } else { nil }
    }
}

/// Proof that nothing blocked a removal when the rules were asked. Only this file can make one, and
/// a removal needs one, so a blocked customer cannot be removed by mistake.
package struct RemovalClearance: Equatable, Sendable {
    package let customer: Customer.ID

    fileprivate init(customer: Customer.ID) { self.customer = customer }
}

/// What an operator should know although nothing blocks.
package enum RemovalWarning: Hashable, Sendable {
    /// The newest article requires new commerce to be cancelled: Microsoft may refuse.
    case newCommerceSuspended(count: Int)
    /// Suspended subscriptions will be deleted, and nobody can reactivate them after the removal.
    case suspendedLeftBehind(count: Int)
    /// Admin relationships give access still; nobody knows whether they end with the relationship.
    case adminAccessLeft(count: Int)
    /// Admin relationships that are about to end anyway, and give access until then.
    case adminAccessEnding(count: Int)
    /// Admin relationships that the customer has accepted, which will give access.
    case adminAccessComing(count: Int)
    /// Admin relationships that the customer may still accept.
    case adminRequestOpen(count: Int)
    /// Not all admin relationships are known.
    case adminAccessUnknown(AdminAccessTrouble)
}

extension Rules {
    /// Apply the article: reservations and software cancelled, nothing active
    /// ("remove-a-relationship", 2020). The `current` edition requires legacy subscriptions to be
    /// suspended, and new commerce, savings plans and marketplace subscriptions to be cancelled or
    /// ended ("how to remove a reseller relationship", as read in 2026; reference of 2026, 8.3).
    /// Anything with an unknown status blocks. `now` decides which way out is open, never whether
    /// something blocks.
    package func eligibility(of holdings: Holdings, at now: Date) -> RemovalEligibility {
        let customer = holdings.customer
        guard customer.relationship.mayBeReseller else { return .noRelationship }
        let blockers =
            holdings.reservations.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.software.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.azureSubscriptions.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.subscriptions.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.unread.map(blocker)
            + (customer.relationship == .untold ? [relationshipBlocker(in: holdings)] : [])
        if let first = blockers.first {
            return .blocked(first, others: Array(blockers.dropFirst()))
        }
        return .eligible(
            RemovalClearance(customer: customer.id), warnings: warnings(for: holdings))
    }

    private func warnings(for holdings: Holdings) -> [RemovalWarning] {
        let suspended = holdings.subscriptions.filter { $0.status == .suspended }
        let newCommerce = suspended.filter { $0.kind == .newCommerce }
        var warnings: [RemovalWarning] = []
        if !newCommerce.isEmpty { warnings.append(.newCommerceSuspended(count: newCommerce.count)) }
        if !suspended.isEmpty { warnings.append(.suspendedLeftBehind(count: suspended.count)) }
        let tally = holdings.adminAccess.tally
        if tally.left > 0 { warnings.append(.adminAccessLeft(count: tally.left)) }
        if tally.ending > 0 { warnings.append(.adminAccessEnding(count: tally.ending)) }
        if tally.accepted > 0 { warnings.append(.adminAccessComing(count: tally.accepted)) }
        if tally.open > 0 { warnings.append(.adminRequestOpen(count: tally.open)) }
        if let trouble = holdings.adminAccess.trouble {
            warnings.append(.adminAccessUnknown(trouble))
        }
        return warnings
    }

    private func blocker(
        _ reservation: Reservation, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard reservation.status.isOpen else { return nil }
        let change = try? cancellation(of: .reservation(reservation.id), in: holdings, at: now)
        return Blocker(
            holding: .reservation(reservation.id), name: reservation.displayName,
            cause: reservation.status.unrecognizedCause ?? .reservationOpen,
            wayOut: venue == .sandbox ? .cancel(until: nil) : .azurePortal,
            cost: change?.consequences ?? [])
    }

    private func blocker(
        _ purchase: SoftwarePurchase, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard purchase.status.isOpen else { return nil }
        let change = try? cancellation(of: .software(purchase.id), in: holdings, at: now)
        return Blocker(
            holding: .software(purchase.id), name: purchase.productName,
            cause: purchase.status.unrecognizedCause ?? .softwareNotCancelled,
            wayOut: change == nil
                ? .supportRequest : .cancel(until: window(of: purchase)),
            cost: change?.consequences ?? [])
    }

    private func blocker(
        _ azure: AzureSubscription, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard azure.isLive else { return nil }
        let cause: Blocker.Cause =
            if case .unrecognized(let word) = azure.status {
                .unrecognizedStatus(word)
            } else {
                .azureSubscriptionLive
            }
        let change = try? cancellation(of: .azureSubscription(azure.id), in: holdings, at: now)
        return Blocker(
            holding: .azureSubscription(azure.id), name: azure.friendlyName, cause: cause,
            wayOut: .cancelAzureSubscription, cost: change?.consequences ?? [])
    }

    private func blocker(
        _ subscription: Subscription, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard let cause = cause(of: subscription) else { return nil }
        let (wayOut, change) = wayOut(for: subscription, cause: cause, in: holdings, at: now)
        return Blocker(
            holding: .subscription(subscription.id), name: subscription.name, cause: cause,
            wayOut: wayOut, cost: change?.consequences ?? [],
            cancellableUntil: wayOut == .suspend
                ? openWindow(of: subscription, in: holdings, at: now) : nil)
    }

    private func blocker(_ unread: UnreadHolding) -> Blocker {
        Blocker(
            holding: .unread(unread.id), name: unread.name,
            cause: .unread(unread.cause, in: unread.place), wayOut: .lookInPartnerCenter, cost: [])
    }

    /// What stands for a relationship that was not told.
    private func relationshipBlocker(in holdings: Holdings) -> Blocker {
        Blocker(
            holding: .unread(UnreadHolding.untoldRelationship),
            name: holdings.customer.companyName,
            cause: holdings.areOfFiles ? .relationshipNotInFile : .relationshipUntold,
            wayOut: .lookInPartnerCenter, cost: [])
    }

    private func cause(of subscription: Subscription) -> Blocker.Cause? {
        switch subscription.status {
        case .active where !subscription.isKindTold, .suspended where !subscription.isKindTold:
            .kindUntold
        case .active:
            switch subscription.kind {
            case .software: .softwareSubscriptionNotCancelled
            case .savingsPlan where edition == .current: .savingsPlanRuns
            default: .active
            }
        case .pending: .pending
        case .unrecognized(let word): .unrecognizedStatus(word)
        case .suspended:
            switch subscription.kind {
            case .newCommerce where edition == .current: .newCommerceSuspended
            case .marketplace where edition == .current: .marketplaceNotCancelled
            case .savingsPlan where edition == .current: .savingsPlanRuns
            case .software: .softwareSubscriptionNotCancelled
            default: nil
            }
        case .none, .expired, .disabled, .deleted: nil
        }
    }

    private func wayOut(
        for subscription: Subscription, cause: Blocker.Cause, in holdings: Holdings, at now: Date
    ) -> (Blocker.WayOut, Change?) {
        switch cause {
        case .pending: return (.waitForActivation, nil)
        case .unrecognizedStatus, .kindUntold: return (.lookInPartnerCenter, nil)
        default: break
        }
        let cancelling = try? cancellation(
            of: .subscription(subscription.id), in: holdings, at: now)
        let suspending = try? suspension(of: subscription, in: holdings)
        switch subscription.kind {
        case .legacyLicence, .legacyAzure:
            return (.suspend, suspending)
        case .legacyAddOn:
            if let base = subscription.parentID.flatMap(holdings.subscription),
                let change = try? suspension(of: base, in: holdings),
                change.subscriptions.contains(where: { $0.id == subscription.id })
            {
                return (.suspendBase(base.id, name: base.name), change.taking(subscription.id))
            }
            return (.suspend, suspending)
        case .azurePlan:
            let live = holdings.liveAzureSubscriptions(under: subscription.id).count
            return live > 0
                ? (.cancelAzureSubscriptionsFirst(count: live), nil) : (.suspend, suspending)
        case .newCommerce:
            if edition == .y2020 { return (.suspend, suspending) }
            guard let cancelling else { return atTermEnd(subscription, at: now) }
            return (.cancel(until: cancellationWindow(of: subscription).end), cancelling)
        case .software:
            guard let cancelling else { return pastWindow(subscription, at: now) }
            return (.cancel(until: subscription.cancellationAllowedUntil), cancelling)
        case .marketplace:
            if edition == .current {
                guard let cancelling else { return atTermEnd(subscription, at: now) }
                let until = subscription.cancellationAllowedUntil
                let isOpen = until.map { now <= $0 } ?? false
                return (.cancel(until: isOpen ? until : nil), cancelling)
            }
            let clears = cancelling?.subscriptions.first?.status == .deleted
            return clears
                ? (.cancel(until: subscription.cancellationAllowedUntil), cancelling)
                : cancelling == nil
                    ? (.waitForTermEnd(subscription.commitmentEndDate), nil)
                    : (.cancelAtRenewal(end: subscription.commitmentEndDate), cancelling)
        case .savingsPlan:
            return (.azurePortal, nil)
        }
    }

    /// The way out for software past its window: Microsoft's support may cancel it, or its renewal
    /// is set so that it ends with its term.
    private func pastWindow(
        _ subscription: Subscription, at now: Date
    ) -> (Blocker.WayOut, Change?) {
        guard edition == .current,
            case (.cancelAtTermEnd(let end), let change?) =
                atTermEnd(subscription, at: now)
        else { return (.supportRequest, nil) }
        return (.supportOrTermEnd(end: end), change)
    }

    /// The way out past the window: set the renewal so that it ends with its term, and wait for
    /// that. Suspending would not help: it would still be billed, and still block.
    private func atTermEnd(
        _ subscription: Subscription, at now: Date
    ) -> (Blocker.WayOut, Change?) {
        switch termEnd(of: subscription.term, at: now) {
        case .ends(let end): return (.waitForTermEnd(end), nil)
        case .underway(let since): return (.waitForRenewal(since: since), nil)
        case .ending(let since): return (.waitForEnd(since: since), nil)
        // It should have been renewed or ended by now.
        case .unknown(let end?) where end <= now: return (.lookInPartnerCenter, nil)
        case .renews(let end), .goesOn(let end), .mayGoOn(let end), .unknown(let end):
            let change = try? setting(ending(subscription), of: subscription, at: now)
            return change == nil
                ? (.waitForTermEnd(end), nil) : (.cancelAtTermEnd(end: end), change)
        case nil: return (.waitForTermEnd(subscription.commitmentEndDate), nil)
        }
    }
}

extension PurchaseStatus {
    /// The cause of blocking for an unknown status; nil for a known one.
    var unrecognizedCause: Blocker.Cause? {
        if case .unrecognized(let word) = self { .unrecognizedStatus(word) } else { nil }
    }
}

/// A holding that blocks a removal, why it does, and how to clear it.
package struct Blocker: Equatable, Sendable, Codable {
    package let holding: Holding
    package let name: String
    package let cause: Cause
    package let wayOut: WayOut
    /// The consequences of the way out; empty if it is no act.
    package let cost: [Consequence]
    /// The last moment in which it can be cancelled with a refund instead of being suspended; nil
    /// where it can't, or is cancelled anyway.
    package internal(set) var cancellableUntil: Date?

    /// Why a holding blocks a removal.
    package enum Cause: Hashable, Sendable, Codable {
        case active
        case pending
        /// The service's word is not in the reference.
        case unrecognizedStatus(String)
        /// New commerce: the newest article requires more than a suspension.
        case newCommerceSuspended
        case softwareSubscriptionNotCancelled
        case azureSubscriptionLive
        case reservationOpen
        case softwareNotCancelled
        /// A marketplace subscription: suspended is not enough.
        case marketplaceNotCancelled
        /// A running Azure savings plan.
        case savingsPlanRuns
        /// Something that could not be read, and in which list.
        case unread(UnreadCause, in: UnreadList)
        /// The service did not say what relationship the customer has to the partner.
        case relationshipUntold
        /// The file does not say that it is a reseller's.
        case relationshipNotInFile
        /// Nobody knows how it was sold, and so whether it may be left as it is.
        case kindUntold
    }

    /// How a blocker is cleared.
    package enum WayOut: Hashable, Sendable, Codable {
        case suspend
        /// An add-on is suspended with its base.
        case suspendBase(Subscription.ID, name: String)
        case cancel(until: Date?)
        case cancelAzureSubscriptionsFirst(count: Int)
        case cancelAzureSubscription
        /// Only the Azure portal or Microsoft's support can.
        case azurePortal
        /// Past the window: a request "CSP Purchase/Refund on behalf of customers".
        case supportRequest
        /// Only in journals from before the rules of 2026.
        case suspendToStopRenewal(end: Date?)
        /// It would be renewed or run on: its renewal can be set so that it ends with its term.
        case cancelAtTermEnd(end: Date?)
        /// Its term is over and it is still active: it is being renewed.
        case waitForRenewal(since: Date)
        /// Its term is over, and it is being ended.
        case waitForEnd(since: Date)
        /// The support request; its renewal can also be set so that it ends with its term.
        case supportOrTermEnd(end: Date?)
        /// Cancelling it now takes effect when its term ends.
        case cancelAtRenewal(end: Date?)
        /// It ends with its term; nothing can be done before.
        case waitForTermEnd(Date?)
        case waitForActivation
        case lookInPartnerCenter
    }
}
