import Synchronization

/// Lets a test wait for what it wants to see.
final class Changes: Sendable {
    private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])

    /// Something may be as somebody wants it.
    func notify() {
        for listener in listeners.withLock({ $0 }) { listener.yield() }
    }

    func until(_ condition: () -> Bool) async {
        let (stream, listener) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        listeners.withLock { $0.append(listener) }
        listener.yield()
        for await _ in stream where condition() { return }
    }
}
