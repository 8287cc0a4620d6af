import Domain

extension Dialog {
    /// The ids by which the service's support finds what is told; nil where there are none.
    var ids: String? {
        switch self {
        case .refusal(let refusal, _): refusal.answer?.ids
        case .record(let record): record.trace?.ids
        case .confirmation, .removal, .aftermath, .message, .help: nil
        }
    }
}

extension ServiceAnswer {
    /// Request and correlation id, each by the name of its header.
    var ids: String { ActTrace(correlationID: correlationID, requestID: requestID).ids }
}

extension ActTrace {
    /// Request and correlation id, each by the name of its header.
    var ids: String { "MS-RequestId \(requestID)\nMS-CorrelationId \(correlationID)" }
}
