import Dispatch
import Domain
import Synchronization

/// Waits on this thread for what Partner Center answers on another, so many seconds at most; then
/// what is asked is cancelled, and something else is the answer. Not for the main actor's own
/// tasks: they would wait for this thread.
func waiting<Answer: Sendable>(
    atMost limit: Int? = nil, orElse lapse: () -> Refusal = { .service(.stopped) },
    for operation: @escaping @Sendable () async throws(Refusal) -> Answer
) throws(Refusal) -> Answer {
    let answer = Mutex<Result<Answer, Refusal>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    let task = Task.detached {
        let result: Result<Answer, Refusal>
        do throws(Refusal) {
            result = .success(try await operation())
        } catch {
            result = .failure(error)
        }
        answer.withLock { $0 = result }
        isDone.signal()
    }
    if let limit {
        if isDone.wait(timeout: .now() + .seconds(limit)) == .timedOut {
            let refusal = lapse()
            task.cancel()
            throw refusal
        }
    } else {
        isDone.wait()
    }
    guard let result = answer.withLock({ $0 }) else { preconditionFailure("signalled unanswered") }
    return try result.get()
}
