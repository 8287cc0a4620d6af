import Foundation

/// Something that happens once, and somebody who waits for it, but not for ever.
final class Signal: @unchecked Sendable {
    private let condition = NSCondition()
    private var isRaised = false

    func raise() {
        condition.withLock { isRaised = true }
        condition.broadcast()
    }

    func wait(milliseconds: Int) {
        let end = Date().addingTimeInterval(Double(milliseconds) / 1000)
        condition.lock()
        defer { condition.unlock() }
        while !isRaised, condition.wait(until: end) {}
    }
}
