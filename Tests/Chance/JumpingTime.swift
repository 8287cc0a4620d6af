import Domain
import Foundation
import Synchronization

/// Time that passes only while somebody waits for it, and then at once.
package final class JumpingTime: Timekeeper {
    private let moment: Mutex<Date>

    package init(_ start: Date = Date(timeIntervalSince1970: 1_800_000_000)) {
        moment = Mutex(start)
    }

    package var now: Date { moment.withLock { $0 } }

    package func wait(until moment: Date) async {
        self.moment.withLock { $0 = max($0, moment) }
        await Task.yield()
    }

    /// Lets so many seconds pass.
    package func pass(_ seconds: TimeInterval) {
        moment.withLock { $0 += seconds }
    }
}
