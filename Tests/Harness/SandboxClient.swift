import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage
import Synchronization

extension SandboxService {
    /// A client of this service, signed in with a second factor; over another transport if given.
    /// `graph` is the address of Microsoft Graph if the user has consented to it: then holdings
    /// have the admin relationships, or say why not.
    package func client(
        over transport: (any Transport)? = nil, of directory: Directory, time: any Timekeeper,
        confirmation: LagAllowance = .brief, graph: ServiceAddress? = nil
    ) throws -> PartnerCenterClient {
        func line(_ dialect: MicrosoftService) -> ServiceLine {
            ServiceLine(
                transport: transport ?? self,
                tokens: IssuedTokens(service: self, time: time, isForGraph: dialect == .graph),
                pacer: Pacer(time: time), time: time, dialect: dialect)
        }
        return PartnerCenterClient(
            line(.partnerCenter),
            profile: ClientProfile(
                rules: try directory.rules(), country: "US", identity: try directory.identity()),
            graph: graph.map { GraphClient(line: line(.graph), address: $0) },
            confirmation: confirmation)
    }

    /// The address under which this service is reached in one process.
    package static var address: ServiceAddress {
        get throws { try ServiceAddress("http://localhost") }
    }
}

/// The tokens of a user who signed in to a sandbox with a second factor.
private final class IssuedTokens: AccessTokens {
    private let service: SandboxService
    private let time: any Timekeeper
    private let isForGraph: Bool
    private let last = Mutex<AccessToken?>(nil)

    init(service: SandboxService, time: any Timekeeper, isForGraph: Bool) {
        self.service = service
        self.time = time
        self.isForGraph = isForGraph
    }

    func current() async throws(Refusal) -> AccessToken {
        if let token = last.withLock({ $0 }), token.expiry > time.now { return token }
        return try issue()
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try issue()
    }

    private func issue() throws(Refusal) -> AccessToken {
        let text =
            isForGraph
            ? try service.authority.accessToken(
                audience: Cloud.global.graph, permissions: [.readWrite])
            : try service.authority.accessToken()
        let token = AccessToken(
            Secret(text),
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
