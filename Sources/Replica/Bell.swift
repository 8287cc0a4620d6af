import Domain
import Foundation
import Synchronization

/// Wakes those who wait for it, and nobody else. At rest it costs nothing.
final class Bell: Sendable {
    private struct Waiting {
        var next = 0
        var rings = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let waiting = Mutex(Waiting())

    /// How often it rang: who waits from here on misses none.
    var rings: Int { waiting.withLock { $0.rings } }

    func ring() {
        let sleepers = waiting.withLock { waiting in
            waiting.rings += 1
            defer { waiting.sleepers = [:] }
            return waiting.sleepers.values
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Returns when the bell has rung more often than so, or the task is cancelled.
    func wait(since rings: Int) async {
        let number = waiting.withLock { waiting in
            waiting.next += 1
            return waiting.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                // Cancelled before it lay down, nobody would wake it.
                let isOver = waiting.withLock { waiting in
                    guard !Task.isCancelled, waiting.rings == rings else { return true }
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
    /// Waits until a moment, or until the bell has rung more often than so, or the task is
    /// cancelled. Whether it rang.
    func wait(until moment: Date, orUntil bell: Bell, since rings: Int) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await wait(until: moment)
                return false
            }
            group.addTask {
                await bell.wait(since: rings)
                return !Task.isCancelled
            }
            let rang = await group.next() ?? false
            group.cancelAll()
            return rang
        }
    }
}
