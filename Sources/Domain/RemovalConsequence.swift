/// What removing a relationship brings with it: the article's four sentences, in its order
/// ("remove-a-relationship", 2020).
package enum RemovalConsequence: String, CaseIterable, Codable, Sendable {
    case customerLeavesList
    case partnerLeavesSupportContacts
    case delegatedAdminPrivilegesEnd
    case futurePurchasesPrevented
}

/// What can be seen of a customer once its relationship has ended: the evidence for each of the
/// four consequences.
package struct Aftermath: Equatable, Sendable, Codable {
    package let customer: Customer
    /// Whether the list or its search still has the customer.
    package let isListed: Bool
    /// Who the customer may still choose as support contact.
    package let supportContacts: [SupportContact]
    package let partner: SupportContact.TenantID
    /// What could not be looked at; nil where all was.
    private let unseen: [RemovalConsequence]?

    package init(
        customer: Customer, isListed: Bool, supportContacts: [SupportContact],
        partner: SupportContact.TenantID, unseen: [RemovalConsequence] = []
    ) {
        self.customer = customer
        self.isListed = isListed
        self.supportContacts = supportContacts
        self.partner = partner
        self.unseen = unseen.isEmpty ? nil : unseen
    }

    /// Whether a consequence could be looked at.
    package func isSeen(_ consequence: RemovalConsequence) -> Bool {
        unseen?.contains(consequence) != true
    }

    /// How many of the four have come about.
    package var shownCount: Int { RemovalConsequence.allCases.count(where: shows) }

    /// Whether all four have come about.
    package var isComplete: Bool { RemovalConsequence.allCases.allSatisfy(shows) }

    /// What a purchase for the customer meets now; nil if it would go through.
    package var purchaseRefusal: Refusal? { Rules.refusal(ofActingFor: customer) }

    /// Whether a consequence has come about.
    package func shows(_ consequence: RemovalConsequence) -> Bool {
        guard isSeen(consequence) else { return false }
        return switch consequence {
        case .customerLeavesList: !isListed
        case .partnerLeavesSupportContacts: !supportContacts.contains { $0.tenantID == partner }
        case .delegatedAdminPrivilegesEnd: customer.allowsDelegatedAccess != true
        case .futurePurchasesPrevented: purchaseRefusal != nil
        }
    }
}

extension Rules {
    /// Nil for a customer; without a reseller relationship every act on its behalf is refused
    /// ("error-codes", 20002). Where the service did not tell, it will itself.
    package static func refusal(ofActingFor customer: Customer) -> Refusal? {
        customer.relationship.mayBeReseller ? nil : .notACustomer(customer.id)
    }
}
