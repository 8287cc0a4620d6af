import Domain
import Foundation
import PartnerCenterAPI

extension SandboxAuthority {
    /// An access token like that of a sign-in, without one. `lifetime` is in seconds from now and
    /// may be negative: the token has expired then. `permissions` are those of Microsoft Graph.
    /// Throws why the store cannot be read.
    package func accessToken(
        for subject: TokenSubject = .user,
        audience: String = "https://api.partnercenter.microsoft.com",
        permissions: [GraphPermission] = [],
        lifetime: Int = accessLifetime, clientID: String = "sandbox"
    ) throws(Refusal) -> String {
        accessToken(
            of: try identity(), for: subject, audience: audience, permissions: permissions,
            clientID: clientID, base: options.baseURL ?? "https://sandbox", lifetime: lifetime)
    }

    /// A refresh token like that of a sign-in.
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

    /// The client and scope of a refresh token. Throws why it is refused.
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

    private func accessToken(
        of identity: Identity, for subject: TokenSubject, audience: String,
        permissions: [GraphPermission], clientID: String, base: String, lifetime: Int
    ) -> String {
        var claims = claims(
            of: identity, audience: audience, base: base, lifetime: lifetime,
            [
                "typ": "access", "appid": .string(clientID), "ver": "1.0",
                // Not in Entra's tokens: a client knows these only from its profile otherwise.
                "partnerKind": .string(identity.kind.rawValue),
                "mpnId": .string(identity.partnerID), "partnerName": .string(identity.partnerName),
            ])
        if let rules = try? sandbox.directory.rules() {
            claims["rulesEdition"] = .string(rules.edition.rawValue)
            claims["venue"] = .string(rules.venue.rawValue)
        }
        switch subject {
        case .application:
            claims["oid"] = .string(Self.objectID(of: clientID))
            claims["idtyp"] = "app"
            if !permissions.isEmpty {
                claims["roles"] = .array(permissions.map { .string($0.rawValue) })
            }
        case .user:
            claims.addUser(identity)
            claims["unique_name"] = .string(identity.userPrincipalName)
            claims["scp"] = .string(
                permissions.isEmpty
                    ? "user_impersonation"
                    : permissions.map(\.rawValue).joined(separator: " "))
            claims["amr"] = options.grantsMultiFactor ? ["pwd", "mfa"] : ["pwd"]
            claims["roles"] = .array(
                UserRole.allCases.filter(identity.roles.contains).map { .string($0.rawValue) })
        }
        return sign(claims)
    }

    /// The claims of every token, with those of its kind.
    private func claims(
        of identity: Identity, audience: String, base: String, lifetime: Int, _ own: JSONObject
    ) -> JSONObject {
        let issued = Int(time.now.timeIntervalSince1970)
        let tenant = identity.partnerTenantID.text
        var claims = own
        claims["aud"] = .string(audience)
        claims["iss"] = .string("\(base)/\(tenant)/v2.0")
        claims["tid"] = .string(tenant)
        claims["iat"] = JSONValue(integerLiteral: issued)
        claims["nbf"] = JSONValue(integerLiteral: issued)
        claims["exp"] = JSONValue(integerLiteral: issued + lifetime)
        return claims
    }

    /// A GUID made from the name: the same for the same name.
    static func objectID(of name: String) -> String {
        var chance = SplitMix64(seed: SplitMix64.seed(from: name.lowercased()), stream: 0)
        return chance.guid()
    }
}

extension SandboxAuthority {
    /// Starts a sign-in by device code.
    func deviceCode(
        _ form: FormFields, base: String, _ version: OAuthVersion
    ) throws(OAuthError) -> JSONObject {
        guard form.filled("client_id") != nil else { throw .missing("client_id") }
        let code = devices.begin(version.scope(of: form), now: time.now)
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

    /// Tokens for a device code, an authorization code, a refresh token or a client's secret.
    func token(
        _ form: FormFields, base: String, _ version: OAuthVersion
    ) throws(OAuthError) -> JSONObject {
        guard let grant = form.filled("grant_type") else { throw .missing("grant_type") }
        guard let client = form.filled("client_id") else { throw .missing("client_id") }
        switch grant {
        case "urn:ietf:params:oauth:grant-type:device_code", "device_code":
            // Libraries use either name for the code, or both (reference, 15).
            guard let code = form.filled("device_code") ?? form.filled("code") else {
                throw .missing("device_code")
            }
            let scope = try devices.poll(code, now: time.now)
            try consent(of: client, to: scope)
            return try grantTokens(scope, client, form, base: base, version)
        case "authorization_code":
            let agreed = try redeemed(form, client: client)
            try consent(of: client, to: agreed.scope)
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
            guard let identity = try? identity() else { throw .storeFailed }
            return try accessAnswer(
                identity, .application, version.scope(of: form), client, base: base, version)
        default:
            throw OAuthError(
                "unsupported_grant_type", 70003, "The grant type '\(grant)' is not supported.")
        }
    }

    private func grantTokens(
        _ scope: TokenScope, _ client: String, _ form: FormFields, nonce: String? = nil,
        base: String, _ version: OAuthVersion
    ) throws(OAuthError) -> JSONObject {
        guard let identity = try? identity() else { throw .storeFailed }
        var answer = try accessAnswer(identity, .user, scope, client, base: base, version)
        answer["scope"] = .string(version == .v1 ? "user_impersonation" : scope.granted)
        // Each answer has a new one. The old one stays valid, as Entra's does.
        answer["refresh_token"] = .string(refreshToken(clientID: client, scope: scope))
        if scope.wantsIDToken {
            answer["id_token"] = .string(
                try idToken(
                    of: identity, clientID: client, base: base,
                    nonce: nonce ?? form.filled("nonce")))
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

    private func accessAnswer(
        _ identity: Identity, _ subject: TokenSubject, _ scope: TokenScope, _ client: String,
        base: String, _ version: OAuthVersion
    ) throws(OAuthError) -> JSONObject {
        let token = accessToken(
            of: identity, for: subject, audience: scope.audience,
            permissions: try graphPermissions(for: scope, client: client), clientID: client,
            base: base, lifetime: Self.accessLifetime)
        var answer: JSONObject = ["token_type": "Bearer", "access_token": .string(token)]
        answer["expires_in"] = version.number(Self.accessLifetime)
        answer["ext_expires_in"] = version.number(Self.accessLifetime)
        if version == .v1 {
            let begin = Int(time.now.timeIntervalSince1970)
            answer["not_before"] = version.number(begin)
            answer["expires_on"] = version.number(begin + Self.accessLifetime)
            answer["resource"] = .string(scope.audience)
        }
        return answer
    }

    private func idToken(
        of identity: Identity, clientID: String, base: String, nonce: String?
    ) throws(OAuthError) -> String {
        var claims = claims(
            of: identity, audience: clientID, base: base, lifetime: Self.accessLifetime,
            [
                "typ": "id", "ver": "2.0",
                "preferred_username": .string(identity.userPrincipalName),
            ])
        claims.addUser(identity)
        claims["nonce"] = nonce.map { .string($0) }
        return try signIdentity(claims)
    }
}

extension JSONObject {
    /// Adds the claims of a user's token.
    fileprivate mutating func addUser(_ identity: Identity) {
        self["oid"] = .string(SandboxAuthority.objectID(of: identity.userPrincipalName))
        self["sub"] = self["oid"]
        self["upn"] = .string(identity.userPrincipalName)
        self["name"] = .string(identity.partnerName)
    }
}

extension SandboxAuthority {
    /// What a request has for a token.
    enum BearerToken {
        case missing
        /// Not one of this authority.
        case invalid
        case expired
        /// Its claims.
        case valid(JSONObject)
    }

    /// The token of a request, whichever service it is for.
    func bearer(of request: WireRequest) -> BearerToken {
        let field = request.headers["Authorization"]?.trimmingCharacters(in: .whitespaces) ?? ""
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return .missing }
        guard let claims = claims(of: String(parts[1])), claims.text("typ") == "access",
            let expires = claims.number("exp")
        else { return .invalid }
        return time.now.timeIntervalSince1970 < TimeInterval(expires) ? .valid(claims) : .expired
    }

    /// Checks the token of a request to Partner Center. Throws 401 for one that is missing, not of
    /// this authority, expired, for another service or without a second factor, and 403/900329 for
    /// an application's where a user's is wanted (reference, 1.3, 1.4 and 2.7).
    func admit(_ request: WireRequest, for audience: Route.Audience) throws(Fault) {
        let claims: JSONObject
        switch bearer(of: request) {
        case .missing:
            throw Fault(
                401, "800001", "The partner token is missing.",
                headers: ["WWW-Authenticate": "Bearer"])
        case .invalid: throw .unauthorized("400", "The token is not valid.")
        case .expired: throw .unauthorized("400", "The token is expired.")
        case .valid(let found): claims = found
        }
        switch claims.text("aud") {
        case TokenScope.partnerCenter, TokenScope.partnerCenterID: break
        case "https://graph.windows.net":
            throw .unauthorized("900420", "The token audience is not accepted any more.")
        default: throw .unauthorized("400", "The token is for another audience.")
        }
        guard claims.text("idtyp") != "app", claims.filledText("upn") != nil else {
            guard audience == .anyone else {
                throw Fault(403, "900329", "The resource does not take application-only tokens.")
            }
            return
        }
        guard claims.texts("amr").contains("mfa") else { throw .multiFactorRequired }
    }
}

/// Whose token it is.
package enum TokenSubject: Equatable, Sendable {
    /// The user's who is signed in.
    case user
    /// An application's alone.
    case application
}
