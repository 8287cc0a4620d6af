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

    /// Sign in with given secrets, or by browser if wanted and there is one, or by device code.
    /// Nothing is stored.
    func result(
        with given: StoredTokens?, inBrowser: Bool
    ) async -> Result<SignedIn, Failure> {
        do {
            let transports = [
                try HTTPTransport(reaching: profile.authority),
                try HTTPTransport(reaching: profile.base),
            ]
            let authority = SignInAuthority(for: profile, over: transports[0], time: time)
            let result: Result<SignedIn, Failure>
            do {
                let tokens = try await tokens(
                    by: given, inBrowser: inBrowser, from: authority)
                try await check(tokens, over: transports[1], authority)
                result = .success(SignedIn(profile: profile, tokens: tokens))
            } catch {
                result = .failure(Failure(error) ?? .unusable(words.reason(ofAny: error)))
            }
            for transport in transports { await transport.shutdown() }
            return result
        } catch {
            return .failure(Failure(error) ?? .unusable(words.reason(ofAny: error)))
        }
    }

    private func tokens(
        by given: StoredTokens?, inBrowser: Bool, from authority: SignInAuthority
    ) async throws -> StoredTokens {
        if let given {
            let grant = try await authority.grant(
                given.credential, confidential: given.confidential)
            return given.with(grant)
        }
        var browsed: TokenGrant?
        if inBrowser {
            if let browser = Browser.find(in: Surroundings.variable) {
                let prompt = BrowserPrompt(browser: browser, words: words, time: time)
                browsed = try await prompt.grant(from: authority, at: profile.authority)
            }
            if browsed == nil { StandardError.write(words.signInNoBrowser) }
        }
        let grant: TokenGrant
        if let browsed { grant = browsed } else { grant = try await grantByCode(authority) }
        guard let refresh = grant.refresh else {
            throw Failure.usage(words.signInNoRefreshToken)
        }
        return StoredTokens(credential: .refreshToken(refresh)).with(grant)
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
}

/// Reads secrets from standard input or the environment. Never from arguments, which every user of
/// the machine can read.
enum SecretInput {
    /// The secrets in the environment, by variable. Removed from it at the start, so that neither
    /// `/proc` nor child processes have them.
    static let environment: [Variable: Secret] = {
        var secrets: [Variable: Secret] = [:]
        for variable in Variable.allCases {
            guard let place = getenv(variable.rawValue) else { continue }
            let text = String(cString: place)
            // `/proc` shows this memory.
            memset(place, 0, strlen(place))
            unsetenv(variable.rawValue)
            if !text.isEmpty { secrets[variable] = Secret(text) }
        }
        return secrets
    }()

    /// Bytes; more than any secret has.
    private static let largest = 1 << 20

    enum Variable: String, CaseIterable {
        case refreshToken = "PARTNERDECK_REFRESH_TOKEN"
        case clientSecret = "PARTNERDECK_CLIENT_SECRET"
    }

    /// Return the only line of standard input; nil if it has none, several, or too much.
    static func standardInput() -> Secret? {
        var data = Data()
        while data.count <= largest,
            let part = try? FileHandle.standardInput.read(upToCount: largest), !part.isEmpty
        {
            data += part
        }
        guard data.count <= largest, let text = String(data: data, encoding: .utf8)
        else { return nil }
        let lines = text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        return lines.count == 1 ? Secret(lines[0]) : nil
    }
}
