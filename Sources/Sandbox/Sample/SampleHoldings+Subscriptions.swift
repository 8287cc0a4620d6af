import Domain
import Foundation

extension SampleHoldings {
    @discardableResult
    mutating func addLegacyLicence(
        _ offer: Offer, _ status: Subscription.Status, isTrial: Bool = false
    ) -> Subscription {
        let start = moment(daysAgo: isTrial ? 3 + chance.below(20) : 20 + chance.below(320))
        return add(
            offer, status, quantity: isTrial ? 25 : seats(), created: start, term: start,
            end: isTrial ? start.adding(months: 1) : start.adding(term: offer.termDuration),
            window: nil, isTrial: isTrial)
    }

    mutating func addAddOn(
        _ offer: Offer, _ status: Subscription.Status, to base: Subscription
    ) {
        add(
            offer, status, quantity: max(1, base.quantity / 2), created: base.creationDate,
            term: base.effectiveStartDate, end: base.commitmentEndDate, window: nil,
            parent: base.id)
    }

    @discardableResult
    mutating func addAzure(_ offer: Offer, _ status: Subscription.Status) -> Subscription {
        let start = moment(daysAgo: 60 + chance.below(900))
        return add(
            offer, status, quantity: 1, created: start, term: start, end: nil, window: nil)
    }

    mutating func addAzureSubscription(
        _ status: AzureSubscriptionStatus, under plan: Subscription
    ) {
        let name = chance.pick(["Production", "Development", "Test", "Backup", "Analytics"])
        holdings.azureSubscriptions.append(
            AzureSubscription(
                id: AzureSubscription.ID(chance.guid()), planID: plan.id,
                friendlyName: "\(name) \(holdings.azureSubscriptions.count + 1)", status: status))
    }

    /// A term of new commerce, of which the window to cancel is open or has closed.
    mutating func addNewCommerce(
        _ offer: Offer, _ status: Subscription.Status, inWindow: Bool
    ) {
        addTerm(offer, status, daysAgo: inWindow ? chance.below(5) : daysPastWindow(of: offer))
        guard status == .active, chance.chance(12) else { return }
        holdings.subscriptions[holdings.subscriptions.count - 1].scheduledNextTermInstructions =
            "quantity \(1 + chance.below(40))"
    }

    /// Software for a term, or a service of the marketplace.
    mutating func addTerm(_ offer: Offer, _ status: Subscription.Status, inWindow: Bool) {
        // The shortest window is a day: only what was bought today is surely still in it.
        let newest = (offer.cancellationDays ?? 1) - 2
        let daysAgo = inWindow ? chance.below(max(newest, 1)) : daysPastWindow(of: offer)
        addTerm(offer, status, daysAgo: inWindow && newest < 1 ? -1 : daysAgo)
    }

    mutating func addSavingsPlan(_ status: Subscription.Status) {
        addTerm(Catalogue.savingsPlan, status, daysAgo: 30 + chance.below(700))
    }

    private mutating func daysPastWindow(of offer: Offer) -> Int {
        switch offer.termDuration {
        case "P1M": 9 + chance.below(16)
        case "P1Y": 20 + chance.below(320)
        default: 20 + chance.below(900)
        }
    }

    private mutating func addTerm(_ offer: Offer, _ status: Subscription.Status, daysAgo: Int) {
        let start = daysAgo < 0 ? day : moment(daysAgo: daysAgo)
        let renewals = offer.termDuration == "P1M" ? chance.below(20) : 0
        add(
            offer, status, quantity: offer.kind == .savingsPlan ? 1 : seats(),
            created: start.adding(months: -renewals), term: start,
            end: start.adding(term: offer.termDuration),
            window: offer.cancellationDays.map { start.adding(days: $0) })
    }

    @discardableResult
    private mutating func add(
        _ offer: Offer, _ status: Subscription.Status, quantity: Int, created: Date, term: Date,
        end: Date?, window: Date?, isTrial: Bool = false, parent: Subscription.ID? = nil
    ) -> Subscription {
        // What is over was over before today: its term is moved back as a whole.
        let past = status.isOver ? end.map { Int($0.timeIntervalSince(day) / 86_400) + 1 } : nil
        let back = -max((past ?? 0) + (past == nil ? 0 : status.daysOver(chance: &chance)), 0)
        let subscription = Subscription(
            id: Subscription.ID(chance.guid()), kind: offer.kind,
            orderID: Subscription.Order(
                offer.kind.isCatalogued ? chance.hex(digits: 12) : chance.guid()),
            offerID: offer.id, offerName: isTrial ? "\(offer.name) (Trial)" : offer.name,
            friendlyName: ownName(), quantity: quantity, status: status, isTrial: isTrial,
            publisherName: offer.publisherName, parentID: parent,
            billingCycle: isTrial ? "none" : offer.billingCycle,
            termDuration: isTrial ? "P1M" : offer.termDuration,
            creationDate: created.adding(days: back), effectiveStartDate: term.adding(days: back),
            commitmentEndDate: end?.adding(days: back),
            cancellationAllowedUntil: window?.adding(days: back),
            autoRenewEnabled: status == .active && end != nil && !isTrial && chance.chance(85),
            suspensionReasons: status == .suspended ? ["PartnerSuspension"] : [])
        holdings.subscriptions.append(subscription)
        return subscription
    }
}

extension Subscription.Status {
    fileprivate var isOver: Bool { self == .expired || self == .disabled }

    /// Expired for a month, then disabled for three (reference, 4.5).
    fileprivate func daysOver(chance: inout SplitMix64) -> Int {
        self == .expired ? 1 + chance.below(28) : 31 + chance.below(85)
    }
}
