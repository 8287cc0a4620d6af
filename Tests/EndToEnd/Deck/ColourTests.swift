import Deck
import Samples
import Testing
import Wording

@Suite(.serialized, .blocking) struct `The deck's colours` {
    let home: Home

    init() throws { home = try Home.seeded() }

    @Test func `a broken theme is told with file and line, and the default one is used`() throws {
        try home.makeFolder("settings/partnerdeck/themes")
        try home.write(
            "inherits = \"terminal\"\n\n[roles]\ntitle = { fg = \"blurple\" }\n",
            to: "settings/partnerdeck/themes/mine.toml")
        let words = Language.english.words()
        let deck = try DeckSession(in: home, arguments: ["--theme", "mine"]) { screen in
            screen.asks(words.messageTitle)
        }
        try deck.seeAsked(
            home.path("settings/partnerdeck/themes/mine.toml") + ":4:", "blurple", "bright-black",
            "The default theme is used.")
        try deck.press("Enter")
        try deck.terminal.wait(for: "the list alone") { screen in
            screen.dialog.isEmpty && screen.says("Hanbit Trading")
        }
        #expect(!Colours.sequences(in: deck.terminal.sent).isEmpty)
    }

    @Test func `a theme of the user's own is worn`() throws {
        try home.makeFolder("settings/partnerdeck/themes")
        try home.write(
            "inherits = \"terminal\"\n\n[roles]\ntitle = { fg = \"199\" }\n",
            to: "settings/partnerdeck/themes/mine.toml")
        let deck = try DeckSession(in: home, arguments: ["--theme", "mine"])
        #expect(Colours.sequences(in: deck.terminal.sent).contains { $0.contains("38;5;199") })
    }

    @Test(arguments: [["NO_COLOR=1"], ["TERM=vt100"], []])
    func `colour is sent where it is wanted and there is any`(_ variables: [String]) throws {
        let deck = try DeckSession(in: home, variables: variables)
        try deck.open("hanbit")
        try deck.turn(to: 4, \.accountTitle)
        try deck.press("T")
        try deck.seeAsked(deck.words.themesTitle, "› terminal", "nord")
        // To the next one and back again.
        try deck.press("j", "k", "Enter")
        try deck.see(deck.words.themeRemembered("terminal"))
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty == !variables.isEmpty)
    }

    @Test func `a theme that was chosen is worn at the next start, unless another is asked for`()
        throws
    {
        try home.makeFolder("settings/partnerdeck/themes")
        try home.write(
            "inherits = \"terminal\"\n\n[roles]\ntitle = { fg = \"199\" }\n",
            to: "settings/partnerdeck/themes/mine.toml")
        let deck = try DeckSession(in: home)
        try deck.press("T")
        try deck.seeAsked(deck.words.themesTitle)
        try deck.press("G", "Enter")
        try deck.see(deck.words.themeRemembered("mine"))
        try deck.press("q")
        try deck.seeItLeave(with: 0)
        // What the terminal shows comes later than that to who counts the bytes.
        _ = deck.terminal.sent(after: 0, through: "left with 0")
        func colours(of arguments: String...) throws -> [String] {
            let seen = deck.terminal.sent.count
            let next = try DeckSession(
                in: home, arguments: arguments, terminal: deck.terminal,
                until: { !$0.text.contains("left with") && $0.says(deck.words.customersCount(6)) })
            try next.press("q")
            try next.seeItLeave(with: 0)
            return Colours.sequences(
                in: deck.terminal.sent(after: seen, through: "left with 0"))
        }
        #expect(try colours().contains { $0.contains("38;5;199") })
        #expect(try !colours(of: "--theme", "terminal").contains { $0.contains("38;5;199") })
    }

    @Test func `--no-color is as good as NO_COLOR`() throws {
        let deck = try DeckSession(in: home, arguments: ["--no-color"])
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty)
    }

    @Test func `a theme shows while it is chosen, and Esc takes it back`() throws {
        try home.makeFolder("settings/partnerdeck/themes")
        try home.write(
            "inherits = \"terminal\"\n\n[roles]\ntitle = { fg = \"199\" }\n",
            to: "settings/partnerdeck/themes/mine.toml")
        try home.write("[roles]\ntitel = 1\n", to: "settings/partnerdeck/themes/zzz.toml")
        let deck = try DeckSession(in: home)
        try deck.press("T")
        try deck.seeAsked(deck.words.themesTitle)
        try deck.press("G")
        // The last one has a mistake, which is told in its row; the one before it shows.
        try deck.seeAsked("zzz", deck.words.themeUnusable)
        #expect(!deck.terminal.sent.contains("38;5;199"))
        try deck.press("k")
        try deck.seeAsked("› mine")
        try deck.terminal.wait(for: "its colour") { _ in
            deck.terminal.sent.contains("38;5;199")
        }
        try deck.press("Escape")
        try deck.terminal.wait(for: "the list alone") { screen in
            screen.dialog.isEmpty && screen.says("Hanbit Trading")
        }
    }

    /// A terminal without colours, and one whose theme was chosen, are not asked.
    @Test(
        arguments: [
            ("TERM=xterm-256color", []), ("NO_COLOR=1", []), ("TERM=linux", []),
            ("PARTNERDECK_THEME=dark", []), ("TERM=xterm-256color", ["--theme", "terminal"]),
        ] as [(String, [String])])
    func `the terminal is asked for its background where that decides`(
        _ variable: String, _ arguments: [String]
    ) throws {
        let deck = try DeckSession(in: home, variables: [variable], arguments: arguments)
        try deck.press("?")
        try deck.seeAsked(deck.words.helpTitle)
        let isAsked = deck.terminal.sent.contains("\u{1B}]11;?")
        #expect(isAsked == (variable == "TERM=xterm-256color" && arguments.isEmpty))
    }

    /// An answer after 50 milliseconds changes nothing: a machine with much to do gets another try.
    @Test(arguments: [("#1e1e2e", "dark"), ("#fdf6e3", "light")])
    func `the theme follows a background that the terminal tells`(
        background: String, theme: String
    ) throws {
        let terminal = try TmuxTerminal(in: home, background: background)
        let deck = try DeckSession(in: home, terminal: terminal)
        for _ in 0..<20 {
            try deck.press("T")
            let screen = try deck.seeAsked(deck.words.themesTitle, "›")
            if screen.asks("› \(theme)") { return }
            #expect(screen.asks("› terminal"))
            try deck.press("Escape")
            try deck.terminal.wait(for: "the list alone") { $0.dialog.isEmpty }
            try deck.press("q")
            try deck.seeItLeave(with: 0)
            try deck.terminal.type("clear")
            try deck.press("Enter")
            try deck.start()
        }
        Issue.record("never in time")
    }

    @Test func `a terminal that takes exact colours gets those of the theme`() throws {
        let deck = try DeckSession(
            in: home, variables: ["TERM=xterm-256color", "COLORTERM=truecolor"],
            arguments: ["--theme", "nord"])
        let sent = deck.terminal.sent
        #expect(sent.contains("48;2;46;52;64"))
        #expect(!sent.contains("38;5;") && !sent.contains("48;5;"))
    }

    @Test func `GNU screen gets the nearest of 256`() throws {
        let deck = try DeckSession(
            in: home, variables: ["TERM=screen-256color", "COLORTERM=truecolor"],
            arguments: ["--theme", "nord"])
        #expect(!deck.terminal.sent.contains("48;2;"))
        #expect(deck.terminal.sent.contains("48;5;"))
    }
}
