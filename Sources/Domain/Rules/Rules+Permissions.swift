extension Rules {
    /// The sets of roles that may do a write: all the roles of one of the sets are needed. Nil if
    /// no role is needed. `holdings` is what the customer holds; nil if it is not known. Throws
    /// `holdingNotFound` if the subscription to cancel is not among it, and `statusUnrecognized`
    /// for what could not be read.
    package func roles(
        for write: Write, in holdings: Holdings?
    ) throws(Refusal) -> [Set<UserRole>]? {
        switch write {
        case .suspend, .reactivate, .setRenewal: return rolesToManageSubscriptions
        case .cancel(.subscription(let id)):
            guard let subscription = holdings?.subscription(id) else {
                throw .holdingNotFound(.subscription(id))
            }
            return roles(toCancel: subscription.kind)
        case .cancel(.software): return [[.adminAgent]]
        case .cancel(.azureSubscription), .reactivateAzure: return [[.globalAdmin, .adminAgent]]
        case .cancel(.reservation):
            // azure-reservations-manage
            let roles: [Set<UserRole>] = [
                [.adminAgent], [.salesAgent], [.helpdeskAgent], [.userManagementAdmin],
            ]
            return edition == .y2020 ? roles + [[.globalAdmin]] : roles
        case .cancel(.unread): throw .statusUnrecognized(untoldStatus)
        case .order: return [[.adminAgent], [.salesAgent]]
        case .removeDelegatedAccess, .removeRelationship:
            // remove-a-relationship: global admin until 2023, agents in the newest text.
            return edition == .y2020 ? [[.globalAdmin]] : [[.adminAgent], [.salesAgent]]
        case .accept: return nil
        }
    }

    /// The same for the link that asks for a relationship, which is no write.
    package var rolesToRequestRelationship: [Set<UserRole>] {
        edition == .y2020 ? [[.adminAgent], [.globalAdmin]] : [[.adminAgent], [.salesAgent]]
    }

    private var rolesToManageSubscriptions: [Set<UserRole>] {
        // create-a-new-subscription: the global admin is listed up to 2023 only.
        let roles: [Set<UserRole>] = [
            [.adminAgent], [.salesAgent], [.helpdeskAgent], [.billingAdmin],
        ]
        return edition == .y2020 ? roles + [[.globalAdmin]] : roles
    }

    private func roles(toCancel kind: Subscription.Kind) -> [Set<UserRole>] {
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
