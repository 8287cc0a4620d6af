import Domain
import Foundation

/// Gives out access tokens: renewed five minutes ahead of their end, and by one request at a time,
/// however many ask.
package actor TokenSource: AccessTokens {
    private let authority: SignInAuthority
    private let stored: @Sendable () throws(Refusal) -> StoredTokens?
    private let persist: @Sendable (StoredTokens) -> Void
    private let waker = TaskWaker()
    private var tokens: StoredTokens
    private var isRenewing = false
    private var failure: Refusal?

    /// `persist` is called whenever there are new tokens, a new refresh token among them:
    /// authorities may replace it at each use. `stored` is looked at before each renewal, and
    /// before `persist`: another process may have renewed, or somebody signed in anew. What it has
    /// then goes before what is known here, and is not written over. Nil where nothing is kept.
    package init(
        _ authority: SignInAuthority, tokens: StoredTokens,
        stored: @escaping @Sendable () throws(Refusal) -> StoredTokens? = { nil },
        persist: @escaping @Sendable (StoredTokens) -> Void
    ) {
        self.authority = authority
        self.tokens = tokens
        self.stored = stored
        self.persist = persist
    }

    package func current() async throws(Refusal) -> AccessToken {
        if let access = tokens.access, isGood(access) { return access }
        do {
            return try await renew(insteadOf: tokens.access)
        } catch {
            // While the authority cannot be reached, what is not over yet still serves.
            if case .unreachable = error.cause, let access = tokens.access,
                access.expiry > authority.time.now
            {
                return access
            }
            throw error
        }
    }

    package func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        if let access = tokens.access, access != refused { return access }
        return try await renew(insteadOf: refused)
    }

    private func isGood(_ access: AccessToken) -> Bool {
        access.expiry > authority.time.now.addingTimeInterval(300)
    }

    private func renew(insteadOf old: AccessToken?) async throws(Refusal) -> AccessToken {
        while isRenewing {
            await waker.wait(since: waker.wakes)
            if Task.isCancelled { throw .service(.stopped) }
            if let access = tokens.access, access != old { return access }
            // Whoever gave up on it has said nothing about the others.
            if let failure, failure != .service(.stopped) { throw failure }
        }
        isRenewing = true
        failure = nil
        defer {
            isRenewing = false
            waker.wake()
        }
        do {
            if let kept = try stored(), kept != tokens {
                tokens = kept
                // A file keeps moments less exactly: what was refused is known by itself.
                if let access = kept.access, access.secret != old?.secret, isGood(access) {
                    return access
                }
            }
            let used = tokens
            let grant = try await authority.grant(
                used.credential, confidential: used.confidential)
            tokens = used.with(grant)
            // A refresh token that came meanwhile is as good, and may be of a newer sign-in.
            let kept = try? stored()
            if kept == nil || kept?.credential == used.credential { persist(tokens) }
            return grant.access
        } catch {
            failure = error
            throw error
        }
    }
}

/// What an authority grants.
package struct TokenGrant: Equatable, Sendable {
    package let access: AccessToken
    /// The one to use from now on; nil where there is none, or it stays as it was.
    package let refresh: Secret?

    /// Nil for a body without an access token. Its life is counted from `now`.
    init?(_ json: JSONObject, now: Date) {
        guard let token = json.filledText("access_token") else { return nil }
        let secret = Secret(token)
        let told = json.number("expires_in").map { now.addingTimeInterval(Double($0)) }
        let claimed = TokenClaims(of: secret)?.expiry
        access = AccessToken(
            secret, expiry: told ?? claimed ?? now.addingTimeInterval(3600))
        refresh = json.filledText("refresh_token").map(Secret.init)
    }
}

/// What stands for a sign-in that is over: it gets access tokens without anybody being asked.
package enum Credential: Equatable, Sendable {
    /// Of a user who signed in once, with MFA (Secure Application Model).
    case refreshToken(Secret)
    /// Of an application, which signs in as itself.
    case clientSecret(Secret)
}
