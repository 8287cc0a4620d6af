import FoundationEssentials

extension Rules {
    /// How many days ahead the close of a window, or a renewal, is seen.
    package static let radarHorizon = 30

    /// A sign, and the moment it is about.
    package typealias Sighting = (kind: RadarSignKind, date: Date?)

    /// What there is to see of a subscription of a customer's.
    package func signs(of term: Subscription.Term, at now: Date) -> [Sighting] {
        var signs: [Sighting] = []
        let isAlive = term.status == .active || term.status == .suspended
        let window = isAlive && term.kind.hasWindow ? term.cancellationAllowedUntil : nil
        let isOpen =
            window.map { now <= $0 } ?? false
            || isCancellableAnyTime(term)
        if let window, isNear(window, at: now) { signs.append((.windowCloses, window)) }
        if term.status == .active, let end = term.commitmentEndDate, isNear(end, at: now) {
            switch termEnd(of: term) {
            case .renews:
                signs.append((term.termDuration == "P1M" ? .renewsMonthly : .renews, end))
            case .goesOn, .mayGoOn: signs.append((.goesOn, end))
            case .unknown: signs.append((.endUnknown, end))
            case .ends, .underway, .ending, nil: break
            }
        }
        if term.status == .suspended, term.kind == .newCommerce,
            term.commitmentEndDate.map({ $0 > now }) ?? true
        {
            signs.append((.suspendedYetBilled, term.commitmentEndDate))
        }
        if !isOpen, holdsToItsEnd(term), let end = end(of: term), end > now {
            signs.append((.clears, end))
        }
        return signs
    }

    /// What there is to see of a purchase of perpetual software.
    package func signs(of purchase: SoftwarePurchase, at now: Date) -> [Sighting] {
        guard purchase.status.isOpen, let window = window(of: purchase),
            isNear(window, at: now)
        else { return [] }
        return [(.windowCloses, window)]
    }

    /// What there is to see of a reservation: where only others can cancel it, when it is over.
    package func signs(of reservation: Reservation, at now: Date) -> [Sighting] {
        guard venue == .production, let end = end(of: reservation), end > now else { return [] }
        return [(.clears, end)]
    }

    private func isNear(_ date: Date, at now: Date) -> Bool {
        now <= date && date <= now.adding(days: Self.radarHorizon)
    }

    /// Whether it holds the relationship and, once its window is closed, nothing but its end
    /// clears it.
    func holdsToItsEnd(_ term: Subscription.Term) -> Bool {
        switch term.kind {
        case .newCommerce:
            edition == .current && (term.status == .active || term.status == .suspended)
        case .software: term.status == .active || term.status == .suspended
        case .marketplace, .savingsPlan:
            term.status == .active || edition == .current && term.status == .suspended
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: false
        }
    }
}

extension Subscription.Kind {
    /// Whether it can be cancelled for some days and no longer (reference, 5.3).
    fileprivate var hasWindow: Bool {
        switch self {
        case .newCommerce, .software, .marketplace: true
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: false
        }
    }
}
