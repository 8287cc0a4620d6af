import Deck
import Glibc
import Samples
import Testing

@Suite(.serialized, .blocking) struct `The terminal is the operator's again` {
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `Esc at the root takes back the search and never quits; q quits`() throws {
        let deck = try DeckSession(in: home)
        try deck.press("/")
        try deck.type("adatum")
        try deck.see(deck.words.customersFound(1, of: 6))
        try deck.press("Escape")
        try deck.see(deck.words.customerSearchPrompt, "Fabrikam")
        for _ in 1...3 { try deck.press("Escape") }
        try deck.press("?")
        try deck.seeAsked(deck.words.helpTitle)
        try deck.press("Escape")
        try deck.terminal.wait(for: "the list without help") { $0.dialog.isEmpty }
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `Ctrl-C leaves a terminal that echoes, with its cursor and its old text`() throws {
        let deck = try DeckSession(in: home)
        try deck.press("C-c")
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `Ctrl-C leaves while a question is open, and does nothing`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(deck.words.suspendTitle)
        try deck.press("C-c")
        try deck.terminal.expectAShellAtWork()
        #expect(try home.json("activity").all.isEmpty)
    }

    @Test func `q right behind a yes waits for what becomes of the act`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.select("Microsoft Azure")
        try deck.press("s")
        try deck.seeAsked(deck.words.suspendTitle)
        try deck.type("yqqq")
        try deck.seeItLeave(with: 0)
        let acts = try home.json("activity").all
        #expect(acts.map { $0["operationStatus"].text } == ["succeeded"])
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal that asks the deck to end gives the terminal back`(_ signal: Int32) throws {
        let deck = try DeckSession(in: home)
        kill(try deck.processID, signal)
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `Ctrl-Z lends the terminal to the shell, and fg brings the deck back`() throws {
        let deck = try DeckSession(in: home)
        try deck.open("hanbit")
        try deck.press("C-z")
        try deck.terminal.expectAShellAtWork()
        try deck.type("fg")
        try deck.press("Enter")
        try deck.see("Hanbit Trading", "[1 \(deck.words.subscriptionsTitle)")
        #expect(try deck.terminal.fact("alternate_on") == "1")
        try deck.press("q")
        try deck.see(deck.words.customersCount(6))
        try deck.press("q")
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `too small a window is told so, and a large one has the list again`() throws {
        let deck = try DeckSession(in: home)
        try deck.terminal.resize(to: TmuxTerminal.WindowSize(columns: 30, rows: 8))
        try deck.see(deck.words.windowTooSmall(40, rows: 10, nowColumns: 30, nowRows: 8))
        try deck.terminal.resize(to: TmuxTerminal.WindowSize(columns: 80, rows: 24))
        try deck.see("Hanbit Trading", deck.words.customersCount(6))
        try deck.terminal.resize(to: TmuxTerminal.WindowSize(columns: 40, rows: 10))
        try deck.see("Fabrikam", deck.words.customersCount(6))
    }
}
