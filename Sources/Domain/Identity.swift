/// Who is signed in: the account, its partner and its roles.
package struct Identity: Equatable, Sendable {
    package var userPrincipalName: String
    package var partnerName: String
    package var partnerTenantID: SupportContact.TenantID
    /// The PartnerID, formerly MPN ID: digits.
    package var partnerID: String
    package var kind: PartnerKind
    package var roles: Set<UserRole>

    package init(
        userPrincipalName: String, partnerName: String, partnerTenantID: SupportContact.TenantID,
        partnerID: String, kind: PartnerKind, roles: Set<UserRole>
    ) {
        self.userPrincipalName = userPrincipalName
        self.partnerName = partnerName
        self.partnerTenantID = partnerTenantID
        self.partnerID = partnerID
        self.kind = kind
        self.roles = roles
    }

    /// How the partner takes part in the Cloud Solution Provider programme.
    package enum PartnerKind: String, CaseIterable, Sendable, Codable {
        case directBill = "direct-bill"
        case indirectProvider = "indirect-provider"
        case indirectReseller = "indirect-reseller"
    }

    /// This partner as a support contact of its customers.
    package var supportContact: SupportContact {
        SupportContact(tenantID: partnerTenantID, name: partnerName, partnerID: partnerID)
    }
}

/// The roles Partner Center gives to its users ("permissions-overview").
package enum UserRole: String, CaseIterable, Sendable, Codable {
    case globalAdmin = "global-admin"
    case adminAgent = "admin-agent"
    case salesAgent = "sales-agent"
    case helpdeskAgent = "helpdesk-agent"
    case billingAdmin = "billing-admin"
    case userManagementAdmin = "user-management-admin"
}

/// The link that asks a customer for a reseller relationship. It is the same for every customer of
/// the partner; making it changes nothing ("request-reseller-relationship").
package struct RelationshipRequest: Equatable, Sendable {
    package let url: String
    package let includesDelegatedAccess: Bool
    /// The partner's name; nil if it is not known.
    package let partnerName: String?

    package init(url: String, includesDelegatedAccess: Bool, partnerName: String? = nil) {
        self.url = url
        self.includesDelegatedAccess = includesDelegatedAccess
        self.partnerName = partnerName
    }

    /// The link in the form that the service gives it.
    package init(from identity: Identity, includingDelegatedAccess: Bool) {
        let partnerID = identity.partnerID.isEmpty ? "0" : identity.partnerID
        self.init(
            url: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship"
                + "&partnerId=\(identity.partnerTenantID)&msppId=\(partnerID)"
                + "&DAP=\(includingDelegatedAccess)#/BillingAccounts/partner-invitation",
            includesDelegatedAccess: includingDelegatedAccess,
            partnerName: identity.partnerName)
    }
}
