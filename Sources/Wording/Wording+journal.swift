import Domain

extension Wording {
    /// What an entry of the journal tells. `intent` is the act whose end it tells, and `step` the
    /// step it is about; nil where the journal does not have them. `before` is what its target was
    /// like, where the entry does not tell it. `naming` returns the name that tells a target of a
    /// customer apart from others.
    package func sentence(
        of entry: JournalEntry, intent: Intent?, step: PlanStep?, before: Holdings? = nil,
        naming: (String, Holding?, Customer.ID?) -> String = { name, _, _ in name }
    ) -> String {
        func said(_ intent: Intent) -> String {
            write(
                intent.write,
                named: naming(intent.name, intent.write.holding, entry.customer?.id),
                before: intent.before)
        }
        func said(_ writes: [NamedWrite]) -> String {
            self.writes(
                writes.map { one in
                    NamedWrite(
                        one.write, of: one.customer,
                        named: naming(one.name, one.write.holding, one.customer.id))
                }, before: before)
        }
        return switch entry.event {
        case .previewed(let writes, let isConfirmed):
            isConfirmed ? entryConfirmed(said(writes)) : entryNotConfirmed(said(writes))
        case .intended(let intent):
            intent.again.map { entryIntendedAgain(said(intent), why: sentAgain($0)) }
                ?? entryIntended(said(intent))
        case .ended(let number, let outcome):
            ended(intent.map(said) ?? number.grouped, outcome, by: intent?.write)
        case .overwrote(_, let overwritten):
            entryOverwrote(
                list(
                    overwritten.map { one in
                        overwriting(
                            one,
                            named: intent.map {
                                naming($0.name, $0.write.holding, entry.customer?.id)
                            })
                    }))
        case .takenBack(let writes): entryTakenBack(said(writes))
        case .rehearsed(let plan, let findings):
            entryRehearsed(
                steps(of: plan), customers: customersCount(plan.customers.count),
                findings: found(findings))
        case .started(let plan) where plan.isUndo: undoStarted(plan)
        case .started(let plan):
            entryStarted(steps(of: plan), customers: customersCount(plan.customers.count))
        case .resumed: entryPlanResumed
        case .stepped(let reference, let state):
            if let step {
                entryNamedStep(
                    reference.step, state: progress(state),
                    task: journalTask(
                        of: step, named: naming(step.name, step.holding, reference.customer),
                        before: before))
            } else {
                entryStep(reference.step, state: progress(state))
            }
        case .stopped: entryPlanStopped
        case .finished: entryPlanFinished
        case .closed(_, .replaced(let entry)): entryRunReplaced(by: entry)
        case .closed(_, .setAside): entryRunSetAside
        case .aftermath(let aftermath):
            entryAftermath(
                RemovalConsequence.allCases.count(where: aftermath.shows),
                of: RemovalConsequence.allCases.count)
        case .repaired(let bytes): entryRepaired(bytes)
        case .lost(let count): entryLost(count)
        case .noteMissing: entryNoteMissing
        case .unknown(let name): entryNewer(name)
        }
    }

    private func ended(_ write: String, _ outcome: Outcome, by sent: Write?) -> String {
        if let sent, outcome.isOnlyRequested(by: sent) { return entryRequested(write) }
        return switch outcome {
        case .done: entryDone(write)
        case .accepted: entryAccepted(write)
        case .refused(let refusal): notDone(refusal)
        case .unknown: entryUnanswered(write)
        }
    }

    /// That something was refused, or not done for another reason.
    private func notDone(_ refusal: Refusal) -> String {
        let reason = reasonInRow(of: refusal)
        if refusal.isUnsent { return entryNotSent(reason) }
        return refusal.isJudgement ? entryRefused(reason) : entryNotDone(reason)
    }

    /// Why a write is sent once more.
    package func sentAgain(_ before: SentBefore) -> String {
        sentAgain(looks: before.looks, reason: reasonInRow(of: before.refusal))
    }

    /// Why something was refused, in a row: the lines of a reason follow each other.
    package func reasonInRow(of refusal: Refusal) -> String {
        let lines = reason(of: refusal).split(whereSeparator: \.isNewline).map { line in
            String(line.hasPrefix("• ") ? line.dropFirst(2) : line)
        }
        guard let first = lines.first, first.hasSuffix(":"), lines.count > 1 else {
            return lines.joined(separator: " ")
        }
        return first + " " + list(Array(lines.dropFirst()))
    }

    /// What writes have overwritten of somebody else's changes: a sentence. `names` are those of
    /// what they were done to, where that is not said beside it.
    package func overwrote(
        _ overwritten: [Overwriting], of names: [Holding: String] = [:]
    ) -> String {
        actOverwrote(list(overwritten.map { overwriting($0, named: names[$0.holding]) }))
    }

    /// That undoing does not bring back what was overwritten; `names` as above.
    package func undoKeeps(_ overwritten: [Overwriting], of names: [Holding: String]) -> String {
        undoKeepsOverwritten(list(overwritten.map { overwriting($0, named: names[$0.holding]) }))
    }

    /// What that is called of which a run has overwritten something; with its customer, where the
    /// run has several.
    package func names(overwrittenBy run: Run) -> [Holding: String] {
        let holdings = Set(run.overwritten.map(\.holding))
        guard !holdings.isEmpty else { return [:] }
        let isForMany = run.plan.customers.count > 1
        var names: [Holding: String] = [:]
        for (customer, step) in run.steps {
            guard let holding = step.holding, holdings.contains(holding) else { continue }
            let whose = isForMany ? " (\(customer.customer.companyName))" : ""
            names[holding] = wholeName(of: holding, in: customer.holdings) + whose
        }
        return names
    }

    /// `Visio · Quantity 32 → 33, now 32`; without the name where it is nil.
    private func overwriting(_ one: Overwriting, named name: String?) -> String {
        overwritten(
            (name.map { $0 + " · " } ?? "")
                + [
                    field(one.field),
                    change(from: one.read, to: one.theirs, of: one.field, one.holding),
                ].joined(separator: " "), now: value(one.ours, of: one.field, one.holding))
    }

    /// Why nobody goes on with a run: a sentence.
    package func closing(_ closing: RunClosing) -> String {
        switch closing {
        case .replaced(let entry): runReplaced(by: entry)
        case .setAside: runSetAside
        }
    }

    /// What a write changes of its target, as it is called in a sentence.
    package func field(_ field: Write.Field?) -> String {
        switch field {
        case nil: overtakenTarget
        case .seats: overtakenSeats
        case .renewal: overtakenRenewal
        case .status: overtakenStatus
        case .relationship: overtakenRelationship
        case .purchase: overtakenPurchase
        }
    }

    private func steps(of plan: Plan) -> String {
        stepCount(plan.customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck } })
    }

    private func found(_ findings: [Finding]) -> String {
        let refused = findings.count { $0.refusal != nil }
        return refused == 0 ? entryNothingAgainst : entryWouldBeRefused(refused)
    }

    /// What a step of a plan is to do, and who is to do it. `before` is what the customer held.
    package func journalTask(
        of step: PlanStep, named name: String, before: Holdings? = nil
    ) -> String {
        switch step.task {
        case .write(let write): self.write(write, named: name, before: before)
        case .ticket(_, .azurePortal): ticketInAzurePortal(name)
        case .ticket(_, .support): ticketWithSupport(name)
        case .ticket(_, .partnerCenter): ticketInPartnerCenter(name)
        case .wait(_, let until?): waitForUntil(name, day: day(until))
        case .wait(_, nil): waitFor(name)
        }
    }

    /// How far a step has come.
    package func progress(_ state: StepState) -> String {
        switch state {
        case .pending: stepPending
        case .underway: stepUnderway
        case .accepted: stepAccepted
        case .requested: stepEndRequested
        case .confirmed(let byOthers): byOthers ? stepConfirmedByOthers : stepConfirmed
        case .refused(let refusal): notDone(refusal)
        case .waiting(let until?, _): waitingUntil(until.minute)
        case .waiting(nil, _): stepWaiting
        case .unknown: stepUnanswered
        case .struck: stepStruck
        }
    }
}
