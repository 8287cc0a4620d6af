import Domain
import Foundation

extension ServiceLine {
    /// Reads what a call answers. What is no answer of the service's own, or cannot be read, is
    /// asked for again after 0.5, 1.5 and 3.5 seconds by the same id; an answer of its own never
    /// is (reference, 2.6).
    func read<Answer>(
        _ call: ServiceCall, as read: (JSONObject) throws(JSONError) -> Answer
    ) async throws(Refusal) -> Answer {
        var last = Refusal.service(.failed)
        for pause in [0, 0.5, 1.5, 3.5] {
            try await rest(pause)
            switch try await exchange(call) {
            case .answered(let response, let token, let isFresh):
                let answer = ServiceAnswer(response, to: call)
                if (200..<300).contains(response.status) {
                    do {
                        return try read(JSON(bytes: response.body).requireObject("object"))
                    } catch {
                        last = .told(.service(.unreadable(error.summary)), by: answer)
                    }
                } else {
                    last = .told(
                        cause(of: response, answer, to: call, with: token, tokenIsFresh: isFresh),
                        by: answer)
                    guard Self.isPassing(response.status) else { throw last }
                }
            case .lost(let why), .notSent(let why):
                last = .told(.unreachable(why), by: call.unanswered)
            case .cancelled:
                throw .service(.stopped)
            }
        }
        throw last
    }

    /// Waits so many seconds. Throws `stopped` if the task is cancelled.
    func rest(_ seconds: Double) async throws(Refusal) {
        if seconds > 0, !Task.isCancelled {
            await time.wait(until: time.now.addingTimeInterval(seconds))
        }
        if Task.isCancelled { throw .service(.stopped) }
    }

    private static func isPassing(_ status: Int) -> Bool {
        status >= 500 || [405, 406, 408, 412].contains(status)
    }
}

extension JSONError {
    static func unexpected(_ what: UnreadableAnswer) -> JSONError { .unexpected(what.rawValue) }

    /// What was wrong, without any of the body: it may hold what is not for a log.
    var summary: String {
        switch self {
        case .empty: UnreadableAnswer.emptyBody.rawValue
        case .malformed: UnreadableAnswer.noJSON.rawValue
        case .unexpected(let what): what
        }
    }
}
