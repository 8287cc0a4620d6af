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

/// Text that opens doors: a token, a client secret. It has no description, no mirror and no JSON,
/// so that it gets into no log by mistake; whoever needs the text itself says `revealed`.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    package let revealed: String

    package init(_ text: String) { revealed = text }

    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What an access token says of itself. Read, not verified: that is the service's business.
package struct TokenClaims: Equatable, Sendable {
    private let claims: JSONObject

    /// Nil for a token that is no JWT.
    package init?(of token: Secret) {
        let parts = token.revealed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let body = Self.decoded(parts[1]),
            let claims = (try? JSONValue(bytes: body))?.asObject
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

extension Identity {
    /// As the token tells; what it leaves out, or says in words we do not know, stays as it is.
    package func told(by claims: TokenClaims?) -> Identity {
        guard let claims else { return self }
        var identity = self
        if let name = claims.userPrincipalName { identity.userPrincipalName = name }
        if let tenant = claims.tenantID {
            identity.partnerTenantID = SupportContact.TenantID(tenant)
        }
        if let name = claims.text("partnerName") { identity.partnerName = name }
        if let number = claims.text("mpnId") { identity.partnerID = number }
        if let kind = claims.text("partnerKind").flatMap(PartnerKind.init) { identity.kind = kind }
        let roles = Set(claims.roles.compactMap(Role.init))
        if !roles.isEmpty { identity.roles = roles }
        return identity
    }
}
