import Domain
import Foundation

/// A delegated admin relationship of Microsoft Graph (reference of 2026, appendix 1.2 and 1.3).
package struct AdminRelationshipResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A relationship as Graph would give it. `customer` is nil for one that any customer may
    /// accept; `etag` is weak, with its quotes: `W/"…"`.
    package init(
        _ relationship: AdminRelationship, of customer: Customer.ID?, named customerName: String,
        lastModified: Date? = nil, etag: String
    ) {
        let isOfReseller = relationship.indirectProvider != nil
        json = [
            "@odata.type": isOfReseller ? Self.resellerType : Self.plainType,
            "@odata.etag": .string(etag), "id": .string(relationship.id.text),
            "displayName": .string(relationship.name),
            "duration": .string(Self.duration(of: relationship)),
            "status": .string(relationship.status.word),
            "autoExtendDuration": .string(relationship.autoExtend),
            "createdDateTime": .string(WireDate.text(relationship.createdAt)),
            "lastModifiedDateTime": .string(
                WireDate.text(lastModified ?? relationship.activatedAt ?? relationship.createdAt)),
            "activatedDateTime": Self.moment(relationship.activatedAt),
            "endDateTime": Self.moment(relationship.endsAt),
            "accessDetails": [
                "unifiedRoles": .array(
                    relationship.roles.map { ["roleDefinitionId": .string($0.text)] })
            ],
        ]
        json["customer"] =
            customer.map {
                ["tenantId": .string($0.text), "displayName": .string(customerName)]
            } ?? .null
        if let provider = relationship.indirectProvider {
            json["indirectProviderTenantId"] = .string(provider)
            json["isPartnerConsentPending"] = false
        }
    }

    /// Two GUIDs and a hyphen; nil if it is missing.
    package var id: String? { json.filledText("id") }

    /// The customer's tenant; nil for one that any customer may accept.
    package var customer: Customer.ID? {
        json.object("customer")?.filledText("tenantId").map { Customer.ID($0) }
    }

    /// Nil without an id or a status. A status of any word, and other types of it, are kept.
    package func relationship() -> AdminRelationship? {
        guard let id, let status = json.filledText("status") else { return nil }
        return AdminRelationship(
            id: .init(id), name: json.text("displayName") ?? "", status: .init(word: status),
            roles: json.object("accessDetails")?.objects("unifiedRoles").compactMap {
                $0.filledText("roleDefinitionId").map { AdminRole.ID($0.lowercased()) }
            } ?? [],
            createdAt: json.date("createdDateTime") ?? .distantPast,
            activatedAt: json.date("activatedDateTime"), endsAt: json.date("endDateTime"),
            autoExtend: json.filledText("autoExtendDuration") ?? "PT0S",
            indirectProvider: json.filledText("indirectProviderTenantId"))
    }

    private static let plainType: JSONValue = "#microsoft.graph.delegatedAdminRelationship"
    private static let resellerType: JSONValue =
        "#microsoft.graph.resellerDelegatedAdminRelationship"

    private static func moment(_ date: Date?) -> JSONValue {
        date.map { .string(WireDate.text($0)) } ?? .null
    }

    /// Two years, the longest there is, where the end is not known yet.
    private static func duration(of relationship: AdminRelationship) -> String {
        guard let start = relationship.activatedAt, let end = relationship.endsAt, end > start
        else { return "P730D" }
        return "P\(Int((end.timeIntervalSince(start) / 86_400).rounded()))D"
    }
}

/// What was asked for about an admin relationship (reference of 2026, appendix 1.4).
package struct AdminRequestResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A request as Graph would give it; `status` is `created`, `pending`, `succeeded` or `failed`.
    package init(
        id: String, action: String, status: String, created: Date, lastModified: Date? = nil
    ) {
        json = [
            "@odata.type": "#microsoft.graph.delegatedAdminRelationshipRequest",
            "id": .string(id), "action": .string(action), "status": .string(status),
            "createdDateTime": .string(WireDate.text(created)),
            "lastModifiedDateTime": .string(WireDate.text(lastModified ?? created)),
        ]
    }

    /// The body that asks for the end.
    package static let terminate: JSONObject = ["action": "terminate"]

    /// Whether it asks for the end.
    package var terminates: Bool { json.text("action")?.lowercased() == "terminate" }

    /// Whether Graph has given it up.
    package var hasFailed: Bool { json.text("status")?.lowercased() == "failed" }

    /// When it was made; nil if that is not told.
    package var created: Date? { json.date("createdDateTime") }
}
