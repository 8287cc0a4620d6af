import Foundation
import Harness
import PartnerCenterAPI
import Sandbox
import Testing

/// What clients can do to a connection that libraries do not.
@Suite struct `A connection to the sandbox` {
    private static let head = "GET /v1/customers HTTP/1.1\r\nHost: localhost\r\n"

    private func served(patience: Duration = .milliseconds(200)) throws -> ServedSandbox {
        var options = SandboxOptions()
        options.patience = patience
        return try ServedSandbox(options: options)
    }

    @Test(
        arguments: [
            "", "GET /v1/cust", head, head + "X-Slow: ",
            "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{",
            "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4",
        ])
    func `is closed where a request does not come, or does not end`(sent: String) async throws {
        let served = try served()
        try await served.onSocket { address, _ in
            let answer = try await RawExchange.answer(port: address.port, to: sent)
            #expect(answer == "")
        }
    }

    @Test func `is kept between two requests, and then closed`() async throws {
        let served = try served()
        try await served.onSocket { address, _ in
            let connection = try RawConnection(port: address.port)
            connection.send(Self.head + "\r\n")
            connection.send(Self.head + "\r\n")
            let answers = await connection.rest()
            #expect(answers.components(separatedBy: "HTTP/1.1 401 ").count == 3)
        }
    }

    @Test func `is not hurried while the sandbox is at work`() async throws {
        var options = SandboxOptions()
        options.patience = .seconds(3)
        options.mischief = try Mischief(parsing: "latency=4s")
        let seeded = try SeededSandbox()
        let service = try SandboxService(
            sandbox: Sandbox(directory: seeded.directory) { SeededSandbox.now }, options: options)
        let server = SandboxServer(service: service)
        let (addresses, told) = AsyncStream.makeStream(of: SandboxAddress.self)
        let running = Task { try await server.run { told.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        let answer = try await RawExchange.answer(
            port: address.port, to: Self.head + "Connection: close\r\n\r\n")
        await server.stop()
        try await running.value
        #expect(answer.hasPrefix("HTTP/1.1 401 "))
        withExtendedLifetime(seeded) {}
    }

    @Test(
        arguments: [
            ("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404, "1000"),
            (
                "FETCH /v1/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                405, "405"
            ),
            (
                "OPTIONS /v1/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                405, "405"
            ),
            (
                "PUT /common/oauth2/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n\r\n", 405, "405"
            ),
            ("GET /v1/customers once upon a time\r\n\r\n", 400, "400"),
            ("GET /v1/customers HTTP/1.1\r\nno header\r\n\r\n", 400, "400"),
            (
                "GET /v1/customers HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                    + String(repeating: "x", count: 100_000) + "\r\n\r\n", 431, "431"
            ),
            (
                "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400, "400"
            ),
            (
                "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n"
                    + String(repeating: "x", count: 1_048_577), 413, "413"
            ),
        ])
    func `is told in the service's form, with both ids, what cannot be taken`(
        request: String, status: Int, code: String
    ) async throws {
        let served = try served(patience: .seconds(60))
        try await served.onSocket { address, _ in
            let answer = try await RawExchange.answer(port: address.port, to: request)
            let parts = answer.components(separatedBy: "\r\n\r\n")
            let lines = parts[0].components(separatedBy: "\r\n")
            #expect(lines[0].hasPrefix("HTTP/1.1 \(status) "))
            let names = lines.dropFirst().map { $0.prefix { $0 != ":" }.lowercased() }
            for name in ["ms-requestid", "ms-correlationid"] {
                #expect(names.filter { $0 == name }.count == 1)
            }
            let envelope = try JSONValue(bytes: Array(parts.dropFirst().joined().utf8))
                .requireObject(
                    "envelope")
            #expect(envelope.text("code") == code)
            #expect(envelope.filledText("description") != nil)
            #expect(envelope.array("data") == [])
            #expect(envelope.text("source") == "PartnerDeckSandbox")
        }
    }

    @Test func `gets for HEAD what GET would say, less its body`() async throws {
        let served = try served(patience: .seconds(60))
        try await served.onSocket { address, _ in
            func ask(_ verb: String, _ path: String) async throws -> [String] {
                try await RawExchange.answer(
                    port: address.port,
                    to: "\(verb) \(path) HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Bearer \(served.token)\r\nConnection: close\r\n\r\n"
                ).components(separatedBy: "\r\n\r\n")
            }
            for path in ["/v1/customers", "/v1/nothing", "/", "/devicelogin"] {
                let (head, get) = (try await ask("HEAD", path), try await ask("GET", path))
                #expect(head[1] == "")
                #expect(get[1] != "")
                func length(_ answer: [String]) -> String? {
                    answer[0].components(separatedBy: "\r\n").first {
                        $0.lowercased().hasPrefix("content-length")
                    }
                }
                #expect(length(head) == length(get))
                #expect(head[0].prefix { $0 != "\r\n" } == get[0].prefix { $0 != "\r\n" })
            }
        }
    }
}
