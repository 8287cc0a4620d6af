import Canvas
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

    /// Columns of the terminal that a descriptor leads to; nil if it leads to none.
    static func width(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return nil }
        return Int(size.ws_col)
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

/// A question on the terminal. It goes to standard error, so that standard output holds results
/// alone.
enum Question {
    static func ask(_ question: String) -> String {
        StandardError.send(question.safeForTerminals)
        return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    }
}

/// Prints rows of text with their columns below one another.
enum TextTable {
    /// As wide as a column gets: one long name does not push all rows apart.
    private static let widest = 64

    /// The last column is neither padded nor cut; control characters are made visible.
    static func print(_ rows: [[String]]) throws {
        let cells = rows.map { $0.map { Span($0).text } }
        let count = cells.map(\.count).max() ?? 0
        let widths = (0..<count).map { place in
            min(
                widest,
                cells.map { $0.indices.contains(place) ? $0[place].columns : 0 }.max() ?? 0)
        }
        var lines: [String] = []
        for row in cells {
            let line = row.enumerated().map { place, text in
                place == row.count - 1 ? text : text.fitted(widths[place])
            }
            lines.append(line.joined(separator: "  "))
        }
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
    }
}

extension String {
    /// The same lines without control characters: what a service says is in there too, and is not
    /// to be obeyed by a terminal.
    var safeForTerminals: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { Span(String($0)).text }.joined(separator: "\n")
    }
}
