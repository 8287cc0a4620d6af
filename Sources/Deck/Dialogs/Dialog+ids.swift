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
