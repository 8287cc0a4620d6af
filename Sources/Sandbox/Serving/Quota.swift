import Foundation
import Synchronization

/// So many requests a minute, refused ones included (api-throttling-guidance).
final class Quota: Sendable {
    private let limit: Int
    private let window: Mutex<(start: Date, count: Int)> = Mutex((.distantPast, 0))

    init(limit: Int) { self.limit = limit }

    /// Counts a request; the seconds to wait if it is one too many.
    func take(at now: Date) -> Int? {
        window.withLock { window in
            if now.timeIntervalSince(window.start) >= 60 || now < window.start {
                window = (now, 0)
            }
            window.count += 1
            guard window.count > limit else { return nil }
            return max(1, Int((60 - now.timeIntervalSince(window.start)).rounded(.up)))
        }
    }
}
