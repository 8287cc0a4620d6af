import Domain
import Foundation

/// What a write met, other than a no.
enum WriteAnswer: Sendable {
    /// What the service answered; nil for a body it does not owe (202, 204).
    case done(JSONObject?, ServiceAnswer)
    /// Whether it was done cannot be told from here.
    case unknown(ServiceAnswer)
}

extension ServiceLine {
    /// Sends a write, again only while it cannot have been received. Throws the service's no.
    func write(_ call: ServiceCall) async throws(Refusal) -> WriteAnswer {
        var last = ConnectionTrouble.failed
        for pause in [0, 0.5, 1.5, 3.5] {
            try await rest(pause)
            switch try await exchange(call) {
            case .answered(let response, let token, let isFresh):
                return try judge(response, to: call, token, isFresh)
            case .lost, .cancelled:
                return .unknown(call.unanswered)
            case .notSent(let why):
                last = why
            }
        }
        throw .told(.unreachable(last), by: call.unanswered)
    }

    private func judge(
        _ response: WireResponse, to call: ServiceCall, _ token: AccessToken, _ isFresh: Bool
    ) throws(Refusal) -> WriteAnswer {
        let answer = ServiceAnswer(response, to: call)
        switch response.status {
        case 202, 204:
            return .done((try? JSON(bytes: response.body))?.asObject, answer)
        case 200..<300:
            guard let object = (try? JSON(bytes: response.body))?.asObject else {
                return .unknown(answer)
            }
            return .done(object, answer)
        case 408, 500...:
            return .unknown(answer)
        default:
            throw .told(
                cause(of: response, answer, to: call, with: token, tokenIsFresh: isFresh),
                by: answer)
        }
    }
}
