import Domain
import Foundation

/// A token for the service, with what it says of itself.
package struct AccessToken: Equatable, Sendable {
    package let secret: Secret
    package let expiry: Date
    /// Nil for a token that is no JWT.
    package let claims: TokenClaims?

    /// `expiry` is when it ends by the authority's word.
    package init(_ secret: Secret, expiry: Date) {
        self.secret = secret
        self.expiry = expiry
        claims = TokenClaims(of: secret)
    }
}

/// Where access tokens come from.
package protocol AccessTokens: Sendable {
    /// One that is good for a while. Throws why there is none: `.service` with the sign-in's trouble,
    /// or `.unreachable`.
    func current() async throws(Refusal) -> AccessToken

    /// One in place of a token that was refused.
    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken
}
