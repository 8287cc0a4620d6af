import Domain

/// The designated support contact of a subscription (reference, 8).
package struct SupportContactResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

    package init(_ contact: SupportContact) {
        self.init([
            "supportTenantId": .string(contact.tenantID.text),
            "supportMpnId": .string(contact.partnerID), "name": .string(contact.name),
        ])
        setAttributes("SupportContact")
    }

    /// Nil without a tenant.
    package func supportContact() -> SupportContact? {
        guard let tenant = json.filledText("supportTenantId") else { return nil }
        return SupportContact(
            tenantID: SupportContact.TenantID(tenant), name: json.text("name") ?? tenant,
            partnerID: json.text("supportMpnId") ?? "")
    }
}

/// A partner related to a customer, or to us: the nearest there is to a list of whom a customer
/// may choose for support (reference, 8).
package struct PartnerRelationshipResource: Resource {
    package var json: JSONObject

    package init(_ json: JSONObject) { self.json = json }

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
        guard let id = json.filledText("id") else { return nil }
        return SupportContact(
            tenantID: SupportContact.TenantID(id), name: json.text("name") ?? id,
            partnerID: json.text("mpnId") ?? "")
    }
}
