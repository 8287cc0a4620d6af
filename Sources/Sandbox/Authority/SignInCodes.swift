import Cryptography
import Foundation
import PartnerCenterAPI
import Synchronization

/// The authorization codes that were given out: each is good once, for the client and the address
/// it was given to, and for a short time (RFC 6749, 4.1.2; RFC 7636).
final class AuthorizationCodes: Sendable {
    /// How long one is good for, in seconds.
    static let lifetime: TimeInterval = 300
    private static let capacity = 1000

    private struct Entry {
        let request: AuthorizationRequest
        let expires: Date
        var isUsed = false
    }

    private let entries = Mutex<[String: Entry]>([:])

    /// A code for what somebody agreed to.
    func issue(for request: AuthorizationRequest, now: Date) -> String {
        let code = (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
        entries.withLock { entries in
            entries = entries.filter { now < $0.value.expires.addingTimeInterval(3600) }
            if entries.count >= Self.capacity,
                let oldest = entries.min(by: { $0.value.expires < $1.value.expires })
            {
                entries[oldest.key] = nil
            }
            entries[code] = Entry(
                request: request, expires: now.addingTimeInterval(Self.lifetime))
        }
        return code
    }

    /// What was agreed to. A code that somebody tried is used up, whatever came of it. Throws why
    /// it brings nothing.
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

/// What only whoever began can answer, so that a code is of no use to whoever else sees it.
enum CodeChallenge: Equatable, Sendable {
    /// None was set: then none may be answered either (RFC 9700, 2.1.1).
    case none
    case plain(String)
    case sha256(String)

    /// Throws for a method nobody knows, and a challenge of a form none has.
    init(_ challenge: String?, method: String?) throws(OAuthError) {
        guard let challenge else {
            guard method == nil else {
                throw OAuthError("invalid_request", 50147, "code_challenge is missing.")
            }
            self = .none
            return
        }
        guard challenge.wholeMatch(of: /[A-Za-z0-9._~-]{43,128}/) != nil else {
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

/// The device codes that were given out and not used up yet (RFC 8628).
final class DeviceCodes: Sendable {
    /// How long one is good for, in seconds.
    static let lifetime = 900
    private static let capacity = 1000

    /// What a sign-in by device code was begun with.
    struct Request: Equatable, Sendable {
        let clientID: String
        let scope: TokenScope
    }

    private struct Entry {
        let request: Request
        let userCode: String
        let expires: Date
        var interval: Int
        var polls = 0
        var lastPoll: Date?
        var decision: Bool?
    }

    private let entries = Mutex<[String: Entry]>([:])
    private let interval: Int
    private let approvesAfterPolls: Int?

    init(interval: Int, approvesAfterPolls: Int?) {
        self.interval = interval
        self.approvesAfterPolls = approvesAfterPolls
    }

    func begin(_ request: Request, now: Date) -> (deviceCode: String, userCode: String) {
        let deviceCode = (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
        // No vowels, so that no word comes of it, and nothing that looks like something else.
        let userCode = String((0..<9).map { _ in "BCDFGHJKLMNPQRSTVWXZ23456789".randomElement()! })
        let expires = now.addingTimeInterval(TimeInterval(Self.lifetime))
        entries.withLock { entries in
            entries = entries.filter { now < $0.value.expires.addingTimeInterval(3600) }
            if entries.count >= Self.capacity,
                let oldest = entries.min(by: { $0.value.expires < $1.value.expires })
            {
                entries[oldest.key] = nil
            }
            entries[deviceCode] = Entry(
                request: request, userCode: userCode, expires: expires, interval: interval)
        }
        return (deviceCode, userCode)
    }

    /// What was begun, once it is approved; it can be had once. Throws what the poll is to hear.
    func poll(_ deviceCode: String, now: Date) throws(OAuthError) -> Request {
        let result: Result<Request, OAuthError> = entries.withLock { entries in
            guard var entry = entries[deviceCode] else { return .failure(.codeUnknown) }
            guard now < entry.expires else { return .failure(.codeExpired) }
            // A little early is no haste: clocks and networks are not exact.
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
                return .success(entry.request)
            }
        }
        return try result.get()
    }

    /// Says yes or no to the code a user typed, blanks and dashes aside. False if there is none
    /// that waits.
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
