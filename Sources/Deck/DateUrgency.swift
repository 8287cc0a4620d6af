import Canvas
import Domain

/// How soon something happens.
enum DateUrgency: Equatable {
    /// Within 72 hours, or it is over.
    case urgent
    /// Within 30 days.
    case soon
    case later

    init(of date: Instant, at now: Instant) {
        switch date.timeIntervalSince(now) {
        case ..<(72 * 3600): self = .urgent
        case ..<(30 * 86_400): self = .soon
        default: self = .later
        }
    }

    /// The role of a date; what is urgent has a sign as well.
    var role: Role {
        switch self {
        case .urgent: .warning
        case .soon: .title
        case .later: .text
        }
    }
}
