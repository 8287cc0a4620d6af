import Domain

/// Something that was done since the deck was opened, and may be undone from any page.
struct DoneHere: Equatable, Sendable {
    /// What would undo it.
    let undoing: Read
    /// What it was done to.
    let aims: Set<Aim>

    /// A holding of a customer.
    struct Aim: Hashable, Sendable {
        let customer: Customer.ID
        let holding: Holding
    }
}

extension DoneHere {
    /// A single act; nil for one that cannot be undone, such as the end of admin access, or by
    /// itself, such as an order.
    init?(_ write: ClearedWrite) {
        guard write.write.isReversible, let holding = write.write.holding else { return nil }
        undoing = .undo(holding, of: write.customer, entry: nil)
        aims = [Aim(customer: write.customer, holding: holding)]
    }

    /// A run that has done something; nil for one that has not, or has ended a relationship.
    init?(_ run: Run) {
        switch run.refusalOfUndoing {
        // Nothing before it is undone in place of what was not answered.
        case nil, .runUnanswered: break
        default: return nil
        }
        undoing = .undoOfRun(run.id)
        aims = run.plan.aims
    }
}

extension State {
    /// The most that is kept of what was done.
    private static let mostDoneHere = 100

    /// Takes that an act was done by itself.
    mutating func remember(_ write: ClearedWrite) {
        hasActed = true
        noteDecided(by: write)
        guard write.write != .removeRelationship else {
            forgetDone(for: [write.customer])
            return
        }
        noteFinality(of: write.write, for: write.customer)
        remember(DoneHere(write))
    }

    /// Takes that a holding was written to: whether that can be undone.
    private mutating func noteFinality(of write: Write, for customer: Customer.ID) {
        guard let holding = write.holding else { return }
        let aim = DoneHere.Aim(customer: customer, holding: holding)
        if write.isReversible {
            doneForGood.remove(aim)
        } else {
            doneForGood.insert(aim)
        }
    }

    /// Takes that an act was not answered, or accepted and does not show yet: nothing before it is
    /// undone in its place.
    mutating func remember(_ write: ClearedWrite, endedWith refusal: Refusal) {
        switch refusal.bearing {
        case .open, .late:
            noteDecided(by: write)
            remember(DoneHere(write))
            forgetUndoable()
        case .passing, .needsAttention, .stopped, .stale, .final: return
        }
    }

    /// Nothing can be undone for customers who have left; what was done for others, too, still can.
    mutating func forgetDone(for left: Set<Customer.ID>) {
        doneHere.removeAll { done in
            !done.aims.isEmpty && done.aims.allSatisfy { left.contains($0.customer) }
        }
    }

    /// Takes that a run has come to an end or rests. One that undoes something takes what it undid
    /// off the list: the key then offers what was done before.
    mutating func remember(_ run: Run) {
        if run.tally.confirmed + run.tally.requested + run.tally.accepted > 0 { hasActed = true }
        guard case .undo = run.plan.purpose else {
            doneHere.removeAll { $0.undoing == .undoOfRun(run.id) }
            let left = Set(run.plan.customers.filter(run.hasEnded).map(\.id))
            forgetDone(for: left)
            for (customer, write) in run.written where !left.contains(customer) {
                noteFinality(of: write, for: customer)
            }
            remember(DoneHere(run))
            return
        }
        let undone = run.plan.aims
        guard run.isComplete, !undone.isEmpty,
            let place = doneHere.lastIndex(where: { $0.aims.isSuperset(of: undone) })
        else { return }
        doneHere.remove(at: place)
    }

    private mutating func remember(_ done: DoneHere?) {
        guard let done else { return }
        doneHere.append(done)
        doneHere.removeFirst(max(0, doneHere.count - Self.mostDoneHere))
    }

    /// An undo could not be read: what has nothing left to undo is not offered again.
    mutating func forget(_ read: Read, because refusal: Refusal) {
        guard refusal.leavesNothingToUndo else { return }
        doneHere.removeAll { $0.undoing == read }
    }
}

extension Plan {
    /// What the steps that are not struck out are done to.
    fileprivate var aims: Set<DoneHere.Aim> {
        Set(
            customers.flatMap { customer in
                customer.steps.filter { !$0.isStruck && $0.write != nil }.compactMap { step in
                    step.holding.map { DoneHere.Aim(customer: customer.id, holding: $0) }
                }
            })
    }
}
