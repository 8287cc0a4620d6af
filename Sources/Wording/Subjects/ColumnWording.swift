/// What is said where the columns of a list are chosen.
package protocol ColumnWording {
    var columnsKey: String { get }
    var columnsSynonyms: String { get }
    /// The title of the list of columns, and its keys.
    var columnsTitle: String { get }
    var columnsKeys: String { get }
    /// Why a column stays.
    var columnEssential: String { get }
    /// Why a column does not show although it is not hidden.
    var columnHasNoRoom: String { get }
    var columnHasNothing: String { get }
}
