import Deck
import Glibc
import Testing

@Suite(.serialized, .blocking) struct `The mouse in a terminal` {
    let home: Home

    init() throws { home = try Home.seeded() }

    /// A deck with the mouse on.
    private func deck() throws -> DeckSession {
        let deck = try DeckSession(in: home)
        #expect(try deck.terminal.fact("mouse_any_flag") == "0")
        try deck.press("m")
        try deck.see(deck.words.mouseIsOn)
        #expect(try deck.terminal.fact("mouse_any_flag") == "1")
        #expect(try deck.terminal.fact("mouse_sgr_flag") == "1")
        return deck
    }

    /// Presses the button on a cell, counted from 1, and lets it go; so many times at once, because
    /// two clicks far apart are not a double one.
    private func click(_ deck: DeckSession, row: Int, column: Int, times: Int = 1) throws {
        let click = "\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m"
        try deck.terminal.send(String(repeating: click, count: times).utf8)
    }

    @Test func `selects by a click, opens by two, and sorts by a click on a head`() throws {
        let deck = try deck()
        let row = try #require(try deck.terminal.screen.row(of: "Fabrikam"))
        try click(deck, row: row + 1, column: 6)
        try deck.terminal.wait(for: "the clicked row") { $0.selectedRow == row }
        try click(deck, row: 5, column: 4)
        try deck.see("\(deck.words.customerLabel) ▼")
        // The rows come after the sign.
        try deck.terminal.wait(for: "the reversed list") { screen in
            (screen.row(of: "Adatum") ?? 0) > (screen.row(of: "Fabrikam") ?? .max)
        }
        let now = try #require(try deck.terminal.screen.row(of: "Fabrikam"))
        // A click on a screen that is about to change means nothing, as an operator would see.
        let open = { try click(deck, row: now + 1, column: 6, times: 2) }
        try deck.terminal.wait(for: "the page", after: open) { screen in
            screen.says("[1 \(deck.words.subscriptionsTitle)") && screen.says("Fabrikam")
        }
    }

    @Test func `is let go by q, by Ctrl-Z, and taken again by fg`() throws {
        let deck = try deck()
        try deck.press("C-z")
        try deck.terminal.expectAShellAtWork()
        try deck.type("fg")
        try deck.press("Enter")
        try deck.see(deck.words.customersCount(6))
        #expect(try deck.terminal.fact("mouse_any_flag") == "1")
        try deck.press("q")
        try deck.terminal.expectAShellAtWork()
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGSEGV, SIGABRT, SIGUSR1])
    func `is let go whatever ends the deck`(_ signal: Int32) throws {
        let deck = try deck()
        kill(try deck.processID, signal)
        try deck.terminal.expectAShellAtWork()
    }

    @Test func `is on from the start where config.toml says so`() throws {
        try home.makeFolder("settings/partnerdeck")
        try home.write("mouse = true\n", to: "settings/partnerdeck/config.toml")
        let deck = try DeckSession(in: home)
        #expect(try deck.terminal.fact("mouse_any_flag") == "1")
        try deck.press("m")
        try deck.see(deck.words.mouseIsOff)
        #expect(try deck.terminal.fact("mouse_any_flag") == "0")
    }

    @Test func `keeps the order of a list from one start to the next`() throws {
        let deck = try DeckSession(in: home)
        try deck.press(">", "I")
        try deck.see("\(deck.words.domainLabel) ▼")
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        try deck.type("clear")
        try deck.press("Enter")
        try deck.start()
        try deck.see("\(deck.words.domainLabel) ▼")
    }
}
