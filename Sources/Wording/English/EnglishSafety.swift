extension English: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "Fix the filter first: \(reason)" }
    package func undone(_ name: String) -> String { "Undone: \(name)" }
    package var lastRunKey: String { "last run" }
    package var runInProgressKey: String { "run in progress" }
    package func suspendedOf(_ count: Int, _ total: Int) -> String {
        "\(count.grouped) of \(total.grouped) suspended"
    }
    package func reactivatedOf(_ count: Int, _ total: Int) -> String {
        "\(count.grouped) of \(total.grouped) reactivated"
    }
    package var keyShowsRun: String { "\(keys[.run]) shows the run" }
    package var nothingDoneHere: String { "Nothing to undo: nothing was changed in this session." }
    package var undoneOnceShown: String {
        "The last action is accepted and not shown yet. It can be undone once it shows."
    }
    package var nothingUndoableHere: String {
        "Nothing that was done in this session can be undone here."
    }
    package var earlierActNotShown: String {
        "An earlier action on it is accepted and not shown yet. Wait until it shows."
    }
    package var answeredFirst: String {
        "An action is being sent. Wait until it is answered."
    }
    package var undoLastKey: String { "undo last" }
    package func undoTitle(_ act: String, of customer: String) -> String {
        "Undo: \(act) of \(customer)?"
    }
    package func undoChangeTitle(_ change: String, on name: String, of customer: String) -> String {
        "Undo (\(change)): \(name) of \(customer)?"
    }
    package func undoChangeTitle(_ change: String, for customer: String) -> String {
        "Undo (\(change)): \(customer)?"
    }
    package var answeredTooSoon: String {
        "Not confirmed: read to the end first, then confirm."
    }
    package func notReadKeys(_ lines: Int) -> String {
        "! Read to the end first: ↓ or PgDn (\(counted(lines, "more line"))) · n, Esc no"
    }
    package var planTitle: String { "Plan" }
    package var runTitle: String { "Run" }
    package func plannedUnder(_ rules: String) -> String { "planned under \(rules)" }
    package var suspendedIsEnough: String {
        "It cannot be cancelled. Suspended as it is, it does not block a removal."
    }
    package func seats(_ count: Int) -> String { counted(count, "seat") }
    package var answerFirst: String { "Answer with y or n first." }
    package var runHasCertificate: String {
        "The relationship has ended: \(keys[.certify]) shows its certificate, w then saves it."
    }
    package func refusedNewestUnknown(_ act: String, entry: Int) -> String {
        "The newest action is not answered, and it is not yet known whether it was done: \(act) (journal entry \(entry.grouped))."
    }
    package func refusedNewestPending(_ act: String, entry: Int) -> String {
        "The newest action was accepted and does not show yet: \(act) (journal entry \(entry.grouped))."
    }
    package var refusedNeverShown: String {
        "A later check showed that it was not done."
    }
    package var adviceUndoLaterByKey: String {
        "Nothing was undone. Check again in a few minutes (\(keys[.refresh])): once it shows, it can be undone."
    }
    package var adviceUndoLater: String {
        "Nothing was undone. Check with `partnerdeck show --refresh` and try again in a few minutes: once it shows, it can be undone."
    }
    package func runUnderWay(_ what: String) -> String {
        "A run is under way, and only one can run at a time: \(what). \(keys[.run]) shows it."
    }
    package func runLooksAgain(_ time: String) -> String { "checks again at \(time) UTC" }
    package func entryRunReplaced(by entry: Int) -> String {
        "run closed: replaced by entry \(entry.grouped)"
    }
    package var entryRunSetAside: String { "run set aside, not to be continued" }
    package func runReplaced(by entry: Int) -> String {
        "It is closed: entry \(entry.grouped) of the journal has replaced it."
    }
    package var runSetAside: String { "It was set aside and is not continued." }
    package func entryNotConfirmedYet(_ entry: Int, write: String) -> String {
        "Entry \(entry.grouped) is not confirmed yet: \(write)"
    }
    package func refusedOvertaken(by entry: Int, changing what: String) -> String {
        "It is not known whether it was sent; entry \(entry.grouped) has since changed \(what), so it cannot be found out any more."
    }
    package func refusedAcceptedOvertaken(by entry: Int, changing what: String) -> String {
        "It was accepted and was never seen; entry \(entry.grouped) has since changed \(what), so it cannot be found out any more."
    }
    package var overtakenSeats: String { "the same seats" }
    package var overtakenRenewal: String { "the same renewal" }
    package var overtakenStatus: String { "the same status" }
    package var overtakenRelationship: String { "the same relationship" }
    package var overtakenPurchase: String { "what was bought of the same offer" }
    package var overtakenTarget: String { "the same item" }
    package func refusedChangedSince(by entry: Int) -> String {
        "Entry \(entry.grouped) of the journal has changed it again since. Undo that first."
    }
    package var foundNotDone: String { "An earlier attempt was sent, and was found not done." }
    package var stepOverwrote: String { "! overwritten" }
    package func entryOverwrote(_ changes: String) -> String {
        "somebody else's change overwritten: \(changes)"
    }
    package func actOverwrote(_ changes: String) -> String {
        "Meanwhile somebody else made a change, which this action has overwritten: \(changes.ended)"
    }
    package func undoKeepsOverwritten(_ changes: String) -> String {
        "Somebody else's change that was overwritten is not brought back: \(changes)"
    }
    package func overwritten(_ change: String, now: String) -> String { "\(change), now \(now)" }
    package var confirmOnceRead: String {
        "It is still being read: nothing is confirmed yet. Confirm once it has been read."
    }
    package func doneByOthers(_ write: String) -> String {
        "Already done, meanwhile, by somebody else: \(write)"
    }
    package func addOnsLeftSuspended(_ names: String, count: Int) -> String {
        count == 1
            ? "1 add-on is still suspended, and is reactivated by itself: \(names)"
            : "\(count.grouped) add-ons are still suspended, and are reactivated by themselves: \(names)"
    }
    package func entryMissing(_ entry: Int) -> String {
        "The journal has no entry \(entry.grouped)."
    }
}
