import FoundationEssentials

/// Something about a customer that wants to be seen before it is too late.
package struct RadarSign: Equatable, Sendable {
    package let kind: RadarSignKind
    package let customer: Customer.ID
    package let companyName: String
    package let domain: String
    /// The holding it is about; nil for the relationship.
    package let holding: Holding?
    package let name: String
    /// The term that is about to begin again, or has not ended yet (`P1Y`); empty where there is
    /// none.
    package let term: String
    /// The moment it is about: when a window closes, a term ends, or it renews; nil where there is
    /// none.
    package let date: Date?

    package init(
        kind: RadarSignKind, customer: Customer.ID, companyName: String, domain: String,
        holding: Holding?, name: String, term: String = "", date: Date?
    ) {
        self.kind = kind
        self.customer = customer
        self.companyName = companyName
        self.domain = domain
        self.holding = holding
        self.name = name
        self.term = term
        self.date = date
    }
}

/// What was seen across all customers, without asking the service.
package struct Radar: Equatable, Sendable {
    /// The most urgent of each kind first, the kinds in their order.
    package var signs: [RadarSign]
    /// How many there are of each kind, also those that are not among `signs`.
    package var counts: [RadarSignKind: Int]
    /// When the Directory was last made fresh; nil in the embedded sandbox, where it always is.
    package var asOf: Date?

    package init(signs: [RadarSign], counts: [RadarSignKind: Int], asOf: Date?) {
        self.signs = signs
        self.counts = counts
        self.asOf = asOf
    }
}

/// What there is to see, the most urgent first.
package enum RadarSignKind: String, CaseIterable, Codable, Sendable {
    /// A cancellation window closes: after that it runs to the end of its term.
    case windowCloses
    /// Auto-renew is about to begin another term, of a year or so.
    case renews
    /// Auto-renew is off, and yet it may go on after its term, at a higher price.
    case goesOn
    /// Something is scheduled for the end of its term of which nobody knows what it does.
    case endUnknown
    /// Suspended, and billed to the end of its term all the same.
    case suspendedYetBilled
    /// What holds the relationship clears by itself then, and nothing else clears it.
    case clears
    /// Nothing holds the relationship.
    case ready
    /// One thing does.
    case oneStepAway
    /// Auto-renew is about to begin another month: most do, each month, so they stand last.
    case renewsMonthly
}

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
