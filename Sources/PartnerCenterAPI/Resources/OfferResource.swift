import Domain

/// Something for sale (`/offers`).
package struct OfferResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(_ offer: Offer) {
        let isUsage = offer.isBilledByUsage
        self.init([
            "id": .string(offer.id.text), "name": .string(offer.name),
            "minimumQuantity": JSON(integerLiteral: offer.quantities.lowerBound),
            "maximumQuantity": JSON(integerLiteral: offer.quantities.upperBound),
            "isAvailableForPurchase": true, "isTrial": false,
            "isAddOn": .bool(offer.kind == .legacyAddOn),
            "isMicrosoftProduct": .bool(offer.kind != .marketplace),
            "billing": .string(isUsage ? "usage" : "license"),
            "supportedBillingCycles": [.string(offer.billingCycle)],
            "termDuration": .string(offer.termDuration),
            "unitType": .string(isUsage ? "Usage-based" : "Licenses"),
            "publisherName": .string(offer.publisherName),
        ])
        // The kind follows from the same members as a subscription's.
        let sold = SubscriptionResource(Subscription(sample: offer), etag: "")
        json["productType"] = sold.json["productType"]
        setAttributes("Offer")
    }

    /// Nil without an id.
    package func offer() -> Offer? {
        guard let id = json.filledText("id") else { return nil }
        var like = SubscriptionResource(json)
        like.json["offerId"] = .string(id)
        let kind = json.flag("isAddOn") == true ? .legacyAddOn : like.kind
        return Offer(
            id: Offer.ID(id), name: json.text("name") ?? id, kind: kind,
            billingCycle: json.texts("supportedBillingCycles").first ?? "none",
            termDuration: json.filledText("termDuration") ?? term,
            publisherName: json.filledText("publisherName") ?? "Microsoft Corporation")
    }

    // The old catalogue says `term` and `termUnitOfMeasure`.
    private var term: String {
        guard let count = json.number("term"), count > 0 else { return "" }
        switch (json.text("termUnitOfMeasure") ?? "").lowercased() {
        case "year", "years": return "P\(count)Y"
        case "month", "months": return "P\(count)M"
        default: return ""
        }
    }
}

extension Subscription {
    fileprivate init(sample offer: Offer) {
        self.init(
            id: ID(offer.id.text), kind: offer.kind, orderID: Order(""), offerID: offer.id,
            offerName: offer.name, friendlyName: "", quantity: 1, status: .active,
            publisherName: offer.publisherName, billingCycle: offer.billingCycle,
            termDuration: offer.termDuration, creationDate: .distantPast,
            effectiveStartDate: .distantPast, commitmentEndDate: nil, autoRenewEnabled: false)
    }
}
