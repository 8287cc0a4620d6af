/// Some neighbouring rows of the customer list, out of all that match a search.
package struct CustomerWindow: Equatable, Sendable {
    /// The place of the first row among all that match.
    package var offset: Int
    /// How many customers match.
    package var total: Int
    package var rows: [CustomerRow]

    package init(offset: Int, total: Int, rows: [CustomerRow]) {
        self.offset = offset
        self.total = total
        self.rows = rows
    }
}
