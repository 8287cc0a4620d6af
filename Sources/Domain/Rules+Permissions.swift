extension Rules {
    /// What an operator can want, as far as roles tell it apart.
    package enum Deed: Hashable, Sendable {
        case suspend, reactivate, order, requestRelationship, removeRelationship
        case cancelSubscription(Subscription.Kind)
        case cancelSoftware, cancelAzureSubscription, cancelReservation
    }

    /// What it takes to cancel a holding. Throws `holdingNotFound` if the customer has it not.
    package func deed(
        cancelling holding: Holding, in holdings: Holdings
    ) throws(Refusal) -> Deed {
        switch holding {
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else {
                throw .holdingNotFound(holding)
            }
            return .cancelSubscription(subscription.kind)
        case .azureSubscription: return .cancelAzureSubscription
        case .reservation: return .cancelReservation
        case .software: return .cancelSoftware
        case .unread: throw .statusUnrecognized(untoldStatus)
        }
    }

    /// The sets of roles that may do it: all the roles of one of the sets are needed.
    package func roles(for deed: Deed) -> [Set<UserRole>] {
        switch deed {
        case .suspend, .reactivate:
            // create-a-new-subscription: the global admin is listed up to 2023 only.
            edition == .y2020
                ? [[.adminAgent], [.salesAgent], [.helpdeskAgent], [.billingAdmin], [.globalAdmin]]
                : [[.adminAgent], [.salesAgent], [.helpdeskAgent], [.billingAdmin]]
        case .cancelSubscription(.software), .cancelSoftware:
            [[.adminAgent]]
        case .cancelSubscription(.azurePlan), .cancelSubscription(.marketplace):
            // create-a-new-subscription: the row "Suspend / cancel subscription".
            roles(for: .suspend)
        case .cancelSubscription:
            // new-commerce-cancellation-policy: the global admin is listed up to 2023 only.
            edition == .y2020
                ? [[.adminAgent], [.salesAgent], [.globalAdmin]] : [[.adminAgent], [.salesAgent]]
        case .cancelAzureSubscription:
            [[.globalAdmin, .adminAgent]]
        case .cancelReservation:
            // azure-reservations-manage
            edition == .y2020
                ? [
                    [.adminAgent], [.salesAgent], [.helpdeskAgent], [.userManagementAdmin],
                    [.globalAdmin],
                ] : [[.adminAgent], [.salesAgent], [.helpdeskAgent], [.userManagementAdmin]]
        case .order:
            [[.adminAgent], [.salesAgent]]
        case .requestRelationship:
            edition == .y2020 ? [[.adminAgent], [.globalAdmin]] : [[.adminAgent], [.salesAgent]]
        case .removeRelationship:
            // remove-a-relationship: global admin until 2023, agents in the newest text.
            edition == .y2020 ? [[.globalAdmin]] : [[.adminAgent], [.salesAgent]]
        }
    }

    /// Nil if this identity may do it, or else the refusal it will meet.
    package func refusal(of deed: Deed, to identity: Identity) -> Refusal? {
        // An indirect reseller transacts, and ends relationships, through its provider; the link
        // that asks for a relationship it may make itself (connect-with-your-customers).
        if identity.kind == .indirectReseller, deed != .requestRelationship {
            return .partnerKindMayNot(identity.kind)
        }
        let sets = roles(for: deed)
        return sets.contains { $0.isSubset(of: identity.roles) } ? nil : .roleMissing(anyOf: sets)
    }
}
