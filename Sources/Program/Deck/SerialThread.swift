import Foundation

/// A thread that runs closures, and tasks that prefer it, one after the other. It sleeps without a
/// timer while there are none; Dispatch, once used, keeps a timer running.
final class SerialThread: TaskExecutor {
    private let queue = Queue()

    init(name: String) {
        let queue = queue
        let thread = Thread {
            while let work = queue.next() { work() }
        }
        thread.name = name
        thread.start()
    }

    deinit { queue.end() }

    func run(_ work: @escaping @Sendable () -> Void) { queue.add(work) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        run { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    /// The closures to run, guarded by the condition the thread sleeps on.
    private final class Queue: @unchecked Sendable {
        private let condition = NSCondition()
        private var waiting: [@Sendable () -> Void] = []
        private var isOver = false

        func add(_ work: @escaping @Sendable () -> Void) {
            condition.withLock { waiting.append(work) }
            condition.signal()
        }

        func end() {
            condition.withLock { isOver = true }
            condition.signal()
        }

        func next() -> (@Sendable () -> Void)? {
            condition.lock()
            defer { condition.unlock() }
            while waiting.isEmpty, !isOver { condition.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }
}

/// Something that happens once, and can be waited for with a time limit.
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
