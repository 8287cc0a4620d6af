import Domain
import Foundation
import PartnerCenterAPI

/// The answers of a service about one customer: a body for each target.
struct CustomerAnswers: Sendable {
    /// A holding in the answers that blocks the removal.
    enum BlockerKind: CaseIterable, Sendable {
        case active, pending, unknownStatus, softwareSubscription, azureSubscription
        case reservation, software, unknownEntitlement

        /// The targets of the answers that contain it.
        var targets: [String] {
            switch self {
            case .active, .pending, .unknownStatus, .softwareSubscription:
                [root + "/subscriptions"]
            case .azureSubscription: [root + "/subscriptions", plan]
            case .software, .unknownEntitlement: [entitlements, root + "/orders"]
            case .reservation: [entitlements, root + "/orders", "/v1" + artifact]
            }
        }
    }

    static let customer = Customer.ID("11111111-aaaa-4bbb-8ccc-000000000001")
    static let root = "/v1/customers/\(customer)"
    static let artifact = "/customers/\(customer)/artifacts/reservedinstance/one"

    static let plan = root + "/subscriptions/44444444-aaaa-4bbb-8ccc-000000000008/azureEntitlements"
    static let entitlements = root + "/entitlements?showExpiry=true"

    private(set) var bodies: [String: [UInt8]]
    private var objects: [String: JSONValue]

    /// The answers of a customer with these blockers, and with much that does not block.
    init(_ blockers: BlockerKind...) {
        self.init(blockers)
    }

    init(_ blockers: [BlockerKind]) {
        let has = { (blocker: BlockerKind) in blockers.contains(blocker) }
        var subscriptions: [JSONValue] = [
            Self.subscription(1, "deleted"), Self.subscription(2, "suspended"),
            Self.subscription(3, "expired"),
        ]
        if has(.active) { subscriptions.insert(Self.subscription(4, "active"), at: 1) }
        if has(.pending) { subscriptions.append(Self.subscription(5, "pending")) }
        if has(.unknownStatus) { subscriptions.append(Self.subscription(6, "hibernated")) }
        if has(.softwareSubscription) {
            subscriptions.append(Self.subscription(7, "suspended", product: "Software"))
        }
        let azurePlan = Self.subscription(8, "suspended", product: "Azure")
        subscriptions.append(azurePlan)
        var entitlements = [Self.entitlement("software", line: 0)]
        var lines = [Self.line(0, quantity: 0)]
        if has(.software) {
            entitlements.append(Self.entitlement("software", line: 1))
            lines.append(Self.line(1, quantity: 5))
        }
        if has(.unknownEntitlement) {
            entitlements.insert(Self.entitlement("SavingsPlan", line: 2), at: 0)
            lines.insert(Self.line(2, quantity: 1), at: 0)
        }
        var orders: [JSONValue] = [
            ["id": "order-2", "status": "cancelled", "lineItems": [Self.line(0, quantity: 0)]]
        ]
        if has(.reservation) {
            entitlements.append(Self.entitlement("reservedinstance", line: 0, order: "order-3"))
            orders.append(
                ["id": "order-3", "status": "completed", "lineItems": [Self.line(0, quantity: 1)]])
        }
        orders.append(
            ["id": "order-1", "status": "completed", "lineItems": .array(lines)])
        var azure: [JSONValue] = [Self.azure(1, "cancelled")]
        if has(.azureSubscription) { azure.append(Self.azure(2, "active")) }
        objects = [
            Self.root: [
                "id": .string(Self.customer.text),
                "companyProfile": [
                    "tenantId": .string(Self.customer.text), "companyName": "Hanbit",
                    "domain": "hanbit.onmicrosoft.com",
                ], "relationshipToPartner": "reseller", "allowDelegatedAccess": true,
            ],
            Self.root + "/subscriptions": Self.list(subscriptions),
            Self.plan: Self.list(azure), Self.entitlements: Self.list(entitlements),
            Self.root + "/orders": Self.list(orders),
            Self.root + "/relationships": Self.list([]),
            "/v1" + Self.artifact: [
                "type": "reservedinstance",
                "reservations": [
                    ["reservationId": "r-0", "quantity": 1, "provisioningState": "Cancelled"],
                    ["reservationId": "r-1", "quantity": 1, "provisioningState": "Succeeded"],
                ],
            ],
        ]
        bodies = objects.mapValues(\.bytes)
    }

    subscript(target: String) -> JSONValue { objects[target] ?? .null }

    /// Return the same answers, but for one target.
    func answering(_ target: String, _ json: JSONValue) -> CustomerAnswers {
        answering(target, bytes: json.bytes)
    }

    func answering(_ target: String, bytes: [UInt8]) -> CustomerAnswers {
        var other = self
        other.bodies[target] = bytes
        return other
    }

    /// Return the same answers with the members of an object that a write sets.
    func changing(_ target: String, by body: [UInt8]) -> CustomerAnswers {
        guard case .object(var object) = self[target],
            case .object(let changes)? = try? JSONValue(bytes: body)
        else { return self }
        for (name, value) in changes.members { object[name] = value }
        return answering(target, .object(object))
    }

    private static func id(_ number: Int) -> String {
        "44444444-aaaa-4bbb-8ccc-00000000000\(number)"
    }

    private static func subscription(
        _ number: Int, _ status: String, product: String = "OnlineServicesNCE"
    ) -> JSONValue {
        let offer =
            switch product {
            case "Azure": "DZH318Z0BPS6:0001:DZH318Z0BML2"
            case "Software": "DG7GMGF0DVT9:0001:DG7GMGF0DVT8"
            default: "CFQ7TTC0LH18:0001:CFQ7TTC0K971"
            }
        return [
            "id": .string(id(number)), "offerId": .string(offer), "offerName": "Offer",
            "friendlyName": .string("Subscription \(number)"), "quantity": 25,
            "billingType": product == "Azure" ? "usage" : "license", "billingCycle": "monthly",
            "productType": ["id": .string(product), "displayName": .string(product)],
            "creationDate": "2026-01-02T03:04:05Z", "status": .string(status),
            "commitmentEndDate": "2027-01-01T00:00:00Z", "autoRenewEnabled": false,
            "isMicrosoftProduct": true, "publisherName": "Microsoft Corporation",
            "orderId": .string("order-of-\(number)"), "isTrial": false,
            "refundableQuantity": [
                "totalQuantity": 10,
                "details": [["quantity": 10, "allowedUntilDateTime": "2026-12-03T04:05:06Z"]],
            ],
            "attributes": ["etag": "v1", "objectType": "Subscription"],
        ]
    }

    private static func azure(_ number: Int, _ status: String) -> JSONValue {
        [
            "id": .string("55555555-aaaa-4bbb-8ccc-00000000000\(number)"),
            "friendlyName": .string("Azure \(number)"), "status": .string(status),
        ]
    }

    private static func entitlement(
        _ type: String, line: Int, order: String = "order-1"
    ) -> JSONValue {
        var json: JSONObject = [
            "entitlementType": .string(type), "quantity": 1, "productId": "DG7GMGF0DVT9",
            "skuId": "0001", "quantityDetails": [], "includedEntitlements": [],
            "referenceOrder": [
                "id": .string(order), "lineItemId": .string("\(line)"), "alternateId": "other",
            ],
        ]
        if type == "reservedinstance" {
            json["entitledArtifacts"] = [
                [
                    "link": ["uri": .string(artifact), "method": "GET", "headers": []],
                    "resourceId": "r-1", "artifactType": "reservedinstance",
                ]
            ]
        }
        return .object(json)
    }

    private static func line(_ number: Int, quantity: Int) -> JSONValue {
        [
            "lineItemNumber": JSONValue(integerLiteral: number), "offerId": "DG7GMGF0DVT9:0001",
            "quantity": JSONValue(integerLiteral: quantity),
            "friendlyName": .string("Line \(number)"),
        ]
    }

    private static func list(_ items: [JSONValue]) -> JSONValue {
        [
            "totalCount": JSONValue(integerLiteral: items.count), "items": .array(items),
            "attributes": ["objectType": "Collection"],
        ]
    }
}
