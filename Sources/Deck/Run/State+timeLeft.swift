import Domain
import Wording

extension State {
    /// The time a run has left, in words; nil where nobody knows, or it does not run.
    var timeLeft: String? {
        guard let run, run.isMoving, let end = run.expectedEnd else { return nil }
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

    /// With how many seconds left it is said otherwise; nil if it stays so.
    var nextChange: Double? {
        switch self {
        // A tenth below the edge, so that it is over when it comes.
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
