import Domain

/// The designated support contact of a subscription (reference, 8).
package struct SupportContactResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A support contact as the service would give it.
    package init(_ contact: SupportContact) {
        self.init([
            "supportTenantId": .string(contact.tenantID.text),
            "supportMpnId": .string(contact.partnerID), "name": .string(contact.name),
        ])
        setAttributes("SupportContact")
    }

    /// Nil without a tenant.
    package func supportContact() -> SupportContact? {
        SupportContact(json, tenant: "supportTenantId", partner: "supportMpnId")
    }
}

/// A partner related to a customer, or to us: the nearest there is to a list of partners a customer
/// may choose for support (reference, 8).
package struct PartnerRelationshipResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A partner as the service would give it.
    package init(_ contact: SupportContact) {
        self.init([
            "id": .string(contact.tenantID.text), "name": .string(contact.name),
            "mpnId": .string(contact.partnerID),
            "relationshipType": "is_indirect_cloud_solution_provider_of", "state": "active",
        ])
        setAttributes("PartnerRelationship")
    }

    /// Nil without an id.
    package func supportContact() -> SupportContact? {
        SupportContact(json, tenant: "id", partner: "mpnId")
    }
}

extension SupportContact {
    /// `tenant` and `partner` are the names of the members with the tenant and the partner's
    /// number. Nil without a tenant.
    fileprivate init?(_ json: JSONObject, tenant: String, partner: String) {
        guard let id = json.filledText(tenant) else { return nil }
        self.init(
            tenantID: TenantID(id), name: json.text("name") ?? id,
            partnerID: json.text(partner) ?? "")
    }
}

/// The link that asks for a relationship (reference, 7).
package struct RelationshipRequestResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    /// A link as the service would give it.
    package init(_ request: RelationshipRequest) {
        self.init(["url": .string(request.url)])
        setAttributes("RelationshipRequest")
    }

    /// The address that the customer opens.
    package var url: String? { json.filledText("url") }

    /// The service's link, with its parameter `DAP` as asked for. Nil if there is no link.
    package func request(
        includingDelegatedAccess: Bool, from partnerName: String? = nil
    ) -> RelationshipRequest? {
        guard let url else { return nil }
        return RelationshipRequest(
            url: Self.setting("DAP", to: "\(includingDelegatedAccess)", in: url),
            includesDelegatedAccess: includingDelegatedAccess, partnerName: partnerName)
    }

    // Only one parameter changes; the rest of the link stays as the service wrote it.
    private static func setting(_ name: String, to value: String, in url: String) -> String {
        let mark = url.firstIndex(of: "#") ?? url.endIndex
        let (address, fragment) = (url[..<mark], url[mark...])
        guard let start = address.firstIndex(of: "?") else { return url }
        var isThere = false
        var parts = address[address.index(after: start)...].split(separator: "&").map { part in
            guard part.lowercased().hasPrefix(name.lowercased() + "=") else { return String(part) }
            isThere = true
            return "\(part.prefix(name.count))=\(value)"
        }
        if !isThere { parts.append("\(name)=\(value)") }
        return "\(address[...start])\(parts.joined(separator: "&"))\(fragment)"
    }
}
