/// How much room a screen has.
package struct Size: Hashable, Sendable {
    /// Rows from top to bottom.
    package let rows: Int
    /// Columns from left to right.
    package let columns: Int

    /// A size of that many rows and columns.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}
