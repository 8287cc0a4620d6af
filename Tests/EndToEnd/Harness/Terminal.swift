import Foundation
import Testing

/// A terminal with a shell in it: a tmux server of its own, which ends with this value.
final class Terminal {
    struct Size: Equatable, CustomStringConvertible {
        let columns: Int
        let rows: Int

        var description: String { "\(columns)×\(rows)" }
    }

    static let prompt = "ready $"

    let home: Home
    private let pulse: Pulse
    private static let patience = Duration.seconds(120)

    init(in home: Home, size: Size = Size(columns: 80, rows: 24)) throws {
        self.home = home
        pulse = try Pulse(path: home.path("pulse"))
        // One command line, so that the pulse is there before the shell says its first word.
        try tmux(
            "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)",
            "-e", "PS1=\(Self.prompt) ", "-e", "ENV=", "/bin/sh", "-i", ";",
            "set-option", "-g", "status", "off", ";",
            "pipe-pane", "-O", "exec cat >>'\(pulse.path)'")
        try resize(to: size)
        try wait(for: "the shell's prompt") { $0.text.contains(Self.prompt) }
    }

    deinit { _ = try? tmux("kill-server") }

    /// What the terminal shows now.
    var screen: Screen {
        get throws { Screen(try tmux("capture-pane", "-p")) }
    }

    /// All bytes the programs in it have sent so far.
    var sent: String {
        pulse.drain()
        return String(decoding: pulse.bytes, as: UTF8.self)
    }

    /// Presses keys by tmux's names, all in one go. Esc is sent as the terminals do that tell it
    /// from the beginning of a sequence: nobody's fingers are as quick as a test's, and a bare Esc
    /// with a key right behind it is Alt with that key.
    func press(_ keys: String...) throws { try press(keys) }

    func press(_ keys: [String]) throws {
        for part in keys.split(separator: "Escape", omittingEmptySubsequences: false).enumerated() {
            if part.offset > 0 { try send("\u{1B}[27u".utf8) }
            if !part.element.isEmpty { try tmux(["send-keys", "--"] + part.element) }
        }
    }

    /// Types text as it is.
    func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

    /// Sends bytes as a terminal would for keys, answers and reports.
    func send(_ bytes: some Sequence<UInt8>) throws {
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        try tmux(["send-keys", "-H"] + digits)
    }

    /// Pastes text, in brackets if the program has asked for them.
    func paste(_ text: String) throws {
        try tmux("set-buffer", "--", text)
        try tmux("paste-buffer", "-p")
    }

    func resize(to size: Size) throws {
        try tmux("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
    }

    /// Something tmux knows of the terminal, such as `alternate_on`.
    func fact(_ name: String) throws -> String {
        try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
    }

    /// Waits until the screen is as said, looking again whenever something was sent to it.
    @discardableResult
    func wait(
        for what: String, at location: SourceLocation = #_sourceLocation,
        until isSeen: (Screen) -> Bool
    ) throws -> Screen {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            pulse.drain()
            let screen = try self.screen
            if isSeen(screen) { return screen }
            guard pulse.wait(until: deadline) else {
                throw NotSeen(what: what, screen: screen, location: location)
            }
        }
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let server = ["tmux", "-u", "-f", "/dev/null", "-S", home.path("tmux")]
        let outcome = try Child(
            server + arguments, in: home, output: home.folderForWords()
        ).outcome()
        guard outcome.status == 0 else { throw TmuxFailed(arguments: arguments, outcome: outcome) }
        return outcome.output
    }
}

/// The screen did not become what it should have.
struct NotSeen: Error, CustomStringConvertible {
    let what: String
    let screen: Screen
    let location: SourceLocation

    var description: String { "\(location): not seen: \(what). The screen was:\n\(screen.text)" }
}

struct TmuxFailed: Error {
    let arguments: [String]
    let outcome: Outcome
}
