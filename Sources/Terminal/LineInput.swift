import CNcurses

/// Standard input read line by line, from a terminal, a pipe or a file, while this value exists.
/// The terminal itself stays as it is. It is not copyable, so its end gives the signals back.
package struct LineInput: ~Copyable {
    /// The bytes of a line that has no end yet.
    private var rest: [UInt8] = []
    /// Whether nothing more will come.
    package private(set) var isAtEnd = false

    /// The longest line that is kept, in bytes: more than any field takes.
    package static let limit = 4096

    /// Take the signals that end the program; `EventWaiter` reports lines from now on.
    package init() { lines_begin() }

    deinit { lines_end() }

    /// Append all lines that have arrived, without their ends. It never waits. The last line needs
    /// no end; what is longer than `limit` is cut.
    package mutating func readLines(into lines: inout [[UInt8]]) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while !isAtEnd, case let count = lines_read(&bytes, Int32(bytes.count)), count != 0 {
            if count < 0 {
                isAtEnd = true
                lines_stop()
                if !rest.isEmpty { lines.append(rest) }
                rest = []
                return
            }
            for byte in bytes.prefix(Int(count)) {
                if byte == 0x0A {
                    if rest.last == 0x0D { rest.removeLast() }
                    lines.append(rest)
                    rest = []
                } else if rest.count < Self.limit {
                    rest.append(byte)
                }
            }
        }
    }

    /// Drop what has arrived and was not read yet. On a terminal also a line that is being typed.
    package mutating func dropWaiting(isTerminal: Bool) {
        if isTerminal { lines_drop() }
        var dropped: [[UInt8]] = []
        let wasAtEnd = isAtEnd
        readLines(into: &dropped)
        if !wasAtEnd { rest = [] }
    }
}
