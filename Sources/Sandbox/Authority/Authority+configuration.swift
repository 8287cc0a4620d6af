import Domain
import PartnerCenterAPI

extension Authority {
    /// Which form of the protocol: v1 has `resource` and numbers as text, v2 has `scope`.
    enum Version {
        case v1, v2
    }

    /// The OpenID configuration: where everything is. MSAL wants the three endpoints.
    func configuration(
        base: String, tenant: String, _ version: Version
    ) throws(OAuthError) -> JSONObject {
        guard let identity = try? identity() else { throw .storeFailed }
        let own = "\(base)/\(tenant)"
        let path = version == .v2 ? "\(own)/oauth2/v2.0" : "\(own)/oauth2"
        // `{tenantid}` is how Entra says it where the tenant is not known yet.
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
