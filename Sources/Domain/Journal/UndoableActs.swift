import FoundationEssentials

/// What can be undone of the acts on a customer's holdings, as far as a journal tells. The rules
/// may still refuse it.
package struct UndoableActs: Equatable, Sendable {
    /// The holdings whose newest act can be undone.
    private let undoable: Set<Holding>
    /// Why nothing can be undone on others to which something was done.
    private let refusals: [Holding: Refusal]
    private let unconfirmed: [Holding: [UnconfirmedAct]]

    package init(
        undoable: Set<Holding> = [], refusals: [Holding: Refusal] = [:],
        unconfirmed: [Holding: [UnconfirmedAct]] = [:]
    ) {
        self.undoable = undoable
        self.refusals = refusals
        self.unconfirmed = unconfirmed
    }

    /// Return the acts on a holding of which it is not known yet whether they were done.
    package func unconfirmed(on holding: Holding) -> [UnconfirmedAct] { unconfirmed[holding] ?? [] }

    /// Whether there are such acts on any holding.
    package var hasUnconfirmed: Bool { !unconfirmed.isEmpty }

    /// Return why nothing can be undone on a holding; nil if something may be.
    package func refusal(on holding: Holding) -> Refusal? {
        undoable.contains(holding) ? nil : refusals[holding] ?? .nothingDone
    }
}

extension [JournalEntry] {
    /// Return what can be undone on the holdings of a customer, and what is not confirmed there by
    /// `now`. `place` is the author's.
    package func undoableActs(
        of customer: Customer.ID, place: String, at now: Date? = nil
    ) -> UndoableActs {
        let entries = about(customer).filter { $0.author.place == place }
        let recorded = RecordedActs(of: entries)
        let acts = recorded.all
        let takenBack = entries.takenBack(of: recorded)
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
            refusals: Dictionary(uniqueKeysWithValues: refusals),
            unconfirmed: recorded.unconfirmed(of: customer, at: now))
    }

    /// Return what was done to a holding at once and has not been undone since, the newest first:
    /// what was done or accepted, and what may have been. `place` is the author's.
    package func undoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> [ActUnit] {
        let entries = filter { $0.author.place == place }
        let recorded = RecordedActs(of: entries)
        let takenBack = entries.takenBack(of: recorded)
        let acts = recorded.all.filter { act in
            act.customer == customer && act.intent.write.holding == holding
                && act.standing != .notDone
        }
        let units = ActUnit.all(of: acts.filter(takenBack.leaves))
        let undo = acts.filter(takenBack.isUnsettledUndo)
        let later = LaterActs(recorded, takenBack, in: entries)
        return units.reversed().map { $0.with(undo: undo, changedSince: later.since($0.acts)) }
    }

    /// Return what was done to a holding at once with the act of an entry; nil if there is no such
    /// act in that place, or it was refused.
    package func unit(at number: Int, place: String) -> ActUnit? {
        let entries = filter { $0.author.place == place }
        let recorded = RecordedActs(of: entries)
        let done = recorded.all.filter { $0.standing != .notDone }
        guard let act = done.first(where: { $0.entries.contains(number) }) else { return nil }
        guard act.intent.write.holding != nil else { return ActUnit([act]) }
        let acts = done.filter {
            $0.customer == act.customer && $0.intent.write.holding == act.intent.write.holding
        }
        guard let unit = ActUnit.all(of: acts).first(where: { $0.entries.contains(number) }) else {
            return nil
        }
        let takenBack = entries.takenBack(of: recorded)
        let undo = acts.filter(takenBack.isUnsettledUndo).filter { !$0.entries.contains(number) }
        let later = LaterActs(recorded, takenBack, in: entries)
        return unit.with(undo: undo, changedSince: later.since(unit.acts))
    }

    /// Return why `undoable` finds nothing for a holding: nothing was ever done to it, or all of it
    /// was undone.
    package func nothingUndoable(
        on holding: Holding, of customer: Customer.ID, place: String
    ) -> Refusal {
        let isTouched = acts(place: place).contains { act in
            act.customer == customer && act.intent.write.holding == holding
                && act.standing != .notDone
        }
        return isTouched ? .alreadyUndone : .nothingDone
    }

    /// Return why nothing that a run did is left to undo: it did nothing, or all of it was undone.
    package func nothingUndoable(of run: Plan.ID, place: String) -> Refusal {
        let isDone = acts(place: place).contains {
            $0.intent.step?.plan == run && $0.standing != .notDone
        }
        return isDone ? .alreadyUndone : .nothingDone
    }

    /// Return the start of a run and its acts that were done, or may have been, and have not been
    /// undone since, the oldest first; and what has changed something of that again since, by the
    /// numbers of the acts. Nil if the journal has no such run in that place.
    package func done(
        by run: Plan.ID, place: String
    ) -> (
        start: JournalEntry, plan: Plan, acts: [RecordedAct], changedSince: [Int: [LaterAct]]
    )? {
        let entries = filter { $0.author.place == place }
        for start in entries {
            guard case .started(let plan) = start.event, plan.id == run else { continue }
            let recorded = RecordedActs(of: entries)
            let takenBack = entries.takenBack(of: recorded)
            let left = recorded.all.filter { act in
                act.intent.step?.plan == run && takenBack.acts.isDisjoint(with: act.entries)
                    && act.standing != .notDone
            }
            let later = LaterActs(recorded, takenBack, in: entries)
            return (start, plan, left, later.since(left) { $0.intent.step?.plan == run })
        }
        return nil
    }

    /// Return the entries of all acts that were undone, and the plans that undid them or tried to.
    /// Only what is done takes something back: an undo that was only accepted may not come.
    /// `recorded` has the acts of these entries, and `runs` their runs, if they are known.
    func takenBack(of recorded: RecordedActs, runs: [Run]? = nil) -> TakenBack {
        var (acts, plans) = (Set<Int>(), Set<Plan.ID>())
        let undos = (runs ?? Run.all(in: self)).filter(\.plan.isUndo)
        guard !undos.isEmpty else { return TakenBack(acts: [], plans: []) }
        let index = UndoIndex(of: self, recorded)
        for undo in undos {
            guard case .undo(let number) = undo.plan.purpose else { continue }
            plans.insert(undo.id)
            func isDone(_ customer: CustomerPlan, _ step: PlanStep) -> Bool {
                if case .confirmed = undo.state(of: step, for: customer.id) { return true }
                let reference = undo.reference(customer.id, step.id)
                return recorded.act(of: reference)?.standing == .done
            }
            let taken =
                if let run = index.runs[number] {
                    index.acts(of: run).filter { undo.hasTakenBack($0, isDone) }
                } else if undo.isDone(isDone) {
                    index.acts(with: number, before: undo.id).filter {
                        undo.plan.takesBack($0.intent.write, of: $0.customer)
                    }
                } else {
                    [RecordedAct]()
                }
            acts.formUnion(taken.flatMap(\.entries))
        }
        return TakenBack(acts: acts, plans: plans)
    }
}

/// What undoing refers to in a journal, indexed once.
private struct UndoIndex {
    /// The runs by the numbers of the entries that start, resume, stop or finish them.
    let runs: [Int: Plan.ID]
    private let starts: [Plan.ID: Int]
    private let ofRun: [Plan.ID: [RecordedAct]]
    private let ofAim: [RecordedAct.Aim: [RecordedAct]]
    private var ofEntry: [Int: RecordedAct] = [:]

    init(of entries: [JournalEntry], _ recorded: RecordedActs) {
        var (runs, starts) = ([Int: Plan.ID](), [Plan.ID: Int]())
        for entry in entries {
            guard let run = entry.run else { continue }
            runs[entry.id] = run
            if case .started = entry.event { starts[run] = entry.id }
        }
        (self.runs, self.starts) = (runs, starts)
        let stepped = recorded.all.filter { $0.intent.step != nil }
        ofRun = Dictionary(grouping: stepped) { $0.intent.step?.plan ?? .init("") }
        ofAim = Dictionary(grouping: recorded.all, by: \.aim)
        for act in recorded.all {
            for entry in act.entries { ofEntry[entry] = act }
        }
    }

    func acts(of run: Plan.ID) -> [RecordedAct] { ofRun[run] ?? [] }

    /// What was done at once with the act of an entry, to the same holding, after it and before a
    /// plan that undid it.
    func acts(with number: Int, before plan: Plan.ID) -> [RecordedAct] {
        guard let first = ofEntry[number], let start = starts[plan] else { return [] }
        return (ofAim[first.aim] ?? []).filter {
            $0.entry.id >= first.entry.id && $0.entry.id < start
        }
    }
}

extension Run {
    /// Whether every write of it is done that is not struck out.
    fileprivate func isDone(_ isDone: (CustomerPlan, PlanStep) -> Bool) -> Bool {
        let writes = steps.filter { $1.write != nil && !$1.isStruck }
        return !writes.isEmpty && writes.allSatisfy(isDone)
    }

    /// Whether it has undone an act of another run: every write on the holding is done.
    fileprivate func hasTakenBack(
        _ act: RecordedAct, _ isDone: (CustomerPlan, PlanStep) -> Bool
    ) -> Bool {
        guard let holding = act.intent.write.holding else { return false }
        let writes = steps.filter { customer, step in
            customer.id == act.customer && step.write != nil && step.holding == holding
                && !step.isStruck
        }
        return !writes.isEmpty && writes.allSatisfy(isDone)
            && plan.takesBack(act.intent.write, of: act.customer)
    }
}

extension Plan {
    /// Whether all that it writes, once it is done, takes back a write of before. What was left out
    /// of it is not taken back, unless it was so no more when the plan was made.
    package func takesBack(_ write: Write, of customer: Customer.ID) -> Bool {
        guard let part = customers.first(where: { $0.id == customer }) else { return false }
        let steps = part.steps.filter { $0.write?.holding == write.holding }
        let done = steps.filter { !$0.isStruck }.compactMap(\.write)
        if done.contains(where: write.isUndone) { return true }
        if steps.contains(where: { $0.isStruck && $0.write.map(write.isUndone) == true }) {
            return false
        }
        // What makes no difference in the end is left out.
        if case .setRenewal = write, !done.isEmpty { return true }
        return !rules.isDone(write, in: part.holdings, at: madeAt)
    }
}

extension Write {
    /// Whether another write to the same holding is its opposite.
    fileprivate func isUndone(by other: Write) -> Bool {
        switch (self, other) {
        case (.suspend, .reactivate), (.reactivate, .suspend), (.setQuantity, .setQuantity),
            (.setRenewal, .setRenewal), (.cancel, .reactivateAzure), (.reactivateAzure, .cancel):
            true
        default: false
        }
    }
}

/// An act that has changed again what an earlier act on the same target did, or may have.
package struct LaterAct: Equatable, Sendable {
    let act: RecordedAct
    /// The number it is called by.
    let entry: Int

    fileprivate init(_ act: RecordedAct, entry: Int) { (self.act, self.entry) = (act, entry) }
}

/// The acts in a journal that may have changed again what earlier ones did: those that were done,
/// or may have been, and were not undone.
private struct LaterActs {
    private let onTarget: [RecordedAct.Target: [RecordedAct]]
    private let numbers: EntryNumbers

    init(_ recorded: RecordedActs, _ takenBack: TakenBack, in entries: [JournalEntry]) {
        let acts = recorded.all.filter {
            takenBack.leaves($0) && $0.standing != .notDone && $0.intent.write.holding != nil
        }
        onTarget = Dictionary(grouping: acts, by: \.target)
        numbers = EntryNumbers(of: entries)
    }

    /// What has changed something of these acts again since, by their numbers, but for themselves
    /// and for what else belongs to them.
    func since(
        _ acts: [RecordedAct], but isOwn: (RecordedAct) -> Bool = { _ in false }
    ) -> [Int: [LaterAct]] {
        let own = Set(acts.map(\.entry.id))
        let changed = acts.map { act in
            let later = (onTarget[act.target] ?? []).filter {
                $0.changesAgain(act) && !own.contains($0.entry.id) && !isOwn($0)
            }
            return (act.entry.id, later.map { LaterAct($0, entry: numbers.number($0)) })
        }
        return Dictionary(changed) { _, last in last }
    }
}

extension RecordedAct {
    /// What it was done to.
    fileprivate struct Target: Hashable {
        let customer: Customer.ID
        let holding: Holding?
    }

    fileprivate var target: Target { Target(customer: customer, holding: intent.write.holding) }

    /// Whether it has changed something that an act before it on the same target touched, or may
    /// have. Setting the same renewal once more changes nothing of it.
    fileprivate func changesAgain(_ earlier: RecordedAct) -> Bool {
        guard entry.id > earlier.entry.id, earlier.intent.write.touches(intent.write.field) else {
            return false
        }
        if case .setRenewal = intent.write { return intent.write != earlier.intent.write }
        return true
    }
}

/// What was undone, and the plans that undid it or tried to.
struct TakenBack {
    /// The entries of all acts that were undone.
    let acts: Set<Int>
    fileprivate let plans: Set<Plan.ID>

    /// Whether an act has not been undone, and is not an undo itself.
    func leaves(_ act: RecordedAct) -> Bool {
        acts.isDisjoint(with: act.entries)
            && !isUndo(act)
    }

    /// Whether an act is an undo that may be done, or not.
    func isUnsettledUndo(_ act: RecordedAct) -> Bool {
        isUndo(act) && (act.standing == .pending || act.standing == .unknown)
    }

    private func isUndo(_ act: RecordedAct) -> Bool {
        act.intent.step.map { plans.contains($0.plan) } ?? false
    }
}
