import Canvas
import Domain
import Wording

extension Run {
    /// Whether it is running or stopping.
    package var isMoving: Bool {
        switch phase {
        case .running, .stopping: true
        case .rests, .finished: false
        }
    }

    /// Whether it could continue: it is neither under way nor complete, and nobody has closed it.
    var canGoOn: Bool { !isMoving && !isComplete && closing == nil }

    /// How many steps are to be confirmed.
    var aim: Int { tally.all - tally.struck }

    /// How many relationships stay because the removal is struck out.
    var kept: Int { plan.customers.count(where: \.keepsTheRelationship) }

    /// How many steps wait for somebody else or for a date.
    var waitingForOthers: Int {
        states.values.count { if case .waiting(_, nil) = $0 { true } else { false } }
    }

    /// How many steps were sent and not answered, of one that rests.
    var unanswered: Int {
        states.values.count {
            switch $0 {
            case .unknown, .underway: true
            default: false
            }
        }
    }
}

extension CustomerPlan {
    /// Whether the end of the relationship is struck out.
    var keepsTheRelationship: Bool {
        steps.contains { $0.isStruck && $0.write == .removeRelationship }
    }
}

extension State {
    /// Whether a run is under way.
    package var isRunning: Bool { run?.isMoving ?? false }
}

extension State {
    /// The time a run has left, in words; nil where nobody knows, or it does not run.
    var timeLeft: String? {
        guard let run, run.isMoving else { return nil }
        // How long an answer takes that was lost, nobody knows.
        if run.isInDoubt || run.tally.waiting > 0, let moment = run.nextLook {
            return words.runLooksAgain(moment.second(at: now))
        }
        guard let end = run.expectedEnd else { return nil }
        return TimeLeft(seconds: end.timeIntervalSince(now)).said(by: words)
    }

    /// The moment the head of the run changes by itself; nil while nothing runs that shows.
    package var runMoment: Instant? {
        guard case .run = pages.last, let run, run.isMoving, let end = run.expectedEnd,
            let next = TimeLeft(seconds: end.timeIntervalSince(now)).nextChange
        else { return nil }
        return end.addingTimeInterval(-next)
    }
}

/// A time that is left, as coarse as it is said: hours, minutes, tens of seconds.
enum TimeLeft: Equatable {
    case hours(Int)
    case minutes(Int)
    case seconds(Int)
    case few

    init(seconds left: Double) {
        if left >= 5400 {
            self = .hours(Int((left / 3600).rounded(.up)))
        } else if left >= 90 {
            self = .minutes(Int((left / 60).rounded(.up)))
        } else if left >= 10 {
            self = .seconds(Int((left / 10).rounded(.up)) * 10)
        } else {
            self = .few
        }
    }

    /// How many seconds are left when its words change next; nil if they stay.
    var nextChange: Double? {
        switch self {
        // A tenth below the edge, so that the words have changed by then.
        case .hours(let count): max(Double(count - 1) * 3600, 5400) - 0.1
        case .minutes(let count): max(Double(count - 1) * 60, 90) - 0.1
        case .seconds(let count): Double(count - 10) - 0.1
        case .few: nil
        }
    }

    func said(by words: Words) -> String {
        switch self {
        case .hours(let count): words.runHoursLeft(count)
        case .minutes(let count): words.runMinutesLeft(count)
        case .seconds(let count): words.runSecondsLeft(count)
        case .few: words.runAlmostThere
        }
    }
}

extension State {
    /// Returns the notice of how a run ended. A partial run is never called a success.
    func end(of run: Run) -> Notice {
        Notice(run.isComplete && run.kept == 0 ? .good : .warning, in: words) {
            $0.summary(of: run)
        }
    }
}

extension Wording {
    /// How a run ended, or rests, in a sentence or two.
    package func summary(of run: Run) -> String {
        let tally = run.tally
        if run.isComplete {
            if run.kept > 0 {
                return runDoneKept(run.kept, confirmed: tally.confirmed, struck: tally.struck)
            }
            return tally.struck == 0
                ? runDoneAll(tally.confirmed)
                : runDoneAllStruck(tally.confirmed, struck: tally.struck)
        }
        let rest = list(parts(of: tally, withConfirmed: false))
        let partly = runDonePartly(tally.confirmed, of: run.aim, rest: rest)
        if let closing = run.closing { return paragraph([partly, self.closing(closing)]) }
        switch run.phase {
        case .rests(let refusal?):
            let why = runRestsNotice(self.refusal(refusal))
            let left = paragraph([partly] + (namesKeys ? [] : [goesOn(with: run)]))
            // The service's words and ids stand on lines of their own.
            return why.contains("\n") ? why + "\n" + left : paragraph([why, left])
        case .rests(nil): return paragraph([partly, standstill(of: run), goesOn(with: run)])
        case .running, .stopping, .finished: return partly
        }
    }

    /// Why a run rests that was not refused.
    private func standstill(of run: Run) -> String {
        switch run.wait {
        case .until(let moment): runWaitsNotice(moment.minute)
        case .open: runWaitsForOthers
        case nil: runHasStopped
        }
    }

    private func goesOn(with run: Run) -> String {
        namesKeys ? runGoesOnByKey : runGoesOnByCommand(resumeCommand(of: run))
    }
}

extension StepState {
    /// Its turn where steps are sorted by state: what needs somebody comes first.
    var urgency: Int {
        switch self {
        case .unknown: 0
        case .refused: 1
        case .underway: 2
        case .waiting: 3
        case .accepted: 4
        case .requested: 5
        case .pending: 6
        case .confirmed: 7
        case .struck: 8
        }
    }

    /// The role of the state; its mark and word always stand there.
    var role: Role {
        switch self {
        case .confirmed: .good
        case .refused, .unknown: .warning
        case .waiting, .accepted, .requested, .underway: .text
        case .pending, .struck: .muted
        }
    }
}
