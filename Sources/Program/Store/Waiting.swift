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
    let work = BoundedTask(operation)
    guard work.isDone(by: limit.map { .now() + .seconds($0) }) else {
        let refusal = lapse()
        work.task.cancel()
        throw refusal
    }
    return try work.result()
}

/// The same for what may have sent a write: from the deadline on it is told to stop, and what it
/// says then is the answer. Where it says nothing within some seconds more, nobody knows.
func waiting<Answer: Sendable>(
    stoppingAt deadline: DispatchTime?, grace: Double = 2,
    for operation: @escaping @Sendable () async throws(Refusal) -> Answer
) throws(Refusal) -> Answer {
    let work = BoundedTask(operation)
    if work.isDone(by: deadline) { return try work.result() }
    work.task.cancel()
    guard work.isDone(by: .now() + grace) else { throw .service(.answerLost) }
    return try work.result()
}

/// What is asked on another thread.
private final class BoundedTask<Answer: Sendable>: Sendable {
    private let answer: Answered
    let task: Task<Void, Never>

    /// What it came to, and the bell that rings then.
    private final class Answered: Sendable {
        let result = Mutex<Result<Answer, Refusal>?>(nil)
        let isThere = DispatchSemaphore(value: 0)
    }

    init(_ operation: @escaping @Sendable () async throws(Refusal) -> Answer) {
        let answer = Answered()
        self.answer = answer
        task = Task.detached {
            let result: Result<Answer, Refusal>
            do throws(Refusal) {
                result = .success(try await operation())
            } catch {
                result = .failure(error)
            }
            answer.result.withLock { $0 = result }
            answer.isThere.signal()
        }
    }

    /// Waits until it is answered; nil is as long as it takes.
    func isDone(by deadline: DispatchTime?) -> Bool {
        guard let deadline else {
            answer.isThere.wait()
            return true
        }
        return answer.isThere.wait(timeout: deadline) == .success
    }

    func result() throws(Refusal) -> Answer {
        guard let result = answer.result.withLock({ $0 }) else {
            preconditionFailure("signalled unanswered")
        }
        return try result.get()
    }
}
