/// What keeps acts from going wrong: what is off and why, and where what was done is found.
package protocol SafetyWording {
    /// Why nothing is done to a list whose filter is not understood; `reason` is a sentence.
    func filterFirst(_ reason: String) -> String
    /// That one act was undone; `name` is what it was done to.
    func undone(_ name: String) -> String
    /// The key that leads to a run that has ended, or is paused.
    var lastRunKey: String { get }
    /// The same while it is under way.
    var runInProgressKey: String { get }
    /// That many equal acts are done, and how many of how many.
    func suspendedOf(_ count: Int, _ total: Int) -> String
    func reactivatedOf(_ count: Int, _ total: Int) -> String
    /// Which key shows the run whose end is told on another page.
    var keyShowsRun: String { get }
    /// Why the last act cannot be undone: nothing was done since the deck was opened.
    var nothingDoneHere: String { get }
    /// Why the last act cannot be undone yet: it was accepted and does not show.
    var undoneOnceShown: String { get }
    /// Why nothing can be undone, though something was done since the deck was opened.
    var nothingUndoableHere: String { get }
    /// Why nothing is done to what an earlier act is to change, and has not changed yet.
    var earlierActNotShown: String { get }
    /// Why keys that change something are off while a service has not answered an act.
    var answeredFirst: String { get }
    /// The key that undoes what was done last, whatever is shown.
    var undoLastKey: String { get }
    /// The title of the dialog that asks whether an act is undone; `act` is a phrase such as
    /// `suspend Office 365 E3`.
    func undoTitle(_ act: String, of customer: String) -> String
    /// The same of a change in numbers, such as `18 → 16 seats`.
    func undoChangeTitle(_ change: String, on name: String, of customer: String) -> String
    func undoChangeTitle(_ change: String, for customer: String) -> String
    /// What is said when an answer was given before all of a dialog was shown.
    var answeredTooSoon: String { get }
    /// The same in the dialog, with how many lines are left to read and the keys that scroll.
    func notReadKeys(_ lines: Int) -> String
    /// The pages of a plan and of a run, in the breadcrumb.
    var planTitle: String { get }
    var runTitle: String { get }
    /// By which rules a plan was made, behind the name of a customer.
    func plannedUnder(_ rules: String) -> String
    /// Why what is only suspended, and is suspended, cannot be cancelled, and that it need not be.
    var suspendedIsEnough: String { get }
    /// How many seats a subscription has.
    func seats(_ count: Int) -> String
    /// What is said of another key while a question waits for its answer.
    var answerFirst: String { get }
    /// Where the certificate is of a relationship that a run has ended.
    var runHasCertificate: String { get }
    /// `act` is a write and what it was done to, `entry` the number of its intent in the journal.
    func refusedNewestUnknown(_ act: String, entry: Int) -> String
    func refusedNewestPending(_ act: String, entry: Int) -> String
    /// Of an act that was not answered or only accepted.
    var refusedNeverShown: String { get }
    /// Where the newest act may or may not have been done.
    var adviceUndoLaterByKey: String { get }
    var adviceUndoLater: String { get }
    /// Why no other run can start: `what` the run under way is for, and when it checks again.
    func runUnderWay(_ what: String) -> String
    /// When a run reads again what it waits for; `time` is in UTC.
    func runLooksAgain(_ time: String) -> String

    // A run that nobody goes on with: an entry of the journal, and a sentence of the run itself.

    func entryRunReplaced(by entry: Int) -> String
    var entryRunSetAside: String { get }
    func runReplaced(by entry: Int) -> String
    var runSetAside: String { get }
    /// An act that was sent, or accepted, and of which nobody knows whether it was done. `write` is
    /// a phrase such as `suspend Office 365 E3`.
    func entryNotConfirmedYet(_ entry: Int, write: String) -> String
    /// Of an act whose fate nobody will know; `what` is one of the phrases below.
    func refusedOvertaken(by entry: Int, changing what: String) -> String
    /// The same of one that the service had accepted.
    func refusedAcceptedOvertaken(by entry: Int, changing what: String) -> String
    var overtakenSeats: String { get }
    var overtakenRenewal: String { get }
    var overtakenStatus: String { get }
    var overtakenRelationship: String { get }
    var overtakenPurchase: String { get }
    var overtakenTarget: String { get }
    /// Why an earlier act is not undone.
    func refusedChangedSince(by entry: Int) -> String

    /// Behind why an act failed at last of which an earlier try was sent.
    var foundNotDone: String { get }

    // A change of somebody else's that a write has overwritten.

    /// Behind the state of a step that has overwritten one.
    var stepOverwrote: String { get }
    /// An entry of the journal; `changes` are such as the one below.
    func entryOverwrote(_ changes: String) -> String
    /// The same as a sentence.
    func actOverwrote(_ changes: String) -> String
    /// Before a run is undone that has overwritten such changes.
    func undoKeepsOverwritten(_ changes: String) -> String
    /// `change` is such as `Quantity 32 → 33`; `now` is the value since the write.
    func overwritten(_ change: String, now: String) -> String
    /// What is said when something is confirmed that is still being read.
    var confirmOnceRead: String { get }
    /// What was to be done was so already when it was sent. `write` is a phrase such as `suspend
    /// Office 365 E3`.
    func doneByOthers(_ write: String) -> String
    /// What is left suspended once a subscription was reactivated; the `names` are of its add-ons.
    func addOnsLeftSuspended(_ names: String, count: Int) -> String
    /// A journal that has no entry of that number.
    func entryMissing(_ entry: Int) -> String
}
