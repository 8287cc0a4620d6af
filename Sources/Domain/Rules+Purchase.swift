extension Rules {
    /// What buying an offer brings with it, or why Partner Center will not have it: not without a
    /// relationship, and not what the customer holds suspended, which is reactivated instead
    /// ("create-a-new-subscription", 2021).
    package func purchase(
        of offer: Offer, quantity: Int, in holdings: Holdings
    ) throws(Refusal) -> [Consequence] {
        if let refusal = Self.refusal(ofActingFor: holdings.customer) { throw refusal }
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
            offer.cancellationDays.map(Consequence.cancellableFor) ?? .suspendedNotCancelled)
        consequences.append(.removalBlockedByIt)
        return consequences
    }
}

extension Offer {
    /// Billed by what is used: there are no seats to count.
    package var isBilledByUsage: Bool { kind == .azurePlan || kind == .legacyAzure }

    /// How many can be bought at once.
    package var quantities: ClosedRange<Int> { isBilledByUsage ? 1...1 : 1...10_000 }

    /// For how many days after it was bought it can be cancelled (reference, 5.3); nil if not at
    /// all.
    package var cancellationDays: Int? {
        switch kind {
        case .newCommerce, .software: 7
        case .marketplace: termDuration == "P1M" ? 1 : 14
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: nil
        }
    }
}
