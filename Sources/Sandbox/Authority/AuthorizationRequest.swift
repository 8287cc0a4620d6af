import Foundation
import PartnerCenterAPI

/// What a client sends somebody's browser to the authority for.
struct AuthorizationRequest: Equatable, Sendable {
    let clientID: String
    let redirect: LoopbackRedirect
    let scope: TokenScope
    let challenge: CodeChallenge
    let nonce: String?

    /// Throws what may be told to the client.
    init(
        _ fields: FormFields, for clientID: String, at redirect: LoopbackRedirect,
        _ version: Authority.Version
    ) throws(OAuthError) {
        guard let type = fields.filled("response_type") else { throw .missing("response_type") }
        guard type == "code" else {
            throw OAuthError(
                "unsupported_response_type", 700_054, "The response_type '\(type)' is not enabled.")
        }
        guard fields.filled("prompt") != "none" else {
            throw OAuthError(
                "interaction_required", 65001, "The user has not consented, and must be asked.")
        }
        self.clientID = clientID
        self.redirect = redirect
        scope =
            version == .v1
            ? TokenScope(resource: fields["resource"]) : TokenScope(scope: fields["scope"])
        challenge = try CodeChallenge(
            fields.filled("code_challenge"), method: fields.filled("code_challenge_method"))
        nonce = fields.filled("nonce")
    }
}

/// A port of the machine the browser runs on, which is the one place a code is sent to (RFC 8252,
/// 7.3): `http://localhost:PORT/…` or `http://127.0.0.1:PORT/…`.
struct LoopbackRedirect: Equatable, Sendable {
    let text: String
    /// As a policy for the browser names it.
    let origin: String

    /// How an answer gets there.
    enum Mode: String {
        case query, fragment
        case form = "form_post"
    }

    /// Nil for any other address.
    init?(_ text: String) {
        let form =
            /(http:\/\/(?:localhost|127\.0\.0\.1)(?::[0-9]{1,5})?)(?:[\/?][A-Za-z0-9._~:\/?@!$&'()*+,;=%-]*)?/
        guard let match = text.wholeMatch(of: form) else { return nil }
        self.text = text
        origin = String(match.1)
    }

    /// The address with an answer in it.
    func address(_ pairs: [(String, String)], _ mode: Mode) -> String {
        let answer = pairs.map { "\($0)=\($1.formEncoded)" }.joined(separator: "&")
        if mode == .fragment { return "\(text)#\(answer)" }
        return text + (text.contains("?") ? "&" : "?") + answer
    }
}

extension String {
    /// With everything but letters, digits and `-._~` percent-encoded.
    fileprivate var formEncoded: String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
