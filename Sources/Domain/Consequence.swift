import FoundationEssentials

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
