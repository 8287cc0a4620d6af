import Dispatch
import Domain
import Foundation
import Glibc
import Samples
import Testing
import Wording

@testable import Program

@Suite struct `A wait with an end` {
    @Test func `tells a write to stop, and takes what it says then for the answer`() async {
        for answer in [Refusal.service(.notShownYet), .service(.stopped), .service(.answerLost)] {
            await #expect(throws: answer) {
                try await outcome(stoppingAt: .now()) { () async throws(Refusal) in
                    await untilCancelled()
                    throw answer
                }
            }
        }
        #expect(
            (try? await outcome(stoppingAt: .now()) { () async throws(Refusal) in
                await untilCancelled()
                return 7
            }) == 7)
    }

    @Test func `knows nothing of a write that does not stop`() async {
        let (stream, end) = AsyncStream<Void>.makeStream()
        defer { end.finish() }
        await #expect(throws: Refusal.service(.answerLost)) {
            try await outcome(stoppingAt: .now(), grace: 0) { () async throws(Refusal) in
                await Task.detached { for await _ in stream {} }.value
                return 7
            }
        }
    }

    @Test func `is none where the answer came before it`() async throws {
        #expect(
            try await outcome(stoppingAt: .distantFuture) { () async throws(Refusal) in 7 } == 7)
        #expect(try await outcome(stoppingAt: nil) { () async throws(Refusal) in 7 } == 7)
    }
}

/// Waits on a thread of its own: those of the tests have to run what is waited for.
private func outcome(
    stoppingAt deadline: DispatchTime?, grace: Double = 600,
    for operation: @escaping @Sendable () async throws(Refusal) -> Int
) async throws -> Int {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(
                with: Result { try waiting(stoppingAt: deadline, grace: grace, for: operation) })
        }
    }
}

private func untilCancelled() async {
    let (stream, end) = AsyncStream<Void>.makeStream()
    await withTaskCancellationHandler {
        for await _ in stream {}
    } onCancel: {
        end.finish()
    }
}

@Suite struct `The deck's clock` {
    @Test(.timeLimit(.minutes(1)))
    func `outlives who waits for longer than the system can count`() async {
        let clock = AlarmClock()
        let late = Task { await clock.wait(until: Date(timeIntervalSince1970: 1e12)) }
        for _ in 0..<3 { await clock.wait(until: Date().addingTimeInterval(0.01)) }
        late.cancel()
        await late.value
    }
}

/// A stack that overflowed cannot run the handler that tells of it.
@Suite struct `A second stack for handlers` {
    @Test func `is there on a thread of the library's`() async {
        let isThere = await withCheckedContinuation { answer in
            Thread { answer.resume(returning: hasSecondStack()) }.start()
        }
        #expect(isThere)
    }

    @Test func `is there where tasks run`() async {
        let isThere = await Task.detached { hasSecondStack() }.value
        #expect(isThere)
    }
}

private func hasSecondStack() -> Bool {
    var stack = stack_t()
    return sigaltstack(nil, &stack) == 0 && stack.ss_sp != nil && stack.ss_size >= 16384
}

@Suite struct `A command that may wait` {
    @Test func `asks again while nothing was sent and nobody is reached`() async throws {
        let time = JumpingTime()
        var tries = 0
        var heard: [Refusal] = []
        let start = time.now
        func ask() async throws(Refusal) -> Int {
            tries += 1
            if tries == 1 { throw .unreachable(.closed) }
            if tries == 2 { throw .service(.failed) }
            return 7
        }
        let answer = try await persisting(on: time, hearing: { heard.append($0) }, ask)
        #expect(answer == 7)
        #expect(heard == [.unreachable(.closed), .service(.failed)])
        #expect(time.now.timeIntervalSince(start) == 2 * RetryPolicy.waiting)
    }

    @Test(arguments: [
        Refusal.service(.answerLost), .service(.notShownYet), .service(.signInExpired),
        .notActivatedYet, .service(.stopped),
    ])
    func `asks once where asking again changes nothing, or something was sent`(
        refusal: Refusal
    ) async {
        var tries = 0
        await #expect(throws: refusal) {
            try await persisting(on: JumpingTime()) { () async throws(Refusal) -> Int in
                tries += 1
                throw refusal
            }
        }
        #expect(tries == 1)
    }

    private static let answer = ServiceAnswer(
        status: 404, code: nil, requestID: "r", correlationID: "c")
    private static let notFound = Refusal.told(.service(.unreadable(.unknownNotFound)), by: answer)
    private static let unanswered = Refusal.told(
        .unreachable(.refused),
        by: ServiceAnswer(
            status: nil, requestID: "r", correlationID: "c", service: .partnerCenter))

    @Test(arguments: [(notFound, 1), (unanswered, 2), (.unreachable(.closed), 2)])
    func `sends a write once, unless it did not leave`(refusal: Refusal, times: Int) async throws {
        let sent = SentMark()
        var tries = 0
        func ask() async throws(Refusal) -> Int {
            sent.clear()
            tries += 1
            if tries == 2 { return 7 }
            sent.take(.sent)
            throw refusal
        }
        let answer = try? await persisting(on: JumpingTime(), unless: { sent.isSet }, ask)
        #expect(tries == times && answer == (times == 2 ? 7 : nil))
    }

    @Test func `asks again for a read before it that was answered so`() async throws {
        let sent = SentMark()
        var tries = 0
        func ask() async throws(Refusal) -> Int {
            sent.clear()
            tries += 1
            if tries == 1 { throw Self.notFound }
            sent.take(.sent)
            return 7
        }
        let answer = try await persisting(on: JumpingTime(), unless: { sent.isSet }, ask)
        #expect(answer == 7 && tries == 2)
        // What the service put off was not done.
        sent.take(.held)
        #expect(!sent.isSet)
    }

    @Test func `calls sent in JSON only what was given to the service`() {
        #expect(!RefusalOutput(Self.notFound, wasSent: false).sent)
        #expect(RefusalOutput(Self.notFound, wasSent: true).sent)
        #expect(!RefusalOutput(Self.unanswered, wasSent: true).sent)
        #expect(RefusalOutput(.service(.answerLost), wasSent: true).sent)
    }

    @Test(arguments: [
        (Refusal.service(.answerLost), true, true), (notFound, true, true),
        (notFound, false, false), (unanswered, true, false),
        (.runUnderway(customer: "Contoso", process: nil), false, false),
    ])
    func `ends as answered only by what was given to the service`(
        refusal: Refusal, wasSent: Bool, isAnswered: Bool
    ) throws {
        let execution = WriteExecution(json: false, words: Language.english.words())
        let failure = try execution.failure(refusal, wasSent: wasSent)
        switch failure {
        case .answered(let told): #expect(isAnswered && told == refusal)
        case .refused(let told): #expect(!isAnswered && told == refusal)
        default: Issue.record("\(failure)")
        }
    }

    @Test(arguments: Language.allCases)
    func `does not say that nothing was sent of a write that was answered`(language: Language) {
        let words = language.words()
        let said = Failure.answered(Self.notFound).message(in: words, ofWriting: true)
        #expect(said == words.refusal(Self.notFound))
        #expect(said?.contains(words.nothingWasSent) == false)
        let read = Failure.refused(Self.notFound)
        #expect(read.message(in: words, ofWriting: true)?.contains(words.nothingWasSent) == true)
        #expect(Failure.answered(Self.notFound).status == read.status)
    }

    @Test(arguments: Language.allCases)
    func `says that nothing was sent where it was to change something`(language: Language) {
        let words = language.words()
        let refusal = Refusal.unreachable(.closed)
        let failure = Failure.refused(refusal)
        let said = failure.message(in: words, ofWriting: true)
        #expect(said?.contains(words.reason(of: refusal)) == true)
        #expect(said?.contains(words.nothingWasSent) == true)
        #expect(said?.contains(words.advice(for: refusal)) == true)
        #expect(failure.message(in: words)?.contains(words.nothingWasSent) == false)
        #expect(failure.status == 69)
        for sent in [Refusal.service(.answerLost), .service(.notShownYet)] {
            let said = Failure.refused(sent).message(in: words, ofWriting: true)
            #expect(said?.contains(words.nothingWasSent) == false)
        }
    }
}
