import Cryptography
import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// The OAuth authority beside the service. Its one user is the identity in the store. All its
/// tokens are JWTs, refresh tokens too, so that they outlive the server.
package final class SandboxAuthority: Sendable {
    let sandbox: Sandbox
    let options: SandboxOptions
    let time: any Timekeeper
    let devices: DeviceCodes
    let codes = AuthorizationCodes()
    private let secret: Mutex<AuthoritySecret>

    /// The lifetime of an access token, in seconds.
    package static let accessLifetime = 3600
    /// The lifetime of an unused refresh token, in seconds (reference, 1.2).
    static let refreshLifetime = 90 * 86_400

    /// Throws if the file of the secret cannot be read or written.
    init(
        sandbox: Sandbox, options: SandboxOptions, time: any Timekeeper
    ) throws(AuthorityError) {
        self.sandbox = sandbox
        self.options = options
        self.time = time
        devices = DeviceCodes(
            interval: options.pollingInterval, approvesAfterPolls: options.approvesAfterPolls)
        if let file = options.secretsFile {
            secret = Mutex(try AuthoritySecret(file: file))
        } else {
            secret = Mutex(AuthoritySecret())
        }
    }

    /// Approves the sign-in with a user code. Returns false if none waits for it.
    package func approve(userCode: String) -> Bool {
        devices.decide(userCode, approved: true, now: time.now)
    }

    /// Declines the sign-in with a user code. Returns false if none waits for it.
    package func decline(userCode: String) -> Bool {
        devices.decide(userCode, approved: false, now: time.now)
    }

    /// Ends every sign-in: earlier refresh tokens are refused from now on. Throws if that cannot be
    /// written to the file.
    package func revokeSignIns() throws(AuthorityError) {
        // Whole seconds, as in tokens: a token of this very second is revoked too.
        let now = Date(timeIntervalSince1970: time.now.timeIntervalSince1970.rounded(.down) + 1)
        try change { $0.validSince = now }
    }

    /// Changes the secret, in the file first: nothing is changed here that a restart would lose.
    /// The file is written by one at a time, so that no change takes another one's place there.
    private func change(
        _ edit: (inout AuthoritySecret) -> Void
    ) throws(AuthorityError) {
        try secret.withLock { (secret) throws(AuthorityError) in
            var changed = secret
            edit(&changed)
            if let file = options.secretsFile { try changed.save(to: file) }
            secret = changed
        }
    }

    var validSince: Date { secret.withLock { $0.validSince } }

    /// The permissions of Microsoft Graph that a client was consented to.
    func consents(of client: String) -> [GraphPermission] {
        secret.withLock { $0.consents[client.lowercased()] } ?? []
    }

    /// Adds permissions of Microsoft Graph to those of a client. Throws if that cannot be written
    /// to the file.
    func addConsent(
        of client: String, to permissions: [GraphPermission]
    ) throws(AuthorityError) {
        let known = consents(of: client)
        guard !permissions.allSatisfy(known.contains) else { return }
        try change { secret in
            // Another sign-in may have added some meanwhile.
            let known = secret.consents[client.lowercased()] ?? []
            secret.consents[client.lowercased()] =
                known + permissions.filter { !known.contains($0) }
        }
    }

    func sign(_ claims: JSONObject) -> String {
        let key = secret.withLock { $0.key }
        return JSONWebToken.signed(claims, with: key)
    }

    /// The claims of a token this authority signed; nil for any other.
    func claims(of token: String) -> JSONObject? {
        let key = secret.withLock { $0.key }
        return JSONWebToken.claims(of: token, signedWith: key)
    }

    /// An id token, which clients can check with `publishedKey`. Throws if there is no key.
    func signIdentity(_ claims: JSONObject) throws(OAuthError) -> String {
        let key = try identityKey()
        do { return try JSONWebToken.signed(claims, with: key) } catch { throw .keyFailed }
    }

    /// The public key of id tokens. Throws if there is no key.
    func publishedKey() throws(OAuthError) -> JSONObject {
        let key = try identityKey()
        return PublishedKey(key.publicHalf).json
    }

    private func identityKey() throws(OAuthError) -> RSAKey {
        do {
            return try secret.withLock { secret in
                let (key, isNew) = try secret.makeIdentityKey()
                // Without the file the key would change with a restart.
                if isNew, let file = options.secretsFile { try secret.save(to: file) }
                return key
            }
        } catch {
            throw .keyFailed
        }
    }
}

extension SandboxAuthority {
    /// The answer to a request for a path outside `/v1`.
    func answer(_ request: WireRequest, _ target: RequestTarget) async -> WireResponse {
        let path = target.path.map { $0.lowercased() }
        if path == ["devicelogin"] { return page(request, target) }
        guard let tenant = path.first else { return Self.notFound }
        let rest = path.dropFirst().joined(separator: "/")
        guard let (methods, endpoint) = Self.endpoints[rest] else { return Self.notFound }
        guard methods.contains(request.method) else {
            return Fault.methodNotAllowed(request.method, allowed: methods.map(\.rawValue)).response
        }
        do throws(OAuthError) {
            try require(tenant)
            let version: OAuthVersion = rest.contains("v2.0") ? .v2 : .v1
            if endpoint == .authorize { return authorize(request, target, version) }
            return try respond(
                endpoint, request, version, base: base(of: request), tenant: tenant)
        } catch {
            return error.response(at: time.now)
        }
    }

    private enum OAuthEndpoint {
        case configuration, keys, authorize, deviceCode, token
    }

    private static let endpoints: [String: ([WireRequest.Method], OAuthEndpoint)] = [
        "v2.0/.well-known/openid-configuration": ([.get], .configuration),
        ".well-known/openid-configuration": ([.get], .configuration),
        "discovery/v2.0/keys": ([.get], .keys), "discovery/keys": ([.get], .keys),
        "oauth2/v2.0/authorize": ([.get, .post], .authorize),
        "oauth2/authorize": ([.get, .post], .authorize),
        "oauth2/v2.0/devicecode": ([.post], .deviceCode),
        "oauth2/devicecode": ([.post], .deviceCode),
        "oauth2/v2.0/token": ([.post], .token), "oauth2/token": ([.post], .token),
    ]

    private func respond(
        _ endpoint: OAuthEndpoint, _ request: WireRequest, _ version: OAuthVersion, base: String,
        tenant: String
    ) throws(OAuthError) -> WireResponse {
        let form = FormFields(String(decoding: request.body, as: UTF8.self))
        switch endpoint {
        case .configuration:
            return Self.json(
                try configuration(base: base, tenant: tenant, version))
        // The key of id tokens; only the authority itself checks the others.
        case .keys: return Self.json(["keys": [.object(try publishedKey())]])
        case .deviceCode: return Self.json(try deviceCode(form, base: base, version))
        case .token: return Self.json(try token(form, base: base, version))
        // Answered with pages.
        case .authorize: return Self.notFound
        }
    }

    /// Throws unless it is `common`, `organizations`, the partner's tenant or its users' domain.
    private func require(_ tenant: String) throws(OAuthError) {
        if ["common", "organizations"].contains(tenant) { return }
        guard let identity = try? identity() else { throw .storeFailed }
        let domain = identity.userPrincipalName.split(separator: "@").last?.lowercased()
        guard tenant == identity.partnerTenantID.text.lowercased() || tenant == domain else {
            throw OAuthError("invalid_tenant", 90002, "The tenant '\(tenant)' was not found.")
        }
    }

    /// The beginning of the addresses in an answer: of the options, or else of the request.
    func base(of request: WireRequest) -> String {
        if let base = options.baseURL {
            return base.hasSuffix("/") ? String(base.dropLast()) : base
        }
        let isSecure = request.headers["X-Forwarded-Proto"]?.lowercased() == "https"
        let host = request.headers["X-Forwarded-Host"] ?? request.headers["Host"] ?? "localhost"
        return "\(isSecure ? "https" : "http")://\(host)"
    }

    private static func json(_ object: JSONObject) -> WireResponse {
        WireResponse(
            status: 200,
            headers: [
                "Content-Type": Reply.contentType, "Cache-Control": "no-store",
                "Pragma": "no-cache",
            ], body: JSONValue.object(object).withoutNulls.bytes)
    }

    private static var notFound: WireResponse {
        Fault(404, "1000", "There is no such resource.").response
    }
}

extension SandboxAuthority {
    /// The OpenID configuration. MSAL needs its three endpoints.
    func configuration(
        base: String, tenant: String, _ version: OAuthVersion
    ) throws(OAuthError) -> JSONObject {
        guard let identity = try? identity() else { throw .storeFailed }
        let own = "\(base)/\(tenant)"
        let path = version == .v2 ? "\(own)/oauth2/v2.0" : "\(own)/oauth2"
        // Entra writes `{tenantid}` where the tenant is not known yet.
        let issuer =
            ["common", "organizations"].contains(tenant)
            ? "{tenantid}" : identity.partnerTenantID.text
        return [
            "token_endpoint": .string("\(path)/token"),
            "authorization_endpoint": .string("\(path)/authorize"),
            "device_authorization_endpoint": .string("\(path)/devicecode"),
            "end_session_endpoint": .string("\(path)/logout"),
            "jwks_uri": .string(
                version == .v2 ? "\(own)/discovery/v2.0/keys" : "\(own)/discovery/keys"),
            "issuer": .string("\(base)/\(issuer)/v2.0"),
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query", "fragment", "form_post"],
            "code_challenge_methods_supported": ["plain", "S256"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "claims_supported": ["sub", "iss", "aud", "exp", "iat", "name", "tid", "oid"],
            "request_uri_parameter_supported": false,
        ]
    }
}

/// The version of the protocol: v1 has `resource` and numbers as text, v2 has `scope`.
enum OAuthVersion {
    case v1, v2

    func number(_ value: Int) -> JSONValue {
        self == .v1 ? .string("\(value)") : JSONValue(integerLiteral: value)
    }

    /// What a form or a query asks for.
    func scope(of fields: FormFields) -> TokenScope {
        self == .v1 ? TokenScope(resource: fields["resource"]) : TokenScope(scope: fields["scope"])
    }
}
