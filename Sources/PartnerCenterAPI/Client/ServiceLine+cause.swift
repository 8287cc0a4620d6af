import Domain
import Foundation

extension ServiceLine {
    /// Our reading of a no.
    func cause(
        of response: WireResponse, _ answer: ServiceAnswer, to call: ServiceCall,
        with token: AccessToken, tokenIsFresh: Bool
    ) -> Refusal {
        if response.status == 401, Self.asksForFactor(response, answer) {
            return .service(.multiFactorRequired)
        }
        if response.status == 401, answer.code == nil {
            return .service(
                Self.lacksFactor(response, token, tokenIsFresh)
                    ? .multiFactorRequired : .accessDenied)
        }
        if (300..<400).contains(response.status) {
            let location = response.headers["Location"].flatMap { URLComponents(string: $0) }
            return .service(.redirected(to: location?.host.flatMap { $0.isEmpty ? nil : $0 }))
        }
        return Refusal(
            status: response.status, code: answer.code, about: call.aim,
            retryAfter: RetryAfter.moment(response.headers, now: time.now))
    }

    /// By its phrase, where the way it came carries one, or by its words (reference, 1.3; 2026,
    /// 5.2); where it has a code, that is read.
    private static func asksForFactor(_ response: WireResponse, _ answer: ServiceAnswer) -> Bool {
        [response.reason, answer.description].contains {
            $0.lowercased().contains("mfa required")
        }
    }

    /// The older MFA refusal has no envelope: by what the token says of how the user signed in, or
    /// because a token made a moment ago is called invalid.
    private static func lacksFactor(
        _ response: WireResponse, _ token: AccessToken, _ isFresh: Bool
    ) -> Bool {
        let challenge = response.headers["WWW-Authenticate"]?.lowercased() ?? ""
        guard challenge.contains("invalid_token"), token.claims?.isOfApplication != true else {
            return false
        }
        return token.claims?.methods.map { !$0.contains("mfa") } ?? isFresh
    }
}
