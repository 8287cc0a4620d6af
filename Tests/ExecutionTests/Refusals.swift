import Domain
import Samples
import Synchronization

/// Refusals to be given one after the other.
final class Refusals: Sendable {
    private let left: Mutex<ArraySlice<Refusal>>

    init(_ refusals: [Refusal]) { left = Mutex(refusals[...]) }

    /// Nil once all have been given.
    func next() -> Refusal? { left.withLock { $0.popFirst() } }
}
