import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// Tokens without an authority: `token-1`, and after a renewal `token-2` …
final class FixedTokens: AccessTokens {
    private let claims: JSONObject?
    private let number = Mutex(1)

    /// With claims the tokens are JWTs that say so.
    init(claims: JSONObject? = nil) { self.claims = claims }

    var renewals: Int { number.withLock { $0 - 1 } }

    func current() async throws(Refusal) -> AccessToken { token(number.withLock { $0 }) }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        token(
            number.withLock { number in
                number += 1
                return number
            })
    }

    private func token(_ number: Int) -> AccessToken {
        let text = claims.map { jwt($0, signature: "\(number)") } ?? "token-\(number)"
        return AccessToken(Secret(text), expiry: .distantFuture)
    }
}

/// A JWT with these claims, signed by nobody.
func jwt(_ claims: JSONObject, signature: String = "x") -> String {
    func part(_ json: JSONObject) -> String {
        Data(JSON.object(json).bytes).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }
    return "\(part(["alg": "none"])).\(part(claims)).\(signature)"
}
