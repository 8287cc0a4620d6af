import Domain
import FoundationEssentials

extension CustomerRun {
    /// Note how far the effect of a step's write shows. What is only asked for is noted as that
    /// first: a journal tells the two apart.
    func note(_ reach: Reach, byOthers: Bool, _ step: PlanStep) async throws(Interruption) {
        if step.write?.isOnlyAskedFor == true, reach == .requested || !byOthers,
            await progress.state(of: step, for: customer) != .requested
        {
            try await note(.requested, step)
        }
        guard reach == .done else { return await progress.show(nil, step, of: customer) }
        try await note(.confirmed(byOthers: byOthers), step)
    }

    /// Look once for each end that was asked for.
    func lookForEnds() async {
        for step in customer.steps {
            guard await progress.state(of: step, for: customer) == .requested else { continue }
            do throws(Interruption) { try await lookForEnd(of: step) } catch {
                return await progress.rest(error)
            }
        }
    }

    /// Look once whether what a step has asked for has come. A read that fails proves nothing, and
    /// the end of the reseller relationship proves nothing either.
    func lookForEnd(of step: PlanStep) async throws(Interruption) {
        let seen = await holdingsWithAccess()
        guard let write = step.write, seen.hasEnded(by: write) else {
            return await progress.show(nil, step, of: customer)
        }
        let isOwn = await progress.hasAsked(step, for: customer)
        try await note(.done, byOthers: !isOwn, step)
    }

    /// Write what can be seen of a customer whose relationship has ended, where that was confirmed
    /// later than it was answered: the certificate proves the end by it.
    func collectEvidence(of removal: PlanStep) async {
        guard await progress.lacksEvidence(of: removal, for: customer) else { return }
        var seen: Aftermath?
        for pause in [0] + retries.ending {
            do throws(Interruption) {
                if pause > 0 { try await self.pause(pause) }
            } catch { break }
            seen = await aftermath(customer.id) ?? seen
            guard let seen, !seen.isComplete else { break }
        }
        if let seen { await progress.note(seen) }
    }

    /// Look whether a request for an admin relationship has come to nothing. One that the customer
    /// has accepted since the plan was made gives access, and the plan does not end it. The end of
    /// the reseller relationship tells nothing of it.
    func lookAfter(
        _ request: AdminRelationship.ID, _ step: PlanStep
    ) async throws(Interruption) {
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            switch try await look(step) {
            case .gone(let refusal):
                return try await note(stateAfterRemoval(of: request, refusal), step)
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

    /// What the customer held when the plan was made, with the admin relationships as Microsoft
    /// Graph tells them now: it does so after the removal too.
    private func holdingsWithAccess() async -> Holdings {
        let trace = ActTrace(correlationID: newID(), requestID: newID())
        var seen = customer.holdings
        let access = try? await partnerCenter.traced(by: trace).adminAccess(of: customer.id)
        seen.adminAccess = access ?? .notRead
        return seen
    }

    /// The state of a request once the reseller relationship has ended. One that cannot be read may
    /// still be open until its day.
    private func stateAfterRemoval(
        of request: AdminRelationship.ID, _ refusal: Refusal
    ) async -> StepState {
        let seen = await holdingsWithAccess()
        if let found = seen.adminRelationship(request) { return state(of: found, seen) }
        let lapse = customer.holdings.adminRelationship(request)?.lapsesAt
        guard let lapse, lapse > time.now else { return .refused(refusal) }
        return .waiting(until: lapse, nil)
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
