extension English: ListWording {
    package var helpPageHeading: String { "This page" }
    package var helpListHeading: String { "Sorting" }
    package var helpMovingHeading: String { "Moving" }
    package var helpEverywhereHeading: String { "Everywhere" }
    package var cancelUntilLabel: String { "Cancel until" }
    package var windowClosed: String { "closed" }
    package func windowClosed(since time: String) -> String { "closed \(time)" }
    package func copyRowAgain(_ key: String) -> String { "\(key) row" }
    package func copied(_ name: String, text: String) -> String {
        "Copied (if the terminal allows it): \(name) \(text)"
    }
    package var rowCopied: String {
        "Copied (if the terminal allows it): the row, with tabs between its cells."
    }
    package func themeRemembered(_ theme: String) -> String {
        "Theme: \(theme). It is remembered for the next start."
    }
}
