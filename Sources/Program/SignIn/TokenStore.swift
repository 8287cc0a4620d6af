import Domain
import Foundation
import PartnerCenterAPI

/// The token file of a profile, and the access tokens made from it.
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

    /// Return who signed in, by the last access token; nil for nobody or an opaque token. Throw
    /// `TokenFileError`.
    func claims() throws(TokenFileError) -> TokenClaims? { try file.read()?.access?.claims }

    /// Return access tokens for a service, made from the file.
    func accessTokens(
        for slot: TokenSlot = .partnerCenter, over authority: HTTPTransport, time: any Timekeeper
    ) -> FiledTokens {
        FiledTokens(
            file, SignInAuthority(for: profile, slot, over: authority, time: time))
    }
}

extension SignInAuthority {
    /// The authority where a profile's users sign in, and what they consent to in Microsoft Graph.
    /// The audience is the cloud's own service, also if it is reached at another address.
    init(
        for profile: Profile, _ slot: TokenSlot = .partnerCenter,
        asking permission: GraphPermission? = nil, over transport: any Transport,
        time: any Timekeeper
    ) {
        self.init(
            transport: transport, tenant: profile.tenant, clientID: profile.clientID ?? "",
            audience: slot == .graph ? profile.graphAudience : profile.cloud.service, slot: slot,
            asking: permission, time: time)
    }
}

/// Access tokens made from a profile's file, which another process may change.
actor FiledTokens: AccessTokens {
    private let file: TokenFile
    private let authority: SignInAuthority
    private var source: TokenSource?
    /// The credential the source was made from.
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
                // Try again if another process has signed in.
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
        } exclusively: { [file] work in
            file.exclusively(work)
        } persist: { [file] tokens in
            // Do not write if another process has signed out.
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
