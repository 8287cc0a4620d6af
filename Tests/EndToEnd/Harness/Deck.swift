import Deck
import Glibc
import Testing
import Wording

/// The deck in a terminal of its own, started from a shell as an operator does.
struct Deck {
    let terminal: Terminal
    let words: Words

    /// Opens the deck on the home's store, or on a profile, and waits for the list of customers.
    init(
        in home: Home, language: Language = .english,
        size: Terminal.Size = Terminal.Size(columns: 80, rows: 24),
        variables: [String] = [], arguments: [String] = [], profile: String? = nil,
        terminal: Terminal? = nil, until isOpen: ((Screen) -> Bool)? = nil
    ) throws {
        words = language.words()
        self.terminal = try terminal ?? Terminal(in: home, size: size)
        let command =
            ["env"] + variables + [Home.program]
            + (profile.map { ["--profile", $0] } ?? ["--store", home.store])
            + ["--language", language.rawValue] + arguments
        let quoted = command.map { "'\($0)'" }.joined(separator: " ")
        try home.write("echo $$ >pid\nexec \(quoted)\n", to: "work/deck")
        try start(until: isOpen)
    }

    /// Starts it (again) from the shell, with the key that ends a line there.
    func start(enter: String = "Enter", until isOpen: ((Screen) -> Bool)? = nil) throws {
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
    ) throws -> Screen {
        try terminal.wait(for: phrases.joined(separator: " and "), at: location) { screen in
            phrases.allSatisfy(screen.says)
        }
    }

    /// Waits for a dialog that says all this.
    @discardableResult
    func seeAsked(
        _ phrases: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> Screen {
        let what = "a dialog with " + phrases.joined(separator: " and ")
        return try terminal.wait(for: what, at: location) { screen in
            phrases.allSatisfy(screen.asks)
        }
    }

    /// Waits until the shell is back and says with which status the deck has left.
    @discardableResult
    func seeItLeave(
        with status: Int, at location: SourceLocation = #_sourceLocation
    ) throws -> Screen {
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
