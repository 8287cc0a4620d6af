import Canvas
import Domain
import Wording

extension State {
    /// When each entry was written: approval, intent, outcome and verification, or that there is
    /// none.
    func places(of details: EntryDetails) -> [Fact] {
        let isAct = details.entries.contains { $0.event.isOfAct }
        var facts: [Fact] = []
        if isAct, details.step == nil, !details.entries.contains(where: \.event.isApproval) {
            facts.append(Fact(words.approvedLabel, words.actNotApprovedHere, .muted))
        }
        if isAct, !details.entries.contains(where: \.event.isIntent) {
            facts.append(Fact(words.intentLabel, "! " + words.actIntentMissing, .warning))
        }
        for entry in details.entries {
            let place = words.entryPlace(String(entry.id), time: entry.date.iso8601)
            let (name, state) =
                details.isLateEnd(entry)
                ? (words.verifiedLabel, "✓ " + words.readAndConfirmed)
                : part(of: entry, to: details.intent?.write)
            facts += listed([[state, place]], named: name)
        }
        guard isAct, details.intent != nil else { return facts }
        let last = details.entries.last { if case .ended = $0.event { true } else { false } }
        let isShown = details.entries.contains {
            $0.event.isVerification || details.isLateEnd($0)
        }
        switch details.outcome {
        case nil:
            facts.append(Fact(words.outcomeLabel, "? " + words.actEndNotTold, .warning))
        case .done where details.isVerified && !isShown:
            let number = String(last?.id ?? details.entry.id)
            facts.append(Fact(words.verifiedLabel, "✓ " + words.actVerifiedWithOutcome(number)))
        case .done, .accepted, .unknown:
            if !isShown { facts.append(Fact(words.verifiedLabel, "… " + words.actNotVerified)) }
        case .refused: break
        }
        return facts
    }

    /// What an entry is to its row, and what it adds.
    private func part(
        of entry: JournalEntry, to write: Write?
    ) -> (name: String, state: String) {
        switch entry.event {
        case .previewed(_, confirmed: true): (words.approvedLabel, "")
        case .intended(let intent): (words.intentLabel, intent.again.map(words.sentAgain) ?? "")
        case .ended(_, let outcome): (words.outcomeLabel, words.outcome(outcome, of: write))
        case .stepped(_, .confirmed(byOthers: false)): (words.verifiedLabel, "✓")
        case .stepped(_, let state): (words.statusLabel, words.progress(state))
        case .started, .resumed, .stopped, .finished, .closed:
            (words.noteLabel, sentence(ofRun: entry))
        case .previewed, .overwrote, .takenBack, .rehearsed, .aftermath, .repaired, .lost,
            .noteMissing,
            .unknown:
            (words.noteLabel, "")
        }
    }
}

extension State {
    /// What an entry tells of a run, with what other entries of the journal that shows tell of it.
    private func sentence(ofRun entry: JournalEntry) -> String {
        guard case .journal(let page)? = pages.last else {
            return words.sentence(of: entry, intent: nil, step: nil)
        }
        return page.sentence(of: entry, in: words)
    }
}

extension JournalEvent {
    /// Whether it says that somebody said yes.
    fileprivate var isApproval: Bool { if case .previewed(_, true) = self { true } else { false } }

    fileprivate var isIntent: Bool { if case .intended = self { true } else { false } }

    /// Whether it says that reading again showed the effect.
    fileprivate var isVerification: Bool {
        if case .stepped(_, .confirmed(byOthers: false)) = self { true } else { false }
    }

    /// Whether it is the intent or the outcome of a write.
    fileprivate var isOfAct: Bool {
        switch self {
        case .intended, .ended: true
        default: false
        }
    }
}
