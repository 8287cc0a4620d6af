import Domain

extension Dialog {
    /// The ids by which the service's support finds what is told; nil where there are none.
    var ids: String? {
        switch self {
        case .refusal(let refusal, _): refusal.answer?.trace.ids
        case .record(let record): record.trace?.ids
        case .entry(let details): details.ids
        case .run(let dialog): dialog.ids
        case .confirmation, .removal, .planned, .unlock, .aftermath, .message, .help, .plan: nil
        }
    }
}

extension ServiceAnswer {
    var trace: ActTrace { ActTrace(correlationID: correlationID, requestID: requestID) }
}

extension ActTrace {
    /// Request and correlation id, each by the name of its header.
    var headers: [(name: String, value: String)] {
        [("MS-RequestId", requestID), ("MS-CorrelationId", correlationID)]
    }

    /// The same as text, a line each.
    var ids: String { headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
}
