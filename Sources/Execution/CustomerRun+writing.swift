import Domain
import FoundationEssentials

/// What to do with a step after looking at its target.
enum Decision {
    /// Send it; a removal has its clearance, and a subscription is as it was found.
    case send(RemovalClearance?, found: Subscription? = nil)
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
        case .accepted:
            // What was accepted before, and something else stands there now, never shows.
            if let changed = try await changed(since: write, step) {
                return try await note(.refused(.changedMeanwhile(changed)), step)
            }
            return try await confirm(write, step)
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
        case .send(let clearance, let found):
            let last = await progress.lastRefusal(of: step, for: customer)
            try await send(write, step, clearance, found, again: doubt, after: last)
            await progress.timed(time.now.timeIntervalSince(start))
        }
    }

    /// Send a write until it is answered; look at its target before each try. A write that may have
    /// been done is sent with its old ids, so that the service does it once. `last` is why it was
    /// not done before; nil if it was not sent before.
    private func send(
        _ write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, _ found: Subscription?,
        again doubt: ActTrace?, after last: Refusal?
    ) async throws(Interruption) {
        var (clearance, found, doubt, last) = (clearance, found, doubt, last)
        var trace = doubt ?? ActTrace(correlationID: newID(), requestID: newID())
        var pauses = retries.trying[...]
        var renewals = retries.trying.prefix(RetryPolicy.tokenRenewals)
        while true {
            guard
                let refusal = await refusal(
                    of: write, step, clearance, found, trace, after: last)
            else {
                // The evidence of a removal was written with its answer.
                await progress.answered(step, of: customer)
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
                // The same id would only repeat a judgement.
                if refusal.isJudgement { trace = trace.next(newID) }
                // A step that is not ready does not stop the other steps.
                if pauses.isEmpty, refusal.cause == .service(.pendingOperation) { return }
                try await outlast(refusal, until: until, &pauses, step)
            case .needsAttention:
                if !refusal.isUnrecorded { await took(settled(refusal, doubt), trace, step) }
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
            case .send(let newClearance, let newlyFound):
                (clearance, found) = (newClearance, newlyFound)
            }
        }
    }

    /// Send it once, with the reason if it was sent before. Return nil if it was done, else why
    /// not.
    private func refusal(
        of write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, _ found: Subscription?,
        _ trace: ActTrace, after last: Refusal?
    ) async -> Refusal? {
        let reference = await progress.reference(customer, step)
        let looks = await progress.takeLooks(at: step, of: customer)
        do throws(Refusal) {
            let held = HeldWrite()
            let act = ActContext(
                trace: trace, step: reference,
                again: last.map { SentBefore($0, looks: looks) }, found: found,
                stage: { held.take($0) })
            let change = try await held.carryOut(orDropOn: dropWaker) {
                [partnerCenter, customer] () async throws(Refusal) in
                try await partnerCenter.perform(
                    write, of: customer.id, clearance: clearance, under: act)
            }
            await progress.overwrote(change.overwritten, step, of: customer)
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

    /// Return what else stands where a write was accepted before, by two looks; nil if the write
    /// shows, or may still come: the service has had no time yet, what it shows was not understood,
    /// or it is at it.
    private func changed(
        since write: Write, _ step: PlanStep
    ) async throws(Interruption) -> [Difference]? {
        guard let holding = step.holding, !write.isOnlyAskedFor, !retries.doubleChecking.isEmpty,
            let accepted = await progress.lastRecord(of: step, for: customer),
            time.now.timeIntervalSince(accepted) >= RetryPolicy.secondsToShow
        else { return nil }
        let before = forecast.before(step)
        var changed: [Difference] = []
        for pause in [0] + retries.doubleChecking {
            if pause > 0 { try await self.pause(pause) }
            guard case .held(let holdings, let rules) = await glance(at: step),
                rules.reach(of: write, in: holdings, at: time.now) == nil,
                !holdings.isUnderway(holding),
                !write.isPartlyShown(in: holdings, since: before)
            else { return nil }
            changed = forecast.surprises(in: holdings, at: step).filter { $0.isAbout(write.field) }
            if changed.isEmpty { return nil }
        }
        return changed
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
        let earlier = await companion(of: step)
        if let earlier, earlier.standing != .failed {
            // What it leaves is not there to be looked at yet.
            return .leave(.waiting(until: nil, .after(earlier)))
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
                if let earlier { return .leave(.refused(.after(earlier))) }
                if surprises.contains(where: \.stopsActs) { continue }
                do throws(Refusal) {
                    _ = try rules.change(by: write, in: holdings, at: time.now)
                    guard write.endsAccess, endsTheRelationship(from: step) else {
                        return .send(nil, found: holdings.subscription(at: step.holding))
                    }
                    let decision = await ending(by: write, step, holdings, rules)
                    if decision.isOfBlockers, pause != retries.doubleChecking.last { continue }
                    return decision
                } catch {
                    let ahead = await unfinished(before: step, on: holdings, rules)
                    let mayCome = (try? rules.change(by: write, in: ahead, at: time.now)) != nil
                    return .leave(mayCome ? .waiting(until: nil, error) : .refused(error))
                }
            }
        }
        return .leave(.refused(.changedMeanwhile(surprises)))
    }
}

extension Holdings {
    /// Whether the status of a holding is one on the way to another, or was not understood.
    fileprivate func isUnderway(_ holding: Holding) -> Bool {
        if unrecognized.contains(holding) { return true }
        return switch holding {
        case .subscription(let id): subscription(id)?.status == .pending
        case .reservation(let id): reservation(id)?.status == .pending
        case .software(let id): softwarePurchase(id)?.status == .pending
        case .azureSubscription, .unread, .adminRelationship: false
        }
    }
}

extension Write {
    /// Whether a part of the renewal that it sets shows, which was otherwise before.
    fileprivate func isPartlyShown(in holdings: Holdings, since before: Holdings) -> Bool {
        guard case .setRenewal(let wanted, let id) = self,
            let old = before.subscription(id)?.renewal, let new = holdings.subscription(id)?.renewal
        else { return false }
        func shows(_ part: (Renewal) -> some Equatable) -> Bool {
            part(wanted) != part(old) && part(wanted) == part(new)
        }
        return shows(\.autoRenewEnabled) || shows(\.scheduledNextTermInstructions)
            || shows(\.scheduledActions)
    }
}

extension Difference {
    /// Whether it is about what a write of that field changes.
    fileprivate func isAbout(_ written: Write.Field) -> Bool {
        guard case .field(let field, _, _, _, _) = self else { return false }
        return switch field {
        case .status: written == .status
        case .quantity: written == .seats
        case .autoRenewEnabled, .scheduledNextTermInstructions, .scheduledActions:
            written == .renewal
        case .commitmentEndDate, .cancellationAllowedUntilDate, .friendlyName: false
        }
    }
}
