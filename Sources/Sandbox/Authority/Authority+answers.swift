import Domain
import Foundation
import PartnerCenterAPI

extension Authority {
    /// The answer to a request outside `/v1`.
    func answer(_ request: WireRequest, _ target: RequestTarget) async -> WireResponse {
        let path = target.path.map { $0.lowercased() }
        if path == ["devicelogin"] { return page(request, target) }
        guard let tenant = path.first else { return Self.notFound }
        let rest = path.dropFirst().joined(separator: "/")
        guard let (methods, place) = Self.places[rest] else { return Self.notFound }
        guard methods.contains(request.method) else {
            var fault = Fault(
                405, "405", "The resource does not support \(request.method.rawValue).")
            fault.headers["Allow"] = methods.map(\.rawValue).joined(separator: ", ")
            return fault.response
        }
        do throws(OAuthError) {
            try require(tenant)
            let version: Version = rest.contains("v2.0") ? .v2 : .v1
            if place == .authorize { return authorize(request, target, version) }
            return try respond(
                place, request, version, base: base(of: request), tenant: tenant)
        } catch {
            return error.response(at: time.now)
        }
    }

    private enum Place {
        case configuration, keys, authorize, deviceCode, token
    }

    private static let places: [String: ([WireRequest.Method], Place)] = [
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
        _ place: Place, _ request: WireRequest, _ version: Version, base: String, tenant: String
    ) throws(OAuthError) -> WireResponse {
        let form = FormFields(String(decoding: request.body, as: UTF8.self))
        switch place {
        case .configuration:
            return Self.json(
                try configuration(base: base, tenant: tenant, version))
        // Of id tokens alone: the others are read by us alone.
        case .keys: return Self.json(["keys": [.object(try publishedKey())]])
        case .deviceCode: return Self.json(try deviceCode(form, base: base, version))
        case .token: return Self.json(try token(form, base: base, version))
        // Answered by pages.
        case .authorize: return Self.notFound
        }
    }

    /// `common`, `organizations`, the partner's tenant or the domain of its users.
    private func require(_ tenant: String) throws(OAuthError) {
        if ["common", "organizations"].contains(tenant) { return }
        guard let identity = try? identity() else { throw .storeFailed }
        let domain = identity.userPrincipalName.split(separator: "@").last?.lowercased()
        guard tenant == identity.partnerTenantID.text.lowercased() || tenant == domain else {
            throw OAuthError("invalid_tenant", 90002, "The tenant '\(tenant)' was not found.")
        }
    }

    /// What the addresses in an answer begin with: as the option says, or as the request came.
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

extension OAuthError {
    static let storeFailed = OAuthError(
        "temporarily_unavailable", 90033, "The directory cannot be read.", status: 503)
}
