import Domain
import Foundation

/// An order (reference, 5.2).
package struct OrderResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// An order as the service would give it.
    package init(
        id: Subscription.Order, status: String, creationDate: Date, billingCycle: String,
        lineItems: [OrderLineItemResource], customer: Customer.ID
    ) {
        let link = LinkResource(uri: "/customers/\(customer)/orders/\(id)")
        self.init([
            "id": .string(id.text), "alternateId": .string(id.text),
            "referenceCustomerId": .string(customer.text), "billingCycle": .string(billingCycle),
            "transactionType": "UserPurchase", "currencyCode": "USD", "currencySymbol": "$",
            "creationDate": .string(WireDate.text(creationDate)), "status": .string(status),
            "lineItems": .array(lineItems.map { .object($0.json) }),
            "links": ["self": .object(link.json)],
        ])
        setAttributes("Order")
    }

    /// Case-sensitive.
    package var id: String? { json.filledText("id") }

    /// `completed`, `pending`, `cancelled` or `unknown`, in any case.
    package var status: String? { json.filledText("status") }

    /// The lines that could be read.
    package var lineItems: [OrderLineItemResource] {
        json.objects("lineItems").map(OrderLineItemResource.init)
    }

    /// How many lines it has, with those that could not be read.
    package var lineCount: Int { json.array("lineItems")?.count ?? 0 }

    /// When it was ordered.
    package var creationDate: Date? { json.date("creationDate") }

    /// The line of that number. If no line has a number, the one at that place.
    package func line(_ number: Int) -> OrderLineItemResource? { lines(number).first }

    private func lines(_ number: Int) -> [OrderLineItemResource] {
        let lines = lineItems
        guard lines.contains(where: { $0.lineItemNumber != nil }) else {
            // If one could not be read, the places of the others say nothing.
            guard lines.count == lineCount else { return [] }
            return lines.indices.contains(number) ? [lines[number]] : []
        }
        return lines.filter { $0.lineItemNumber == number }
    }

    /// The status of one line. The order's own status is `cancelled` only once all of its lines
    /// are, so the line decides: its quantity is 0 (cancel-software-purchases). If the line is not
    /// known (nil), it is cancelled only if all of them are.
    package func purchaseStatus(ofLine number: Int?) -> PurchaseStatus {
        let lines = number.map(lines) ?? lineItems
        let isWhole = number != nil || lines.count == lineCount
        if isWhole, !lines.isEmpty, lines.allSatisfy({ $0.quantity == 0 }) { return .cancelled }
        return PurchaseStatus(word: status ?? "completed")
    }
}

/// One line of an order.
package struct OrderLineItemResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A line; members that are nil are left out.
    package init(
        lineItemNumber: Int, offerID: String, subscriptionID: String? = nil,
        friendlyName: String? = nil, quantity: Int
    ) {
        self.init([
            "lineItemNumber": JSONValue(integerLiteral: lineItemNumber),
            "offerId": .string(offerID),
            "quantity": JSONValue(integerLiteral: quantity),
        ])
        json["subscriptionId"] = .filled(subscriptionID)
        json["friendlyName"] = .filled(friendlyName)
    }

    /// The line's number in its order, from 0.
    package var lineItemNumber: Int? { json.number("lineItemNumber") }
    /// The offer that was bought: `product:sku:availability`.
    package var offerID: String { json.text("offerId") ?? "" }
    /// The subscription it made, if it made one.
    package var subscriptionID: String? { json.filledText("subscriptionId") }
    /// The name of what was bought.
    package var friendlyName: String? { json.filledText("friendlyName") }
    /// The term as ISO 8601 has it, such as `P1Y`.
    package var termDuration: String? { json.filledText("termDuration") }

    /// 0 once the line is cancelled.
    package var quantity: Int? { json.number("quantity") }
}

extension Holdings {
    /// The orders by which a customer got what it holds: one for each order id, with a line for
    /// each purchase. A cancelled line has quantity 0; an order is cancelled once all of its lines
    /// are (cancel-software-purchases).
    package func orders(of customer: Customer.ID) -> [OrderResource] {
        let purchases = lines.sorted {
            ($0.order.text, $0.number ?? -1) < ($1.order.text, $1.number ?? -1)
        }
        var orders: [OrderResource] = []
        var rest = purchases[...]
        while let first = rest.first {
            let same = rest.prefix { $0.order == first.order }
            rest = rest.dropFirst(same.count)
            let isCancelled = same.allSatisfy { $0.status == .cancelled }
            let open = same.first { $0.status != .cancelled }?.status
            orders.append(
                OrderResource(
                    id: first.order,
                    status: isCancelled ? "cancelled" : open?.orderWord ?? "completed",
                    creationDate: first.date, billingCycle: first.cycle,
                    lineItems: same.enumerated().map { place, line in line.item(at: place) },
                    customer: customer))
        }
        return orders
    }

    private var lines: [OrderedLine] {
        var lines = subscriptions.map {
            OrderedLine(
                order: $0.orderID, number: nil, date: $0.creationDate, cycle: $0.billingCycle,
                status: $0.status == .deleted ? .cancelled : .completed, offer: $0.offerID.text,
                subscription: $0.id.text, name: $0.name, quantity: $0.quantity,
                term: $0.termDuration)
        }
        lines += reservations.map {
            OrderedLine(
                order: $0.orderID, number: 0, date: $0.effectiveDate, cycle: "one_time",
                status: $0.status, offer: "DZH318Z0BQ4C:00BD:DZH318Z0BQ4B", subscription: nil,
                name: $0.displayName, quantity: $0.quantity, term: $0.termDuration)
        }
        return lines
            + software.map {
                OrderedLine(
                    order: $0.orderID, number: $0.lineItemNumber, date: $0.purchaseDate,
                    cycle: "one_time", status: $0.status, offer: "DG7GMGF0DVT9:0001:DG7GMGF0DVT8",
                    subscription: nil, name: $0.productName, quantity: $0.quantity, term: "")
            }
    }
}

extension PurchaseStatus {
    // An order does not show the end of a reservation's term.
    fileprivate var orderWord: String { self == .expired ? "completed" : word }
}

/// One purchase, as a line of its order.
private struct OrderedLine {
    let order: Subscription.Order
    /// Nil means its place in the order.
    let number: Int?
    let date: Instant
    let cycle: String
    let status: PurchaseStatus
    let offer: String
    let subscription: String?
    let name: String
    let quantity: Int
    let term: String

    func item(at place: Int) -> OrderLineItemResource {
        var item = OrderLineItemResource(
            lineItemNumber: number ?? place, offerID: offer,
            subscriptionID: subscription, friendlyName: name,
            quantity: status == .cancelled ? 0 : quantity)
        if !term.isEmpty { item.json["termDuration"] = .string(term) }
        return item
    }
}

/// An offer (`/offers`).
package struct OfferResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// An offer as the service would give it.
    package init(_ offer: Offer) {
        let isUsage = offer.isBilledByUsage
        self.init([
            "id": .string(offer.id.text), "name": .string(offer.name),
            "minimumQuantity": JSONValue(integerLiteral: offer.quantities.lowerBound),
            "maximumQuantity": JSONValue(integerLiteral: offer.quantities.upperBound),
            "isAvailableForPurchase": true, "isTrial": false,
            "isAddOn": .bool(offer.kind == .legacyAddOn),
            "isMicrosoftProduct": .bool(offer.kind != .marketplace),
            "billing": .string(isUsage ? "usage" : "license"),
            "supportedBillingCycles": [.string(offer.billingCycle)],
            "termDuration": .string(offer.termDuration),
            "unitType": .string(isUsage ? "Usage-based" : "Licenses"),
            "publisherName": .string(offer.publisherName),
        ])
        // The same members tell the kind of an offer and of a subscription.
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
