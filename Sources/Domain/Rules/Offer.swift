/// Something the partner may buy for a customer.
package struct Offer: Equatable, Identifiable, Sendable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Offer>

    package let id: ID
    package let name: String
    package let kind: Subscription.Kind
    package let billingCycle: String
    package let termDuration: String
    package let publisherName: String

    package init(
        id: ID, name: String, kind: Subscription.Kind, billingCycle: String,
        termDuration: String, publisherName: String = "Microsoft Corporation"
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.billingCycle = billingCycle
        self.termDuration = termDuration
        self.publisherName = publisherName
    }
}

extension Rules {
    /// Return the consequences of buying an offer. Throws why Partner Center refuses it: without a
    /// relationship, if the offer is not sold any more, or if the customer holds it suspended, to
    /// be reactivated instead ("create-a-new-subscription", 2021).
    package func purchase(
        of offer: Offer, quantity: Int, in holdings: Holdings
    ) throws(Refusal) -> [Consequence] {
        if let refusal = Self.refusal(ofActingFor: holdings.customer) { throw refusal }
        // Not sold since 1 September 2024, except the public sector's offers of five and six years
        // (reference of 2026, section 2).
        if edition == .current, offer.kind.isLegacy, !["P5Y", "P6Y"].contains(offer.termDuration) {
            throw .offerNotSold(offer.id)
        }
        guard offer.quantities.contains(quantity) else {
            throw .quantityOutOfRange(quantity, allowed: offer.quantities)
        }
        let suspended = holdings.subscriptions.first {
            $0.offerID == offer.id && $0.status == .suspended
        }
        if let suspended { throw .offerSuspended(offer.id, suspended.id) }
        var consequences: [Consequence] = [
            .billedEach(cycle: offer.billingCycle, term: offer.termDuration)
        ]
        if !offer.isBilledByUsage { consequences.append(.renewsItself) }
        consequences.append(
            cancellationDays(of: offer).map(Consequence.cancellableFor) ?? .suspendedNotCancelled)
        consequences.append(.removalBlockedByIt)
        return consequences
    }

    /// For how many days after the purchase an offer can be cancelled; nil if not at all. The
    /// marketplace allows 72 hours ("new-commerce-cancellation-policy", 2026); before, it allowed a
    /// day or a fortnight (reference, 5.3).
    package func cancellationDays(of offer: Offer) -> Int? {
        offer.kind == .marketplace && edition == .current ? 3 : offer.cancellationDays
    }
}

extension Offer {
    /// Whether it is billed by usage and has no seats.
    package var isBilledByUsage: Bool { kind.isBilledByUsage }

    /// How many can be ordered at once.
    package var quantities: ClosedRange<Int> { kind.quantities }

    /// For how many days after the purchase it could be cancelled before 2026 (reference, 5.3); nil
    /// if not at all.
    package var cancellationDays: Int? {
        switch kind {
        case .newCommerce, .software: 7
        case .marketplace: termDuration == "P1M" ? 1 : 14
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: nil
        }
    }
}

extension Subscription.Kind {
    /// How many seats a subscription may have.
    package static let seats = 1...10_000

    /// How many a subscription may have: seats, or 1 if it is billed by usage.
    package var quantities: ClosedRange<Int> { isBilledByUsage ? 1...1 : Self.seats }

    /// Whether it is billed by usage and has no seats.
    package var isBilledByUsage: Bool { self == .azurePlan || self == .legacyAzure }

    /// Whether it was sold by the catalogue before new commerce.
    package var isLegacy: Bool {
        switch self {
        case .legacyLicence, .legacyAddOn, .legacyAzure: true
        case .azurePlan, .newCommerce, .software, .marketplace, .savingsPlan: false
        }
    }
}
