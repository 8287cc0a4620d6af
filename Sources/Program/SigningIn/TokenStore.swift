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
