import Domain
import Foundation
import PartnerCenterAPI

/// An error answer of the authority, in the form of RFC 6749 with Entra's additions.
struct OAuthError: Error, Equatable, Sendable {
    let error: String
    /// The number of the AADSTS code.
    let code: Int
    let description: String
    var status = 400

    init(_ error: String, _ code: Int, _ description: String, status: Int = 400) {
        self.error = error
        self.code = code
        self.description = description
        self.status = status
    }

    static let authorizationPending = OAuthError(
        "authorization_pending", 70016, "The user has not finished signing in yet.")
    static let slowDown = OAuthError(
        "slow_down", 70016, "The device code is polled too often. Wait five seconds longer.")
    static let declined = OAuthError(
        "authorization_declined", 70018, "The user declined to sign in.")
    static let codeExpired = OAuthError("expired_token", 70019, "The device code has expired.")
    static let codeUnknown = OAuthError(
        "bad_verification_code", 70018, "The device code is not known.")
    static let refreshTokenBad = OAuthError(
        "invalid_grant", 9_002_313, "The refresh token is malformed.")
    static let refreshTokenExpired = OAuthError(
        "invalid_grant", 700_082, "The refresh token has expired due to inactivity.")
    static let refreshTokenRevoked = OAuthError(
        "invalid_grant", 50173, "The refresh token has been revoked. Sign in again.")
    static let clientSecretMissing = OAuthError(
        "invalid_client", 7_000_218, "The request must contain client_secret.", status: 401)

    static let keyFailed = OAuthError(
        "server_error", 90033, "The signing key cannot be made or kept.", status: 500)
    static let storeFailed = OAuthError(
        "temporarily_unavailable", 90033, "The directory cannot be read.", status: 503)
    static let foreignOrigin = OAuthError(
        "invalid_request", 90014, "The answer came from another page.", status: 403)
    static let authorizationCodeBad = OAuthError(
        "invalid_grant", 9_002_313, "The authorization code is malformed.")
    static let authorizationCodeExpired = OAuthError(
        "invalid_grant", 70008, "The authorization code has expired.")
    static let authorizationCodeUsed = OAuthError(
        "invalid_grant", 54005, "The authorization code was already redeemed.")

    static func missing(_ name: String) -> OAuthError {
        OAuthError("invalid_request", 900_144, "The request must contain '\(name)'.")
    }

    func response(at now: Date) -> WireResponse {
        let trace = UUID().uuidString.lowercased()
        let json: JSONValue = [
            "error": .string(error),
            "error_description": .string(
                "AADSTS\(code): \(description) Trace ID: \(trace) Timestamp: \(now.iso8601)"),
            "error_codes": [JSONValue(integerLiteral: code)], "timestamp": .string(now.iso8601),
            "trace_id": .string(trace), "correlation_id": .string(trace),
        ]
        return WireResponse(
            status: status, headers: ["Content-Type": Reply.contentType], body: json.bytes)
    }
}
