import Domain
import FoundationEssentials

/// When the relationship, or access before it, may be ended.
extension CustomerRun {
    /// Decide on delegated admin privileges or the removal.
    func decideEnding(
        by write: Write, _ step: PlanStep, isRepeated: Bool
    ) async throws(Interruption) -> Decision {
        if write == .removeRelationship { try await awaitEnds(before: step) }
        var decision = Decision.send(nil)
        // One odd answer blocks nothing for good.
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            switch try await look(step) {
            case .refused(let refusal): return .leave(.refused(refusal))
            case .gone(let refusal):
                return .leave(
                    write == .removeRelationship
                        ? .confirmed(byOthers: !isRepeated) : .refused(refusal))
            case .held(let holdings, let rules):
                if rules.isDone(write, in: holdings, at: time.now) {
                    return .leave(.confirmed(byOthers: !isRepeated))
                }
                guard endsTheRelationship(from: step) else { return .send(nil) }
                decision = await ending(by: write, step, holdings, rules)
            }
            guard decision.isOfBlockers else { break }
        }
        return decision
    }

    /// Look until the ends of admin access that the steps before the removal have asked for were
    /// read, as long as the schedule allows. Nothing is waited for where another step is open.
    private func awaitEnds(before removal: PlanStep) async throws(Interruption) {
        for pause in [0] + retries.ending {
            if pause > 0 { try await self.pause(pause) }
            var asked: [PlanStep] = []
            for step in writes(before: removal) {
                switch await progress.state(of: step, for: customer) {
                case .confirmed: continue
                case .requested: asked.append(step)
                case .accepted where step.write == .removeDelegatedAccess: continue
                default: return
                }
            }
            guard let first = asked.first else { return }
            let why = Refusal.after(EarlierStep(first, .requested))
            await progress.show(.waiting(until: nil, why), removal, of: customer)
            for step in asked { try await lookForEnd(of: step) }
        }
    }

    /// The steps before one that write something and are not struck out.
    private func writes(before step: PlanStep) -> [PlanStep] {
        customer.steps.filter { $0.id < step.id && !$0.isStruck && $0.write != nil }
    }

    /// The last step before one that changes the same holding, if it is not done: the two belong
    /// together, as a change of seats and setting again what it drops.
    func companion(of step: PlanStep) async -> EarlierStep? {
        guard let holding = step.holding,
            let earlier = writes(before: step).last(where: { $0.holding == holding })
        else { return nil }
        return await progress.state(of: earlier, for: customer).standing.map {
            EarlierStep(earlier, $0)
        }
    }

    /// Decide on a write that ends the relationship, or access before it: not before nothing blocks
    /// the relationship, as clearing the rest may need the access.
    func ending(
        by write: Write, _ step: PlanStep, _ holdings: Holdings, _ rules: Rules
    ) async -> Decision {
        switch rules.eligibility(of: holdings, at: time.now) {
        case .noRelationship: return .leave(.refused(.notACustomer(customer.id)))
        case .blocked(let first, let others):
            return .leave(await standing(against: [first] + others, step, holdings, rules))
        case .eligible(let clearance, _):
            if let state = await obstacle(before: step, of: holdings.customer) {
                return .leave(state)
            }
            return .send(write == .removeRelationship ? clearance : nil)
        }
    }

    func endsTheRelationship(from step: PlanStep) -> Bool {
        customer.steps.contains {
            $0.id >= step.id && !$0.isStruck && $0.write == .removeRelationship
        }
    }

    /// Return waiting if the earlier steps will clear all blockers, else refused.
    private func standing(
        against blockers: [Blocker], _ step: PlanStep, _ holdings: Holdings, _ rules: Rules
    ) async -> StepState {
        let ahead = await unfinished(before: step, on: holdings, rules)
        var left = rules.eligibility(of: ahead, at: time.now).blockers
        var clearing: [Date?] = []
        for earlier in await due(before: step) {
            switch earlier.task {
            case .write: continue
            case .ticket(let holding, _):
                if blockers.contains(where: { $0.holding == holding }) { clearing.append(nil) }
                left.removeAll { $0.holding == holding }
            case .wait(let holding, let until):
                if blockers.contains(where: { $0.holding == holding }) { clearing.append(until) }
                left.removeAll { $0.holding == holding }
            }
        }
        guard left.isEmpty else { return .refused(.blocked(blockers)) }
        // The latest date; nil if the date of one is unknown.
        let until = clearing.contains(nil) ? nil : clearing.compactMap { $0 }.max()
        return .waiting(until: until, nil)
    }

    /// Return why an unblocked step may not be sent yet: a write before it is on its way, or was
    /// not done. The removal also waits until each end that was asked for was read: access can't be
    /// given up after it.
    private func obstacle(before step: PlanStep, of account: Customer) async -> StepState? {
        for earlier in writes(before: step) {
            let state = await progress.state(of: earlier, for: customer)
            guard let standing = state.standing else { continue }
            let after = Refusal.after(EarlierStep(earlier, standing))
            switch standing {
            // The account may never tell of the privileges; they end with the relationship
            // (reference, 13).
            case .open
            where state == .accepted && earlier.write == .removeDelegatedAccess
                && account.allowsDelegatedAccess == nil:
                continue
            case .requested where step.write != .removeRelationship: continue
            case .open, .requested, .unknown: return .waiting(until: nil, after)
            case .failed: return .refused(after)
            }
        }
        return nil
    }

    /// Return the holdings as the unfinished steps before this one will leave them.
    func unfinished(
        before step: PlanStep, on holdings: Holdings, _ rules: Rules
    ) async -> Holdings {
        var ahead = holdings
        for earlier in await due(before: step) {
            guard let write = earlier.write,
                let change = try? rules.change(by: write, in: ahead, at: time.now)
            else { continue }
            ahead = ahead.applying(change)
        }
        return ahead
    }

    /// Return the earlier steps that are not finished.
    private func due(before step: PlanStep) async -> [PlanStep] {
        var due: [PlanStep] = []
        for earlier in customer.steps where earlier.id < step.id {
            switch await progress.state(of: earlier, for: customer) {
            case .confirmed, .requested, .refused, .struck: continue
            case .pending, .underway, .accepted, .waiting, .unknown: due.append(earlier)
            }
        }
        return due
    }
}

extension Decision {
    /// Whether nothing is sent because something blocks the removal that no step clears.
    var isOfBlockers: Bool {
        guard case .leave(.refused(let refusal)) = self, case .blocked = refusal else {
            return false
        }
        return true
    }
}
