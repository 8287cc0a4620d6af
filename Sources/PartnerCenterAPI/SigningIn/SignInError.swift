import Domain

/// Why a sign-in by device code came to nothing.
package enum SignInError: Error, Equatable {
    /// The user said no on the other device.
    case declined
    /// Nobody entered the code in time.
    case codeExpired
    /// The authority does not know the code any more.
    case codeUnknown
    /// It was given up here.
    case cancelled
    /// The authority said no, or could not be asked.
    case refused(Refusal)
}
