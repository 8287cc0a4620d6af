/// What is said of the columns of lists, the pane beside them, and what is copied of a row.
package protocol ListWording {
    /// A column: until when a subscription can be cancelled. Short.
    var cancelUntilLabel: String { get }
    /// Stands in the place of the date after which nothing can be cancelled any more.
    var windowClosed: String { get }
    func windowClosed(since time: String) -> String
    /// In the menu of what can be copied: the key that opened it copies the whole row.
    func copyRowAgain(_ key: String) -> String
    /// Something was copied: what, and its text, which may be long. The terminal may not allow it.
    func copied(_ name: String, text: String) -> String
    /// The whole row, cells parted by tabs, was copied.
    var rowCopied: String { get }
    /// The theme is worn from now on, and at the next start.
    func themeRemembered(_ theme: String) -> String
    /// Over groups of keys in the help: those of the page, of its list, those that move, and those
    /// that every page has.
    var helpPageHeading: String { get }
    var helpListHeading: String { get }
    var helpMovingHeading: String { get }
    var helpEverywhereHeading: String { get }
}
