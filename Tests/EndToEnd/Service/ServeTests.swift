import Foundation
import Glibc
import Samples
import Testing

/// Tests of `sandbox serve` as a process.
@Suite(.blocking) struct `Serving the sandbox` {
    private func connected(_ port: Int, sending text: String) -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(UInt16(port).bigEndian)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        #expect(isConnected)
        _ = Array(text.utf8).withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
        return socket
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `ends at a signal, whatever clients hold`(signal: Int32) throws {
        let served = try SandboxProcess(Home.seeded(), ["--mischief", "latency=3600s"])
        let head = "POST /v1/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
        let held = ["", "GET /v1/cu", head, head + "\r\n{}", head + "\r\n{}{}"].map {
            connected(served.port, sending: $0)
        }
        defer { for socket in held { close(socket) } }
        // The last of them would be answered only after an hour.
        let before = ContinuousClock.now
        #expect(served.stop(by: signal) == 0)
        #expect(ContinuousClock.now - before < .seconds(600))
    }

    @Test func `is asked under the names it was told`() throws {
        let served = try SandboxProcess(Home.seeded(), ["--allow-host", "deck.example"])
        for (name, status) in [("deck.example", "404"), ("evil.example", "421")] {
            let socket = connected(
                served.port,
                sending: "GET / HTTP/1.1\r\nHost: \(name)\r\nConnection: close\r\n\r\n")
            defer { close(socket) }
            var buffer = [UInt8](repeating: 0, count: 12)
            #expect(recv(socket, &buffer, buffer.count, Int32(MSG_WAITALL)) == 12)
            #expect(String(decoding: buffer, as: UTF8.self) == "HTTP/1.1 \(status)")
        }
    }
}
