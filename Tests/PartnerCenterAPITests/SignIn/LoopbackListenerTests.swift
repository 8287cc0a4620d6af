import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `A port that a browser comes back to` {
    private func send(
        _ request: WireRequest, to listener: LoopbackListener
    ) async throws -> WireResponse {
        let transport = HTTPTransport(try ServiceAddress("http://127.0.0.1:\(listener.port)"))
        defer { withExtendedLifetime(transport) {} }
        return try await transport.send(request)
    }

    @Test func `shows a page to the one that asks, whoever else is silent`() async throws {
        let listener = try await LoopbackListener.open()
        let silent = SilentConnections(port: listener.port, count: 40)
        defer { silent.close() }
        async let answer = send(WireRequest(.get, "/?code=a%20b"), to: listener)
        var requests = listener.requests.makeAsyncIterator()
        let request = try #require(await requests.next())
        #expect(request.target == "/?code=a%20b")
        request.show("<p>\u{c548}\u{b155}</p>", status: 404)
        let response = try await answer
        #expect(response.status == 404)
        #expect(String(decoding: response.body, as: UTF8.self) == "<p>\u{c548}\u{b155}</p>")
        #expect(response.headers["content-type"] == "text/html; charset=utf-8")
        #expect(response.headers["cache-control"] == "no-store")
        await listener.close()
        #expect(await requests.next() == nil)
    }

    @Test func `refuses another verb, and a head without end`() async throws {
        let listener = try await LoopbackListener.open()
        #expect(try await send(WireRequest(.post, "/", body: [1]), to: listener).status == 405)
        let long = WireRequest(
            .get, "/", headers: ["Cookie": String(repeating: "x", count: 70_000)])
        // What was not read may cut the answer off.
        #expect((try? await send(long, to: listener).status) ?? 431 == 431)
        await listener.close()
    }

    /// Connections on which nothing is sent.
    private struct SilentConnections {
        private let sockets: [Int32]

        init(port: Int, count: Int) {
            sockets = (0..<count).map { _ in
                let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                var address = sockaddr_in()
                address.sin_family = sa_family_t(AF_INET)
                address.sin_port = in_port_t(port).bigEndian
                address.sin_addr.s_addr = inet_addr("127.0.0.1")
                withUnsafePointer(to: &address) {
                    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        _ = connect(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                    }
                }
                return made
            }
        }

        func close() {
            for socket in sockets { Glibc.close(socket) }
        }
    }
}
