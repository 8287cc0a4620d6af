import Glibc

/// Everything a terminal's program sends, through a FIFO: its bytes, and something to wait on.
final class Pulse {
    let path: String
    private(set) var bytes: [UInt8] = []
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        // Open at both ends, so that nobody has to wait for the other.
        guard mkfifo(path, 0o600) == 0,
            case let descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC), descriptor >= 0
        else { throw NoPulse(error: errno) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Waits until more has come; false if nothing has by then.
    func wait(until deadline: ContinuousClock.Instant) -> Bool {
        let left = (deadline - .now) / .milliseconds(1)
        guard left > 0 else { return false }
        var gate = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&gate, 1, Int32(left.rounded(.up))) > 0 else { return errno == EINTR }
        drain()
        return true
    }

    /// Takes what is there.
    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
                bytes += buffer[..<count]
            }
        }
    }
}

struct NoPulse: Error {
    let error: Int32
}

extension Pulse {
    /// What has come so far, as text.
    var text: String {
        drain()
        return String(decoding: bytes, as: UTF8.self)
    }
}
