import Foundation
import Synchronization

/// A server with one behaviour on a port of this machine: bytes in, bytes out, for what no correct
/// HTTP server does.
final class RawServer: Sendable {
    let port: Int
    private let listener: Int32
    private let received = Mutex("")
    private let ended = Mutex(0)
    /// Whether the listener is shut down, or closed.
    private let isStopped = Mutex(false)

    /// What it does once a request has come.
    enum RawBehaviour: Sendable {
        /// Sends this, again for each request on the same connection.
        case say(String)
        /// Sends this, and closes the connection.
        case sayAndClose(String)
        /// Sends this for the first request of a connection, and closes it at the second.
        case sayOnce(String)
        /// Sends this, and then nothing for as long as the other side waits.
        case sayAndStall(String)
    }

    init(_ behaviour: RawBehaviour) {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        port = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length)
                listen(listener, 8)
                getsockname(listener, $0, &length)
            }
            return Int($0.pointee.sin_port.bigEndian)
        }
        Thread { [self] in
            // A signal to the process, or a client that is gone already, is not the end.
            while !isStopped.withLock({ $0 }) {
                let connection = accept(listener, nil, nil)
                if connection >= 0 {
                    Thread { [self] in serve(connection, behaviour) }.start()
                } else if errno == EBADF || errno == EINVAL {
                    break
                }
            }
            // Closed by its own thread: the number may be another server's at once.
            isStopped.withLock { isStopped in
                isStopped = true
                close(listener)
            }
        }.start()
    }

    /// The address, and everything that was received.
    var address: String { "http://127.0.0.1:\(port)" }
    var heard: String { received.withLock { $0 } }

    /// How many connections it has ended. On this machine the other side has the end by then.
    var endedConnections: Int { ended.withLock { $0 } }

    /// Accepts no more connections; the port refuses them.
    func stop() {
        isStopped.withLock { isStopped in
            if !isStopped { shutdown(listener, Int32(SHUT_RDWR)) }
            isStopped = true
        }
    }

    private func serve(_ connection: Int32, _ behaviour: RawBehaviour) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var hasSaid = false
        while case let count = read(connection, &buffer, buffer.count), count > 0 {
            let text = String(decoding: buffer[..<count], as: UTF8.self)
            received.withLock { $0 += text }
            guard text.contains("\r\n\r\n") else { continue }
            switch behaviour {
            case .sayOnce where hasSaid:
                end(connection)
                return
            case .say(let answer), .sayOnce(let answer), .sayAndStall(let answer):
                hasSaid = true
                _ = answer.withCString {
                    send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL))
                }
            case .sayAndClose(let answer):
                _ = answer.withCString {
                    send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL))
                }
                end(connection)
                return
            }
        }
        end(connection)
    }

    /// Ends a connection, also where a process that another test started has its descriptor.
    private func end(_ connection: Int32) {
        shutdown(connection, Int32(SHUT_RDWR))
        close(connection)
        ended.withLock { $0 += 1 }
    }
}
