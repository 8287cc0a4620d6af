import Canvas
import Domain
import Wording

/// Why a key is off.
enum Off: Equatable, Sendable {
    case refused(Refusal)
    case said(Phrase)
    /// Names what keeps it off, where that is not the selected row.
    indirect case about(String, Off)
    /// It works on the pages of these titles.
    case elsewhere([Phrase])
    /// The filter of the list is not understood.
    case filter(FilterError)

    /// By what they say: key paths of several protocols may be equal and say different things.
    static func == (one: Off, other: Off) -> Bool {
        switch (one, other) {
        case (.refused(let one), .refused(let other)): one == other
        case (.said(let one), .said(let other)):
            Language.english.words()[keyPath: one] == Language.english.words()[keyPath: other]
        case (.about(let name, let one), .about(let otherName, let other)):
            name == otherName && one == other
        case (.elsewhere(let one), .elsewhere(let other)):
            one.elementsEqual(other) { Off.said($0) == Off.said($1) }
        case (.filter(let one), .filter(let other)): one == other
        default: false
        }
    }
}

/// An `Off` as an error.
struct OffError: Error, Equatable {
    let off: Off
    init(_ off: Off) { self.off = off }
}

extension State {
    /// The holding a key would act on here.
    var target: Holding? { shown.target(in: self) }

    /// What a key does here: the key that cancels says whether it cancels an order, and the one that
    /// leads to a run whether that is under way.
    func phrase(for binding: Binding) -> Phrase {
        switch binding.command {
        case .cancel: target?.isOrder ?? listsOrders ? \.cancelOrderKey : binding.hint
        case .run:
            isRunning ? \.runInProgressKey : showsRun ? \.lastRunKey : binding.hint
        default: binding.hint
        }
    }

    /// What a key does, in the help: with the portal's word where that is another.
    func helpPhrase(for binding: Binding) -> Phrase {
        switch binding.command {
        case .suspend: \.suspendKeyInHelp
        case .reactivate: \.reactivateKeyInHelp
        default: phrase(for: binding)
        }
    }

    private var listsOrders: Bool {
        guard case .customer(let page) = pages.last else { return false }
        return page.tab == .reservations || page.tab == .software
    }

    var offTarget: Off? { target == nil ? offUnknown ?? .said(\.nothingSelected) : nil }

    /// Why the open customer's holdings are not known; nil if they are, and in the embedded
    /// sandbox.
    var offUnknown: Off? {
        place.isService && open != nil && open?.holdings == nil ? .said(\.notReadYet) : nil
    }

    /// Why nothing can be done for the open customer; nil for one the service lists.
    var offMissing: Off? {
        open?.missingSince == nil ? nil : .said(\.customerMissing)
    }

    /// Returns what a command would change about the target, or why it is off.
    func change(_ command: Command) -> Result<Change, OffError> {
        if let off = offMissing ?? offUnknown { return .failure(OffError(off)) }
        guard let target, let holdings = open?.holdings else {
            return .failure(OffError(.said(\.nothingSelected)))
        }
        return change(command, of: target, in: holdings)
    }

    func change(
        _ command: Command, of target: Holding, in holdings: Holdings
    ) -> Result<Change, OffError> {
        if command != .cancel, case .unread = target {
            return .failure(OffError(.refused(.statusUnrecognized(untoldStatus))))
        }
        guard let write = target.write(for: command) else {
            return .failure(
                OffError(.said(target.isOrder ? \.onlyCancelledOrder : \.onlyCancelled)))
        }
        return change(by: write, in: holdings)
    }

    /// Returns what a write would change about the holdings, or why it is off.
    func change(by write: Write, in holdings: Holdings) -> Result<Change, OffError> {
        do throws(Refusal) {
            if let holding = write.holding, holdings.status(of: holding) == nil {
                throw .holdingNotFound(holding)
            }
            try place.permit(write, in: holdings)
            return .success(try place.rules.change(by: write, in: holdings, at: now))
        } catch {
            return .failure(OffError(.refused(error)))
        }
    }

    func off(_ command: Command) -> Off? {
        if actsOnMarks, command.takesMarks { return offBulk(command) }
        if case .failure(let error) = change(command) { return error.off }
        return nil
    }

    /// Why the operator may not remove the relationship, whatever blocks it; nil if it is allowed.
    var offRemoval: Off? {
        place.refusal(of: .removeRelationship).map(Off.refused) ?? offMissing
            ?? (isRemovalPending ? .said(\.removalPending) : nil)
    }

    /// Whether the end of the relationship is accepted and does not show yet.
    private var isRemovalPending: Bool { open?.pending.contains { $0.holding == nil } ?? false }
}

extension State {
    /// Whether `s` and `a` are about all that is marked, not about the selected row.
    var actsOnMarks: Bool {
        guard case .customer(let page) = pages.last, page.tab == .subscriptions else {
            return false
        }
        return !drawnMarks.isEmpty
    }

    /// Returns the dialog that suspends or reactivates all that is marked; nil while the holdings
    /// are not known.
    func bulk(_ command: Command) -> PlanConfirmation? {
        guard let holdings = open?.holdings else { return nil }
        let drawnMarks = drawnMarks
        // What a search hides is not acted upon.
        let marked = CustomerPage.Tab.allCases.flatMap { listed(on: $0) }
            .filter(drawnMarks.contains)
        let writes = marked.compactMap { $0.write(for: command) }
        // A step that is refused changes nothing for the others.
        let refused = steps(writes, on: holdings).filter { $0.foreseen != nil }
        let allowed = writes.filter { write in !refused.contains { $0.write == write } }
        let plan = Plan(
            id: Plan.ID(""), purpose: command == .suspend ? .suspension : .reactivation,
            madeAt: now, rules: place.rules,
            customers: [CustomerPlan(holdings: holdings, steps: steps(allowed, on: holdings))])
        let leftOut = marked.compactMap { holding -> PlanConfirmation.LeftOut? in
            if let write = holding.write(for: command), allowed.contains(write) { return nil }
            return PlanConfirmation.LeftOut(
                holding: holding, name: holdings.name(of: holding) ?? holding.id,
                off: reason(command, leavesOut: holding, in: holdings))
        }
        return PlanConfirmation(plan, leavingOut: leftOut)
    }

    private func steps(_ writes: [Write], on holdings: Holdings) -> [PlanStep] {
        place.rules.plan(writes, on: holdings, by: place.identity, at: now)
    }

    /// Why a marked holding is left out. If it would be allowed by itself, a marked base takes it
    /// along.
    private func reason(
        _ command: Command, leavesOut holding: Holding, in holdings: Holdings
    ) -> Off {
        if case .failure(let error) = change(command, of: holding, in: holdings) {
            error.off
        } else {
            .said(\.doneWithAnother)
        }
    }

    /// Why nothing of what is marked can be suspended or reactivated.
    func offBulk(_ command: Command) -> Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        if let off = offMissing ?? offUnknown ?? offRun { return off }
        guard let bulk = bulk(command) else { return .said(\.nothingSelected) }
        if bulk.plan.writes > 0 { return nil }
        return bulk.leftOut.first.map { .about($0.name, $0.off) } ?? .said(\.nothingSelected)
    }

    /// Why no plan can be run; nil if one can.
    var offRun: Off? {
        switch run?.phase {
        case .running, .stopping: .said(\.runUnderWay)
        case .rests, .finished, nil: nil
        }
    }
}

extension State {
    /// Reads what would undo the newest act on the selected holding.
    mutating func undo() -> [Effect] {
        guard let target, let open else { return [] }
        return [.read(.undo(target, of: open.id, entry: nil))]
    }

    /// Asks whether an act is to be undone, or all that a run did; not while something else is to
    /// be answered. `left` is what cannot be undone of a run; nil for a single act.
    mutating func askUndo(_ plan: Plan, ofRunLeaving left: [NotUndone]?) {
        guard dialog == nil, underway == nil, onHold == nil, plan.writes > 0 else { return }
        if let off = place.isReadOnly ? .refused(.readOnly) : offRun {
            tell(words.off(off), .warning)
            return
        }
        let outlook = PlanOutlook(of: plan, at: now)
        guard outlook.writes > 0 else {
            notice = outlook.refused.first.map {
                Notice(text: words.refusal($0.refusal), tone: .warning)
            }
            return
        }
        dialog = .planned(
            PlanConfirmation(
                outlook.feasible,
                leavingOut: outlook.refused.compactMap { _, step, refusal in
                    step.holding.map {
                        PlanConfirmation.LeftOut(
                            holding: $0, name: step.name, off: .refused(refusal))
                    }
                }
                    + (left ?? []).map { one in
                        PlanConfirmation.LeftOut(
                            holding: one.act.write.holding, name: words.name(of: one.act),
                            off: .refused(one.refusal))
                    }, undoesRun: left != nil))
    }

    /// Why the run cannot be undone; nil if it may be tried.
    var offUndoOfRun: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        guard let run else { return .said(\.runNoRun) }
        if let offRun { return offRun }
        return run.refusalOfUndoing.map(Off.refused)
    }

    /// Why nothing can be undone here; nil if it may be tried.
    var offUndo: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        return offMissing ?? offTarget ?? offRun ?? offFinal ?? offTried
    }

    /// Why there was nothing to undo on the selected holding when it was tried; nil if it was not.
    private var offTried: Off? { target.flatMap { undoTried[$0] }.map(Off.refused) }

    /// Why the newest act on the selected holding cannot be undone, as far as its status tells: it
    /// is cancelled for good.
    private var offFinal: Off? {
        guard let target, let holdings = open?.holdings else { return nil }
        let isFinal =
            switch target {
            case .subscription(let id): holdings.subscription(id)?.status == .deleted
            case .reservation(let id): holdings.reservation(id)?.status == .cancelled
            case .software(let id): holdings.softwarePurchase(id)?.status == .cancelled
            case .azureSubscription, .unread: false
            }
        return isFinal ? .refused(.irreversible) : nil
    }
}

extension Refusal {
    /// Whether trying to undo again is of no use until something changes.
    var leavesNothingToUndo: Bool {
        switch cause {
        case .nothingDone, .alreadyUndone: true
        default: false
        }
    }
}
