import Domain
import FoundationEssentials
import Synchronization

extension Date {
    /// 2026-05-28 20:26:40 UTC, the moment at which the tests judge everything.
    package static let today = day(0)

    /// So many days after today, or before it if negative.
    package static func day(_ distance: Int) -> Date {
        Date(timeIntervalSince1970: 1_780_000_000 + Double(distance) * 86_400)
    }
}

/// A clock that jumps to the moment somebody waits for.
package final class JumpingTime: Timekeeper {
    private let moment: Mutex<Date>

    /// Start at a moment: 2027-01-15 08:00 UTC by default.
    package init(_ start: Date = Date(timeIntervalSince1970: 1_800_000_000)) {
        moment = Mutex(start)
    }

    package var now: Date { moment.withLock { $0 } }

    package func wait(until moment: Date) async {
        self.moment.withLock { $0 = max($0, moment) }
        await Task.yield()
    }

    /// Let so many seconds pass.
    package func pass(_ seconds: TimeInterval) {
        moment.withLock { $0 += seconds }
    }

    /// Set the clock, forward or back.
    package func set(to moment: Date) {
        self.moment.withLock { $0 = moment }
    }
}

/// A clock that stands still: whoever waits, waits until cancelled.
package struct StoppedTime: Timekeeper {
    package let now: Date

    /// Stop at a moment.
    package init(at now: Date) { self.now = now }

    package func wait(until moment: Date) async {
        for await _ in AsyncStream<Void>.makeStream().stream {}
    }
}
