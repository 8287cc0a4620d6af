import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage
import Synchronization

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
private final class IssuedTokens: AccessTokens {
    private let service: SandboxService
    private let time: any Timekeeper
    private let last = Mutex<AccessToken?>(nil)

    init(service: SandboxService, time: any Timekeeper) {
        self.service = service
        self.time = time
    }

    func current() async throws(Refusal) -> AccessToken {
        if let token = last.withLock({ $0 }), token.expiry > time.now { return token }
        return try issue()
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try issue()
    }

    private func issue() throws(Refusal) -> AccessToken {
        let token = AccessToken(
            Secret(try service.authority.accessToken()),
            expiry: time.now.addingTimeInterval(3000))
        last.withLock { $0 = token }
        return token
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
