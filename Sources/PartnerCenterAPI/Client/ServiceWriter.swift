import Domain
import Foundation

/// A line to the service that can change things. It has no DELETE: that would delete the whole
/// customer in Microsoft's sandbox (reference, 6.1).
package struct ServiceWriter: Sendable {
    private let line: ServiceLine

    package init(_ line: ServiceLine) { self.line = line }

    /// The same writer for the write of one act.
    func under(_ act: ActContext) -> ServiceWriter { ServiceWriter(line.under(act)) }

    /// A call that changes a resource. `etag` comes from reading the resource just before; nil for
    /// none.
    func patch(
        _ target: String, _ resource: some Resource, etag: String? = nil, about subject: CallSubject
    ) -> ServiceCall {
        var request = WireRequest(
            .patch, line.dialect.version + target, body: resource.bytes)
        request.headers["If-Match"] = etag.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }
        return line.call(request, about: subject)
    }

    /// A call that makes something new, or starts an operation.
    func post(_ target: String, _ body: JSONObject, about subject: CallSubject) -> ServiceCall {
        line.call(
            WireRequest(
                .post, line.dialect.version + target, body: JSONValue.object(body).bytes),
            about: subject)
    }
}

/// What a read tells about a write whose answer was lost.
enum LostWriteOutcome {
    case done, unchanged
    /// Neither: somebody else changed it, or the answer does not show all of it.
    case changed
}

/// How a write succeeded.
enum SettledWrite {
    case answered(JSONObject?, ServiceAnswer)
    /// Its answer was lost, and a read showed that it was done.
    case seen(ServiceAnswer)

    var answer: ServiceAnswer {
        switch self {
        case .answered(_, let answer), .seen(let answer): answer
        }
    }
}

extension ServiceWriter {
    /// Sends a write. If its answer is lost, reads whether it was done, and repeats it with the
    /// same id only if nothing has changed, at most twice (reference, 2.6).
    func settle(
        _ call: ServiceCall, looking look: () async throws(Refusal) -> LostWriteOutcome
    ) async throws(Refusal) -> SettledWrite {
        var lost: ServiceAnswer?
        for pause in RetryPolicy.lostWrite {
            do {
                switch try await line.write(call) {
                case .done(let object, let answer): return .answered(object, answer)
                case .unknown(let answer): lost = answer
                }
            } catch {
                guard let lost else { throw error }
                // The first write may have been done. Then this refusal is about that one, and
                // would wrongly say that nothing was done.
                if case .done = try await standing(after: lost, look) { return .seen(lost) }
                throw .told(.service(.answerLost), by: lost)
            }
            let answer = lost ?? call.unanswered
            do { try await line.rest(pause) } catch {
                throw .told(.service(.answerLost), by: answer)
            }
            switch try await standing(after: answer, look) {
            case .done: return .seen(answer)
            case .changed: throw .told(.service(.answerLost), by: answer)
            case .unchanged: continue
            }
        }
        throw .told(.service(.answerLost), by: lost ?? call.unanswered)
    }

    /// Reads until the change shows. Returns false if it did not in the time allowed.
    func confirm(
        _ confirmation: LagAllowance, _ shows: () async throws(Refusal) -> Bool
    ) async -> Bool {
        for look in 0..<confirmation.looks {
            do {
                if look > 0 { try await line.rest(confirmation.pause) }
                if try await shows() { return true }
            } catch {
                // The write was accepted: a read that fails changes nothing about that.
                if error.cause == .service(.stopped) { return false }
            }
        }
        return false
    }

    private func standing(
        after lost: ServiceAnswer, _ look: () async throws(Refusal) -> LostWriteOutcome
    ) async throws(Refusal) -> LostWriteOutcome {
        do { return try await look() } catch { throw .told(.service(.answerLost), by: lost) }
    }
}
