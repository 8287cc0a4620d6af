import Domain
import Foundation
import PartnerCenterAPI

/// Where a profile's tokens are kept, and how access tokens are got by them.
struct TokenStore: Sendable {
    let file: TokenFile
    private let profile: Profile

    init(of profile: Profile) throws(Failure) {
        guard let folder = Surroundings.secretsFolder(of: profile.name) else {
            throw .noFolder(variable: "XDG_STATE_HOME", isStore: false)
        }
        file = TokenFile(path: "\(folder)/tokens.json")
        self.profile = profile
    }

    /// Who signed in, by the last access token; nil for nobody, and for a token that does not
    /// tell. Throws where the file is not to be trusted.
    func claims() throws(TokenFileError) -> TokenClaims? { try file.read()?.access?.claims }

    /// Access tokens by what the file has.
    func accessTokens(over authority: HTTPTransport, time: any Timekeeper) -> FiledTokens {
        FiledTokens(
            file, SignInAuthority(for: profile, over: authority, time: time))
    }
}

extension SignInAuthority {
    /// Where a profile's users sign in. Tokens are for the cloud's own service, also where it is
    /// reached at another address.
    init(for profile: Profile, over transport: any Transport, time: any Timekeeper) {
        self.init(
            transport: transport, tenant: profile.tenant, clientID: profile.clientID ?? "",
            audience: profile.cloud.service, time: time)
    }
}

/// Access tokens by the file of a profile, which somebody may sign in to or out of meanwhile.
actor FiledTokens: AccessTokens {
    private let file: TokenFile
    private let authority: SignInAuthority
    private var source: TokenSource?
    /// What the source was made of.
    private var credential: Credential?

    init(_ file: TokenFile, _ authority: SignInAuthority) {
        self.file = file
        self.authority = authority
    }

    func current() async throws(Refusal) -> AccessToken {
        try await get { source throws(Refusal) in try await source.current() }
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await get { source throws(Refusal) in try await source.renewed(insteadOf: refused) }
    }

    private func get(
        _ ask: (TokenSource) async throws(Refusal) -> AccessToken
    ) async throws(Refusal) -> AccessToken {
        if let source {
            do throws(Refusal) {
                return try await ask(source)
            } catch {
                // Somebody may have signed in anew in another terminal.
                guard error.cause == .service(.signInExpired), try stored() != nil,
                    try stored()?.credential != credential
                else { throw error }
            }
        }
        return try await ask(try opened())
    }

    private func opened() throws(Refusal) -> TokenSource {
        guard let tokens = try stored() else { throw .service(.signInMissing) }
        let new = TokenSource(authority, tokens: tokens) { [file] () throws(Refusal) in
            guard let kept = try Self.stored(in: file) else { throw .service(.signInMissing) }
            return kept
        } persist: { [file] tokens in
            // Who has signed out meanwhile is not to be signed in again.
            if (try? file.read()) != nil { try? file.write(tokens) }
        }
        (source, credential) = (new, tokens.credential)
        return new
    }

    private func stored() throws(Refusal) -> StoredTokens? { try Self.stored(in: file) }

    private static func stored(in file: TokenFile) throws(Refusal) -> StoredTokens? {
        do { return try file.read() } catch { throw .service(.signInMissing) }
    }
}
