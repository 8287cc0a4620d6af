import Domain
import Synchronization

/// A write of a run on its way: whether it was sent, and whether it is to be dropped if it was not.
final class HeldWrite: Sendable {
    private struct Way {
        var isSent = false
        var isDropped = false
    }

    private let way = Mutex(Way())

    /// Note a stage. What is to be dropped is cancelled before it is sent.
    func take(_ stage: WriteStage) {
        let isDropped = way.withLock { way in
            switch stage {
            case .sent: way.isSent = !way.isDropped
            case .held: way.isSent = false
            }
            return way.isDropped && !way.isSent
        }
        if isDropped { withUnsafeCurrentTask { $0?.cancel() } }
    }

    /// Drop it, unless it is on its way to be answered. Return whether nothing was sent.
    func drop() -> Bool {
        way.withLock { way in
            way.isDropped = true
            return !way.isSent
        }
    }

    /// Carry out a write. Once the waker wakes, it is dropped if it is not sent, and not sent again
    /// if the service has turned it away.
    func carryOut(
        orDropOn waker: Waker, _ write: @escaping @Sendable () async throws(Refusal) -> Change
    ) async throws(Refusal) -> Change {
        let ended = await withTaskGroup(of: Result<Change, Refusal>?.self) { group in
            group.addTask {
                do throws(Refusal) { return .success(try await write()) } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                await waker.wait()
                return nil
            }
            var ended: Result<Change, Refusal>?
            while let next = await group.next() {
                if let next {
                    ended = next
                    group.cancelAll()
                } else if ended == nil, waker.isAwake, self.drop() {
                    group.cancelAll()
                }
            }
            return ended
        }
        guard let ended else { throw .service(.stopped) }
        return try ended.get()
    }
}
