import Cryptography
import Foundation
import PartnerCenterAPI
import Synchronization

/// The authorization codes that were issued. Each is valid once, for a short time, for its client
/// and its redirect address (RFC 6749, 4.1.2; RFC 7636).
final class AuthorizationCodes: Sendable {
    /// The lifetime of a code, in seconds.
    static let lifetime: TimeInterval = 300
    private static let capacity = 1000

    private struct IssuedCode {
        let request: AuthorizationRequest
        let expires: Date
        var isUsed = false
    }

    private let entries = Mutex<[String: IssuedCode]>([:])

    /// Issues a code for a request the user accepted.
    func issue(for request: AuthorizationRequest, now: Date) -> String {
        let code = (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
        entries.withLock { entries in
            entries = entries.filter { now < $0.value.expires.addingTimeInterval(3600) }
            if entries.count >= Self.capacity,
                let oldest = entries.min(by: { $0.value.expires < $1.value.expires })
            {
                entries[oldest.key] = nil
            }
            entries[code] = IssuedCode(
                request: request, expires: now.addingTimeInterval(Self.lifetime))
        }
        return code
    }

    /// The request a code was issued for. Any try uses the code up. Throws why it is refused.
    func redeem(
        _ code: String, by client: String, at redirect: String, verifier: String?, now: Date
    ) throws(OAuthError) -> AuthorizationRequest {
        let entry = entries.withLock { entries in
            let entry = entries[code]
            entries[code]?.isUsed = true
            return entry
        }
        guard let entry else { throw .authorizationCodeBad }
        guard !entry.isUsed else { throw .authorizationCodeUsed }
        guard now < entry.expires else { throw .authorizationCodeExpired }
        let request = entry.request
        guard request.clientID == client else {
            throw OAuthError(
                "invalid_grant", 70000, "The authorization code was given to another client.")
        }
        guard request.redirect.text == redirect else {
            throw OAuthError(
                "invalid_grant", 500_112,
                "The reply address is not the one the authorization code was asked for with.")
        }
        guard request.challenge.isMet(by: verifier) else {
            throw OAuthError(
                "invalid_grant", 50148,
                "The code_verifier does not match the code_challenge of the authorization request."
            )
        }
        return request
    }
}

/// A PKCE challenge: only the client that set it can redeem the code (RFC 7636).
enum CodeChallenge: Equatable, Sendable {
    /// None was set: then a verifier is refused too (RFC 9700, 2.1.1).
    case none
    case plain(String)
    case sha256(String)

    /// Throws for an unknown method and an invalid challenge.
    init(_ challenge: String?, method: String?) throws(OAuthError) {
        guard let challenge else {
            guard method == nil else {
                throw OAuthError("invalid_request", 50147, "code_challenge is missing.")
            }
            self = .none
            return
        }
        guard (43...128).contains(challenge.count),
            challenge.allSatisfy({ $0.isASCIILetterOrDigit || "._~-".contains($0) })
        else {
            throw OAuthError(
                "invalid_request", 50147, "code_challenge must have 43 to 128 letters of its kind."
            )
        }
        switch method {
        case nil, "plain": self = .plain(challenge)
        case "S256": self = .sha256(challenge)
        case let other?:
            throw OAuthError(
                "invalid_request", 501_491, "The code_challenge_method '\(other)' is not supported."
            )
        }
    }

    func isMet(by verifier: String?) -> Bool {
        switch self {
        case .none: verifier == nil
        case .plain(let challenge): verifier == challenge
        case .sha256(let challenge):
            verifier.map { SHA256.hash(of: Array($0.utf8)).base64URL } == challenge
        }
    }
}

/// The request a client sends the user's browser to the authority with.
struct AuthorizationRequest: Equatable, Sendable {
    let clientID: String
    let redirect: LoopbackRedirect
    let scope: TokenScope
    let challenge: CodeChallenge
    let nonce: String?

    /// Throws errors that are sent to the client.
    init(
        _ fields: FormFields, for clientID: String, at redirect: LoopbackRedirect,
        _ version: OAuthVersion
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
        scope = version.scope(of: fields)
        challenge = try CodeChallenge(
            fields.filled("code_challenge"), method: fields.filled("code_challenge_method"))
        nonce = fields.filled("nonce")
    }
}

/// A redirect address on the browser's own machine, the only kind a code is sent to (RFC 8252,
/// 7.3):
/// `http://localhost:PORT/…` or `http://127.0.0.1:PORT/…`.
struct LoopbackRedirect: Equatable, Sendable {
    let text: String
    /// Its origin, for the content security policy.
    let origin: String

    /// How an answer is sent there: `response_mode`.
    enum Mode: String {
        case query, fragment
        case form = "form_post"
    }

    /// Returns nil for any other address.
    init?(_ text: String) {
        let hosts = ["http://localhost", "http://127.0.0.1"]
        guard let host = hosts.first(where: text.hasPrefix) else { return nil }
        var rest = text.dropFirst(host.count)
        if rest.first == ":" {
            let port = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard (1...5).contains(port.count) else { return nil }
            rest = rest[port.endIndex...]
        }
        let marks = "._~:/?@!$&'()*+,;=%-"
        guard rest.isEmpty || rest.first == "/" || rest.first == "?",
            rest.allSatisfy({ $0.isASCIILetterOrDigit || marks.contains($0) })
        else { return nil }
        self.text = text
        origin = String(text[..<rest.startIndex])
    }

    /// The address with the answer's pairs.
    func address(_ pairs: [(String, String)], _ mode: Mode) -> String {
        let answer = pairs.map { "\($0)=\($1.formEncoded)" }.joined(separator: "&")
        if mode == .fragment { return "\(text)#\(answer)" }
        return text + (text.contains("?") ? "&" : "?") + answer
    }
}

extension String {
    /// Percent-encoded except for letters, digits and `-._~`.
    var formEncoded: String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

/// The device codes that were issued and not redeemed yet (RFC 8628).
final class DeviceCodes: Sendable {
    /// The lifetime of a code, in seconds.
    static let lifetime = 900
    private static let capacity = 1000

    private struct PendingSignIn {
        let scope: TokenScope
        let userCode: String
        let expires: Date
        var interval: Int
        var polls = 0
        var lastPoll: Date?
        var decision: Bool?
    }

    private let entries = Mutex<[String: PendingSignIn]>([:])
    private let interval: Int
    private let approvesAfterPolls: Int?

    init(interval: Int, approvesAfterPolls: Int?) {
        self.interval = interval
        self.approvesAfterPolls = approvesAfterPolls
    }

    func begin(_ scope: TokenScope, now: Date) -> (deviceCode: String, userCode: String) {
        let deviceCode = (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
        // No vowels, so that it is no word, and no two characters that look alike.
        let userCode = String((0..<9).map { _ in "BCDFGHJKLMNPQRSTVWXZ23456789".randomElement()! })
        let expires = now.addingTimeInterval(TimeInterval(Self.lifetime))
        entries.withLock { entries in
            entries = entries.filter { now < $0.value.expires.addingTimeInterval(3600) }
            if entries.count >= Self.capacity,
                let oldest = entries.min(by: { $0.value.expires < $1.value.expires })
            {
                entries[oldest.key] = nil
            }
            entries[deviceCode] = PendingSignIn(
                scope: scope, userCode: userCode, expires: expires, interval: interval)
        }
        return (deviceCode, userCode)
    }

    /// The scope of the sign-in, once, after it was approved. Throws the answer to the poll until
    /// then.
    func poll(_ deviceCode: String, now: Date) throws(OAuthError) -> TokenScope {
        let result: Result<TokenScope, OAuthError> = entries.withLock { entries in
            guard var entry = entries[deviceCode] else { return .failure(.codeUnknown) }
            guard now < entry.expires else { return .failure(.codeExpired) }
            // A quarter of a second too early is allowed: clocks and networks are not exact.
            let isHasty = entry.lastPoll.map {
                now.timeIntervalSince($0) < Double(entry.interval) - 0.25
            }
            entry.lastPoll = now
            entry.polls += 1
            if isHasty == true { entry.interval += 5 }
            if let approvesAfterPolls, entry.decision == nil, entry.polls >= approvesAfterPolls {
                entry.decision = true
            }
            entries[deviceCode] = entry
            if isHasty == true { return .failure(.slowDown) }
            switch entry.decision {
            case nil: return .failure(.authorizationPending)
            case false: return .failure(.declined)
            case true:
                entries[deviceCode] = nil
                return .success(entry.scope)
            }
        }
        return try result.get()
    }

    /// Approves or declines the sign-in with a user code; blanks and dashes in it do not count.
    /// Returns false if none waits for it.
    func decide(_ userCode: String, approved: Bool, now: Date) -> Bool {
        let code = userCode.uppercased().filter { $0.isLetter || $0.isNumber }
        return entries.withLock { entries in
            let found = entries.first {
                $0.value.userCode == code && $0.value.decision == nil && now < $0.value.expires
            }
            guard let found else { return false }
            entries[found.key]?.decision = approved
            return true
        }
    }
}
