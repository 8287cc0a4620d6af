import Domain
import Wording

extension State {
    /// Reads what would undo the newest act on the selected holding; where none is selected, what
    /// was done last since the deck was opened.
    mutating func undo() -> [Effect] {
        guard undoesSelected, let target, let open else {
            return doneHere.last.map { [.read($0.undoing)] } ?? []
        }
        return [.read(.undo(target, of: open.id, entry: nil))]
    }

    /// Whether the key that undoes is about the selected row.
    private var undoesSelected: Bool {
        switch pages.last {
        case .customer, .holding: target != nil
        default: false
        }
    }

    /// Asks whether an act is to be undone, or all that a run did; not while something else is to
    /// be answered. `left` is what cannot be undone of it, or was not done.
    mutating func askUndo(_ plan: Plan, leaving left: [NotUndone], undoesRun: Bool) {
        guard dialog == nil, underway == nil, onHold == nil, plan.writes > 0 else { return }
        if let off = place.offReadOnly ?? offRun {
            tell(.warning) { $0.off(off) }
            return
        }
        let outlook = PlanOutlook(of: plan, at: now)
        guard outlook.writes > 0 else {
            if let refusal = outlook.refused.first?.refusal {
                tell(.warning) { $0.refusal(refusal) }
            }
            return
        }
        dialog = .planned(
            PlanConfirmation(
                outlook.feasible,
                leavingOut: outlook.refused.compactMap { part, step, refusal in
                    step.holding.map {
                        PlanConfirmation.LeftOut(
                            holding: $0, name: step.name, off: .refused(refusal),
                            customer: part.customer)
                    }
                }
                    + left.map { one in
                        PlanConfirmation.LeftOut(
                            holding: one.act.write.holding, name: words.name(of: one.act),
                            off: .refused(one.refusal), customer: one.act.customer,
                            isAct: true)
                    }, undoesRun: undoesRun))
        if undoesRun { tellOverwritten() }
    }

    /// Why the run cannot be undone; nil if it may be tried.
    var offUndoOfRun: Off? {
        if let off = place.offReadOnly { return off }
        guard let run else { return .said(\.runNoRun) }
        if offRun != nil { return .said(\.runUndoneLater) }
        return run.refusalOfUndoing.map(Off.refused)
    }

    /// Why nothing can be undone here; nil if it may be tried.
    var offUndo: Off? {
        if let off = place.offReadOnly { return off }
        guard undoesSelected else {
            if let off = offRun { return off }
            // An older act must not be undone in its place.
            if awaitedNow.contains(where: \.write.isReversible) { return .said(\.undoneOnceShown) }
            guard doneHere.isEmpty else { return nil }
            if !doneForGood.isEmpty { return .refused(.irreversible) }
            return .said(hasActed ? \.nothingUndoableHere : \.nothingDoneHere)
        }
        return offMissing ?? offRun ?? offUndoneOnceShown ?? offFinal ?? offTried ?? offRecorded
    }

    /// Why the newest act on the selected holding cannot be undone yet.
    private var offUndoneOnceShown: Off? {
        guard let target, let holdings = open?.holdings, offAwaited(target, in: holdings) != nil
        else { return nil }
        // The end of admin access is not undone once it shows, either.
        if case .adminRelationship = target { return .refused(.irreversible) }
        return .said(\.undoneOnceShown)
    }

    /// Why there was nothing to undo on the selected holding when it was tried; nil if it was not.
    private var offTried: Off? { target.flatMap { undoTried[$0] }.map(Off.refused) }

    /// Why nothing can be undone on the selected holding, as far as the journal tells.
    private var offRecorded: Off? {
        guard let target else { return nil }
        return open?.undoable?.refusal(on: target).map(Off.refused)
    }

    /// Why the newest act on the selected holding cannot be undone, as far as its status tells: it
    /// is cancelled for good.
    private var offFinal: Off? {
        guard let target, let open, let holdings = open.holdings else { return nil }
        if doneForGood.contains(DoneHere.Aim(customer: open.id, holding: target)) {
            return .refused(.irreversible)
        }
        let isFinal =
            switch target {
            case .subscription(let id): holdings.subscription(id)?.status == .deleted
            case .reservation(let id): holdings.reservation(id)?.status == .cancelled
            case .software(let id): holdings.softwarePurchase(id)?.status == .cancelled
            case .adminRelationship(let id):
                holdings.adminRelationship(id)?.status.isEnding == true
            case .azureSubscription, .unread: false
            }
        return isFinal ? .refused(.irreversible) : nil
    }
}

extension State {
    /// Asks the journal on which holdings of the open customer anything can be undone, once the
    /// holdings are here; the key may be tried until it answers. Nothing is undone where nothing
    /// may be changed.
    mutating func settleUndoable() -> Read? {
        guard let open, open.holdings != nil, !open.isReading, open.isUndoableStale,
            !open.isReadingUndoable, !place.isReadOnly
        else { return nil }
        self.open?.isUndoableStale = false
        self.open?.isReadingUndoable = true
        return .undoable(open.id)
    }

    /// Takes the journal's answer; nil if it has none.
    mutating func take(_ acts: UndoableActs?, of customer: Customer.ID) {
        guard var open, open.id == customer else { return }
        open.isReadingUndoable = false
        // Something was done since it was asked for.
        if !open.isUndoableStale { open.undoable = acts }
        self.open = open
    }

    /// Something was done or undone here: what was known of undoing holds no more.
    mutating func forgetUndoable() {
        undoTried = [:]
        open?.undoable = nil
        open?.isUndoableStale = true
    }
}

extension Refusal {
    /// Whether trying to undo again is of no use until something changes. A customer who is not
    /// known yet may be read soon.
    var leavesNothingToUndo: Bool {
        switch cause {
        case .nothingDone, .alreadyUndone, .relationshipEnded: true
        default: false
        }
    }
}
