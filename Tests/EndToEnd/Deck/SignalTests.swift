import Deck
import Foundation
import Glibc
import Samples
import Testing
import Wording

import enum Terminal.ExitCause

@testable import Program

/// A signal never ends the deck without a message, and never leaves the terminal in raw mode.
@Suite(.serialized, .blocking) struct `A signal` {
    let home: Home

    init() throws { home = try Home.seeded() }

    /// Signals that a fault in the program causes.
    static let faults: [(Int32, String)] = [
        (SIGSEGV, "SIGSEGV"), (SIGBUS, "SIGBUS"), (SIGILL, "SIGILL"), (SIGFPE, "SIGFPE"),
        (SIGTRAP, "SIGTRAP"), (SIGABRT, "SIGABRT"), (SIGSYS, "SIGSYS"),
    ]
    /// Signals from outside that end a program by default.
    static let others: [(Int32, String)] = [
        (SIGQUIT, "SIGQUIT"), (SIGUSR1, "SIGUSR1"), (SIGUSR2, "SIGUSR2"), (SIGALRM, "SIGALRM"),
        (SIGVTALRM, "SIGVTALRM"), (SIGPROF, "SIGPROF"), (SIGIO, "SIGPOLL"), (SIGPWR, "SIGPWR"),
        (SIGSTKFLT, "SIGSTKFLT"), (SIGXCPU, "SIGXCPU"), (34, "SIGRTMIN"), (64, "SIGRTMIN+30"),
    ]
    static let all: [(Int32, ExitCause)] =
        faults.map { ($0, .fault(signal: $1)) } + others.map { ($0, .signal($1)) }

    /// The message at the end.
    private func line(_ cause: ExitCause, in words: Words) -> String {
        words.lastWords(cause, journal: home.path("state/partnerdeck/journal.jsonl"))
    }

    @Test func `that would end the deck is caught or ignored, whichever it is`() throws {
        let deck = try DeckSession(in: home)
        let status = try String(
            contentsOfFile: "/proc/\(try deck.processID)/status", encoding: .utf8)
        func mask(_ name: String) throws -> UInt64 {
            let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
            return try #require(
                UInt64(line?.dropFirst(name.count + 1).filter(\.isHexDigit) ?? "", radix: 16))
        }
        let handled = try mask("SigCgt") | mask("SigIgn")
        // Signals that do nothing or stop, that cannot be caught, and two of the C library's own.
        let harmless: Set<Int> = [
            Int(SIGCHLD), Int(SIGURG), Int(SIGWINCH), Int(SIGCONT), Int(SIGSTOP), Int(SIGTSTP),
            Int(SIGTTIN), Int(SIGTTOU), Int(SIGKILL), 32, 33,
        ]
        let deadly = Set(1...64).subtracting(harmless)
        #expect(deadly.filter { handled & 1 << ($0 - 1) == 0 } == [])
    }

    @Test(arguments: all)
    func `that ends the deck gives the terminal back, and says where the journal is`(
        _ signal: Int32, _ cause: ExitCause
    ) throws {
        let deck = try DeckSession(in: home)
        kill(try deck.processID, signal)
        let screen = try deck.seeItLeave(with: 128 + Int(signal))
        #expect(screen.says(line(cause, in: deck.words)))
        try deck.terminal.expectAShellAtWork()
    }

    @Test(arguments: [SIGPIPE, SIGXFSZ])
    func `that says no more than a write does is not the deck's end`(_ signal: Int32) throws {
        let deck = try DeckSession(in: home)
        kill(try deck.processID, signal)
        try deck.press("?")
        try deck.seeAsked(deck.words.helpTitle)
        try deck.press("Escape", "q")
        try deck.seeItLeave(with: 0)
    }

    @Test(arguments: Language.allCases)
    func `that ends a command is told in the operator's language`(_ language: Language) throws {
        let terminal = try TmuxTerminal(
            in: home, size: TmuxTerminal.WindowSize(columns: 120, rows: 40))
        let words = language.words(namesKeys: false)
        try home.write(
            """
            echo $$ >pid
            exec '\(Home.program)' suspend hanbit 'Microsoft Azure' --store store.sqlite \
            --language \(language.rawValue)

            """, to: "work/command")
        for (place, (signal, cause)) in [Self.all[0], Self.all[8]].enumerated() {
            try terminal.type(
                "clear; echo round \(place); sh command; echo \(place) left with $?")
            try terminal.press("Enter")
            // The question of the round before may still be on the screen.
            try terminal.wait(for: "the question") { screen in
                screen.lines.contains { $0.hasPrefix("round \(place)") } && screen.says("[y/N]")
            }
            let text = String(decoding: try home.bytes(of: "work/pid"), as: UTF8.self)
            kill(try #require(pid_t(text.filter(\.isNumber))), signal)
            try terminal.wait(for: "what ended it") { screen in
                screen.says(line(cause, in: words))
                    && screen.says("\(place) left with \(128 + signal)")
            }
        }
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `for too large a file is a write that fails, and is told`() throws {
        let line =
            "ulimit -f 4; exec '\(Home.program)' suspend hanbit 'Microsoft Azure' --yes"
            + " --store '\(home.store)'"
        let outcome = try ChildProcess(["sh", "-c", line], in: home, output: home.folderForWords())
            .outcome()
        let status = try #require(outcome.status, "\(outcome)")
        #expect(status != 0 && !outcome.errors.isEmpty)
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `for a file that was cut short says so`() throws {
        let deck = try DeckSession(in: home)
        #expect(truncate(home.store + "-shm", 0) == 0)
        try deck.press("/")
        try deck.type("hanbit")
        try deck.press("Enter", "Enter")
        let screen = try deck.seeItLeave(with: 128 + Int(SIGBUS))
        #expect(screen.says(line(.fileCutShort, in: deck.words)))
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `nobody can answer leaves a terminal that the next deck gives back sane`() throws {
        let terminal = try TmuxTerminal(in: home)
        let before = try terminal.settings(as: "before")
        let deck = try DeckSession(in: home, terminal: terminal)
        kill(try deck.processID, SIGKILL)
        try deck.seeItLeave(with: 137)
        // In raw mode a shell does not take Enter for the end of a line.
        let heading = deck.words.domainLabel
        try deck.start(enter: "C-j") { $0.says(heading) && !$0.says("left with") }
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try terminal.expectAShellAtWork()
        let (was, now) = try (Flags(before), Flags(terminal.settings(as: "after")))
        #expect(was.input & ~now.input == 0)
        #expect(was.output == now.output)
        #expect(was.local & ~now.local == 0)
    }

    @Test func `or none: what the operator has set is left as it is`() throws {
        let terminal = try TmuxTerminal(in: home)
        try terminal.type("stty -ixon -echoctl erase x; clear")
        try terminal.press("Enter")
        let before = try terminal.settings(as: "before")
        let deck = try DeckSession(in: home, terminal: terminal)
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        #expect(try terminal.settings(as: "after") == before)
    }

    /// The flags that `stty -g` begins with.
    private struct Flags {
        let input, output, local: UInt

        init(_ text: String) throws {
            let parts = text.split(separator: ":").compactMap { UInt($0, radix: 16) }
            try #require(parts.count > 4)
            (input, output, local) = (parts[0], parts[1], parts[3])
        }
    }
}
