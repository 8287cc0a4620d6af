import Foundation

/// A thread of its own that runs errands one after the other, and the tasks that prefer it. It
/// sleeps without a time limit while there are none. Dispatch, where tasks run else, keeps a
/// timer going for the rest of the program once it was used.
final class Errands: TaskExecutor {
    private let queue = Queue()

    init(name: String) {
        let queue = queue
        let thread = Thread {
            while let errand = queue.next() { errand() }
        }
        thread.name = name
        thread.start()
    }

    deinit { queue.end() }

    func run(_ errand: @escaping @Sendable () -> Void) { queue.add(errand) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        run { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    /// What is still to do, guarded by the condition the thread sleeps on.
    private final class Queue: @unchecked Sendable {
        private let condition = NSCondition()
        private var errands: [@Sendable () -> Void] = []
        private var isOver = false

        func add(_ errand: @escaping @Sendable () -> Void) {
            condition.withLock { errands.append(errand) }
            condition.signal()
        }

        func end() {
            condition.withLock { isOver = true }
            condition.signal()
        }

        func next() -> (@Sendable () -> Void)? {
            condition.lock()
            defer { condition.unlock() }
            while errands.isEmpty, !isOver { condition.wait() }
            return errands.isEmpty ? nil : errands.removeFirst()
        }
    }
}
