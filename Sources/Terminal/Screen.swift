import CNcurses
import Canvas

/// The terminal, taken over while this value lives. Not copyable, so giving it back is never
/// forgotten.
package struct Screen: ~Copyable {
    /// How roles look; a new theme shows with the next frame.
    package var theme: Theme {
        didSet {
            terminal_forget_pairs()
            palette = Palette(theme)
            shown = nil
        }
    }

    private var palette: Palette
    /// What the terminal shows. Nil when that is not known.
    private var shown: Frame?
    private var reader: KeyReader
    /// When the last byte was read.
    private var heardAt = ContinuousClock.now

    /// Takes the terminal over, in that theme; without colours, in its attributes alone.
    package init(theme: Theme, colors: Bool) throws(ScreenError) {
        switch terminal_open(colors) {
        case terminal_missing: throw .notATerminal
        case terminal_unknown: throw .unknownTerminal
        case terminal_without_cursor: throw .noCursorAddressing
        default: break
        }
        self.theme = theme
        palette = Palette(theme)
        reader = KeyReader(described: Key.described())
    }

    deinit { terminal_close() }

    /// The room there is.
    package var size: Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        terminal_measure(&rows, &columns)
        return Size(rows: Int(rows), columns: Int(columns))
    }

    /// Shows a frame. Only what differs from the last one is sent.
    package mutating func show(_ frame: Frame) {
        if frame == shown { return }
        let size = self.size
        let before = shown?.size == frame.size ? shown?.lines : nil
        for (row, line) in frame.lines.prefix(size.rows).enumerated() where before?[row] != line {
            palette.put(line.columns > size.columns ? line.fitted(size.columns) : line, row: row)
        }
        let cursor = frame.cursor ?? Position(row: -1, column: 0)
        terminal_update(
            Int32(min(cursor.row, size.rows - 1)), Int32(min(cursor.column, size.columns - 1)))
        shown = frame
    }

    /// Adds every key that is already there. Never waits for one.
    package mutating func readKeys(into keys: inout [Key]) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        var hasHeard = false
        while case let count = Int(terminal_read(&bytes, Int32(bytes.count))), count > 0 {
            hasHeard = true
            reader.take(bytes.prefix(count), into: &keys)
        }
        if hasHeard {
            heardAt = .now
        } else if millisecondsToKey == 0 {
            reader.giveUp(into: &keys)
        }
    }

    /// In how many milliseconds keys are to be read again though nothing comes: what is half read
    /// may be an Esc alone. Nil while nothing is.
    package var millisecondsToKey: Int32? {
        reader.patience.map { patience in
            let waited = (ContinuousClock.now - heardAt) / Duration.milliseconds(1)
            return Int32(max(0, Double(patience) - waited).rounded(.up))
        }
    }

    /// Takes note of a new size; `size` is right from here on, and the next frame is sent whole.
    package mutating func resize() {
        terminal_resize()
        shown = nil
    }

    /// Gives the terminal back to the shell and stops this program. Returns once it is continued;
    /// the next frame is sent whole.
    package mutating func suspend() {
        terminal_suspend()
        shown = nil
    }

    /// Takes the terminal over again after `.continued`: somebody else had stopped this program.
    package mutating func resume() {
        terminal_resume()
        shown = nil
    }

    /// Sends the next frame whole, because something else may have written over this one.
    package mutating func redraw() {
        terminal_distrust()
        shown = nil
    }

    /// Puts text into the clipboard of the machine the operator sits at (OSC 52), if the terminal
    /// allows that. Nobody answers, so it cannot be known whether it did.
    package func copy(_ text: String) {
        let sequence = Array("\u{1B}]52;c;\(text.base64)\u{7}".utf8)
        terminal_send(sequence, Int32(sequence.count))
    }
}

/// Why the terminal could not be taken over.
package enum ScreenError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// This machine knows nothing about a terminal of the name in TERM.
    case unknownTerminal
    /// The terminal can only print one line after the other.
    case noCursorAddressing
}

extension String {
    /// The bytes of this text in base 64, as terminals expect what goes to the clipboard.
    var base64: String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(utf8)
        var encoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let digit = digits[bits >> (18 - 6 * place) & 63]
                encoded.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
