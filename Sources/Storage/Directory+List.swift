import Domain
import GRDB

extension Directory {
    /// The totals of the whole Directory. Every write keeps them up to date, so this is quick.
    package func summary() throws(DirectoryError) -> DirectorySummary {
        try read { db in
            let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM directory_total"))
            var summary = DirectorySummary(
                customers: row?["customers"] ?? 0,
                activeSubscriptions: row?["active_subscriptions"] ?? 0,
                suspendedSubscriptions: row?["suspended_subscriptions"] ?? 0,
                blockedCustomers: row?["blocked_customers"] ?? 0)
            summary.otherSubscriptions = row?["other_subscriptions"] ?? 0
            summary.oneStepCustomers = row?["one_step_customers"] ?? 0
            return summary
        }
    }

    /// Up to `limit` of the customers that match, from `offset` on, in an order. The words of a
    /// search must all be in a customer's name, domains or Microsoft ID; case, width and accents
    /// do not matter. An empty search matches all.
    package func customers(
        matching search: String, in order: CustomerOrder = .byName, offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        try customers(
            IndexQuery(words: search.searchWords), in: order, known: nil, offset: offset,
            limit: limit)
    }

    /// The same for a filter. How many more may match, of whom too little is known, is counted. The
    /// basis also tells whose counts are known, for an order by counts.
    package func customers(
        matching filter: CustomerFilter, by basis: FilterBasis, in order: CustomerOrder = .byName,
        offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        try customers(
            try query(for: filter, by: basis), in: order, known: basis.known, offset: offset,
            limit: limit)
    }

    private func customers(
        _ query: IndexQuery, in order: CustomerOrder, known: KnownHoldings?, offset: Int,
        limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        let (offset, limit) = (max(offset, 0), max(limit, 0))
        if !query.isEmpty { searchIndexes.wait() }
        return try read { db in
            if order == .byName { return try window(query, offset: offset, limit: limit, db) }
            if order == .byAccess, query.isEmpty {
                return try accessWindow(offset: offset, limit: limit, db)
            }
            if order.field == .name {
                // The same list from its other end.
                let total = try window(query, offset: 0, limit: 0, db).total
                let end = max(0, total - offset)
                let start = max(0, end - limit)
                var found = try window(query, offset: start, limit: end - start, db)
                found.rows.reverse()
                found.offset = offset
                return found
            }
            let found = try sorted(query, in: order, known, db)
            let end = offset + min(limit, max(0, found.numbers.count - offset))
            let shown = offset < end ? found.numbers[offset..<end] : []
            return CustomerWindow(
                offset: offset, total: found.numbers.count, rows: try rows(shown, db),
                unknown: found.unknown)
        }
    }

    /// Some of the customers that match, by name.
    private func window(
        _ query: IndexQuery, offset: Int, limit: Int, _ db: Database
    ) throws -> CustomerWindow {
        if query.isEmpty, searchIndexes.isEmpty {
            return try firstWindow(offset: offset, limit: limit, db)
        }
        let index = try searchIndexes.current(db)
        let found = index.matches(query)
        return CustomerWindow(
            offset: offset, total: found.count,
            rows: try rows(index.numbers(of: found, offset: offset, limit: limit), db),
            unknown: found.unknown)
    }

    /// The numbers of all customers that match, in an order other than by name, and how many more
    /// may match.
    private func sorted(
        _ query: IndexQuery, in order: CustomerOrder, _ known: KnownHoldings?, _ db: Database
    ) throws -> (numbers: [Int32], unknown: Int) {
        let list = try orders.current(order, known, db).numbers
        guard !query.isEmpty else { return (list, 0) }
        let index = try searchIndexes.current(db)
        let found = index.matches(query)
        var isFound = Bitmap(count: Int(list.max() ?? 0) + 1)
        for number in index.numbers(of: found, offset: 0, limit: found.count)
        where number < isFound.bits { isFound.insert(Int(number)) }
        return (list.filter { isFound[Int($0)] }, found.unknown)
    }

    /// The place of a customer among all that match, in an order; nil if it does not match.
    package func offset(
        of customer: Customer.ID, matching search: String, in order: CustomerOrder = .byName
    ) throws(DirectoryError) -> Int? {
        try offset(of: customer, IndexQuery(words: search.searchWords), in: order, known: nil)
    }

    /// The same for a filter.
    package func offset(
        of customer: Customer.ID, matching filter: CustomerFilter, by basis: FilterBasis,
        in order: CustomerOrder = .byName
    ) throws(DirectoryError) -> Int? {
        try offset(
            of: customer, try query(for: filter, by: basis), in: order, known: basis.known)
    }

    private func offset(
        of customer: Customer.ID, _ query: IndexQuery, in order: CustomerOrder,
        known: KnownHoldings?
    ) throws(DirectoryError) -> Int? {
        if !query.isEmpty { searchIndexes.wait() }
        return try read { db in
            guard let number = try CustomerReading(db: db).number(of: customer) else { return nil }
            if order == .byAccess, query.isEmpty { return try accessPlace(of: number, db) }
            if order.field != .name {
                return try sorted(query, in: order, known, db).numbers.firstIndex(of: Int32(number))
            }
            guard let place = try place(of: number, query, db) else { return nil }
            guard order.isDescending else { return place }
            return try window(query, offset: 0, limit: 0, db).total - 1 - place
        }
    }

    private func place(of number: Int64, _ query: IndexQuery, _ db: Database) throws -> Int? {
        if query.isEmpty, searchIndexes.isEmpty { return try place(of: number, db) }
        let index = try searchIndexes.current(db)
        return index.rank(of: Int32(number), in: index.matches(query))
    }

    /// What is looked for in the index: words there, and whom the terms find. What customers hold
    /// is only looked through for a word that nobody's own texts have.
    func query(
        for filter: CustomerFilter, by basis: FilterBasis
    ) throws(DirectoryError) -> IndexQuery {
        var query = IndexQuery()
        var rest: [CustomerFilter.Part] = []
        let settled = try filter.settled { word throws(DirectoryError) in
            try isAnybodys(word)
        }
        for part in settled.parts {
            switch part.claim {
            case _ where part.heldID != nil: rest.append(part)
            case .word(let text), .phrase(let text):
                let words = text.searchWords
                if words.isEmpty { continue }
                if let access = part.access {
                    guard words.count == 1, !text.contains(where: \.isWhitespace) else {
                        rest.append(part)
                        continue
                    }
                    let found = CustomerFilter([CustomerFilter.Part(.accessText(access))])
                    query.alternatives.append(
                        IndexQuery.Alternative(
                            word: words[0], found: try sets(for: found, by: basis),
                            isNegated: part.isNegated))
                } else if words.count == 1 || !part.isNegated, !text.contains(where: \.isWhitespace)
                {
                    if part.isNegated { query.absent += words } else { query.words += words }
                } else {
                    rest.append(CustomerFilter.Part(.phrase(text), isNegated: part.isNegated))
                }
            default: rest.append(part)
            }
        }
        if !rest.isEmpty { query.sets = try sets(for: CustomerFilter(rest), by: basis) }
        return query
    }

    /// Whether a word is in the name, a domain or the Microsoft ID of anybody on the list.
    private func isAnybodys(_ word: String) throws(DirectoryError) -> Bool {
        searchIndexes.wait()
        return try read { db in
            try searchIndexes.current(db).matches(word.searchWords).count > 0
        }
    }

    /// The countries that customers of the list have, two capitals each, in their order. Reads all
    /// of the list's database index, so no key waits for it.
    package func countries() throws(DirectoryError) -> [String] {
        try readSlowly { db in
            try db.all(
                """
                SELECT DISTINCT upper(country) FROM customer INDEXED BY customer_list
                WHERE relationship = 'reseller' AND country <> '' ORDER BY 1
                """, []
            ) { $0[0] as String }
        }
    }

    /// Whom terms find. The pass over the store is slow, so no key waits for it.
    func sets(
        for terms: CustomerFilter, by basis: FilterBasis
    ) throws(DirectoryError) -> FilterSets {
        let rules = try rules()
        return try readSlowly { db in
            try filterCache.sets(for: terms, under: rules, by: basis, db)
        }
    }

    /// Builds the indexes that searches and look-alikes need, ahead of the first one, or again if
    /// much has changed. No other read waits for it, and it leaves most of the time to others.
    package func warm() throws(DirectoryError) {
        try explaining(path) {
            try searchIndexes.build { body in try readSlowly { try body($0) } }
            try lookalikeIndexes.build { body in try readSlowly { try body($0) } }
            try readSlowly(releasingMemory: true) { _ in }
        }
    }

    /// Whether so much has changed that `warm` builds the indexes again. Never waits.
    package var isWorn: Bool { searchIndexes.isWorn || lookalikeIndexes.isWorn }

    /// Needs no index in memory, so the first screen does not wait for one.
    private func firstWindow(offset: Int, limit: Int, _ db: Database) throws -> CustomerWindow {
        let total = try db.first("SELECT customers FROM directory_total") { $0[0] as Int }
        var rows = try db.all(
            """
            SELECT \(CustomerRow.columns) FROM customer
            WHERE relationship = 'reseller' ORDER BY folded_name, id LIMIT ? OFFSET ?
            """, [limit, offset], CustomerRow.init(row:))
        try Self.mark(&rows, db)
        return CustomerWindow(offset: offset, total: total ?? 0, rows: rows)
    }

    /// How many bytes the indexes take in memory, without what changed since they were built.
    package var indexBytesInMemory: Int {
        searchIndexes.bytesInMemory + lookalikeIndexes.bytesInMemory
    }

    /// The place of a customer on the list, counted in its database index.
    private func place(of number: Int64, _ db: Database) throws -> Int? {
        let key = try db.first(
            "SELECT folded_name, id FROM customer WHERE no = ? AND relationship = 'reseller'",
            [number], ListKey.init(row:))
        return try key.flatMap { key in
            try db.first(
                """
                SELECT count(*) FROM customer
                WHERE relationship = 'reseller' AND (folded_name, id) < (?, ?)
                """, [key.name, key.id]
            ) { $0[0] }
        }
    }

    /// The rows of customers by their numbers, in that order.
    func rows(_ numbers: some Sequence<Int32>, _ db: Database) throws -> [CustomerRow] {
        try Self.rows(numbers, db)
    }

    /// The same, without the Directory.
    static func rows(_ numbers: some Sequence<Int32>, _ db: Database) throws -> [CustomerRow] {
        let numbers = Array(numbers)
        let found = try db.all(
            """
            SELECT \(CustomerRow.columns), no FROM customer
            WHERE no IN (SELECT value FROM json_each(?))
            """, ["[" + numbers.map(String.init).joined(separator: ",") + "]"]
        ) { (number: $0["no"] as Int32, row: CustomerRow(row: $0)) }
        let byNumber = Dictionary(found.map { ($0.number, $0.row) }) { $1 }
        var rows = numbers.compactMap { byNumber[$0] }
        try mark(&rows, db)
        return rows
    }

    /// Marks the customers that the service does not list any more, and those of whom it did not
    /// tell how they stand to the partner. Most often there are none of either.
    static func mark(_ rows: inout [CustomerRow], _ db: Database) throws {
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
