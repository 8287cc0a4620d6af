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
        guard !resourceID.isEmpty else { return (nil, nil) }
        let name: JSONObject = [
            "Id": .string(resourceID), "FriendlyName": .string(resourceName),
        ]
        var (old, new) = (name, name)
        if outcome == .succeeded {
            for part in details.components(separatedBy: "; ") {
                // Those of other holdings, such as add-ons that followed, have an id before them.
                guard let colon = part.range(of: ": "), let arrow = part.range(of: " → "),
                    !part[..<colon.lowerBound].contains(" ")
                else { continue }
                let field = part[..<colon.lowerBound]
                let member = field.prefix(1).uppercased() + field.dropFirst()
                let before = String(part[colon.upperBound..<arrow.lowerBound])
                if before != "none" { old[member] = .word(before) }
                new[member] = .word(String(part[arrow.upperBound...]))
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
        case .order, .update, .removeRelationship, .acceptRelationship, .other: nil
        }
    }
}

extension JSON {
    fileprivate static func word(_ word: String) -> JSON {
        switch word {
        case "true": true
        case "false": false
        default: .string(word)
        }
    }
}
