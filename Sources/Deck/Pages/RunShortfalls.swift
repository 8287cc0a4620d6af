import Domain

/// How far the runs in a journal came that have finished.
struct RunShortfalls: Equatable, Sendable {
    /// Whether the steps of a run are done, so far; of those that anything is told of.
    private var isDone: [Plan.ID: [StepReference: Bool]] = [:]
    /// By the entries that finished the runs.
    private var shortfalls: [Int: Shortfall] = [:]

    /// How far a run came of which not all is done. The journal of one customer tells of the steps
    /// for that one only.
    struct Shortfall: Equatable {
        let done: Int
        let total: Int
        let customers: Int
    }

    /// How far a run came that finished with that entry; nil if all of it was done.
    subscript(entry: Int) -> Shortfall? { shortfalls[entry] }

    /// Adds an entry. `written` is the step whose write is sent or has ended.
    mutating func take(
        _ entry: JournalEntry, written: StepReference?, _ plans: [Plan.ID: Plan]
    ) {
        switch entry.event {
        case .stepped(let step, .confirmed), .stepped(let step, .requested): note(step, true)
        case .stepped(let step, .struck): note(step, nil)
        case .stepped(let step, _): note(step, false)
        case .ended(_, .done): if let written { note(written, true) }
        case .intended, .ended: if let written { note(written, false) }
        case .finished(let id): shortfalls[entry.id] = shortfall(of: id, plans[id])
        default: return
        }
    }

    private mutating func note(_ step: StepReference, _ value: Bool?) {
        isDone[step.plan, default: [:]][step] = value
    }

    /// Nil if all that is told of is done; `plan` is nil if the journal does not have it.
    private func shortfall(of id: Plan.ID, _ plan: Plan?) -> Shortfall? {
        let told = isDone[id] ?? [:]
        let named = Set(told.keys.map(\.customer))
        let parts = plan?.customers.filter { named.isEmpty || named.contains($0.id) }
        let total =
            parts.map { $0.reduce(0) { $0 + $1.steps.count { !$0.isStruck } } } ?? told.count
        let done = told.values.count { $0 }
        // Where nothing at all is done, nothing may be told of either.
        guard done < told.count || done == 0 && total > 0 else { return nil }
        return Shortfall(
            done: done, total: total, customers: parts?.count ?? named.count)
    }
}
