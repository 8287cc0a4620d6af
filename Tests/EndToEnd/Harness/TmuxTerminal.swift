import Foundation
import Testing

/// A terminal with a shell: a tmux server, which ends when this object is released.
final class TmuxTerminal {
    struct WindowSize: Equatable, CustomStringConvertible {
        let columns: Int
        let rows: Int

        var description: String { "\(columns)×\(rows)" }
    }

    static let prompt = "ready $"

    let home: Home
    let pipe: OutputPipe

    /// `background` is the colour it answers when it is asked; without one it does not answer.
    init(
        in home: Home, size: WindowSize = WindowSize(columns: 80, rows: 24),
        background: String? = nil
    ) throws {
        self.home = home
        pipe = try OutputPipe(path: home.path("pulse"))
        // One command line, so that the pipe is open before the shell writes.
        try tmux(
            "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)",
            "-e", "PS1=\(Self.prompt) ", "-e", "ENV=", "/bin/sh", "-i", ";",
            "set-option", "-g", "status", "off", ";",
            "pipe-pane", "-O", "exec cat >>'\(pipe.path)'")
        if let background { try tmux("set-option", "-g", "window-style", "bg=\(background)") }
        try resize(to: size)
        try wait(for: "the shell's prompt") { $0.text.contains(Self.prompt) }
    }

    deinit { _ = try? tmux("kill-server") }

    /// What the terminal shows now.
    var screen: ScreenText {
        get throws { ScreenText(try tmux("capture-pane", "-p")) }
    }

    /// What the terminal shows now, with the sequences that colour it.
    func capture() throws -> String { try tmux("capture-pane", "-p", "-e") }

    /// All bytes the programs in it have sent so far. They come by another process, which may be
    /// later than the screen.
    var sent: String {
        while pipe.wait(for: .milliseconds(200)) {}
        pipe.drain()
        return String(decoding: pipe.bytes, as: UTF8.self)
    }

    /// All bytes after so many characters, once they have the phrase: what the terminal shows is
    /// in them some time later.
    func sent(after count: Int, through phrase: String) -> String {
        var patience = Patience()
        while patience.isLeft, !pipe.text.dropFirst(count).contains(phrase) {
            patience.use(pipe.waitForASecond())
        }
        return String(pipe.text.dropFirst(count))
    }

    /// Press keys by tmux's names, all at once. Esc is sent as a sequence of its own, as some
    /// terminals do: a bare Esc with a key right behind it would be Alt with that key.
    func press(_ keys: String...) throws { try press(keys) }

    func press(_ keys: [String]) throws {
        for part in keys.split(separator: "Escape", omittingEmptySubsequences: false).enumerated() {
            if part.offset > 0 { try send("\u{1B}[27u".utf8) }
            if !part.element.isEmpty { try tmux(["send-keys", "--"] + part.element) }
        }
    }

    /// Type text as it is.
    func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

    /// Send bytes as a terminal does for keys, answers and reports.
    func send(_ bytes: some Sequence<UInt8>) throws {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        try tmux(["send-keys", "-H"] + digits)
    }

    /// Send bytes in pieces, one right after the other: after a pause the rest would be keys.
    func send(pieces: [String]) throws {
        try tmux(
            Array(
                pieces.map { piece in
                    ["send-keys", "-H"] + piece.utf8.map { String($0, radix: 16) }
                }.joined(separator: [";"])))
    }

    /// Paste text, as a bracketed paste if the program has asked for it.
    func paste(_ text: String) throws {
        try tmux("set-buffer", "--", text)
        try tmux("paste-buffer", "-p")
    }

    func resize(to size: WindowSize) throws {
        try tmux("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
    }

    /// Return a format variable of tmux, such as `alternate_on`.
    func fact(_ name: String) throws -> String {
        try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
    }

    /// Wait until the screen is as wanted. Look again whenever the program sends something. What
    /// is to lead there is done first, and again after eight seconds each: a program may drop keys,
    /// and is too late for the second of two clicks on a busy machine.
    @discardableResult
    func wait(
        for what: String, after action: (() throws -> Void)? = nil,
        at location: SourceLocation = #_sourceLocation, until isSeen: (ScreenText) -> Bool
    ) throws -> ScreenText {
        var patience = Patience()
        var nextAction = Patience(seconds: 8)
        try action?()
        while true {
            pipe.drain()
            let screen = try self.screen
            if isSeen(screen) { return screen }
            guard patience.isLeft else {
                throw NotSeen(what: what, screen: screen, location: location)
            }
            let time = pipe.waitForASecond()
            patience.use(time)
            nextAction.use(time)
            guard let action, !nextAction.isLeft else { continue }
            try action()
            nextAction = Patience(seconds: 8)
        }
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let server = ["tmux", "-u", "-f", "/dev/null", "-S", home.path("tmux")]
        let outcome = try ChildProcess(
            server + arguments, in: home, output: home.folderForWords()
        ).outcome()
        guard outcome.status == 0 else { throw TmuxFailed(arguments: arguments, outcome: outcome) }
        return outcome.output
    }
}

/// The screen did not become as wanted in time.
struct NotSeen: Error, CustomStringConvertible {
    let what: String
    let screen: ScreenText
    let location: SourceLocation

    var description: String { "\(location): not seen: \(what). The screen was:\n\(screen.text)" }
}

struct TmuxFailed: Error {
    let arguments: [String]
    let outcome: ProcessResult
}

extension TmuxTerminal {
    /// Check that the shell has the screen, echoes what is typed, and runs it.
    func expectAShellAtWork(at location: SourceLocation = #_sourceLocation) throws {
        try wait(for: "the shell's prompt", at: location) { screen in
            // Keys that came too late for the deck may have produced a prompt or two before.
            screen.lines.last { !$0.isEmpty }?.hasSuffix(Self.prompt) == true
        }
        try type("stty -a | grep -o ' icanon'; echo at $((40 + 2))")
        try press("Enter")
        try wait(for: "what was typed, and what it did", at: location) { screen in
            screen.text.contains("echo at $((40 + 2))")
                && screen.lines.contains("at 42") && screen.lines.contains(" icanon")
        }
        #expect(try fact("alternate_on") == "0", sourceLocation: location)
        #expect(try fact("cursor_flag") == "1", sourceLocation: location)
        #expect(try fact("keypad_flag") == "0", sourceLocation: location)
        #expect(try fact("mouse_any_flag") == "0", sourceLocation: location)
    }

    /// Return the terminal's settings as `stty -g` prints them.
    func settings(as name: String) throws -> String {
        try type("stty -g >'\(name)'; echo noted $((7 * 7))")
        try press("C-j")
        try wait(for: "the settings") { $0.says("noted 49") }
        try type("clear")
        try press("C-j")
        try wait(for: "a clear screen") { !$0.says("noted 49") }
        return String(decoding: try home.bytes(of: "work/\(name)"), as: UTF8.self)
    }
}
