extension English: SortWording {
    package var sortByNextKey: String { "sort by the next column" }
    package var sortByPreviousKey: String { "sort by the previous column" }
    package var invertOrderKey: String { "reverse the order" }
    package var mouseKey: String { "mouse on/off (with Shift, the terminal selects text)" }
    package var orderEndedRange: String {
        "The order has changed: the open range was dropped, and nothing in it is marked."
    }
    package var mouseIsOn: String {
        "The mouse is on. To select text as usual, hold Shift; \(keys[.mouse]) turns it off."
    }
    package var mouseIsOff: String { "The mouse is off." }
}
