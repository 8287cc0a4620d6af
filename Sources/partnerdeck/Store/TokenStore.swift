import Domain
import Foundation
import PartnerCenterAPI

/// Stand-in until the sign-in lands.
struct TokenStore: Sendable {
    init(of profile: Profile) throws {}
    var claims: TokenClaims? { nil }
    func accessTokens(over authority: HTTPTransport, time: any Timekeeper) -> any AccessTokens {
        NoTokens()
    }
    private struct NoTokens: AccessTokens {
        func current() async throws(Refusal) -> AccessToken { throw .service(.signInMissing) }
        func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
            throw .service(.signInMissing)
        }
    }
}
