extension [JournalEntry] {
    /// Return the runs in that place that have something left to do, and of which later acts or
    /// runs have decided all of it: nobody goes on with them. Each with the number of the last
    /// entry that did, an intent or the start of a run.
    package func replacedRuns(place: String) -> [(run: Run, entry: Int)] {
        let entries = filter { $0.author.place == place }
        let runs = Run.all(in: entries)
        let open = runs.filter { !$0.isComplete && $0.closing == nil && !$0.waitsOnlyForEnds }
        guard !open.isEmpty else { return [] }
        let decisions = LaterDecisions(in: entries, of: runs)
        return open.compactMap { run in decisions.last(about: run).map { (run, $0) } }
    }
}

/// What the acts and runs of a journal have decided of runs before them, indexed once.
private struct LaterDecisions {
    private let numbers: EntryNumbers
    private let recorded: RecordedActs
    /// The acts that were done, by customer.
    private let done: [Customer.ID: [RecordedAct]]
    /// The acts of runs that were done, or may have been.
    private let ofRun: [Plan.ID: [RecordedAct]]
    /// The undos that are complete: by the runs of which they undid all or one act.
    private let undos: [Plan.ID: [(start: Int, isWhole: Bool)]]
    /// The entries of all acts that were undone.
    private let takenBack: Set<Int>
    /// The parts of runs that set again what their change of seats drops, by customer.
    private let restoring: [Customer.ID: [(run: Run, part: CustomerPlan)]]

    /// `runs` has the runs of these entries.
    init(in entries: [JournalEntry], of runs: [Run]) {
        numbers = EntryNumbers(of: entries)
        recorded = RecordedActs(of: entries)
        let acts = recorded.all.filter { $0.standing != .notDone }
        done = Dictionary(grouping: acts.filter { $0.standing == .done }, by: \.customer)
        ofRun = Dictionary(grouping: acts.filter { $0.intent.step != nil }) {
            $0.intent.step?.plan ?? .init("")
        }
        var (undos, restoring) = (
            [Plan.ID: [(start: Int, isWhole: Bool)]](),
            [Customer.ID: [(run: Run, part: CustomerPlan)]]()
        )
        for run in runs {
            if case .undo(let number) = run.plan.purpose, run.isComplete,
                let start = numbers.starts[run.id],
                let undone = numbers.runs[number] ?? numbers.steps[number]
            {
                undos[undone, default: []].append((start, numbers.runs[number] != nil))
            }
            guard run.closing != .setAside else { continue }
            for part in run.plan.customers
            where part.steps.contains(where: { $0.setsAgain && !$0.isStruck }) {
                restoring[part.id, default: []].append((run, part))
            }
        }
        (self.undos, self.restoring) = (undos, restoring)
        takenBack = undos.isEmpty ? [] : entries.takenBack(of: recorded, runs: runs).acts
    }

    /// Return the number of the last entry that decided what a run has left; nil if something of it
    /// is not decided.
    func last(about run: Run) -> Int? {
        let since = numbers.last[run.id] ?? 0
        let undo = undos[run.id]?.filter {
            $0.start > since && ($0.isWhole || run.plan.targets == 1)
        }.map(\.start).max()
        var last: Int?
        for customer in run.plan.customers {
            let left = customer.steps.filter { run.hasLeft($0, for: customer.id) }
            guard !left.isEmpty else { continue }
            if let undo, isTakenBack(run, for: customer) {
                last = max(last ?? 0, undo)
                continue
            }
            for step in left {
                guard let decider = decider(of: step, of: customer.id, in: run.id, since: since)
                else { return nil }
                last = max(last ?? 0, decider)
            }
        }
        return last
    }

    /// The last entry that decided a step of a run since an entry; nil if none did.
    private func decider(
        of step: PlanStep, of customer: Customer.ID, in run: Plan.ID, since: Int
    ) -> Int? {
        let acts = (done[customer] ?? []).filter { act in
            act.entry.id > since && act.intent.step?.plan != run
                && act.decides(step, of: customer)
        }
        var deciders = acts.map(numbers.number)
        if step.setsAgain {
            deciders += (restoring[customer] ?? []).compactMap { run, part in
                guard let start = numbers.starts[run.id], start > since,
                    takesOver(step, run, part)
                else { return nil }
                return start
            }
        }
        return deciders.max()
    }

    /// Whether all that a run did for a customer was done, and was undone since. What may have been
    /// done, or may still come, is left to the run.
    private func isTakenBack(_ run: Run, for customer: CustomerPlan) -> Bool {
        let acts = (ofRun[run.id] ?? []).filter { $0.customer == customer.id }
        guard !acts.isEmpty,
            acts.allSatisfy({ $0.standing == .done && takenBack.contains($0.entry.id) })
        else { return false }
        return customer.steps.allSatisfy { step in
            switch run.state(of: step, for: customer.id) {
            case .underway, .unknown: false
            case .accepted: isDone(step, in: run, for: customer.id)
            case .pending, .requested, .confirmed, .refused, .waiting, .struck: true
            }
        }
    }

    /// Whether a run has begun to do anew what a step of an earlier run was to set again: its seats
    /// are changed, and it sets the renewal after that, or has to.
    private func takesOver(_ step: PlanStep, _ run: Run, _ part: CustomerPlan) -> Bool {
        let steps = part.steps.filter { $0.holding == step.holding && !$0.isStruck }
        guard steps.contains(where: \.setsAgain) else { return false }
        return steps.contains { seats in
            guard case .setQuantity? = seats.write else { return false }
            return isDone(seats, in: run, for: part.id)
        }
    }

    /// Whether a step of a run is confirmed, or its write is done.
    private func isDone(_ step: PlanStep, in run: Run, for customer: Customer.ID) -> Bool {
        if case .confirmed = run.state(of: step, for: customer) { return true }
        return recorded.act(of: run.reference(customer, step.id))?.standing == .done
    }
}

/// The entries by which acts and runs are called in a journal.
struct EntryNumbers {
    /// The entries that start runs.
    private(set) var starts: [Plan.ID: Int] = [:]
    /// The last entries that tell of a step of a run, or of its start.
    private(set) var last: [Plan.ID: Int] = [:]
    /// The runs by the entries that start, resume, stop, finish or close them.
    private(set) var runs: [Int: Plan.ID] = [:]
    /// The runs by the entries that tell of their steps.
    private(set) var steps: [Int: Plan.ID] = [:]

    init(of entries: [JournalEntry]) {
        for entry in entries {
            if let run = entry.run { runs[entry.id] = run }
            switch entry.event {
            case .started(let plan):
                starts[plan.id] = entry.id
                last[plan.id] = entry.id
            case .intended(let intent):
                guard let step = intent.step else { continue }
                steps[entry.id] = step.plan
                last[step.plan] = entry.id
            case .stepped(let step, _):
                steps[entry.id] = step.plan
                last[step.plan] = entry.id
            case .ended(let number, _):
                guard let plan = steps[number] else { continue }
                steps[entry.id] = plan
                last[plan] = entry.id
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
    /// Whether a step is neither over nor asked for.
    fileprivate func hasLeft(_ step: PlanStep, for customer: Customer.ID) -> Bool {
        switch state(of: step, for: customer) {
        case .confirmed, .requested, .struck: false
        case .pending, .underway, .accepted, .refused, .waiting, .unknown: true
        }
    }
}
