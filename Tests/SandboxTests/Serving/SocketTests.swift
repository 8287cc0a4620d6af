import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// What shows only on a real connection.
@Suite struct `The sandbox on a socket` {
    /// Serves on a port of its own while `body` runs, and stops.
    private func serving(
        _ mischief: String = "", _ served: Served? = nil,
        _ body: (SandboxAddress, Served) async throws -> Void
    ) async throws {
        let served = try served ?? Served(mischief: mischief)
        try await served.onSocket { address, _ in try await body(address, served) }
    }

    private func request(
        _ address: SandboxAddress, _ path: String, _ served: Served,
        method: WireRequest.Method = .get, body: String = ""
    ) -> (SandboxAddress, WireRequest) {
        let headers: WireHeaders = ["authorization": "Bearer \(served.token)"]
        return (address, WireRequest(method, path, headers: headers, body: Array(body.utf8)))
    }

    private func answer(
        _ request: (address: SandboxAddress, WireRequest)
    ) async throws -> (WireResponse, [UInt8]) {
        let transport = HTTPTransport(try ServiceAddress(request.address.url))
        let response = try await transport.send(request.1)
        await transport.shutdown()
        return (response, response.body)
    }

    @Test func `answers, with the length that its mark is counted in`() async throws {
        try await serving { address, served in
            let (response, body) = try await answer(request(address, "/v1/customers", served))
            #expect(response.status == 200)
            #expect(response.headers["content-length"] == "\(body.count)")
            #expect(body.starts(with: [0xEF, 0xBB, 0xBF]))
            let item = CollectionResource<CustomerResource>(
                try JSONValue(bytes: body).requireObject("collection"))
            #expect(try item.items().count == 6)
        }
    }

    @Test func `writes, and makes the authority's addresses of the request's`() async throws {
        try await serving { address, served in
            let path = try served.subscription(.legacyLicence).path
            let (response, _) = try await answer(
                request(
                    address, path, served, method: .patch, body: #"{"Status":"suspended"}"#))
            #expect(response.status == 200)
            let (_, body) = try await answer(
                request(address, "/common/v2.0/.well-known/openid-configuration", served))
            let endpoint = try JSONValue(bytes: body).asObject?.text("token_endpoint")
            #expect(endpoint == "\(address.url)/common/oauth2/v2.0/token")
        }
    }

    @Test func `a verb it does not know is 405, a body too large 413`() async throws {
        try await serving { address, served in
            let head =
                " /v1/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer \(served.token)\r\n"
            let odd = try await RawExchange.answer(
                port: address.port, to: "OPTIONS" + head + "\r\n")
            #expect(odd.hasPrefix("HTTP/1.1 405 "))
            let body = String(repeating: "x", count: 1 << 20 + 1)
            let large = try await RawExchange.answer(
                port: address.port,
                to: "POST" + head + "Content-Length: \(body.count)\r\n\r\n" + body)
            #expect(large.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func `a refusal for want of a second factor is in the status line`() async throws {
        try await serving("mfa=1") { address, served in
            let lines = try await RawExchange.answer(
                port: address.port,
                to: "GET /v1/customers HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer \(served.token)\r\nConnection: close\r\n\r\n"
            ).components(separatedBy: "\r\n")
            #expect(lines.first == "HTTP/1.1 401 Unauthorized - MFA required")
            #expect(lines.contains("WWW-Authenticate: Bearer error=\"invalid_token\""))
            #expect(!lines.contains { $0.lowercased().hasPrefix("x-sandbox") })
            #expect(lines.suffix(2) == ["", ""])
        }
    }

    @Test func `a cut connection is no answer, and says nothing of the act`() async throws {
        for (mischief, isDone) in [("cut-before=1", false), ("cut-after=1", true)] {
            try await serving(mischief) { address, served in
                let path = try served.subscription(.legacyLicence).path
                await #expect(throws: TransportError.noAnswer(.closed)) {
                    try await answer(
                        request(
                            address, path, served, method: .patch,
                            body: #"{"Status":"suspended"}"#))
                }
                #expect(try served.audit.acts.isEmpty != isDone)
            }
        }
    }

    @Test func `an answer ends in the middle, with the length of the whole`() async throws {
        try await serving("truncated=1") { address, served in
            await #expect(throws: (any Error).self) {
                try await answer(request(address, "/v1/customers", served))
            }
        }
    }

    @Test func `tells when it cannot listen there`() async throws {
        try await serving { address, _ in
            var options = SandboxOptions()
            options.port = address.port
            let other = SandboxServer(service: try Served(options: options).service)
            await #expect(throws: (any Error).self) { try await other.run() }
        }
    }
}

/// The end of a server while clients hold connections.
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
        // It is accepted once a later one is answered.
        #expect(
            try await RawExchange.answer(port: address.port, to: "nothing\r\n\r\n")
                .hasPrefix("HTTP/1.1 405"))
        // The client would be answered after an hour.
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
