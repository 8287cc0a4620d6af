extension English: HoldingWording {
    package func somethingNew(_ name: String) -> String { "\(name) is new" }
    package func somethingGone(_ name: String) -> String { "\(name) is gone" }
    package var statusNone: String { "No status" }
    package var statusActive: String { "Active" }
    package var statusSuspended: String { "Suspended" }
    package var statusPending: String { "Pending" }
    package var statusExpired: String { "Expired" }
    package var statusDisabled: String { "Disabled" }
    package var statusDeleted: String { "Deleted" }
    package var statusCancelled: String { "Cancelled" }
    package var statusCompleted: String { "Purchased" }
    package var statusReservationCancelled: String { "Cancelled" }
    package var statusUnknown: String { "? unknown" }
    package func statusNotKnown(_ word: String) -> String { "? unknown (\(word))" }
    package var statusUnderReview: String { "in review" }
    package var statusWarned: String { "warned" }
    package var statusNotJudged: String {
        "The deck does not know what this status allows. Check it in Partner Center."
    }
    package var kindUnread: String { "could not be read" }
    package var kindNotTold: String { "unknown kind" }
    package func kindUnknown(_ kind: String) -> String { "unknown kind: \(kind)" }
    package func kindNotListed(_ count: Int) -> String { "\(count.grouped) not listed" }
    package var kindLegacyLicence: String { "Licence (legacy)" }
    package var kindLegacyAddOn: String { "Add-on (legacy)" }
    package var kindLegacyAzure: String { "Azure (legacy)" }
    package var kindNewCommerce: String { "New commerce (NCE)" }
    package var kindSoftware: String { "Software subscription" }
    package var kindMarketplace: String { "Marketplace" }
    package var kindSavingsPlan: String { "Savings plan" }
    package var billedMonthly: String { "monthly" }
    package var billedAnnually: String { "annual" }
    package var billedEveryThreeYears: String { "every three years" }
    package var billedOnce: String { "one time" }
    package var termOneMonth: String { "1 month" }
    package var termOneYear: String { "1 year" }
    package var termThreeYears: String { "3 years" }
    package var relationshipReseller: String { "Reseller" }
    package var relationshipNone: String { "None" }
    package var relationshipNotTold: String { "unknown" }
    package var roleGlobalAdmin: String { "Global admin" }
    package var roleAdminAgent: String { "Admin agent" }
    package var roleSalesAgent: String { "Sales agent" }
    package var roleHelpdeskAgent: String { "Helpdesk agent" }
    package var roleBillingAdmin: String { "Billing admin" }
    package var roleUserManagementAdmin: String { "User management admin" }
    package var partnerKindDirectBill: String { "direct-bill partner" }
    package var partnerKindIndirectProvider: String { "indirect provider" }
    package var partnerKindIndirectReseller: String { "indirect reseller" }
    package var operationSuspend: String { "Suspend" }
    package var operationReactivate: String { "Reactivate" }
    package var operationCancelSubscription: String { "Cancel" }
    package var operationCancelOrder: String { "Cancel order" }
    package var operationOrder: String { "Order" }
    package var operationUpdate: String { "Change" }
    package var operationRemoveRelationship: String { "Remove relationship" }
    package var operationAcceptRelationship: String { "Accept relationship" }
    package var operationRemoveDelegatedAccess: String { "Remove DAP" }
    package var outcomeDone: String { "✓ done" }
    package var outcomeFailed: String { "✗ failed" }
    package var outcomeRefused: String { "✗ refused" }
    package var outcomeNotSent: String { "✗ not sent" }
    package var outcomeUnderway: String { "… no answer" }
    package var outcomeRequested: String { "… requested (not ended yet)" }
    package var outcomeAccepted: String { "… accepted, not shown yet" }
    package var outcomeUnanswered: String { "? no answer" }

    // Why a holding keeps the relationship alive, and how it is cleared.

    package var causeActive: String { "The subscription is active." }
    package var causePending: String { "The subscription is pending: it may become active." }
    package var causeStatusNotTold: String {
        "Partner Center did not report its status: it may be active."
    }
    package func causeStatusUnknown(_ status: String) -> String {
        "Its status \"\(status)\" is unknown: it may be active."
    }
    package var causeNewCommerceSuspended: String {
        "New commerce: suspending is not enough, it must be cancelled."
    }
    package var causeSoftwareSubscriptionNotCancelled: String {
        "The software subscription is not cancelled."
    }
    package var causeAzureSubscriptionLive: String {
        "The Azure subscription under the plan is active."
    }
    package var causeReservationOpen: String { "The Azure reservation is not cancelled." }
    package var causeSoftwareNotCancelled: String { "The software purchase is not cancelled." }
    package var causeMarketplaceNotCancelled: String {
        "Marketplace: suspending is not enough, it must be cancelled or expire."
    }
    package var causeSavingsPlanRuns: String {
        "The Azure savings plan is active; it normally cannot be cancelled before it ends."
    }
    package func causeItemUnread(_ list: String) -> String {
        "Part of the answer about \(list) could not be read: it may be active."
    }
    package var causeKindNotTold: String {
        "Partner Center did not report what kind of purchase it is: it may be active."
    }
    package func causeKindUnknown(_ kind: String) -> String {
        "partnerdeck does not know this kind of purchase, \"\(kind)\": it may be active."
    }
    package func causeItemsMissing(_ count: Int, list: String) -> String {
        count == 1
            ? "Partner Center counted more \(list) than it listed. 1 is missing and may be active."
            : "Partner Center counted more \(list) than it listed. \(count.grouped) are missing and may be active."
    }
    package var causeRelationshipUntold: String {
        "Partner Center did not report its relationship with this customer."
    }
    package var listSubscriptions: String { "subscriptions" }
    package var listAzureSubscriptions: String { "Azure subscriptions" }
    package var listEntitlements: String { "entitlements" }
    package var listOrders: String { "orders" }
    package var listReservations: String { "Azure reservations" }
    package var wayOutSuspend: String { "Suspend it\(key(.suspend))." }
    package func wayOutSuspendBase(_ base: String) -> String {
        "Suspend its base \(base); the add-on follows. Or suspend it alone\(key(.suspend))."
    }
    package func wayOutCancelSubscriptionBy(_ time: String) -> String {
        "Cancel it\(key(.cancel)) by \(time) UTC."
    }
    package func wayOutCancelOrderBy(_ time: String) -> String {
        "Cancel the order\(key(.cancel)) by \(time) UTC."
    }
    package var wayOutCancelSubscription: String { "Cancel it\(key(.cancel))." }
    package var wayOutCancelOrder: String { "Cancel the order\(key(.cancel))." }
    package func wayOutCancelAzureSubscriptionsFirst(_ count: Int) -> String {
        count == 1
            ? "Cancel its 1 Azure subscription first, then suspend the plan."
            : "Cancel its \(count.grouped) Azure subscriptions first, then suspend the plan."
    }
    package var wayOutCancelAzureSubscription: String {
        "Cancel the Azure subscription\(key(.cancel))."
    }
    package var wayOutAzurePortal: String {
        "Only the Azure portal or Microsoft support can end it."
    }
    package var wayOutSupportRequest: String {
        "Its cancellation window is closed: submit the support request \"CSP Purchase/Refund on behalf of customers\"."
    }
    package func wayOutSuspendToStopRenewal(_ termEnd: String) -> String {
        "Its cancellation window is closed. Suspend it\(key(.suspend)) to stop its renewal; it ends with its term, \(termEnd)."
    }
    package func wayOutCancelAtTermEnd(_ termEnd: String) -> String {
        "Its cancellation window is closed. Schedule it to cancel at the end of its term, \(termEnd)\(key(.renew)), as a plan does\(key(.plan)); it stays in use until then."
    }
    package func wayOutWaitForRenewal(_ termEnd: String) -> String {
        "Its term ended on \(termEnd) and it is still active: wait about a day for it to renew, then check again."
    }
    package func wayOutWaitForEnd(_ termEnd: String) -> String {
        "Its term ended on \(termEnd): wait about a day until Partner Center shows its end, then check again."
    }
    package func wayOutSupportOrTermEnd(_ termEnd: String) -> String {
        "Its cancellation window is closed: submit the support request \"CSP Purchase/Refund on behalf of customers\". Stop its renewal\(key(.renew)), as a plan does\(key(.plan)): it ends with its term, \(termEnd), at the latest."
    }
    package func wayOutCancelAtRenewal(_ termEnd: String) -> String {
        "Its cancellation window is closed. Cancel it\(key(.cancel)) to stop its renewal; it ends with its term, \(termEnd)."
    }
    package func wayOutWaitForTermEnd(_ termEnd: String) -> String {
        "It can no longer be cancelled: it ends with its term, \(termEnd)."
    }
    package var wayOutWaitForActivation: String {
        "Wait until it is active; then it can be cleared."
    }
    package func termEndRenews(_ day: String) -> String { "Renews: \(day)" }
    package func termEndEnds(_ day: String) -> String {
        "It ends with its term, \(day), and cannot be reactivated after that."
    }
    package func termEndUnknown(_ day: String) -> String {
        "What happens at the end (\(day)) is not known: check it in Partner Center."
    }
    package func termEndedAndActive(_ day: String) -> String {
        "Its term ended on \(day) and it is still active: its renewal or extension takes about a day."
    }
    package func termEnding(_ day: String) -> String {
        "Its term ended on \(day): ending it takes about a day."
    }
    package var extendedServiceTerm: String { "extended service term" }
    package var reservedSQLDatabases: String { "SQL databases" }
    package var reservedVirtualMachines: String { "Virtual machines" }

    // What a write brings with it, in a sentence and in a few words.

    package var bringsUsersLoseAccess: String { "Users can no longer sign in or use the service." }
    package var bringsAdministratorsKeepData: String { "Administrators can still reach the data." }
    package var bringsUsersRegainAccess: String { "Users can sign in and use the service again." }
    package var bringsBillingStops: String { "Billing stops." }
    package func bringsBillingContinues(_ until: String) -> String {
        "Billing continues until the end of the term: \(until)."
    }
    package var bringsBillingResumes: String { "Billing resumes." }
    package var bringsAutoRenewLost: String {
        "Auto-renew is turned off. Reactivating does not turn it back on, but undoing\(key(.undo)) does."
    }
    package var bringsAutoRenewLostForGood: String {
        "Auto-renew is turned off. Reactivating does not turn it back on."
    }
    package var bringsAutoRenewStaysOff: String { "Auto-renew stays off." }
    package var bringsScheduledChangesDropped: String {
        "Changes scheduled for the next term are dropped. Undo\(key(.undo)) restores them."
    }
    package var bringsScheduledChangesLost: String {
        "Changes scheduled for the next term are dropped."
    }
    package var bringsCancelAtTermEndDropped: String {
        "\"Cancel at end of term\" is dropped: set it again\(key(.renew)) after reactivating."
    }
    package func bringsAddOnsSuspended(_ count: Int) -> String {
        count == 1
            ? "1 add-on is suspended with it." : "\(count.grouped) add-ons are suspended with it."
    }
    package func bringsAddOnsStaySuspended(_ count: Int) -> String {
        count == 1
            ? "1 add-on stays suspended; reactivate it separately."
            : "\(count.grouped) add-ons stay suspended; reactivate them separately."
    }
    package func bringsDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "Data is deleted after \(days.grouped) to \(mostDays.grouped) days (60 in China); Partner Center shows the date."
    }
    package var bringsDataDeletedAfterTerm: String {
        "It ends with its term; Microsoft then sets its status. Data is deleted some months later."
    }
    package var bringsReversibleWhileRetained: String {
        "Reversible\(key(.reactivate)) until the data is deleted."
    }
    package func bringsReversibleUntil(_ day: String) -> String {
        "Reversible\(key(.reactivate)) until \(day)."
    }
    package var bringsReversibilityUnconfirmed: String {
        "Microsoft does not document that it can be reactivated."
    }
    package var bringsIrreversible: String { "It cannot be undone." }
    package var bringsAccessEndsAtOnce: String {
        "Access ends at once; administrators have 7 days to copy data."
    }
    package var bringsRefundFull: String { "Full refund." }
    package func bringsRefundUntold(_ days: Int) -> String {
        "Partner Center takes it back for \(counted(days, "day")) after the purchase, with a full refund; when it was bought is not known, so it may refuse."
    }
    package var bringsRefundProRata: String { "Pro-rated refund." }
    package var bringsRefundProRataCapped: String {
        "Pro-rated refund, at most USD 50,000 a year; fees as shown in the Azure portal."
    }
    package var bringsKeysRevoked: String {
        "Keys and downloads are revoked; the customer must stop using it."
    }
    package func bringsEndsAtRenewal(_ day: String) -> String { "It ends at its renewal: \(day)." }
    package func bringsEndsWithTerm(_ day: String) -> String {
        "It stays in use until the end of its term, \(day), then ends and cannot be reactivated."
    }
    package var bringsSuspendingEndsItNoSooner: String {
        "Suspending it instead would lock users out now, and billing would end no sooner."
    }
    package var bringsPublisherMayEndIt: String { "Only its publisher can end it sooner." }
    package func bringsGoesOnExtended(_ from: String) -> String {
        "It does not end with its term: from \(from) it continues month to month as an extended service term, at 3% above the monthly price (about 23% above it without a monthly plan), until it is cancelled."
    }
    package func bringsMayGoOnExtended(_ from: String) -> String {
        "From \(from) it may continue month to month as an extended service term, at 3% above the monthly price (about 23% above it without a monthly plan): Partner Center shows whether it does."
    }
    package var bringsWorkloadsStop: String { "All its workloads stop." }
    package var bringsReactivatable: String {
        "It can be reactivated for a limited time, in the Azure portal if not from here."
    }
    package func bringsRemovalStaysBlocked(_ until: String) -> String {
        "It still blocks removal until \(until)."
    }
    package var bringsRemovalStaysBlockedToEnd: String {
        "It still blocks removal until it ends."
    }
    package var bringsMicrosoftMayRefuseRemoval: String {
        "Microsoft's latest rules require it to be cancelled: removal may still be refused."
    }
    package func bringsBilledEach(_ cycle: String, term: String) -> String {
        "Billing: \(cycle); term: \(term)."
    }
    package var bringsRenewsItself: String { "It auto-renews." }
    package func bringsRenewsOn(_ day: String, with term: String) -> String {
        "It auto-renews on \(day): \(term)."
    }
    package func bringsCancellableFor(_ days: Int) -> String {
        "It can be cancelled for \(counted(days, "day"))."
    }
    package var bringsSuspendedNotCancelled: String {
        "It cannot be cancelled later, only suspended."
    }
    package var bringsRemovalBlockedByIt: String { "It will block removal." }
    package var bringsSandboxStandsIn: String {
        "[sandbox] In production only the Azure portal or Microsoft support can do this."
    }
    package var costCustomerLeavesList: String { "customer leaves list" }
    package var costAdminAccessEnds: String { "admin access ends" }
    package var costDelegatedAccessUnknown: String { "DAP is not known" }
    package var costAccessEndsAtOnce: String { "access ends at once" }
    package var costWorkloadsStop: String { "workloads stop" }
    package var costKeysRevoked: String { "keys are revoked" }
    package func costBilledTo(_ day: String) -> String { "billed to \(day)" }
    package var costScheduledChangesDropped: String { "changes dropped" }
    package var costCancelAtTermEndDropped: String { "scheduled end lost" }
    package var costAutoRenewLost: String { "auto-renew off" }
    package func costEndsOn(_ day: String) -> String { "ends \(day)" }
    package func costUsedUntil(_ day: String) -> String { "used until \(day)" }
    package func costGoesOnDearer(_ from: String) -> String { "costs more from \(from)" }
    package func costMayGoOn(_ from: String) -> String { "may continue from \(from)" }
    package func costAddOnsFollow(_ count: Int) -> String {
        count == 1 ? "1 add-on follows" : "\(count.grouped) add-ons follow"
    }
    package var costUsersLoseAccess: String { "users lose access" }
    package var costRemovalStaysBlocked: String { "still blocks removal" }
    package var costMicrosoftMayRefuseRemoval: String { "may still block removal" }
    package func costDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "data deleted in \(days.grouped)–\(mostDays.grouped) d"
    }
    package var costDataDeletedAfterTerm: String { "data deleted after term" }
    package var costBillingBegins: String { "billing starts" }
    package var costRenewsItself: String { "auto-renews" }
    package var costAutoRenewStaysOff: String { "auto-renew stays off" }
    package var costAddOnsStaySuspended: String { "add-ons stay off" }
    package var costRefundFull: String { "full refund" }
    package var costRefundUntold: String { "refund not known" }
    package var costProRatedRefund: String { "pro-rated refund" }
    package var costBillingStops: String { "billing stops" }
    package var costUsersRegainAccess: String { "access restored" }
}
