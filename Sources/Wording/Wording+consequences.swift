import Domain

extension Wording {
    /// One thing a change brings with it.
    package func consequence(_ consequence: Consequence) -> String {
        switch consequence {
        case .usersLoseAccess: bringsUsersLoseAccess
        case .administratorsKeepData: bringsAdministratorsKeepData
        case .usersRegainAccess: bringsUsersRegainAccess
        case .billingStops: bringsBillingStops
        case .billingContinues(let until): bringsBillingContinues(day(until))
        case .billingResumes: bringsBillingResumes
        case .autoRenewLost: bringsAutoRenewLost
        case .autoRenewStaysOff: bringsAutoRenewStaysOff
        case .scheduledChangesDropped: bringsScheduledChangesDropped
        case .cancelAtTermEndDropped: bringsCancelAtTermEndDropped
        case .addOnsSuspended(let count): bringsAddOnsSuspended(count)
        case .addOnsStaySuspended(let count): bringsAddOnsStaySuspended(count)
        case .dataDeletedAfter(let days):
            bringsDataDeletedAfter(days.lowerBound, to: days.upperBound)
        case .dataDeletedAfterTerm: bringsDataDeletedAfterTerm
        case .reversibleWhileRetained: bringsReversibleWhileRetained
        case .reversibleUntil(let date): bringsReversibleUntil(day(date))
        case .reversibilityUnconfirmed: bringsReversibilityUnconfirmed
        case .irreversible: bringsIrreversible
        case .accessEndsAtOnce: bringsAccessEndsAtOnce
        case .refundFull: bringsRefundFull
        case .refundProRata: bringsRefundProRata
        case .refundProRataCapped: bringsRefundProRataCapped
        case .keysRevoked: bringsKeysRevoked
        case .endsAtRenewal(let date): bringsEndsAtRenewal(day(date))
        case .endsWithTerm(let date): bringsEndsWithTerm(day(date))
        case .suspendingEndsItNoSooner: bringsSuspendingEndsItNoSooner
        case .publisherMayEndIt: bringsPublisherMayEndIt
        case .goesOnExtended(let date): bringsGoesOnExtended(day(date))
        case .mayGoOnExtended(let date): bringsMayGoOnExtended(day(date))
        case .workloadsStop: bringsWorkloadsStop
        case .reactivatable: bringsReactivatable
        case .removalStaysBlocked: bringsRemovalStaysBlocked
        case .microsoftMayRefuseRemoval: bringsMicrosoftMayRefuseRemoval
        case .billedEach(let cycle, let term):
            bringsBilledEach(billingCycle(cycle), term: self.term(term))
        case .renewsItself: bringsRenewsItself
        case .cancellableFor(let days): bringsCancellableFor(days)
        case .suspendedNotCancelled: bringsSuspendedNotCancelled
        case .removalBlockedByIt: bringsRemovalBlockedByIt
        case .sandboxStandsIn: bringsSandboxStandsIn
        }
    }

    /// What a step costs, in a few words each, what matters most first.
    package func costs(of step: PlanStep) -> [String] {
        switch step.task {
        case .ticket(_, let desk): [self.desk(desk)]
        case .wait(_, let until?): [stepClearsOn(day(until))]
        case .wait(_, nil): [stepClearsItself]
        case .write(.removeRelationship): [costCustomerLeavesList]
        case .write(.removeDelegatedAccess): [costAdminAccessEnds]
        case .write:
            step.consequences.compactMap(brief).sorted { $0.weight < $1.weight }.map(\.text)
        }
    }

    /// A consequence in a few words; nil for one that says no more than others do.
    private func brief(_ consequence: Consequence) -> (weight: Int, text: String)? {
        switch consequence {
        case .accessEndsAtOnce: (0, costAccessEndsAtOnce)
        case .workloadsStop: (1, costWorkloadsStop)
        case .keysRevoked: (2, costKeysRevoked)
        case .billingContinues(let end):
            (
                3, costBilledTo(day(end))
            )
        case .scheduledChangesDropped: (4, costScheduledChangesDropped)
        case .cancelAtTermEndDropped: (4, costCancelAtTermEndDropped)
        case .autoRenewLost: (5, costAutoRenewLost)
        case .endsAtRenewal(let end): (6, costEndsOn(day(end)))
        case .endsWithTerm(let end): (6, costUsedUntil(day(end)))
        case .goesOnExtended(let end):
            (
                6, costGoesOnDearer(day(end))
            )
        case .mayGoOnExtended(let end): (6, costMayGoOn(day(end)))
        case .addOnsSuspended(let count):
            (
                7, costAddOnsFollow(count)
            )
        case .usersLoseAccess: (8, costUsersLoseAccess)
        case .removalStaysBlocked: (9, costRemovalStaysBlocked)
        case .microsoftMayRefuseRemoval: (10, costMicrosoftMayRefuseRemoval)
        case .dataDeletedAfter, .dataDeletedAfterTerm: (11, costDataDeleted)
        case .billingResumes, .billedEach: (12, costBillingBegins)
        case .renewsItself: (13, costRenewsItself)
        case .autoRenewStaysOff: (14, costAutoRenewStaysOff)
        case .addOnsStaySuspended: (15, costAddOnsStaySuspended)
        case .refundFull: (16, costRefundFull)
        case .refundProRata, .refundProRataCapped: (17, costProRatedRefund)
        case .billingStops: (18, costBillingStops)
        case .usersRegainAccess: (19, costUsersRegainAccess)
        case .administratorsKeepData, .reversibleWhileRetained, .reversibleUntil,
            .reversibilityUnconfirmed, .irreversible, .reactivatable, .cancellableFor,
            .suspendedNotCancelled, .removalBlockedByIt, .sandboxStandsIn,
            .suspendingEndsItNoSooner, .publisherMayEndIt:
            nil
        }
    }
}
