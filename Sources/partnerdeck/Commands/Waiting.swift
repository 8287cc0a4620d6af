import Dispatch
import Domain
import Synchronization

/// Waits on this thread for what Partner Center answers on another. Not for the main actor's own
/// tasks: they would wait for this thread.
func waiting<Answer: Sendable>(
    for operation: @escaping @Sendable () async throws(Refusal) -> Answer
) throws(Refusal) -> Answer {
    let answer = Mutex<Result<Answer, Refusal>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
        let result: Result<Answer, Refusal>
        do throws(Refusal) {
            result = .success(try await operation())
        } catch {
            result = .failure(error)
        }
        answer.withLock { $0 = result }
        isDone.signal()
    }
    isDone.wait()
    guard let result = answer.withLock({ $0 }) else { preconditionFailure("signalled unanswered") }
    return try result.get()
}
