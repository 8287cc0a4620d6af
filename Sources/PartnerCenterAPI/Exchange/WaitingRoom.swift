import Synchronization

/// Where tasks sleep until something has changed that may concern them. One that is cancelled
/// leaves at once.
final class WaitingRoom: Sendable {
    private let state = Mutex(State())

    private struct State {
        var calls = 0
        var visitors = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    /// How often it was called: to be read before looking whether there is a reason to sleep.
    var calls: Int { state.withLock { $0.calls } }

    /// Wakes everybody: each looks for itself whether it is its turn.
    func callAll() {
        let woken = state.withLock { state in
            state.calls += 1
            defer { state.sleepers = [:] }
            return state.sleepers.sorted { $0.key < $1.key }.map(\.value)
        }
        for sleeper in woken { sleeper.resume() }
    }

    /// Sleeps until the next call after so many; returns at once if there was one since, or when
    /// the task is cancelled.
    func sleep(since calls: Int) async {
        let visitor = state.withLock { state in
            state.visitors += 1
            return state.visitors
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let sleeps = state.withLock { state in
                    guard !Task.isCancelled, state.calls == calls else { return false }
                    state.sleepers[visitor] = continuation
                    return true
                }
                if !sleeps { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: visitor) }?.resume()
        }
    }
}
