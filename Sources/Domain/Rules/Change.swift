import FoundationEssentials

/// What a permitted write changes in a customer's holdings, and its consequences.
package struct Change: Equatable, Sendable {
    /// The changed holdings as they will be; the target comes first.
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]
    package var adminRelationships: [AdminRelationship]
    package var consequences: [Consequence]
    /// What somebody else had changed since it was read, and the write has overwritten.
    package var overwritten: [Overwriting] = []

    package init(
        subscriptions: [Subscription] = [], azureSubscriptions: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = [],
        adminRelationships: [AdminRelationship] = [], consequences: [Consequence]
    ) {
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
        self.adminRelationships = adminRelationships
        self.consequences = consequences
    }
}

extension Change {
    /// The change that an answer shows: one subscription as it is now.
    package static func showing(_ subscription: Subscription) -> Change {
        Change(subscriptions: [subscription], consequences: [])
    }

    /// The same with what the write has overwritten of somebody else's changes.
    package static func showing(
        _ subscription: Subscription, overwriting overwritten: [Overwriting]
    ) -> Change {
        var change = showing(subscription)
        change.overwritten = overwritten
        return change
    }

    /// The change that an answer shows: one Azure subscription as it is now.
    package static func showing(_ azureSubscription: AzureSubscription) -> Change {
        Change(azureSubscriptions: [azureSubscription], consequences: [])
    }
}

extension Change {
    /// The same as it is told of an add-on that goes along with its base: only the other add-ons
    /// go along with it.
    func taking(_ addOn: Subscription.ID) -> Change {
        var change = self
        change.consequences = consequences.compactMap { consequence in
            guard case .addOnsSuspended(let count) = consequence,
                subscriptions.contains(where: { $0.id == addOn })
            else { return consequence }
            return count > 1 ? .addOnsSuspended(count: count - 1) : nil
        }
        return change
    }
}

/// One consequence of a change, shown before it is done
/// ("create-a-new-subscription", "subscription-lifecycle", "csp-software-subscriptions").
package enum Consequence: Hashable, Sendable, Codable {
    case usersLoseAccess
    case administratorsKeepData
    case usersRegainAccess
    case billingStops
    /// New commerce: the partner is billed to the end of the term, suspended or not.
    case billingContinues(until: Date?)
    case billingResumes
    case autoRenewLost
    /// Reactivating does not switch it on again.
    case autoRenewStaysOff
    case scheduledChangesDropped
    /// It was set to end with its term; once reactivated, it would run on.
    case cancelAtTermEndDropped
    case addOnsSuspended(count: Int)
    /// The add-ons of the base must be reactivated one by one.
    case addOnsStaySuspended(count: Int)
    /// A range, because the sources disagree; no date is computed from it.
    case dataDeletedAfter(days: ClosedRange<Int>)
    case dataDeletedAfterTerm
    case reversibleWhileRetained
    case reversibleUntil(Date?)
    case reversibilityUnconfirmed
    case irreversible
    case accessEndsAtOnce
    case refundFull
    /// Of perpetual software: it is taken back for a time, and whether that is over is not known.
    case refundUntold
    case refundProRata
    case refundProRataCapped
    case keysRevoked
    case endsAtRenewal(Date?)
    /// Its renewal is set so that it ends with its term; it can be used until then.
    case endsWithTerm(Date?)
    /// Why the renewal is set instead of suspending it.
    case suspendingEndsItNoSooner
    case publisherMayEndIt
    /// It is not renewed but runs on month by month, at a higher price.
    case goesOnExtended(from: Date?)
    case mayGoOnExtended(from: Date?)
    case workloadsStop
    case reactivatable
    /// The newest article requires it to be cancelled, not suspended.
    case removalStaysBlocked(until: Date?)
    case microsoftMayRefuseRemoval
    /// Of an order: `monthly`, `annual` …, and the term in ISO 8601, empty if there is none.
    case billedEach(cycle: String, term: String)
    case renewsItself
    /// The same where it is known when, and with how many seats for how long.
    case renewsOn(Date, with: NextTerm)
    case cancellableFor(days: Int)
    /// It can only be suspended later, not cancelled.
    case suspendedNotCancelled
    /// What is bought blocks a removal.
    case removalBlockedByIt
    /// In production only the Azure portal or support can do this; the sandbox plays their part.
    case sandboxStandsIn
    /// So many more seats, and how many there are now.
    case seatsAdded(Int, from: Int)
    /// So many seats less, and how many there are now.
    case seatsRemoved(Int, from: Int)
    /// Added seats are billed to the end of the term; nil if it is not known.
    case addedSeatsBilled(until: Date?)
    /// Added seats can be given back until then.
    case seatsReducibleUntil(Date)
    /// The same where the term ends before their window would.
    case seatsReducibleUntilTermEnds(Date)
    /// The service does not say how many seats can be given back, or until when.
    case seatsReturnableUntold
    /// Undoing a reduction adds the seats again, at today's price.
    case seatsBilledAgain
    /// What changes with the next term, and when that begins.
    case renewsWith(NextTerm, on: Date?)
    /// What another step dropped of the renewal is set again.
    case scheduledRestored
    /// So many roles of the partner's administrators end.
    case adminAccessEnds(roles: Int)
    /// Microsoft sends both sides an e-mail.
    case bothSidesAreTold
    /// Roles in Azure subscriptions are not affected.
    case azureRolesStay
}

extension [Consequence] {
    /// Whether a cancelled subscription runs, and blocks a removal, until its renewal date.
    package var endAtRenewal: Bool {
        contains { if case .endsAtRenewal = $0 { true } else { false } }
    }
}

/// The consequences of removing a relationship: the article's four sentences, in its order
/// ("remove-a-relationship", 2020).
package enum RemovalConsequence: String, CaseIterable, Codable, Sendable {
    case customerLeavesList
    case partnerLeavesSupportContacts
    case delegatedAdminPrivilegesEnd
    case futurePurchasesPrevented
}

extension Customer {
    /// What removing the relationship ends: delegated admin privileges only where they are granted,
    /// or may be.
    package var removalConsequences: [RemovalConsequence] {
        RemovalConsequence.allCases.filter {
            $0 != .delegatedAdminPrivilegesEnd || allowsDelegatedAccess != false
        }
    }
}

extension AdminAccess? {
    /// How much is known: 0 for nothing, 1 for a part, 2 for all, 3 if all of them are over.
    fileprivate var knowledge: Int {
        guard let self, case .read(let all, let unread) = self else { return 0 }
        guard unread == 0 else { return 1 }
        return all.allSatisfy(\.status.isOver) ? 3 : 2
    }

    /// Whether all are known, and some of them are not over.
    fileprivate var isWholeAndNotOver: Bool { knowledge == 2 }
}

/// What can be seen of a customer once its relationship has ended: evidence for each of the four
/// consequences.
package struct Aftermath: Equatable, Sendable, Codable {
    package let customer: Customer
    /// Whether the list or its search still shows the customer.
    package let isListed: Bool
    /// The customer's possible support contacts.
    package let supportContacts: [SupportContact]
    package let partner: SupportContact.TenantID
    /// The admin relationships with the customer; nil if nobody looked for them. They are none of
    /// the four consequences: no source says that they end with the relationship.
    package let adminAccess: AdminAccess?
    /// The consequences that could not be checked; nil if all were.
    private let unseen: [RemovalConsequence]?

    package init(
        customer: Customer, isListed: Bool, supportContacts: [SupportContact],
        partner: SupportContact.TenantID, unseen: [RemovalConsequence] = [],
        adminAccess: AdminAccess? = nil
    ) {
        self.customer = customer
        self.isListed = isListed
        self.supportContacts = supportContacts
        self.partner = partner
        self.adminAccess = adminAccess
        self.unseen = unseen.isEmpty ? nil : unseen
    }

    /// Whether a consequence could be checked.
    package func isSeen(_ consequence: RemovalConsequence) -> Bool {
        unseen?.contains(consequence) != true
    }

    /// How many of the four show.
    package var shownCount: Int { RemovalConsequence.allCases.count(where: shows) }

    /// Whether it tells more than an earlier look: more of the four, or as many, and more of the
    /// admin relationships, or that some of them are not over.
    package func tellsMore(than earlier: Aftermath?) -> Bool {
        guard let earlier else { return true }
        if shownCount == earlier.shownCount, adminAccess.isWholeAndNotOver,
            adminAccess != earlier.adminAccess
        {
            return true
        }
        return (shownCount, adminAccess.knowledge)
            > (earlier.shownCount, earlier.adminAccess.knowledge)
    }

    /// Return the same with the admin relationships of an earlier look, if that told more of them.
    /// What was seen last holds where all could be read: one that is not over is never hidden.
    func keepingAccess(of earlier: Aftermath?) -> Aftermath {
        guard let earlier, earlier.adminAccess.knowledge > adminAccess.knowledge,
            !adminAccess.isWholeAndNotOver
        else { return self }
        return Aftermath(
            customer: customer, isListed: isListed, supportContacts: supportContacts,
            partner: partner, unseen: unseen ?? [], adminAccess: earlier.adminAccess)
    }

    /// Whether all four show.
    package var isComplete: Bool { RemovalConsequence.allCases.allSatisfy(shows) }

    /// Why a purchase for the customer is refused now; nil if it would succeed.
    package var purchaseRefusal: Refusal? { Rules.refusal(ofActingFor: customer) }

    /// Whether a consequence shows.
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
