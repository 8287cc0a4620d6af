import Dispatch
import Synchronization

/// The most that a command waits for a service in all: the seconds of `--wait`. Only the waits
/// count, one after the other, and not the time in which the operator is asked.
final class WaitLimit: Sendable {
    /// As they were asked for.
    let seconds: Int
    private let now: @Sendable () -> Double
    private let spent = Mutex(Spent())

    private struct Spent {
        /// Seconds of the waits that are over.
        var seconds = 0.0
        /// When the wait began that goes on.
        var since: Double?
    }

    /// `now` counts seconds from any moment.
    init(
        seconds: Int,
        now: @escaping @Sendable () -> Double = {
            Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000_000
        }
    ) {
        self.seconds = seconds
        self.now = now
    }

    /// How many seconds are left; none is over.
    var left: Double {
        spent.withLock { spent in
            max(0, Double(seconds) - spent.seconds - (spent.since.map { now() - $0 } ?? 0))
        }
    }

    /// When they are over, if a wait begins now or goes on.
    var end: DispatchTime { left < Self.forever ? .now() + left : .distantFuture }

    /// Longer than that, nobody waits.
    private static let forever = 1e9

    /// Wait. A wait within another counts once.
    func counting<Answer, Failure: Error>(
        _ wait: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let isFirst = spent.withLock { spent in
            guard spent.since == nil else { return false }
            spent.since = now()
            return true
        }
        defer {
            if isFirst {
                spent.withLock { spent in
                    spent.seconds += max(0, now() - (spent.since ?? now()))
                    spent.since = nil
                }
            }
        }
        return try wait()
    }
}
