import Domain
import Foundation

/// A clock with one thread, which sleeps until the next moment a task waits for, and without a
/// timer while none waits.
final class AlarmClock: Timekeeper {
    private let queue = WaiterQueue()

    init() {
        let queue = queue
        let thread = Thread { queue.run() }
        thread.name = "alarm clock"
        thread.start()
    }

    deinit { queue.close() }

    var now: Date { Date() }

    func wait(until moment: Date) async {
        let number = queue.nextNumber()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.add(number, until: moment, continuation)
            }
        } onCancel: {
            queue.wake(number)
        }
        queue.forget(number)
    }

    /// The tasks that wait, by number, guarded by the condition the thread sleeps on.
    private final class WaiterQueue: @unchecked Sendable {
        private typealias Waiter = (moment: Date, continuation: CheckedContinuation<Void, Never>)

        private let condition = NSCondition()
        private var waiters: [Int: Waiter] = [:]
        /// Tasks that were cancelled before they began to wait.
        private var cancelled: Set<Int> = []
        private var lastNumber = 0
        private var isClosed = false

        func nextNumber() -> Int {
            condition.withLock {
                lastNumber += 1
                return lastNumber
            }
        }

        func add(
            _ number: Int, until moment: Date, _ continuation: CheckedContinuation<Void, Never>
        ) {
            let isDue = condition.withLock {
                if cancelled.remove(number) != nil || isClosed || moment <= Date() { return true }
                waiters[number] = (moment, continuation)
                return false
            }
            if isDue { continuation.resume() } else { condition.signal() }
        }

        func wake(_ number: Int) {
            let waiter = condition.withLock {
                let waiter = waiters.removeValue(forKey: number)
                if waiter == nil { cancelled.insert(number) }
                return waiter
            }
            waiter?.continuation.resume()
        }

        /// Forgets that a task was cancelled after its time had come.
        func forget(_ number: Int) {
            condition.withLock { _ = cancelled.remove(number) }
        }

        func close() {
            let last = condition.withLock {
                isClosed = true
                defer { waiters = [:] }
                return Array(waiters.values)
            }
            condition.signal()
            for waiter in last { waiter.continuation.resume() }
        }

        func run() {
            condition.lock()
            defer { condition.unlock() }
            while !isClosed {
                let now = Date()
                for (number, waiter) in waiters where waiter.moment <= now {
                    waiters[number] = nil
                    waiter.continuation.resume()
                }
                if let next = waiters.values.map(\.moment).min() {
                    // Foundation counts nanoseconds in 64 bits, and traps on overflow.
                    _ = condition.wait(until: min(next, now.addingTimeInterval(86_400)))
                } else {
                    condition.wait()
                }
            }
        }
    }
}
