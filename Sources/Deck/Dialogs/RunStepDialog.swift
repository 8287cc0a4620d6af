import Domain

/// What can stand over a run, or speak of one.
package enum RunDialog: Equatable, Sendable {
    /// A step, and how far it had come when it was looked at.
    case step(Customer, PlanStep, StepState)
    /// Offers to go on with the first of the runs that rest, and tells what became of single acts
    /// that were cut off.
    case unfinished([Run], [LookedUpAct])
    /// Asks whether the deck is to be left while a run is under way; at once, if it was asked
    /// before.
    case leave(atOnce: Bool)

    /// The ids by which the service's support finds what is told; nil where there are none.
    var ids: String? {
        guard case .step(_, _, let state) = self else { return nil }
        return state.refusal?.answer?.trace.ids
    }
}

extension StepState {
    /// Why it did not come to its end; nil where there is no such reason.
    var refusal: Refusal? {
        switch self {
        case .refused(let refusal), .unknown(let refusal): refusal
        case .waiting(_, let refusal): refusal
        case .pending, .underway, .accepted, .confirmed, .struck: nil
        }
    }
}
