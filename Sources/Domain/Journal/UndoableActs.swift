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
        let acts = RecordedActs(of: entries).all
        let takenBack = entries.takenBack(of: acts)
        var newest: [Holding: RecordedAct] = [:]
        var touched: Set<Holding> = []
        for act in acts where act.customer == customer && act.standing != .notDone {
            guard let holding = act.intent.write.holding else { continue }
            touched.insert(holding)
            if takenBack.leaves(act) { newest[holding] = act }
        }
        let refusals = touched.compactMap { holding -> (Holding, Refusal)? in
            guard let act = newest[holding] else { return (holding, .alreadyUndone) }
            // What is not known to be done is looked up once it is to be undone.
            let mayBe = act.intent.write.isReversible || act.standing == .unknown
            return mayBe ? nil : (holding, .irreversible)
        }
        return UndoableActs(
            undoable: touched.subtracting(refusals.map(\.0)),
            refusals: Dictionary(uniqueKeysWithValues: refusals))
    }

    /// Return what was done to a holding at once and has not been undone since, the newest first:
    /// what was done or accepted, and what may have been. `place` is the author's.
    package func undoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> [ActUnit] {
        let acts = acts(place: place)
        let takenBack = filter { $0.author.place == place }.takenBack(of: acts)
        return ActUnit.all(
            of: acts.filter { act in
                act.customer == customer && act.intent.write.holding == holding
                    && act.standing != .notDone && takenBack.leaves(act)
            }
        ).reversed()
    }

    /// Return what was done to a holding at once with the act of an entry; nil if there is no such
    /// act in that place, or it was refused.
    package func unit(at number: Int, place: String) -> ActUnit? {
        let acts = acts(place: place).filter { $0.standing != .notDone }
        guard let act = acts.first(where: { $0.entries.contains(number) }) else { return nil }
        guard act.intent.write.holding != nil else { return ActUnit([act]) }
        return ActUnit.all(
            of: acts.filter {
                $0.customer == act.customer && $0.intent.write.holding == act.intent.write.holding
            }
        ).first { $0.entries.contains(number) }
    }

    /// Return why `undoable` finds nothing for a holding: nothing was ever done to it, or all of it
    /// was undone.
    package func nothingUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> Refusal {
        let isTouched = acts(place: place).contains { act in
            act.customer == customer && act.intent.write.holding == holding && act.isEffective
        }
        return isTouched ? .alreadyUndone : .nothingDone
    }

    /// Return the start of a run and its acts that were done or accepted and have not been undone
    /// since, the oldest first, and those of which that is not known. Nil if the journal has no
    /// such run in that place.
    package func done(
        by run: Plan.ID, place: String
    ) -> (start: JournalEntry, plan: Plan, acts: [RunAct], unknown: [RunAct])? {
        let entries = filter { $0.author.place == place }
        for start in entries {
            guard case .started(let plan) = start.event, plan.id == run else { continue }
            let all = RecordedActs(of: entries).all
            let undone = entries.takenBack(of: all).acts
            let left = all.filter { act in
                act.intent.step?.plan == run && undone.isDisjoint(with: act.entries)
            }
            func acts(_ isMeant: (RecordedAct) -> Bool) -> [RunAct] {
                left.filter(isMeant).map { ($0.customer, $0.intent) }
            }
            return (start, plan, acts(\.isEffective), acts { $0.standing == .unknown })
        }
        return nil
    }

    /// What a run did for a customer.
    package typealias RunAct = (customer: Customer.ID, intent: Intent)

    /// Return the entries of all acts that were undone, and the plans that undid them or tried to.
    /// `recorded` has the acts of these entries.
    fileprivate func takenBack(of recorded: [RecordedAct]) -> TakenBack {
        var (acts, plans) = (Set<Int>(), Set<Plan.ID>())
        var undone: [(act: Int, by: Plan.ID)] = []
        for undo in Run.all(in: self) {
            guard case .undo(let act) = undo.plan.purpose else { continue }
            plans.insert(undo.id)
            let isDone = undo.steps.allSatisfy { customer, step in
                switch undo.state(of: step, for: customer.id) {
                case .accepted, .requested, .confirmed: true
                default: step.write == nil
                }
            }
            if isDone {
                acts.insert(act)
                undone.append((act, undo.id))
            }
            if let run = run(at: act) { acts.formUnion(intents(of: run, takenBackBy: undo)) }
        }
        acts.formUnion(undone.isEmpty ? [] : entries(of: recorded, undoneWith: undone))
        return TakenBack(acts: acts, plans: plans)
    }

    /// Return the entries of the acts that were undone together with others: what was done at once
    /// with one, to the same holding, after it and before it was undone.
    private func entries(
        of recorded: [RecordedAct], undoneWith undone: [(act: Int, by: Plan.ID)]
    ) -> [Int] {
        var starts: [Plan.ID: Int] = [:]
        for entry in self {
            if case .started(let plan) = entry.event { starts[plan.id] = entry.id }
        }
        let together = Dictionary(grouping: recorded, by: \.aim)
        let numbers = Set(undone.map(\.act))
        var meant: [Int: RecordedAct] = [:]
        for act in recorded {
            for entry in act.entries where numbers.contains(entry) { meant[entry] = act }
        }
        return undone.flatMap { number, plan -> [Int] in
            guard let first = meant[number], let start = starts[plan] else { return [] }
            let since = first.entry.id..<Swift.max(start, first.entry.id)
            return (together[first.aim] ?? []).filter { since.contains($0.entry.id) }
                .flatMap(\.entries)
        }
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
