/// The search in a text that is longer than the screen.
package protocol TextSearchWording {
    /// What its key does.
    var textSearchKey: String { get }
    /// While it is typed, and once it was.
    var textSearchTypingKeys: String { get }
    var textSearchKeys: String { get }
    /// Why a key that answers a dialog does nothing while there is a search in it.
    var textSearchFirst: String { get }
    /// In the help, below the keys of the page.
    var textSearchHelp: String { get }
    var nextMatchKey: String { get }
    var previousMatchKey: String { get }
    var noTextSearch: String { get }
}
