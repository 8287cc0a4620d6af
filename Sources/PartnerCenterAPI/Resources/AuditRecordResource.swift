import Domain
import Foundation

/// One record of the activity log (reference, 10).
package struct AuditRecordResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// The service's word for the operation; `unknown` if it is missing.
    package var operationType: String { json.filledText("operationType") ?? "unknown" }
    /// The correlation id of the call that did it.
    package var originalCorrelationID: String? { json.filledText("originalCorrelationId") }
    /// When it was done.
    package var operationDate: Date? { json.date("operationDate") }

    /// The resource before the change: JSON inside a string, in Pascal case. Empty if there is none
    /// or it cannot be read.
    package var oldValue: JSONObject { value("resourceOldValue") }
    /// The resource after the change, likewise.
    package var newValue: JSONObject { value("resourceNewValue") }

    private func value(_ name: String) -> JSONObject {
        guard let text = json.filledText(name) else { return [:] }
        return (try? JSONValue(bytes: Array(text.utf8)).asObject) ?? [:]
    }

    /// A value of `customizedData` by its key; nil also for null.
    package func customizedData(_ key: String) -> String? {
        json.objects("customizedData").first { $0.text("key") == key }?.filledText("value")
    }

    /// The record as the activity log shows it. The operation is read from the old and the new
    /// value: the service has one word for suspending, reactivating and cancelling. A record is
    /// kept whatever it lacks: Microsoft's own example has no `id`.
    package func activityRecord() -> ActivityRecord {
        let date = operationDate ?? .distantPast
        let (old, new) = (oldValue, newValue)
        return ActivityRecord(
            id: number ?? Int64(date.timeIntervalSince1970 * 10_000_000), operationDate: date,
            userPrincipalName: json.text("userPrincipalName") ?? json.text("applicationId") ?? "",
            operation: operation(old, new),
            customerID: Customer.ID(json.text("customerId") ?? ""),
            customerName: json.text("customerName") ?? "", resourceKind: resourceKind,
            resourceID: new.filledText("Id") ?? old.filledText("Id") ?? "",
            resourceName: ["FriendlyName", "OfferName", "Name"].lazy
                .compactMap { new.filledText($0) ?? old.filledText($0) }.first
                ?? customizedData("SubscriptionName-0") ?? "",
            outcome: OperationStatus(
                rawValue: (json.text("operationStatus") ?? "").lowercased()) ?? .progress,
            details: (customizedData("Error") ?? customizedData("Details"))
                .map(ActivityDetails.text) ?? .changes(Self.differences(old, new)),
            trace: originalCorrelationID.map { ActTrace(correlationID: $0, requestID: "") })
    }

    /// Ids end in a number that counts up: `tenant_636679632433466529`.
    private var number: Int64? {
        json.filledText("id")?.split(separator: "_").last.flatMap { Int64($0) }
    }

    private func operation(_ old: JSONObject, _ new: JSONObject) -> ActivityRecord.Operation {
        switch operationType {
        case "update_subscription":
            let (before, after) = (
                old.text("Status")?.lowercased(), new.text("Status")?.lowercased()
            )
            if before == after, customizedData("Error") == nil { return .update }
            switch after {
            case "suspended": return .suspend
            case "active": return .reactivate
            case "deleted", "cancelled": return .cancel
            default: return .update
            }
        case "update_order": return .cancel
        case "create_order": return .order
        case "remove_partner_customer_relationship": return .removeRelationship
        case "create_partner_relationship", "extend_relationship": return .acceptRelationship
        case "dap_admin_relationship_terminated": return .removeDelegatedAccess
        case "granular_admin_relationship_terminated",
            "granular_admin_relationship_termination_requested":
            return .endAdminAccess
        default: return .other(operationType)
        }
    }

    private var resourceKind: String {
        switch (json.text("resourceType") ?? "").folded {
        case "subscription":
            customizedData("AzureEntitlementId") == nil
                ? "subscription" : "azureSubscription"
        case "order":
            operationType == "create_order" ? "offer" : customizedData("Kind") ?? "software"
        case "granularadminrelationship": "adminRelationship"
        default: ""
        }
    }

    /// The fields that differ, in the words of our own records.
    private static func differences(_ old: JSONObject, _ new: JSONObject) -> [FieldChange] {
        let noise = ["Attributes", "Links", "LineItems"]
        let names = Set(old.members.keys).union(new.members.keys).subtracting(noise)
        let first = ["Status", "AutoRenewEnabled", "Quantity"]
        // If the old value lacks one of these, it had no value.
        let optional = ["Status", "ScheduledNextTermInstructions", "AllowDelegatedAccess"]
        let sorted = names.sorted {
            (first.firstIndex(of: $0) ?? 9, $0) < (first.firstIndex(of: $1) ?? 9, $1)
        }
        return sorted.compactMap { name in
            guard old.has(name) || optional.contains(name), let after = new[name],
                after != old[name]
            else {
                return nil
            }
            let field = name.prefix(1).lowercased() + name.dropFirst()
            return .changed(
                field: field, before: old[name].said, after: JSONValue?.some(after).said)
        }
    }
}

extension JSONValue? {
    fileprivate var said: String? {
        switch self {
        case .string(let text): text
        case .none, .null: nil
        case .some(let json): json.text
        }
    }
}

extension AuditRecordResource {
    /// A record of our own activity log, as the service would give it.
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
        if let old { json["resourceOldValue"] = .string(JSONValue.object(old).text) }
        if let new { json["resourceNewValue"] = .string(JSONValue.object(new).text) }
        setAttributes("AuditRecord")
    }
}

extension ActivityRecord {
    fileprivate var resourceType: String {
        switch operation {
        case .removeRelationship, .acceptRelationship: "partner_customer_relationship"
        case .removeDelegatedAccess: "partner_customer_dap"
        case .endAdminAccess: "granular_admin_relationship"
        case .order: "order"
        case .cancel where resourceKind == "software" || resourceKind == "reservation": "order"
        case .suspend, .reactivate, .cancel, .update: "subscription"
        case .other: "customer"
        }
    }

    fileprivate var customizedData: [JSONValue] {
        var pairs: [(String, String)] = []
        switch resourceKind {
        case "": break
        case "azureSubscription": pairs.append(("AzureEntitlementId", resourceID))
        case "adminRelationship": pairs.append(("AdminRelationshipId", resourceID))
        case "software", "reservation":
            pairs += [("OrderId", resourceID), ("Kind", resourceKind)]
        case "offer": pairs.append(("OfferId-0", resourceID))
        default: pairs += [("SubscriptionId", resourceID), ("SubscriptionName", resourceName)]
        }
        if outcome == .decline || outcome == .failed {
            // For what was refused: the code of the envelope and our name for it.
            pairs.append(("Error", details.plainText))
        } else if case .text(let text) = details, !text.isEmpty {
            // What an older release wrote.
            pairs.append(("Details", text))
        }
        return pairs.map { ["key": .string($0.0), "value": .string($0.1)] }
    }

    /// The old and the new value, by what the log says has changed. For a refused act, and one that
    /// only has text, the new value is the one that was wanted.
    fileprivate var values: (old: JSONObject?, new: JSONObject?) {
        var name = JSONObject()
        if !resourceID.isEmpty {
            name = ["Id": .string(resourceID), "FriendlyName": .string(resourceName)]
        } else if operation != .removeDelegatedAccess {
            return (nil, nil)
        }
        var (old, new) = (name, name)
        if outcome == .succeeded, case .changes(let changes) = details {
            for case .changed(let field, let before, let after, holding: nil) in changes {
                let member = field.prefix(1).uppercased() + field.dropFirst()
                if let before { old[member] = .value(before, of: field) }
                new[member] = after.map { .value($0, of: field) } ?? .null
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
            .endAdminAccess, .other:
            nil
        }
    }
}

extension JSONValue {
    fileprivate static func value(_ text: String, of field: String) -> JSONValue {
        switch field {
        case "quantity": Int(text).map(JSONValue.init(integerLiteral:)) ?? .string(text)
        case "autoRenewEnabled", "allowDelegatedAccess": text == "true" ? true : false
        default: .string(text)
        }
    }
}
