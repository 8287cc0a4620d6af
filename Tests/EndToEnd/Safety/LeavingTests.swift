import Dashboard
import Glibc
import Testing

@Suite(.serialized) struct `The terminal is the operator's again` {
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `Esc at the root takes back the search and never quits; q quits`() throws {
        let deck = try Deck(in: home)
        try deck.press("/")
        try deck.type("adatum")
        try deck.see(deck.words(PageWords.searchFound, 1, 6))
        try deck.press("Escape")
        try deck.see(deck.words(PageWords.searchPrompt), "Fabrikam")
        for _ in 1...3 { try deck.press("Escape") }
        try deck.press("?")
        try deck.seeAsked(deck.words(PageWords.help))
        try deck.press("Escape")
        try deck.terminal.wait(for: "the list without help") { $0.dialog.isEmpty }
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try seeAShellAtWork(in: deck.terminal)
    }

    @Test func `Ctrl-C leaves a terminal that echoes, with its cursor and its old text`() throws {
        let deck = try Deck(in: home)
        try deck.press("C-c")
        try seeAShellAtWork(in: deck.terminal)
    }

    @Test func `Ctrl-C leaves while a question is open, and does nothing`() throws {
        let deck = try Deck(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(deck.words(DialogWords.suspendTitle))
        try deck.press("C-c")
        try seeAShellAtWork(in: deck.terminal)
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `q right behind a yes waits for what becomes of the act`() throws {
        let deck = try Deck(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(deck.words(DialogWords.suspendTitle))
        try deck.type("yqqq")
        try deck.seeItLeave(with: 0)
        let acts = try home.json("activity").all
        #expect(acts.map { $0["operationStatus"].text } == ["succeeded"])
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV])
    func `a signal gives the terminal back`(_ signal: Int32) throws {
        let deck = try Deck(in: home)
        kill(try deck.processID, signal)
        try seeAShellAtWork(in: deck.terminal)
    }

    @Test func `Ctrl-Z lends the terminal to the shell, and fg brings the deck back`() throws {
        let deck = try Deck(in: home)
        try deck.open("hanbit")
        try deck.press("C-z")
        try seeAShellAtWork(in: deck.terminal)
        try deck.type("fg")
        try deck.press("Enter")
        try deck.see("Hanbit Trading", "[1 \(deck.words(PageWords.subscriptions))")
        #expect(try deck.terminal.fact("alternate_on") == "1")
        try deck.press("q")
        try deck.see(deck.words(PageWords.customersHead, 6))
        try deck.press("q")
        try seeAShellAtWork(in: deck.terminal)
    }

    @Test func `too small a window is told so, and a large one has the list again`() throws {
        let deck = try Deck(in: home)
        try deck.terminal.resize(to: Terminal.Size(columns: 30, rows: 8))
        try deck.see(deck.words(PageWords.tooSmall, 40, 10, 30, 8))
        try deck.terminal.resize(to: Terminal.Size(columns: 80, rows: 24))
        try deck.see("Hanbit Trading", deck.words(PageWords.customersHead, 6))
        try deck.terminal.resize(to: Terminal.Size(columns: 40, rows: 10))
        try deck.see("Fabrikam", deck.words(PageWords.customersHead, 6))
    }

    /// The shell has the screen, shows what is typed, and does it.
    private func seeAShellAtWork(
        in terminal: Terminal, at location: SourceLocation = #_sourceLocation
    ) throws {
        try terminal.wait(for: "the shell's prompt", at: location) { screen in
            screen.lines.last { !$0.isEmpty } == Terminal.prompt
        }
        try terminal.type("stty -a | grep -o ' icanon'; echo at $((40 + 2))")
        try terminal.press("Enter")
        try terminal.wait(for: "what was typed, and what it did", at: location) { screen in
            screen.text.contains("echo at $((40 + 2))")
                && screen.lines.contains("at 42") && screen.lines.contains(" icanon")
        }
        #expect(try terminal.fact("alternate_on") == "0", sourceLocation: location)
        #expect(try terminal.fact("cursor_flag") == "1", sourceLocation: location)
        #expect(try terminal.fact("keypad_flag") == "0", sourceLocation: location)
    }
}
