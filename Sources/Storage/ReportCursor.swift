import Domain
import GRDB

/// Which customers a report is about.
package struct ReportQuery: Sendable {
    /// The whole filter for a list of customers. Else only its terms are looked at, as a whole: who
    /// takes the customers narrows what they hold, and looks for the words.
    package var filter: CustomerFilter
    /// Whether what they hold is read too.
    package var readsHoldings: Bool

    package init(matching filter: CustomerFilter = CustomerFilter(), readsHoldings: Bool) {
        self.filter = filter
        self.readsHoldings = readsHoldings
    }
}

/// A customer as a report reads it.
package struct ReportedCustomer: Sendable {
    package var row: CustomerRow
    /// All that it holds; nil if that was not asked for.
    package let holdings: Holdings?
}

/// A customer as the report of admin relationships reads it. Its row says whether they are known.
package struct ReportedAccess {
    package let row: CustomerRow
    /// All that are known, in the order of their ids, whatever the filter claims of them.
    package let relationships: [StoredAdminRelationship]
    /// Whether the whole filter finds the customer, what it claims of them included.
    package let isFound: Bool
}

extension Directory {
    /// Hands on the customers of whom a filter may choose admin relationships, one by one in the
    /// order of the list, until `take` returns false. All are read from one state of the store.
    /// Returns of how many more too little is known to tell whether the whole filter finds them.
    package func eachAccess(
        matching filter: CustomerFilter, by basis: FilterBasis, _ take: (ReportedAccess) -> Bool
    ) throws(DirectoryError) -> Int {
        let owners = try query(for: filter.ofAccessOwners, by: basis)
        let whole = filter.isAboutAccess ? try query(for: filter, by: basis) : owners
        if !whole.isEmpty { searchIndexes.wait() }
        return try readSlowly(releasingMemory: true) { db in
            let cursor = ReportCursor(db: db, readsHoldings: false)
            guard !whole.isEmpty else {
                try cursor.readList(of: nil) { rows in
                    try cursor.handAccess(of: rows, foundBy: nil, to: take)
                }
                return 0
            }
            let index = try searchIndexes.current(db)
            let found = index.matches(whole)
            let numbers = index.numbers(of: found, offset: 0, limit: found.count)
            guard filter.isAboutAccess else {
                try cursor.read(numbers) { rows in
                    try cursor.handAccess(of: rows, foundBy: nil, to: take)
                }
                return found.unknown
            }
            var isFound = Bitmap(count: Int(numbers.max() ?? -1) + 1)
            for number in numbers { isFound.insert(Int(number)) }
            let all = index.matches(owners)
            try cursor.read(index.numbers(of: all, offset: 0, limit: all.count)) { rows in
                try cursor.handAccess(of: rows, foundBy: isFound, to: take)
            }
            return found.unknown
        }
    }

    /// Hands on the customers of a report one by one in the order of the list, until `take` returns
    /// false. All are read from one state of the store, and only a few of them are in memory.
    /// Returns how many more may match: too little is known of them to tell. No key waits for it.
    package func eachCustomer(
        _ query: ReportQuery, by basis: FilterBasis, _ take: (ReportedCustomer) -> Bool
    ) throws(DirectoryError) -> Int {
        if query.readsHoldings {
            let terms = query.filter.partedByDue.others.terms
            let sets = terms.parts.isEmpty ? nil : try sets(for: terms, by: basis)
            return try readSlowly(releasingMemory: true) { db in
                let cursor = ReportCursor(db: db, readsHoldings: true)
                try cursor.readList(of: sets?.certain) { try cursor.hand(on: $0, to: take) }
                return try sets.map { try cursor.unknown($0) } ?? 0
            }
        }
        let sought = try self.query(for: query.filter, by: basis)
        if !sought.isEmpty { searchIndexes.wait() }
        return try readSlowly(releasingMemory: true) { db in
            let cursor = ReportCursor(db: db, readsHoldings: false)
            guard !sought.isEmpty else {
                try cursor.readList(of: nil) { try cursor.hand(on: $0, to: take) }
                return 0
            }
            let index = try searchIndexes.current(db)
            let found = index.matches(sought)
            // A number for each customer: four bytes.
            try cursor.read(index.numbers(of: found, offset: 0, limit: found.count)) {
                try cursor.hand(on: $0, to: take)
            }
            return found.unknown
        }
    }
}

/// Reads customers within one transaction.
private struct ReportCursor {
    let db: Database
    let readsHoldings: Bool

    /// So many customers are in memory at once.
    private static var batch: Int { 256 }

    /// Reads the list along its index, until `take` returns that no more are wanted; only those of
    /// a set, if one is given.
    func readList(of wanted: Bitmap?, _ take: ([CustomerRow]) throws -> Bool) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(CustomerRow.columns), no FROM customer
                WHERE relationship = 'reseller' ORDER BY folded_name, id
                """)
        var batch: [CustomerRow] = []
        while let row = try rows.next() {
            if let wanted, !wanted.has(row["no"]) { continue }
            batch.append(CustomerRow(row: row))
            guard batch.count == Self.batch else { continue }
            try Directory.mark(&batch, db)
            guard try take(batch) else { return }
            batch.removeAll(keepingCapacity: true)
        }
        try Directory.mark(&batch, db)
        _ = try take(batch)
    }

    /// Reads customers by their numbers, in that order.
    func read(_ numbers: [Int32], _ take: ([CustomerRow]) throws -> Bool) throws {
        for start in stride(from: 0, to: numbers.count, by: Self.batch) {
            let rows = try Directory.rows(
                numbers[start..<min(start + Self.batch, numbers.count)], db)
            guard try take(rows) else { return }
        }
    }

    /// Returns whether more are wanted.
    func hand(on rows: [CustomerRow], to take: (ReportedCustomer) -> Bool) throws -> Bool {
        for row in rows {
            let holdings = readsHoldings ? try CustomerReading(db: db).holdings(of: row.id) : nil
            guard take(ReportedCustomer(row: row, holdings: holdings)) else { return false }
        }
        return true
    }

    /// The same with their admin relationships. `found` has the numbers of those that the whole
    /// filter finds; nil for all of them.
    func handAccess(
        of rows: [CustomerRow], foundBy found: Bitmap?, to take: (ReportedAccess) -> Bool
    ) throws -> Bool {
        let table = AdminRelationshipTable(db: db)
        for row in rows {
            let isFound = try found.map { try isIn($0, row.id) } ?? true
            let relationships = try table.all(after: nil, limit: .max, of: row.id)
            guard
                take(ReportedAccess(row: row, relationships: relationships, isFound: isFound))
            else { return false }
        }
        return true
    }

    private func isIn(_ numbers: Bitmap, _ customer: Customer.ID) throws -> Bool {
        try db.first("SELECT no FROM customer WHERE id = ?", [customer.text]) {
            numbers.has($0[0])
        } ?? false
    }

    /// How many customers of the list may match and need not.
    func unknown(_ sets: FilterSets) throws -> Int {
        if sets.possible == sets.certain { return 0 }
        let numbers = try Row.fetchCursor(
            db, sql: "SELECT no FROM customer WHERE relationship = 'reseller'")
        var count = 0
        while let row = try numbers.next() {
            let number: Int = row[0]
            if sets.possible.has(number), !sets.certain.has(number) { count += 1 }
        }
        return count
    }
}
