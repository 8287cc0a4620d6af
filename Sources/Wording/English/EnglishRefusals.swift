extension English: RefusalWording {
    package func refusedNotACustomer(_ customer: String) -> String {
        "There is no reseller relationship with \(customer.ended)"
    }
    package func refusedAlreadyACustomer(_ customer: String) -> String {
        "\(customer) is already a customer."
    }
    package func refusedHoldingNotFound(_ holding: String) -> String {
        "The customer has no \(holding.ended)"
    }
    package func refusedOfferNotFound(_ offer: String) -> String {
        "The catalogue has no offer \(offer.ended)"
    }
    package func refusedOfferSuspended(_ subscription: String) -> String {
        "The customer already has this offer, suspended (\(subscription))."
    }
    package func refusedQuantity(_ quantity: Int, from lowest: Int, to highest: Int) -> String {
        "The quantity \(quantity.grouped) is not between \(lowest.grouped) and \(highest.grouped)."
    }
    package var refusedOfferNotSold: String {
        "Legacy offers have not been sold since 1 September 2024."
    }
    package func refusedAlreadyEnding(_ day: String) -> String {
        "It is already set to end: \(day)."
    }
    package func refusedAlreadyIs(_ status: String) -> String { "It is already \(status)." }
    package var refusedAlreadyCancelled: String { "It is already cancelled or deleted." }
    package func refusedStatusChange(_ from: String, to: String) -> String {
        "It cannot go from \(from) to \(to)."
    }
    package var refusedNotActivatedYet: String { "It is not activated yet." }
    package func refusedNotActive(_ status: String) -> String {
        "It is \(status); this can be changed only while it is active."
    }
    package var refusedStatusNotTold: String { "Partner Center did not report its status." }
    package func refusedStatusUnknown(_ status: String) -> String {
        "partnerdeck does not recognise its status \"\(status)\"."
    }
    package var refusedSuspendInstead: String {
        "Legacy subscriptions and Azure plans cannot be cancelled."
    }
    package var refusedCancelInstead: String {
        "Software and marketplace subscriptions cannot be suspended."
    }
    package func refusedAzureSubscriptionsLive(_ count: Int) -> String {
        count == 1
            ? "1 Azure subscription under the plan is still active."
            : "\(count.grouped) Azure subscriptions under the plan are still active."
    }
    package func refusedParentNotActive(_ base: String) -> String {
        "Its base subscription \(base) is not active."
    }
    package func refusedWindowClosedOn(_ time: String) -> String {
        "Its cancellation window closed at \(time) UTC."
    }
    package var refusedWindowClosed: String { "Its cancellation window is closed." }
    package var refusedNotCancellable: String { "It cannot be cancelled in this term." }
    package func refusedTermEnded(_ day: String) -> String {
        "Its term ended on \(day); it cannot be restored."
    }
    package var refusedSuspendedByMicrosoft: String {
        "Partner Center does not allow reactivating it: it was probably suspended by Microsoft, not by you."
    }
    package func refusedSuspendedByOthers(_ reasons: String) -> String {
        "It was not suspended by you (\(reasons)), so you cannot reactivate it."
    }
    package var refusedAzurePortalOnly: String { "The Partner Center API cannot do this." }
    package func refusedBlocked(_ count: Int) -> String {
        count == 1
            ? "1 blocker prevents removal." : "\(count.grouped) blockers prevent removal."
    }
    package var refusedRoleMissing: String { "Your roles do not allow it." }
    package func refusedPartnerKind(_ kind: String) -> String {
        "This is not allowed for a partner account of type \"\(kind)\"."
    }
    package func refusedUnreachable(_ service: String, reason: String) -> String {
        "\(service) cannot be reached: \(reason)."
    }
    package func refusedChangedMeanwhile(_ differences: String) -> String {
        "It has changed since it was shown:\n\(differences)"
    }
    package var refusedNewerVersion: String {
        "Partner Center has saved it again since it was read: its ETag is no longer valid."
    }
    package var refusedReadOnly: String { "Read-only: nothing can be changed." }
    package var refusedIrreversible: String { "It cannot be undone." }
    package var refusedRelationshipEnded: String {
        "The reseller relationship has ended: nothing from before can be undone."
    }
    package var refusedAlreadyUndone: String {
        "It is already in its previous state; there is nothing to undo."
    }
    package var refusedNothingDone: String {
        "There is nothing to undo: nothing was changed on it from here."
    }
    package func refusedRunUnderwayIn(_ customer: String, process: String) -> String {
        "Another of your processes on this machine (PID \(process)) is running a plan for \(customer.ended)"
    }
    package func refusedRunUnderway(_ customer: String) -> String {
        "Another of your processes on this machine is running a plan for \(customer.ended)"
    }
    package func refusedRunBefore(_ time: String) -> String {
        "This plan was started at \(time) UTC."
    }
    package func refusedRunUnanswered(_ customer: String) -> String {
        "A run for \(customer) has stopped, and it is not yet known whether everything it sent was done."
    }
    package var refusedRunUntold: String { "The journal no longer has this run." }
    package var storeLocked: String { "The store is locked by another process." }
    package var storeDiskFull: String { "The disk is full." }
    package func storeFailed(_ reason: String) -> String {
        "The store could not be read or written: \(reason)"
    }

    // What is wrong on the way to the service, with its answers, the journal and the files.

    package var systemNoFolder: String { "there is no such folder" }
    package var systemIsFolder: String { "it is a folder" }
    package var systemNameTooLong: String { "its name is too long" }
    package var systemNotAllowed: String { "it is not allowed there" }
    package var systemDiskFull: String { "the disk is full" }
    package var systemClosed: String { "it is closed" }
    package var systemTooLarge: String { "the file may not grow that large" }
    package var systemDeviceFailed: String { "the device failed" }
    package var systemIsLink: String { "it is a link" }
    package var systemOpenFiles: String { "too many files are open" }
    package var systemNoDevice: String { "there is no such device" }
    package var systemExists: String { "it already exists" }
    package var systemBusy: String { "it is in use" }
    package var systemNoMemory: String { "there is not enough memory" }
    package var systemNotSupported: String { "the file system does not support it" }
    package var systemInvalid: String { "the system does not accept the name or the request" }
    package var systemNoLocks: String { "files cannot be locked there" }
    package var systemUnreachable: String { "the network or its file server cannot be reached" }
    package var systemDamaged: String { "its contents are damaged" }
    package var unreadableEmptyBody: String { "an empty body" }
    package var unreadableNoJSON: String { "no JSON" }
    package var unreadableNoObject: String { "no object" }
    package var unreadableNoItems: String { "no list of items" }
    package var unreadableNoLinks: String { "no object of links" }
    package var unreadableNoNextLink: String { "no link to the next page" }
    package var unreadableLoop: String { "a list whose next page leads back to itself" }
    package var unreadableForeignMark: String { "a page link that does not belong to this list" }
    package var unreadableNoCustomer: String { "a customer without an ID" }
    package var unreadableNoSubscription: String { "a subscription without an ID" }
    package var unreadableNoAzureSubscription: String {
        "Azure subscriptions that are incomplete or have no ID"
    }
    package var unreadableNoSupportContact: String { "a support contact without an ID" }
    package var unreadableOtherCustomer: String { "another customer" }
    package var unreadableOtherSubscription: String { "another subscription" }
    package var unreadableNoRequestLink: String { "a relationship request without a link" }
    package var unreadableNoAccessToken: String { "no access token" }
    package var unreadableNoDeviceCode: String { "no device code" }
    package var unreadableUnknownNotFound: String { "404 without an error code" }
    package var journalHasNoFolder: String {
        "There is no journal: neither XDG_STATE_HOME nor HOME is an absolute path to a folder."
    }
    package func journalDiskFull(_ path: String) -> String {
        "The disk is full, so the journal cannot be written: \(path)"
    }
    package func journalUnwritable(_ path: String, reason: String) -> String {
        "The journal cannot be written: \(path) (\(reason))"
    }
    package func journalUnreadable(_ path: String, reason: String) -> String {
        "The journal cannot be read: \(path) (\(reason))"
    }
    package func journalLocked(_ path: String) -> String {
        "The journal is locked by another process: \(path)"
    }
    package func journalBroken(_ entry: Int, path: String) -> String {
        "Journal entry \(entry.grouped) is not as it was written: \(path)"
    }
    package var adviceJournalFolder: String {
        "Nothing was done, because every action needs a journal entry. Set one of them."
    }
    package var adviceJournalFull: String { "Nothing was done. Free up space and try again." }
    package var adviceJournalUnwritable: String {
        "Nothing was done, because every action needs a journal entry. Make the journal writable, or set XDG_STATE_HOME."
    }
    package var adviceJournalBroken: String {
        "`partnerdeck journal --verify` shows more. Keep the file as evidence."
    }
    package var troubleSignInMissing: String { "Nobody is signed in on this profile." }
    package var troubleSignInExpired: String { "The sign-in has expired or was revoked." }
    package var troubleMultiFactorRequired: String {
        "Partner Center requires a sign-in with multi-factor authentication (MFA)."
    }
    package var troubleConditionalAccess: String {
        "A Conditional Access policy of your organisation blocks this."
    }
    package var troubleWrongAudience: String { "The access token is for another service." }
    package var troubleAppOnlyToken: String {
        "This needs a signed-in user; an application alone cannot do it."
    }
    package var serviceGraph: String { "Microsoft Graph" }
    package func troubleAccessDenied(by service: String) -> String { "\(service) denies access." }
    package var troubleAgreementMissing: String { "An agreement has not been accepted yet." }
    package var troubleCustomerUnderReview: String {
        "Microsoft is reviewing this customer, or did not approve it."
    }
    package func troubleThrottledUntil(_ time: String, by service: String) -> String {
        "Too many requests to \(service): wait until \(time) UTC."
    }
    package func troubleThrottled(by service: String) -> String {
        "Too many requests to \(service): wait a while."
    }
    package var troublePendingOperation: String { "Another change to it is not finished yet." }
    package func troubleRedirectedTo(_ host: String) -> String {
        "The answer was a redirect to \(host). It was not followed, because the sign-in would be sent there."
    }
    package var troubleRedirected: String {
        "The answer was a redirect. It was not followed, because the sign-in would be sent elsewhere."
    }
    package func troubleRejected(by service: String) -> String { "\(service) refused it." }
    package func troubleFailed(in service: String) -> String { "An error occurred in \(service)." }
    package func troubleUnreadable(_ reason: String, from service: String) -> String {
        "\(service)'s answer could not be read: \(reason)."
    }
    package var troubleAnswerLost: String {
        "It was sent, but no answer came: it is not yet known whether it was done."
    }
    package func troubleNotShownYet(by service: String) -> String {
        "It was accepted, but \(service) does not show it yet."
    }
    package var troubleStopped: String { "Stopped before it was sent." }
    package var troubleCutOff: String {
        "partnerdeck ended before the answer came; a check showed that nothing was done."
    }
    package var adviceSignIn: String { "Run `\(signInCommand)`." }
    package var adviceSignInWithMFA: String {
        "Run `\(signInCommand)` again, with MFA: an earlier sign-in without it does not count."
    }
    package var adviceCheckAddress: String {
        "Check the profile's base address, and whether the network requires its own sign-in."
    }
    package var adviceConditionalAccess: String {
        "Sign in from a device and place the policy allows, or ask your administrator."
    }
    package var adviceWrongAudience: String {
        "Check the profile's authority and base address, then run `\(signInCommand)`."
    }
    package var adviceAppOnlyToken: String { "Run `\(signInCommand)` without a client secret." }
    package var adviceCheckRoles: String { "Check your roles in Partner Center." }
    package var adviceAcceptAgreement: String {
        "Accept it in Partner Center, or have the customer confirm it."
    }
    package var adviceCustomerUnderReview: String {
        "Wait for the review, or ask Microsoft support."
    }
    package var adviceTryLater: String { "Try again later." }
    package var adviceLookBeforeRepeating: String { "Check again before you repeat it." }
    package var adviceLookInMinutes: String { "Do not repeat it; check again in a few minutes." }
    package var connectionRefused: String { "connection refused" }
    package var connectionTimedOut: String { "timed out" }
    package var connectionClosed: String { "the connection was closed before an answer" }
    package var connectionNoNetwork: String { "there is no network route to it" }
    package var connectionCertificateNotAccepted: String { "the TLS certificate was not accepted" }
    package var connectionNoTLS: String { "no TLS connection could be established" }
    package func connectionNameNotFound(_ host: String) -> String {
        "the name \(host) was not found"
    }
    package var connectionNotHTTP: String { "the answer was not HTTP" }
    package func connectionAnswerTooLarge(_ bytes: Int) -> String {
        "the answer is larger than \(bytes.grouped) bytes"
    }
    package func connectionNoAnswerWithin(_ seconds: Int) -> String {
        "no answer within \(seconds.grouped) seconds"
    }
    package var connectionProxyWantsPassword: String {
        "the proxy requires a user name and password"
    }
    package var connectionProxyRefused: String { "the proxy refused the connection" }
    package func connectionProxyUnusable(_ variable: String) -> String {
        "\(variable) does not name a usable proxy"
    }
    package var connectionLibraryMissing: String {
        "libcurl 7.80 or newer is missing; install it with `apt install libcurl4`"
    }
    package var connectionAnswersFail: String { "several answers in a row failed" }
    package var connectionFailed: String { "the connection failed" }
    package func serviceSaid(_ message: String, by service: String) -> String {
        "\(service) says: \(message)"
    }

    // What can be done about it.

    package var adviceNotACustomer: String { "Request a relationship first." }
    package var adviceOfferNotSold: String { "Order the new commerce offer instead." }
    package var adviceOfferSuspended: String { "Reactivate it instead." }
    package var adviceOfferNotFound: String { "`partnerdeck offers` lists the offers." }
    package var adviceNotActive: String { "Reactivate it first\(key(.reactivate))." }
    package var adviceSuspendedByOthers: String {
        "Ask Microsoft support for the reason, and to lift the suspension."
    }
    package var adviceNotActivatedYet: String { "Try again once it is active." }
    package var adviceLookInPartnerCenter: String { "Check it in Partner Center." }
    package var adviceSuspendInstead: String { "Suspend it instead\(key(.suspend))." }
    package var adviceCancelInstead: String { "Cancel it instead\(key(.cancel))." }
    package var adviceParentNotActive: String { "Reactivate the base first." }
    package var adviceWaitForTermEnd: String { "It ends with its term at the earliest." }
    package var adviceEndWithTerm: String {
        "It can end with its term at the earliest\(key(.renew))."
    }
    package var adviceAskSupportToCancel: String {
        "Ask Microsoft support (\"CSP Purchase/Refund on behalf of customers\")."
    }
    package var adviceAskPublisher: String {
        "Only its publisher can end it now; set it to end with its term\(key(.renew)), as a plan does\(key(.plan))."
    }
    package var adviceUseAzurePortal: String { "Use the Azure portal or ask Microsoft support." }
    package var adviceBlocked: String {
        "Clear the blockers; each one shows its fix on the customer's page."
    }
    package func adviceRolesNeeded(_ roles: String) -> String { "Required: \(roles)." }
    package var advicePartnerKindMayNot: String { "Your indirect provider can." }
    package var adviceCheckProxy: String {
        "Check HTTPS_PROXY and NO_PROXY, or ask your proxy's administrator."
    }
    package var adviceTryAgain: String { "Try again." }
    package var adviceSignInAgain: String {
        "Run `\(signInCommand)` again; if that does not help, check your roles in Partner Center."
    }
    package var adviceChangedMeanwhile: String {
        "It was not carried out. Review the change, and try again if you still want to."
    }
    package var adviceReadOnly: String {
        "Use a profile without `readonly`, start without `--readonly`, or turn it off again\(key(.readOnly)) if a key turned it on."
    }
    package var adviceStoreFull: String { "Nothing was changed. Free up space and try again." }
    package var adviceRunUnderway: String {
        "Nothing was done. Wait until that run has ended, or stop it there, and try again."
    }
    package var adviceResumeByKey: String {
        "Continue its run (\(keys[.run])), or make a new plan."
    }
    package var adviceResumeByCommand: String {
        "Continue it with `\(resumeCommand)`, or make a new plan."
    }
    package var adviceLookUpByKey: String {
        "Nothing was done. Continue that run first (\(keys[.run])): it checks what was done."
    }
    package var adviceLookUpByCommand: String {
        "Nothing was done. `\(resumeCommand)` checks what was done and continues that run."
    }
    package var adviceRunUntold: String {
        "Nothing was done. Check the customer, and make a new plan."
    }
    package var adviceStoreFailed: String { "Check the file and the space left on the disk." }
}
