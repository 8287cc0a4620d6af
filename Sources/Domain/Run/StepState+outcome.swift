extension StepState {
    /// What the end of a write says of its step. Done is accepted until reading again shows it.
    package init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .done, .accepted: .accepted
            case .refused(let refusal): StepState(refusal)
            case .unknown(let refusal): .unknown(refusal)
            }
    }

    /// What a no to a write says of its step. One that passes keeps it waiting: it is nobody's
    /// last word.
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
