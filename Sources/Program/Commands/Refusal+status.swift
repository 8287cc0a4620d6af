import Domain

extension Refusal {
    /// What was accepted, and is not shown yet: whoever repeats it on a failure must not.
    static let pendingStatus: Int32 = 4

    /// The exit status it ends a command with, in the words of sysexits(3) where they fit.
    var status: Int32 {
        switch cause {
        case .unreachable: 69
        case .storeBusy, .runUnderway: 75
        case .storeFailed, .storeFull: 74
        case .runBefore: 65
        case .runUnanswered: 70
        case .holdingNotFound, .offerNotFound, .runUntold: 66
        case .readOnly: 77
        case .service(let trouble): trouble.status
        case .journal(let trouble): trouble.status
        default: 3
        }
    }
}

extension ServiceTrouble {
    fileprivate var status: Int32 {
        switch self {
        case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
            .wrongAudience, .appOnlyToken, .accessDenied, .agreementMissing:
            77
        case .throttled, .pendingOperation: 75
        case .failed, .unreadable, .redirected: 69
        // Done perhaps: whoever repeats it on a failure must be able to tell.
        case .answerLost: 70
        case .notShownYet: Refusal.pendingStatus
        case .stopped: 1
        case .customerUnderReview, .rejected, .cutOff: 3
        }
    }
}

extension JournalTrouble {
    fileprivate var status: Int32 {
        switch self {
        case .noFolder: 64
        case .full, .unreadable: 74
        case .unwritable: 73
        case .busy: 75
        case .broken: 65
        }
    }
}
