import Domain
import Foundation
import PartnerCenterAPI

/// Whether clients may have tokens for Microsoft Graph; the raw value is its name as an option.
package enum GraphConsentPolicy: String, CaseIterable, Sendable {
    /// Once a user has agreed at a sign-in that asked for it.
    case asked
    /// Always.
    case given
    /// Never, whoever agrees: an administrator would have to.
    case never
}

extension GraphPermission {
    /// The one of that name, in any case; nil for any other.
    init?(named name: String) {
        let found = Self.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
        guard let found else { return nil }
        self = found
    }
}

extension TokenScope {
    static let graph = "https://graph.microsoft.com"
    /// The application id of the same service.
    static let graphID = "00000003-0000-0000-c000-000000000000"

    var isGraph: Bool { audience == Self.graph }

    /// The permissions of Graph that are asked for by name, perhaps beside those of another
    /// service.
    var graphPermissions: [GraphPermission] {
        words.compactMap { word in
            let prefix = [Self.graph + "/", Self.graphID + "/"].first {
                word.lowercased().hasPrefix($0)
            }
            return GraphPermission(named: String(word.dropFirst(prefix?.count ?? 0)))
        }
    }
}

extension SandboxAuthority {
    /// Takes it that the user of a client has agreed to what a scope asks for. Throws if that
    /// cannot be kept.
    func consent(of client: String, to scope: TokenScope) throws(OAuthError) {
        guard options.graphConsent == .asked else { return }
        var permissions = scope.graphPermissions
        // `.default` and v1 ask for all that the client is registered with.
        if permissions.isEmpty, scope.isGraph { permissions = [.readWrite] }
        guard !permissions.isEmpty else { return }
        do { try addConsent(of: client, to: permissions) } catch { throw .consentNotKept }
    }

    /// The permissions a token of that scope has; empty for another service than Graph. Throws
    /// AADSTS65001 if nobody has consented to what is asked for.
    func graphPermissions(
        for scope: TokenScope, client: String
    ) throws(OAuthError) -> [GraphPermission] {
        guard scope.isGraph else { return [] }
        let consented: [GraphPermission] =
            switch options.graphConsent {
            case .given: [.readWrite]
            case .asked: consents(of: client)
            case .never: []
            }
        let asked = scope.graphPermissions
        let isAllowed = asked.allSatisfy { permission in
            consented.contains { $0.includes(permission) }
        }
        guard isAllowed, !consented.isEmpty else { throw .consentMissing(client) }
        return asked.isEmpty ? consented : asked
    }

    /// Checks the token of a request to Graph: 401 for one that is missing, not of this authority,
    /// expired or for another service, 403 without the permission that the method needs.
    func admitToGraph(_ request: WireRequest) throws(Fault) {
        let claims: JSONObject
        switch bearer(of: request) {
        case .missing: throw .invalidToken("Access token is empty.")
        case .invalid: throw .invalidToken("CompactToken validation failed.")
        case .expired: throw .invalidToken("Lifetime validation failed, the token is expired.")
        case .valid(let found): claims = found
        }
        let audience = claims.text("aud").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        guard audience == TokenScope.graph || audience == TokenScope.graphID else {
            throw .invalidToken("Access token validation failure. Invalid audience.")
        }
        // An application's permissions are its roles.
        let held = (claims.text("scp") ?? "").split(separator: " ").map(String.init)
        let wanted: GraphPermission = request.method == .get ? .read : .readWrite
        let isEnough = (held + claims.texts("roles")).contains {
            GraphPermission(named: $0)?.includes(wanted) ?? false
        }
        guard isEnough else { throw .requestDenied }
    }
}

extension OAuthError {
    static let consentNotKept = OAuthError(
        "server_error", 90033, "The consent cannot be kept.", status: 500)

    static func consentMissing(_ client: String) -> OAuthError {
        OAuthError(
            "invalid_grant", 65001,
            "The user or administrator has not consented to use the application with ID "
                + "'\(client)'. Send an interactive authorization request for this user and "
                + "resource.")
    }
}
