import Domain
import Foundation
import PartnerCenterAPI

extension Authority {
    /// Begins a sign-in by device code.
    func deviceCode(
        _ form: FormFields, base: String, _ version: Version
    ) throws(OAuthError) -> JSONObject {
        guard let client = form.filled("client_id") else { throw .missing("client_id") }
        let scope =
            version == .v1
            ? TokenScope(resource: form["resource"]) : TokenScope(scope: form["scope"])
        let code = devices.begin(
            DeviceCodes.Request(clientID: client, scope: scope), now: time.now)
        let address = "\(base)/devicelogin"
        var answer: JSONObject = [
            "user_code": .string(code.userCode), "device_code": .string(code.deviceCode),
            "message": .string(
                "To sign in, use a web browser to open the page \(address) and enter the code "
                    + "\(code.userCode) to authenticate."),
        ]
        answer["expires_in"] = version.number(DeviceCodes.lifetime)
        answer["interval"] = version.number(options.pollingInterval)
        answer[version == .v1 ? "verification_url" : "verification_uri"] = .string(address)
        return answer
    }

    /// Gives tokens for a device code, an authorization code, a refresh token or a client's secret.
    func token(
        _ form: FormFields, base: String, _ version: Version
    ) throws(OAuthError) -> JSONObject {
        guard let grant = form.filled("grant_type") else { throw .missing("grant_type") }
        guard let client = form.filled("client_id") else { throw .missing("client_id") }
        switch grant {
        case "urn:ietf:params:oauth:grant-type:device_code", "device_code":
            // Libraries send it under either name, or both (reference, 15).
            guard let code = form.filled("device_code") ?? form.filled("code") else {
                throw .missing("device_code")
            }
            let begun = try devices.poll(code, now: time.now)
            return try grantTokens(begun.scope, client, form, base: base, version)
        case "authorization_code":
            let agreed = try redeemed(form, client: client)
            return try grantTokens(
                agreed.scope, client, form, nonce: agreed.nonce, base: base, version)
        case "refresh_token":
            guard let token = form.filled("refresh_token") else { throw .missing("refresh_token") }
            let given = try redeem(refreshToken: token)
            guard given.clientID == client else {
                throw OAuthError(
                    "invalid_grant", 70000, "The refresh token was given to another client.")
            }
            var scope = given.scope
            if let asked = form.filled("scope") { scope = TokenScope(scope: asked) }
            if version == .v1, let asked = form.filled("resource") {
                scope = TokenScope(resource: asked)
            }
            return try grantTokens(scope, client, form, base: base, version)
        case "client_credentials":
            let secret = form.filled("client_secret") ?? form.filled("client_assertion")
            guard secret != nil else { throw .clientSecretMissing }
            let scope =
                version == .v1
                ? TokenScope(resource: form["resource"]) : TokenScope(scope: form["scope"])
            return try applicationToken(scope, client, base: base, version)
        default:
            throw OAuthError(
                "unsupported_grant_type", 70003, "The grant type '\(grant)' is not supported.")
        }
    }

    private func grantTokens(
        _ scope: TokenScope, _ client: String, _ form: FormFields, nonce: String? = nil,
        base: String, _ version: Version
    ) throws(OAuthError) -> JSONObject {
        guard let identity = try? identity() else { throw .storeFailed }
        var answer = accessAnswer(identity, .user, scope, client, base: base, version)
        answer["scope"] = .string(version == .v1 ? "user_impersonation" : scope.granted)
        // Rotating: each answer brings a new one. The old stays good, as Entra's does.
        answer["refresh_token"] = .string(refreshToken(clientID: client, scope: scope))
        if scope.wantsIDToken {
            answer["id_token"] = .string(
                try signIdentity(
                    Self.idClaims(
                        of: identity, clientID: client, base: base, now: time.now,
                        nonce: nonce ?? form.filled("nonce"))))
        }
        if form["client_info"] == "1" {
            let info: JSONValue = [
                "uid": .string(Self.objectID(of: identity.userPrincipalName)),
                "utid": .string(identity.partnerTenantID.text),
            ]
            answer["client_info"] = .string(info.bytes.base64URL)
        }
        return answer
    }

    private func applicationToken(
        _ scope: TokenScope, _ client: String, base: String, _ version: Version
    ) throws(OAuthError) -> JSONObject {
        guard let identity = try? identity() else { throw .storeFailed }
        return accessAnswer(identity, .application, scope, client, base: base, version)
    }

    private func accessAnswer(
        _ identity: Identity, _ subject: Subject, _ scope: TokenScope, _ client: String,
        base: String, _ version: Version
    ) -> JSONObject {
        let now = time.now
        let token = sign(
            Self.accessClaims(
                of: identity, for: subject, audience: scope.audience, clientID: client, base: base,
                now: now, lifetime: Self.accessLifetime,
                hasSecondFactor: options.grantsMultiFactor))
        var answer: JSONObject = ["token_type": "Bearer", "access_token": .string(token)]
        answer["expires_in"] = version.number(Self.accessLifetime)
        answer["ext_expires_in"] = version.number(Self.accessLifetime)
        if version == .v1 {
            let begin = Int(now.timeIntervalSince1970)
            answer["not_before"] = version.number(begin)
            answer["expires_on"] = version.number(begin + Self.accessLifetime)
            answer["resource"] = .string(scope.audience)
        }
        return answer
    }

    private static func idClaims(
        of identity: Identity, clientID: String, base: String, now: Date, nonce: String?
    ) -> JSONObject {
        let issued = Int(now.timeIntervalSince1970)
        let tenant = identity.partnerTenantID.text
        var claims: JSONObject = [
            "typ": "id", "aud": .string(clientID), "iss": .string("\(base)/\(tenant)/v2.0"),
            "iat": JSONValue(integerLiteral: issued), "nbf": JSONValue(integerLiteral: issued),
            "exp": JSONValue(integerLiteral: issued + accessLifetime), "tid": .string(tenant),
            "oid": .string(objectID(of: identity.userPrincipalName)), "ver": "2.0",
            "preferred_username": .string(identity.userPrincipalName),
            "upn": .string(identity.userPrincipalName), "name": .string(identity.partnerName),
        ]
        claims["sub"] = claims["oid"]
        claims["nonce"] = nonce.map { .string($0) }
        return claims
    }
}

extension Authority.Version {
    /// v1 says numbers as text.
    fileprivate func number(_ value: Int) -> JSONValue {
        self == .v1 ? .string("\(value)") : JSONValue(integerLiteral: value)
    }
}
