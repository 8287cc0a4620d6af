import Domain

/// One logical call: the same ids on each of its repeats (reference, 2.1).
struct ServiceCall: Sendable {
    let request: WireRequest
    let requestID: String
    let correlationID: String
    let urgency: Urgency
    let aim: CallAim

    var writes: Bool { request.method != .get }

    /// What is known of it while there is no answer.
    var unanswered: ServiceAnswer {
        ServiceAnswer(status: nil, requestID: requestID, correlationID: correlationID)
    }
}

/// What came of sending a call once.
enum Exchange: Sendable {
    case answered(WireResponse, with: AccessToken, tokenIsFresh: Bool)
    /// It may have been received, and done. Why there is no answer.
    case lost(ConnectionTrouble)
    /// It cannot have been done.
    case notSent(ConnectionTrouble)
    /// The caller gave up, maybe after it was sent.
    case cancelled
}
