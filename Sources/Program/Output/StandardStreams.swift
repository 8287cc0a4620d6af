import Foundation

/// The gate for results. What could not be written is an error, not a silent success.
enum StandardOutput {
    /// Writes a line, or some, as text.
    static func print(_ line: String) throws(Failure) {
        try write(Data((line.safeForTerminals + "\n").utf8))
    }

    /// Throws `output`, or `pipeClosed` where nobody reads any more.
    static func write(_ data: Data) throws(Failure) {
        guard let reason = Descriptor.write([UInt8](data), to: STDOUT_FILENO) else { return }
        throw reason == EPIPE ? .pipeClosed : .output(errno: reason)
    }
}

/// The other stream, for what is no result. A message that cannot be written is lost; what it is
/// about goes on.
enum StandardError {
    /// Writes a line, or some, as text.
    static func write(_ text: String) { send(text.safeForTerminals + "\n") }

    /// Sends text as it is: whoever calls this has made it safe for terminals.
    static func send(_ text: String) {
        _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
    }
}

/// Descriptors of open files, as the system has them.
enum Descriptor {
    /// Writes all of it, and waits where the other end is slow. Answers why that was not possible,
    /// by `errno`; nil if it was.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            // Nothing written, and no reason: there is no getting on.
            let reason = count == 0 ? EIO : errno
            switch reason {
            case EINTR: continue
            case EAGAIN:
                var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, -1)
            default: return reason
            }
        }
        return nil
    }

    /// Takes the three numbers of the standard streams where the program was started without them:
    /// the next file that is opened, such as the store, would have one of them, and be written
    /// into. To be called before anything is opened.
    static func takeStandardOnes() {
        // Reading there finds the end; a result that is written there is an error, as it has to be.
        for (descriptor, way) in [
            (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ] where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is given out, which is this one.
            if open("/dev/null", way) == -1 { _ = open("/", O_RDONLY) }
        }
    }

    /// Lets a closed pipe, and a file that may grow no more, be an error of who writes there: else
    /// they would end the program in the middle of what it does.
    static func outliveWriting() {
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    }

    /// Ends the program as a closed pipe ends those that do not mind it.
    static func endByPipe() -> Never {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        // Whoever started it may have blocked the signal.
        exit(128 + SIGPIPE)
    }
}
