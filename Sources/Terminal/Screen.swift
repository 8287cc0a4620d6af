import CNcurses
import Canvas

/// The terminal, taken over while this value exists. It is not copyable, so its end
/// restores the terminal; after a fatal signal, `rescue.c` in `CNcurses` does.
package struct Screen: ~Copyable {
    /// The theme; a new one shows with the next frame.
    package var theme: Theme {
        didSet {
            terminal_forget_pairs()
            palette = Palette(theme)
            shown = nil
        }
    }

    private var palette: Palette
    /// The frame that the terminal shows; nil if that is not known.
    private var shown: Frame?
    private var reader: KeyReader
    /// When the last byte was read.
    private var heardAt = ContinuousClock.now
    /// When the terminal was asked for its background; nil if no answer is awaited.
    private var askedAt: ContinuousClock.Instant?

    /// An answer about the background that takes longer changes nothing.
    private static let answerLimit = Duration.milliseconds(50)
    /// As long may the rest of an answer be on its way, which is no key.
    private static let lateAnswerLimit = Duration.seconds(10)

    /// Take over the terminal, in a theme, with or without colours. Throws why it cannot be done.
    /// `isExact` if the terminal takes colours of 24 bits though its description has 256.
    package init(theme: Theme, colors: Bool, isExact: Bool = false) throws(ScreenError) {
        switch terminal_open(colors, isExact) {
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

    /// The size of the terminal.
    package var size: Size {
        var rows: Int32 = 0
        var columns: Int32 = 0
        terminal_measure(&rows, &columns)
        return Size(rows: Int(rows), columns: Int(columns))
    }

    /// Show a frame. Only the difference to the last one is sent.
    package mutating func show(_ frame: Frame) {
        if frame == shown { return }
        let size = self.size
        var before = shown?.size == frame.size ? shown?.lines : nil
        // To move rows takes less than to put them again.
        if let scroll = before.flatMap({ frame.lines.scroll(from: $0) }),
            scroll.region.upperBound <= size.rows
        {
            terminal_scroll(
                Int32(scroll.region.lowerBound), Int32(scroll.region.upperBound - 1),
                Int32(scroll.rows))
            before?.scroll(scroll)
        }
        for (row, line) in frame.lines.prefix(size.rows).enumerated() where before?[row] != line {
            palette.put(line.columns > size.columns ? line.fitted(size.columns) : line, row: row)
        }
        let cursor = frame.cursor ?? Position(row: -1, column: 0)
        terminal_update(
            Int32(min(cursor.row, size.rows - 1)), Int32(min(cursor.column, size.columns - 1)))
        shown = frame
    }

    /// Append all keys that have arrived. It never waits.
    package mutating func readKeys(into keys: inout [Key]) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        var hasHeard = false
        while case let count = Int(terminal_read(&bytes, Int32(bytes.count))), count > 0 {
            hasHeard = true
            reader.take(bytes.prefix(count), into: &keys)
        }
        if hasHeard {
            heardAt = .now
            if let askedAt, heardAt - askedAt > Self.lateAnswerLimit { endAnswer() }
        } else if millisecondsToKey == 0 {
            reader.giveUp(into: &keys)
        }
    }

    /// After how many milliseconds keys must be read again even if nothing arrives, because a
    /// half-read sequence may be a single Esc; nil if nothing is half read.
    package var millisecondsToKey: Int32? {
        reader.patience.map { patience in
            let waited = (ContinuousClock.now - heardAt) / Duration.milliseconds(1)
            return Int32(max(0, Double(patience) - waited).rounded(.up))
        }
    }

    /// Ask the terminal for the colour of its background, if it may understand the question.
    /// Nothing waits for the answer: `takeBackground` has it.
    package mutating func askBackground() {
        guard terminal_may_ask_background() else { return }
        terminal_ask_background()
        reader.awaitBackground()
        askedAt = .now
    }

    /// Return the colour of the background, once, if the answer was read within 50 milliseconds.
    package mutating func takeBackground() -> Color? {
        guard let askedAt, let color = reader.background else { return nil }
        endAnswer()
        return heardAt - askedAt <= Self.answerLimit ? color : nil
    }

    private mutating func endAnswer() {
        askedAt = nil
        reader.stopAwaitingBackground()
        terminal_background_answered()
    }

    /// Read the new size; the next frame is sent whole.
    package mutating func resize() {
        terminal_resize()
        shown = nil
    }

    /// Give the terminal back to the shell and stop the program. It returns when the program is
    /// continued; the next frame is sent whole.
    package mutating func suspend() {
        terminal_suspend()
        shown = nil
    }

    /// Take over the terminal again after `.continued`.
    package mutating func resume() {
        terminal_resume()
        shown = nil
    }

    /// Send the next frame whole, because something else may have written on the screen.
    package mutating func redraw() {
        terminal_distrust()
        shown = nil
    }

    /// Ask the terminal to report the mouse, or to keep it for itself. It is kept for itself after
    /// this value ends and while the program is stopped.
    package func setMouse(_ isOn: Bool) { terminal_set_mouse(isOn) }

    /// Copy text to the clipboard of the operator's machine (OSC 52), if the terminal allows it.
    /// The terminal does not answer, so success is not known.
    package func copy(_ text: String) {
        send("\u{1B}]52;c;\(text.base64)\u{7}")
    }

    /// Send a sequence that ncurses has no word for.
    func send(_ sequence: String) {
        let bytes = Array(sequence.utf8)
        terminal_send(bytes, Int32(bytes.count))
    }
}

/// Why the terminal could not be taken over.
package enum ScreenError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// The terminal named in TERM is not described on this machine.
    case unknownTerminal
    /// The terminal cannot move the cursor.
    case noCursorAddressing
}

extension String {
    /// The UTF-8 bytes of this text in base 64, as OSC 52 needs them.
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
