import FoundationEssentials

/// The writes in a journal, in the order of their first intents; it grows entry by entry.
package struct RecordedActs: Equatable, Sendable {
    package private(set) var all: [RecordedAct] = []
    private var places: [ActKey: Int] = [:]
    private var ofIntent: [Int: Int] = [:]
    private var ofStep: [StepReference: Int] = [:]

    /// The writes in these entries.
    package init(of entries: [JournalEntry] = []) {
        for entry in entries { take(entry) }
    }

    /// What makes an act one: two places may use the same ids.
    private struct ActKey: Hashable {
        let place: String
        let requestID: String
        let write: Write
    }

    /// Add an entry. Return the index in `all` of the act it is about; nil if it is about none.
    @discardableResult
    package mutating func take(_ entry: JournalEntry) -> Int? {
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
        case .stepped(let step, .requested):
            guard let place = ofStep[step] else { return nil }
            all[place].isRequested(by: entry)
            return place
        case .stepped(let step, .refused):
            if let place = ofStep[step] { all[place].isSettled() }
            return nil
        default: return nil
        }
    }

    /// Take an entry as proof of the last matching act. Return that act; nil if there is none.
    mutating func showLast(
        by entry: JournalEntry, where isMeant: (RecordedAct) -> Bool
    ) -> RecordedAct? {
        guard let place = all.lastIndex(where: isMeant) else { return nil }
        all[place].isShown(by: entry)
        return all[place]
    }

    /// The act whose first intent is that entry; nil if there is none.
    package func act(startedBy entry: Int) -> RecordedAct? {
        ofIntent[entry].map { all[$0] }.flatMap { $0.entry.id == entry ? $0 : nil }
    }

    /// The last act of a step.
    package func act(of step: StepReference) -> RecordedAct? { ofStep[step].map { all[$0] } }

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

/// One write in a journal. If it was sent several times with the same ids, it is still one.
package struct RecordedAct: Equatable, Sendable {
    /// The entry of its first intent.
    package let entry: JournalEntry
    /// Its first intent.
    package let intent: Intent
    package let customer: Customer.ID
    /// The numbers of its intents and ends, and of what showed it.
    package private(set) var entries: [Int]
    /// When it was last sent, answered or seen.
    private(set) var lastDate: Date
    private var unanswered: Set<Int>
    /// Whether an answer was lost, and nothing has told since how that call ended.
    private var isInDoubt = false
    private var told: Outcome?
    private var isConfirmed = false
    /// Whether reading again showed that what it asks for is asked for.
    private(set) var isSeenAsRequested = false

    init(_ intent: Intent, of customer: Customer.ID, in entry: JournalEntry) {
        self.entry = entry
        self.intent = intent
        self.customer = customer
        entries = [entry.id]
        lastDate = entry.date
        unanswered = [entry.id]
    }

    mutating func isRepeated(by entry: JournalEntry) {
        lastDate = entry.date
        entries.append(entry.id)
        unanswered.insert(entry.id)
    }

    mutating func end(_ intent: Int, with outcome: Outcome, in entry: JournalEntry) {
        lastDate = entry.date
        entries.append(entry.id)
        unanswered.remove(intent)
        if case .unknown = outcome { isInDoubt = true }
        let wasTaken = isDone || told == .accepted
        if !isDone {
            // Only reading again tells that of a single act that was accepted.
            if isAcceptedOnly, case .done = outcome, !self.intent.write.isOnlyAskedFor {
                isConfirmed = true
            }
            told = outcome
        }
        if wasTaken, self.intent.write.isOnlyAskedFor, case .done = outcome,
            !outcome.isOnlyRequested(by: self.intent.write)
        {
            // What was asked for has come since.
            told = outcome
            isConfirmed = true
        }
    }

    /// Reading again showed the effect, and nobody else had caused it. An earlier release noted so
    /// as soon as an end was asked for.
    mutating func isShown(by entry: JournalEntry) {
        if intent.write.isOnlyAskedFor, !isSeenAsRequested { return isRequested(by: entry) }
        guard isOpen || isOnlyRequested else { return }
        entries.append(entry.id)
        isConfirmed = true
    }

    /// Its step was refused, whatever became of earlier calls.
    mutating func isSettled() { isInDoubt = false }

    /// Reading again showed that its effect is on its way. After a refusal it is others who asked
    /// for that.
    mutating func isRequested(by entry: JournalEntry) {
        if case .refused = told, !isOpen, !isInDoubt { return }
        if isOpen { entries.append(entry.id) }
        isSeenAsRequested = true
    }

    /// Whether it is done so far as that what it asks for was asked for, and has not come yet.
    package var isOnlyRequested: Bool {
        guard intent.write.isOnlyAskedFor, !isConfirmed, let outcome else { return false }
        return outcome.isOnlyRequested(by: intent.write)
    }

    /// Whether it is an end that the service took, and that may still come. A step that does not
    /// show yet is looked up by its run.
    var isAwaited: Bool {
        isOnlyRequested
            || intent.write.isOnlyAskedFor && isAcceptedOnly
    }

    /// Whether it is a single act that the service accepted and has not shown yet.
    var isAcceptedOnly: Bool { intent.step == nil && outcome == .accepted }

    /// Whether it was sent and its outcome is not known.
    package var isOpen: Bool {
        switch told {
        case .done: false
        case .refused: !unanswered.isEmpty
        case nil, .accepted, .unknown: !isConfirmed && !isSeenAsRequested
        }
    }

    private var isDone: Bool { if case .done = told { true } else { false } }

    /// Whether it was sent and refused, and an earlier call may have done it all the same.
    var isRefusedInDoubt: Bool {
        guard case .refused = outcome else { return false }
        return isOpen || isInDoubt
    }

    /// How it ended; nil if the journal does not tell.
    package var outcome: Outcome? {
        (isConfirmed || isSeenAsRequested) && !isDone ? .done(after: nil) : told
    }

    /// Whether its effect was read back after the service had answered, and agreed. A write is
    /// reported done only once a read shows it, but for what ends admin access: there the answer is
    /// believed, which proves nothing.
    package var isVerified: Bool { isConfirmed || isDone && !intent.write.isBelieved }
}

extension RecordedAct {
    /// Whether nobody but a lookup finds out how it ended; `closings` has the entries that closed
    /// runs. What a lookup has found since, or that nobody will know, stands.
    fileprivate func isToBeLookedUp(_ closings: [Plan.ID: Int]) -> Bool {
        guard let step = intent.step else { return outcome == nil }
        guard let closing = closings[step.plan], standing == .unknown else { return false }
        return entries.allSatisfy { $0 < closing }
    }
}

extension Write {
    /// Whether its answer is believed: a service may never tell of delegated admin privileges, and
    /// an admin relationship takes minutes to end.
    fileprivate var isBelieved: Bool {
        switch self {
        case .removeDelegatedAccess, .endAdminAccess: true
        default: false
        }
    }
}

extension Outcome {
    /// Whether a service has only taken the request: it says so of the end of an admin
    /// relationship, which takes minutes.
    package func isOnlyRequested(by write: Write) -> Bool {
        guard case .endAdminAccess(let id) = write, case .done(let after) = self else {
            return false
        }
        return after?.adminRelationship(id)?.status.isOver != true
    }
}

extension [JournalEntry] {
    /// Return the act that an entry is the intent or the end of: the entry of its first intent, the
    /// intent, and the outcome, nil if it is not recorded. Nil for any other entry.
    package func act(
        at number: Int
    ) -> (entry: JournalEntry, intent: Intent, outcome: Outcome?)? {
        let act = RecordedActs(of: self).all.first { $0.entries.contains(number) }
        return act.map { ($0.entry, $0.intent, $0.outcome) }
    }

    /// Return the run that an entry starts, resumes, stops, finishes or closes; nil for any other
    /// entry.
    package func run(at number: Int) -> Plan.ID? {
        first { $0.id == number }?.run
    }
}

extension JournalEntry {
    /// The run that it starts, resumes, stops, finishes or closes; nil for any other entry.
    package var run: Plan.ID? {
        switch event {
        case .started(let plan): plan.id
        case .resumed(let plan), .stopped(let plan), .finished(let plan), .closed(let plan, _):
            plan
        default: nil
        }
    }
}

extension [JournalEntry] {
    /// Return the single acts in that place without an end, and the steps of closed runs that were
    /// not answered, the oldest first. Those of other runs are left out: their run looks them up.
    package func openActs(place: String) -> [OpenAct] {
        let entries = filter { $0.author.place == place }
        let acts = RecordedActs(of: entries).all
        let (numbers, closings) = (EntryNumbers(of: entries), entries.closings)
        return acts.enumerated().compactMap { turn, act in
            guard act.isToBeLookedUp(closings), let customer = act.entry.customer else {
                return nil
            }
            return OpenAct(
                entry: act.entry.id, date: act.entry.date, customer: customer,
                intent: act.intent,
                overtaken: acts.overtaker(of: turn).map {
                    act.overtaken(by: $0, numbers, accepted: false)
                }, shown: acts.shownLater(turn),
                otherPurchases: acts.otherPurchases(than: turn))
        }
    }

    /// Return how the acts in that place ended, by the id of the call that wrote. Unknown outcomes
    /// are left out.
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

    /// The entries that closed runs with which nobody has gone on since.
    fileprivate var closings: [Plan.ID: Int] {
        var closings: [Plan.ID: Int] = [:]
        for entry in self {
            switch entry.event {
            case .closed(let run, _): closings[run] = entry.id
            case .resumed(let run), .stopped(let run): closings[run] = nil
            default: continue
            }
        }
        return closings
    }

    func acts(place: String) -> [RecordedAct] {
        RecordedActs(of: filter { $0.author.place == place }).all
    }
}
