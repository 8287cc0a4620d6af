extension [JournalEntry] {
    /// Return the runs in that place that have something left to do, and of which later acts or
    /// runs have decided all of it: nobody goes on with them. Each with the number of the last
    /// entry that did, an intent or the start of a run.
    package func replacedRuns(place: String) -> [(run: Run, entry: Int)] {
        let entries = filter { $0.author.place == place }
        let runs = Run.all(in: entries)
        let open = runs.filter { !$0.isComplete && $0.closing == nil && !$0.waitsOnlyForEnds }
        guard !open.isEmpty else { return [] }
        let numbers = EntryNumbers(of: entries)
        let acts = RecordedActs(of: entries).all
        let done = acts.filter { $0.standing == .done }
        return open.compactMap { run in
            let since = numbers.last[run.id] ?? 0
            if let undo = runs.last(where: { $0.hasUndone(run, acts, entries, numbers) }) {
                return numbers.starts[undo.id].map { (run, $0) }
            }
            let later = done.filter { $0.entry.id > since && $0.intent.step?.plan != run.id }
            guard !later.isEmpty else { return nil }
            var last = 0
            for (customer, step) in run.steps {
                switch run.state(of: step, for: customer.id) {
                case .confirmed, .requested, .struck: continue
                case .pending, .underway, .accepted, .refused, .waiting, .unknown: break
                }
                let acts = later.filter { $0.decides(step, of: customer.id) }
                let taken = runs.filter { numbers.starts[$0.id] ?? 0 > since }
                    .filter { $0.takesOver(step, of: customer.id) }
                let deciders =
                    acts.map(numbers.number) + taken.compactMap { numbers.starts[$0.id] }
                guard let decider = deciders.max() else { return nil }
                last = Swift.max(last, decider)
            }
            return (run, last)
        }
    }
}

/// The entries by which acts and runs are called in a journal.
struct EntryNumbers {
    /// The entries that start runs.
    private(set) var starts: [Plan.ID: Int] = [:]
    /// The last entries that tell of a step of a run, or of its start.
    private(set) var last: [Plan.ID: Int] = [:]

    init(of entries: [JournalEntry]) {
        var steps: [Int: Plan.ID] = [:]
        for entry in entries {
            switch entry.event {
            case .started(let plan):
                starts[plan.id] = entry.id
                last[plan.id] = entry.id
            case .intended(let intent):
                guard let step = intent.step else { continue }
                steps[entry.id] = step.plan
                last[step.plan] = entry.id
            case .stepped(let step, _): last[step.plan] = entry.id
            case .ended(let number, _): if let plan = steps[number] { last[plan] = entry.id }
            default: continue
            }
        }
    }

    /// The number an act is called by: that of its run, or else of its first intent.
    func number(_ act: RecordedAct) -> Int {
        act.intent.step.flatMap { starts[$0.plan] } ?? act.entry.id
    }
}

extension RecordedAct {
    /// Whether it leaves nothing to do of a step of an earlier run: it has changed the same, or the
    /// relationship has ended.
    fileprivate func decides(_ step: PlanStep, of customer: Customer.ID) -> Bool {
        guard self.customer == customer else { return false }
        if intent.write == .removeRelationship { return true }
        guard let write = step.write, write.holding != nil else { return false }
        return intent.write.holding == write.holding && intent.write.field == write.field
    }
}

extension Run {
    /// Whether it has undone all that a run before it did.
    fileprivate func hasUndone(
        _ other: Run, _ acts: [RecordedAct], _ entries: [JournalEntry], _ numbers: EntryNumbers
    ) -> Bool {
        guard case .undo(let number) = plan.purpose, isComplete,
            let start = numbers.starts[id], start > numbers.last[other.id] ?? 0
        else { return false }
        if entries.run(at: number) == other.id { return true }
        guard other.plan.targets == 1 else { return false }
        let act = acts.first { $0.entries.contains(number) }
        return act?.intent.step?.plan == other.id
    }

    /// Whether it has begun to do anew what a step of an earlier run was to set again: its seats
    /// are changed, and it sets the renewal after that, or has to.
    fileprivate func takesOver(_ step: PlanStep, of customer: Customer.ID) -> Bool {
        guard step.setsAgain, closing != .setAside,
            let part = plan.customers.first(where: { $0.id == customer }),
            part.steps.contains(where: { $0.setsAgain && $0.holding == step.holding })
        else { return false }
        return part.steps.contains { seats in
            guard case .setQuantity? = seats.write, seats.holding == step.holding else {
                return false
            }
            switch state(of: seats, for: customer) {
            case .confirmed, .accepted: return true
            default: return false
            }
        }
    }
}
