import Cryptography
import Foundation
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
