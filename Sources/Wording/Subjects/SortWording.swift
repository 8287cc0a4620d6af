/// What is said of the order of a list, and of the mouse.
package protocol SortWording {
    var sortByNextKey: String { get }
    var sortByPreviousKey: String { get }
    var invertOrderKey: String { get }
    // The command line's `sort`; `columns` are the names it takes.

    var sortKey: String { get }
    /// The title of the list of columns, and its keys.
    var sortTitle: String { get }
    var sortKeys: String { get }
    /// Said of a column there is no room for.
    var sortColumnHidden: String { get }
    /// By which column a list is sorted that does not show it; the sign of the direction follows.
    func sorted(by column: String) -> String
    func sortColumnUnknown(_ name: String, columns: String) -> String

    /// Also says, in the help, how text is selected while the mouse is on.
    var mouseKey: String { get }
    /// The order of a list was changed while a range was open in it.
    var orderEndedRange: String { get }
    var mouseIsOn: String { get }
    var mouseIsOff: String { get }
}
