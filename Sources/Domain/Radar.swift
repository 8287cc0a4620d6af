import FoundationEssentials

/// Something about a customer that the operator should see in time.
package struct RadarSign: Equatable, Sendable {
    package let kind: RadarSignKind
    package let customer: Customer.ID
    package let companyName: String
    package let domain: String
    /// The holding; nil for the relationship.
    package let holding: Holding?
    package let name: String
    /// The offer that a nickname hides; empty where the name is that of the offer.
    package let offer: String
    /// The length of the term in question (`P1Y`); empty if there is none.
    package let term: String
    /// When the window closes, the term ends or the renewal happens; nil if there is no such date.
    package let date: Date?

    package init(
        kind: RadarSignKind, customer: Customer.ID, companyName: String, domain: String,
        holding: Holding?, name: String, offer: String = "", term: String = "", date: Date?
    ) {
        self.kind = kind
        self.customer = customer
        self.companyName = companyName
        self.domain = domain
        self.holding = holding
        self.name = name
        self.offer = offer
        self.term = term
        self.date = date
    }
}

/// The signs of all customers, read from the Directory.
package struct Radar: Equatable, Sendable {
    /// The most urgent of each kind first, the kinds in their order.
    package var signs: [RadarSign]
    /// How many there are of each kind, including those that are not in `signs`.
    package var counts: [RadarSignKind: Int]
    /// When the Directory was last read from the service; nil in the embedded sandbox.
    package var asOf: Date?
    /// How many there are on each of the next days, including those that are not in `signs`; nil
    /// if only `signs` are known.
    package var timeline: RadarTimeline?
    /// How many there are of all kinds, whatever narrows the radar.
    package var total: Int
    /// The terms it is narrowed by, as `CustomerFilter.text` writes them; empty for none.
    package var terms = ""
    /// How many more customers may match these: too little is known of them to tell.
    package var unknown = 0

    package init(
        signs: [RadarSign], counts: [RadarSignKind: Int], asOf: Date?,
        timeline: RadarTimeline? = nil, total: Int? = nil
    ) {
        self.signs = signs
        self.counts = counts
        self.asOf = asOf
        self.timeline = timeline
        self.total = total ?? max(signs.count, counts.values.reduce(0, +))
    }
}

/// The kinds of signs, the most urgent first.
package enum RadarSignKind: String, CaseIterable, Codable, Sendable {
    /// A cancellation window closes: after it, the holding runs to the end of its term.
    case windowCloses
    /// Auto-renew is about to begin another term.
    case renews
    /// Auto-renew is off, but it may run on after its term, at a higher price.
    case goesOn
    /// Something unknown is scheduled for the end of its term.
    case endUnknown
    /// Suspended, but billed to the end of its term.
    case suspendedYetBilled
    /// A blocker clears by itself on that date, and nothing else clears it.
    case clears
    /// An admin relationship is about to end, and does not extend itself.
    case accessEnds
    /// Nothing blocks a removal.
    case ready
    /// One holding blocks a removal.
    case oneStepAway
    /// Auto-renew is about to begin another month. There are many of these, so they come last.
    case renewsMonthly
}

extension Rules {
    /// How many days ahead the radar looks: what is that near is on a day of the timeline.
    package static let radarHorizon = RadarTimeline.days - 1

    /// A kind of sign and its date.
    package typealias Sighting = (kind: RadarSignKind, date: Date?)

    /// Return the signs of a subscription.
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

    /// Return the signs of a purchase of perpetual software.
    package func signs(of purchase: SoftwarePurchase, at now: Date) -> [Sighting] {
        guard purchase.status.isOpen, let window = window(of: purchase),
            isNear(window, at: now)
        else { return [] }
        return [(.windowCloses, window)]
    }

    /// Return the signs of a reservation: its end, if only others can cancel it.
    package func signs(of reservation: Reservation, at now: Date) -> [Sighting] {
        guard venue == .production, let end = end(of: reservation), end > now else { return [] }
        return [(.clears, end)]
    }

    /// Return the signs of an admin relationship: its end, if it gives access and does not extend
    /// itself.
    package func signs(of relationship: AdminRelationship, at now: Date) -> [Sighting] {
        guard relationship.status.givesAccess, !relationship.status.isEnding,
            !relationship.extendsItself, let end = relationship.endsAt, isNear(end, at: now)
        else { return [] }
        return [(.accessEnds, end)]
    }

    private func isNear(_ date: Date, at now: Date) -> Bool {
        now <= date && date <= now.adding(days: Self.radarHorizon)
    }

    /// Whether it blocks a removal until its term ends, once its cancellation window is closed.
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
    package var hasWindow: Bool {
        switch self {
        case .newCommerce, .software, .marketplace: true
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: false
        }
    }
}
