/// Runs: their page, their dialogs and how far they have come.
package protocol RunWording {
    var runRunning: String { get }
    var runStopping: String { get }
    var runRests: String { get }
    func runRestsBecause(_ reason: String) -> String
    /// `until` is a time.
    func runWaits(_ until: String) -> String
    var runWaitsOpen: String { get }
    var runFinishedAll: String { get }
    func runFinishedStruck(_ struck: Int) -> String
    /// `kept` relationships stay.
    func runFinishedKept(_ kept: Int, struck: Int) -> String
    var runFinishedPartly: String { get }
    /// All is done but for so many ends of admin access, which are asked for.
    func runFinishedRequested(_ count: Int) -> String

    // How long a run takes still.

    func runHoursLeft(_ hours: Int) -> String
    func runMinutesLeft(_ minutes: Int) -> String
    func runSecondsLeft(_ seconds: Int) -> String
    var runAlmostThere: String { get }

    // How many steps have come how far.

    func runConfirmed(_ count: Int) -> String
    func runAccepted(_ count: Int) -> String
    /// How many ends of admin access are asked for, and have not come yet.
    func runRequested(_ count: Int) -> String
    func runRefused(_ count: Int) -> String
    func runNotSent(_ count: Int) -> String
    func runWaitingCount(_ count: Int) -> String
    func runUnknownCount(_ count: Int) -> String
    func runStruck(_ count: Int) -> String
    func runPending(_ count: Int) -> String

    // How far a step has come: a mark and a word.

    var stepStatePending: String { get }
    var stepStateUnderway: String { get }
    var stepStateAccepted: String { get }
    var stepStateConfirmed: String { get }
    /// Without a mark: the end of admin access is asked for, and takes its time.
    var stepEndRequested: String { get }
    var stepStateByOthers: String { get }
    func stepStateUntil(_ time: String) -> String
    func stepStateUntilDay(_ day: String) -> String
    var stepStateWaiting: String { get }
    var stepStateUnknown: String { get }
    var stateLabel: String { get }
    func runStarted(_ time: String, by user: String) -> String
    /// `until` has seconds.
    func runQuota(_ until: String) -> String
    func runPace(_ until: String, requests: Int) -> String
    /// At the end of the breadcrumb of other pages: how many steps are confirmed.
    func runLabel(_ done: Int, of total: Int) -> String
    func runLabelRests(_ done: Int, of total: Int) -> String
    func runLabelWaits(_ done: Int, of total: Int) -> String
    /// It ended and is not complete.
    func runLabelPartly(_ done: Int, of total: Int) -> String
    /// The same of so many runs: all wait, or some could go on now.
    func runsLabelWait(_ count: Int) -> String
    func runsLabelRest(_ count: Int) -> String
    /// The list of the runs, and its keys.
    var runsTitle: String { get }
    var runsKeys: String { get }
    /// `steps` is a list of what is still to be done.
    func runLeft(_ steps: String) -> String
    /// Of a run: another process is about it.
    var runIsElsewhere: String { get }
    func runDoneAll(_ count: Int) -> String
    func runDoneAllStruck(_ confirmed: Int, struck: Int) -> String
    func runDoneKept(_ kept: Int, confirmed: Int, struck: Int) -> String
    /// `rest` is such as `✗ 2 refused, · 3 left`.
    func runDonePartly(_ confirmed: Int, of total: Int, rest: String) -> String
    var runHasStopped: String { get }
    /// `until` is a time.
    func runWaitsNotice(_ until: String) -> String
    var runWaitsForOthers: String { get }
    var runGoesOnByKey: String { get }
    func runGoesOnByCommand(_ command: String) -> String
    /// `customers` is `namesAndMore`.
    func runElsewhere(_ customers: String) -> String
    /// The `first` customer and how many others there are.
    func namesAndMore(_ first: String, count: Int) -> String
    func runRestsNotice(_ refusal: String) -> String
    /// Told at the start; `customers` is `namesAndMore`.
    func runIsWaiting(_ customers: String) -> String
    /// The same of several; `customers` names the first of them.
    func runsAreWaiting(_ customers: String, count: Int) -> String
    /// While others go on, so many steps wait.
    func runWaitingMeanwhile(_ count: Int) -> String
    /// Of a request for admin access that is open.
    var stepRequestNote: String { get }
    var runNoRun: String { get }
    var runNotRunning: String { get }
    var runAlreadyRuns: String { get }
    var runIsDone: String { get }
    /// Why nobody goes on with a run that was set aside or replaced.
    var runIsClosed: String { get }
    /// What is asked before a run is set aside, and what that means.
    var setAsideTitle: String { get }
    var setAsideKeepsDone: String { get }
    var setAsideSendsNothing: String { get }
    /// What it means of so many steps that were sent and not answered.
    func setAsideUnanswered(_ count: Int) -> String
    var runNoRefused: String { get }
    var runOtherRun: String { get }
    func runStepTitle(_ number: Int) -> String
    /// The keys of a step's details; one leads to its entry in the journal.
    var runStepKeys: String { get }
    /// The same of a step that somebody else is asked to do.
    var runTicketKeys: String { get }
    var runWhyHeading: String { get }
    var stepUnknownNote: String { get }
    /// `service` is the name of what accepted it.
    func stepAcceptedNote(by service: String) -> String
    var stepRequestedNote: String { get }
    var stepStruckNote: String { get }
    var stepWaitsNote: String { get }
    var runRestsTitle: String { get }
    var runResumeTitle: String { get }
    var runResumeWaits: String { get }
    /// `user` started it.
    func runResumeIntro(_ time: String, by user: String) -> String
    var runResumeProgress: String { get }
    func runResumeUnanswered(_ count: Int) -> String
    func runResumeMore(_ count: Int) -> String
    var runResumeSafe: String { get }
    var runResumeKeys: String { get }
    /// The same where so many lines are not read yet, and once `y` was pressed before that.
    func runResumeReadKeys(_ lines: Int) -> String
    func runResumeUnreadKeys(_ lines: Int) -> String
    /// The keys of what is asked before a run goes on that has a step left nobody can undo.
    var runFinalKeys: String { get }
    var runActsTitle: String { get }
    var runActsIntro: String { get }
    /// `act` is a write with whom it was for.
    func runActDone(_ act: String) -> String
    /// What a later entry of the journal says of an act: its end was seen.
    var readAndConfirmed: String { get }
    /// An end that was asked for, by this program at some time, was read as ended. `name` is of an
    /// admin relationship, or of several.
    func accessHasEnded(_ name: String) -> String
    func accessesHaveEnded(_ count: Int) -> String
    func runActNotDone(_ act: String) -> String
    /// It is not known whether it was sent. `found` are one or two of the sentences below.
    func runActNotShown(_ act: String, found: String) -> String
    /// When it was read, and that the service shows so many seats.
    func runActChecked(
        at time: String, seats: Int, before: Int, wanted: Int, by service: String
    ) -> String
    /// When it was read, and that the service does not show it.
    func runActNotSeen(at time: String, by service: String) -> String
    /// When it is read again.
    func runActCheckedAgain(at time: String) -> String
    func runActUnknown(_ act: String, reason: String) -> String
    var runPurposeLabel: String { get }
    /// Asked where quitting was chosen from a list of keys, and nothing is under way.
    var leaveTitle: String { get }
    var leaveText: String { get }
    var runLeaveTitle: String { get }
    func runLeaveText(_ confirmed: Int, of total: Int) -> String
    var runLeaveNowText: String { get }
    var runLeaveKeys: String { get }
    var runLeaving: String { get }
}
