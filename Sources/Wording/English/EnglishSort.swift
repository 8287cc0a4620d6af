extension English: SortWording {
    package var sortByNextKey: String { "sort by the next column" }
    package var sortByPreviousKey: String { "sort by the previous column" }
    package var invertOrderKey: String { "reverse the order" }
    package var sortKey: String { "sort the list by a column" }
    package var sortTitle: String { "Sort by" }
    package var sortKeys: String {
        "Enter sort · Enter again on the same column: reverse · ↑↓ select · Esc close"
    }
    package var sortColumnHidden: String { "not shown" }
    package func sorted(by column: String) -> String { "by \(column)" }
    package func sortColumnUnknown(_ name: String, columns: String) -> String {
        "\(name) names no column here, or several. Columns: \(columns)."
    }
    package var mouseKey: String { "mouse on/off (with Shift, the terminal selects text)" }
    package var orderEndedRange: String {
        "The order has changed: the open range was dropped, and nothing in it is marked."
    }
    package var mouseIsOn: String {
        "The mouse is on. To select text as usual, hold Shift; \(keys[.mouse]) turns it off."
    }
    package var mouseIsOff: String { "The mouse is off." }
}
