import Domain
import GRDB

extension Directory {
    /// What the whole Directory comes to, at once: it is kept up to date by every write.
    package func summary() throws(DirectoryError) -> DirectorySummary {
        try read { db in
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM directory_total"))
            return DirectorySummary(
                customers: row?["customers"] ?? 0,
                activeSubscriptions: row?["active_subscriptions"] ?? 0,
                suspendedSubscriptions: row?["suspended_subscriptions"] ?? 0,
                blockedCustomers: row?["blocked_customers"] ?? 0)
        }
    }

    /// Up to `limit` customers from `offset` on, of those that match, sorted by name. A search
    /// is words that must all be in a customer's name, domains or Microsoft ID; case, width and
    /// accents do not matter. An empty one matches all.
    package func customers(
        matching search: String, offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        let words = search.searchWords
        let (offset, limit) = (max(offset, 0), max(limit, 0))
        return try read { db in
            if words.isEmpty, searchIndexes.isEmpty {
                return try firstWindow(offset: offset, limit: limit, db)
            }
            let searchIndex = try searchIndexes.searchIndex(db)
            if words.isEmpty {
                return try window(
                    of: searchIndex.numbers[...], offset: offset, limit: limit, db)
            }
            let places = searchIndexes.places(matching: words, in: searchIndex)
            return CustomerWindow(
                offset: offset, total: places.count,
                rows: try rows(
                    places.dropFirst(offset).prefix(limit).map { searchIndex.numbers[Int($0)] }, db)
            )
        }
    }

    /// The place of a customer among all that match, or nil if it does not match.
    package func offset(
        of customer: Customer.ID, matching search: String
    ) throws(DirectoryError) -> Int? {
        let words = search.searchWords
        return try read { db in
            guard let number = try CustomerReading(db: db).number(of: customer) else { return nil }
            let searchIndex = try searchIndexes.searchIndex(db)
            guard let place = searchIndex.numbers.firstIndex(of: Int32(number)) else { return nil }
            if words.isEmpty { return place }
            return searchIndexes.places(matching: words, in: searchIndex).firstIndex(
                of: Int32(place))
        }
    }

    /// Reads what a search and a look for look-alikes need ahead of the first one, on a connection
    /// of its own, so that no other read waits for it.
    package func warm() throws(DirectoryError) {
        try explaining(path) {
            try scout.value.unsafeRead { db in
                try db.inTransaction(.deferred) {
                    _ = try searchIndexes.searchIndex(db)
                    _ = try lookalikeIndexes.lookalikeIndex(db)
                    return .commit
                }
                db.releaseMemory()
            }
        }
    }

    /// Needs nothing in memory, so the first screen does not wait for a searchIndex.
    private func firstWindow(offset: Int, limit: Int, _ db: Database) throws -> CustomerWindow {
        let totals = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT customers, missing_customers FROM directory_total"))
        let cursor = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(CustomerRow.columns) FROM customer
                    WHERE relationship = 'reseller' ORDER BY folded_name, id LIMIT ? OFFSET ?
                    """), arguments: [limit, offset])
        var rows: [CustomerRow] = []
        while let row = try cursor.next() { rows.append(CustomerRow(row: row)) }
        if (totals?[1] ?? 0) > 0 { try tellMissing(&rows, db) }
        try tellUntold(&rows, db)
        return CustomerWindow(offset: offset, total: totals?[0] ?? 0, rows: rows)
    }

    private func window(
        of numbers: ArraySlice<Int32>, offset: Int, limit: Int, _ db: Database
    ) throws -> CustomerWindow {
        CustomerWindow(
            offset: offset, total: numbers.count,
            rows: try rows(Array(numbers.dropFirst(offset).prefix(limit)), db))
    }

    private func rows(_ numbers: [Int32], _ db: Database) throws -> [CustomerRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(CustomerRow.columns) FROM customer WHERE no = ?")
        var rows = try numbers.compactMap { number in
            let cursor = try Row.fetchCursor(statement, arguments: [number])
            return try cursor.next().map(CustomerRow.init(row:))
        }
        let missing = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT missing_customers FROM directory_total"))
        if (missing ?? 0) > 0 { try tellMissing(&rows, db) }
        try tellUntold(&rows, db)
        return rows
    }

    private func tellMissing(_ rows: inout [CustomerRow], _ db: Database) throws {
        let reading = CustomerReading(db: db)
        for place in rows.indices {
            rows[place].missingSince = try reading.missingSince(rows[place].id)
        }
    }

    /// Marks those of whom the service did not tell how they stand to the partner: none, mostly.
    private func tellUntold(_ rows: inout [CustomerRow], _ db: Database) throws {
        let condition = "SELECT 1 FROM customer WHERE relationship_known = 0"
        guard try Int.fetchOne(db.cachedStatement(sql: condition + " LIMIT 1")) != nil else {
            return
        }
        let statement = try db.cachedStatement(sql: condition + " AND id = ?")
        for place in rows.indices {
            rows[place].isRelationshipTold =
                try Int.fetchOne(statement, arguments: [rows[place].id.text]) == nil
        }
    }
}
