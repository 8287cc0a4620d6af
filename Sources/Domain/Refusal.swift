import FoundationEssentials

/// Why something was refused. The text on the screen and the advice are made from it.
package enum Refusal: Error, Equatable, Sendable, Codable {
    case notACustomer(Customer.ID)
    case alreadyACustomer(Customer.ID)
    case holdingNotFound(Holding)
    case offerNotFound(Offer.ID)
    /// Legacy offers are not sold any more.
    case offerNotSold(Offer.ID)
    /// The customer holds the same offer suspended: it is to be reactivated, not bought again.
    case offerSuspended(Offer.ID, Subscription.ID)
    case quantityOutOfRange(Int, allowed: ClosedRange<Int>)
    case alreadyIs(Subscription.Status)
    case alreadyCancelled
    /// It was cancelled already, and ends on its renewal date.
    case alreadyEnding(Date?)
    case statusCannotChange(from: Subscription.Status, to: Subscription.Status)
    case notActivatedYet
    /// That can be changed only while it is active.
    case notActive(Subscription.Status)
    case statusUnrecognized(String)
    /// No seats, or not so many, can be given back now (reference of 2026, 3.4).
    case seatsKept(SeatReduction)
    /// The number of seats can't be changed.
    case quantityFixed
    /// Its renewal can't be set.
    case notRenewable
    /// Changes can't be scheduled for its next term.
    case noNextTerm
    /// It has no extended service term.
    case cannotExtend
    /// An admin relationship that can't be ended in its status.
    case adminRelationshipNotActive(AdminRelationship.Status)
    /// Legacy subscriptions are not cancelled but suspended.
    case suspendInstead
    /// Software and marketplace subscriptions are not suspended but cancelled.
    case cancelInstead
    case azureSubscriptionsLive(count: Int)
    case parentNotActive(name: String)
    case windowClosed(since: Date?, remedy: Remedy)
    case notCancellable
    case termEnded(Date)
    /// Somebody else suspended it, and only they can reactivate it. The reasons are the service's
    /// words; none if only its refusal tells.
    case suspendedByOthers(reasons: [String])
    case azurePortalOnly
    case savingsPlan
    case blocked([Blocker])
    case roleMissing(anyOf: [Set<UserRole>])
    case partnerKindMayNot(Identity.PartnerKind)
    case unreachable(ConnectionTrouble)
    /// The way to the service, or the service itself.
    case service(ServiceTrouble)
    /// A refusal of the service as we understand it, with the service's own answer.
    indirect case told(Refusal, by: ServiceAnswer)
    /// A refusal of a service that is not Partner Center, or of the access to it, without an
    /// answer.
    indirect case asked(MicrosoftService, Refusal)
    /// It has changed since the operator was asked.
    case changedMeanwhile([Difference])
    /// A step before it in the same run is not done.
    case after(EarlierStep)
    /// The profile or the deck is read-only.
    case readOnly
    /// The store was imported from files: there is no Partner Center behind it.
    case imported
    /// It cannot be undone.
    case irreversible
    /// The relationship with the customer has ended, and with it every way to undo what was done.
    case relationshipEnded
    /// It is already as it was before the act.
    case alreadyUndone
    /// Nothing was done from here that could be undone.
    case nothingDone
    /// The newest act is to be undone first, and it is not known whether it was done: a reading
    /// does not show it. With the number of its entry in the journal.
    case newestUnknown(NamedWrite, entry: Int)
    /// The same of one that the service accepted.
    case newestPending(NamedWrite, entry: Int)
    /// It was not answered or only accepted, and a later reading does not show it.
    case neverShown
    /// Whether it was done is not known, and will not be: the act of that entry has changed the
    /// same since. The field is nil if it was another. `accepted`
    /// tells whether the service had accepted it.
    case overtaken(by: Int, Write.Field?, accepted: Bool)
    /// It was changed again by the act or run of that entry, which is to be undone first.
    case changedSince(by: Int)
    /// Another process of this user runs a plan for that customer; with its number, if known.
    case runUnderway(customer: String, process: Int?)
    /// The same plan was started before, here or by another process.
    case runBefore(startedAt: Date)
    /// A run for that customer rests with writes whose outcome is unknown.
    case runUnanswered(customer: String)
    /// The journal has no such run.
    case runUntold
    /// Nobody is to go on with that run: it was set aside, or replaced.
    case runClosed
    /// The intent could not be written to the journal, so nothing was done.
    case journal(JournalTrouble)
    /// Another process keeps the store locked.
    case storeBusy
    case storeFull
    case storeFailed(String)

    /// What can be done once a cancellation window has closed (reference, 5.3).
    package enum Remedy: Hashable, Sendable, Codable {
        /// A request "CSP Purchase/Refund on behalf of customers".
        case supportRequest
        case termEnd
        /// A marketplace subscription, which only its publisher may end sooner.
        case publisher
    }

    /// The refusal without the service and its answer.
    package var cause: Refusal {
        switch self {
        case .told(let refusal, _), .asked(_, let refusal): refusal.cause
        default: self
        }
    }

    /// The service's answer; nil if it was not asked or did not answer.
    package var answer: ServiceAnswer? {
        switch self {
        case .told(_, let answer): answer
        case .asked(_, let refusal): refusal.answer
        default: nil
        }
    }

    /// Which service refused or could not be asked, as far as the refusal itself tells: nil where
    /// only the write that was refused does.
    package var service: MicrosoftService? {
        switch self {
        case .asked(let service, _): service
        case .told(let refusal, let answer): answer.service ?? refusal.service
        case .adminRelationshipNotActive, .service(.consentMissing): .graph
        case .holdingNotFound(let holding): holding.service
        default: nil
        }
    }

    /// Whether no service got it, as far as the refusal tells: it was refused here, or did not
    /// leave. One that a service answered may still be about a read before it was to be sent: only
    /// who sends knows that (`ActContext.stage`).
    package var isUnsent: Bool {
        switch cause {
        case .service(.answerLost), .service(.notShownYet), .service(.cutOff), .overtaken: false
        default: answer?.status == nil
        }
    }

    /// Whether the way to the service failed, or what came was no answer of it: nobody judged it,
    /// and a read may be tried again.
    package var isFailure: Bool {
        switch cause {
        case .unreachable, .service(.failed), .service(.unreadable): true
        default: false
        }
    }

    /// The HTTP status and code of the service's answer; nil if none answered.
    package var answeredCode: String? { answer?.mark }

    /// Microsoft's HTTP status and error code for it ("error-codes"); nil if the reference has
    /// none. For programs and for services of our own: where nothing was sent, no service has said
    /// it, and people are shown `answeredCode`.
    package var code: String? {
        switch self {
        case .notACustomer: "403/20002"
        case .holdingNotFound(.subscription): "404/20003"
        case .holdingNotFound(.azureSubscription): "404/800111"
        case .holdingNotFound: "404/20000"
        case .alreadyIs, .statusCannotChange: "400/800040"
        case .alreadyCancelled, .alreadyEnding: "400/2011"
        case .notActivatedYet: "400/800081"
        case .notActive, .suspendedByOthers: "400/800091"
        case .statusUnrecognized, .cancelInstead: "400/800096"
        case .suspendInstead: "400/800063"
        case .seatsKept(.never): "400/800090"
        case .seatsKept: "400/900214"
        case .quantityFixed: "400/800095"
        case .notRenewable: "400/800093"
        case .azureSubscriptionsLive: "403/900115"
        case .parentNotActive: "409/27009"
        case .windowClosed, .notCancellable: "400/900117"
        case .azurePortalOnly: "403/800019"
        case .savingsPlan: "403/900321"
        case .roleMissing: "403/900150"
        case .partnerKindMayNot: "403/900149"
        case .termEnded: "400/900279"
        case .told(let refusal, let answer): answer.mark ?? refusal.code
        case .asked(_, let refusal): refusal.code
        case .noNextTerm, .cannotExtend, .adminRelationshipNotActive, .alreadyACustomer,
            .offerNotFound, .offerNotSold, .offerSuspended, .quantityOutOfRange, .blocked,
            .unreachable, .service, .changedMeanwhile, .after, .readOnly, .imported, .irreversible,
            .relationshipEnded, .alreadyUndone, .nothingDone, .newestUnknown, .newestPending,
            .neverShown, .overtaken, .changedSince, .runUnderway, .runBefore, .runUnanswered,
            .runUntold, .runClosed, .journal, .storeBusy, .storeFull, .storeFailed:
            nil
        }
    }
}

extension Refusal {
    /// What a refusal means for a run.
    package enum Bearing: Equatable, Sendable {
        /// Nothing was done, and it may be tried again; not before that moment, if there is one.
        case passing(until: Date?)
        /// Nothing was done, and somebody must act first: sign in, free the disk.
        case needsAttention
        /// It was stopped before it was sent.
        case stopped
        /// It had changed since it was read: it may be tried after reading again.
        case stale
        /// It is unknown whether it was done.
        case open
        /// It was accepted and does not show yet.
        case late
        /// It was refused for good.
        case final
    }

    /// What it means for a run.
    package var bearing: Bearing {
        switch cause {
        case .unreachable, .storeBusy: .passing(until: nil)
        case .journal, .readOnly, .imported, .storeFull, .storeFailed: .needsAttention
        case .changedMeanwhile: .stale
        case .service(let trouble): bearing(of: trouble)
        default: .final
        }
    }

    /// Whether it says that what the write wants is so already.
    package func saysItIsSo(_ write: Write) -> Bool {
        switch cause {
        case .alreadyIs, .alreadyCancelled, .alreadyEnding: true
        case .notACustomer: write == .removeRelationship
        default: false
        }
    }

    /// Whether a rule or the service said no. Else nobody judged it, and it was not done for
    /// another reason: nobody could be asked, or it had changed.
    package var isJudgement: Bool {
        switch cause {
        case .service(.pendingOperation), .service(.rejected), .service(.accessDenied): true
        case .service(.cutOff): false
        default: bearing == .final
        }
    }

    private func bearing(of trouble: ServiceTrouble) -> Bearing {
        switch trouble {
        case .throttled(let until): .passing(until: until)
        case .pendingOperation, .failed, .unreadable, .redirected: .passing(until: nil)
        // Without a readable body, the reason of the refusal is unknown.
        case .rejected: answer != nil && answer?.code == nil ? .passing(until: nil) : .final
        // 401 is about who is signed in, 403 about what was asked for (reference, 2.7).
        case .accessDenied: answer?.status == 401 ? .needsAttention : .final
        case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
            .wrongAudience, .appOnlyToken, .consentMissing:
            .needsAttention
        case .agreementMissing, .customerUnderReview, .cutOff: .final
        case .answerLost: .open
        case .notShownYet: .late
        case .stopped: .stopped
        }
    }
}
