import Domain
import FoundationEssentials

/// What to do with a step after looking at its target.
enum Decision {
    /// Send it; a removal has its clearance.
    case send(RemovalClearance?)
    /// Send nothing; the step is in this state.
    case leave(StepState)
    /// Send nothing; what the step is to do is done so far.
    case reached(Reach)
}

extension CustomerRun {
    /// Look, write, and look until the effect shows.
    func carryOut(_ write: Write, _ step: PlanStep) async throws(Interruption) {
        let start = time.now
        switch await progress.state(of: step, for: customer) {
        case .accepted: return try await confirm(write, step)
        case .requested: return try await lookForEnd(of: step)
        default: break
        }
        let doubt = await progress.doubt(about: step, for: customer)
        if doubt != nil {
            // This may take a while: show the state before.
            await progress.show(nil, step, of: customer)
            if let reach = try await shows(write, step, within: retries.doubting) {
                return try await note(reach, byOthers: false, step)
            }
            await progress.show(.underway, step, of: customer)
        }
        switch try await decide(write, step, isRepeated: doubt != nil) {
        case .leave(let state): try await note(state, step)
        case .reached(let reach): try await note(reach, byOthers: doubt == nil, step)
        case .send(let clearance):
            let last = await progress.lastRefusal(of: step, for: customer)
            try await send(write, step, clearance, again: doubt, after: last)
            await progress.timed(time.now.timeIntervalSince(start))
        }
    }

    /// Send a write until it is answered; look at its target before each try. A write that may have
    /// been done is sent with its old ids, so that the service does it once. `last` is why it was not
    /// done before; nil if it was not sent before.
    private func send(
        _ write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, again doubt: ActTrace?,
        after last: Refusal?
    ) async throws(Interruption) {
        var (clearance, doubt, last) = (clearance, doubt, last)
        var trace = doubt ?? ActTrace(correlationID: newID(), requestID: newID())
        var pauses = retries.trying[...]
        var renewals = retries.trying.prefix(RetryPolicy.tokenRenewals)
        while true {
            guard
                let refusal = await refusal(
                    of: write, step, clearance, trace, after: last)
            else {
                await took(.accepted, trace, step)
                return try await confirm(write, step)
            }
            last = refusal
            switch refusal.bearing {
            case .late:
                await took(.accepted, trace, step)
                return try await confirm(write, step)
            case .open:
                await took(.unknown(refusal), trace, step)
                doubt = trace
                if let reach = try await shows(write, step, within: retries.doubting) {
                    return try await note(reach, byOthers: false, step)
                }
                try await outlast(refusal, until: nil, &pauses, step)
            case .final:
                return try await end(write, step, with: refusal, trace, inDoubt: doubt != nil)
            case .stale:
                await took(settled(refusal, doubt), trace, step)
                // Even a no is an answer: the next call needs a new id (reference, 2.1).
                trace = trace.next(newID)
                if pauses.isEmpty { return try await note(.refused(refusal), step) }
                try await outlast(refusal, until: nil, &pauses, step)
            case .passing(let until):
                await took(settled(refusal, doubt), trace, step)
                if refusal.isBusinessAnswer { trace = trace.next(newID) }
                // A step that is not ready does not stop the other steps.
                if pauses.isEmpty, refusal.cause == .service(.pendingOperation) { return }
                try await outlast(refusal, until: until, &pauses, step)
            case .needsAttention:
                if !refusal.isUnsent { await took(settled(refusal, doubt), trace, step) }
                guard refusal.isAboutTheToken, !renewals.isEmpty else {
                    throw .needsAttention(refusal)
                }
                try await outlast(refusal, until: nil, &renewals, step)
            case .stopped:
                await took(settled(refusal, doubt), trace, step)
                throw .stopped
            }
            try goOn()
            switch try await decide(write, step, isRepeated: doubt != nil) {
            case .leave(let state): return try await note(state, step)
            case .reached(let reach):
                return try await note(reach, byOthers: doubt == nil, step)
            case .send(let newClearance): clearance = newClearance
            }
        }
    }

    /// Send it once, with the reason if it was sent before. Return nil if it was done, else why not.
    private func refusal(
        of write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, _ trace: ActTrace,
        after last: Refusal?
    ) async -> Refusal? {
        let reference = await progress.reference(customer, step)
        let looks = await progress.takeLooks(at: step, of: customer)
        do throws(Refusal) {
            try await partnerCenter.perform(
                write, of: customer.id, clearance: clearance,
                under: ActContext(
                    trace: trace, step: reference,
                    again: last.map { SentBefore($0, looks: looks) }))
            return nil
        } catch {
            return error
        }
    }

    /// Handle a final refusal. What was wanted may be so already, or by an earlier call.
    private func end(
        _ write: Write, _ step: PlanStep, with refusal: Refusal, _ trace: ActTrace,
        inDoubt: Bool
    ) async throws(Interruption) {
        await took(inDoubt ? .unknown(refusal) : .refused(refusal), trace, step)
        let pauses = inDoubt || refusal.saysItIsSo(write) ? retries.doubting : []
        if let reach = try await shows(write, step, within: pauses) {
            return try await note(reach, byOthers: !inDoubt, step)
        }
        if inDoubt { try await note(.refused(refusal), step) }
    }

    private func confirm(_ write: Write, _ step: PlanStep) async throws(Interruption) {
        if let reach = try await shows(write, step, within: retries.showing) {
            return try await note(reach, byOthers: false, step)
        }
        await progress.show(nil, step, of: customer)
    }

    private func took(_ state: StepState, _ trace: ActTrace, _ step: PlanStep) async {
        await progress.took(state, sentWith: trace, step, of: customer)
    }

    /// Return the state of a step after a refusal: unknown if it may have been done before.
    private func settled(_ refusal: Refusal, _ doubt: ActTrace?) -> StepState {
        doubt == nil ? StepState(refusal) : .unknown(refusal)
    }
}

extension CustomerRun {
    /// Look at a step's target and decide what to do. `isRepeated` means that we may have done it
    /// already.
    func decide(
        _ write: Write, _ step: PlanStep, isRepeated: Bool
    ) async throws(Interruption) -> Decision {
        if write.concernsTheCustomer {
            return try await decideEnding(by: write, step, isRepeated: isRepeated)
        }
        var surprises: [Difference] = []
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            switch try await look(step) {
            case .gone(let refusal), .refused(let refusal): return .leave(.refused(refusal))
            case .held(let holdings, let rules):
                surprises = forecast.surprises(in: holdings, at: step)
                if let reach = rules.reach(of: write, in: holdings, at: time.now) {
                    // One short list does not prove that a holding is gone.
                    let isMissing = step.holding.map { holdings.status(of: $0) == nil } ?? false
                    if isMissing, pause == 0, !retries.doubleChecking.isEmpty { continue }
                    return .reached(reach)
                }
                if !surprises.isEmpty { continue }
                do throws(Refusal) {
                    _ = try rules.change(by: write, in: holdings, at: time.now)
                    guard write.endsAccess, endsTheRelationship(from: step) else {
                        return .send(nil)
                    }
                    return await ending(by: write, step, holdings, rules)
                } catch {
                    let ahead = await unfinished(before: step, on: holdings, rules)
                    let mayCome = (try? rules.change(by: write, in: ahead, at: time.now)) != nil
                    return .leave(mayCome ? .waiting(until: nil, error) : .refused(error))
                }
            }
        }
        return .leave(.refused(.changedMeanwhile(surprises)))
    }

    /// Decide on delegated admin privileges or the removal.
    private func decideEnding(
        by write: Write, _ step: PlanStep, isRepeated: Bool
    ) async throws(Interruption) -> Decision {
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
            return await ending(by: write, step, holdings, rules)
        }
    }

    /// Decide on a write that ends the relationship, or access before it: not before nothing blocks
    /// the relationship, as clearing the rest may need the access.
    private func ending(
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

    private func endsTheRelationship(from step: PlanStep) -> Bool {
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

    /// Return what an unblocked step still waits for: a write on its way, or admin access, which
    /// can't be given up after the removal.
    private func obstacle(before step: PlanStep, of account: Customer) async -> StepState? {
        for earlier in customer.steps where earlier.id < step.id && !earlier.isStruck {
            guard let write = earlier.write else { continue }
            switch await progress.state(of: earlier, for: customer) {
            // The account may never tell of the privileges; they end with the relationship
            // (reference, 13).
            case .accepted
            where write == .removeDelegatedAccess && account.allowsDelegatedAccess == nil:
                continue
            case .accepted, .unknown, .waiting, .pending, .underway:
                return .waiting(until: nil, nil)
            case .refused(let refusal):
                if write.endsAccess { return .refused(refusal) }
            case .confirmed, .requested, .struck: continue
            }
        }
        return nil
    }

    /// Return the holdings as the unfinished steps before this one will leave them.
    private func unfinished(
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
