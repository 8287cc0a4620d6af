import Domain
import Foundation

/// An order (reference, 5.2).
package struct OrderResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

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

    /// Text in which case counts.
    package var id: String? { json.filledText("id") }

    /// `completed`, `pending`, `cancelled`, `unknown`, in any case.
    package var status: String? {
        get { json.filledText("status") }
        set { json["status"] = newValue.map { .string($0) } }
    }

    package var lineItems: [OrderLineItemResource] {
        get { json.objects("lineItems").map(OrderLineItemResource.init) }
        set { json["lineItems"] = .array(newValue.map { .object($0.json) }) }
    }

    /// How many lines it has, those among them that could not be read.
    package var lineCount: Int { json.array("lineItems")?.count ?? 0 }

    package var creationDate: Date? { json.date("creationDate") }

    /// The line of that number. Where no line has a number, the one at that place.
    package func line(_ number: Int) -> OrderLineItemResource? { lines(number).first }

    private func lines(_ number: Int) -> [OrderLineItemResource] {
        let lines = lineItems
        guard lines.contains(where: { $0.lineItemNumber != nil }) else {
            // With one missing among them a place says nothing.
            guard lines.count == lineCount else { return [] }
            return lines.indices.contains(number) ? [lines[number]] : []
        }
        return lines.filter { $0.lineItemNumber == number }
    }

    /// What became of a line. The order's own status says `cancelled` only once all of its lines
    /// are, so the line decides: its quantity is 0 (cancel-software-purchases). Where it is not
    /// known which line (nil), only what is so of all of them counts.
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

    package init(
        lineItemNumber: Int, offerID: String, subscriptionID: String? = nil,
        friendlyName: String? = nil, quantity: Int
    ) {
        self.init([
            "lineItemNumber": JSON(integerLiteral: lineItemNumber), "offerId": .string(offerID),
            "quantity": JSON(integerLiteral: quantity),
        ])
        json["subscriptionId"] = .filled(subscriptionID)
        json["friendlyName"] = .filled(friendlyName)
    }

    package var lineItemNumber: Int? { json.number("lineItemNumber") }
    package var offerID: String { json.text("offerId") ?? "" }
    package var subscriptionID: String? { json.filledText("subscriptionId") }
    package var friendlyName: String? { json.filledText("friendlyName") }
    package var termDuration: String? { json.filledText("termDuration") }

    /// 0 once the line is cancelled.
    package var quantity: Int? {
        get { json.number("quantity") }
        set { json["quantity"] = newValue.map { JSON(integerLiteral: $0) } }
    }
}
