extension [JournalEntry] {
    /// What the newest act on a holding was, if it was done or accepted and has not been taken
    /// back since; whether it can be is for the rules to say. `place` is the author's.
    package func lastUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> (entry: Int, intent: Intent)? {
        let entries = filter { $0.author.place == place }
        let (undone, undoing) = entries.takenBack
        var acts = RecordedActs()
        for entry in entries { acts.take(entry) }
        let newest = acts.all.last { act in
            act.customer == customer && act.intent.write.holding == holding && act.isEffective
                && undone.isDisjoint(with: act.entries)
                && !(act.intent.step.map { undoing.contains($0.plan) } ?? false)
        }
        return newest.map { ($0.entry.id, $0.intent) }
    }

    /// Why there is nothing to take back on a holding, where `lastUndoable` finds nothing: nothing
    /// was ever done to it, or all of it was taken back.
    package func nothingUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> Refusal {
        var acts = RecordedActs()
        for entry in self where entry.author.place == place { acts.take(entry) }
        let isTouched = acts.all.contains { act in
            act.customer == customer && act.intent.write.holding == holding && act.isEffective
        }
        return isTouched ? .alreadyUndone : .nothingDone
    }

    /// The act that the entry of that number is the intent or the end of: the entry of its first
    /// intent, what that says, and how it ended, nil if nothing tells. Nil for any other entry.
    package func act(
        at number: Int
    ) -> (entry: JournalEntry, intent: Intent, outcome: Outcome?)? {
        var acts = RecordedActs()
        for entry in self { acts.take(entry) }
        let act = acts.all.first { $0.entries.contains(number) }
        return act.map { ($0.entry, $0.intent, $0.outcome) }
    }

    /// The run whose start, going on, stop or end the entry of that number tells; nil for any other
    /// entry.
    package func run(at number: Int) -> Plan.ID? {
        first { $0.id == number }?.run
    }

    /// The start of a run, and all that it did or that was accepted of it and has not been taken
    /// back since, the oldest first. Nil if the journal does not tell of that run in that place.
    package func done(
        by run: Plan.ID, place: String
    ) -> (start: JournalEntry, plan: Plan, acts: [(customer: Customer.ID, intent: Intent)])? {
        let entries = filter { $0.author.place == place }
        for start in entries {
            guard case .started(let plan) = start.event, plan.id == run else { continue }
            let undone = entries.takenBack.acts
            var told = RecordedActs()
            for entry in entries { told.take(entry) }
            let acts = told.all.filter { act in
                act.intent.step?.plan == run && act.isEffective
                    && undone.isDisjoint(with: act.entries)
            }
            return (start, plan, acts.map { ($0.customer, $0.intent) })
        }
        return nil
    }

    /// The entries whose acts were taken back, all of them, and the plans that did or tried.
    private var takenBack: (acts: Set<Int>, plans: Set<Plan.ID>) {
        var (acts, plans) = (Set<Int>(), Set<Plan.ID>())
        for undo in Run.all(in: self) {
            guard case .undo(let act) = undo.plan.purpose else { continue }
            plans.insert(undo.id)
            let isDone = undo.steps.allSatisfy { customer, step in
                switch undo.state(of: step, for: customer.id) {
                case .accepted, .confirmed: true
                default: step.write == nil
                }
            }
            if isDone { acts.insert(act) }
            if let run = run(at: act) { acts.formUnion(intents(of: run, takenBackBy: undo)) }
        }
        return (acts, plans)
    }

    /// The intents of a run that another one has taken back: all on a holding whose every write of
    /// that one is done.
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
                case .accepted, .confirmed: true
                default: false
                }
            }
            return isDone && !writes.isEmpty ? entry.id : nil
        }
    }
}

extension JournalEntry {
    /// The run whose start, going on, stop or end it tells.
    package var run: Plan.ID? {
        switch event {
        case .started(let plan): plan.id
        case .resumed(let plan), .stopped(let plan), .finished(let plan): plan
        default: nil
        }
    }
}
