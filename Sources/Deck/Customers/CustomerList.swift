import Domain

/// The Customers view: the window of rows that is in memory, and where the operator is.
package struct CustomerList: Equatable, Sendable {
    package var summary: DirectorySummary
    package var window: CustomerWindow
    /// When the service was last asked for the whole list; nil in the embedded sandbox.
    package var asOf: Instant?
    package var cursor = ListCursor()
    package var search = ""
    /// The search the window answers; it lags behind while the operator types.
    package var answered = ""
    package var isSearching = false
    /// Who stays under the cursor once a wider search is answered.
    var kept: Customer.ID?
    /// Set when what is in memory may no longer be so.
    package var isStale = false
    /// What was asked for and has not been answered yet.
    package var reading: Read?
    /// Whether the last read failed; the window is empty then.
    package var hasFailed = false
    /// The customers asked to be read next.
    var prioritised: [Customer.ID] = []

    init(summary: DirectorySummary, window: CustomerWindow, asOf: Instant?) {
        self.summary = summary
        self.window = window
        self.asOf = asOf
    }

    /// How many customers there are to move among.
    var total: Int { window.total }

    /// The row at a place of the list, if it is in memory.
    func row(_ index: Int) -> CustomerRow? {
        let position = index - window.offset
        return window.rows.indices.contains(position) ? window.rows[position] : nil
    }

    var selected: CustomerRow? { row(cursor.index) }

    /// Whether the rows from `top` on, `height` of them, are in memory and answer the search.
    func shows(height: Int) -> Bool {
        guard answered == search, !isStale else { return false }
        let end = min(cursor.top + height, total)
        return total == 0
            || (cursor.top >= window.offset && end <= window.offset + window.rows.count)
    }

    /// Whose rows are in memory from `top` on, `height` of them.
    func shown(height: Int) -> [Customer.ID] {
        (cursor.top..<max(cursor.top, min(cursor.top + height, total))).compactMap { row($0)?.id }
    }

    /// What must be read so that `height` rows can be shown, with a screenful to either side.
    mutating func settle(height: Int) -> Read? {
        guard reading == nil, !shows(height: height) else { return nil }
        let limit = 3 * max(1, height)
        let read =
            kept.map { Read.customersAround($0, search: search, limit: limit) }
            ?? .customers(search: search, offset: max(0, cursor.top - height), limit: limit)
        isStale = false
        reading = read
        return read
    }
}
