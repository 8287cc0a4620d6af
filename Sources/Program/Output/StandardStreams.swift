import Canvas
import Foundation

/// Standard output, for results. A failed write is thrown.
enum StandardOutput {
    /// Write lines of text, without control characters.
    static func print(_ line: String) throws(Failure) {
        try write(Data((line.safeForTerminals + "\n").utf8))
    }

    /// Write bytes unchanged. Throw `output`, or `pipeClosed` if the reader has gone.
    static func write(_ data: Data) throws(Failure) {
        guard let reason = Descriptor.write([UInt8](data), to: STDOUT_FILENO) else { return }
        throw reason == EPIPE ? .pipeClosed : .output(errno: reason)
    }
}

/// Standard error, for messages. A failed write is ignored.
enum StandardError {
    /// Write lines of text, without control characters.
    static func write(_ text: String) { send(text.safeForTerminals + "\n") }

    /// Write text unchanged: the caller removes control characters.
    static func send(_ text: String) {
        _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
    }
}

/// File descriptors.
enum Descriptor {
    /// Write all bytes, waiting for a slow reader. Return `errno` if that failed, else nil.
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
            // Nothing was written, without an error: give up.
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

    /// Columns of the terminal that a descriptor leads to; nil if it leads to none.
    static func width(of descriptor: Int32) -> Int? { size(of: descriptor)?.columns }

    /// Size of the terminal that a descriptor leads to; nil if it leads to none.
    static func size(of descriptor: Int32) -> Size? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return nil }
        return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }

    /// Open the standard streams that the program was started without. Else the next open file,
    /// such as the store, would get their number and be written to. Call before anything is opened.
    static func takeStandardOnes() {
        // Standard output is opened for reading, so that writing a result fails.
        for (descriptor, way) in [
            (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ] where fcntl(descriptor, F_GETFD) == -1 {
            // `open` returns the lowest free number, which is this one.
            if open("/dev/null", way) == -1 { _ = open("/", O_RDONLY) }
        }
    }

    /// Make a closed pipe and a full quota an error of the write, instead of a signal that ends the
    /// program.
    static func outliveWriting() {
        for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    }

    /// End the program by SIGPIPE, as other programs end.
    static func endByPipe() -> Never {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        // The parent may have blocked the signal.
        exit(128 + SIGPIPE)
    }
}

/// Asks a question on the terminal, on standard error.
enum Question {
    static func ask(_ question: String) -> String {
        StandardError.send(question.safeForTerminals)
        return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    }
}

extension String {
    /// The same lines with control characters replaced, so that data cannot control the terminal.
    var safeForTerminals: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { Span(String($0)).text }.joined(separator: "\n")
    }
}
