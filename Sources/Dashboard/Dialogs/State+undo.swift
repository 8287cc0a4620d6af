import Domain

extension State {
    /// Looks what would take back the newest act on the selected holding.
    mutating func undo() -> [Effect] {
        if case .journal = pages.last { return obeyInJournal(.undo) }
        guard let target, let open else { return [] }
        return [.read(.undo(target, of: open.id, entry: nil))]
    }

    /// Asks whether an act is to be taken back; not over anything else that waits for an answer.
    mutating func askUndo(_ plan: Plan) {
        guard dialog == nil, underway == nil, onHold == nil, plan.writes > 0 else { return }
        if let off = place.isReadOnly ? .refused(.readOnly) : offRun {
            notice = Notice(text: words.off(off), tone: .warning)
            return
        }
        let outlook = Plan.Outlook(of: plan, at: now)
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
                }))
    }

    /// Why nothing can be taken back here.
    var offUndo: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        return offMissing ?? offTarget ?? offRun
    }
}
