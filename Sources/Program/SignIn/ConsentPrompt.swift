import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Looks whether a sign-in can see admin relationships, without asking anybody.
struct GraphSight: Sendable {
    let profile: Profile
    /// The transport to the sign-in authority.
    let authority: HTTPTransport
    let connection: GraphConnection
    let time: any Timekeeper

    /// Seconds. A network may keep Graph out and answer nothing.
    private static let patience = 8.0

    /// Return the tokens with one for Graph, if there is one, and what can be done with it.
    func look(with tokens: StoredTokens) async -> (tokens: StoredTokens, standing: GDAPStanding) {
        let looking = Task { () -> (StoredTokens, GDAPStanding) in
            do throws(Refusal) {
                let silent = try await silently(with: tokens)
                return (silent, await standing(of: silent))
            } catch {
                return (tokens, .unseen(AdminAccessTrouble(error)))
            }
        }
        let limit = Task { [time] in
            await time.wait(until: time.now.addingTimeInterval(Self.patience))
            looking.cancel()
        }
        defer { limit.cancel() }
        return await withTaskCancellationHandler {
            await looking.value
        } onCancel: {
            looking.cancel()
        }
    }

    /// Get a token for Graph with what was consented to before. Throw the authority's refusal.
    func silently(with tokens: StoredTokens) async throws(Refusal) -> StoredTokens {
        let graph = SignInAuthority(for: profile, .graph, over: authority, time: time)
        let grant = try await graph.grant(tokens.credential, confidential: tokens.confidential)
        return tokens.with(grant, for: .graph)
    }

    /// What can be done with the token for Graph.
    func standing(of tokens: StoredTokens) async -> GDAPStanding {
        let graph = SignInAuthority(for: profile, .graph, over: authority, time: time)
        let source = TokenSource(graph, tokens: tokens) { _ in }
        return await GDAPStanding(
            by: GraphReadingClient(
                line: connection.line(with: source, time: time), address: profile.graph))
    }
}

/// Asks for consent to use admin relationships in Microsoft Graph, beside a sign-in that works
/// without it.
struct ConsentPrompt: Sendable {
    let sight: GraphSight
    let permission: GraphPermission
    let words: Words

    /// Lets somebody sign in at an authority.
    typealias Prompt = @Sendable (SignInAuthority) async throws -> TokenGrant

    /// Ask for what was not consented to yet; nil for `prompt` if nobody can be asked. The sign-in
    /// holds, whatever comes of it.
    func result(
        with tokens: StoredTokens, from authority: SignInAuthority, prompt: Prompt?
    ) async -> SignedIn {
        var (seen, standing) = await sight.look(with: tokens)
        var failure: Failure?
        if needsConsent(standing), let prompt {
            do {
                seen = try await consented(tokens, from: authority, prompt)
                standing = await sight.standing(of: seen)
            } catch {
                failure = Failure(error) ?? .unusable(words.reason(ofAny: error))
            }
        }
        if failure == nil, needsConsent(standing) || !isSeen(standing) {
            failure = .refused(refusal(for: standing))
        }
        if failure?.isOfConsent == true { failure = .consentNotGiven(permission) }
        return SignedIn(profile: sight.profile, tokens: seen, gdap: standing, failure: failure)
    }

    /// Whether what is asked for was not consented to. A token that does not tell what it is for
    /// may do.
    private func needsConsent(_ standing: GDAPStanding) -> Bool {
        switch standing {
        case .seen(let held): held.map { !$0.includes(permission) } ?? false
        case .unseen(let trouble): trouble == .notConsented
        }
    }

    private func isSeen(_ standing: GDAPStanding) -> Bool {
        if case .seen = standing { true } else { false }
    }

    private func refusal(for standing: GDAPStanding) -> Refusal {
        switch standing {
        case .seen, .unseen(.notConsented): .service(.consentMissing)
        case .unseen(.denied): .asked(.graph, .service(.accessDenied))
        case .unseen(.unreadable):
            .asked(.graph, .service(.unreadable(.noAdminRelationships)))
        case .unseen(.notOffered): .service(.wrongAudience)
        case .unseen(.unreachable): .asked(.graph, .unreachable(.failed))
        }
    }

    private func consented(
        _ tokens: StoredTokens, from authority: SignInAuthority, _ prompt: Prompt
    ) async throws -> StoredTokens {
        StandardError.write(words.consentAsked(permission.rawValue))
        let graph = SignInAuthority(
            for: sight.profile, .graph, asking: permission, over: sight.authority,
            time: sight.time)
        let grant = try await prompt(graph)
        guard grant.access.isOfSameAccount(as: tokens.access) else {
            throw Failure.usage(words.consentByAnother)
        }
        // The consent holds for the sign-in that is there, which stays as it is.
        if let silent = try? await sight.silently(with: tokens) { return silent }
        let new = tokens.with(grant, for: .graph)
        return new.with(
            try await authority.grant(new.credential, confidential: new.confidential))
    }
}

extension Failure {
    /// Whether nobody has consented to what was asked for.
    fileprivate var isOfConsent: Bool {
        switch self {
        case .refused(let refusal), .signIn(.refused(let refusal)):
            if case .service(.consentMissing) = refusal.cause { true } else { false }
        default: false
        }
    }
}

extension AccessToken {
    /// Whether two tokens are of one account, as far as they tell.
    fileprivate func isOfSameAccount(as other: AccessToken?) -> Bool {
        guard let mine = claims, let theirs = other?.claims else { return true }
        func agree(_ one: String?, _ another: String?) -> Bool {
            guard let one, let another else { return true }
            return one.lowercased() == another.lowercased()
        }
        // An object's id is the same for every service of a tenant.
        return agree(mine.tenantID, theirs.tenantID) && agree(mine.text("oid"), theirs.text("oid"))
            && agree(mine.userPrincipalName, theirs.userPrincipalName)
    }
}
