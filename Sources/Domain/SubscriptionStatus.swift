extension Subscription {
    /// The words of the Partner Center reference ("SubscriptionStatus"), unchanged.
    package enum Status: Hashable, Sendable, WordCoded {
        case none, active, pending, suspended, expired, disabled, deleted
        /// A word the reference does not have. Shown as it came; it blocks, because it may be alive.
        case unrecognized(String)

        /// The service did not tell.
        package static let untold = Status.unrecognized(untoldStatus)

        /// The words of the reference, in its order.
        package static let known: [Status] = [
            .none, .active, .pending, .suspended, .expired, .disabled, .deleted,
        ]

        /// Whether it is at its end: it holds no relationship, whatever it is a subscription to.
        package var isOver: Bool {
            switch self {
            case .none, .expired, .disabled, .deleted: true
            case .active, .pending, .suspended, .unrecognized: false
            }
        }

        package init(word: String) {
            let lowercased = word.lowercased()
            self = Status.known.first { $0.word == lowercased } ?? .unrecognized(word)
        }

        package var word: String {
            switch self {
            case .none: "none"
            case .active: "active"
            case .pending: "pending"
            case .suspended: "suspended"
            case .expired: "expired"
            case .disabled: "disabled"
            case .deleted: "deleted"
            case .unrecognized(let word): word
            }
        }
    }
}

/// The word that stands for a status the service did not tell: an order says it itself.
package let untoldStatus = "unknown"
