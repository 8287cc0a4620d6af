import Domain

extension State {
    /// Looks what would take back the newest act on the selected holding, or all that the run did
    /// whose page this is.
    mutating func undo() -> [Effect] {
        if case .run = pages.last {
            return run.map { [.read(.undoOfRun($0.id))] } ?? []
        }
        guard let target, let open else { return [] }
        return [.read(.undo(target, of: open.id, entry: nil))]
    }

    /// Asks whether an act is to be taken back, or all that a run did; not over anything else that
    /// waits for an answer. `left` is what stays of what the run did; nil for a single act.
    mutating func askUndo(_ plan: Plan, ofRunLeaving left: [NotUndone]?) {
        guard dialog == nil, underway == nil, onHold == nil, plan.writes > 0 else { return }
        if let off = place.isReadOnly ? .refused(.readOnly) : offRun {
            notice = Notice(text: words.off(off), tone: .warning)
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

    /// Why nothing of the run can be taken back; nil if it may be tried.
    var offUndoOfRun: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        guard let run else { return .said(\.runNoRun) }
        if let offRun { return offRun }
        return run.tally.confirmed + run.tally.accepted == 0 ? .refused(.nothingDone) : nil
    }

    /// Why nothing can be taken back here.
    var offUndo: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        return offMissing ?? offTarget ?? offRun
    }
}
