import Foundation
import Synchronization
import Testing

/// Runs the tests of a suite on threads of their own. On those that all other tests share, one for
/// each processor, a few that take long would hold up all others.
package struct TestThreads: SuiteTrait, TestTrait, TestScoping {
    private let executor: ThreadsOfTests

    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(executor) { try await function() }
    }

    fileprivate init(_ executor: ThreadsOfTests) { self.executor = executor }
}

extension Trait where Self == TestThreads {
    /// For tests that block while they wait for programs: their time-outs must not be those of
    /// others.
    package static var blocking: Self { TestThreads(.blocking) }

    /// For tests that compute for seconds. They leave the processor to those that wait for
    /// programs.
    package static var heavy: Self { TestThreads(.heavy) }
}

/// A few threads, each of which runs one job to its end.
private final class ThreadsOfTests: TaskExecutor {
    static let blocking = ThreadsOfTests(count: 8)
    static let heavy = ThreadsOfTests(count: 2, niceness: 10)

    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    init(count: Int, niceness: Int32 = 0) {
        for _ in 1...count {
            let thread = Thread { [self] in
                // On Linux this is of the thread alone.
                if niceness > 0 {
                    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
                }
                while true {
                    waiting.wait()
                    let job = jobs.withLock { $0.removeFirst() }
                    job.runSynchronously(on: asUnownedTaskExecutor())
                }
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }
}
