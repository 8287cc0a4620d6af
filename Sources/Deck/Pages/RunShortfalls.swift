import Domain

/// How far the runs in a journal came that have finished, or had come when they stopped.
struct RunShortfalls: Equatable, Sendable {
    /// Whether the steps of a run are done, so far; of those that anything is told of.
    private var isDone: [Plan.ID: [StepReference: Bool]] = [:]
    /// By the entries that finished the runs.
    private var shortfalls: [Int: Shortfall] = [:]
    /// By the entries that stopped the runs.
    private var stops: [Int: Stop] = [:]

    /// How far a run came of which not all is done. The journal of one customer tells of the steps
    /// for that one only.
    struct Shortfall: Equatable {
        let done: Int
        let total: Int
        let customers: Int
    }

    /// How far a run had come when it stopped.
    struct Stop: Equatable {
        let done: Int
        let total: Int
        /// The first steps that were left.
        let left: [StepReference]
        /// How many more were.
        let more: Int

        /// So many are named.
        static let mostNamed = 2
    }

    /// How far a run had come that stopped with that entry; nil if the journal does not tell, or
    /// nothing was left.
    func stop(_ entry: Int) -> Stop? { stops[entry] }

    /// How far a run came that finished with that entry; nil if all of it was done.
    subscript(entry: Int) -> Shortfall? { shortfalls[entry] }

    /// Adds an entry. `written` is the step whose write is sent or has ended, and `write` that
    /// write: an end that is only asked for is not done.
    mutating func take(
        _ entry: JournalEntry, written: StepReference?, _ write: Write?,
        _ plans: [Plan.ID: Plan]
    ) {
        switch entry.event {
        case .stepped(let step, .confirmed): note(step, true)
        case .stepped(let step, .struck): note(step, nil)
        case .stepped(let step, _): note(step, false)
        case .ended(_, .done(let after)):
            guard let written else { return }
            let isOnlyRequested = write.map {
                Outcome.done(after: after).isOnlyRequested(by: $0)
            }
            note(written, isOnlyRequested != true)
        case .intended, .ended: if let written { note(written, false) }
        case .finished(let id): shortfalls[entry.id] = shortfall(of: id, plans[id])
        case .stopped(let id): stops[entry.id] = plans[id].flatMap { stop(of: $0) }
        default: return
        }
    }

    private mutating func note(_ step: StepReference, _ value: Bool?) {
        isDone[step.plan, default: [:]][step] = value
    }

    private func stop(of plan: Plan) -> Stop? {
        let told = isDone[plan.id] ?? [:]
        let steps = plan.customers.flatMap { part in
            part.steps.filter { !$0.isStruck }.map {
                StepReference(plan: plan.id, customer: part.id, step: $0.id)
            }
        }
        let left = steps.filter { told[$0] != true }
        guard !left.isEmpty else { return nil }
        return Stop(
            done: steps.count - left.count, total: steps.count,
            left: Array(left.prefix(Stop.mostNamed)), more: left.count - Stop.mostNamed)
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
