import Domain
import Foundation
import GRDB

// The list of the terms of all customers, window by window. By date and without a search its ends
// are read along the database index; all else needs one pass over all subscriptions, which puts
// them in order, and that order is kept.

extension Directory {
    /// So many rows from either end of the list by date are read along the index.
    package static let nearTerms = 2000

    /// Some of the terms that match, in an arrangement. A search, an order other than by date, or a
    /// place that is not `near` an end may take a pass over the whole store; no key waits for it.
    package func terms(
        matching filter: CustomerFilter, by basis: FilterBasis, in arrangement: TermArrangement,
        offset: Int, limit: Int, near: Int = nearTerms
    ) throws(DirectoryError) -> TermWindow {
        let (offset, limit) = (max(offset, 0), max(limit, 0))
        let rules = try rules()
        if filter.parts.isEmpty, arrangement.order.field == .date {
            let counted = termCache.counts
            let total = counted?.rows(in: arrangement) ?? 0
            if offset + limit <= near || total > offset && total - offset <= near {
                return try read { db in
                    let reading = TermIndexReading(
                        db: db, rules: rules, now: basis.now, arrangement: arrangement, near: near)
                    let window =
                        offset + limit <= near
                        ? try reading.window(offset: offset, limit: limit, counted: counted)
                        : try reading.window(
                            offset: offset, limit: limit, fromEndOf: total, counted: counted)
                    return try window.withNamesakes(
                        TermReading(db: db, rules: rules, now: basis.now))
                }
            }
        }
        return try sequence(matching: filter, by: basis, in: arrangement, under: rules) {
            sequence, db in
            let reading = TermReading(db: db, rules: rules, now: basis.now)
            return try sequence.window(offset: offset, limit: limit, reading)
                .withNamesakes(reading)
        }
    }

    /// The place of a row among all that match; nil if it does not match.
    package func place(
        of row: TermRow.ID, matching filter: CustomerFilter, by basis: FilterBasis,
        in arrangement: TermArrangement, near: Int = nearTerms
    ) throws(DirectoryError) -> Int? {
        let rules = try rules()
        if filter.parts.isEmpty, arrangement.order.field == .date {
            let place = try read { db in
                try TermIndexReading(
                    db: db, rules: rules, now: basis.now, arrangement: arrangement, near: near
                ).place(of: row)
            }
            if let place { return place }
        }
        return try sequence(matching: filter, by: basis, in: arrangement, under: rules) {
            sequence, db in
            try sequence.place(of: row, TermReading(db: db, rules: rules, now: basis.now))
        }
    }

    /// Which of these terms match; those of each month as well.
    package func shown(
        _ terms: [SubscriptionReference], matching filter: CustomerFilter, by basis: FilterBasis
    ) throws(DirectoryError) -> Set<SubscriptionReference> {
        let rules = try rules()
        let narrowing = try narrowing(by: filter, basis, rules)
        return try readSlowly { db in
            narrowing.terms.sql.addFunctions(to: db)
            let reading = TermReading(db: db, rules: rules, now: basis.now)
            // What these customers hold is enough: the order of all that match stays kept.
            let customers = try Set(terms.map(\.customer)).compactMap(reading.number)
            let sweep = TermSweep(db: db, rules: rules, now: basis.now, only: customers)
            return try sweep.sequence(
                TermArrangement(listsMonthly: true), narrowing.terms, narrowing.words
            ).shown(terms, reading)
        }
    }

    /// All terms in numbers. One pass over the whole store, so no key waits for it.
    package func termTotals(
        at now: Date, in localTime: LocalTime = .utc
    ) throws(DirectoryError) -> TermTotals {
        let rules = try rules()
        return try readSlowly(releasingMemory: true) { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            let counted = try TermSweep(db: db, rules: rules, now: now).count(in: localTime)
            termCache.keep(counted.totals, counted.byDate, under: rules, version, at: now)
            return counted.totals
        }
    }

    private func sequence<T>(
        matching filter: CustomerFilter, by basis: FilterBasis, in arrangement: TermArrangement,
        under rules: Rules, _ body: (TermSequence, Database) throws -> T
    ) throws(DirectoryError) -> T {
        let query = TermCache.Query(filter: filter, arrangement: arrangement, rules: rules)
        let known: T? = try readSlowly { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            guard let kept = termCache.sequence(for: query, basis, version) else { return nil }
            do { return try body(kept, db) } catch is OutdatedTerms { return nil }
        }
        if let known { return known }
        let narrowing = try narrowing(by: filter, basis, rules)
        return try readSlowly { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            narrowing.terms.sql.addFunctions(to: db)
            let sequence = try TermSweep(db: db, rules: rules, now: basis.now).sequence(
                arrangement, narrowing.terms, narrowing.words)
            termCache.keep(sequence, for: query, basis, version)
            return try body(sequence, db)
        }
    }

    /// What a search finds among customers, which takes a pass over them where it is not kept.
    private func narrowing(
        by filter: CustomerFilter, _ basis: FilterBasis, _ rules: Rules
    ) throws(DirectoryError) -> (terms: RadarFilter, words: SoughtTerms) {
        let words = filter.words
        var own: [FilterSets?] = []
        for part in words.parts { own.append(try customers(with: part, by: basis)) }
        let terms = try radarFilter(filter.terms, by: basis, under: rules, at: basis.now)
        return (terms, SoughtTerms(words, customers: own))
    }

    /// The customers whose own texts have a word; nil if the part is none.
    private func customers(
        with part: CustomerFilter.Part, by basis: FilterBasis
    ) throws(DirectoryError) -> FilterSets? {
        switch part.claim {
        case .word, .phrase: break
        default: return nil
        }
        var own = CustomerFilter.Part(part.claim)
        own.isOfOwnTexts = true
        return try sets(for: CustomerFilter([own]), by: basis)
    }
}

/// Reads the terms of rows with the names they are shown with.
struct TermReading {
    let db: Database
    let rules: Rules
    let now: Date

    /// A term; nil if it has gone.
    func term(_ row: Row) throws -> EndingTerm? {
        let customer: Int64 = row["customer_no"]
        let subscription = try Subscription(row: row)
        return try db.first(
            "SELECT id, company_name, domain FROM customer WHERE no = ?", [customer]
        ) { row in
            EndingTerm(
                subscription, of: Customer.ID(row[0]), named: row[1], domain: row[2],
                under: rules, at: now)
        } ?? nil
    }

    /// The number of a customer; nil if nobody is known by that ID.
    func number(of customer: Customer.ID) throws -> Int64? {
        try db.first("SELECT no FROM customer WHERE id = ?", [customer.text]) { $0[0] }
    }

    func term(_ id: String, of customer: Int64) throws -> EndingTerm? {
        try db.first(
            "SELECT * FROM subscription WHERE customer_no = ? AND id = ?", [customer, id], term)
            ?? nil
    }

    /// The number of a subscription's customer, and when its term ends; nil if it has none, or is
    /// not on the list.
    func key(of reference: SubscriptionReference) throws -> (customer: Int64, end: Int64)? {
        try db.first(
            """
            SELECT customer_no, term_end FROM subscription
            WHERE customer_no = (SELECT no FROM customer WHERE id = ?) AND id = ?
                AND +term_end IS NOT NULL AND \(RadarSweep.isCustomer)
            """, [reference.customer.text, reference.subscription.text]
        ) { (customer: $0[0], end: $0[1]) }
    }
}
