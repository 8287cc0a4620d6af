import Foundation

/// What an access token says of itself. Read, not verified: that is the service's business.
package struct TokenClaims: Equatable, Sendable {
    private let claims: JSONObject

    /// Nil for a token that is no JWT.
    package init?(of token: Secret) {
        let parts = token.revealed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let body = Self.decoded(parts[1]),
            let claims = (try? JSON(bytes: body))?.asObject
        else { return nil }
        self.claims = claims
    }

    /// Who signed in, as `upn`, or as the names newer tokens have for it.
    package var userPrincipalName: String? {
        text("upn") ?? text("preferred_username") ?? text("unique_name")
    }

    /// The partner's tenant.
    package var tenantID: String? { text("tid") }
    package var name: String? { text("name") }
    package var roles: [String] { claims.texts("roles") }
    package var audience: String? { text("aud") }

    /// How the user proved who it is; nil where the token does not say.
    package var methods: [String]? { claims.has("amr") ? claims.texts("amr") : nil }

    /// Whether it is an application's own token, which the MFA rule exempts (reference, 1.3).
    package var isOfApplication: Bool {
        text("idtyp") == "app" || (userPrincipalName == nil && text("scp") == nil)
    }

    /// From when on it is not accepted any more.
    package var expiry: Date? {
        claims.number("exp").map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// Any other text among the claims; nil for none and for an empty one.
    package func text(_ name: String) -> String? { claims.filledText(name) }

    private static func decoded(_ part: Substring) -> Data? {
        var text = String(part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        text += String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text)
    }
}
