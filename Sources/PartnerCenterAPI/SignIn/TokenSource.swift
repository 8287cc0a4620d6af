import Domain
import Foundation

/// Gives out access tokens for one service. Renews them five minutes before their end, with one
/// request at a time, however many tasks wait.
package actor TokenSource: AccessTokens {
    private let authority: SignInAuthority
    private let stored: @Sendable () throws(Refusal) -> StoredTokens?
    private let exclusively: @Sendable (() -> Void) -> Void
    private let persist: @Sendable (StoredTokens) -> Void
    private let waker = Waker()
    private var tokens: StoredTokens
    private var isRenewing = false
    private var failure: Refusal?

    /// `persist` is called with all new tokens, also with a new refresh token: authorities may
    /// replace it at each use. `stored` is read before each renewal and before `persist`: another
    /// process may have renewed, or somebody signed in anew. What it returns wins over what is
    /// known here, and is not overwritten, but for the access token of this service. It returns nil
    /// if nothing is stored. `exclusively` does what it is given while nobody else stores tokens.
    package init(
        _ authority: SignInAuthority, tokens: StoredTokens,
        stored: @escaping @Sendable () throws(Refusal) -> StoredTokens? = { nil },
        exclusively: @escaping @Sendable (() -> Void) -> Void = { $0() },
        persist: @escaping @Sendable (StoredTokens) -> Void
    ) {
        self.authority = authority
        self.tokens = tokens
        self.stored = stored
        self.exclusively = exclusively
        self.persist = persist
    }

    package func current() async throws(Refusal) -> AccessToken {
        if let access = tokens[authority.slot], isGood(access) { return access }
        do {
            return try await renew(insteadOf: tokens[authority.slot])
        } catch {
            // While the authority cannot be reached, a token that has not ended yet still serves.
            if case .unreachable = error.cause, let access = tokens[authority.slot],
                access.expiry > authority.time.now
            {
                return access
            }
            throw error
        }
    }

    package func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        if let access = tokens[authority.slot], access != refused { return access }
        return try await renew(insteadOf: refused)
    }

    private func isGood(_ access: AccessToken) -> Bool {
        access.expiry > authority.time.now.addingTimeInterval(300)
    }

    private func renew(insteadOf old: AccessToken?) async throws(Refusal) -> AccessToken {
        while isRenewing {
            await waker.wait(since: waker.wakes)
            if Task.isCancelled { throw .service(.stopped) }
            if let access = tokens[authority.slot], access != old { return access }
            // A task that was cancelled has said nothing about the others.
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
                // A file stores moments less exactly, so secrets are compared.
                if let access = kept[authority.slot], access.secret != old?.secret, isGood(access) {
                    return access
                }
            }
            let used = tokens
            let grant = try await authority.grant(
                used.credential, confidential: used.confidential)
            let new = used.with(grant, for: authority.slot)
            tokens = new
            exclusively {
                let kept = try? stored()
                if let merged = new.merged(into: kept, since: used, for: authority.slot) {
                    persist(merged)
                }
            }
            return grant.access
        } catch {
            failure = error
            throw error
        }
    }
}

/// What an authority grants.
package struct TokenGrant: Equatable, Sendable {
    /// The access token.
    package let access: AccessToken
    /// The refresh token to use from now on; nil if there is none, or it stays the same.
    package let refresh: Secret?

    /// Nil for a body without an access token. Its lifetime begins at `now`.
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

/// What is left of a sign-in: it gets access tokens without asking anybody.
package enum Credential: Equatable, Sendable {
    /// Of a user who signed in once, with MFA (Secure Application Model).
    case refreshToken(Secret)
    /// Of an application, which signs in as itself.
    case clientSecret(Secret)
}
