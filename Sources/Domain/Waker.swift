import FoundationEssentials
import Synchronization

/// Wakes the tasks that wait for something to happen, all at once.
///
/// Whoever must miss nothing reads `wakes` first, looks at the state of things, and then waits for
/// the next one with `wait(since:)`. Whoever only asks whether it happened uses `isAwake`, which
/// stays true until `reset()`. A task that waits costs no processor time.
package final class Waker: Sendable {
    private struct Waiting {
        var wakes = 0
        var wakesAtReset = 0
        var next = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let waiting = Mutex(Waiting())

    /// Makes one that was never woken.
    package init() {}

    /// How often `wake()` was called.
    package var wakes: Int { waiting.withLock { $0.wakes } }

    /// Whether `wake()` was called since the last `reset()`, or ever.
    package var isAwake: Bool { waiting.withLock { $0.wakes != $0.wakesAtReset } }

    /// Wakes all tasks that wait, in the order in which they began to.
    package func wake() {
        let sleepers = waiting.withLock { waiting in
            waiting.wakes += 1
            defer { waiting.sleepers = [:] }
            return waiting.sleepers.sorted { $0.key < $1.key }.map(\.value)
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Makes `isAwake` false until the next `wake()`.
    package func reset() { waiting.withLock { $0.wakesAtReset = $0.wakes } }

    /// Waits until `wakes` differs from `wakes` as given, or from its value at the last `reset()`
    /// if none is. Returns at once if it does, or when the task is cancelled.
    package func wait(since wakes: Int? = nil) async {
        let number = waiting.withLock { waiting in
            waiting.next += 1
            return waiting.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                // A task that was cancelled before this would never be resumed.
                let isOver = waiting.withLock { waiting in
                    guard !Task.isCancelled, waiting.wakes == wakes ?? waiting.wakesAtReset
                    else { return true }
                    waiting.sleepers[number] = sleeper
                    return false
                }
                if isOver { sleeper.resume() }
            }
        } onCancel: {
            waiting.withLock { $0.sleepers.removeValue(forKey: number) }?.resume()
        }
    }
}

extension Timekeeper {
    /// Waits until a moment, or as `Waker.wait(since:)` does, whichever comes first. Returns
    /// whether the waker ended the wait; false if the task was cancelled.
    @discardableResult
    package func wait(
        until moment: Date, or waker: Waker, since wakes: Int? = nil
    ) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await wait(until: moment)
                return false
            }
            group.addTask {
                await waker.wait(since: wakes)
                return !Task.isCancelled
            }
            let wasWoken = await group.next() ?? false
            group.cancelAll()
            return wasWoken
        }
    }
}
