import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// Signs in: gets tokens, and checks them at the service.
struct SignIn: Sendable {
    let profile: Profile
    let words: Words
    private let time = AlarmClock()

    init(profile: Profile, words: Words) {
        self.profile = profile
        self.words = words
    }

    /// Sign in with given secrets, by browser if wanted and there is one, or by device code. Then
    /// see what can be done with admin relationships; `consent` asks for more than that. Nothing is
    /// stored.
    func result(
        with given: StoredTokens?, inBrowser: Bool, asking consent: ConsentRequest? = nil
    ) async -> Result<SignedIn, Failure> {
        let result: Result<SignedIn, Failure>
        var transports: [HTTPTransport] = []
        do {
            let toAuthority = try HTTPTransport(reaching: profile.authority)
            let toService = try HTTPTransport(reaching: profile.base)
            let graph = GraphConnection(of: profile)
            transports = [toAuthority, toService] + graph.transports
            let authority = SignInAuthority(for: profile, over: toAuthority, time: time)
            let tokens: StoredTokens
            if given == nil, let kept = await renewed(consent?.stored, by: authority) {
                tokens = kept
            } else {
                tokens = try await self.tokens(by: given, inBrowser: inBrowser, from: authority)
            }
            try await check(tokens, over: toService, authority)
            let sight = GraphSight(
                profile: profile, authority: toAuthority, connection: graph, time: time)
            guard let consent else {
                let (seen, standing) = await sight.look(with: tokens)
                return await end(
                    transports, .success(SignedIn(profile: profile, tokens: seen, gdap: standing)))
            }
            let asking = ConsentPrompt(sight: sight, permission: consent.permission, words: words)
            // An application has what was consented to for it: nobody can be asked.
            let prompt: ConsentPrompt.Prompt? =
                given == nil && tokens.isOfUser
                ? { @Sendable authority in
                    try await grant(inBrowser: inBrowser, from: authority)
                } : nil
            result = .success(
                await asking.result(with: tokens, from: authority, prompt: prompt))
        } catch {
            result = .failure(Failure(error) ?? .unusable(words.reason(ofAny: error)))
        }
        return await end(transports, result)
    }

    private func end<Value>(_ transports: [HTTPTransport], _ value: Value) async -> Value {
        for transport in transports { await transport.shutdown() }
        return value
    }

    /// The tokens of an earlier sign-in, renewed; nil if there are none that still hold.
    private func renewed(
        _ stored: StoredTokens?, by authority: SignInAuthority
    ) async -> StoredTokens? {
        guard let stored else { return nil }
        return try? stored.with(
            await authority.grant(stored.credential, confidential: stored.confidential))
    }

    private func tokens(
        by given: StoredTokens?, inBrowser: Bool, from authority: SignInAuthority
    ) async throws -> StoredTokens {
        if let given {
            let grant = try await authority.grant(
                given.credential, confidential: given.confidential)
            return given.begun().with(grant)
        }
        let grant = try await grant(inBrowser: inBrowser, from: authority)
        guard let refresh = grant.refresh else {
            throw Failure.usage(words.signInNoRefreshToken)
        }
        return StoredTokens(credential: .refreshToken(refresh)).begun().with(grant)
    }

    private func grant(
        inBrowser: Bool, from authority: SignInAuthority
    ) async throws -> TokenGrant {
        var browsed: TokenGrant?
        if inBrowser {
            if let browser = Browser.find(in: Surroundings.variable) {
                let prompt = BrowserPrompt(browser: browser, words: words, time: time)
                browsed = try await prompt.grant(from: authority, at: profile.authority)
            }
            if browsed == nil { StandardError.write(words.signInNoBrowser) }
        }
        if let browsed { return browsed }
        return try await grantByCode(authority)
    }

    private func grantByCode(_ authority: SignInAuthority) async throws -> TokenGrant {
        let code = try await authority.deviceCode()
        let prompt = CodePrompt(code, words: words)
        prompt.show()
        let countdown = Task { [time] in await prompt.countDown(by: time) }
        defer { prompt.clear() }
        let grant: TokenGrant
        do {
            grant = try await authority.grant(for: code)
        } catch {
            await end(countdown)
            throw error
        }
        await end(countdown)
        return grant
    }

    private func end(_ countdown: Task<Void, Never>) async {
        countdown.cancel()
        await countdown.value
    }

    /// Make one request. Throw only what another sign-in can solve; ignore an unreachable or
    /// failing service.
    private func check(
        _ tokens: StoredTokens, over transport: HTTPTransport, _ authority: SignInAuthority
    ) async throws(Refusal) {
        let source = TokenSource(authority, tokens: tokens) { _ in }
        let line = ServiceLine(
            transport: transport, tokens: source, pacer: Pacer(time: time), time: time,
            locale: profile.locale ?? "en-US")
        let client = PartnerCenterReadingClient(
            line,
            profile: ClientProfile(
                rules: profile.rules, country: profile.country ?? "US",
                identity: profile.identity))
        do throws(Refusal) {
            _ = try await client.customers(from: nil, limit: 1)
        } catch {
            guard error.status == Refusal.readOnly.status else { return }
            throw error
        }
    }
}

/// The result of a sign-in.
struct SignedIn: Sendable {
    let profile: Profile
    let tokens: StoredTokens
    /// What can be done with admin relationships.
    let gdap: GDAPStanding
    /// Why what was asked for in Microsoft Graph was not granted; the rest holds. Nil if it was, or
    /// nothing was asked for.
    var failure: Failure?
}

/// What `sign-in --gdap` asks for.
struct ConsentRequest: Sendable {
    let permission: GraphPermission
    /// The tokens of an earlier sign-in on the profile: nobody needs to sign in twice.
    let stored: StoredTokens?
}
