import Cryptography
import Domain
import Foundation
import PartnerCenterAPI
import Synchronization

/// The OAuth authority beside the service: it signs in whoever the store says is signed in.
/// Tokens are JWTs of its own; refresh tokens are too, so that they outlive the server.
package final class Authority: Sendable {
    let sandbox: Sandbox
    let options: SandboxOptions
    let time: any Timekeeper
    let devices: DeviceCodes
    let codes = AuthorizationCodes()
    private let secret: Mutex<AuthoritySecret>

    /// How long an access token is good for, in seconds.
    package static let accessLifetime = 3600
    /// How long a refresh token is good for unused (reference, 1.2).
    static let refreshLifetime = 90 * 86_400

    /// Throws what stands against the secret being kept in its file.
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

    /// Approves a sign-in by the code its user was shown. False if none waits under it.
    package func approve(userCode: String) -> Bool {
        devices.decide(userCode, approved: true, now: time.now)
    }

    /// Declines one.
    package func decline(userCode: String) -> Bool {
        devices.decide(userCode, approved: false, now: time.now)
    }

    /// Ends every sign-in: no refresh token from before is good any more. Throws if that cannot
    /// be written down.
    package func revokeSignIns() throws(AuthorityError) {
        // Whole seconds, as in tokens: one of this very second is revoked too.
        let now = Date(timeIntervalSince1970: time.now.timeIntervalSince1970.rounded(.down) + 1)
        let changed = secret.withLock { secret in
            secret.validSince = now
            return secret
        }
        if let file = options.secretsFile { try changed.save(to: file) }
    }

    var validSince: Date { secret.withLock { $0.validSince } }

    func sign(_ claims: JSONObject) -> String {
        let key = secret.withLock { $0.key }
        return JSONWebToken.signed(claims, with: key)
    }

    /// The claims of a token this authority signed; nil for any other.
    func claims(of token: String) -> JSONObject? {
        let key = secret.withLock { $0.key }
        return JSONWebToken.claims(of: token, signedWith: key)
    }

    /// An id token, which any client can check by `publishedKey`. Throws if there is no key.
    func signIdentity(_ claims: JSONObject) throws(OAuthError) -> String {
        let key = try identityKey()
        do { return try JSONWebToken.signed(claims, with: key) } catch { throw .keyFailed }
    }

    /// The key id tokens are signed with, for everybody.
    func publishedKey() throws(OAuthError) -> JSONObject {
        let key = try identityKey()
        return PublishedKey(key.publicHalf).json
    }

    private func identityKey() throws(OAuthError) -> RSAKey {
        do {
            return try secret.withLock { secret in
                let (key, isNew) = try secret.makeIdentityKey()
                // A key the file does not have would be another after a restart.
                if isNew, let file = options.secretsFile { try secret.save(to: file) }
                return key
            }
        } catch {
            throw .keyFailed
        }
    }
}
