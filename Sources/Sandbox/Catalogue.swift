import Domain
import Foundation

/// What the sandbox sells.
enum Catalogue {
    static let offers: [Offer] =
        legacyLicences.prefix(2) + newCommerce + [azurePlan, legacyAzure]
        + software.prefix(1) + marketplace.prefix(2)

    static let legacyLicences = [
        licence("a1b6c0de-0001-4a10-8000-0000000000e3", "Office 365 E3"),
        licence("a1b6c0de-0002-4a10-8000-0000000000b1", "Exchange Online (Plan 1)"),
        licence("a1b6c0de-0003-4a10-8000-0000000000e1", "Office 365 E1"),
        licence("a1b6c0de-0004-4a10-8000-0000000000d2", "Visio Online Plan 2"),
        licence("a1b6c0de-0005-4a10-8000-0000000000f3", "Enterprise Mobility + Security E3"),
    ]

    static let legacyAddOns = [
        addOn("a1b6c0de-0101-4a10-8000-0000000000a1", "Office 365 Audio Conferencing"),
        addOn("a1b6c0de-0102-4a10-8000-0000000000a2", "Exchange Online Archiving"),
        addOn("a1b6c0de-0103-4a10-8000-0000000000a3", "Office 365 Extra File Storage"),
    ]

    static let newCommerce = [
        seats("CFQ7DECK0001:0001:CFQ7DECKM001", "Microsoft 365 Business Basic", "monthly", "P1M"),
        seats("CFQ7DECK0002:0001:CFQ7DECKM002", "Microsoft Teams Essentials", "monthly", "P1M"),
        seats("CFQ7DECK0003:0001:CFQ7DECKY003", "Microsoft 365 Business Premium", "monthly", "P1Y"),
        seats("CFQ7DECK0004:0001:CFQ7DECKY004", "Microsoft 365 E5", "annual", "P1Y"),
        seats("CFQ7DECK0005:0001:CFQ7DECKT005", "Dynamics 365 Sales Enterprise", "annual", "P3Y"),
    ]

    static let azurePlan = Offer(
        id: Offer.ID("DZH3DECK0001:0001:DZH3DECKZ001"), name: "Azure plan", kind: .azurePlan,
        billingCycle: "monthly", termDuration: "")

    static let legacyAzure = Offer(
        id: Offer.ID("MS-AZR-0145P"), name: "Microsoft Azure", kind: .legacyAzure,
        billingCycle: "monthly", termDuration: "")

    static let software = [
        Offer(
            id: Offer.ID("DG7GDECK0001:0001:DG7GDECKY001"),
            name: "Windows Server Standard – 8 core, 1 year", kind: .software,
            billingCycle: "annual", termDuration: "P1Y"),
        Offer(
            id: Offer.ID("DG7GDECK0002:0001:DG7GDECKT002"),
            name: "SQL Server Standard – 2 core, 3 years", kind: .software,
            billingCycle: "annual", termDuration: "P3Y"),
    ]

    static let marketplace = [
        service("DZH3MARK0001:0001:DZH3MARKM001", "Vaultline Backup", "P1M", "Vaultline Inc."),
        service("DZH3MARK0002:0001:DZH3MARKY002", "Signa Document Signing", "P1Y", "Signa AG"),
        service("DZH3MARK0003:0001:DZH3MARKY003", "누리 전자결재", "P1Y", "누리소프트"),
    ]

    static let savingsPlan = Offer(
        id: Offer.ID("DZH3DECK0009:0001:DZH3DECKS009"), name: "Azure savings plan for compute",
        kind: .savingsPlan, billingCycle: "monthly", termDuration: "P3Y")

    private static func licence(_ id: String, _ name: String) -> Offer {
        Offer(
            id: Offer.ID(id), name: name, kind: .legacyLicence, billingCycle: "monthly",
            termDuration: "P1Y")
    }

    private static func addOn(_ id: String, _ name: String) -> Offer {
        Offer(
            id: Offer.ID(id), name: name, kind: .legacyAddOn, billingCycle: "monthly",
            termDuration: "P1Y")
    }

    private static func seats(
        _ id: String, _ name: String, _ cycle: String, _ term: String
    ) -> Offer {
        Offer(
            id: Offer.ID(id), name: name, kind: .newCommerce, billingCycle: cycle,
            termDuration: term)
    }

    private static func service(
        _ id: String, _ name: String, _ term: String, _ publisher: String
    ) -> Offer {
        Offer(
            id: Offer.ID(id), name: name, kind: .marketplace,
            billingCycle: term == "P1M" ? "monthly" : "annual", termDuration: term,
            publisherName: publisher)
    }
}

extension Subscription {
    /// The subscription an order buys. Its ids are made from the act and the customer: the same
    /// order in the same store has the same ids.
    init(buying offer: Offer, quantity: Int, in context: RefereeContext) {
        var ids = SplitMix64(buyingBy: context.activity, for: context.holdings.customer.id)
        // The store keeps milliseconds: the answer must equal what is read later.
        let start = Date(timeIntervalSince1970: context.now.timeIntervalSince1970.rounded(.down))
        self.init(
            id: ID(ids.guid()), kind: offer.kind,
            orderID: Order(offer.kind.isCatalogued ? ids.hex(digits: 12) : ids.guid()),
            offerID: offer.id, offerName: offer.name, friendlyName: "",
            quantity: quantity, status: .active,
            publisherName: offer.publisherName, billingCycle: offer.billingCycle,
            termDuration: offer.termDuration, creationDate: start, effectiveStartDate: start,
            commitmentEndDate: start.adding(term: offer.termDuration),
            cancellationAllowedUntil: context.rules.cancellationDays(of: offer).map {
                start.adding(days: $0)
            },
            refundableSeats: offer.kind == .newCommerce
                ? RefundableSeats(
                    total: quantity,
                    batches: [.init(quantity: quantity, until: start.adding(days: 7))]) : nil,
            autoRenewEnabled: !offer.isBilledByUsage)
    }
}

extension Subscription.ID {
    /// The id of the subscription an act bought.
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
    /// Whether the new catalogue sells it: its orders have short ids, older ones GUIDs.
    var isCatalogued: Bool {
        switch self {
        case .newCommerce, .software, .marketplace, .savingsPlan, .azurePlan: true
        case .legacyLicence, .legacyAddOn, .legacyAzure: false
        }
    }
}

extension Date {
    /// Midnight, UTC, at the beginning of its day.
    var startOfDay: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 / 86_400).rounded(.down) * 86_400)
    }

    /// The end of a term that begins now: `P1M`, `P1Y` or `P3Y`; nil for any other text.
    func adding(term: String) -> Date? {
        switch term {
        case "P1M": adding(months: 1)
        case "P1Y": adding(months: 12)
        case "P3Y": adding(months: 36)
        default: nil
        }
    }
}
