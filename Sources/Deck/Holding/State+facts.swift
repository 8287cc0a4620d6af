import Canvas
import Domain

extension State {
    /// All that is known of a holding.
    func facts(of holding: Holding, in holdings: Holdings) -> [Fact] {
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
        }
    }

    private func facts(of subscription: Subscription, in holdings: Holdings) -> [Fact] {
        let none = words(FactWords.none)
        var facts = [
            Fact(words(FactWords.offer), subscription.offerName),
            Fact(
                words(FactWords.friendlyName),
                subscription.friendlyName.isEmpty ? none : subscription.friendlyName),
            Fact(words(FactWords.kind), words.kind(of: subscription)),
            Fact(words(FactWords.quantity), subscription.quantity.said),
            Fact(words(FactWords.trial), words(subscription.isTrial ? FactWords.yes : .no)),
            Fact(words(FactWords.publisher), subscription.publisherName),
        ]
        if let parent = subscription.parentID.flatMap(holdings.subscription) {
            facts.append(Fact(words(FactWords.parent), parent.name))
        }
        facts += [
            Fact(words(FactWords.billingCycle), words.billingCycle(subscription.billingCycle)),
            Fact(words(FactWords.term), words.term(subscription.termDuration)),
            Fact(words(FactWords.created), minute(subscription.creationDate)),
            Fact(words(FactWords.started), day(subscription.effectiveStartDate)),
            Fact(words(FactWords.termEnd), words.day(subscription.commitmentEndDate)),
            Fact(
                words(FactWords.cancellableUntil),
                place.rules.isCancellableAnyTime(subscription)
                    ? words(FactWords.anyTime)
                    : subscription.cancellationAllowedUntil.map { $0.minute + " UTC" }
                        ?? words(FactWords.notCancellable)),
            Fact(
                words(FactWords.autoRenew),
                words(subscription.autoRenewEnabled ? FactWords.on : .off)
            ),
            Fact(
                words(FactWords.scheduled), subscription.scheduledNextTermInstructions ?? none),
        ]
        if let scheduled = subscription.scheduledActions {
            facts.append(Fact(words(FactWords.scheduledActions), scheduled.text))
        }
        if let end = place.rules.termEnd(of: subscription.term, at: now) {
            facts.append(Fact(words(FactWords.atTermEnd), words.termEnd(end)))
        }
        if !subscription.suspensionReasons.isEmpty {
            facts.append(
                Fact(
                    words(FactWords.reasons),
                    subscription.suspensionReasons.joined(separator: ", ")))
        }
        return facts + [
            Fact(words(FactWords.subscriptionID), subscription.id.text),
            Fact(words(FactWords.orderID), subscription.orderID.text),
            Fact(words(FactWords.offerID), subscription.offerID.text),
        ]
    }

    private func facts(of azure: AzureSubscription, in holdings: Holdings) -> [Fact] {
        [
            Fact(words(FactWords.azureSubscription), azure.friendlyName),
            Fact(words(FactWords.plan), holdings.subscription(azure.planID)?.name ?? ""),
            Fact(words(FactWords.azureSubscriptionID), azure.id.text),
        ]
    }

    private func facts(of reservation: Reservation) -> [Fact] {
        [
            Fact(words(FactWords.reservation), reservation.displayName),
            Fact(words(FactWords.reservationType), reservation.reservationType),
            Fact(words(FactWords.quantity), reservation.quantity.said),
            Fact(words(FactWords.term), words.term(reservation.termDuration)),
            Fact(words(FactWords.started), day(reservation.effectiveDate)),
            Fact(words(FactWords.expires), words.day(reservation.expiryDate)),
            Fact(words(FactWords.reservationID), reservation.id.text),
            Fact(words(FactWords.reservationOrderID), reservation.orderID.text),
        ]
    }

    private func facts(of purchase: SoftwarePurchase) -> [Fact] {
        [
            Fact(words(FactWords.product), purchase.productName),
            Fact(words(FactWords.quantity), purchase.quantity.said),
            Fact(words(FactWords.purchased), minute(purchase.purchaseDate)),
            Fact(
                words(FactWords.cancellableUntil),
                purchase.cancellationAllowedUntil.map { $0.minute + " UTC" } ?? "?"),
            Fact(words(FactWords.orderID), purchase.orderID.text),
            Fact(words(FactWords.lineItem), purchase.lineItemNumber.said),
        ]
    }

    private func facts(of unread: UnreadHolding) -> [Fact] {
        [
            Fact(words(FactWords.target), unread.name),
            Fact(words(FactWords.kind), words.kind(of: unread)),
        ]
    }

    private func minute(_ date: Instant) -> String { date.ifTold.map { $0.minute + " UTC" } ?? "–" }

    private func day(_ date: Instant) -> String { date.ifTold?.day ?? "–" }
}
