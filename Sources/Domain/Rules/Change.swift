import FoundationEssentials

/// What a permitted act makes of what a customer holds, and what comes with it.
package struct Change: Equatable, Sendable {
    /// The holdings that are different afterwards, as they will be; the target comes first.
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]
    package var consequences: [Consequence]

    package init(
        subscriptions: [Subscription] = [], azureSubscriptions: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = [],
        consequences: [Consequence]
    ) {
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
        self.consequences = consequences
    }
}

extension Change {
    /// What an answer shows of one subscription as it is then.
    package static func showing(_ subscription: Subscription) -> Change {
        Change(subscriptions: [subscription], consequences: [])
    }

    /// What an answer shows of one Azure subscription as it is then.
    package static func showing(_ azureSubscription: AzureSubscription) -> Change {
        Change(azureSubscriptions: [azureSubscription], consequences: [])
    }
}

/// One thing a change brings with it, told before it is done
/// ("create-a-new-subscription", "subscription-lifecycle", "csp-software-subscriptions").
package enum Consequence: Hashable, Sendable, Codable {
    case usersLoseAccess
    case administratorsKeepData
    case usersRegainAccess
    case billingStops
    /// New commerce: suspended or not, the partner is billed to the end of the term.
    case billingContinues(until: Date?)
    case billingResumes
    case autoRenewLost
    /// Reactivating does not switch it on again.
    case autoRenewStaysOff
    case scheduledChangesDropped
    /// It was set to end with its term; once reactivated, it would go on.
    case cancelAtTermEndDropped
    case addOnsSuspended(count: Int)
    /// Add-ons of the base are reactivated one by one.
    case addOnsStaySuspended(count: Int)
    /// Sources disagree on the exact number, so a range; no date is computed from it.
    case dataDeletedAfter(days: ClosedRange<Int>)
    case dataDeletedAfterTerm
    case reversibleWhileRetained
    case reversibleUntil(Date?)
    case reversibilityUnconfirmed
    case irreversible
    case accessEndsAtOnce
    case refundFull
    case refundProRata
    case refundProRataCapped
    case keysRevoked
    case endsAtRenewal(Date?)
    /// Its renewal is set so that it ends with its term, and is used until then.
    case endsWithTerm(Date?)
    /// Why a renewal is set, and nothing suspended for it.
    case suspendingEndsItNoSooner
    case publisherMayEndIt
    /// Not renewed, it goes on month by month, at a higher price.
    case goesOnExtended(from: Date?)
    case mayGoOnExtended(from: Date?)
    case workloadsStop
    case reactivatable
    /// The newest article wants it cancelled, not suspended.
    case removalStaysBlocked
    case microsoftMayRefuseRemoval
    /// An order: `monthly`, `annual` …, and the term in ISO 8601, empty where there is none.
    case billedEach(cycle: String, term: String)
    case renewsItself
    case cancellableFor(days: Int)
    /// It can only be suspended later, not cancelled.
    case suspendedNotCancelled
    /// What is bought holds the relationship.
    case removalBlockedByIt
    /// Only the Azure portal or support could do this in production; the sandbox stands in for them.
    case sandboxStandsIn
}

extension [Consequence] {
    /// Whether what was cancelled goes on until its renewal, and holds until then.
    package var endAtRenewal: Bool {
        contains { if case .endsAtRenewal = $0 { true } else { false } }
    }
}

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
