import FoundationEssentials

extension Rules {
    /// What a write brings about, or why Partner Center will not have it. Removing is judged by
    /// `eligibility`, ordering by `purchase`: here they change nothing.
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

    /// Whether what a write wants is so already. What was to be cancelled may also be gone;
    /// where something could not be read, it may be that.
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
            holdings.azureSubscriptions.first { $0.id == id }.map { !$0.isLive } ?? isWhole
        case .cancel(.reservation(let id)):
            holdings.reservations.first { $0.id == id }.map { $0.status == .cancelled } ?? isWhole
        case .cancel(.software(let id)):
            holdings.software.first { $0.id == id }.map { $0.status == .cancelled } ?? isWhole
        case .cancel(.unread(let id)): !holdings.unread.contains { $0.id == id }
        case .reactivateAzure(let id):
            holdings.azureSubscriptions.first { $0.id == id }?.status == .active
        case .setRenewal(let renewal, let id):
            holdings.subscription(id).map { renewal.isShown(by: $0.renewal) } ?? false
        case .removeDelegatedAccess: holdings.customer.allowsDelegatedAccess == false
        case .removeRelationship: holdings.customer.relationship == .none
        case .order, .accept: false
        }
    }

    private func held(_ id: Subscription.ID, in holdings: Holdings) throws(Refusal) -> Subscription
    {
        guard let subscription = holdings.subscription(id) else {
            throw .holdingNotFound(.subscription(id))
        }
        return subscription
    }

    /// One Azure subscription under a plan comes back ("reactivate-an-azure-subscription", 2023),
    /// not under a plan that does not run itself.
    package func reactivation(
        of id: AzureSubscription.ID, in holdings: Holdings
    ) throws(Refusal) -> Change {
        guard var azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
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

    /// Renewal can be set while a subscription is active (reference, 2.7: 800091 otherwise).
    /// Nothing has to be suspended for it ("update-autorenew", 2024).
    package func setting(
        _ renewal: Renewal, of subscription: Subscription, at now: Date
    ) throws(Refusal) -> Change {
        guard subscription.status == .active else {
            let others = subscription.othersSuspensionReasons
            if subscription.status == .suspended, !others.isEmpty {
                throw .suspendedByOthers(reasons: others)
            }
            if case .unrecognized(let word) = subscription.status {
                throw .statusUnrecognized(word)
            }
            throw .notActive(subscription.status)
        }
        let after = subscription.with(renewal)
        return Change(
            subscriptions: [after], consequences: consequences(of: renewal, on: subscription))
    }

    private func consequences(
        of renewal: Renewal, on before: Subscription
    ) -> [Consequence] {
        let after = before.with(renewal)
        var consequences: [Consequence] = []
        let end = termEnd(of: after.term)
        if end != termEnd(of: before.term) {
            switch end {
            case .ends(let end):
                consequences = [.endsWithTerm(end), .billingContinues(until: end)]
                if after.kind == .newCommerce { consequences.append(.suspendingEndsItNoSooner) }
                if after.kind == .marketplace, edition == .current, !after.isOwedToItsEnd {
                    consequences.append(.publisherMayEndIt)
                }
                if holdsToItsEnd(after.term) { consequences.append(.removalStaysBlocked) }
            case .goesOn(let end): consequences = [.goesOnExtended(from: end)]
            case .mayGoOn(let end): consequences = [.mayGoOnExtended(from: end)]
            case .renews: consequences = [.renewsItself]
            case .unknown, .underway, .ending, nil: break
            }
        }
        let isDropped =
            before.scheduledNextTermInstructions != nil
            && renewal.scheduledNextTermInstructions == nil
        return isDropped ? consequences + [.scheduledChangesDropped] : consequences
    }
}

extension Subscription {
    /// A marketplace subscription that was cancelled past its window by the rules of 2020: it ends
    /// when it would have been renewed (reference, 5.3). Within its window it can still be
    /// cancelled at once.
    fileprivate func isEnding(at now: Date) -> Bool {
        kind == .marketplace && !autoRenewEnabled
            && cancellationAllowedUntil.map { $0 < now } ?? true
    }
}
