import Domain

/// One entry of the journal with those that belong to it, as they were when it was opened.
package struct EntryDetails: Equatable, Sendable {
    package let entry: JournalEntry
    /// The write it announces, or tells the end of.
    let intent: Intent?
    /// How that ended; nil if the journal does not tell.
    let outcome: Outcome?
    /// The plan it is about, as it was started.
    let plan: Plan?
    /// The step of it that it is about.
    let step: PlanStep?
    /// The numbers of the entries that belong to it: intent and end, and the beginning of the plan.
    let related: [Int]

    /// The ids by which support, or whoever checks the journal, finds it.
    var ids: String {
        let place = ["Entry: \(entry.id)", "Hash: \(entry.hash)"]
        return ([trace?.ids].compactMap { $0 } + place).joined(separator: "\n")
    }

    /// The ids the write was sent with, or else those of the service's answer.
    private var trace: ActTrace? { intent?.trace ?? refusal?.answer?.trace }

    var refusal: Refusal? {
        switch entry.event {
        case .stepped(_, .refused(let refusal)), .stepped(_, .unknown(let refusal)),
            .stepped(_, .waiting(_, let refusal?)):
            refusal
        default:
            switch outcome {
            case .refused(let refusal), .unknown(let refusal): refusal
            case .done, .accepted, nil: nil
            }
        }
    }
}

extension JournalPage {
    /// An entry with all that the journal has of it.
    func details(of entry: JournalEntry) -> EntryDetails {
        let intent = intent(of: entry)
        var outcome: Outcome?
        var plan: Plan?
        var related: [Int] = []
        func belongs(to id: Plan.ID) {
            plan = index.plans[id]
            if let start = index.starts[id], start != entry.id { related.append(start) }
        }
        switch entry.event {
        case .intended:
            outcome = index.outcome(of: entry.id)
            if let end = index.ends[entry.id] { related.append(end) }
        case .ended(let number, let own):
            outcome = own
            related.append(number)
        case .rehearsed(let own, _), .started(let own): plan = own
        case .resumed(let id), .stopped(let id), .finished(let id): belongs(to: id)
        case .stepped(let step, _): belongs(to: step.plan)
        case .previewed, .takenBack, .aftermath, .repaired, .lost, .noteMissing, .unknown: break
        }
        if let step = intent?.step { belongs(to: step.plan) }
        return EntryDetails(
            entry: entry, intent: intent, outcome: outcome, plan: plan,
            step: step(of: entry), related: related.sorted())
    }
}
