import Domain
import Foundation
import Synchronization

/// Wakes those who wait for it, and nobody else. At rest it costs nothing.
final class Bell: Sendable {
    private struct Waiting {
        var next = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let waiting = Mutex(Waiting())

    func ring() {
        let sleepers = waiting.withLock { waiting in
            defer { waiting.sleepers = [:] }
            return waiting.sleepers.values
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// Returns when the bell rings, or the task is cancelled.
    func wait() async {
        let number = waiting.withLock { waiting in
            waiting.next += 1
            return waiting.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                // Cancelled before it lay down, nobody would wake it.
                let isOver = waiting.withLock { waiting in
                    guard !Task.isCancelled else { return true }
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
    /// Waits until a moment, or until the bell rings, or the task is cancelled. Whether it rang.
    func wait(until moment: Date, orUntil bell: Bell) async -> Bool {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                await wait(until: moment)
                return false
            }
            group.addTask {
                await bell.wait()
                return !Task.isCancelled
            }
            let rang = await group.next() ?? false
            group.cancelAll()
            return rang
        }
    }
}
