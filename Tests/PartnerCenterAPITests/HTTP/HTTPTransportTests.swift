import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

@Suite struct `HTTP over a socket` {
    private static let fine =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"

    /// The result of one request to a server of that behaviour.
    private func outcome(
        _ behaviour: RawServer.RawBehaviour,
        _ request: WireRequest = WireRequest(.get, "/v1/customers"),
        limits: HTTPTransport.Limits = .init()
    ) async throws -> (Result<WireResponse, TransportError>, heard: String) {
        let server = RawServer(behaviour)
        defer { server.stop() }
        let transport = HTTPTransport(try ServiceAddress(server.address), limits: limits)
        let result: Result<WireResponse, TransportError>
        do { result = .success(try await transport.send(request)) } catch {
            result = .failure(error)
        }
        await transport.shutdown()
        return (result, server.heard)
    }

    private func isLost(_ result: Result<WireResponse, TransportError>) -> Bool {
        if case .failure(.noAnswer) = result { true } else { false }
    }

    private func isNotSent(_ result: Result<WireResponse, TransportError>) -> Bool {
        if case .failure(.notSent) = result { true } else { false }
    }

    @Test func `carries verb, target, headers and body, and the answer back`() async throws {
        let request = WireRequest(
            .patch, "/v1/customers/x?size=1", headers: ["MS-RequestId": "id"],
            body: Array("{\"a\":1}".utf8))
        let (result, heard) = try await outcome(.say(Self.fine), request)
        let response = try result.get()
        #expect(response.status == 200)
        #expect(response.body == Array("{}".utf8))
        #expect(response.headers["content-type"] == "application/json")
        #expect(response.reason == "OK")
        #expect(response.headers["X-Partnerdeck-Reason-Phrase"] == nil)
        #expect(heard.hasPrefix("PATCH /v1/customers/x?size=1 HTTP/1.1\r\n"))
        #expect(heard.contains("MS-RequestId: id\r\n"))
        #expect(heard.contains("User-Agent: partnerdeck\r\n"))
        #expect(heard.hasSuffix("{\"a\":1}"))
    }

    @Test func `hears the reason phrase of an MFA refusal`() async throws {
        let (result, _) = try await outcome(
            .say(
                "HTTP/1.1 401 Unauthorized - MFA required\r\n"
                    + "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n"
                    + "Content-Length: 0\r\n\r\n"))
        #expect(try result.get().reason == "Unauthorized - MFA required")
        #expect(try result.get().status == 401)
    }

    @Test func `keeps a connection, and hears each answer of it`() async throws {
        let server = RawServer(.say(Self.fine))
        defer { server.stop() }
        let transport = HTTPTransport(try ServiceAddress(server.address))
        for _ in 0..<3 {
            #expect(try await transport.send(WireRequest(.get, "/")).reason == "OK")
        }
        await transport.shutdown()
    }

    @Test func `a refused connection was not sent`() async throws {
        let server = RawServer(.say(Self.fine))
        server.stop()
        let transport = HTTPTransport(try ServiceAddress(server.address))
        await #expect(throws: TransportError.notSent("connection refused")) {
            try await transport.send(WireRequest(.post, "/", body: [1]))
        }
        await transport.shutdown()
    }

    @Test func `a name that is refused at each of its addresses says so in the same words`()
        async throws
    {
        let server = RawServer(.say(Self.fine))
        server.stop()
        let transport = HTTPTransport(
            try ServiceAddress("http://localhost:\(server.port)"))
        await #expect(throws: TransportError.notSent("connection refused")) {
            try await transport.send(WireRequest(.get, "/"))
        }
        await transport.shutdown()
    }

    @Test func `a name that nobody has is not found`() async throws {
        // Reserved: it never exists (RFC 6761).
        let transport = HTTPTransport(try ServiceAddress("https://nowhere.invalid"))
        await #expect(
            throws: TransportError.notSent("the name nowhere.invalid was not found")
        ) { try await transport.send(WireRequest(.get, "/")) }
        await transport.shutdown()
    }

    @Test(arguments: [403, 405, 502])
    func `a proxy that says no is told from one that is not understood`(status: Int) async throws {
        let proxy = RawServer(.say("HTTP/1.1 \(status) No\r\nContent-Length: 0\r\n\r\n"))
        defer { proxy.stop() }
        let address = try ServiceAddress("https://partner.example")
        let transport = HTTPTransport(
            address,
            proxy: try ProxySettings(
                for: address, environment: ["HTTPS_PROXY": proxy.address]))
        await #expect(throws: TransportError.notSent(.proxyRefused)) {
            try await transport.send(WireRequest(.get, "/"))
        }
        await transport.shutdown()
        #expect(proxy.heard.hasPrefix("CONNECT partner.example:443 "))
    }

    @Test func `an answer that is no HTTP is said to be none`() async throws {
        let (result, _) = try await outcome(.sayAndClose("SSH-2.0-OpenSSH_9.2\r\n\r\n"))
        #expect(result == .failure(.noAnswer(.notHTTP)))
    }

    @Test func `TLS that is none was not sent`() async throws {
        let server = RawServer(.say(Self.fine))
        defer { server.stop() }
        var limits = HTTPTransport.Limits()
        limits.connect = 0.2
        let transport = HTTPTransport(
            try ServiceAddress("https://127.0.0.1:\(server.port)"), limits: limits)
        await #expect { try await transport.send(WireRequest(.post, "/", body: [1])) } throws: {
            if case .notSent = $0 as? TransportError { true } else { false }
        }
        await transport.shutdown()
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a",
    ])
    func `cut after it was sent there is no answer`(said: String) async throws {
        let (result, _) = try await outcome(
            .sayAndClose(said), WireRequest(.post, "/", body: [1]))
        #expect(
            result == .failure(.noAnswer("the connection was closed before an answer")))
    }

    @Test func `silence is given up after the time for reading`() async throws {
        var limits = HTTPTransport.Limits()
        limits.read = 0.05
        let (result, _) = try await outcome(.sayAndStall(""), limits: limits)
        #expect(result == .failure(.noAnswer("timed out")))
    }

    @Test func `an answer without an end is given up after the time for the whole`() async throws {
        var limits = HTTPTransport.Limits()
        limits.whole = 0.5
        let (result, _) = try await outcome(
            .sayAndStall("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), limits: limits)
        // A busy machine may not even have sent it by then.
        #expect(isLost(result) || result == .failure(.notSent(.timedOut)))
    }

    @Test func `a body that is too large is not taken`() async throws {
        var limits = HTTPTransport.Limits()
        limits.body = 8
        let (result, _) = try await outcome(
            .say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123456789"), limits: limits)
        #expect(isLost(result))
    }

    @Test func `a redirect is an answer, and not followed with the token`() async throws {
        let elsewhere = RawServer(.say(Self.fine))
        defer { elsewhere.stop() }
        let request = WireRequest(.get, "/", headers: ["Authorization": "Bearer planted"])
        let (result, _) = try await outcome(
            .say(
                "HTTP/1.1 302 Found\r\nLocation: \(elsewhere.address)/\r\n"
                    + "Content-Length: 0\r\n\r\n"), request)
        #expect(try result.get().status == 302)
        #expect(elsewhere.heard.isEmpty)
    }

    @Test func `a task that is cancelled ends the request`() async throws {
        let server = RawServer(.sayAndStall(""))
        defer { server.stop() }
        let transport = HTTPTransport(try ServiceAddress(server.address))
        let task = Task { try await transport.send(WireRequest(.get, "/")) }
        while server.heard.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: TransportError.cancelled) { try await task.value }
        await transport.shutdown()
    }
}
