import Foundation
import Synchronization

/// Listens on a port of this machine, for this machine alone, until a browser comes back to it.
package final class LoopbackListener: Sendable {
    /// The port it listens on.
    package let port: Int
    /// The requests, one after another. Ends when the listener is closed.
    package let requests: AsyncStream<BrowserRequest>
    private let told: AsyncStream<BrowserRequest>.Continuation
    private let socket: Int32
    private let isClosed = Mutex(false)

    /// One request to the port.
    package struct BrowserRequest: Sendable {
        /// From the slash on, with the query.
        package let target: String
        fileprivate let connection: BrowserConnection

        /// Answers with a page, and closes the connection.
        package func show(_ html: String, status: Int = 200) {
            connection.send(html, status: status)
        }
    }

    /// Listens on any port that is free. Throws the system's error if it cannot.
    package static func open() async throws -> LoopbackListener { try LoopbackListener() }

    private init() throws {
        (requests, told) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(16))
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(AF_INET, type, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listens = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 64) == 0
                    && getsockname(socket, $0, &length) == 0
            }
        }
        guard listens else {
            let error = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            if socket >= 0 { Glibc.close(socket) }
            throw error
        }
        self.socket = socket
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [told] in Self.serve(socket) { told.yield($0) } }
        thread.name = "browser"
        thread.start()
    }

    deinit { stop() }

    /// Stops listening, and ends `requests`.
    package func close() async { stop() }

    private func stop() {
        told.finish()
        isClosed.withLock { isClosed in
            // Wakes the thread, which closes it. Later, the number may be of another file.
            if !isClosed { shutdown(socket, Int32(SHUT_RDWR)) }
            isClosed = true
        }
    }

    /// Serves until the socket is shut down. A browser opens connections that it does not use, so
    /// that no one of them is waited for.
    private static func serve(_ socket: Int32, tell: (BrowserRequest) -> Void) {
        var connections: [BrowserConnection] = []
        defer { Glibc.close(socket) }
        while true {
            var polled = ([socket] + connections.map(\.socket)).map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            if poll(&polled, nfds_t(polled.count), -1) < 0, errno != EINTR { return }
            connections = zip(connections, polled.dropFirst()).compactMap {
                connection, polled in
                polled.revents == 0 || connection.receives(tell) ? connection : nil
            }
            guard polled[0].revents != 0 else { continue }
            let accepted = accept(socket, nil, nil)
            if accepted >= 0 {
                connections = connections.suffix(most - 1) + [BrowserConnection(accepted)]
            } else if errno == EINVAL {
                return
            } else {
                // For want of descriptors it stays in the queue.
                usleep(100_000)
            }
        }
    }

    /// Connections that may wait for their request.
    private static let most = 32
}

/// One connection of a browser, closed when nobody has it any more. The thread of the listener
/// reads; then whoever has the request answers.
private final class BrowserConnection: @unchecked Sendable {
    let socket: Int32
    private var received: [UInt8] = []

    /// The longest head of a request in bytes; the browser may send the cookies of other programs.
    private static let longest = 65_536

    init(_ socket: Int32) {
        self.socket = socket
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    /// Receives what has come. Returns whether more is to come; the whole request is told.
    func receives(_ tell: (LoopbackListener.BrowserRequest) -> Void) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        if count == 0 { return false }
        received += buffer[..<count]
        let text = String(decoding: received, as: UTF8.self)
        guard text.contains("\r\n\r\n") else {
            if received.count < Self.longest { return true }
            send("", status: 431)
            return false
        }
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        if words.count != 3 || !words[2].hasPrefix("HTTP/1.") {
            send("", status: 400)
        } else if words[0] != "GET" {
            send("", status: 405)
        } else {
            tell(.init(target: String(words[1]), connection: self))
        }
        return false
    }

    func send(_ html: String, status: Int) {
        let head = [
            "HTTP/1.1 \(status) ", "Content-Type: text/html; charset=utf-8",
            "Content-Length: \(html.utf8.count)", "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none'", "Referrer-Policy: no-referrer",
            "Connection: close",
        ]
        var rest = Array((head + ["", html]).joined(separator: "\r\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 { return }
            rest = rest.dropFirst(count)
        }
        shutdown(socket, Int32(SHUT_WR))
    }
}
