import Domain
import GRDB

extension Directory {
    /// The totals of the whole Directory. Every write keeps them up to date, so this is quick.
    package func summary() throws(DirectoryError) -> DirectorySummary {
        try read { db in
            let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM directory_total"))
            return DirectorySummary(
                customers: row?["customers"] ?? 0,
                activeSubscriptions: row?["active_subscriptions"] ?? 0,
                suspendedSubscriptions: row?["suspended_subscriptions"] ?? 0,
                blockedCustomers: row?["blocked_customers"] ?? 0)
        }
    }

    /// Up to `limit` of the customers that match, from `offset` on, sorted by name. The words of
    /// a search must all be in a customer's name, domains or Microsoft ID; case, width and
    /// accents do not matter. An empty search matches all.
    package func customers(
        matching search: String, offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        let words = search.searchWords
        let (offset, limit) = (max(offset, 0), max(limit, 0))
        return try read { db in
            if words.isEmpty, searchIndexes.isEmpty {
                return try firstWindow(offset: offset, limit: limit, db)
            }
            let index = try searchIndexes.current(db)
            if words.isEmpty {
                return CustomerWindow(
                    offset: offset, total: index.numbers.count,
                    rows: try rows(index.numbers.dropFirst(offset).prefix(limit), db))
            }
            let places = searchIndexes.places(matching: words, in: index)
            let window = places.dropFirst(offset).prefix(limit).map { index.numbers[Int($0)] }
            return CustomerWindow(
                offset: offset, total: places.count, rows: try rows(window, db))
        }
    }

    /// The place of a customer among all that match, or nil if it does not match.
    package func offset(
        of customer: Customer.ID, matching search: String
    ) throws(DirectoryError) -> Int? {
        let words = search.searchWords
        return try read { db in
            guard let number = try CustomerReading(db: db).number(of: customer) else { return nil }
            let index = try searchIndexes.current(db)
            guard let place = index.numbers.firstIndex(of: Int32(number)) else { return nil }
            if words.isEmpty { return place }
            return searchIndexes.places(matching: words, in: index).firstIndex(of: Int32(place))
        }
    }

    /// Reads the indexes that searches and look-alikes need ahead of the first one. No other read
    /// waits for it.
    package func warm() throws(DirectoryError) {
        try readSlowly(releasingMemory: true) { db in
            _ = try searchIndexes.current(db)
            _ = try lookalikeIndexes.current(db)
        }
    }

    /// Needs no index in memory, so the first screen does not wait for one.
    private func firstWindow(offset: Int, limit: Int, _ db: Database) throws -> CustomerWindow {
        let total = try db.first("SELECT customers FROM directory_total") { $0[0] as Int }
        var rows = try db.all(
            """
            SELECT \(CustomerRow.columns) FROM customer
            WHERE relationship = 'reseller' ORDER BY folded_name, id LIMIT ? OFFSET ?
            """, [limit, offset], CustomerRow.init(row:))
        try mark(&rows, db)
        return CustomerWindow(offset: offset, total: total ?? 0, rows: rows)
    }

    private func rows(_ numbers: some Sequence<Int32>, _ db: Database) throws -> [CustomerRow] {
        var rows = try numbers.compactMap {
            try db.first(
                "SELECT \(CustomerRow.columns) FROM customer WHERE no = ?", [$0],
                CustomerRow.init(row:))
        }
        try mark(&rows, db)
        return rows
    }

    /// Marks the customers that the service does not list any more, and those of whom it did not
    /// tell how they stand to the partner. Most often there are none of either.
    private func mark(_ rows: inout [CustomerRow], _ db: Database) throws {
        let missing = try db.first("SELECT missing_customers FROM directory_total") { $0[0] as Int }
        if (missing ?? 0) > 0 {
            for place in rows.indices {
                rows[place].missingSince = try CustomerReading(db: db)
                    .missingSince(rows[place].id)
            }
        }
        let untold = "SELECT 1 FROM customer WHERE relationship_known = 0"
        guard try db.first(untold + " LIMIT 1", [], { _ in true }) != nil else { return }
        for place in rows.indices {
            rows[place].isRelationshipTold =
                try db.first(untold + " AND id = ?", [rows[place].id.text]) { _ in true } == nil
        }
    }
}
