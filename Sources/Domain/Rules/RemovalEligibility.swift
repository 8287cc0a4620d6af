import FoundationEssentials

/// Whether the reseller relationship with a customer may be removed, and if not, why.
package enum RemovalEligibility: Equatable, Sendable {
    case eligible(RemovalClearance, warnings: [RemovalWarning])
    case blocked(Blocker, others: [Blocker])
    /// There is no relationship to remove.
    case noRelationship

    /// Everything that blocks, in the order it is best cleared.
    package var blockers: [Blocker] {
        switch self {
        case .blocked(let first, let others): [first] + others
        case .eligible, .noRelationship: []
        }
    }

    package var clearance: RemovalClearance? {
        if case .eligible(let clearance, _) = self { clearance } else { nil }
    }
}

/// Proof that nothing blocked a removal when it was asked for. Only this file can issue one, and
/// removing demands it, so a blocked customer cannot be removed by mistake.
package struct RemovalClearance: Equatable, Sendable {
    package let customer: Customer.ID

    fileprivate init(customer: Customer.ID) { self.customer = customer }
}

/// What an operator should know although nothing blocks.
package enum RemovalWarning: Hashable, Sendable {
    /// The newest article wants new commerce cancelled: Microsoft may refuse.
    case newCommerceSuspended(count: Int)
    /// Suspended subscriptions run to deletion, and nobody is left who could reactivate them.
    case suspendedLeftBehind(count: Int)
}

extension Rules {
    /// Applies the article: reservations cancelled, software cancelled, nothing active
    /// ("remove-a-relationship", 2020). The `current` edition wants legacy subscriptions suspended,
    /// and new commerce, savings plans and what the marketplace sold cancelled or run out ("how to
    /// remove a reseller relationship", as read in 2026; reference of 2026, 8.3). What it does not
    /// name, and nobody knows the status of, blocks.
    /// `now` decides which way out is open, never whether something blocks.
    package func eligibility(of holdings: Holdings, at now: Date) -> RemovalEligibility {
        let customer = holdings.customer
        guard customer.relationship.mayBeReseller else { return .noRelationship }
        let blockers =
            holdings.reservations.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.software.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.azureSubscriptions.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.subscriptions.compactMap { blocker($0, in: holdings, at: now) }
            + holdings.unread.map(blocker)
            + (customer.relationship == .untold ? [blocker(untold: customer)] : [])
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
        return warnings
    }

    private func blocker(
        _ reservation: Reservation, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard reservation.status.isOpen else { return nil }
        let cause: Blocker.Cause =
            if case .unrecognized(let word) = reservation.status {
                .unrecognizedStatus(word)
            } else {
                .reservationOpen
            }
        let change = try? cancellation(of: .reservation(reservation.id), in: holdings, at: now)
        return Blocker(
            holding: .reservation(reservation.id), name: reservation.displayName, cause: cause,
            wayOut: venue == .sandbox ? .cancel(until: nil) : .azurePortal,
            cost: change?.consequences ?? [])
    }

    private func blocker(
        _ purchase: SoftwarePurchase, in holdings: Holdings, at now: Date
    ) -> Blocker? {
        guard purchase.status.isOpen else { return nil }
        let cause: Blocker.Cause =
            if case .unrecognized(let word) = purchase.status {
                .unrecognizedStatus(word)
            } else {
                .softwareNotCancelled
            }
        let change = try? cancellation(of: .software(purchase.id), in: holdings, at: now)
        return Blocker(
            holding: .software(purchase.id), name: purchase.productName, cause: cause,
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
            wayOut: wayOut, cost: change?.consequences ?? [])
    }

    private func blocker(_ unread: UnreadHolding) -> Blocker {
        Blocker(
            holding: .unread(unread.id), name: unread.name,
            cause: .unread(unread.cause, in: unread.place), wayOut: .lookInPartnerCenter, cost: [])
    }

    private func blocker(untold customer: Customer) -> Blocker {
        Blocker(
            holding: .unread(UnreadHolding.ID("relationshipToPartner")),
            name: customer.companyName, cause: .relationshipUntold,
            wayOut: .lookInPartnerCenter, cost: [])
    }

    private func cause(of subscription: Subscription) -> Blocker.Cause? {
        switch subscription.status {
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
        case .unrecognizedStatus: return (.lookInPartnerCenter, nil)
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
                return (.suspendBase(base.id, name: base.name), change)
            }
            return (.suspend, suspending)
        case .azurePlan:
            let live = holdings.liveAzureSubscriptions(under: subscription.id).count
            return live > 0
                ? (.cancelAzureSubscriptionsFirst(count: live), nil) : (.suspend, suspending)
        case .newCommerce:
            if edition == .y2020 { return (.suspend, suspending) }
            guard let cancelling else { return atTermEnd(subscription, at: now) }
            let until = subscription.cancellationAllowedUntil
            return (.cancel(until: isCancellableAnyTime(subscription) ? nil : until), cancelling)
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

    /// Software past its window: Microsoft's support may end it, and else it is seen to that it
    /// ends with its term.
    private func pastWindow(
        _ subscription: Subscription, at now: Date
    ) -> (Blocker.WayOut, Change?) {
        guard edition == .current,
            case (.cancelAtTermEnd(let end), let change?) =
                atTermEnd(subscription, at: now)
        else { return (.supportRequest, nil) }
        return (.supportOrTermEnd(end: end), change)
    }

    /// Past its window it holds until its term is over; until then it is seen to that it ends with
    /// it. Nothing is suspended for that: it would be billed all the same, and hold all the same.
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

/// A holding that keeps the relationship alive, why it does, and how to clear it.
package struct Blocker: Equatable, Sendable, Codable {
    package let holding: Holding
    package let name: String
    package let cause: Cause
    package let wayOut: WayOut
    /// What the way out brings with it; empty where there is no act to take.
    package let cost: [Consequence]

    /// Why it keeps the relationship alive.
    package enum Cause: Hashable, Sendable, Codable {
        case active
        case pending
        /// The word came from the service and the reference does not have it.
        case unrecognizedStatus(String)
        /// New commerce, where the newest article asks for more than a suspension.
        case newCommerceSuspended
        case softwareSubscriptionNotCancelled
        case azureSubscriptionLive
        case reservationOpen
        case softwareNotCancelled
        /// Suspended is not enough of what the marketplace sold.
        case marketplaceNotCancelled
        /// An Azure savings plan that runs.
        case savingsPlanRuns
        /// Something that could not be read, in which of the lists.
        case unread(UnreadCause, in: UnreadList)
        /// The service did not tell how the customer stands to the partner.
        case relationshipUntold
    }

    /// How it is cleared.
    package enum WayOut: Hashable, Sendable, Codable {
        case suspend
        /// An add-on follows its base into suspension.
        case suspendBase(Subscription.ID, name: String)
        case cancel(until: Date?)
        case cancelAzureSubscriptionsFirst(count: Int)
        case cancelAzureSubscription
        /// Only the Azure portal or Microsoft's support can.
        case azurePortal
        /// Past the window: a request "CSP Purchase/Refund on behalf of customers".
        case supportRequest
        /// As journals from before the rules of 2026 have it; no rule says it any more.
        case suspendToStopRenewal(end: Date?)
        /// It would be renewed, or go on: its renewal can be set so that it ends with its term.
        case cancelAtTermEnd(end: Date?)
        /// Its term is over and it is still active: it is being renewed, or moved on.
        case waitForRenewal(since: Date)
        /// Its term is over, and it is being ended.
        case waitForEnd(since: Date)
        /// The support request; and its renewal can be set so that it ends with its term at the
        /// latest.
        case supportOrTermEnd(end: Date?)
        /// It would be renewed: cancelling it now takes effect when its term ends.
        case cancelAtRenewal(end: Date?)
        /// Nothing can be done before the term ends, with which it ends.
        case waitForTermEnd(Date?)
        case waitForActivation
        case lookInPartnerCenter
    }
}

extension Blocker.WayOut {
    /// The moment the way out closes, or the one it leads to; nil where there is none.
    package var date: Date? {
        switch self {
        case .cancel(let until): until
        case .suspendToStopRenewal(let end), .cancelAtTermEnd(let end), .cancelAtRenewal(let end),
            .waitForTermEnd(let end), .supportOrTermEnd(let end):
            end
        case .suspend, .suspendBase, .cancelAzureSubscriptionsFirst, .cancelAzureSubscription,
            .azurePortal, .supportRequest, .waitForActivation, .waitForRenewal,
            .waitForEnd, .lookInPartnerCenter:
            nil
        }
    }
}
