import FoundationEssentials

/// How far a step of a plan has come.
package enum StepState: Equatable, Codable, Sendable {
    case pending
    /// Looked at, sent, or looked at again.
    case underway
    /// The service took it and does not show it yet.
    case accepted
    /// Reading again showed it; `byOthers` if it was so before we wrote.
    case confirmed(byOthers: Bool)
    case refused(Refusal)
    /// It goes on by itself at that moment; nil is when somebody else, or time, has cleared it.
    case waiting(until: Date?, Refusal?)
    /// It was sent, no answer came, and nobody knows yet.
    case unknown(Refusal)
    case struck

    /// Whether nothing more has to be done for it.
    package var isOver: Bool {
        switch self {
        case .confirmed, .struck: true
        case .pending, .underway, .accepted, .refused, .waiting, .unknown: false
        }
    }
}
