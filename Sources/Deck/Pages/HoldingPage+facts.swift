import Canvas
import Domain

extension State {
    /// All that is known of a holding.
    func facts(of holding: Holding, in holdings: Holdings) -> [Fact] {
        // What the sign before such a status means.
        let unknown = holdings.unrecognized.contains(holding)
        return (unknown ? [Fact("? " + words.statusLabel, words.statusNotJudged, .warning)] : [])
            + ownFacts(of: holding, in: holdings)
    }

    private func ownFacts(of holding: Holding, in holdings: Holdings) -> [Fact] {
        switch holding {
        case .subscription(let id):
            holdings.subscription(id).map { facts(of: $0, in: holdings) } ?? []
        case .azureSubscription(let id):
            holdings.azureSubscriptions.first { $0.id == id }.map { facts(of: $0, in: holdings) }
                ?? []
        case .reservation(let id):
            holdings.reservations.first { $0.id == id }.map(facts) ?? []
        case .software(let id):
            holdings.software.first { $0.id == id }.map(facts) ?? []
        case .unread(let id):
            holdings.unread.first { $0.id == id }.map(facts) ?? []
        case .adminRelationship(let id): holdings.adminRelationship(id).map(facts) ?? []
        }
    }

    private func facts(of subscription: Subscription, in holdings: Holdings) -> [Fact] {
        guard subscription.isKindTold else { return toldFacts(of: subscription) }
        let none = words.none
        var facts = [
            Fact(words.offerLabel, subscription.offerName),
            Fact(
                words.nicknameLabel,
                subscription.friendlyName.isEmpty ? none : subscription.friendlyName),
            Fact(words.kindLabel, words.kind(of: subscription)),
            Fact(words.quantityLabel, subscription.quantity.grouped),
        ]
        if subscription.status == .active, subscription.refundableSeats != nil {
            facts.append(canGo(of: subscription))
        }
        facts += [
            Fact(words.trialLabel, subscription.isTrial ? words.yes : words.no),
            Fact(words.publisherLabel, subscription.publisherName),
        ]
        if let parent = subscription.parentID.flatMap(holdings.subscription) {
            facts.append(Fact(words.addOnOfLabel, parent.name))
        }
        facts += [
            Fact(words.billingCycleLabel, words.billingCycle(subscription.billingCycle)),
            Fact(words.termLabel, words.term(subscription.termDuration)),
            Fact(words.createdLabel, minute(subscription.creationDate)),
            Fact(words.startedLabel, day(subscription.effectiveStartDate)),
            Fact(words.termEndLabel, words.day(subscription.commitmentEndDate)),
            Fact(
                words.cancelUntilLabel,
                window(place.rules.cancellationWindow(of: subscription))),
            Fact(words.autoRenewLabel, words.autoRenewal(of: subscription)),
            Fact(
                words.scheduledChangeLabel,
                subscription.scheduledNextTermInstructions.map { words.scheduledChange($0) }
                    ?? none),
        ]
        // Before what takes several lines: a pane has no room for all.
        facts += [
            Fact(words.subscriptionIDLabel, subscription.id.text),
            Fact(words.orderIDLabel, subscription.orderID.text),
            Fact(words.offerIDLabel, subscription.offerID.text),
        ]
        if let scheduled = subscription.scheduledActions {
            facts.append(Fact(words.scheduledActionsLabel, words.scheduled(scheduled)))
        }
        if let end = place.rules.termEnd(of: subscription.term, at: now) {
            facts.append(Fact(words.atTermEndLabel, words.termEnd(end)))
        }
        if let deletion = place.rules.dataDeletion(of: subscription) {
            facts.append(Fact(words.dataDeletionLabel, words.dataDeletion(deletion)))
        }
        if !subscription.suspensionReasons.isEmpty {
            facts.append(
                Fact(
                    words.suspensionReasonsLabel,
                    words.list(subscription.suspensionReasons.map(words.suspensionReason))))
        }
        return facts
    }

    /// What a file of the portal tells of a subscription.
    private func toldFacts(of subscription: Subscription) -> [Fact] {
        [
            Fact(words.offerLabel, subscription.offerName),
            Fact(words.kindLabel, words.kind(of: subscription)),
            Fact(words.quantityLabel, subscription.quantity.grouped),
            Fact(words.subscriptionIDLabel, subscription.id.text),
        ]
    }

    private func facts(of azure: AzureSubscription, in holdings: Holdings) -> [Fact] {
        [
            Fact(words.azureSubscriptionLabel, azure.friendlyName),
            Fact(words.azurePlanLabel, holdings.subscription(azure.planID)?.name ?? ""),
            Fact(words.azureSubscriptionIDLabel, azure.id.text),
        ]
    }

    private func facts(of reservation: Reservation) -> [Fact] {
        [
            Fact(words.reservationLabel, reservation.displayName),
            Fact(words.reservationTypeLabel, words.reservationType(reservation.reservationType)),
            Fact(words.quantityLabel, reservation.quantity.grouped),
            Fact(words.termLabel, words.term(reservation.termDuration)),
            Fact(words.startedLabel, day(reservation.effectiveDate)),
            Fact(words.expiresLabel, words.day(reservation.expiryDate)),
            Fact(words.reservationIDLabel, reservation.id.text),
            Fact(words.reservationOrderIDLabel, reservation.orderID.text),
        ]
    }

    private func facts(of purchase: SoftwarePurchase) -> [Fact] {
        [
            Fact(words.productLabel, purchase.productName),
            Fact(words.quantityLabel, purchase.quantity.grouped),
            Fact(words.purchasedLabel, minute(purchase.purchaseDate)),
            Fact(
                words.orderCancellableUntilLabel,
                place.rules.window(of: purchase).map { cancelUntil($0) } ?? "?"),
            Fact(words.orderIDLabel, purchase.orderID.text),
            Fact(words.lineItemLabel, purchase.lineItemNumber.grouped),
        ]
    }

    private func facts(of unread: UnreadHolding) -> [Fact] {
        [
            Fact(words.targetLabel, words.name(of: unread)),
            Fact(words.kindLabel, words.kind(of: unread)),
        ]
    }

    private func facts(of relationship: AdminRelationship) -> [Fact] {
        let roles = words.roles(of: relationship)
        let first = words.adminRolesLabel
        var facts = [
            Fact(words.adminRelationshipLabel, relationship.name),
            Fact(words.statusLabel, words.status(relationship.status), relationship.status.role),
        ]
        facts +=
            roles.isEmpty
            ? [Fact(first, words.none)]
            : zip(relationship.rolesByPower, roles).enumerated().map { turn, role in
                let isGlobal = role.0 == AdminRole.globalAdministrator
                let known = AdminRole.name(of: role.0) != nil
                return Fact(
                    turn == 0 ? first : "",
                    (isGlobal ? "! " : "") + (known ? "\(role.1) (\(role.0.text))" : role.0.text),
                    isGlobal ? .warning : .text)
            }
        facts += [
            Fact(words.createdLabel, minute(relationship.createdAt)),
            Fact(words.accessActivatedLabel, relationship.activatedAt.map(minute) ?? "–"),
            Fact(words.accessEndsLabel, words.accessEnd(of: relationship)),
            Fact(words.accessExtendsLabel, words.extends(relationship)),
        ]
        if let provider = relationship.indirectProvider {
            facts.append(Fact(words.indirectProviderLabel, provider))
        }
        return facts + [Fact("ID", relationship.id.text)]
    }

    private func window(_ window: CancellationWindow) -> String {
        switch window {
        case .always: words.atAnyTime
        case .until(let end): cancelUntil(end)
        case .never: words.notCancellable
        }
    }

    private func minute(_ date: Instant) -> String { date.ifTold.map { $0.minute + " UTC" } ?? "–" }

    private func day(_ date: Instant) -> String { date.ifTold?.day ?? "–" }
}

extension State {
    /// The keys that clear what a holding blocks, the best first; none where it blocks nothing, or
    /// no key does.
    func fixes(of holding: Holding) -> [Command] {
        guard let blocker = eligibility?.blockers.first(where: { $0.holding == holding }) else {
            return []
        }
        return blocker.commands
    }
}

extension Blocker {
    /// The keys that clear it, on the page of what blocks.
    fileprivate var commands: [Command] {
        switch wayOut {
        case .suspend: cancellableUntil == nil ? [.suspend] : [.cancel, .suspend]
        case .suspendToStopRenewal: [.suspend]
        case .cancel, .cancelAzureSubscription, .cancelAtRenewal: [.cancel]
        case .suspendBase, .cancelAzureSubscriptionsFirst, .azurePortal, .supportRequest,
            .cancelAtTermEnd, .waitForRenewal, .waitForEnd, .supportOrTermEnd, .waitForTermEnd,
            .waitForActivation, .lookInPartnerCenter:
            []
        }
    }
}
