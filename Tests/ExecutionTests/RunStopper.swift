import Samples
import Synchronization

/// What is to happen when something is reached that is not there yet when the watch is set.
final class RunStopper: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    func set(_ action: @escaping @Sendable () -> Void) { self.action.withLock { $0 = action } }

    /// Waits for nobody: what was not set by then does not happen.
    func pull() { action.withLock { $0 }?() }
}
