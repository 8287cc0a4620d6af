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
        try deck.press("T", "T", "T", "T", "T")
        try deck.see(deck.words.themeChanged("terminal"))
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty == !variables.isEmpty)
    }

    @Test func `--no-color is as good as NO_COLOR`() throws {
        let deck = try DeckSession(in: home, arguments: ["--no-color"])
        #expect(Colours.sequences(in: deck.terminal.sent).isEmpty)
    }
}
