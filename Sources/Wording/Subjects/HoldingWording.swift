/// Statuses, kinds, terms, roles: what the values of the service are called.
package protocol HoldingWording {
    /// Something appeared since it was shown.
    func somethingNew(_ name: String) -> String
    /// Something disappeared since it was shown.
    func somethingGone(_ name: String) -> String
    /// Partner Center's status "none".
    var statusNone: String { get }
    var statusActive: String { get }
    var statusSuspended: String { get }
    var statusPending: String { get }
    var statusExpired: String { get }
    var statusDisabled: String { get }
    var statusDeleted: String { get }
    var statusCancelled: String { get }
    var statusCompleted: String { get }
    /// Of a reservation or software purchase.
    var statusReservationCancelled: String { get }
    var statusUnknown: String { get }
    /// `word` is the service's, which nobody has a word for.
    func statusNotKnown(_ word: String) -> String
    /// Microsoft looks into it.
    var statusUnderReview: String { get }
    /// Microsoft has warned that it is about to be disabled, as when an invoice is overdue.
    var statusWarned: String { get }
    /// What the `?` before a status says: that the rules do not have it.
    var statusNotJudged: String { get }
    var kindUnread: String { get }
    var kindNotTold: String { get }
    /// `kind` is the service's word.
    func kindUnknown(_ kind: String) -> String
    /// How many the service counts but did not list.
    func kindNotListed(_ count: Int) -> String
    var kindLegacyLicence: String { get }
    var kindLegacyAddOn: String { get }
    var kindLegacyAzure: String { get }
    var kindNewCommerce: String { get }
    var kindSoftware: String { get }
    var kindMarketplace: String { get }
    var kindSavingsPlan: String { get }
    var billedMonthly: String { get }
    var billedAnnually: String { get }
    var billedEveryThreeYears: String { get }
    var billedOnce: String { get }
    var termOneMonth: String { get }
    var termOneYear: String { get }
    var termThreeYears: String { get }
    var relationshipReseller: String { get }
    var relationshipNone: String { get }
    var relationshipNotTold: String { get }
    var roleGlobalAdmin: String { get }
    var roleAdminAgent: String { get }
    var roleSalesAgent: String { get }
    var roleHelpdeskAgent: String { get }
    var roleBillingAdmin: String { get }
    var roleUserManagementAdmin: String { get }
    var partnerKindDirectBill: String { get }
    var partnerKindIndirectProvider: String { get }
    var partnerKindIndirectReseller: String { get }
    var operationSuspend: String { get }
    var operationReactivate: String { get }
    var operationCancelSubscription: String { get }
    var operationCancelOrder: String { get }
    var operationOrder: String { get }
    var operationUpdate: String { get }
    var operationRemoveRelationship: String { get }
    var operationAcceptRelationship: String { get }
    var operationRemoveDelegatedAccess: String { get }
    var outcomeDone: String { get }
    var outcomeFailed: String { get }
    var outcomeRefused: String { get }
    /// It was refused here, before it was sent.
    var outcomeNotSent: String { get }
    var outcomeUnderway: String { get }
    /// The service has taken the request, and does it later.
    var outcomeRequested: String { get }
    var outcomeAccepted: String { get }
    var outcomeUnanswered: String { get }

    // Why a holding keeps the relationship alive, and how it is cleared.

    var causeActive: String { get }
    var causePending: String { get }
    var causeStatusNotTold: String { get }
    /// `status` is the service's word.
    func causeStatusUnknown(_ status: String) -> String
    var causeNewCommerceSuspended: String { get }
    var causeSoftwareSubscriptionNotCancelled: String { get }
    var causeAzureSubscriptionLive: String { get }
    var causeReservationOpen: String { get }
    var causeSoftwareNotCancelled: String { get }
    var causeMarketplaceNotCancelled: String { get }
    var causeSavingsPlanRuns: String { get }
    /// `list` is one of the lists below.
    func causeItemUnread(_ list: String) -> String
    var causeKindNotTold: String { get }
    func causeKindUnknown(_ kind: String) -> String
    /// How many of a `list` are missing.
    func causeItemsMissing(_ count: Int, list: String) -> String
    var causeRelationshipUntold: String { get }

    // The lists of the service, as they stand in a sentence.

    var listSubscriptions: String { get }
    var listAzureSubscriptions: String { get }
    var listEntitlements: String { get }
    var listOrders: String { get }
    var listReservations: String { get }
    var wayOutSuspend: String { get }
    /// `base` is the name of the subscription it is an add-on of.
    func wayOutSuspendBase(_ base: String) -> String
    func wayOutCancelSubscriptionBy(_ time: String) -> String
    func wayOutCancelOrderBy(_ time: String) -> String
    var wayOutCancelSubscription: String { get }
    var wayOutCancelOrder: String { get }
    func wayOutCancelAzureSubscriptionsFirst(_ count: Int) -> String
    var wayOutCancelAzureSubscription: String { get }
    var wayOutAzurePortal: String { get }
    var wayOutSupportRequest: String { get }
    /// `termEnd` is a day here and below.
    func wayOutSuspendToStopRenewal(_ termEnd: String) -> String
    func wayOutCancelAtTermEnd(_ termEnd: String) -> String
    func wayOutWaitForRenewal(_ termEnd: String) -> String
    func wayOutWaitForEnd(_ termEnd: String) -> String
    func wayOutSupportOrTermEnd(_ termEnd: String) -> String
    func wayOutCancelAtRenewal(_ termEnd: String) -> String
    func wayOutWaitForTermEnd(_ termEnd: String) -> String
    var wayOutWaitForActivation: String { get }

    // What becomes of a subscription when its term ends on that `day`.

    func termEndRenews(_ day: String) -> String
    func termEndEnds(_ day: String) -> String
    func termEndUnknown(_ day: String) -> String
    func termEndedAndActive(_ day: String) -> String
    func termEnding(_ day: String) -> String
    var extendedServiceTerm: String { get }
    var reservedVirtualMachines: String { get }
    var reservedSQLDatabases: String { get }

    // What a write brings with it, in a sentence and in a few words.

    var bringsUsersLoseAccess: String { get }
    var bringsAdministratorsKeepData: String { get }
    var bringsUsersRegainAccess: String { get }
    var bringsBillingStops: String { get }
    func bringsBillingContinues(_ until: String) -> String
    var bringsBillingResumes: String { get }
    var bringsAutoRenewLost: String { get }
    /// The same of what cannot be undone itself.
    var bringsAutoRenewLostForGood: String { get }
    var bringsAutoRenewStaysOff: String { get }
    var bringsScheduledChangesDropped: String { get }
    /// The same of what cannot be undone itself.
    var bringsScheduledChangesLost: String { get }
    var bringsCancelAtTermEndDropped: String { get }
    func bringsAddOnsSuspended(_ count: Int) -> String
    func bringsAddOnsStaySuspended(_ count: Int) -> String
    /// After `days` to `mostDays` days.
    func bringsDataDeletedAfter(_ days: Int, to mostDays: Int) -> String
    var bringsDataDeletedAfterTerm: String { get }
    var bringsReversibleWhileRetained: String { get }
    func bringsReversibleUntil(_ day: String) -> String
    var bringsReversibilityUnconfirmed: String { get }
    var bringsIrreversible: String { get }
    var bringsAccessEndsAtOnce: String { get }
    var bringsRefundFull: String { get }
    /// It is taken back for so many days, and when it was bought is not known.
    func bringsRefundUntold(_ days: Int) -> String
    var bringsRefundProRata: String { get }
    var bringsRefundProRataCapped: String { get }
    var bringsKeysRevoked: String { get }
    func bringsEndsAtRenewal(_ day: String) -> String
    func bringsEndsWithTerm(_ day: String) -> String
    var bringsSuspendingEndsItNoSooner: String { get }
    var bringsPublisherMayEndIt: String { get }
    /// `from` is a day.
    func bringsGoesOnExtended(_ from: String) -> String
    func bringsMayGoOnExtended(_ from: String) -> String
    var bringsWorkloadsStop: String { get }
    var bringsReactivatable: String { get }
    func bringsRemovalStaysBlocked(_ until: String) -> String
    /// Its end is not known.
    var bringsRemovalStaysBlockedToEnd: String { get }
    var bringsMicrosoftMayRefuseRemoval: String { get }
    /// Such as `monthly` and `1 year`.
    func bringsBilledEach(_ cycle: String, term: String) -> String
    var bringsRenewsItself: String { get }
    /// The same with the day, and what it renews with, such as `18 seats, 1 year, monthly`.
    func bringsRenewsOn(_ day: String, with term: String) -> String
    func bringsCancellableFor(_ days: Int) -> String
    var bringsSuspendedNotCancelled: String { get }
    var bringsRemovalBlockedByIt: String { get }
    var bringsSandboxStandsIn: String { get }

    // The same in a few words, for a column of the plan.

    var costCustomerLeavesList: String { get }
    var costAdminAccessEnds: String { get }
    var costDelegatedAccessUnknown: String { get }
    var costAccessEndsAtOnce: String { get }
    var costWorkloadsStop: String { get }
    var costKeysRevoked: String { get }
    func costBilledTo(_ day: String) -> String
    var costScheduledChangesDropped: String { get }
    var costCancelAtTermEndDropped: String { get }
    var costAutoRenewLost: String { get }
    func costEndsOn(_ day: String) -> String
    func costUsedUntil(_ day: String) -> String
    func costGoesOnDearer(_ from: String) -> String
    func costMayGoOn(_ from: String) -> String
    func costAddOnsFollow(_ count: Int) -> String
    var costUsersLoseAccess: String { get }
    var costRemovalStaysBlocked: String { get }
    var costMicrosoftMayRefuseRemoval: String { get }
    /// Of a range of days from the act.
    func costDataDeletedAfter(_ days: Int, to mostDays: Int) -> String
    /// Some months after the end of the term.
    var costDataDeletedAfterTerm: String { get }
    var costBillingBegins: String { get }
    var costRenewsItself: String { get }
    var costAutoRenewStaysOff: String { get }
    var costAddOnsStaySuspended: String { get }
    var costRefundFull: String { get }
    var costRefundUntold: String { get }
    var costProRatedRefund: String { get }
    var costBillingStops: String { get }
    var costUsersRegainAccess: String { get }
}
