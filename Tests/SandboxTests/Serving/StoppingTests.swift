import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// The end of a server, whatever clients hold.
@Suite struct `A sandbox that is stopped` {
    let playground: Playground

    init() throws { playground = try Playground(customers: 1) }

    private func server(_ mischief: String) throws -> SandboxServer {
        var options = SandboxOptions()
        options.mischief = try Mischief(parsing: mischief)
        return SandboxServer(
            service: try SandboxService(
                sandbox: Sandbox(directory: playground.directory) { Playground.now },
                options: options))
    }

    private func running(
        _ server: SandboxServer
    ) async throws -> (Task<Void, any Error>, SandboxAddress) {
        let (addresses, told) = AsyncStream.makeStream(of: SandboxAddress.self)
        let running = Task { try await server.run { told.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        return (running, try #require(await iterator.next()))
    }

    private static let asked = "GET /v1/customers HTTP/1.1\r\nHost: localhost\r\n"

    @Test(
        arguments: [
            "", "GET /v1/cust", asked,
            "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
            asked + "\r\n",
        ])
    func `ends at once, whatever a client holds`(held: String) async throws {
        let server = try server("latency=3600s")
        let (running, address) = try await running(server)
        let connection = try RawConnection(port: address.port)
        connection.send(held)
        // Accepted once another one, made later, is answered.
        #expect(
            try await RawExchange.answer(port: address.port, to: "nothing\r\n\r\n")
                .hasPrefix("HTTP/1.1 405"))
        // An hour is what the client would be answered after.
        let before = ContinuousClock.now
        await server.stop()
        try await running.value
        #expect(ContinuousClock.now - before < .seconds(600))
        #expect(await connection.rest() == "")
    }

    @Test func `answers what was begun`() async throws {
        let server = try server("latency=300ms")
        let (running, address) = try await running(server)
        let connection = try RawConnection(port: address.port)
        connection.send(Self.asked + "\r\n")
        _ = try await RawExchange.answer(port: address.port, to: "nothing\r\n\r\n")
        await server.stop(within: .seconds(60))
        try await running.value
        #expect(await connection.rest().hasPrefix("HTTP/1.1 401 "))
    }
}
