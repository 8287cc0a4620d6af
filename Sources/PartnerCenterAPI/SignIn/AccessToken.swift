import Domain
import Foundation

/// An access token for the service, with its claims.
package struct AccessToken: Equatable, Sendable {
    /// The token itself.
    package let secret: Secret
    /// When it ends.
    package let expiry: Date
    /// Nil for a token that is no JWT.
    package let claims: TokenClaims?

    /// `expiry` is the end that the authority told.
    package init(_ secret: Secret, expiry: Date) {
        self.secret = secret
        self.expiry = expiry
        claims = TokenClaims(of: secret)
    }
}

/// Where access tokens come from.
package protocol AccessTokens: Sendable {
    /// Returns a token that is valid for a while. Throws `.service` with the sign-in's trouble, or
    /// `.unreachable`, if there is none.
    func current() async throws(Refusal) -> AccessToken

    /// Returns another token in place of one that was refused.
    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken
}

/// A secret text: a token, a client secret. It has no description, no mirror and no JSON, so that
/// it gets into no log by mistake. `revealed` is the text itself.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The text itself.
    package let revealed: String

    package init(_ text: String) { revealed = text }

    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The claims of an access token. They are read and not verified: the service verifies them.
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

    /// Who signed in: `upn`, or the names newer tokens have for it.
    package var userPrincipalName: String? {
        text("upn") ?? text("preferred_username") ?? text("unique_name")
    }

    /// The partner's tenant.
    package var tenantID: String? { text("tid") }
    /// The user's name.
    package var name: String? { text("name") }
    /// The roles in the token, as it spells them.
    package var roles: [String] { claims.texts("roles") }
    /// Whom the token is for.
    package var audience: String? { text("aud") }

    /// How the user signed in, such as `pwd` and `mfa`; nil if the token does not say.
    package var methods: [String]? { claims.has("amr") ? claims.texts("amr") : nil }

    /// Whether it is an application's own token, which needs no MFA (reference, 1.3).
    package var isOfApplication: Bool {
        text("idtyp") == "app" || (userPrincipalName == nil && text("scp") == nil)
    }

    /// When it ends.
    package var expiry: Date? {
        claims.number("exp").map { Date(timeIntervalSince1970: Double($0)) }
    }

    /// Any other claim that is text; nil if it is missing or empty.
    package func text(_ name: String) -> String? { claims.filledText(name) }

    private static func decoded(_ part: Substring) -> Data? {
        var text = String(part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        text += String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text)
    }
}

extension Identity {
    /// The same with what the token tells. What it leaves out, or says in unknown words, stays.
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
        let roles = Set(claims.roles.compactMap(UserRole.init))
        if !roles.isEmpty { identity.roles = roles }
        return identity
    }
}

extension Rules {
    /// The rules of a sandbox, which tells them in its tokens; nil for a service that does not.
    package init?(toldBy claims: TokenClaims?) {
        guard let edition = claims?.text("rulesEdition").flatMap(Edition.init),
            let venue = claims?.text("venue").flatMap(Venue.init)
        else { return nil }
        self.init(edition: edition, venue: venue)
    }
}
