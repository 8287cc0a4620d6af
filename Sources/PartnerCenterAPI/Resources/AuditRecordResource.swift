import Domain
import Foundation

/// One record of the activity log (reference, 10).
package struct AuditRecordResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package var operationType: String { json.filledText("operationType") ?? "unknown" }
    package var originalCorrelationID: String? { json.filledText("originalCorrelationId") }
    package var operationDate: Date? { json.date("operationDate") }

    /// The resource before and after: JSON inside a string, in Pascal case; empty where there is
    /// none or it cannot be read.
    package var oldValue: JSONObject { value("resourceOldValue") }
    package var newValue: JSONObject { value("resourceNewValue") }

    private func value(_ name: String) -> JSONObject {
        guard let text = json.filledText(name) else { return [:] }
        return (try? JSON(bytes: Array(text.utf8)).asObject) ?? [:]
    }

    /// Of `customizedData`, by key; a null counts as none.
    package func customizedData(_ key: String) -> String? {
        json.objects("customizedData").first { $0.text("key") == key }?.filledText("value")
    }

    /// The record as the activity log shows it. What it was about is read from the old and the new
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
            details: customizedData("Error") ?? Self.differences(old, new),
            trace: originalCorrelationID.map { ActTrace(correlationID: $0, requestID: "") })
    }

    /// Names end in a number that counts up: `tenant_636679632433466529`.
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
        default: ""
        }
    }

    /// The fields that differ, as our own records say it: `status: active → suspended`.
    static func differences(_ old: JSONObject, _ new: JSONObject) -> String {
        let noise = ["Attributes", "Links", "LineItems"]
        let names = Set(old.members.keys).union(new.members.keys).subtracting(noise)
        let first = ["Status", "AutoRenewEnabled", "Quantity"]
        // Where the old value has none of these, there was none.
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
            return Details.arrow(field, old[name].said, JSON?.some(after).said)
        }.joined(separator: "; ")
    }
}

extension JSON? {
    fileprivate var said: String? {
        switch self {
        case .string(let text): text
        case .none, .null: nil
        case .some(let json): json.text
        }
    }
}
