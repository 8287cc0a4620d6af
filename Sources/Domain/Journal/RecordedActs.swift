import FoundationEssentials

/// The writes a journal tells of, in the order of their first intents; grows entry by entry.
struct RecordedActs {
    private(set) var all: [RecordedAct] = []
    private var places: [ActKey: Int] = [:]
    private var ofIntent: [Int: Int] = [:]
    private var ofStep: [StepReference: Int] = [:]

    /// Two profiles may use the same ids.
    private struct ActKey: Hashable {
        let place: String
        let requestID: String
        let write: Write
    }

    /// Answers where in `all` the act is that the entry says something of; nil if it is of none.
    @discardableResult
    mutating func take(_ entry: JournalEntry) -> Int? {
        switch entry.event {
        case .intended(let intent): return take(intent, in: entry)
        case .ended(let number, let outcome):
            guard let place = ofIntent[number] else { return nil }
            all[place].end(number, with: outcome, in: entry)
            return place
        case .stepped(let step, .confirmed(byOthers: false)):
            guard let place = ofStep[step] else { return nil }
            all[place].isShown(by: entry)
            return place
        default: return nil
        }
    }

    /// Takes an entry as the sight of what the last act of a kind brought about.
    mutating func showLast(
        by entry: JournalEntry, where isMeant: (RecordedAct) -> Bool
    ) -> RecordedAct? {
        guard let place = all.lastIndex(where: isMeant) else { return nil }
        all[place].isShown(by: entry)
        return all[place]
    }

    /// The last act of a step.
    func act(of step: StepReference) -> RecordedAct? { ofStep[step].map { all[$0] } }

    private mutating func take(_ intent: Intent, in entry: JournalEntry) -> Int? {
        guard let customer = entry.customer?.id ?? intent.step?.customer else { return nil }
        let key = ActKey(
            place: entry.author.place, requestID: intent.trace.requestID, write: intent.write)
        let place: Int
        if let known = places[key], all[known].customer == customer {
            place = known
            all[place].isRepeated(by: entry)
        } else {
            place = all.count
            all.append(RecordedAct(intent, of: customer, in: entry))
            places[key] = place
        }
        ofIntent[entry.id] = place
        if let step = intent.step { ofStep[step] = place }
        return place
    }
}

/// One write as a journal tells of it: however often it was sent under its ids, it is one.
struct RecordedAct {
    /// The entry of its first intent, and what that says.
    let entry: JournalEntry
    let intent: Intent
    let customer: Customer.ID
    private(set) var entries: [Int]
    private var unanswered: Set<Int>
    private var told: Outcome?
    private var isConfirmed = false

    init(_ intent: Intent, of customer: Customer.ID, in entry: JournalEntry) {
        self.entry = entry
        self.intent = intent
        self.customer = customer
        entries = [entry.id]
        unanswered = [entry.id]
    }

    mutating func isRepeated(by entry: JournalEntry) {
        entries.append(entry.id)
        unanswered.insert(entry.id)
    }

    mutating func end(_ intent: Int, with outcome: Outcome, in entry: JournalEntry) {
        entries.append(entry.id)
        unanswered.remove(intent)
        if !isDone { told = outcome }
    }

    /// Reading again showed it, and nobody else had done it.
    mutating func isShown(by entry: JournalEntry) {
        guard isOpen else { return }
        entries.append(entry.id)
        isConfirmed = true
    }

    /// Whether it was sent and nobody has said since that it is done, or was not.
    var isOpen: Bool {
        switch told {
        case .done: false
        case .refused: !unanswered.isEmpty
        case nil, .accepted, .unknown: !isConfirmed
        }
    }

    private var isDone: Bool { if case .done = told { true } else { false } }

    var outcome: Outcome? { isConfirmed && !isDone ? .done(after: nil) : told }

    /// Whether the service did it, or said that it would.
    var isEffective: Bool {
        switch outcome {
        case .done, .accepted: true
        case nil, .refused, .unknown: false
        }
    }
}

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

/// A single act that was sent, or was about to be, and of whose end the journal says nothing: the
/// program was killed, or crashed.
package struct OpenAct: Equatable, Sendable {
    /// The number of its intent.
    package let entry: Int
    package let date: Date
    package let customer: Customer
    package let intent: Intent

    package init(entry: Int, date: Date, customer: Customer, intent: Intent) {
        self.entry = entry
        self.date = date
        self.customer = customer
        self.intent = intent
    }
}

/// What became of an act that was open, as far as looking it up told.
package struct LookedUpAct: Equatable, Sendable {
    package let act: NamedWrite
    package let date: Date
    package let fate: Fate

    package init(_ act: NamedWrite, at date: Date, _ fate: Fate) {
        self.act = act
        self.date = date
        self.fate = fate
    }

    /// What looking it up told.
    package enum Fate: Equatable, Sendable {
        case done, notDone
        /// It does not show, and may still come.
        case notShownYet
        case unknown(Refusal)
    }
}

extension [JournalEntry] {
    /// The single acts of that place of whose end nothing is told, the oldest first. The steps of
    /// runs are not among them: their run looks them up.
    package func openActs(place: String) -> [OpenAct] {
        acts(place: place).compactMap { act in
            guard act.intent.step == nil, act.outcome == nil,
                let customer = act.entry.customer
            else { return nil }
            return OpenAct(
                entry: act.entry.id, date: act.entry.date, customer: customer,
                intent: act.intent)
        }
    }

    /// How the acts of that place ended, by the id of the call that wrote; those of whom nobody
    /// knows are not among them.
    package func ends(place: String) -> [String: (intent: Intent, outcome: Outcome)] {
        var ends: [String: (intent: Intent, outcome: Outcome)] = [:]
        for act in acts(place: place) {
            switch act.outcome {
            case .done?, .accepted?, .refused?:
                ends[act.intent.trace.requestID] = act.outcome.map { (act.intent, $0) }
            case .unknown?, nil: continue
            }
        }
        return ends
    }

    private func acts(place: String) -> [RecordedAct] {
        var acts = RecordedActs()
        for entry in self where entry.author.place == place { acts.take(entry) }
        return acts.all
    }
}
