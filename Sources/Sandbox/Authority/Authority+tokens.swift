import Domain
import Foundation
import PartnerCenterAPI

extension Authority {
    /// Whom a token is for.
    package enum Subject: Equatable, Sendable {
        case user, application
    }

    /// A token as a sign-in would give it; for who needs one without signing in. `lifetime` is in
    /// seconds from now, and may be over. Throws what the store says.
    package func accessToken(
        for subject: Subject = .user, audience: String = "https://api.partnercenter.microsoft.com",
        lifetime: Int = accessLifetime, clientID: String = "sandbox"
    ) throws(Refusal) -> String {
        sign(
            Self.accessClaims(
                of: try identity(), for: subject, audience: audience, clientID: clientID,
                base: options.baseURL ?? "https://sandbox", now: time.now, lifetime: lifetime,
                hasSecondFactor: options.grantsMultiFactor))
    }

    /// A refresh token as a sign-in would give it.
    package func refreshToken(clientID: String = "sandbox") -> String {
        refreshToken(clientID: clientID, scope: TokenScope(scope: nil))
    }

    func refreshToken(clientID: String, scope: TokenScope) -> String {
        let now = Int(time.now.timeIntervalSince1970)
        return sign([
            "typ": "refresh", "appid": .string(clientID),
            "scope": .string(scope.words.joined(separator: " ")),
            "iat": JSONValue(integerLiteral: now),
            "exp": JSONValue(integerLiteral: now + Self.refreshLifetime),
            "jti": .string(UUID().uuidString),
        ])
    }

    /// What a refresh token was given for. Throws why it is not good.
    func redeem(
        refreshToken token: String
    ) throws(OAuthError) -> (clientID: String, scope: TokenScope) {
        guard let claims = claims(of: token), claims.text("typ") == "refresh",
            let issued = claims.number("iat"), let expires = claims.number("exp")
        else { throw .refreshTokenBad }
        let moment = Date(timeIntervalSince1970: TimeInterval(issued))
        guard moment >= validSince else { throw .refreshTokenRevoked }
        guard time.now.timeIntervalSince1970 < TimeInterval(expires) else {
            throw .refreshTokenExpired
        }
        return (claims.text("appid") ?? "", TokenScope(scope: claims.text("scope")))
    }

    func identity() throws(Refusal) -> Identity {
        do { return try sandbox.directory.identity() } catch { throw Refusal(error) }
    }

    static func accessClaims(
        of identity: Identity, for subject: Subject, audience: String, clientID: String,
        base: String, now: Date, lifetime: Int, hasSecondFactor: Bool
    ) -> JSONObject {
        let issued = Int(now.timeIntervalSince1970)
        let tenant = identity.partnerTenantID.text
        var claims: JSONObject = [
            "typ": "access", "aud": .string(audience), "iss": .string("\(base)/\(tenant)/v2.0"),
            "iat": JSONValue(integerLiteral: issued), "nbf": JSONValue(integerLiteral: issued),
            "exp": JSONValue(integerLiteral: issued + lifetime), "tid": .string(tenant),
            "appid": .string(clientID), "ver": "1.0",
            // Ours, and not Entra's: what a client can only be told by its profile otherwise.
            "partnerKind": .string(identity.kind.rawValue),
            "mpnId": .string(identity.partnerID), "partnerName": .string(identity.partnerName),
        ]
        switch subject {
        case .application:
            claims["oid"] = .string(objectID(of: clientID))
            claims["idtyp"] = "app"
        case .user:
            claims["oid"] = .string(objectID(of: identity.userPrincipalName))
            claims["sub"] = claims["oid"]
            claims["upn"] = .string(identity.userPrincipalName)
            claims["unique_name"] = .string(identity.userPrincipalName)
            claims["name"] = .string(identity.partnerName)
            claims["scp"] = "user_impersonation"
            claims["amr"] = hasSecondFactor ? ["pwd", "mfa"] : ["pwd"]
            claims["roles"] = .array(
                UserRole.allCases.filter(identity.roles.contains).map { .string($0.rawValue) })
        }
        return claims
    }

    /// A GUID that stays the same for the same name.
    static func objectID(of name: String) -> String {
        var chance = SplitMix64(seed: SplitMix64.seed(from: name.lowercased()), stream: 0)
        return chance.guid()
    }
}
