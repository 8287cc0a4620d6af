import Domain
import GRDB

// The list in the order of admin access, all of it: a database index has that order, so a window is
// read from it alone, however often the store is written to. What a search finds, and the list from
// its other end, is sorted in memory (`CustomerOrderIndex`).

extension CustomerOrder {
    /// By admin access, those without a date last.
    static let byAccess = CustomerOrder(.access)
}

extension Directory {
    /// Passes over the index up to the window, from the end that is nearer.
    func accessWindow(offset: Int, limit: Int, _ db: Database) throws -> CustomerWindow {
        let total = try db.first("SELECT customers FROM directory_total") { $0[0] as Int } ?? 0
        let count = min(limit, max(0, total - offset))
        let isNearEnd = offset > total / 2
        let direction = isNearEnd ? " DESC" : ""
        var rows = try db.all(
            """
            SELECT \(CustomerRow.columns) FROM customer INDEXED BY customer_access
            WHERE relationship = 'reseller'
            ORDER BY \(AccessColumns.rank)\(direction), folded_name\(direction), id\(direction)
            LIMIT ? OFFSET ?
            """, [count, isNearEnd ? total - offset - count : offset], CustomerRow.init(row:))
        if isNearEnd { rows.reverse() }
        try Self.mark(&rows, db)
        return CustomerWindow(offset: offset, total: total, rows: rows)
    }

    /// The place of a customer in that order, counted in the index.
    func accessPlace(of number: Int64, _ db: Database) throws -> Int? {
        let key = try db.first(
            """
            SELECT \(AccessColumns.rank), folded_name, id FROM customer
            WHERE no = ? AND relationship = 'reseller'
            """, [number]
        ) { (rank: $0[0] as Int64, list: ListKey(name: $0[1], id: $0[2])) }
        return try key.flatMap { key in
            try db.first(
                """
                SELECT (SELECT count(*) FROM customer INDEXED BY customer_access
                        WHERE relationship = 'reseller' AND \(AccessColumns.rank) < ?1)
                    + (SELECT count(*) FROM customer INDEXED BY customer_access
                        WHERE relationship = 'reseller' AND \(AccessColumns.rank) = ?1
                            AND (folded_name, id) < (?2, ?3))
                """, [key.rank, key.list.name, key.list.id]
            ) { $0[0] }
        }
    }
}
