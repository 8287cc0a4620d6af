import Domain
import Foundation

extension SubscriptionResource {
    /// The names, in lower case, of all members that `init(_:of:etag:)` may set.
    package static let modelled: Set<String> = [
        "id", "offerid", "offername", "friendlyname", "quantity", "unittype",
        "haspurchasableaddons", "creationdate", "effectivestartdate", "status",
        "autorenewenabled", "istrial", "billingtype", "billingcycle", "termduration",
        "ismicrosoftproduct", "publishername", "actions", "attentionneeded", "actiontaken",
        "contracttype", "orderid", "commitmentenddate", "commitmentenddatetime",
        "cancellationalloweduntildate", "producttype", "parentsubscriptionid", "entitlementid",
        "schedulednextterminstructions", "scheduledactions", "suspensionreasons", "links",
        "attributes",
    ]

    /// As the service would give it. `etag` is empty for new commerce.
    package init(_ subscription: Subscription, of customer: Customer.ID? = nil, etag: String) {
        let kind = subscription.kind
        self.init([
            "id": .string(subscription.id.text), "offerId": .string(subscription.offerID.text),
            "offerName": .string(subscription.offerName),
            "friendlyName": .string(subscription.name),
            "quantity": JSON(integerLiteral: subscription.quantity),
            "unitType": .string(kind.unitType), "hasPurchasableAddons": .bool(false),
            "creationDate": .string(WireDate.text(subscription.creationDate)),
            "effectiveStartDate": .string(WireDate.text(subscription.effectiveStartDate)),
            "status": .string(subscription.status.word),
            "autoRenewEnabled": .bool(subscription.autoRenewEnabled),
            "isTrial": .bool(subscription.isTrial), "billingType": .string(kind.billingType),
            "billingCycle": .string(subscription.billingCycle),
            "termDuration": .string(subscription.termDuration),
            "isMicrosoftProduct": .bool(kind != .marketplace),
            "publisherName": .string(subscription.publisherName),
            "actions": ["Cancel", "Edit"], "attentionNeeded": false, "actionTaken": false,
            "contractType": "subscription", "orderId": .string(subscription.orderID.text),
        ])
        let end = subscription.commitmentEndDate
        json["commitmentEndDate"] = .string(end.map(WireDate.text) ?? WireDate.noEnd)
        json["commitmentEndDateTime"] = .string(end.map(WireDate.text) ?? WireDate.noEnd)
        json["cancellationAllowedUntilDate"] = subscription.cancellationAllowedUntil.map {
            .string(WireDate.text($0))
        }
        json["productType"] = kind.productType.map {
            ["id": .string($0), "displayName": .string($0)]
        }
        json["parentSubscriptionId"] = .filled(subscription.parentID?.text)
        if kind == .legacyAzure { json["entitlementId"] = .string(subscription.id.text) }
        json["scheduledNextTermInstructions"] = subscription.scheduledNextTermInstructions.map {
            .object(ScheduledInstructions.json($0))
        }
        json["scheduledActions"] = subscription.scheduledActions?.json
        if !subscription.suspensionReasons.isEmpty {
            json["suspensionReasons"] = .array(
                subscription.suspensionReasons.map { .string($0) })
        }
        if let customer {
            let path = "/customers/\(customer)/subscriptions/\(subscription.id)"
            json["links"] = ["self": .object(LinkResource(uri: path).json)]
        }
        setAttributes("Subscription", etag: etag)
    }
}

extension Subscription.Kind {
    fileprivate var unitType: String {
        switch self {
        case .legacyAzure, .azurePlan: "Usage-based"
        case .savingsPlan: "Benefit"
        case .legacyLicence, .legacyAddOn, .newCommerce, .software, .marketplace: "Licenses"
        }
    }

    fileprivate var billingType: String {
        switch self {
        case .legacyAzure, .azurePlan: "usage"
        case .savingsPlan: "benefit"
        case .legacyLicence, .legacyAddOn, .newCommerce, .software, .marketplace: "license"
        }
    }

    // The old catalogue has none.
    fileprivate var productType: String? {
        switch self {
        case .legacyLicence, .legacyAddOn, .legacyAzure: nil
        case .newCommerce: "OnlineServicesNCE"
        case .software: "Software"
        case .azurePlan: "Azure"
        case .marketplace: "SaaS"
        case .savingsPlan: "Azure"
        }
    }
}
