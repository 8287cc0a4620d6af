import Domain
import Foundation

extension AuditRecordResource {
    /// As the service would give a record of our own activity log.
    package init(_ record: ActivityRecord, partner: Identity) {
        let tenant = partner.partnerTenantID.text
        self.init([
            "id": .string("\(tenant)_\(record.id)"), "partnerId": .string(tenant),
            "customerId": .string(record.customerID.text),
            "customerName": .string(record.customerName),
            "userPrincipalName": .string(record.userPrincipalName),
            "resourceType": .string(record.resourceType),
            "operationType": .string(record.auditType),
            "operationDate": .string(WireDate.text(record.operationDate)),
            "operationStatus": .string(record.outcome.rawValue),
            "customizedData": .array(record.customizedData),
        ])
        json["originalCorrelationId"] = .filled(record.trace?.correlationID)
        let (old, new) = record.values
        if let old { json["resourceOldValue"] = .string(JSON.object(old).text) }
        if let new { json["resourceNewValue"] = .string(JSON.object(new).text) }
        setAttributes("AuditRecord")
    }
}

extension ActivityRecord {
    fileprivate var resourceType: String {
        switch operation {
        case .removeRelationship, .acceptRelationship: "partner_customer_relationship"
        case .removeDelegatedAccess: "partner_customer_dap"
        case .order: "order"
        case .cancel where resourceKind == "software" || resourceKind == "reservation": "order"
        case .suspend, .reactivate, .cancel, .update: "subscription"
        case .other: "customer"
        }
    }

    fileprivate var customizedData: [JSON] {
        var pairs: [(String, String)] = []
        switch resourceKind {
        case "": break
        case "azureSubscription": pairs.append(("AzureEntitlementId", resourceID))
        case "software", "reservation":
            pairs += [("OrderId", resourceID), ("Kind", resourceKind)]
        case "offer": pairs.append(("OfferId-0", resourceID))
        default: pairs += [("SubscriptionId", resourceID), ("SubscriptionName", resourceName)]
        }
        // What was refused: the code of the envelope and our name for it.
        if outcome == .decline || outcome == .failed { pairs.append(("Error", details)) }
        return pairs.map { ["key": .string($0.0), "value": .string($0.1)] }
    }

    /// Old and new value, from what the log says changed; a refused act has the value that was
    /// wanted as its new one.
    fileprivate var values: (old: JSONObject?, new: JSONObject?) {
        var name = JSONObject()
        if !resourceID.isEmpty {
            name = ["Id": .string(resourceID), "FriendlyName": .string(resourceName)]
        } else if operation != .removeDelegatedAccess {
            return (nil, nil)
        }
        var (old, new) = (name, name)
        if outcome == .succeeded {
            // Those of other holdings, such as add-ons that followed, have an id before them.
            for change in Details.changes(in: details) where !change.field.contains(" ") {
                let member = change.field.prefix(1).uppercased() + change.field.dropFirst()
                // A name is never missing, and may be this word.
                if change.before != "none" || change.field == "friendlyName" {
                    old[member] = .value(change.before, of: change.field)
                }
                new[member] = .value(change.after, of: change.field)
            }
        } else if let wanted {
            new["Status"] = .string(wanted)
        }
        return (operation == .order ? nil : old, new)
    }

    private var wanted: String? {
        switch operation {
        case .suspend: "suspended"
        case .reactivate: "active"
        case .cancel: "deleted"
        case .order, .update, .removeRelationship, .acceptRelationship, .removeDelegatedAccess,
            .other:
            nil
        }
    }
}

extension JSON {
    fileprivate static func value(_ text: String, of field: String) -> JSON {
        switch field {
        case "quantity": Int(text).map(JSON.init(integerLiteral:)) ?? .string(text)
        case "autoRenewEnabled", "allowDelegatedAccess": text == "true" ? true : false
        default: .string(text)
        }
    }
}
