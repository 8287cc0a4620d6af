import Domain
import Foundation
import PartnerCenterAPI

/// WireBodies as the service has them.
enum WireBodies {
    static let customer: JSONValue = [
        "id": .string(hanbit.text),
        "companyProfile": [
            "tenantId": .string(hanbit.text), "domain": "hanbit.onmicrosoft.com",
            "companyName": "Hanbit Trading",
        ], "relationshipToPartner": "reseller", "allowDelegatedAccess": true,
    ]

    static func customer(_ id: String, _ name: String) -> JSONValue {
        [
            "id": .string(id), "companyProfile": ["companyName": .string(name)],
            "relationshipToPartner": "reseller",
        ]
    }

    /// A legacy licence, with members that are not modelled.
    static func subscription(
        _ id: Subscription.ID = base, status: String = "active", etag: String? = "v1",
        more: JSONObject = [:]
    ) -> JSONValue {
        var json: JSONObject = [
            "id": .string(id.text), "orderId": "order-1",
            "offerId": "796B6B5F-613C-4E24-A17C-EBA730D49C02", "offerName": "Office 365 E3",
            "friendlyName": "Head office", "quantity": 25, "unitType": "Licenses",
            "billingType": "license", "billingCycle": "monthly", "autoRenewEnabled": true,
            "creationDate": "2026-01-02T03:04:05Z", "effectiveStartDate": "2026-01-02T00:00:00Z",
            "commitmentEndDate": "2027-01-01T00:00:00Z", "status": .string(status),
            "surprise": ["kept": [1, 2, 3]], "scheduledChange": nil,
        ]
        if let etag {
            json["attributes"] = ["etag": .string(etag), "objectType": "Subscription"]
        }
        for (name, value) in more.members { json[name] = value }
        return .object(json)
    }

    static func azurePlan(status: String = "active") -> JSONValue {
        subscription(
            plan, status: status, etag: "",
            more: [
                "offerId": "DZH318Z0BPS6:0001:DZH318Z0BML2", "offerName": "Azure plan",
                "productType": ["id": "Azure", "displayName": "Azure"], "billingType": "usage",
                "unitType": "Usage-based", "quantity": 1, "friendlyName": "Azure plan",
            ])
    }

    static func azure(_ id: String, status: String = "active") -> JSONValue {
        [
            "id": .string(id), "friendlyName": .string("Azure \(id)"),
            "status": .string(status), "subscriptionId": .string(id),
        ]
    }
}
