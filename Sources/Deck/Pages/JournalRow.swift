import Domain
import Wording

/// A row of the journal: an act with its approval, intent, outcome and verification, the beginning
/// and end of a run, or an entry by itself.
struct JournalRow: Equatable, Sendable {
    /// What the entries of a row have in common.
    enum Subject: Equatable, Sendable {
        /// A write, by its place among the acts of the index: the last one, where it was tried
        /// again with other ids.
        case act(Int)
        /// A step of a plan that no intent is known of.
        case step
        case run(Plan.ID)
        /// Writes that were approved, and have no intent.
        case approval([NamedWrite])
        /// An entry by itself.
        case other
    }

    var subject: Subject
    /// The step of a plan; nil for a single act.
    var step: StepReference?
    /// The number it is known by: that of its first intent, or else of its first entry.
    var number: Int
    /// The numbers of its entries, the oldest first.
    var entries: [Int]
}

/// What became of an act, as the last entries of its row tell it.
enum ActVerdict {
    /// The effect was read back and agreed.
    case verified
    case done
    /// The service has taken the request, and does it later.
    case requested
    case accepted
    case refused(Refusal)
    case unanswered(Refusal)
    /// An intent without an outcome.
    case unfinished
    case progress(StepState)

    init(_ state: StepState) {
        self =
            switch state {
            case .confirmed(byOthers: false): .verified
            case .accepted: .accepted
            case .requested: .requested
            case .refused(let refusal): .refused(refusal)
            case .unknown(let refusal): .unanswered(refusal)
            case .pending, .underway, .confirmed(byOthers: true), .waiting, .struck:
                .progress(state)
            }
    }

    init(_ act: RecordedAct) {
        if act.isVerified {
            self = .verified
            return
        }
        switch act.outcome {
        case .done(let after):
            let outcome = Outcome.done(after: after)
            self = outcome.isOnlyRequested(by: act.intent.write) ? .requested : .done
        case .accepted: self = .accepted
        case .refused(let refusal): self = act.isOpen ? .unfinished : .refused(refusal)
        case .unknown(let refusal): self = .unanswered(refusal)
        case nil: self = .unfinished
        }
    }

    /// Tells without colour how it ended.
    var mark: String {
        switch self {
        case .verified, .done, .progress(.confirmed): "✓"
        case .requested, .accepted, .progress(.pending), .progress(.underway),
            .progress(.waiting):
            "…"
        case .refused, .progress(.refused): "✗"
        case .unanswered, .unfinished, .progress(.unknown): "?"
        case .progress(.accepted), .progress(.requested): "…"
        case .progress(.struck): "-"
        }
    }
}

extension JournalPage {
    /// The entry that a row is known by.
    func head(of row: JournalRow) -> JournalEntry? { entry(numbered: row.number) }

    /// The entries of a row, the oldest first.
    func entries(of row: JournalRow) -> [JournalEntry] { row.entries.compactMap(entry(numbered:)) }

    /// The customer of a row; nil if it is about several or none.
    func customer(of row: JournalRow) -> Customer? {
        for entry in entries(of: row) {
            if let customer = entry.customer { return customer }
        }
        return nil
    }

    /// The act of a row; nil if it has no intent.
    func act(of row: JournalRow) -> RecordedAct? {
        if case .act(let place) = row.subject { index.acts.all.element(at: place) } else { nil }
    }

    /// What became of the act of a row; nil for what is no act.
    func verdict(of row: JournalRow) -> ActVerdict? {
        let act = act(of: row)
        for number in row.entries.reversed() {
            switch entry(numbered: number).map(index.asTold)?.event {
            case .stepped(_, let state): return ActVerdict(state)
            case .intended, .ended: return act.map(ActVerdict.init)
            default: continue
            }
        }
        return nil
    }

    /// The mark and the sentence of a row, and whether it wants attention.
    func told(of row: JournalRow, in words: Words) -> (
        mark: String, sentence: String, isOpen: Bool
    ) {
        switch row.subject {
        case .act, .step:
            guard let verdict = verdict(of: row) else { break }
            let isOpen =
                switch verdict {
                case .unanswered, .unfinished: true
                default: false
                }
            return (verdict.mark, sentence(of: row, verdict, in: words), isOpen)
        case .run:
            // Its approval may be written after its start.
            guard let last = entries(of: row).last(where: { !$0.isApproval }) else { break }
            let isPartly = index.shortfall(last) != nil
            return (mark(of: last), sentence(ofRun: row, last, in: words), isPartly)
        case .approval(let approved):
            let writes = approved.map(index.names.distinct)
            guard let last = row.entries.last.flatMap(entry(numbered:)) else { break }
            if case .takenBack = last.event {
                return (last.mark, words.entryTakenBack(words.writes(writes)), false)
            }
            return ("!", words.actNotSent(words.writes(writes)), true)
        case .other: break
        }
        guard let head = head(of: row) else { return ("?", "", true) }
        if case .ended(let number, let outcome) = head.event, intent(of: head) == nil {
            let write = words.actWithoutIntent(number.grouped)
            return ("?", words.sentence(of: outcome, write), true)
        }
        return (head.mark, sentence(of: head, in: words), false)
    }

    private func sentence(
        of row: JournalRow, _ verdict: ActVerdict, in words: Words
    ) -> String {
        let planned = row.step.flatMap { reference in
            index.step(reference).map {
                index.names.task(
                    of: $0, for: reference.customer, before: index.before(reference), in: words)
            }
        }
        let whose = customer(of: row)?.id
        let sent = act(of: row).map { act in
            words.write(
                act.intent.write,
                named: index.names.name(
                    act.intent.name, of: act.intent.write.holding, for: whose),
                before: act.intent.before)
        }
        let wasSent = entries(of: row).contains { entry in
            if case .ended(_, let outcome) = entry.event { outcome.hasArrived } else { false }
        }
        guard let step = row.step else {
            return words.sentence(of: verdict, sent ?? "", wasSent: wasSent)
        }
        guard let write = sent ?? planned else {
            let state = head(of: row).flatMap { self.state(of: $0) }
            return words.entryStep(step.step, state: state.map { words.progress($0) } ?? "")
        }
        if case .progress(let state) = verdict {
            return words.entryNamedStep(step.step, state: words.progress(state), task: write)
        }
        return words.entryStep(
            step.step, state: words.sentence(of: verdict, write, wasSent: wasSent))
    }

    private func state(of entry: JournalEntry) -> StepState? {
        if case .stepped(_, let state) = entry.event { state } else { nil }
    }

    private func sentence(
        ofRun row: JournalRow, _ last: JournalEntry, in words: Words
    ) -> String {
        guard case .run(let id) = row.subject, let plan = index.plans[id] else {
            return sentence(of: last, in: words)
        }
        let shortfall = index.shortfall(last)
        let done = shortfall.map { words.stepsDone($0.done, of: $0.total) }
        if case .finished = last.event, case .undo = plan.purpose {
            return [words.undoFinished(plan), done].dotted
        }
        switch last.event {
        case .started, .closed: return sentence(of: last, in: words)
        // It says how far it had come.
        case .stopped where index.stop(last) != nil && !index.isWaiting(last):
            return sentence(of: last, in: words)
        default: break
        }
        let customers = words.customersCount(shortfall?.customers ?? plan.customers.count)
        if let done {
            return words.actOfRun(words.entryPlanFinished, steps: done, customers: customers)
        }
        let steps = plan.customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck } }
        return words.actOfRun(
            sentence(of: last, in: words), steps: words.stepCount(steps), customers: customers)
    }
}

extension JournalEntry {
    fileprivate var isApproval: Bool {
        if case .previewed(_, confirmed: true) = event { true } else { false }
    }
}

extension Wording {
    /// What became of a write.
    fileprivate func sentence(
        of verdict: ActVerdict, _ write: String, wasSent: Bool
    ) -> String {
        switch verdict {
        case .verified: actVerified(write)
        case .done: entryDone(write)
        case .requested: entryRequested(write)
        case .accepted: entryAccepted(write)
        case .refused(let refusal): notDone(write, refusal, wasSent: wasSent)
        case .unanswered(let refusal): unanswered(write, refusal)
        case .unfinished: actUnfinished(write)
        case .progress(let state): "\(progress(state)) · \(write)"
        }
    }

    /// How a write ended that has no intent in the journal.
    fileprivate func sentence(of outcome: Outcome, _ write: String) -> String {
        switch outcome {
        case .done: entryDone(write)
        case .accepted: entryAccepted(write)
        case .refused(let refusal): notDone(write, refusal)
        case .unknown(let refusal): unanswered(write, refusal)
        }
    }

    /// That a write was not answered; why nobody will know of one that a later one has overtaken.
    private func unanswered(_ write: String, _ refusal: Refusal) -> String {
        guard case .overtaken = refusal.cause else { return entryUnanswered(write) }
        return [entryUnanswered(write), reasonInRow(of: refusal)].dotted
    }

    private func notDone(
        _ write: String, _ refusal: Refusal, wasSent: Bool = false
    ) -> String {
        let reason = reasonInRow(of: refusal)
        if refusal.isUnsent, !wasSent { return actRefusedUnsent(write, reason: reason) }
        return refusal.isJudgement || refusal.isUnsent
            ? actRefused(write, reason: reason) : actNotDone(write, reason: reason)
    }
}
