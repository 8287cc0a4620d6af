extension Rules {
    /// The sets of roles that may make the link that asks for a relationship, which is no write.
    package var rolesToRequestRelationship: [Set<UserRole>] {
        edition == .y2020 ? [[.adminAgent], [.globalAdmin]] : [[.adminAgent], [.salesAgent]]
    }

    /// The sets of roles that may change subscriptions: one row of the role table.
    var rolesToManageSubscriptions: [Set<UserRole>] {
        // create-a-new-subscription: the global admin is listed up to 2023 only.
        let roles: [Set<UserRole>] = [
            [.adminAgent], [.salesAgent], [.helpdeskAgent], [.billingAdmin],
        ]
        return edition == .y2020 ? roles + [[.globalAdmin]] : roles
    }

    /// The sets of roles that may cancel a subscription of a kind.
    func roles(toCancel kind: Subscription.Kind) -> [Set<UserRole>] {
        switch kind {
        case .software: return [[.adminAgent]]
        // create-a-new-subscription: the row "Suspend / cancel subscription".
        case .azurePlan, .marketplace: return rolesToManageSubscriptions
        case .legacyLicence, .legacyAddOn, .legacyAzure, .newCommerce, .savingsPlan:
            // new-commerce-cancellation-policy: the global admin is listed up to 2023 only.
            let roles: [Set<UserRole>] = [[.adminAgent], [.salesAgent]]
            return edition == .y2020 ? roles + [[.globalAdmin]] : roles
        }
    }

    /// Why this identity may not do a write; nil if it may. Throws what `roles(for:in:)` throws.
    package func refusal(
        of write: Write, in holdings: Holdings?, to identity: Identity
    ) throws(Refusal) -> Refusal? {
        guard let roles = try roles(for: write, in: holdings) else { return nil }
        // An indirect reseller transacts, and ends relationships, through its provider.
        if identity.kind == .indirectReseller { return .partnerKindMayNot(identity.kind) }
        return missing(roles, in: identity)
    }

    /// Why this identity may not make the link that asks for a relationship; nil if it may. An
    /// indirect reseller may make it itself (connect-with-your-customers).
    package func refusal(ofRequestBy identity: Identity) -> Refusal? {
        missing(rolesToRequestRelationship, in: identity)
    }

    private func missing(_ roles: [Set<UserRole>], in identity: Identity) -> Refusal? {
        roles.contains { $0.isSubset(of: identity.roles) } ? nil : .roleMissing(anyOf: roles)
    }
}
