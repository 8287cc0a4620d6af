import Deck
import Glibc
import Testing
import Wording

/// The deck in a terminal of its own, started from a shell as an operator does.
struct DeckSession {
    let terminal: TmuxTerminal
    let words: Words

    /// Opens the deck on the home's store, or on a profile, and waits for the list of customers.
    init(
        in home: Home, language: Language = .english,
        size: TmuxTerminal.WindowSize = TmuxTerminal.WindowSize(columns: 80, rows: 24),
        variables: [String] = [], arguments: [String] = [], profile: String? = nil,
        terminal: TmuxTerminal? = nil, until isOpen: ((ScreenText) -> Bool)? = nil
    ) throws {
        words = language.words()
        self.terminal = try terminal ?? TmuxTerminal(in: home, size: size)
        let command =
            ["env"] + variables + [Home.program]
            + (profile.map { ["--profile", $0] } ?? ["--store", home.store])
            + ["--language", language.rawValue] + arguments
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        try home.write("echo $$ >pid\nexec \(quoted)\n", to: "work/deck")
        try start(until: isOpen)
    }

    /// Starts it (again) from the shell, with the key that ends a line there.
    func start(enter: String = "Enter", until isOpen: ((ScreenText) -> Bool)? = nil) throws {
        try terminal.type("sh deck; echo left with $?")
        try terminal.press(enter)
        let heading = words.domainLabel
        let sandbox = words.sandboxRules("2020")
        try terminal.wait(
            for: "the deck", until: isOpen ?? { $0.says(heading) && $0.says(sandbox) })
    }

    /// The process of the deck.
    var processID: pid_t {
        get throws {
            let text = String(decoding: try terminal.home.bytes(of: "work/pid"), as: UTF8.self)
            return try #require(pid_t(text.filter(\.isNumber)))
        }
    }

    func press(_ keys: String...) throws { try terminal.press(keys) }

    func type(_ text: String) throws { try terminal.type(text) }

    @discardableResult
    func see(
        _ phrases: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> ScreenText {
        try terminal.wait(for: phrases.joined(separator: " and "), at: location) { screen in
            phrases.allSatisfy(screen.says)
        }
    }

    /// Waits for a dialog that says all this.
    @discardableResult
    func seeAsked(
        _ phrases: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> ScreenText {
        let what = "a dialog with " + phrases.joined(separator: " and ")
        return try terminal.wait(for: what, at: location) { screen in
            phrases.allSatisfy(screen.asks)
        }
    }

    /// Waits until the shell is back and says with which status the deck has left.
    @discardableResult
    func seeItLeave(
        with status: Int, at location: SourceLocation = #_sourceLocation
    ) throws -> ScreenText {
        try terminal.wait(for: "the shell, and status \(status)", at: location) { screen in
            // Where the terminal was not given back, it stands somewhere in the deck's picture,
            // and may be broken there.
            let text = screen.text.squeezed
            return text.ranges(of: "leftwith\(status)").contains { range in
                text[range.upperBound...].first?.isNumber != true
            }
        }
    }
}

/// What an operator does again and again.
extension DeckSession {
    /// Narrows the list to what is typed, and opens the one customer that is left.
    func open(
        _ search: String, among count: Int = 6, at location: SourceLocation = #_sourceLocation
    ) throws {
        try press("/")
        try type(search)
        try terminal.wait(for: "\(search) alone", at: location) { screen in
            screen.selected.lowercased().contains(search)
                && screen.says(words.customersFound(1, of: count))
        }
        try press("Enter")
        try press("Enter")
        try see("[1 \(words.subscriptionsTitle)", at: location)
    }

    /// Turns to a page of the customer by its number.
    func turn(
        to number: Int, _ page: Phrase, at location: SourceLocation = #_sourceLocation
    ) throws {
        try press("\(number)")
        try see("[\(number) \(words[keyPath: page])", at: location)
    }

    /// Moves the cursor to the line that begins with this name.
    func select(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
        let screen = try terminal.wait(for: "a line \(name)", at: location) { screen in
            screen.selectedRow != nil && screen.row(of: name) != nil
        }
        let row = try #require(screen.row(of: name))
        let way = row - (try #require(screen.selectedRow))
        try terminal.press(Array(repeating: way > 0 ? "j" : "k", count: abs(way)))
        try terminal.wait(for: "the cursor on \(name)", at: location) { $0.selectedRow == row }
    }

    /// Presses the key that asks, reads the question, and says yes.
    func confirm(
        _ key: String, _ title: Phrase, _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try press(key)
        try seeAsked(words[keyPath: title], name, at: location)
        try press("y")
    }
}
