import Domain
import FoundationEssentials

extension CustomerRun {
    /// Look whether a request for an admin relationship has come to nothing. One that the customer
    /// has accepted since the plan was made gives access, and the plan does not end it. The end of
    /// the reseller relationship tells nothing of it.
    func lookAfter(
        _ request: AdminRelationship.ID, _ step: PlanStep
    ) async throws(Interruption) {
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            switch try await look(step) {
            case .gone(let refusal): return try await note(.refused(refusal), step)
            case .refused(let refusal):
                return try await note(.waiting(until: nil, refusal), step)
            case .held(let holdings, _):
                guard let found = holdings.adminRelationship(request) else {
                    // One short list does not prove that it is gone.
                    if holdings.adminAccess.isWhole {
                        if pause == 0, !retries.doubleChecking.isEmpty { continue }
                        return try await note(.confirmed(byOthers: true), step)
                    }
                    return try await note(
                        .waiting(until: nil, holdings.adminAccess.refusal), step)
                }
                return try await note(state(of: found, holdings), step)
            }
        }
    }

    private func state(of request: AdminRelationship, _ holdings: Holdings) -> StepState {
        if request.status.isPending {
            let lapse = request.lapsesAt.flatMap { $0 > time.now ? $0 : nil }
            return .waiting(until: lapse, nil)
        }
        guard request.status.givesAccess, !request.status.isEnding else {
            return .confirmed(byOthers: true)
        }
        return .refused(
            .changedMeanwhile(
                holdings.differences(
                    since: customer.holdings, regarding: .adminRelationship(request.id))))
    }
}
