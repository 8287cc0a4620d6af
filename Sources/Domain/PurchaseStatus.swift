/// How far a purchase that is no subscription has come: the words of an order's `status`, and
/// `expired` for a reservation whose term is over.
package enum PurchaseStatus: Hashable, Sendable, WordCoded {
    case completed, pending, cancelled, expired
    /// A word the reference does not have. Shown as it came; it blocks, because it may be alive.
    case unrecognized(String)

    package init(word: String) {
        switch word.lowercased() {
        case "completed": self = .completed
        case "pending": self = .pending
        case "cancelled", "canceled": self = .cancelled
        case "expired": self = .expired
        default: self = .unrecognized(word)
        }
    }

    package var word: String {
        switch self {
        case .completed: "completed"
        case .pending: "pending"
        case .cancelled: "cancelled"
        case .expired: "expired"
        case .unrecognized(let word): word
        }
    }

    /// Whether it can still hold the relationship.
    package var isOpen: Bool { self != .cancelled && self != .expired }
}
