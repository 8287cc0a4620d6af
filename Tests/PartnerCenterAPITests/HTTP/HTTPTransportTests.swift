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

    @Test func `nothing is sent that was not given`() async throws {
        let request = WireRequest(
            .get, "/v1/../v1/x?a=%20b", headers: ["Authorization": "Bearer planted", "X-Empty": ""])
        let (_, heard) = try await outcome(.say(Self.fine), request)
        let lines = heard.components(separatedBy: "\r\n")
        #expect(lines.first == "GET /v1/../v1/x?a=%20b HTTP/1.1")
        #expect(lines.dropFirst().first?.hasPrefix("Host: 127.0.0.1:") == true)
        #expect(
            Set(lines.dropFirst(2)) == [
                "Authorization: Bearer planted", "X-Empty:", "User-Agent: partnerdeck", "",
            ])
    }

    @Test(arguments: [(WireRequest.Method.post, true), (.delete, false)])
    func `a body that is empty has a length where the verb has a body`(
        method: WireRequest.Method, hasLength: Bool
    ) async throws {
        let (_, heard) = try await outcome(.say(Self.fine), WireRequest(method, "/"))
        #expect(heard.contains("Content-Length: 0\r\n") == hasLength)
        #expect(!heard.contains("Content-Type") && !heard.contains("Expect"))
    }

    @Test func `a large body is sent at once, without asking whether it is wanted`() async throws {
        let body = [UInt8](repeating: 65, count: 2 << 20)
        let (result, heard) = try await outcome(
            .say(Self.fine), WireRequest(.post, "/", body: body))
        #expect(try result.get().status == 200)
        #expect(!heard.contains("Expect"))
    }

    @Test(arguments: [("Bad\r\nName", "x"), ("Name", "a\r\nInjected: b"), ("", "x")])
    func `a header that would be two is not sent`(name: String, value: String) async throws {
        let (result, heard) = try await outcome(
            .say(Self.fine), WireRequest(.get, "/", headers: WireHeaders([(name, value)])))
        #expect(result == .failure(.notSent(.failed)))
        #expect(heard.isEmpty)
    }

    @Test(arguments: ["", "9/x", "@elsewhere.example/", "/a\u{1}b"])
    func `a target that is none is not sent`(target: String) async throws {
        let (result, heard) = try await outcome(.say(Self.fine), WireRequest(.get, target))
        #expect(result == .failure(.notSent(.failed)))
        #expect(heard.isEmpty)
    }

    @Test func `an interim answer is passed over, and headers stay in their order`() async throws {
        let (result, _) = try await outcome(
            .say(
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                    + "HTTP/1.1 201 Made\r\nX-B: 1\r\nX-A: 2\r\nX-B:  3 \r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Trailer: 4\r\n\r\n"))
        let response = try result.get()
        #expect(response.status == 201)
        #expect(response.reason == "Made")
        #expect(response.body == Array("{}".utf8))
        #expect(
            response.headers.fields.map { "\($0.name)=\($0.value)" }
                == ["X-B=1", "X-A=2", "X-B=3", "Transfer-Encoding=chunked"])
    }

    @Test(arguments: [
        "HTTP/1.1 soon\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "<html>\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
    ])
    func `an answer that is not understood is no HTTP`(said: String) async throws {
        let (result, _) = try await outcome(.sayAndClose(said))
        #expect(result == .failure(.noAnswer(.notHTTP)))
    }

    @Test(arguments: [WireRequest.Method.get, .post, .delete])
    func `a request on a connection that ends without an answer is not sent again`(
        method: WireRequest.Method
    ) async throws {
        // A connection that is idle for a minute is not used again, and a test may wait that long
        // for its turn.
        for _ in 0..<5 {
            let server = RawServer(.sayOnce(Self.fine))
            defer { server.stop() }
            let transport = HTTPTransport(try ServiceAddress(server.address))
            _ = try await transport.send(WireRequest(.get, "/first"))
            var error: TransportError?
            do throws(TransportError) {
                _ = try await transport.send(WireRequest(method, "/second"))
            } catch let thrown {
                error = thrown
            }
            await transport.shutdown()
            #expect(server.heard.components(separatedBy: "/second").count == 2)
            guard let error else { continue }
            #expect(error == .noAnswer(.closed))
            return
        }
        Issue.record("no connection was used twice")
    }

    @Test func `a connection that ended meanwhile is not used`() async throws {
        let server = RawServer(.sayAndClose(Self.fine))
        defer { server.stop() }
        let transport = HTTPTransport(try ServiceAddress(server.address))
        for count in 1...3 {
            #expect(try await transport.send(WireRequest(.post, "/")).status == 200)
            while server.endedConnections < count { await Task.yield() }
        }
        await transport.shutdown()
    }

    @Test func `many run at once, and those under way end with the transport`() async throws {
        let stalling = RawServer(.sayAndStall(""))
        defer { stalling.stop() }
        let transport = HTTPTransport(try ServiceAddress(stalling.address))
        let tasks = (0..<8).map { number in
            Task { try await transport.send(WireRequest(.get, "/\(number)")) }
        }
        while (0..<8).contains(where: { !stalling.heard.contains("GET /\($0) ") }) {
            await Task.yield()
        }
        await transport.shutdown()
        for task in tasks {
            await #expect(throws: TransportError.cancelled) { try await task.value }
        }
        await #expect(throws: TransportError.notSent(.failed)) {
            try await transport.send(WireRequest(.get, "/"))
        }
    }

    @Test func `without the library nothing is sent, and what is missing is said`() async throws {
        // The second is there, and has none of the functions.
        for library in ["libnowhere.so.4", "libm.so.6"] {
            let transport = HTTPTransport(
                try ServiceAddress("http://127.0.0.1:1"), library: library)
            await #expect(throws: TransportError.notSent(.libraryMissing)) {
                try await transport.send(WireRequest(.get, "/"))
            }
            await transport.shutdown()
        }
    }

    @Test func `the environment is not read`() async {
        // In a process of its own: the tests beside this one read the environment.
        await #expect(processExitsWith: .success) {
            let proxy = RawServer(.say("HTTP/1.1 403 No\r\n\r\n"))
            for name in ["http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"] {
                setenv(name, proxy.address, 1)
            }
            let server = RawServer(.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))
            let transport = HTTPTransport(try ServiceAddress(server.address))
            _ = try await transport.send(WireRequest(.get, "/"))
            let secure = HTTPTransport(try ServiceAddress("https://nowhere.invalid"))
            await #expect(throws: TransportError.notSent(.nameNotFound("nowhere.invalid"))) {
                try await secure.send(WireRequest(.get, "/"))
            }
            #expect(proxy.heard.isEmpty)
        }
    }
}
