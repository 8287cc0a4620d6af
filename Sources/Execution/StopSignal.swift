import Domain
import FoundationEssentials
import Synchronization

/// Tells everyone in a run to begin nothing more, and wakes those who wait for time to pass.
final class StopSignal: Sendable {
    private struct Sleeping {
        var isRaised = false
        var next = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let sleeping = Mutex(Sleeping())

    var isRaised: Bool { sleeping.withLock { $0.isRaised } }

    func raise() {
        let sleepers = sleeping.withLock { sleeping in
            sleeping.isRaised = true
            defer { sleeping.sleepers = [:] }
            return sleeping.sleepers.values
        }
        for sleeper in sleepers { sleeper.resume() }
    }

    /// For the next run.
    func lower() { sleeping.withLock { $0.isRaised = false } }

    /// Returns once it is raised, or the task is cancelled.
    func wait() async {
        let number = sleeping.withLock { sleeping in
            sleeping.next += 1
            return sleeping.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleeper in
                // Cancelled before it lay down, nobody would wake it.
                let isOver = sleeping.withLock { sleeping in
                    guard !Task.isCancelled, !sleeping.isRaised else { return true }
                    sleeping.sleepers[number] = sleeper
                    return false
                }
                if isOver { sleeper.resume() }
            }
        } onCancel: {
            sleeping.withLock { $0.sleepers.removeValue(forKey: number) }?.resume()
        }
    }
}

extension Timekeeper {
    /// Waits until a moment, or until the signal is raised, or the task is cancelled.
    func wait(until moment: Date, orUntil signal: StopSignal) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await wait(until: moment) }
            group.addTask { await signal.wait() }
            await group.next()
            group.cancelAll()
        }
    }
}
