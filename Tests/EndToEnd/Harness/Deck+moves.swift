import Deck
import Testing
import Wording

/// What an operator does again and again.
extension Deck {
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
