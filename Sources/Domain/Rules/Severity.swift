import FoundationEssentials

/// What a consequence is about, the gravest first: in this order they are told, so that what is cut
/// off is never the worst.
package enum Severity: Int, Comparable, Sendable {
    case dataLoss
    /// Users lose access, or get it back.
    case access
    /// What follows along: add-ons, renewals, what is scheduled, what goes on blocking.
    case followUp
    case billing
    /// Whether and until when it can be undone.
    case reversal

    package static func < (one: Severity, other: Severity) -> Bool {
        one.rawValue < other.rawValue
    }
}

extension Consequence {
    /// What it is about.
    package var severity: Severity {
        switch self {
        case .dataDeletedAfter, .dataDeletedAfterTerm: .dataLoss
        case .usersLoseAccess, .administratorsKeepData, .usersRegainAccess, .accessEndsAtOnce,
            .keysRevoked, .workloadsStop, .seatsRemoved, .adminAccessEnds:
            .access
        case .autoRenewLost, .autoRenewStaysOff, .scheduledChangesDropped,
            .cancelAtTermEndDropped, .addOnsSuspended, .addOnsStaySuspended, .endsAtRenewal,
            .endsWithTerm, .suspendingEndsItNoSooner, .publisherMayEndIt, .goesOnExtended,
            .mayGoOnExtended, .removalStaysBlocked, .microsoftMayRefuseRemoval, .renewsItself,
            .renewsOn, .suspendedNotCancelled, .removalBlockedByIt, .renewsWith,
            .scheduledRestored, .bothSidesAreTold, .azureRolesStay:
            .followUp
        case .billingStops, .billingContinues, .billingResumes, .refundFull, .refundUntold,
            .refundProRata,
            .refundProRataCapped, .billedEach, .seatsAdded, .addedSeatsBilled, .seatsBilledAgain:
            .billing
        case .reversibleWhileRetained, .reversibleUntil, .reversibilityUnconfirmed, .irreversible,
            .reactivatable, .cancellableFor, .sandboxStandsIn, .seatsReducibleUntil,
            .seatsReducibleUntilTermEnds, .seatsReturnableUntold:
            .reversal
        }
    }
}

extension Consequence {
    /// The date it tells; nil for one that tells none.
    package var date: Date? {
        switch self {
        case .billingContinues(let date): date
        case .renewsOn(let date, _): date
        case .reversibleUntil(let date), .endsAtRenewal(let date), .endsWithTerm(let date),
            .goesOnExtended(let date), .mayGoOnExtended(let date):
            date
        default: nil
        }
    }
}

extension [Consequence] {
    /// The same, the gravest first; those of the same severity keep their order.
    package var bySeverity: [Consequence] {
        enumerated().sorted { one, other in
            (one.element.severity, one.offset) < (other.element.severity, other.offset)
        }.map(\.element)
    }

    /// What makes a write dangerous: it cannot be undone, or destroys what is not kept. Nil for
    /// none.
    package var danger: Consequence? {
        contains(.irreversible)
            ? .irreversible : first { $0 == .workloadsStop || $0 == .keysRevoked }
    }
}
