extension English: RunWording {
    package var runRunning: String { "running" }
    package var runStopping: String { "stopping after this step" }
    package var runRests: String { "paused, \(keys[.goOn]) continues" }
    package func runRestsBecause(_ reason: String) -> String { "paused: \(reason)" }
    package func runWaits(_ until: String) -> String {
        "waiting until \(until) UTC, then \(keys[.goOn]) continues"
    }
    package var runWaitsOpen: String {
        "waiting for others or for a date; \(keys[.goOn]) checks again"
    }
    package var runFinishedAll: String { "done: all steps verified" }
    package func runFinishedStruck(_ struck: Int) -> String { "done; \(struck.grouped) skipped" }
    package func runFinishedKept(_ kept: Int, struck: Int) -> String {
        kept == 1
            ? "done; \(struck.grouped) skipped, 1 relationship kept"
            : "done; \(struck.grouped) skipped, \(kept.grouped) relationships kept"
    }
    package var runFinishedPartly: String { "ended, NOT complete" }
    package func runFinishedRequested(_ count: Int) -> String {
        count == 1
            ? "ended: the end of 1 admin relationship is requested, not over yet"
            : "ended: the end of \(count.grouped) admin relationships is requested, not over yet"
    }
    package func runHoursLeft(_ hours: Int) -> String { "about \(hours.grouped) h left" }
    package func runMinutesLeft(_ minutes: Int) -> String { "about \(minutes.grouped) min left" }
    package func runSecondsLeft(_ seconds: Int) -> String { "about \(seconds.grouped) s left" }
    package var runAlmostThere: String { "a few seconds left" }
    package func runConfirmed(_ count: Int) -> String { "✓ \(count.grouped) verified" }
    package func runAccepted(_ count: Int) -> String { "~ \(count.grouped) accepted" }
    package func runRequested(_ count: Int) -> String {
        "… \(count.grouped) requested (not ended yet)"
    }
    package func runRefused(_ count: Int) -> String { "✗ \(count.grouped) refused" }
    package func runNotSent(_ count: Int) -> String { "✗ \(count.grouped) not sent" }
    package func runWaitingCount(_ count: Int) -> String { "⧗ \(count.grouped) waiting" }
    package func runUnknownCount(_ count: Int) -> String { "? \(count.grouped) unknown" }
    package func runStruck(_ count: Int) -> String { "– \(count.grouped) skipped" }
    package func runPending(_ count: Int) -> String { "· \(count.grouped) left" }
    package var stepStatePending: String { "· pending" }
    package var stepStateUnderway: String { "… under way" }
    package var stepStateAccepted: String { "~ accepted" }
    package var stepStateConfirmed: String { "✓ verified" }
    package var stepEndRequested: String { "requested (not ended yet)" }
    package var stepStateByOthers: String { "✓ already done" }
    package func stepStateUntil(_ time: String) -> String { "⧗ until \(time) UTC" }
    package func stepStateUntilDay(_ day: String) -> String { "⧗ until \(day)" }
    package var stepStateWaiting: String { "⧗ waiting" }
    package var stepStateUnknown: String { "? unknown" }
    package var stateLabel: String { "State" }
    package func runStarted(_ time: String, by user: String) -> String {
        "started \(time) UTC by \(user)"
    }
    package func runQuota(_ until: String) -> String {
        "too many requests: waiting until \(until) UTC, as the service asks"
    }
    package func runPace(_ until: String, requests: Int) -> String {
        "keeping to \(requests.grouped) requests a minute: goes on at \(until) UTC"
    }
    package func runLabel(_ done: Int, of total: Int) -> String {
        "\(keys[.run]) run \(done.grouped)/\(total.grouped)"
    }
    package func runLabelRests(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) run paused \(done.grouped)/\(total.grouped)"
    }
    package func runLabelWaits(_ done: Int, of total: Int) -> String {
        "⧗ \(keys[.run]) run waiting \(done.grouped)/\(total.grouped)"
    }
    package func runLabelPartly(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) run NOT complete \(done.grouped)/\(total.grouped)"
    }
    package func runsLabelWait(_ count: Int) -> String {
        "⧗ \(keys[.run]) \(count.grouped) runs waiting"
    }
    package func runsLabelRest(_ count: Int) -> String {
        "! \(keys[.run]) \(count.grouped) runs unfinished"
    }
    package var runsTitle: String { "Runs" }
    package var runsKeys: String { "Enter open · x set aside · Esc close" }
    package func runLeft(_ steps: String) -> String { "left: \(steps)" }
    package var runIsElsewhere: String { "under way in another process" }
    package func runDoneAll(_ count: Int) -> String {
        count == 1
            ? "The run is complete: 1 step is verified."
            : "The run is complete: all \(count.grouped) steps are verified."
    }
    package func runDoneAllStruck(_ confirmed: Int, struck: Int) -> String {
        "The run is complete: \(confirmed.grouped) steps verified, \(struck.grouped) skipped."
    }
    package func runDoneKept(_ kept: Int, confirmed: Int, struck: Int) -> String {
        kept == 1
            ? "\(confirmed.grouped) steps verified, \(struck.grouped) skipped: 1 relationship is kept."
            : "\(confirmed.grouped) steps verified, \(struck.grouped) skipped: \(kept.grouped) relationships are kept."
    }
    package func runDonePartly(_ confirmed: Int, of total: Int, rest: String) -> String {
        "\(confirmed.grouped) of \(total.grouped) steps verified: \(rest)."
    }
    package var runHasStopped: String { "The run has stopped." }
    package func runWaitsNotice(_ until: String) -> String {
        "The run is waiting until \(until) UTC."
    }
    package var runWaitsForOthers: String {
        "The remaining steps are waiting for others or for a date."
    }
    package var runGoesOnByKey: String {
        "Press \(keys[.goOn]) on its page (\(keys[.run])) to continue."
    }
    package func runGoesOnByCommand(_ command: String) -> String {
        "To continue, run `\(command)`."
    }
    package func runElsewhere(_ customers: String) -> String {
        "A run is under way in another process: \(customers)"
    }
    package func namesAndMore(_ first: String, count: Int) -> String {
        "\(first) … and \(count.grouped) more"
    }
    package func runRestsNotice(_ refusal: String) -> String { "The run is paused: \(refusal)" }
    package func runIsWaiting(_ customers: String) -> String {
        "A run is waiting: \(customers). \(keys[.run]) shows it."
    }
    package func runsAreWaiting(_ customers: String, count: Int) -> String {
        "\(count.grouped) runs are waiting: \(customers). \(keys[.run]) lists them."
    }
    package func runWaitingMeanwhile(_ count: Int) -> String {
        count == 1
            ? "1 step waits for someone else or for a date; the others go on meanwhile."
            : "\(count.grouped) steps wait for someone else or for a date; the others go on meanwhile."
    }
    package var stepRequestNote: String {
        "The customer can still accept this request; nobody can withdraw it. It holds no other step up, and is over once it has lapsed or was declined."
    }
    package var runNoRun: String { "No plan has been run since the deck was opened." }
    package var runNotRunning: String { "Nothing is running." }
    package var runAlreadyRuns: String { "It is already running." }
    package var runIsDone: String { "Every step is done." }
    package var runIsClosed: String { "This run is closed and cannot be continued." }
    package var setAsideTitle: String { "Set this run aside?" }
    package var setAsideKeepsDone: String { "What it has done stays as it is." }
    package var setAsideSendsNothing: String {
        "What is left is not sent, and the run is not offered again."
    }
    package func setAsideUnanswered(_ count: Int) -> String {
        count == 1
            ? "1 step was sent but not answered. Whether it was done is still checked."
            : "\(count.grouped) steps were sent but not answered. Whether they were done is still checked."
    }
    package var runNoRefused: String { "No step was refused." }
    package var runOtherRun: String {
        "A run is under way (\(keys[.run])). Only one can run at a time."
    }
    package func runStepTitle(_ number: Int) -> String { "Step \(number.grouped) of the run" }
    package var runStepKeys: String {
        "y copy IDs · \(keys[.journal]) journal entry · Enter, Esc close"
    }
    package var runTicketKeys: String {
        "y copy text · \(keys[.journal]) journal entry · Enter, Esc close"
    }
    package var runWhyHeading: String { "Why" }
    package var stepUnknownNote: String {
        "It was sent, but no answer came. It will be checked before anything is sent again."
    }
    package func stepAcceptedNote(by service: String) -> String {
        "\(service) accepted it but does not show it yet."
    }
    package var stepRequestedNote: String {
        """
        Microsoft Graph has the request and ends the relationship some time later; partnerdeck \
        reads it again until then.
        """
    }
    package var stepStruckNote: String { "Left out or skipped: not part of this run." }
    package var stepWaitsNote: String {
        "It continues once someone else has cleared it or its date has come."
    }
    package var runRestsTitle: String { "The run is paused" }
    package var runResumeTitle: String { "Unfinished run" }
    package var runResumeWaits: String { "A waiting run can continue" }
    package func runResumeIntro(_ time: String, by user: String) -> String {
        "Started \(time) UTC by \(user), not finished."
    }
    package var runResumeProgress: String { "Progress" }
    package func runResumeUnanswered(_ count: Int) -> String {
        count == 1
            ? "1 step was sent but not answered. It will be checked before anything is sent again."
            : "\(count.grouped) steps were sent but not answered. They will be checked before anything is sent again."
    }
    package func runResumeMore(_ count: Int) -> String {
        count == 1
            ? "1 more unfinished run: \(keys[.run]) lists both."
            : "\(count.grouped) more unfinished runs: \(keys[.run]) lists them all."
    }
    package var runResumeSafe: String { "Nothing is done until you confirm." }
    package var runResumeKeys: String { "y continue · v, Enter view · x set aside · n, Esc later" }
    package func runResumeReadKeys(_ lines: Int) -> String {
        "↓ read to the end (\(counted(lines, "more line"))), then y · v, Enter view · x set aside · n, Esc later"
    }
    package func runResumeUnreadKeys(_ lines: Int) -> String {
        "! Read to the end first: ↓ or PgDn (\(counted(lines, "more line"))) · v, Enter view · x set aside · n, Esc later"
    }
    package var runFinalKeys: String { "y continue · n, Esc later" }
    package var runActsTitle: String { "An action was interrupted" }
    package var runActsIntro: String {
        "partnerdeck ended before the answer came. A check found:"
    }
    package func runActDone(_ act: String) -> String { "done: \(act)" }
    package func accessesHaveEnded(_ count: Int) -> String {
        "\(count.grouped) admin relationships ended, read and confirmed."
    }
    package var readAndConfirmed: String { "read and confirmed" }
    package func accessHasEnded(_ name: String) -> String {
        "Admin relationship ended, read and confirmed: \(name.ended)"
    }
    package func runActNotDone(_ act: String) -> String { "NOT done: \(act)" }
    package func runActNotShown(_ act: String, found: String) -> String {
        "not known whether it was sent: \(act). \(found)"
    }
    package func runActChecked(
        at time: String, seats: Int, before: Int, wanted: Int, by service: String
    ) -> String {
        "Checked at \(time) UTC: \(service) shows \(counted(seats, "seat")) (before: \(before.grouped), wanted: \(wanted.grouped))."
    }
    package func runActNotSeen(at time: String, by service: String) -> String {
        "Checked at \(time) UTC: \(service) does not show it."
    }
    package func runActCheckedAgain(at time: String) -> String {
        "Checked again at \(time) UTC, or at the next start."
    }
    package func runActUnknown(_ act: String, reason: String) -> String {
        "not known: \(act): \(reason)"
    }
    package var runPurposeLabel: String { "Purpose" }
    package var leaveTitle: String { "Quit partnerdeck?" }
    package var leaveText: String {
        "The entry of the list ends the program, as \(keys[.quit]) does on this page."
    }
    package var runLeaveTitle: String { "Quit while a run is under way?" }
    package func runLeaveText(_ confirmed: Int, of total: Int) -> String {
        "\(confirmed.grouped) of \(total.grouped) steps are verified. The run stops after the current step, then the deck closes. At the next start it offers to continue: no change is repeated, none is left out."
    }
    package var runLeaveNowText: String {
        "The current step has not finished. Quit now anyway? At the next start it will be checked before anything is sent again."
    }
    package var runLeaveKeys: String { "y quit · n, Esc stay" }
    package var runLeaving: String { "Quitting after this step; \(keys[.quit]) quits now." }
}
