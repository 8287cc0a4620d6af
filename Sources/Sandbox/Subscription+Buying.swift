import Domain
import Foundation

extension Subscription {
    /// What an order brings. Its ids follow from the act and the customer, so that the same
    /// order in the same store is the same order.
    init(buying offer: Offer, quantity: Int, in scene: Scene) {
        var ids = SplitMix64(buyingBy: scene.activity, for: scene.holdings.customer.id)
        // The store keeps milliseconds; what is answered must be what is read later.
        let start = Date(timeIntervalSince1970: scene.now.timeIntervalSince1970.rounded(.down))
        self.init(
            id: ID(ids.guid()), kind: offer.kind,
            orderID: Order(offer.kind.isCatalogued ? ids.hex(digits: 12) : ids.guid()),
            offerID: offer.id, offerName: offer.name, friendlyName: "",
            quantity: quantity, status: .active,
            publisherName: offer.publisherName, billingCycle: offer.billingCycle,
            termDuration: offer.termDuration, creationDate: start, effectiveStartDate: start,
            commitmentEndDate: start.adding(term: offer.termDuration),
            cancellationAllowedUntil: scene.rules.cancellationDays(of: offer).map {
                start.adding(days: $0)
            },
            autoRenewEnabled: !offer.isBilledByUsage)
    }
}

extension Subscription.ID {
    /// Of what an act bought.
    init(boughtBy act: ActivityRecord.ID, for customer: Customer.ID) {
        var ids = SplitMix64(buyingBy: act, for: customer)
        self.init(ids.guid())
    }
}

extension SplitMix64 {
    fileprivate init(buyingBy act: ActivityRecord.ID, for customer: Customer.ID) {
        self.init(
            seed: SplitMix64.seed(from: customer.text), stream: UInt64(bitPattern: act))
    }
}

extension Subscription.Kind {
    /// Sold by the new catalogue, whose orders have short ids; older ones have GUIDs.
    var isCatalogued: Bool {
        switch self {
        case .newCommerce, .software, .marketplace, .savingsPlan, .azurePlan: true
        case .legacyLicence, .legacyAddOn, .legacyAzure: false
        }
    }
}
