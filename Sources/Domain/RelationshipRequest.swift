/// The link that asks a customer for a reseller relationship: one for the partner, the same for
/// every customer; making it changes nothing ("request-reseller-relationship").
package struct RelationshipRequest: Equatable, Sendable {
    package let url: String
    package let includesDelegatedAccess: Bool
    /// Who asks, as its customers know it; nil where nobody told.
    package let partnerName: String?

    package init(url: String, includesDelegatedAccess: Bool, partnerName: String? = nil) {
        self.url = url
        self.includesDelegatedAccess = includesDelegatedAccess
        self.partnerName = partnerName
    }

    /// The link in the form the service gives it.
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
