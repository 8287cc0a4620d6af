/// What only plain mode says: the deck as a dialogue of lines, for screen readers and terminals
/// that print line by line.
package protocol PlainWording {
    var plainOption: String { get }
    var plainIntro: String { get }
    /// Why plain mode was chosen by itself.
    var plainBecauseOfTerminal: String { get }
    /// A value of a row, and the name of its column.
    func plainValue(_ name: String, _ value: String) -> String
    /// By which column a list is sorted.
    func plainAscending(_ column: String) -> String
    func plainDescending(_ column: String) -> String
    /// How the language is changed: not by a single letter.
    var plainLanguage: String { get }
    /// No browser was found, and there is no clipboard; the address follows.
    var portalNoBrowserPlain: String { get }
    /// What a row is, after its text: under the cursor, marked, or in the range to be marked.
    var plainCurrentRow: String { get }
    var plainMarked: String { get }
    var plainInRange: String { get }
    /// What shows of several: a tab, a choice.
    var plainCurrent: String { get }
    /// `title` is what a dialog is called.
    func plainDialog(_ title: String) -> String
    /// The same with a `danger` such as "cannot be undone".
    func plainDangerDialog(_ title: String, danger: String) -> String
    func plainAttention(_ text: String) -> String
    /// What stands for the signs of good and bad within a sentence.
    var plainGood: String { get }
    var plainBad: String { get }
    func plainRows(_ first: Int, to last: Int, of count: Int) -> String
    func plainNoRow(_ number: Int, of count: Int) -> String
    /// `text` is what was typed too early.
    func plainDropped(_ text: String) -> String
    /// `line` names no key and no command.
    func plainNotAWord(_ line: String) -> String
    /// That a line means nothing in the dialog.
    var plainIgnored: String { get }
    var plainTypeText: String { get }
    var plainEnd: String { get }

    // What the help says of lines.

    var plainHelpKeys: String { get }
    var plainHelpRows: String { get }
    var plainHelpSearch: String { get }
}
