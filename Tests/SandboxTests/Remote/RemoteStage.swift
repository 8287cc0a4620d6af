import Chance
import Domain
import Foundation
import PartnerCenterAPI

@testable import Sandbox

/// A seeded sandbox served to a client: in one process, or over HTTP on the loopback. Time passes
/// only while somebody waits for it.
final class RemoteStage: Sendable {
    let playground: Playground
    let time: JumpingTime
    let service: SandboxService
    /// The same sandbox, served without mischief.
    let quiet: SandboxService

    init(
        customers: Int = 20, seed: UInt64 = 1, edition: Rules.Edition = .y2020,
        mischief: String = "none", options: SandboxOptions = SandboxOptions()
    ) throws {
        playground = try Playground(customers: customers, seed: seed, edition: edition)
        let time = JumpingTime(Playground.now)
        self.time = time
        var options = options
        options.mischief = try Mischief(parsing: mischief)
        options.seed = seed
        service = try SandboxService(
            sandbox: Sandbox(directory: playground.directory) { time.now }, options: options,
            time: time)
        quiet = try SandboxService(sandbox: service.sandbox, time: time)
    }

    /// The client, over the service in this process unless another way is given.
    func client(
        over transport: (any Transport)? = nil,
        confirmation: LagAllowance = LagAllowance(looks: 8, pause: 1)
    ) throws -> PartnerCenterClient {
        let line = ServiceLine(
            transport: transport ?? service, tokens: IssuedTokens(service: service),
            pacer: Pacer(time: time), time: time)
        return PartnerCenterClient(
            line,
            profile: ClientProfile(
                rules: try playground.directory.rules(), country: "US",
                identity: try playground.directory.identity()),
            confirmation: confirmation)
    }

    /// Runs `body` with a client that comes over a socket.
    func overHTTP(_ body: @escaping @Sendable (PartnerCenterClient) async throws -> Void)
        async throws
    {
        let server = SandboxServer(service: service)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (addresses, arrival) = AsyncStream<SandboxAddress>.makeStream()
            group.addTask {
                defer { arrival.finish() }
                try await server.run { arrival.yield($0) }
            }
            for await address in addresses {
                let transport = HTTPTransport(try ServiceAddress(address.url))
                let client = try self.client(over: transport)
                do {
                    try await body(client)
                } catch {
                    await transport.shutdown()
                    await server.stop()
                    throw error
                }
                await transport.shutdown()
                break
            }
            await server.stop()
            try await group.waitForAll()
        }
    }
}

/// Tokens as somebody has them who signed in with a second factor.
struct IssuedTokens: AccessTokens {
    let service: SandboxService

    func current() async throws(Refusal) -> AccessToken {
        AccessToken(
            Secret(try service.authority.accessToken()),
            expiry: service.time.now.addingTimeInterval(3600))
    }

    func renewed(insteadOf refused: AccessToken) async throws(Refusal) -> AccessToken {
        try await current()
    }
}
