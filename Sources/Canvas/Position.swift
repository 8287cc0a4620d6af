/// A cell of the screen, counted from its top left corner, which is row 0, column 0.
package struct Position: Hashable, Sendable {
    /// Rows above it.
    package let row: Int
    /// Columns to its left.
    package let column: Int

    /// The cell in that row and column.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
