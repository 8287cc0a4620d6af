import FoundationEssentials

extension Rules {
    /// The moment a holding ends by itself, and holds nothing any more; nil where it does not, or
    /// nobody knows. What is renewed, or goes on, does not end; a reservation holds until its term
    /// is over.
    package func end(of holding: Holding, in holdings: Holdings) -> Date? {
        switch holding {
        case .subscription(let id): holdings.subscription(id).flatMap { end(of: $0.term) }
        case .reservation(let id): holdings.reservations.first { $0.id == id }.flatMap(end)
        case .azureSubscription, .software, .unread: nil
        }
    }

    func end(of term: Subscription.Term) -> Date? {
        switch term.kind {
        case .newCommerce, .software, .marketplace, .savingsPlan:
            if case .ends(let end) = termEnd(of: term) { return end }
            return nil
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: return nil
        }
    }

    func end(of reservation: Reservation) -> Date? {
        switch reservation.status {
        case .completed: reservation.expiryDate
        case .pending, .cancelled, .expired, .unrecognized: nil
        }
    }

    /// The last moment in which a write is accepted; nil where there is none.
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
                // Past the window it is taken back at its renewal, or not at all.
                return window.map { $0 >= now } == true ? window : subscription.commitmentEndDate
            case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: return nil
            }
        case .cancel(.software(let id)):
            return holdings.software.first { $0.id == id }.flatMap(window)
        case .reactivate(let id):
            guard let subscription = holdings.subscription(id), subscription.kind == .newCommerce
            else { return nil }
            return subscription.commitmentEndDate
        case .suspend, .cancel, .reactivateAzure, .setRenewal, .removeDelegatedAccess,
            .removeRelationship, .order, .accept:
            return nil
        }
    }
}
