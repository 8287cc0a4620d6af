import Domain
import Foundation

/// What a customer has by a purchase that is no subscription: an Azure reservation or perpetual
/// software (reference, 5.1).
package struct EntitlementResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// What was bought.
    package enum EntitlementKind: Hashable, Sendable {
        case reservation, software
        /// Another word, as it came.
        case other(String)
    }

    /// The word has had many spellings: any that contains `reservedinstance` is a reservation.
    package var kind: EntitlementKind {
        let word = json.text("entitlementType") ?? ""
        if word.folded.contains("reservedinstance") { return .reservation }
        return word.folded == "software" ? .software : .other(word)
    }

    /// The order by which it was bought; empty if it is missing.
    package var orderID: String { reference?.text("id") ?? "" }
    /// A number, sent as text.
    package var lineItemNumber: Int? { reference?.number("lineItemId") }
    /// The product in the catalogue; empty if it is missing.
    package var productID: String { json.text("productId") ?? "" }
    /// The product's SKU; empty if it is missing.
    package var skuID: String { json.text("skuId") ?? "" }
    /// Without the part that is not fulfilled yet.
    package var quantity: Int { json.number("quantity") ?? 0 }
    /// How many are in which state.
    package var quantityDetails: [JSONObject] { json.objects("quantityDetails") }
    /// When it ends; nil if it does not.
    package var expiryDate: Date? { json.date("expiryDate") }

    /// It is on the entitlement by the example, on the artifact by the table.
    package var reservationType: String? {
        ([json] + json.objects("entitledArtifacts")).lazy.compactMap {
            $0.object("dynamicAttributes")?.filledText("reservationType")
        }.first
    }

    /// Links to the details of a reservation; nil for an artifact without a link.
    package var artifacts: [LinkResource?] {
        (json.array("entitledArtifacts") ?? []).map {
            $0.asObject?.object("link").map(LinkResource.init)
        }
    }

    /// Entitlements that came with it and share its order and line. Nil for one that could not be
    /// read.
    package var includedEntitlements: [EntitlementResource?] {
        guard let included = json["includedEntitlements"], included != .null else { return [] }
        guard case .array(let elements) = included else { return [nil] }
        return elements.map { $0.asObject.map(EntitlementResource.init) }
    }

    private var reference: JSONObject? { json.object("referenceOrder") }
}

extension EntitlementResource {
    /// A reservation of a customer, as the service would give it.
    package init(_ reservation: Reservation, of customer: Customer.ID) {
        let link = LinkResource(uri: Self.artifactPath(of: reservation.id, customer))
        self.init([
            "includedEntitlements": [],
            "referenceOrder": Self.reference(reservation.orderID, line: 0),
            "productId": .string("DZH318Z0BQ4C"), "skuId": "00BD",
            "quantity": JSONValue(integerLiteral: reservation.quantity),
            "quantityDetails": [
                [
                    "quantity": JSONValue(integerLiteral: reservation.quantity),
                    "status": "Fulfilled",
                ]
            ],
            "entitlementType": "reservedinstance",
            "dynamicAttributes": ["reservationType": .string(reservation.reservationType)],
            "entitledArtifacts": [
                [
                    "link": .object(link.json), "resourceId": .string(reservation.id.text),
                    "artifactType": "reservedinstance",
                ]
            ],
        ])
        json["expiryDate"] = reservation.expiryDate.map { .string(WireDate.text($0)) }
    }

    /// Perpetual software, as the service would give it.
    package init(_ purchase: SoftwarePurchase) {
        self.init([
            "includedEntitlements": [],
            "referenceOrder": Self.reference(purchase.orderID, line: purchase.lineItemNumber),
            "productId": "DG7GMGF0DVT9", "skuId": "0001",
            "quantity": JSONValue(integerLiteral: purchase.quantity), "quantityDetails": [],
            "entitlementType": "software", "entitledArtifacts": [],
        ])
    }

    /// The target of the link of a reservation's artifact.
    package static func artifactPath(of reservation: Reservation.ID, _ customer: Customer.ID)
        -> String
    {
        "/customers/\(customer)/artifacts/reservedinstance/\(reservation)"
    }

    private static func reference(_ order: Subscription.Order, line: Int) -> JSONValue {
        [
            "id": .string(order.text), "lineItemId": .string("\(line)"),
            "alternateId": .string(order.text),
        ]
    }
}

/// The target of the link of a reservation's artifact: the reservations of one order line.
package struct ReservationArtifactResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A reservation as the service would give it.
    package init(_ reservation: Reservation) {
        var item: JSONObject = [
            "reservationId": .string(reservation.id.text), "scopeType": "shared",
            "displayName": .string(reservation.displayName), "appliedScopes": [],
            "quantity": JSONValue(integerLiteral: reservation.quantity),
            "effectiveDateTime": .string(WireDate.text(reservation.effectiveDate)),
            "provisioningState": .string(Self.provisioningState(reservation.status)),
        ]
        item["expiryDateTime"] = reservation.expiryDate.map { .string(WireDate.text($0)) }
        self.init(["type": "reservedinstance", "virtualMachineReservations": [.object(item)]])
    }

    /// They are `reservations` by the table, `virtualMachineReservations` by the example. Nil for
    /// one that could not be read.
    package var reservations: [JSONObject?] {
        let told = json.array("reservations") ?? json.array("virtualMachineReservations")
        return (told ?? []).map(\.asObject)
    }

    private static func provisioningState(_ status: PurchaseStatus) -> String {
        switch status {
        case .completed: "Succeeded"
        case .pending: "Pending"
        case .cancelled: "Cancelled"
        case .expired: "Expired"
        case .unrecognized(let word): word
        }
    }
}
