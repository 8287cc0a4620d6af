/// What can be undone of the acts on a customer's holdings, as far as a journal tells. The rules
/// may still refuse it.
package struct UndoableActs: Equatable, Sendable {
    /// The holdings whose newest act can be undone.
    private let undoable: Set<Holding>
    /// Why nothing can be undone on others to which something was done.
    private let refusals: [Holding: Refusal]

    package init(undoable: Set<Holding> = [], refusals: [Holding: Refusal] = [:]) {
        self.undoable = undoable
        self.refusals = refusals
    }

    /// Return why nothing can be undone on a holding; nil if something may be.
    package func refusal(on holding: Holding) -> Refusal? {
        undoable.contains(holding) ? nil : refusals[holding] ?? .nothingDone
    }
}

extension [JournalEntry] {
    /// Return what can be undone on the holdings of a customer. `place` is the author's.
    package func undoableActs(of customer: Customer.ID, place: String) -> UndoableActs {
        let entries = about(customer).filter { $0.author.place == place }
        let takenBack = entries.takenBack
        var newest: [Holding: Write] = [:]
        var touched: Set<Holding> = []
        for act in RecordedActs(of: entries).all where act.customer == customer && act.isEffective {
            guard let holding = act.intent.write.holding else { continue }
            touched.insert(holding)
            if takenBack.leaves(act) { newest[holding] = act.intent.write }
        }
        let refusals = touched.compactMap { holding -> (Holding, Refusal)? in
            guard let write = newest[holding] else { return (holding, .alreadyUndone) }
            return write.isReversible ? nil : (holding, .irreversible)
        }
        return UndoableActs(
            undoable: touched.subtracting(refusals.map(\.0)),
            refusals: Dictionary(uniqueKeysWithValues: refusals))
    }

    /// Return the newest act on a holding that was done or accepted and has not been undone since.
    /// The rules decide whether it can be undone. `place` is the author's.
    package func lastUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> (entry: Int, intent: Intent)? {
        let entries = filter { $0.author.place == place }
        let takenBack = entries.takenBack
        let newest = RecordedActs(of: entries).all.last { act in
            act.customer == customer && act.intent.write.holding == holding && act.isEffective
                && takenBack.leaves(act)
        }
        return newest.map { ($0.entry.id, $0.intent) }
    }

    /// Return why `lastUndoable` finds nothing for a holding: nothing was ever done to it, or all
    /// of it was undone.
    package func nothingUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> Refusal {
        let isTouched = acts(place: place).contains { act in
            act.customer == customer && act.intent.write.holding == holding && act.isEffective
        }
        return isTouched ? .alreadyUndone : .nothingDone
    }

    /// Return the start of a run and its acts that were done or accepted and have not been undone
    /// since, the oldest first. Nil if the journal has no such run in that place.
    package func done(
        by run: Plan.ID, place: String
    ) -> (start: JournalEntry, plan: Plan, acts: [(customer: Customer.ID, intent: Intent)])? {
        let entries = filter { $0.author.place == place }
        for start in entries {
            guard case .started(let plan) = start.event, plan.id == run else { continue }
            let undone = entries.takenBack.acts
            let acts = RecordedActs(of: entries).all.filter { act in
                act.intent.step?.plan == run && act.isEffective
                    && undone.isDisjoint(with: act.entries)
            }
            return (start, plan, acts.map { ($0.customer, $0.intent) })
        }
        return nil
    }

    /// The entries of all acts that were undone, and the plans that undid them or tried to.
    fileprivate var takenBack: TakenBack {
        var (acts, plans) = (Set<Int>(), Set<Plan.ID>())
        for undo in Run.all(in: self) {
            guard case .undo(let act) = undo.plan.purpose else { continue }
            plans.insert(undo.id)
            let isDone = undo.steps.allSatisfy { customer, step in
                switch undo.state(of: step, for: customer.id) {
                case .accepted, .requested, .confirmed: true
                default: step.write == nil
                }
            }
            if isDone { acts.insert(act) }
            if let run = run(at: act) { acts.formUnion(intents(of: run, takenBackBy: undo)) }
        }
        return TakenBack(acts: acts, plans: plans)
    }

    /// Return the intents of a run that another run has undone: those on a holding for which every
    /// write of the other run is done.
    private func intents(of run: Plan.ID, takenBackBy undo: Run) -> [Int] {
        compactMap { entry in
            guard case .intended(let intent) = entry.event, let step = intent.step,
                step.plan == run, let holding = intent.write.holding
            else { return nil }
            let writes = undo.steps.filter { customer, step in
                customer.id == intent.step?.customer && step.write != nil
                    && step.holding == holding && !step.isStruck
            }
            let isDone = writes.allSatisfy { customer, step in
                switch undo.state(of: step, for: customer.id) {
                case .accepted, .requested, .confirmed: true
                default: false
                }
            }
            return isDone && !writes.isEmpty ? entry.id : nil
        }
    }
}

/// What was undone, and the plans that undid it or tried to.
private struct TakenBack {
    /// The entries of all acts that were undone.
    let acts: Set<Int>
    let plans: Set<Plan.ID>

    /// Whether an act has not been undone, and is not an undo itself.
    func leaves(_ act: RecordedAct) -> Bool {
        acts.isDisjoint(with: act.entries)
            && !(act.intent.step.map { plans.contains($0.plan) } ?? false)
    }
}
