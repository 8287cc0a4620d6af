import Dispatch
import Domain
import Synchronization

/// Wait on this thread for an operation on another one, at most `limit` seconds. Then cancel it and
/// throw `lapse()`. Not for tasks of the main actor: they would wait for this thread.
func waiting<Answer: Sendable>(
    atMost limit: Double? = nil, orElse lapse: () -> Refusal = { .service(.stopped) },
    for operation: @escaping @Sendable () async throws(Refusal) -> Answer
) throws(Refusal) -> Answer {
    let work = BoundedTask(operation)
    guard work.isDone(by: limit.map { .now() + $0 }) else {
        let refusal = lapse()
        work.task.cancel()
        throw refusal
    }
    return try work.result()
}

/// The same for an operation that writes: cancel it at the deadline, and return what it answers
/// then. Throw `answerLost` if it does not answer within `grace` seconds.
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

/// Ask until there is an answer, or a refusal that asking again does not change, or the task is
/// cancelled. A write is sent once: `isSent` tells whether the last try got as far as that, and
/// then it is only asked again if it did not leave. `hear` gets each refusal before the next try.
func persisting<Answer: Sendable>(
    on time: any Timekeeper, unless isSent: () -> Bool = { false },
    hearing hear: (Refusal) -> Void = { _ in }, _ ask: () async throws(Refusal) -> Answer
) async throws(Refusal) -> Answer {
    while true {
        do throws(Refusal) {
            return try await ask()
        } catch {
            guard error.isFailure, !isSent() || error.isUnsent, !Task.isCancelled else {
                throw error
            }
            hear(error)
            await time.wait(until: time.now.addingTimeInterval(RetryPolicy.waiting))
            if Task.isCancelled { throw error }
        }
    }
}

/// Whether a write was given to the service since the last try began: what the client tells of its
/// stages. In the embedded sandbox nothing is sent.
final class SentMark: Sendable {
    private let isSent = Mutex(false)

    /// Whether it was. A call that the service put off was not done.
    var isSet: Bool { isSent.withLock { $0 } }

    /// A try begins.
    func clear() { isSent.withLock { $0 = false } }

    /// Take a stage of the write.
    func take(_ stage: WriteStage) { isSent.withLock { $0 = stage == .sent } }
}

/// An operation on another thread.
private final class BoundedTask<Answer: Sendable>: Sendable {
    private let answer: Answered
    let task: Task<Void, Never>

    /// Its result, and a semaphore that is signalled then.
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

    /// Wait until it is done or until the deadline; nil for no deadline.
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
