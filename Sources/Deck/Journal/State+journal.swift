import Canvas
import Domain

extension State {
    mutating func obeyInJournal(_ command: Command) -> [Effect] {
        switch command {
        case .journal:
            var customer = open?.id
            // The radar is over the customers it may have been opened from.
            if case .radar = pages.last { customer = nil }
            pages.append(.journal(JournalPage(customer: customer)))
        case .follow:
            guard case .journal(var page) = pages.last else { return [] }
            page.isFollowing.toggle()
            if page.isFollowing { page.cursor = ListCursor() }
            turn(to: .journal(page))
        case .certify:
            if let customer = selectedEntry?.customer { return [.certify(customer.id)] }
        default: break
        }
        return []
    }

    mutating func openInJournal() -> [Effect] {
        if case .journal(let page) = pages.last, let entry = selectedEntry {
            dialog = .entry(page.details(of: entry))
        }
        return []
    }

    /// Takes the journal as it is now, wherever its page is in the stack.
    mutating func take(
        _ entries: [JournalEntry], of customer: Customer.ID?, _ trouble: JournalTrouble?
    ) {
        for (place, page) in pages.enumerated() {
            guard case .journal(var page) = page, page.customer == customer else { continue }
            page.isReading = false
            page.take(entries, trouble, in: words, height: journalItemHeight(page))
            pages[place] = .journal(page)
        }
    }

    /// Reads the journal again if it shows.
    mutating func readJournalAgain() {
        guard case .journal(var page) = pages.last else { return }
        page.isStale = true
        turn(to: .journal(page))
    }

    /// The entry under the cursor of the journal.
    var selectedEntry: JournalEntry? {
        guard case .journal(let page) = pages.last else { return nil }
        return page.entry(at: page.cursor.index)
    }

    /// Whether the undo key is about an entry of the journal.
    var undoesEntry: Bool { if case .journal = pages.last { true } else { false } }

    /// Asks what would take back the act that the selected entry begins or ends, or all that the
    /// run did whose start or end it is.
    mutating func undoEntry() -> [Effect] {
        if let run = selectedEntry?.run { return [.read(.undoOfRun(run))] }
        guard let (number, _) = selectedAct else { return [] }
        return [.read(.undo(nil, of: nil, entry: number))]
    }

    /// The intent that the selected entry is, or that it tells the end of.
    private var selectedAct: (entry: Int, intent: Intent)? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else { return nil }
        switch entry.event {
        case .intended(let intent): return (entry.id, intent)
        case .ended(let number, _):
            guard case .intended(let intent)? = page.entry(numbered: number)?.event else {
                return nil
            }
            return (number, intent)
        default: return nil
        }
    }

    /// Why the selected entry cannot be undone; nil if it may be tried.
    var offUndoEntry: Off? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else {
            return .said(\.nothingSelected)
        }
        let act = selectedAct
        if act == nil, entry.run == nil { return .said(\.entryNotAnAct) }
        if place.isReadOnly { return .refused(.readOnly) }
        guard entry.author.profile == place.connection.profile else {
            return .said(\.doneOnOtherProfile)
        }
        // What of it can be taken back is told once that is known.
        guard let (number, intent) = act else { return offRun }
        guard intent.write.isReversible else { return .refused(.irreversible) }
        guard intent.before != nil else { return .said(\.stateBeforeNotTold) }
        return switch page.index.outcome(of: number) {
        case .done, .accepted: nil
        case .refused: .said(\.nothingToUndo)
        case .unknown, nil: .said(\.actEndNotTold)
        }
    }

    /// Why there is no certificate for the customer of the selected entry; nil if there is one.
    var offCertificate: Off? {
        guard case .journal(let page) = pages.last, let entry = selectedEntry else {
            return .said(\.nothingSelected)
        }
        guard let customer = entry.customer else {
            return .said(\.entryNotOfOneCustomer)
        }
        return page.index.left.contains(customer.id)
            ? nil : .said(\.relationshipNotEnded)
    }
}

extension Connection {
    /// The name the journal has for it.
    fileprivate var profile: String {
        switch self {
        case .embedded: "sandbox"
        case .service(let profile, _): profile
        }
    }
}

extension Write {
    /// Whether there is a way back from it at all.
    fileprivate var isReversible: Bool {
        switch self {
        case .suspend, .reactivate, .reactivateAzure, .setRenewal, .cancel(.azureSubscription):
            true
        case .cancel, .removeDelegatedAccess, .removeRelationship, .order, .accept: false
        }
    }
}
