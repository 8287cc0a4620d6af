import Deck
import Glibc
import Testing
import Wording

/// The deck in its own terminal, started from a shell as by an operator.
struct DeckSession {
    let terminal: TmuxTerminal
    let words: Words

    /// Open the deck on the home's store, or on a profile, and wait for the list of customers.
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

    /// Start it from the shell, also again, with the key that ends a line there.
    func start(enter: String = "Enter", until isOpen: ((ScreenText) -> Bool)? = nil) throws {
        try terminal.type("sh deck; echo left with $?")
        try terminal.press(enter)
        let heading = words.domainLabel
        let sandbox = words.sandboxRules("2020")
        try terminal.wait(
            for: "the deck", until: isOpen ?? { $0.says(heading) && $0.says(sandbox) })
    }

    /// The process id of the deck.
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

    /// Wait for a dialog with all these phrases.
    @discardableResult
    func seeAsked(
        _ phrases: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> ScreenText {
        let what = "a dialog with " + phrases.joined(separator: " and ")
        return try terminal.wait(for: what, at: location) { screen in
            phrases.allSatisfy(screen.asks)
        }
    }

    /// Scroll a dialog to its end, and wait until that is drawn: keys typed before are dropped,
    /// that one too where the dialog has just come to say more.
    func readToTheEnd(at location: SourceLocation = #_sourceLocation) throws {
        let end = { try press("End") }
        try terminal.wait(for: "the end of the dialog", after: end, at: location) { screen in
            screen.lines.allSatisfy { line in
                // Its frame says how many of its lines were shown, such as `12/30 ↑↓`.
                let words = line.split(separator: " ")
                guard let arrows = words.firstIndex(of: "↑↓"), arrows > 0 else { return true }
                let counts = words[arrows - 1].split(separator: "/")
                return counts.count != 2 || counts[0] == counts[1]
            }
        }
    }

    /// Wait until the shell is back and prints the exit status of the deck.
    @discardableResult
    func seeItLeave(
        with status: Int, at location: SourceLocation = #_sourceLocation
    ) throws -> ScreenText {
        try terminal.wait(for: "the shell, and status \(status)", at: location) { screen in
            // If the terminal was not restored, the text is somewhere in the deck's last frame,
            // and may be wrapped.
            let text = screen.text.squeezed
            return text.ranges(of: "leftwith\(status)").contains { range in
                text[range.upperBound...].first?.isNumber != true
            }
        }
    }
}

/// The steps that many tests share.
extension DeckSession {
    /// Search the list, and open the one customer that is found.
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

    /// Turn to a page of the customer by its number.
    func turn(
        to number: Int, _ page: Phrase, at location: SourceLocation = #_sourceLocation
    ) throws {
        try press("\(number)")
        try see("[\(number) \(words[keyPath: page])", at: location)
    }

    /// Move the cursor to the line that begins with this name.
    func select(_ name: String, at location: SourceLocation = #_sourceLocation) throws {
        let screen = try terminal.wait(for: "a line \(name)", at: location) { screen in
            screen.selectedRow != nil && screen.row(of: name) != nil
        }
        let row = try #require(screen.row(of: name))
        let way = row - (try #require(screen.selectedRow))
        try terminal.press(Array(repeating: way > 0 ? "j" : "k", count: abs(way)))
        try terminal.wait(for: "the cursor on \(name)", at: location) { $0.selectedRow == row }
    }

    /// Press a key, wait for its question, and answer yes.
    func confirm(
        _ key: String, _ title: Phrase, _ name: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        try press(key)
        try seeAsked(words[keyPath: title], name, at: location)
        try readToTheEnd(at: location)
        try press("y")
    }
}
