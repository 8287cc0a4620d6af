import Domain
import Foundation

extension ServiceLine {
    /// Our reading of a no.
    func cause(
        of response: WireResponse, _ answer: ServiceAnswer, to call: ServiceCall,
        with token: AccessToken, tokenIsFresh: Bool
    ) -> Refusal {
        if response.status == 401, answer.code == nil {
            return .service(
                Self.lacksFactor(response, token, tokenIsFresh)
                    ? .multiFactorRequired : .accessDenied)
        }
        return Refusal(
            status: response.status, code: answer.code, about: call.aim,
            retryAfter: RetryAfter.moment(response.headers, now: time.now))
    }

    /// The MFA refusal has no envelope (reference, 1.3): by its phrase, where the way it came
    /// carries one, or else by what the token says of how the user signed in, or because a token
    /// made a moment ago is called invalid.
    private static func lacksFactor(
        _ response: WireResponse, _ token: AccessToken, _ isFresh: Bool
    ) -> Bool {
        if response.reason.lowercased().contains("mfa required") { return true }
        let challenge = response.headers["WWW-Authenticate"]?.lowercased() ?? ""
        guard challenge.contains("invalid_token"), token.claims?.isOfApplication != true else {
            return false
        }
        return token.claims?.methods.map { !$0.contains("mfa") } ?? isFresh
    }
}
