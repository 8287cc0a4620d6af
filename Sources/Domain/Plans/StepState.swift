import FoundationEssentials

/// The state of a step of a plan.
package enum StepState: Equatable, Codable, Sendable {
    case pending
    /// It is read, sent, or read again.
    case underway
    /// The service accepted it and does not show it yet.
    case accepted
    /// Reading showed that the end of admin access is asked for: Microsoft ends it some time later.
    case requested
    /// Reading showed it; `byOthers` if it was so before we wrote.
    case confirmed(byOthers: Bool)
    case refused(Refusal)
    /// It goes on at that moment; nil if somebody else, or time, must clear it first.
    case waiting(until: Date?, Refusal?)
    /// It was sent, no answer came, and the outcome is not known yet.
    case unknown(Refusal)
    case struck

    /// Whether the step is done or struck out.
    package var isOver: Bool {
        switch self {
        case .confirmed, .struck: true
        case .pending, .underway, .accepted, .requested, .refused, .waiting, .unknown: false
        }
    }

    /// Whether it tells, as the answer to a write, that a service has got it, or may have.
    var hasArrived: Bool {
        switch self {
        case .accepted: true
        case .refused(let refusal), .unknown(let refusal), .waiting(_, let refusal?):
            !refusal.isUnsent
        case .pending, .underway, .requested, .confirmed, .waiting(_, nil), .struck: false
        }
    }
}

extension Outcome {
    /// Whether it tells that a service has got the write, or may have.
    package var hasArrived: Bool { StepState(self).hasArrived }
}

extension StepState {
    /// The state of a step after its write ended. A write that is done is accepted until reading
    /// shows it.
    package init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .done, .accepted: .accepted
            case .refused(let refusal): StepState(refusal)
            case .unknown(let refusal): .unknown(refusal)
            }
    }

    /// The state of a step after its write was refused. A passing refusal keeps it waiting.
    package init(_ refusal: Refusal) {
        switch refusal.bearing {
        case .passing(let until): self = .waiting(until: until, refusal)
        case .needsAttention: self = .waiting(until: nil, refusal)
        case .stopped: self = .pending
        case .open: self = .unknown(refusal)
        case .late: self = .accepted
        case .stale where refusal.cause == .changedMeanwhile([]):
            self = .waiting(until: nil, refusal)
        case .stale, .final: self = .refused(refusal)
        }
    }
}
