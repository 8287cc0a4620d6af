import Canvas
import Domain

extension Subscription.Status {
    /// How the status looks; its word always stands beside it.
    var role: Role {
        switch self {
        case .active: .good
        case .pending, .unrecognized: .warning
        case .suspended: .text
        case .none, .expired, .disabled, .deleted: .muted
        }
    }
}
