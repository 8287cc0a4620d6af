import Glibc

/// A FIFO that collects the bytes a program sends, and that can be waited on.
final class OutputPipe {
    let path: String
    private(set) var bytes: [UInt8] = []
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        // Open both ends, so that neither side waits for the other.
        guard mkfifo(path, 0o600) == 0,
            case let descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC), descriptor >= 0
        else { throw PipeError(error: errno) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Wait for more bytes. Return false if none came within a time of at most a minute.
    @discardableResult
    func wait(for time: Duration) -> Bool {
        var gate = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&gate, 1, Int32((time / .milliseconds(1)).rounded(.up))) > 0 else {
            return false
        }
        drain()
        return true
    }

    /// Wait for more bytes, or for a second. Return how long it took.
    func waitForASecond() -> Duration {
        let start = ContinuousClock.now
        wait(for: .seconds(1))
        return ContinuousClock.now - start
    }

    /// Read all bytes that are there.
    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
                bytes += buffer[..<count]
            }
        }
    }
}

struct PipeError: Error {
    let error: Int32
}

extension OutputPipe {
    /// All bytes so far, as text.
    var text: String {
        drain()
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// How long a test still waits for a program: two minutes, in which the machine was at work. A
/// machine that stands still for longer, and then goes on, uses up a second of it.
struct Patience {
    private var left: Duration

    init(seconds: Int = 120) { left = .seconds(seconds) }

    var isLeft: Bool { left > .zero }

    /// Take away what one wait took, of a second at most.
    mutating func use(_ time: Duration) {
        left -= min(max(time, .milliseconds(1)), .seconds(1))
    }
}
