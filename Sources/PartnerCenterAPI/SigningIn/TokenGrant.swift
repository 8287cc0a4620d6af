import Foundation

/// What an authority grants.
package struct TokenGrant: Equatable, Sendable {
    package let access: AccessToken
    /// The one to use from now on; nil where there is none, or it stays as it was.
    package let refresh: Secret?

    /// Nil for a body without an access token. Its life is counted from `now`.
    init?(_ json: JSONObject, now: Date) {
        guard let token = json.filledText("access_token") else { return nil }
        let secret = Secret(token)
        let told = json.number("expires_in").map { now.addingTimeInterval(Double($0)) }
        let claimed = TokenClaims(of: secret)?.expiry
        access = AccessToken(
            secret, expiry: told ?? claimed ?? now.addingTimeInterval(3600))
        refresh = json.filledText("refresh_token").map(Secret.init)
    }
}

/// What stands for a sign-in that is over: it gets access tokens without anybody being asked.
package enum Credential: Equatable, Sendable {
    /// Of a user who signed in once, with MFA (Secure Application Model).
    case refreshToken(Secret)
    /// Of an application, which signs in as itself.
    case clientSecret(Secret)
}
