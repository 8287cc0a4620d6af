/// Why something was not done.
package protocol RefusalWording {
    /// `customer` is its Microsoft ID.
    func refusedNotACustomer(_ customer: String) -> String
    /// `customer` is its Microsoft ID.
    func refusedAlreadyACustomer(_ customer: String) -> String
    /// `holding` is its ID.
    func refusedHoldingNotFound(_ holding: String) -> String
    func refusedOfferNotFound(_ offer: String) -> String
    /// `subscription` is its ID.
    func refusedOfferSuspended(_ subscription: String) -> String
    func refusedQuantity(_ quantity: Int, from lowest: Int, to highest: Int) -> String
    var refusedOfferNotSold: String { get }
    func refusedAlreadyEnding(_ day: String) -> String
    func refusedAlreadyIs(_ status: String) -> String
    var refusedAlreadyCancelled: String { get }
    func refusedStatusChange(_ from: String, to: String) -> String
    var refusedNotActivatedYet: String { get }
    func refusedNotActive(_ status: String) -> String
    var refusedStatusNotTold: String { get }
    func refusedStatusUnknown(_ status: String) -> String
    var refusedSuspendInstead: String { get }
    var refusedCancelInstead: String { get }
    func refusedAzureSubscriptionsLive(_ count: Int) -> String
    func refusedParentNotActive(_ base: String) -> String
    func refusedWindowClosedOn(_ time: String) -> String
    var refusedWindowClosed: String { get }
    var refusedNotCancellable: String { get }
    func refusedTermEnded(_ day: String) -> String
    var refusedSuspendedByMicrosoft: String { get }
    /// `reasons` are the service's words.
    func refusedSuspendedByOthers(_ reasons: String) -> String
    var refusedAzurePortalOnly: String { get }
    func refusedBlocked(_ count: Int) -> String
    var refusedRoleMissing: String { get }
    /// `kind` is such as `indirect reseller`.
    func refusedPartnerKind(_ kind: String) -> String
    /// `reason` is one of the connection's phrases.
    func refusedUnreachable(_ service: String, reason: String) -> String
    /// `differences` has a line for each.
    func refusedChangedMeanwhile(_ differences: String) -> String
    /// The service refused it by its version, and no field that is shown differs or was read.
    var refusedNewerVersion: String { get }
    var refusedReadOnly: String { get }
    var refusedIrreversible: String { get }
    var refusedRelationshipEnded: String { get }
    var refusedAlreadyUndone: String { get }
    var refusedNothingDone: String { get }
    /// `process` is its number.
    func refusedRunUnderwayIn(_ customer: String, process: String) -> String
    func refusedRunUnderway(_ customer: String) -> String
    func refusedRunBefore(_ time: String) -> String
    func refusedRunUnanswered(_ customer: String) -> String
    var refusedRunUntold: String { get }
    var storeLocked: String { get }
    var storeDiskFull: String { get }
    func storeFailed(_ reason: String) -> String

    // What is wrong on the way to the service, with its answers, the journal and the files.

    // What the system says of a file: a phrase after `:` or in parentheses.

    var systemNoFolder: String { get }
    var systemIsFolder: String { get }
    var systemNameTooLong: String { get }
    var systemNotAllowed: String { get }
    var systemDiskFull: String { get }
    var systemClosed: String { get }
    var systemTooLarge: String { get }
    var systemDeviceFailed: String { get }
    var systemIsLink: String { get }
    var systemOpenFiles: String { get }
    var systemNoDevice: String { get }
    var systemExists: String { get }
    var systemBusy: String { get }
    var systemNoMemory: String { get }
    var systemNotSupported: String { get }
    var systemInvalid: String { get }
    var systemNoLocks: String { get }
    var systemUnreachable: String { get }
    var systemDamaged: String { get }

    // What was wrong with an answer of the service: a phrase after `:` or in parentheses.

    var unreadableEmptyBody: String { get }
    var unreadableNoJSON: String { get }
    var unreadableNoObject: String { get }
    var unreadableNoItems: String { get }
    var unreadableNoLinks: String { get }
    var unreadableNoNextLink: String { get }
    var unreadableLoop: String { get }
    var unreadableForeignMark: String { get }
    var unreadableNoCustomer: String { get }
    var unreadableNoSubscription: String { get }
    var unreadableNoAzureSubscription: String { get }
    var unreadableNoSupportContact: String { get }
    var unreadableOtherCustomer: String { get }
    var unreadableOtherSubscription: String { get }
    var unreadableNoRequestLink: String { get }
    var unreadableNoAccessToken: String { get }
    var unreadableNoDeviceCode: String { get }
    var unreadableUnknownNotFound: String { get }

    // The journal.

    var journalHasNoFolder: String { get }
    func journalDiskFull(_ path: String) -> String
    func journalUnwritable(_ path: String, reason: String) -> String
    func journalUnreadable(_ path: String, reason: String) -> String
    func journalLocked(_ path: String) -> String
    func journalBroken(_ entry: Int, path: String) -> String
    var adviceJournalFolder: String { get }
    var adviceJournalFull: String { get }
    var adviceJournalUnwritable: String { get }
    var adviceJournalBroken: String { get }

    // The sign-in and the service. Where `service` is put in, it is the name of the one that was
    // asked.

    /// Partner Center has a name already: it is a desk of tickets, too.
    var serviceGraph: String { get }

    var troubleSignInMissing: String { get }
    var troubleSignInExpired: String { get }
    var troubleMultiFactorRequired: String { get }
    var troubleConditionalAccess: String { get }
    var troubleWrongAudience: String { get }
    var troubleAppOnlyToken: String { get }
    func troubleAccessDenied(by service: String) -> String
    var troubleAgreementMissing: String { get }
    var troubleCustomerUnderReview: String { get }
    func troubleThrottledUntil(_ time: String, by service: String) -> String
    func troubleThrottled(by service: String) -> String
    var troublePendingOperation: String { get }
    func troubleRedirectedTo(_ host: String) -> String
    var troubleRedirected: String { get }
    func troubleRejected(by service: String) -> String
    func troubleFailed(in service: String) -> String
    /// `reason` is one of the phrases above.
    func troubleUnreadable(_ reason: String, from service: String) -> String
    var troubleAnswerLost: String { get }
    func troubleNotShownYet(by service: String) -> String
    var troubleStopped: String { get }
    var troubleCutOff: String { get }

    // What can be done about it.

    var adviceSignIn: String { get }
    var adviceSignInWithMFA: String { get }
    var adviceCheckAddress: String { get }
    var adviceConditionalAccess: String { get }
    var adviceWrongAudience: String { get }
    var adviceAppOnlyToken: String { get }
    var adviceCheckRoles: String { get }
    var adviceAcceptAgreement: String { get }
    var adviceCustomerUnderReview: String { get }
    var adviceTryLater: String { get }
    var adviceLookBeforeRepeating: String { get }
    var adviceLookInMinutes: String { get }

    // Why there was no connection, or no answer over it: a phrase.

    var connectionRefused: String { get }
    var connectionTimedOut: String { get }
    var connectionClosed: String { get }
    var connectionNoNetwork: String { get }
    var connectionCertificateNotAccepted: String { get }
    var connectionNoTLS: String { get }
    func connectionNameNotFound(_ host: String) -> String
    var connectionNotHTTP: String { get }
    func connectionAnswerTooLarge(_ bytes: Int) -> String
    func connectionNoAnswerWithin(_ seconds: Int) -> String
    var connectionProxyWantsPassword: String { get }
    var connectionProxyRefused: String { get }
    func connectionProxyUnusable(_ variable: String) -> String
    var connectionLibraryMissing: String { get }
    var connectionAnswersFail: String { get }
    var connectionFailed: String { get }
    func serviceSaid(_ message: String, by service: String) -> String

    // What can be done about it.

    var adviceNotACustomer: String { get }
    var adviceOfferNotSold: String { get }
    var adviceOfferSuspended: String { get }
    var adviceOfferNotFound: String { get }
    var adviceNotActive: String { get }
    var adviceSuspendedByOthers: String { get }
    var adviceNotActivatedYet: String { get }
    var adviceLookInPartnerCenter: String { get }
    var adviceSuspendInstead: String { get }
    var adviceCancelInstead: String { get }
    var adviceParentNotActive: String { get }
    var adviceWaitForTermEnd: String { get }
    var adviceAskSupportToCancel: String { get }
    /// Whether it ends with its term can be set.
    var adviceEndWithTerm: String { get }
    var adviceAskPublisher: String { get }
    var adviceUseAzurePortal: String { get }
    var adviceBlocked: String { get }
    func adviceRolesNeeded(_ roles: String) -> String
    var advicePartnerKindMayNot: String { get }
    var adviceCheckProxy: String { get }
    var adviceTryAgain: String { get }
    var adviceSignInAgain: String { get }
    var adviceChangedMeanwhile: String { get }
    var adviceReadOnly: String { get }
    var adviceStoreFull: String { get }
    var adviceRunUnderway: String { get }
    var adviceResumeByKey: String { get }
    var adviceResumeByCommand: String { get }
    var adviceLookUpByKey: String { get }
    var adviceLookUpByCommand: String { get }
    var adviceRunUntold: String { get }
    var adviceStoreFailed: String { get }
}
