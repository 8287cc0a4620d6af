extension English: RunWording {
    package var runRunning: String { "running" }
    package var runStopping: String { "stopping after this step" }
    package var runRests: String { "paused, n continues" }
    package func runRestsBecause(_ reason: String) -> String { "paused: \(reason)" }
    package func runWaits(_ until: String) -> String {
        "waits until \(until) UTC, then n continues"
    }
    package var runWaitsOpen: String { "waits for others, or for time; n looks again" }
    package var runFinishedAll: String { "done: every step is confirmed" }
    package func runFinishedStruck(_ struck: Int) -> String { "done; \(struck.grouped) struck out" }
    package func runFinishedKept(_ kept: Int, struck: Int) -> String {
        kept == 1
            ? "done; \(struck.grouped) struck out, 1 relationship stays"
            : "done; \(struck.grouped) struck out, \(kept.grouped) relationships stay"
    }
    package var runFinishedPartly: String { "ended, NOT complete" }
    package func runHoursLeft(_ hours: Int) -> String { "about \(hours.grouped) h left" }
    package func runMinutesLeft(_ minutes: Int) -> String { "about \(minutes.grouped) min left" }
    package func runSecondsLeft(_ seconds: Int) -> String { "about \(seconds.grouped) s left" }
    package var runAlmostThere: String { "a few seconds left" }
    package func runConfirmed(_ count: Int) -> String { "✓ \(count.grouped) confirmed" }
    package func runAccepted(_ count: Int) -> String { "~ \(count.grouped) accepted" }
    package func runRefused(_ count: Int) -> String { "✗ \(count.grouped) refused" }
    package func runWaitingCount(_ count: Int) -> String { "⧗ \(count.grouped) waiting" }
    package func runUnknownCount(_ count: Int) -> String { "? \(count.grouped) unknown" }
    package func runStruck(_ count: Int) -> String { "– \(count.grouped) struck out" }
    package func runPending(_ count: Int) -> String { "· \(count.grouped) left" }
    package var stepStatePending: String { "· pending" }
    package var stepStateUnderway: String { "… under way" }
    package var stepStateAccepted: String { "~ accepted" }
    package var stepStateConfirmed: String { "✓ confirmed" }
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
        "request quota used up: waiting until \(until) UTC"
    }
    package func runLabel(_ done: Int, of total: Int) -> String {
        "F run \(done.grouped)/\(total.grouped)"
    }
    package func runLabelRests(_ done: Int, of total: Int) -> String {
        "! F run paused \(done.grouped)/\(total.grouped)"
    }
    package func runLabelWaits(_ done: Int, of total: Int) -> String {
        "⧗ F run waits \(done.grouped)/\(total.grouped)"
    }
    package func runDoneAll(_ count: Int) -> String {
        count == 1
            ? "The run is complete: 1 step is confirmed."
            : "The run is complete: all \(count.grouped) steps are confirmed."
    }
    package func runDoneAllStruck(_ confirmed: Int, struck: Int) -> String {
        "The run is complete: \(confirmed.grouped) steps are confirmed, \(struck.grouped) were struck out."
    }
    package func runDoneKept(_ kept: Int, confirmed: Int, struck: Int) -> String {
        kept == 1
            ? "\(confirmed.grouped) steps are confirmed, \(struck.grouped) were struck out: 1 relationship stays."
            : "\(confirmed.grouped) steps are confirmed, \(struck.grouped) were struck out: \(kept.grouped) relationships stay."
    }
    package func runDonePartly(_ confirmed: Int, of total: Int, rest: String) -> String {
        "\(confirmed.grouped) of \(total.grouped) steps confirmed: \(rest)."
    }
    package var runHasStopped: String { "The run has stopped." }
    package func runWaitsNotice(_ until: String) -> String { "The run waits until \(until) UTC." }
    package var runWaitsForOthers: String {
        "What is left waits until others, or time, have cleared it."
    }
    package var runGoesOnByKey: String { "n on its page (F) continues it." }
    package var runGoesOnByCommand: String { "`partnerdeck offboard --resume` continues it." }
    package func runElsewhere(_ customers: String) -> String {
        "A run is under way in another process, see there: \(customers)"
    }
    package func namesAndMore(_ first: String, count: Int) -> String {
        "\(first) … and \(count.grouped) more"
    }
    package func runRestsNotice(_ refusal: String) -> String { "The run is paused: \(refusal)" }
    package var runNoRun: String { "No plan has been run since the deck was opened." }
    package var runNotRunning: String { "Nothing is running." }
    package var runAlreadyRuns: String { "It is running already." }
    package var runIsDone: String { "Every step is done." }
    package var runNoRefused: String { "No step was refused." }
    package var runOtherRun: String { "A run is under way (F): one at a time." }
    package func runStepTitle(_ number: Int) -> String { "Step \(number.grouped) of the run" }
    package var runWhyHeading: String { "Why" }
    package var stepUnknownNote: String {
        "It was sent and no answer came: it is looked up before anything is sent again."
    }
    package var stepAcceptedNote: String { "Partner Center took it and does not show it yet." }
    package var stepStruckNote: String { "Left out or struck out: not part of this run." }
    package var stepWaitsNote: String { "It goes on once somebody else, or time, has cleared it." }
    package var runRestsTitle: String { "The run is paused" }
    package var runResumeTitle: String { "A run was under way" }
    package var runResumeWaits: String { "A run waits" }
    package func runResumeIntro(_ time: String, by user: String) -> String {
        "Started \(time) UTC by \(user), and not finished."
    }
    package var runResumeProgress: String { "How far" }
    package func runResumeUnanswered(_ count: Int) -> String {
        count == 1
            ? "1 step was sent and not answered: it is looked up before anything is sent again."
            : "\(count.grouped) steps were sent and not answered: they are looked up before anything is sent again."
    }
    package func runResumeMore(_ count: Int) -> String {
        count == 1
            ? "1 more run is not finished: F shows it."
            : "\(count.grouped) more runs are not finished: F shows one after the other."
    }
    package var runResumeSafe: String { "Nothing is done before you say so." }
    package var runResumeKeys: String { "y continue · v, Enter look at it · n, Esc later" }
    package var runActsTitle: String { "An act was cut off" }
    package var runActsIntro: String {
        "partnerdeck ended before the answer came. Looking it up has shown:"
    }
    package func runActDone(_ act: String) -> String { "done: \(act)" }
    package func runActNotDone(_ act: String) -> String { "NOT done: \(act)" }
    package func runActNotShown(_ act: String) -> String {
        "not shown yet, the next start looks again: \(act)"
    }
    package func runActUnknown(_ act: String, reason: String) -> String {
        "not known: \(act): \(reason)"
    }
    package var runPurposeLabel: String { "What for" }
    package var runLeaveTitle: String { "Leave while a run is under way?" }
    package func runLeaveText(_ confirmed: Int, of total: Int) -> String {
        "\(confirmed.grouped) of \(total.grouped) steps are confirmed. The run stops after the step that is under way, then the deck closes. On the next start it offers to go on: no write is repeated, none is skipped."
    }
    package var runLeaveNowText: String {
        "The step that is under way has not ended. Leave at once all the same? On the next start it is looked up before anything is sent again."
    }
    package var runLeaveKeys: String { "y leave · n, Esc stay" }
    package var runLeaving: String { "Leaving once this step has ended; q leaves at once." }
}
