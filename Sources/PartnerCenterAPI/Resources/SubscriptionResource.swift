import Domain
import Foundation

/// A subscription (reference, 4.2). To change one, set one member of the resource that was read:
/// the service switches off what a body leaves out.
package struct SubscriptionResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// The subscription's id.
    package var id: String? { json.filledText("id") }
    /// The order that made it; empty if it is missing.
    package var orderID: String { json.text("orderId") ?? "" }
    /// The offer it was bought by; empty if it is missing.
    package var offerID: String { json.text("offerId") ?? "" }
    /// The subscription that an add-on belongs to.
    package var parentSubscriptionID: String? { json.filledText("parentSubscriptionId") }

    /// The word of `SubscriptionStatus`, in any case; `unknown` if it is missing.
    package var status: String {
        get { json.filledText("status") ?? untoldStatus }
        set { json["status"] = .string(newValue) }
    }

    /// The number of seats.
    package var quantity: Int? {
        get { json.number("quantity") }
        set { json["quantity"] = newValue.map { JSONValue(integerLiteral: $0) } }
    }

    /// Whether it renews when its term ends.
    package var autoRenewEnabled: Bool? {
        get { json.flag("autoRenewEnabled") }
        set { json["autoRenewEnabled"] = newValue.map { .bool($0) } }
    }

    /// The name the partner gave it.
    package var friendlyName: String? {
        get { json.text("friendlyName") }
        set { json["friendlyName"] = newValue.map { .string($0) } }
    }

    /// What will change when the term ends, as JSON.
    package var scheduledNextTermInstructions: JSONObject? {
        json.object("scheduledNextTermInstructions")
    }

    /// What will happen by itself when the term ends; nil if nothing will. Only `renewal` changes
    /// it: a body without it would switch it off, as one without `autoRenewEnabled: true` does
    /// (reference of 2026, 2.5).
    package var scheduledActions: ScheduledActions? { ScheduledActions(json["scheduledActions"]) }

    /// What will happen when the term ends.
    package var renewal: Renewal {
        get {
            Renewal(
                autoRenewEnabled: autoRenewEnabled ?? false,
                scheduledNextTermInstructions: scheduledNextTermInstructions.map(
                    ScheduledInstructions.text), scheduledActions: scheduledActions)
        }
        set {
            // An equal value keeps its JSON.
            if scheduledActions != newValue.scheduledActions {
                json["scheduledActions"] = newValue.scheduledActions?.json ?? []
            }
            autoRenewEnabled = newValue.autoRenewEnabled
            json["scheduledNextTermInstructions"] = newValue.scheduledNextTermInstructions.map {
                .object(ScheduledInstructions.json($0))
            }
        }
    }

    /// To be sent as `If-Match` right after reading, and never stored. Nil if it is missing or
    /// empty, as with new commerce.
    package var etag: String? { json.object("attributes")?.filledText("etag") }
}

extension SubscriptionResource {
    /// Nil without an id. Everything else may be missing: it is then empty, or said to be untold,
    /// and an unknown kind becomes the one that allows least.
    package func subscription() -> Subscription? {
        guard let id else { return nil }
        let created = json.date("creationDate") ?? json.date("effectiveStartDate")
        return Subscription(
            id: Subscription.ID(id), kind: kind, orderID: Subscription.Order(orderID),
            offerID: Offer.ID(offerID), offerName: json.text("offerName") ?? "",
            friendlyName: friendlyName.flatMap { $0 == json.text("offerName") ? "" : $0 } ?? "",
            quantity: max(0, quantity ?? 0), status: Subscription.Status(word: status),
            isTrial: json.flag("isTrial") ?? false,
            publisherName: json.filledText("publisherName") ?? "Microsoft Corporation",
            parentID: parentSubscriptionID.map { Subscription.ID($0) },
            billingCycle: billingCycle, termDuration: json.text("termDuration") ?? "",
            creationDate: created ?? .distantPast,
            effectiveStartDate: json.date("effectiveStartDate") ?? created ?? .distantPast,
            commitmentEndDate: commitmentEnd,
            cancellationAllowedUntil: cancellationAllowedUntil,
            refundableSeats: SeatsResource.seats(in: json),
            autoRenewEnabled: renewal.autoRenewEnabled,
            scheduledNextTermInstructions: renewal.scheduledNextTermInstructions,
            scheduledActions: renewal.scheduledActions,
            suspensionReasons: json.texts("suspensionReasons"), untold: untold)
    }

    /// What is not told, and has a value of ours for it; nil if all is.
    private var untold: [Subscription.Untold]? {
        let untold = Subscription.Untold.allCases.filter { field in
            switch field {
            case .friendlyName: friendlyName == nil
            case .quantity: quantity == nil
            case .isTrial: json.flag("isTrial") == nil
            case .publisherName: json.filledText("publisherName") == nil
            case .creationDate: json.date("creationDate") == nil
            case .effectiveStartDate: json.date("effectiveStartDate") == nil
            }
        }
        return untold.isEmpty ? nil : untold
    }

    // `one_time` and `OneTime` are the same cycle (reference, 2.4).
    private var billingCycle: String {
        let word = json.text("billingCycle") ?? ""
        return word.caseInsensitiveCompare("OneTime") == .orderedSame
            ? "one_time" : word.lowercased()
    }

    // If the date is missing, the last of the refunds tells it (reference of 2026, 3.3; one client
    // reads `refundOption`).
    private var cancellationAllowedUntil: Date? {
        if let told = json.date("cancellationAllowedUntilDate") { return told }
        let options = json.array("refundOptions") ?? json.array("refundOption") ?? []
        return options.compactMap(\.asObject).compactMap { option in
            option.date("expiresAt") ?? option.date("expiresAfter")
        }.max()
    }

    // The end date of new commerce includes its day; the newer field says the moment.
    private var commitmentEnd: Date? {
        if json.filledText("commitmentEndDateTime") != nil {
            return json.date("commitmentEndDateTime")
        }
        let end = json.date("commitmentEndDate")
        let isWholeDay = end.map {
            $0.timeIntervalSince1970.truncatingRemainder(dividingBy: 86_400) == 0
        }
        let isInclusive = kind == .newCommerce && isWholeDay == true
        return isInclusive ? end?.addingTimeInterval(86_400) : end
    }

    /// How it was sold. No field tells it: the product type does for the new catalogue, the form of
    /// the offer's id for the old one (reference, 4.2 and 5.1).
    package var kind: Subscription.Kind {
        let product = productWord.folded
        if (json.text("billingType") ?? "").folded == "benefit"
            || (json.text("unitType") ?? "").folded == "benefit" || product == "savingsplan"
        {
            return .savingsPlan
        }
        switch product {
        case "onlineservicesnce": return .newCommerce
        case "software", "softwaresubscriptions": return .software
        case "azure", "azureplan": return .azurePlan
        case "saas": return .marketplace
        default: break
        }
        if isThirdParty { return .marketplace }
        if offerID.uppercased().hasPrefix("MS-AZR-") { return .legacyAzure }
        // Nothing else is billed by use.
        if (json.text("billingType") ?? "").folded == "usage" { return .azurePlan }
        if parentSubscriptionID != nil { return .legacyAddOn }
        // `product:sku:availability` is an id of the new catalogue. Without a product type, the
        // beginning of the product's id is the best there is.
        guard offerID.split(separator: ":").count == 3 else { return .legacyLicence }
        if offerID.hasPrefix("DG7G") { return .software }
        return offerID.hasPrefix("DZH3") ? .azurePlan : .newCommerce
    }

    /// The word for an unknown kind; nil for a known one. `kind` is then the one that allows least,
    /// but that does not tell what holds the relationship.
    package var unknownKind: String? {
        let product = productWord
        let known = [
            "", "onlineservicesnce", "software", "softwaresubscriptions", "azure", "azureplan",
            "saas", "savingsplan",
        ]
        guard known.contains(product.folded) else { return product }
        guard product.isEmpty, kind == .legacyLicence else { return nil }
        // The ids of legacy offers are GUIDs (reference, 4.2).
        return UUID(uuidString: offerID) == nil ? offerID : nil
    }

    private var productWord: String { json.object("productType")?.filledText("id") ?? "" }

    private var isThirdParty: Bool {
        if let isMicrosoft = json.flag("isMicrosoftProduct") { return !isMicrosoft }
        guard let publisher = json.filledText("publisherName") else { return false }
        return !publisher.lowercased().hasPrefix("microsoft")
    }
}

extension String {
    /// Without case, `_`, blanks and parentheses, in which the spellings of one word differ
    /// (reference, 5.1).
    var folded: String { lowercased().filter { $0 != "_" && $0 != " " && $0 != "(" && $0 != ")" } }
}

extension SubscriptionResource {
    /// The names, in lower case, of all members that `init(_:of:etag:)` may set.
    package static let modelled: Set<String> = [
        "id", "offerid", "offername", "friendlyname", "quantity", "unittype",
        "haspurchasableaddons", "creationdate", "effectivestartdate", "status",
        "autorenewenabled", "istrial", "billingtype", "billingcycle", "termduration",
        "ismicrosoftproduct", "publishername", "actions", "attentionneeded", "actiontaken",
        "contracttype", "orderid", "commitmentenddate", "commitmentenddatetime",
        "cancellationalloweduntildate", "refundablequantity", "producttype", "parentsubscriptionid",
        "entitlementid",
        "schedulednextterminstructions", "scheduledactions", "suspensionreasons", "links",
        "attributes",
    ]

    /// A subscription as the service would give it. `etag` is empty for new commerce.
    package init(_ subscription: Subscription, of customer: Customer.ID? = nil, etag: String) {
        let kind = subscription.kind
        self.init([
            "id": .string(subscription.id.text), "offerId": .string(subscription.offerID.text),
            "offerName": .string(subscription.offerName),
            "friendlyName": .string(subscription.name),
            "quantity": JSONValue(integerLiteral: subscription.quantity),
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
        json["refundableQuantity"] = subscription.refundableSeats.map {
            .object(SeatsResource.json($0))
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

/// One Azure subscription under a plan (reference, 4.1).
package struct AzureEntitlementResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// An Azure subscription as the service would give it.
    package init(_ azure: AzureSubscription) {
        self.init([
            "id": .string(azure.id.text), "friendlyName": .string(azure.friendlyName),
            "status": .string(azure.status.word), "subscriptionId": .string(azure.planID.text),
        ])
        setAttributes("AzureEntitlement")
    }

    /// The Azure subscription's id.
    package var id: String? { json.filledText("id") }

    /// Its status; untold if it is missing.
    package var status: AzureSubscriptionStatus {
        json.filledText("status").map(AzureSubscriptionStatus.init(word:)) ?? .untold
    }

    /// Nil without an id.
    package func azureSubscription(under plan: Subscription.ID) -> AzureSubscription? {
        guard let id else { return nil }
        return AzureSubscription(
            id: AzureSubscription.ID(id), planID: plan,
            friendlyName: json.filledText("friendlyName") ?? id,
            status: status)
    }
}
