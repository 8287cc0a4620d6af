import Deck
import Samples
import Testing

@Suite(.serialized, .blocking) struct `What terminals send by themselves` {
    let home: Home

    init() throws { home = try Home.seeded() }

    /// Focus, mouse, colours, attributes, keys of kitty, and keys with Alt.
    static let sequences = [
        "[O", "[I", "[<0;10;20M", "[M !!", "]11;rgb:1e1e/1e1e/1e1e\u{7}", "]10;rgb:q/q/q\u{1B}\\",
        "[?64;1;2;6;22c", "[>1;95;0c", "[12;40R", "[?1u", "P1+r544e=\u{1B}\\", "_Gi=31;OK\u{1B}\\",
        "^qq\u{1B}\\", "[97;3u", "[1;5A", "q", "s", "y", "?",
    ]

    @Test func `is nothing, in a list, a search and a question, whole and in pieces`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        let list = try deck.terminal.screen.text
        for sequence in Self.sequences { try deck.terminal.send("\u{1B}\(sequence)".utf8) }
        try deck.terminal.send(pieces: ["\u{1B}", "]11;rgb:", "qqss", "\u{7}"])
        // Down and up again: once both have worked, all that was sent before was read.
        try deck.terminal.send("\u{1B}[B\u{1B}OA".utf8)
        try deck.terminal.wait(for: "the same list") { $0.text == list }
        try deck.press("s")
        try deck.seeAsked(deck.words.suspendTitle, "Microsoft Azure")
        for sequence in Self.sequences { try deck.terminal.send("\u{1B}\(sequence)".utf8) }
        try deck.press("n")
        try deck.see(deck.words.nothingDone)
        try deck.press("/")
        for sequence in Self.sequences { try deck.terminal.send("\u{1B}\(sequence)".utf8) }
        try deck.type("azure")
        try deck.see(" / azure ")
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `a paste is searched for, and the shell gets its own pastes back`() throws {
        let deck = try DeckSession(in: home)
        try deck.terminal.paste("hanbit\nqqq")
        try deck.see(" / hanbit qqq ")
        try deck.press("Escape")
        try deck.see(deck.words.customerSearchPrompt)
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        let sent = deck.terminal.sent
        #expect(sent.contains("\u{1B}[?2004h"))
        #expect(sent.contains("\u{1B}[?2004l"))
    }
}

@Suite(.blocking) struct `A terminal that says it is vast` {
    @Test(arguments: [(65_535, 65_535), (65_535, 24), (80, 65_535)])
    func `is drawn upon as far as makes sense, and left in order`(
        columns: Int, rows: Int
    ) throws {
        let home = try Home.seeded()
        let terminal = try TmuxTerminal(in: home)
        try terminal.type(
            "stty cols \(columns) rows \(rows); '\(Home.program)' --store store.sqlite; "
                + "echo left with $?; stty cols 80 rows 24")
        try terminal.press("Enter")
        try terminal.wait(for: "the deck") { _ in
            (try? terminal.fact("alternate_on")) == "1"
        }
        try terminal.press("j", "q")
        try terminal.wait(for: "the shell") { $0.says("left with 0") }
    }
}
