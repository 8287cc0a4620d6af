import Domain
import Foundation

/// The half of the line that changes things. There is no DELETE: on a customer that would be the
/// sandbox's purge (reference, 6.1).
package struct ServiceWriter: Sendable {
    private let line: ServiceLine

    package init(_ line: ServiceLine) { self.line = line }

    /// The same, for the write of an act.
    func under(_ act: ActContext) -> ServiceWriter { ServiceWriter(line.under(act)) }

    /// A change of what is there; `etag` from reading it just before, nil for none.
    func patch(
        _ target: String, _ resource: some Resource, etag: String? = nil, about subject: CallSubject
    ) -> ServiceCall {
        var request = WireRequest(.patch, "/v1" + target, body: resource.bytes)
        request.headers["If-Match"] = etag.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }
        return line.call(request, about: subject)
    }

    /// Something new, or a deed.
    func post(_ target: String, _ body: JSONObject, about subject: CallSubject) -> ServiceCall {
        line.call(
            WireRequest(.post, "/v1" + target, body: JSONValue.object(body).bytes), about: subject)
    }
}

/// What looking again, after an answer was lost, tells of a write.
enum LostWriteOutcome {
    case done, unchanged
    /// Neither: somebody else was at it, or what is shown is not all of it.
    case changed
}

/// How a write ended well.
enum SettledWrite {
    case answered(JSONObject?, ServiceAnswer)
    /// Its answer was lost, and looking showed that it was done.
    case seen(ServiceAnswer)

    var answer: ServiceAnswer {
        switch self {
        case .answered(_, let answer), .seen(let answer): answer
        }
    }
}

extension ServiceWriter {
    /// Sends a write, and finds out what became of it when its answer is lost: looks first, and
    /// repeats it, by the same id, only if nothing has changed, at most twice (reference, 2.6).
    func settle(
        _ call: ServiceCall, looking look: () async throws(Refusal) -> LostWriteOutcome
    ) async throws(Refusal) -> SettledWrite {
        var lost: ServiceAnswer?
        for pause in [0.5, 1.5, 3.5] {
            do {
                switch try await line.write(call) {
                case .done(let object, let answer): return .answered(object, answer)
                case .unknown(let answer): lost = answer
                }
            } catch {
                guard let lost else { throw error }
                // The one before may have been done: then this no is about that, and to hand it on
                // would say that nothing was.
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

    /// Looks until it shows. False if it did not in the time given.
    func confirm(
        _ confirmation: LagAllowance, _ shows: () async throws(Refusal) -> Bool
    ) async -> Bool {
        for look in 0..<confirmation.looks {
            do {
                if look > 0 { try await line.rest(confirmation.pause) }
                if try await shows() { return true }
            } catch {
                // It was accepted: that looking fails now takes nothing back.
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
