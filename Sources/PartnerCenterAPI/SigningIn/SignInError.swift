import Domain

/// Why a sign-in by device code or browser came to nothing.
package enum SignInError: Error, Equatable {
    /// The user said no on the other device.
    case declined
    /// Nobody entered the code in time.
    case codeExpired
    /// The authority does not know the code any more.
    case codeUnknown
    /// Nobody came back from the browser in time.
    case notFinished
    /// It was given up here.
    case cancelled
    /// The authority said no, or could not be asked.
    case refused(Refusal)
}
