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
        case .refundUntold: bringsRefundUntold(Rules.softwareDays)
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
        case .removalStaysBlocked(let until?): bringsRemovalStaysBlocked(day(until))
        case .removalStaysBlocked(nil): bringsRemovalStaysBlockedToEnd
        case .microsoftMayRefuseRemoval: bringsMicrosoftMayRefuseRemoval
        case .billedEach(let cycle, let term):
            bringsBilledEach(billingCycle(cycle), term: self.term(term))
        case .renewsItself: bringsRenewsItself
        case .renewsOn(let date, let term): bringsRenewsOn(day(date), with: changes(of: term))
        case .cancellableFor(let days): bringsCancellableFor(days)
        case .suspendedNotCancelled: bringsSuspendedNotCancelled
        case .removalBlockedByIt: bringsRemovalBlockedByIt
        case .sandboxStandsIn: bringsSandboxStandsIn
        case .seatsAdded(let count, let seats):
            bringsSeatsAdded(count, from: seats, to: seats + count)
        case .seatsRemoved(0, _): bringsSeatsLost
        case .seatsRemoved(let count, let seats):
            bringsSeatsRemoved(count, from: seats, to: seats - count)
        case .addedSeatsBilled(let until): bringsAddedSeatsBilled(day(until))
        case .seatsReducibleUntil(let date): bringsSeatsReducibleUntil(date.minute)
        case .seatsReducibleUntilTermEnds(let date):
            bringsSeatsReducibleUntilTermEnds(date.minute)
        case .seatsReturnableUntold: bringsSeatsReturnableUntold
        case .seatsBilledAgain: bringsSeatsBilledAgain
        case .renewsWith(let next, let date): bringsRenewsWith(changes(of: next), day: day(date))
        case .scheduledRestored: bringsScheduledRestored
        case .adminAccessEnds(let roles): bringsAdminAccessEnds(roles)
        case .bothSidesAreTold: bringsBothSidesTold
        case .azureRolesStay: bringsAzureRolesStay
        }
    }

    /// The same of an undo, which no other undo takes back: nil for what only says what one costs.
    package func consequenceOfUndo(_ consequence: Consequence) -> String? {
        switch consequence {
        case .seatsBilledAgain: nil
        case .autoRenewLost: bringsAutoRenewLostForGood
        case .scheduledChangesDropped: bringsScheduledChangesLost
        default: self.consequence(consequence)
        }
    }

    /// What a step costs, in a few words each: first what goes on being paid, what data is lost,
    /// what may make the removal fail; then the gravest. What follows a step stands behind its
    /// name. `choice` is how it is done cheaper: it comes after what goes on being paid, and before
    /// all others.
    package func costs(
        of step: PlanStep, for customer: CustomerPlan, orInstead choice: String? = nil
    ) -> [String] {
        var told = sortedCosts(of: step, for: customer)
        if let choice { told.rest.insert(choice, at: 0) }
        return told.paid + told.rest
    }

    private func sortedCosts(
        of step: PlanStep, for customer: CustomerPlan
    ) -> (paid: [String], rest: [String]) {
        switch step.task {
        case .ticket(_, let desk): return ([], [self.desk(desk)])
        case .wait(_, let until?): return ([], [stepClearsOn(day(until))])
        case .wait(_, nil): return ([], [stepClearsItself])
        case .write(.removeRelationship): return ([], [costCustomerLeavesList])
        case .write(.removeDelegatedAccess):
            let isKnown = customer.customer.allowsDelegatedAccess != nil
            return ([], [isKnown ? costAdminAccessEnds : costDelegatedAccessUnknown])
        case .write:
            let all = customer.consequences(of: step).filter { !$0.isOfAddOns }.enumerated()
                .sorted { one, other in
                    (one.element.rank, one.offset) < (other.element.rank, other.offset)
                }.map(\.element)
            return (
                all.filter { $0.rank == 0 }.compactMap(brief),
                all.filter { $0.rank > 0 }.compactMap(brief)
            )
        }
    }

    /// A consequence in a few words; nil for one that says no more than others do.
    package func brief(_ consequence: Consequence) -> String? {
        switch consequence {
        case .accessEndsAtOnce: costAccessEndsAtOnce
        case .workloadsStop: costWorkloadsStop
        case .keysRevoked: costKeysRevoked
        case .billingContinues(let end): costBilledTo(day(end))
        case .scheduledChangesDropped: costScheduledChangesDropped
        case .cancelAtTermEndDropped: costCancelAtTermEndDropped
        case .autoRenewLost: costAutoRenewLost
        case .endsAtRenewal(let end): costEndsOn(day(end))
        case .endsWithTerm(let end): costUsedUntil(day(end))
        case .goesOnExtended(let end): costGoesOnDearer(day(end))
        case .mayGoOnExtended(let end): costMayGoOn(day(end))
        case .addOnsSuspended(let count): costAddOnsFollow(count)
        case .usersLoseAccess: costUsersLoseAccess
        case .removalStaysBlocked: costRemovalStaysBlocked
        case .microsoftMayRefuseRemoval: costMicrosoftMayRefuseRemoval
        case .dataDeletedAfter(let days):
            costDataDeletedAfter(days.lowerBound, to: days.upperBound)
        case .dataDeletedAfterTerm: costDataDeletedAfterTerm
        case .billingResumes, .billedEach: costBillingBegins
        case .renewsItself, .renewsOn: costRenewsItself
        case .autoRenewStaysOff: costAutoRenewStaysOff
        case .addOnsStaySuspended: costAddOnsStaySuspended
        case .refundFull: costRefundFull
        case .refundUntold: costRefundUntold
        case .refundProRata, .refundProRataCapped: costProRatedRefund
        case .billingStops: costBillingStops
        case .usersRegainAccess: costUsersRegainAccess
        case .seatsAdded(let count, _): costSeatsAdded(count)
        case .seatsRemoved(let count, _): costSeatsRemoved(count)
        case .addedSeatsBilled(let until): costBilledTo(day(until))
        case .renewsWith(let next, _): costRenewsWith(changes(of: next))
        case .scheduledRestored: costScheduledRestored
        case .adminAccessEnds(let roles): costRolesEnd(roles)
        case .administratorsKeepData, .reversibleWhileRetained, .reversibleUntil,
            .reversibilityUnconfirmed, .irreversible, .reactivatable, .cancellableFor,
            .suspendedNotCancelled, .removalBlockedByIt, .sandboxStandsIn,
            .suspendingEndsItNoSooner, .publisherMayEndIt, .seatsReducibleUntil,
            .seatsReducibleUntilTermEnds, .seatsReturnableUntold, .seatsBilledAgain,
            .bothSidesAreTold, .azureRolesStay:
            nil
        }
    }
}

extension Consequence {
    /// Whether it says that add-ons are suspended along.
    fileprivate var isOfAddOns: Bool { if case .addOnsSuspended = self { true } else { false } }

    /// Where it stands among the costs of a step.
    fileprivate var rank: Int {
        switch self {
        case .billingContinues, .billingResumes, .billedEach: 0
        case _ where severity == .dataLoss: 1
        case .microsoftMayRefuseRemoval, .removalStaysBlocked: 2
        default: 3
        }
    }
}

extension Wording {
    /// When the data of a suspended subscription is deleted, as a fact about it.
    package func dataDeletion(_ consequence: Consequence) -> String {
        guard case .dataDeletedAfter(let days) = consequence else {
            return self.consequence(consequence)
        }
        return dataDeletedAfterSuspension(days.lowerBound, to: days.upperBound)
    }
}
