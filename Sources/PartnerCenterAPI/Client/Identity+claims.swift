import Domain

extension Identity {
    /// As the token tells; what it leaves out, or says in words we do not know, stays as it is.
    package func told(by claims: TokenClaims?) -> Identity {
        guard let claims else { return self }
        var identity = self
        if let name = claims.userPrincipalName { identity.userPrincipalName = name }
        if let tenant = claims.tenantID {
            identity.partnerTenantID = SupportContact.TenantID(tenant)
        }
        if let name = claims.text("partnerName") { identity.partnerName = name }
        if let number = claims.text("mpnId") { identity.partnerID = number }
        if let kind = claims.text("partnerKind").flatMap(PartnerKind.init) { identity.kind = kind }
        let roles = Set(claims.roles.compactMap(UserRole.init))
        if !roles.isEmpty { identity.roles = roles }
        return identity
    }
}
