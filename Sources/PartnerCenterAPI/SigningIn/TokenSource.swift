import Domain
import Foundation

/// Gives out access tokens: renewed five minutes ahead of their end, and by one request at a time,
/// however many ask.
package actor TokenSource: AccessTokens {
    private let authority: Authority
    private let confidential: Secret?
    private let persist: @Sendable (StoredTokens) -> Void
    private let room = WaitingRoom()
    private var tokens: StoredTokens
    private var isRenewing = false
    private var failure: Refusal?

    /// `persist` is called whenever there are new tokens, a new refresh token among them:
    /// authorities may replace it at each use. `confidential` is the secret of an application that
    /// has one beside the refresh token.
    package init(
        _ authority: Authority, tokens: StoredTokens, confidential: Secret? = nil,
        persist: @escaping @Sendable (StoredTokens) -> Void
    ) {
        self.authority = authority
        self.tokens = tokens
        self.confidential = confidential
        self.persist = persist
    }

    package func current() async throws(Refusal) -> AccessToken {
        let soon = authority.time.now.addingTimeInterval(300)
        if let access = tokens.access, access.expiry > soon { return access }
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

    private func renew(insteadOf old: AccessToken?) async throws(Refusal) -> AccessToken {
        while isRenewing {
            await room.sleep(since: room.calls)
            if Task.isCancelled { throw .service(.stopped) }
            if let access = tokens.access, access != old { return access }
            // Whoever gave up on it has said nothing about the others.
            if let failure, failure != .service(.stopped) { throw failure }
        }
        isRenewing = true
        failure = nil
        defer {
            isRenewing = false
            room.callAll()
        }
        do {
            let grant = try await authority.grant(tokens.credential, confidential: confidential)
            tokens = tokens.with(grant)
            persist(tokens)
            return grant.access
        } catch {
            failure = error
            throw error
        }
    }
}
