import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage

extension SandboxService {
    /// A client of this service, signed in with a second factor; over another transport if given.
    package func client(
        over transport: (any Transport)? = nil, of directory: Directory, time: any Timekeeper,
        confirmation: LagAllowance = .brief
    ) throws -> PartnerCenterClient {
        let line = ServiceLine(
            transport: transport ?? self, tokens: IssuedTokens(service: self, time: time),
            pacer: Pacer(time: time), time: time)
        return PartnerCenterClient(
            line,
            profile: ClientProfile(
                rules: try directory.rules(), country: "US", identity: try directory.identity()),
            confirmation: confirmation)
    }
}

/// The tokens of a user who signed in to a sandbox with a second factor.
private struct IssuedTokens: AccessTokens {
    let service: SandboxService
    let time: any Timekeeper

    func current() async throws(Refusal) -> AccessToken {
        AccessToken(
            Secret(try service.authority.accessToken()),
            expiry: time.now.addingTimeInterval(3600))
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}

/// A token that never expires.
package struct LastingToken: AccessTokens {
    package init() {}

    package func current() async throws(Refusal) -> AccessToken {
        AccessToken(Secret("token"), expiry: .distantFuture)
    }

    package func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}
