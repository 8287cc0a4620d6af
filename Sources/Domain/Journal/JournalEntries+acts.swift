extension [JournalEntry] {
    /// What the newest act on a holding was, if it was done or accepted and has not been taken
    /// back since; whether it can be is for the rules to say. `place` is the author's.
    package func lastUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> (entry: Int, intent: Intent)? {
        let entries = filter { $0.author.place == place }
        let (undone, undoing) = entries.takenBack
        var acts = ToldActs()
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
        var acts = ToldActs()
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
        var acts = ToldActs()
        for entry in self { acts.take(entry) }
        let act = acts.all.first { $0.entries.contains(number) }
        return act.map { ($0.entry, $0.intent, $0.outcome) }
    }

    /// The entries whose acts were taken back, all of them, and the plans that did or tried.
    private var takenBack: (acts: Set<Int>, plans: Set<Plan.ID>) {
        var (acts, plans) = (Set<Int>(), Set<Plan.ID>())
        for flight in Flight.all(in: self) {
            guard case .undo(let act) = flight.plan.purpose else { continue }
            plans.insert(flight.id)
            let isDone = flight.steps.allSatisfy { customer, step in
                switch flight.state(of: step, for: customer.id) {
                case .accepted, .confirmed: true
                default: step.write == nil
                }
            }
            if isDone { acts.insert(act) }
        }
        return (acts, plans)
    }
}
