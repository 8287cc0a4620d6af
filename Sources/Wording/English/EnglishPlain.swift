extension English: PlainWording {
    package var plainOption: String {
        "Plain text, line by line: for screen readers and simple terminals."
    }
    package var plainIntro: String {
        "Type a key, then Enter. \(keys[.help]) lists the keys; \(keys[.quit]) goes back or quits."
    }
    package var plainBecauseOfTerminal: String {
        "This terminal prints line by line, so the deck opens as plain text."
    }
    package func plainValue(_ name: String, _ value: String) -> String { "\(name): \(value)" }
    package func plainAscending(_ column: String) -> String { "Sorted by \(column), ascending" }
    package func plainDescending(_ column: String) -> String { "Sorted by \(column), descending" }
    package var plainLanguage: String { "To change the language, type :language." }
    package var portalNoBrowserPlain: String {
        "There is no browser to open on this machine. The link:"
    }
    package var plainCurrentRow: String { "current row" }
    package var plainMarked: String { "marked" }
    package var plainInRange: String { "in the range" }
    package var plainCurrent: String { "current" }
    package func plainDialog(_ title: String) -> String { "Dialog: \(title)" }
    package func plainDangerDialog(_ title: String, danger: String) -> String {
        "Dialog, \(danger): \(title)"
    }
    package func plainAttention(_ text: String) -> String { "Attention: \(text)" }
    package var plainGood: String { "ok" }
    package var plainBad: String { "not ok" }
    package func plainRows(_ first: Int, to last: Int, of count: Int) -> String {
        "Rows \(first.grouped) to \(last.grouped) of \(count.grouped)."
    }
    package func plainNoRow(_ number: Int, of count: Int) -> String {
        "There is no row \(number.grouped); the list has \(count.grouped)."
    }
    package func plainDropped(_ text: String) -> String {
        "Not used, because it was typed before this could be read: \(text)"
    }
    package func plainNotAWord(_ line: String) -> String {
        "There is no key and no command “\(line)”. Type one key, several with blanks between them, or a command such as open or quit; \(keys[.help]) lists them, /text searches."
    }
    package var plainIgnored: String { "Ignored; q closes this." }
    package var plainTypeText: String {
        "Type the text, then Enter. The line Esc leaves the field."
    }
    package var plainEnd: String { "End of input: the deck closes." }
    package var plainHelpKeys: String {
        "A line is a key, several with blanks between them, or a command: j, Enter, PgDn, Esc, ^D, F1, open."
    }
    package var plainHelpRows: String {
        "The number before a row, typed as it stands there, goes to that row."
    }
    package var plainHelpSearch: String {
        "/text searches the list for that text. An empty line says where you are, ^L all of the page again."
    }
}
