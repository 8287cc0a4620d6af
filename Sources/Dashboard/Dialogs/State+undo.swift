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
        dialog = .planned(PlanConfirmation(plan))
    }

    /// Why nothing can be taken back here.
    var offUndo: Off? {
        if place.isReadOnly { return .refused(.readOnly) }
        return offMissing ?? offTarget ?? offRun
    }
}
