import Chance
import Domain
import Foundation

extension Dice {
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// A GUID, in lower case.
    mutating func guid() -> String {
        let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &self) }
        return UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14],
                bytes[15]
            )
        ).uuidString.lowercased()
    }

    /// A customer with subscriptions of any kind, in any status, with add-ons and Azure
    /// subscriptions where there can be some.
    mutating func holdings(at now: Date) -> Holdings {
        let id = guid()
        var holdings = Holdings(
            customer: Customer(
                id: Customer.ID(id), companyName: "Customer \(id.prefix(4))",
                domain: "c\(id.prefix(8)).example", relationship: .reseller,
                allowsDelegatedAccess: chance(50)))
        for _ in 0..<(1 + below(4)) {
            let base = subscription(pick(Subscription.Kind.bases), at: now)
            holdings.subscriptions.append(base)
            if base.kind == .legacyLicence {
                for _ in 0..<below(4) {
                    var addOn = subscription(.legacyAddOn, at: now, parent: base.id)
                    // It follows its base.
                    if base.status != .active, addOn.status == .active { addOn.suspend() }
                    holdings.subscriptions.append(addOn)
                }
            }
            if base.kind == .azurePlan {
                for _ in 0..<below(3) {
                    let isCancelled = base.status != .active || chance(60)
                    holdings.azureSubscriptions.append(
                        AzureSubscription(
                            id: AzureSubscription.ID(guid()), planID: base.id,
                            friendlyName: pick(Self.names) + " \(below(9))",
                            status: isCancelled ? .cancelled : .active))
                }
            }
        }
        holdings.subscriptions.sort { $0.id.text < $1.id.text }
        holdings.azureSubscriptions.sort { $0.id.text < $1.id.text }
        return holdings
    }

    mutating func renewal() -> Renewal {
        Renewal(
            autoRenewEnabled: chance(60), scheduledNextTermInstructions: instructions(),
            scheduledActions: pick([
                nil, nil, .cancelAtTermEnd,
                ScheduledActions(
                    text: #"[{"actionType":"Hold","more":{"x":1},"scheduleType":"CustomDate"}]"#),
            ]))
    }

    /// In the forms in which the service's object shows here.
    private mutating func instructions() -> String? {
        let quantity = 1 + below(500)
        return switch below(5) {
        case 0: "quantity \(quantity)"
        case 1: "CFQ7DECK0004:0001:CFQ7DECKY004 P1Y annual quantity \(quantity)"
        case 2: "CFQ7DECK0005:0001:CFQ7DECKT005 P3Y"
        case 3:
            #"{"customTermEndDate":"2028-0\#(1 + below(9))-01","product":{"productId":"CFQ7"#
                + #"DECK0001","promotionId":"39NFJQT1PZ6D"},"quantity":\#(quantity)}"#
        default: nil
        }
    }

    private mutating func subscription(
        _ kind: Subscription.Kind, at now: Date, parent: Subscription.ID? = nil
    ) -> Subscription {
        let renewal = renewal()
        let start = now.addingTimeInterval(-86_400 * Double(1 + below(700)))
        // One in ten is past the end of its term.
        let end = now.addingTimeInterval(86_400 * (chance(10) ? -1 : Double(1 + below(400))))
        let term = pick(["P1M", "P1Y", "P3Y"])
        var subscription = Subscription(
            id: Subscription.ID(guid()), kind: kind, orderID: Subscription.Order(guid()),
            offerID: Offer.ID(kind.offer), offerName: "Offer of \(kind.rawValue)",
            friendlyName: pick(Self.names), quantity: kind.isByUsage ? 1 : 1 + below(10_000),
            status: .active, isTrial: chance(5),
            publisherName: kind == .marketplace ? "Fabrikam" : "Microsoft Corporation",
            parentID: parent, billingCycle: pick(["monthly", "annual"]),
            termDuration: kind.isByUsage ? "" : term, creationDate: start,
            effectiveStartDate: start, commitmentEndDate: kind.isByUsage ? nil : end,
            cancellationAllowedUntil: chance(30) ? now.addingTimeInterval(3_600) : nil,
            autoRenewEnabled: renewal.autoRenewEnabled,
            scheduledNextTermInstructions: renewal.scheduledNextTermInstructions,
            scheduledActions: renewal.scheduledActions)
        switch below(10) {
        case 0: subscription.suspend()
        case 1: subscription.status = pick(Self.others)
        default: break
        }
        return subscription
    }

    private static let others: [Subscription.Status] = [
        .pending, .expired, .disabled, .deleted, .unrecognized("underReview"),
    ]
    private static let names = [
        "", "Head office", "한빛무역 본사", "東京支社", "a; b → c", "\"quoted\\\"", "{\"x\":1}", "🏢",
    ]
}

extension Subscription {
    /// As the sandbox leaves what it suspends.
    fileprivate mutating func suspend() {
        status = .suspended
        suspensionReasons = ["PartnerSuspension"]
        guard kind == .newCommerce else { return }
        autoRenewEnabled = false
        scheduledNextTermInstructions = nil
        scheduledActions = nil
    }
}

extension Subscription.Kind {
    /// All that is bought by itself; new commerce, which loses most, thrice as often as the others.
    fileprivate static let bases =
        allCases.filter { $0 != .legacyAddOn } + [.newCommerce, .newCommerce]

    fileprivate var isByUsage: Bool { self == .azurePlan || self == .legacyAzure }

    fileprivate var offer: String {
        switch self {
        case .legacyLicence, .legacyAddOn: "796B6B5F-613C-4E24-A17C-EBA730D49C02"
        case .legacyAzure: "MS-AZR-0145P"
        case .azurePlan: "DZH3DECK0001:0001:DZH3DECKZ001"
        case .newCommerce: "CFQ7DECK0001:0001:CFQ7DECKM001"
        case .software: "DG7GDECK0001:0001:DG7GDECKY001"
        case .marketplace: "DZH3MARK0001:0001:DZH3MARKM001"
        case .savingsPlan: "DZH3DECK0009:0001:DZH3DECKS009"
        }
    }
}
