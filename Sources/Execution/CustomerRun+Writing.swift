import Domain
import FoundationEssentials

/// What is to become of a step that was looked at.
enum Decision {
    /// It is sent; a removal with its clearance.
    case send(RemovalClearance?)
    /// Nothing is sent, and that is how far it has come.
    case leave(StepState)
}

extension CustomerRun {
    /// Looks, writes, and looks until it shows.
    func carryOut(_ write: Write, _ step: PlanStep) async throws(Interruption) {
        let start = time.now
        if case .accepted = await progress.state(of: step, for: customer) {
            return try await confirm(write, step)
        }
        let doubt = await progress.doubt(about: step, for: customer)
        if doubt != nil {
            // It takes a while, and whoever watches is to know why.
            await progress.show(nil, step, of: customer)
            if try await shows(write, step, within: patience.doubting) {
                return try await note(.confirmed(byOthers: false), step)
            }
            await progress.show(.underway, step, of: customer)
        }
        switch try await decide(write, step, isRepeated: doubt != nil) {
        case .leave(let state): try await note(state, step)
        case .send(let clearance):
            try await send(write, step, clearance, again: doubt)
            await progress.timed(time.now.timeIntervalSince(start))
        }
    }

    /// Sends a write until it was answered, each time after a look at what it would meet. What may
    /// have been done is sent with the ids it had: the service then does it once.
    private func send(
        _ write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, again doubt: ActTrace?
    ) async throws(Interruption) {
        var (clearance, doubt) = (clearance, doubt)
        var trace = doubt ?? ActTrace(correlationID: newID(), requestID: newID())
        var pauses = patience.trying[...]
        var renewals = patience.trying.prefix(Self.renewals)
        while true {
            guard let refusal = await refusal(of: write, step, clearance, trace) else {
                await took(.accepted, trace, step)
                return try await confirm(write, step)
            }
            switch refusal.bearing {
            case .late:
                await took(.accepted, trace, step)
                return try await confirm(write, step)
            case .open:
                await took(.unknown(refusal), trace, step)
                doubt = trace
                if try await shows(write, step, within: patience.doubting) {
                    return try await note(.confirmed(byOthers: false), step)
                }
                try await outlast(refusal, until: nil, &pauses, step)
            case .final:
                return try await end(write, step, with: refusal, trace, inDoubt: doubt != nil)
            case .stale:
                await took(settled(refusal, doubt), trace, step)
                // Answered, if only with a no: the next one is another call (reference, 2.1).
                trace = trace.next(newID)
                if pauses.isEmpty { return try await note(.refused(refusal), step) }
                try await outlast(refusal, until: nil, &pauses, step)
            case .passing(let until):
                await took(settled(refusal, doubt), trace, step)
                if refusal.isBusinessAnswer { trace = trace.next(newID) }
                // One thing that is not ready keeps nothing else from being done.
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
            case .send(let newClearance): clearance = newClearance
            }
        }
    }

    /// Nil if it was done.
    private func refusal(
        of write: Write, _ step: PlanStep, _ clearance: RemovalClearance?, _ trace: ActTrace
    ) async -> Refusal? {
        let reference = await progress.reference(customer, step)
        do throws(Refusal) {
            try await partnerCenter.perform(
                write, of: customer.id, clearance: clearance,
                under: ActContext(trace: trace, step: reference))
            return nil
        } catch {
            return error
        }
    }

    /// After a no to this very thing. It may be so already, or have been so by what was sent
    /// before.
    private func end(
        _ write: Write, _ step: PlanStep, with refusal: Refusal, _ trace: ActTrace,
        inDoubt: Bool
    ) async throws(Interruption) {
        await took(inDoubt ? .unknown(refusal) : .refused(refusal), trace, step)
        let pauses = inDoubt || refusal.saysItIsSo(write) ? patience.doubting : []
        if try await shows(write, step, within: pauses) {
            return try await note(.confirmed(byOthers: !inDoubt), step)
        }
        if inDoubt { try await note(.refused(refusal), step) }
    }

    private func confirm(_ write: Write, _ step: PlanStep) async throws(Interruption) {
        if try await shows(write, step, within: patience.showing) {
            return try await note(.confirmed(byOthers: false), step)
        }
        await progress.show(nil, step, of: customer)
    }

    private func took(_ state: StepState, _ trace: ActTrace, _ step: PlanStep) async {
        await progress.took(state, sentWith: trace, step, of: customer)
    }

    /// What a no says of a step: nothing, if it may have been done before.
    private func settled(_ refusal: Refusal, _ doubt: ActTrace?) -> StepState {
        doubt == nil ? StepState(refusal) : .unknown(refusal)
    }
}
