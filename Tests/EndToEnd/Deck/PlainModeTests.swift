import Foundation
import Testing
import Wording

@testable import Program

/// The deck as lines: in a pipe, and on a terminal that cannot place the cursor.
@Suite(.blocking) struct `The deck in plain text` {
    let home: Home
    private let words = Language.english.words()

    init() throws { home = try Home.seeded() }

    /// Hand these lines to the deck, and return what it printed.
    private func say(_ lines: String..., hold: Int = 0) throws -> ProcessResult {
        try home.write(lines.map { $0 + "\n" }.joined(), to: "work/lines")
        return try ChildProcess(
            [
                "sh", "-c",
                "exec '\(Home.program)' --plain --hold \(hold) --store '\(home.store)' <lines",
            ], in: home, output: home.folderForWords()
        ).outcome()
    }

    @Test func `reads lines from a file, and closes at its end`() throws {
        let outcome = try say("/hanbit", "Enter", "4")
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.first == words.plainIntro)
        #expect(lines.contains("Customers"))
        #expect(lines.contains("/ hanbit, 1 of 6"))
        #expect(lines.contains { $0.hasSuffix(" / Account") })
        #expect(lines.last == words.plainEnd)
    }

    @Test func `sends no escape sequence and no control character`() throws {
        let outcome = try say("?", "Esc", "j", "y", "Esc", "T", "^L", "J", "M")
        for scalar in outcome.output.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0 ~= scalar.value))
        }
    }

    @Test func `does not take as an answer what stands on the line of the question`() throws {
        let outcome = try say("/hanbit", "Enter", "/Basic", "s y")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(words.plainDropped("y")))
        #expect(outcome.output.contains(words.nothingDone))
        #expect(try home.journal().allSatisfy { $0.kind != "intended" })
    }

    @Test func `carries out what the next line confirms, and waits for it`() throws {
        let outcome = try say("/hanbit", "Enter", "/Basic", "s", "y", hold: 1)
        #expect(outcome.status == 0)
        #expect(try home.journal().contains { $0.kind == "intended" }, "\(outcome)")
        #expect(!home.hasOpenAct())
    }

    @Test func `ends by SIGPIPE when its reader has gone`() throws {
        let outcome = try ChildProcess(
            [
                "sh", "-c",
                "yes j | head -1000 | '\(Home.program)' --plain --store '\(home.store)' | head -2",
            ], in: home, output: home.folderForWords()
        ).outcome()
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test(arguments: ["TERM=dumb", "-u TERM"])
    func `opens by itself where the terminal cannot place the cursor`(change: String) throws {
        let terminal = try TmuxTerminal(in: home)
        try terminal.type(
            "env \(change) '\(Home.program)' --store '\(home.store)'; echo left with $?")
        try terminal.press("Enter")
        try terminal.wait(for: "the list") { $0.says("6. ") }
        // A line longer than the terminal is broken between words.
        let sent = terminal.sent.replacing("\r\n", with: " ")
        #expect(sent.contains(words.plainBecauseOfTerminal))
        try terminal.type("q")
        try terminal.press("Enter")
        try terminal.wait(for: "the shell") { $0.says("left with 0") }
    }

    @Test func `drops a line that was typed before a dialog could be read`() throws {
        // All that is said stays on the screen.
        let terminal = try TmuxTerminal(
            in: home, size: TmuxTerminal.WindowSize(columns: 160, rows: 60))
        try terminal.type("'\(Home.program)' --plain --store '\(home.store)'; echo left with $?")
        try terminal.press("Enter")
        try terminal.wait(for: "the list") { $0.says("6. ") }
        try terminal.type("/hanbit")
        try terminal.press("Enter")
        try terminal.type("Enter")
        try terminal.press("Enter")
        try terminal.wait(for: "the customer") { $0.says("/ Subscriptions") }
        try terminal.send(Array("/Basic\rs\ry\r".utf8))
        try terminal.wait(for: "the question") { $0.says(words.suspendTitle) }
        try terminal.type("n")
        try terminal.press("Enter")
        try terminal.wait(for: "the page") { $0.says(words.nothingDone) }
        try terminal.press("C-d")
        try terminal.wait(for: "the shell") { $0.says("left with 0") }
        #expect(try home.journal().allSatisfy { $0.kind != "intended" })
    }
}

/// The first screen of the practice directory.
@Suite(.blocking) struct `The deck of a new operator` {
    @Test func `says where one is until a key is pressed, and never again`() throws {
        let home = try Home()
        let words = Language.english.words()
        let terminal = try TmuxTerminal(in: home)
        func open() throws {
            try terminal.type("clear; '\(Home.program)'; echo left with $?")
            try terminal.press("Enter")
            try terminal.wait(for: "the deck") { $0.says(words.domainLabel) }
        }
        try open()
        try terminal.wait(for: "the first screen") { $0.says(words.welcomePractice) }
        try terminal.press("j")
        try terminal.wait(for: "the list alone") { !$0.says(words.welcomePractice) }
        try terminal.press("q")
        try terminal.wait(for: "the shell") { $0.says("left with 0") }
        try open()
        #expect(try !terminal.screen.says(words.welcomePractice))
    }
}
