import FoundationEssentials

extension Refusal {
    /// What a no means for a run that meets it.
    package enum Bearing: Equatable, Sendable {
        /// Nothing was done, and it may be tried again; not before that moment, if one was told.
        case passing(until: Date?)
        /// Nothing was done, and nothing can be before somebody has seen to it: a sign-in, a disk.
        case needsAttention
        /// It was stopped before it was sent.
        case stopped
        /// It was not as it had been read: whoever looks again may try again.
        case stale
        /// Nobody knows whether it was done.
        case open
        /// It was accepted, and does not show yet.
        case late
        /// A no to this very thing.
        case final
    }

    package var bearing: Bearing {
        switch cause {
        case .unreachable, .storeBusy: .passing(until: nil)
        case .journal, .readOnly, .storeFull, .storeFailed: .needsAttention
        case .changedMeanwhile: .stale
        case .service(let trouble): bearing(of: trouble)
        default: .final
        }
    }

    private func bearing(of trouble: ServiceTrouble) -> Bearing {
        switch trouble {
        case .throttled(let until): .passing(until: until)
        case .pendingOperation, .failed, .unreadable, .redirected: .passing(until: nil)
        // A no whose body could not be read does not say why.
        case .rejected: answer != nil && answer?.code == nil ? .passing(until: nil) : .final
        // 401 is about who is signed in; 403 about what that one asked for (reference, 2.7).
        case .accessDenied: answer?.status == 401 ? .needsAttention : .final
        case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
            .wrongAudience, .appOnlyToken:
            .needsAttention
        case .agreementMissing, .customerUnderReview, .cutOff: .final
        case .answerLost: .open
        case .notShownYet: .late
        case .stopped: .stopped
        }
    }
}
