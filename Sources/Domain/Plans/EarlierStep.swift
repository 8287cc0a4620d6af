/// A step that is not done, for which a later one of the same customer waits.
package struct EarlierStep: Hashable, Codable, Sendable {
    /// Its number.
    package let number: PlanStep.ID
    /// The name of its target.
    package let name: String
    package let standing: Standing

    package init(_ step: PlanStep, _ standing: Standing) {
        number = step.id
        name = step.name
        self.standing = standing
    }

    /// Why it is not done.
    package enum Standing: String, CaseIterable, Codable, Sendable {
        /// It is still to be done, or does not show yet.
        case open
        /// The end it is to bring was asked for, and has not come yet.
        case requested
        /// It was sent, and nobody knows whether it was done.
        case unknown
        /// It was refused, or stopped before it was sent.
        case failed
    }
}

extension StepState {
    /// Why a step in this state is not done; nil if it is, or was struck out.
    package var standing: EarlierStep.Standing? {
        switch self {
        case .confirmed, .struck: nil
        case .pending, .underway, .accepted, .waiting: .open
        case .requested: .requested
        case .unknown: .unknown
        case .refused: .failed
        }
    }
}
