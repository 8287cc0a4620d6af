import FoundationEssentials

extension Rules {
    /// Return what suspending changes. Throws why Partner Center refuses it (reference, 4.4 and
    /// 4.5).
    package func suspension(
        of subscription: Subscription, in holdings: Holdings
    ) throws(Refusal) -> Change {
        switch subscription.status {
        case .active: break
        case .suspended: throw .alreadyIs(.suspended)
        case .pending: throw .notActivatedYet
        case .unrecognized(let word): throw .statusUnrecognized(word)
        case .deleted: throw .alreadyCancelled
        case .none, .expired, .disabled:
            throw .statusCannotChange(from: subscription.status, to: .suspended)
        }
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure:
            return legacySuspension(of: subscription, in: holdings)
        case .azurePlan:
            let live = holdings.liveAzureSubscriptions(under: subscription.id).count
            guard live == 0 else { throw .azureSubscriptionsLive(count: live) }
            return Change(
                subscriptions: [subscription.suspended()],
                consequences: [subscription.billingOnceSuspended, .reversibilityUnconfirmed]
                    .compactMap(\.self))
        case .newCommerce:
            return newCommerceSuspension(of: subscription)
        case .software, .marketplace:
            throw .cancelInstead
        case .savingsPlan:
            throw .savingsPlan
        }
    }

    /// Return when Microsoft deletes the data of a subscription that is suspended; nil for one that
    /// is not, and where no rule is known (reference, 4.4).
    package func dataDeletion(of subscription: Subscription) -> Consequence? {
        guard subscription.status == .suspended else { return nil }
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure: return Self.legacyDeletion
        case .newCommerce: return .dataDeletedAfterTerm
        case .azurePlan, .software, .marketplace, .savingsPlan: return nil
        }
    }

    /// Counted from the suspension.
    private static let legacyDeletion = Consequence.dataDeletedAfter(days: 90...120)

    private func legacySuspension(of subscription: Subscription, in holdings: Holdings) -> Change {
        let addOns = holdings.addOns(of: subscription.id).filter { $0.status == .active }
        var consequences: [Consequence] = [
            .usersLoseAccess, .administratorsKeepData,
        ]
        consequences += [subscription.billingOnceSuspended].compactMap(\.self)
        if !addOns.isEmpty { consequences.append(.addOnsSuspended(count: addOns.count)) }
        consequences += [Self.legacyDeletion, .reversibleWhileRetained]
        return Change(
            subscriptions: [subscription.suspended()] + addOns.map { $0.suspended() },
            consequences: consequences)
    }

    private func newCommerceSuspension(of subscription: Subscription) -> Change {
        var after = subscription.suspended()
        var consequences: [Consequence] = [
            .usersLoseAccess, .administratorsKeepData,
        ]
        consequences += [subscription.billingOnceSuspended].compactMap(\.self)
        if subscription.autoRenewEnabled { consequences.append(.autoRenewLost) }
        let isEnding = subscription.scheduledActions?.atTermEnd == .cancel
        if isEnding { consequences.append(.cancelAtTermEndDropped) }
        if subscription.scheduledNextTermInstructions != nil
            || subscription.scheduledActions != nil && !isEnding
        {
            consequences.append(.scheduledChangesDropped)
        }
        consequences += [.reversibleUntil(subscription.commitmentEndDate), .dataDeletedAfterTerm]
        consequences.append(
            edition == .current
                ? .removalStaysBlocked(until: subscription.commitmentEndDate)
                : .microsoftMayRefuseRemoval)
        after.autoRenewEnabled = false
        after.scheduledNextTermInstructions = nil
        after.scheduledActions = nil
        return Change(subscriptions: [after], consequences: consequences)
    }

    /// Return what reactivating changes at a moment. Throws why Partner Center refuses it
    /// (reference, 4.4), such as the end of a new commerce term.
    package func reactivation(
        of subscription: Subscription, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change {
        switch subscription.status {
        case .suspended: break
        case .active: throw .alreadyIs(.active)
        case .pending: throw .notActivatedYet
        case .unrecognized(let word): throw .statusUnrecognized(word)
        case .none, .expired, .disabled, .deleted:
            throw .statusCannotChange(from: subscription.status, to: .active)
        }
        let others = subscription.othersSuspensionReasons
        guard others.isEmpty else { throw .suspendedByOthers(reasons: others) }
        switch subscription.kind {
        case .software, .marketplace:
            throw .statusCannotChange(from: .suspended, to: .active)
        case .savingsPlan:
            throw .savingsPlan
        case .legacyAddOn:
            if let parent = subscription.parentID.flatMap(holdings.subscription),
                parent.status != .active
            {
                throw .parentNotActive(name: parent.name)
            }
        case .newCommerce:
            if let end = subscription.commitmentEndDate, end <= now { throw .termEnded(end) }
        case .legacyLicence, .legacyAzure, .azurePlan:
            break
        }
        var after = subscription
        after.status = .active
        after.suspensionReasons = []
        var consequences: [Consequence] = [.usersRegainAccess]
        if subscription.kind == .newCommerce {
            consequences.append(.billingContinues(until: subscription.commitmentEndDate))
            switch termEnd(of: after.term) {
            case .goesOn(let end): consequences.append(.goesOnExtended(from: end))
            case .mayGoOn(let end): consequences.append(.mayGoOnExtended(from: end))
            case .renews: consequences.append(.renewsItself)
            case .ends, .unknown, .underway, .ending, nil: break
            }
            if !subscription.autoRenewEnabled { consequences.append(.autoRenewStaysOff) }
        } else {
            consequences.append(.billingResumes)
        }
        let waiting = holdings.addOns(of: subscription.id).filter { $0.status == .suspended }
        if !waiting.isEmpty { consequences.append(.addOnsStaySuspended(count: waiting.count)) }
        return Change(subscriptions: [after], consequences: consequences)
    }

    /// Return what reactivating an Azure subscription changes ("reactivate-an-azure-subscription",
    /// 2023). Throws why it is refused: its plan must be active.
    package func reactivation(
        of id: AzureSubscription.ID, in holdings: Holdings
    ) throws(Refusal) -> Change {
        guard var azure = holdings.azureSubscription(id) else {
            throw .holdingNotFound(.azureSubscription(id))
        }
        if let plan = holdings.subscription(azure.planID), plan.status != .active {
            throw .parentNotActive(name: plan.name)
        }
        if case .unrecognized(let word) = azure.status { throw .statusUnrecognized(word) }
        guard azure.status == .cancelled else { throw .alreadyIs(.active) }
        azure.status = .active
        return Change(azureSubscriptions: [azure], consequences: [.billingResumes])
    }
}

extension Subscription {
    /// The reasons for its suspension that somebody else has set: reactivating does not clear them
    /// (reference 2026, 5 and 8.2: 800091). No list of the values is published.
    /// `CustomerCancellation` was recorded on a legacy subscription that the partner suspended for
    /// the customer; if it means more, the service refuses.
    package var othersSuspensionReasons: [String] {
        suspensionReasons.filter { reason in
            let word = reason.lowercased()
            return !word.contains("partner") && word != "customercancellation"
                && !word.allSatisfy(\.isWhitespace)
        }
    }

    /// Return a copy that the partner has suspended.
    fileprivate func suspended() -> Subscription {
        var after = self
        after.status = .suspended
        after.suspensionReasons = ["PartnerSuspension"]
        return after
    }
}

extension Subscription {
    /// Whether it is billed on once it is suspended; nil where no rule is known. What was committed
    /// to is billed to the end of its term (reference, 4.4).
    package var billingOnceSuspended: Consequence? {
        switch kind {
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: .billingStops
        case .newCommerce: .billingContinues(until: commitmentEndDate)
        case .software, .marketplace, .savingsPlan: nil
        }
    }
}
