import Canvas
import Domain
import Wording

extension Keymap {
    static let toJournal = Binding(
        .character("J"), command: .journal, hint: \.journalKey, isInFooter: false)

    static let journal = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.detailsKey) { state in
            state.selectedRow == nil ? .said(\.nothingSelected) : nil
        }.reading,
        filtering,
        Binding(.character("f"), command: .follow, hint: \.followKey),
        Binding(.character("u"), command: .undo, hint: \.undoKey) { $0.offUndoEntry },
        Binding(.character("C"), command: .certify, hint: \.certifyKey) { $0.offCertificate },
        copying,
    ]
}

extension State {
    /// The row under the cursor of the journal.
    var selectedRow: (page: JournalPage, row: JournalRow)? {
        guard case .journal(let page) = pages.last else { return nil }
        return page.row(at: page.cursor.index).map { (page, $0) }
    }

    /// Asks what would take back the act of the selected row, or all that the run did that it is
    /// about.
    mutating func undoEntry() -> [Effect] {
        guard let (page, row) = selectedRow else { return [] }
        if case .run(let run) = row.subject { return [.read(.undoOfRun(run))] }
        guard let act = page.act(of: row) else { return [] }
        return [.read(.undo(nil, of: nil, entry: act.entry.id))]
    }

    /// Why the selected row cannot be undone; nil if it may be tried.
    var offUndoEntry: Off? {
        guard let (page, row) = selectedRow, let head = page.head(of: row) else {
            return .said(\.nothingSelected)
        }
        let act = page.act(of: row)
        let isRun = if case .run = row.subject { true } else { false }
        if act == nil, !isRun { return .said(\.entryNotAnAct) }
        if let off = place.offReadOnly { return off }
        let profile = head.author.profile
        guard profile == place.connection.profile else {
            return .said(\.doneOnOtherProfile)
        }
        guard let act else {
            if case .run(let run) = row.subject, page.index.hasLostAll(run, on: profile) {
                return .refused(.relationshipEnded)
            }
            // What else can be undone of it is told once that is known.
            return offRun
        }
        guard act.intent.write.isReversible else { return .refused(.irreversible) }
        if let customer = act.entry.customer, page.index.hasLost(customer.id, on: profile) {
            return .refused(.relationshipEnded)
        }
        guard act.intent.before != nil else { return .said(\.stateBeforeNotTold) }
        if page.index.undone.contains(act.entry.id) { return .refused(.alreadyUndone) }
        return switch act.outcome {
        case .done, .accepted: nil
        case .refused where !act.isOpen: .said(\.nothingToUndo)
        case .refused, .unknown, nil: .said(\.actEndNotTold)
        }
    }

    /// Why there is no certificate for the customer of the selected row; nil if there is one.
    var offCertificate: Off? {
        guard let (page, row) = selectedRow else { return .said(\.nothingSelected) }
        guard let customer = page.customer(of: row) else {
            return .said(\.entryNotOfOneCustomer)
        }
        return page.index.left.contains(customer.id)
            ? nil : .said(\.relationshipNotEnded)
    }
}
