import Domain
import Foundation
import GRDB

/// Which terms of all customers are asked for.
package struct EndingTermQuery: Sendable {
    /// When they end; nil for at any time.
    package var dates: ClosedRange<Date>?
    /// Terms about customers and what they hold; `due` is about the end of the term.
    package var filter: CustomerFilter
    /// Whether those that are renewed each month are listed, and not only counted.
    package var listsMonthly: Bool
    /// Those of them that are listed in any case: something about them is to be done.
    package var unfolded: Set<SubscriptionReference> = []
    /// Whether the last to end comes first.
    package var isReversed: Bool
    /// How many are listed at most.
    package var limit: Int

    package init(
        dates: ClosedRange<Date>? = nil, matching filter: CustomerFilter = CustomerFilter(),
        listsMonthly: Bool = false, isReversed: Bool = false, limit: Int = .max
    ) {
        self.dates = dates
        self.filter = filter
        self.listsMonthly = listsMonthly
        self.isReversed = isReversed
        self.limit = limit
    }
}

extension Directory {
    /// The terms of all customers of today, in the order of their ends. Words of the filter are
    /// not looked at: `isFound` says which of the terms have them; nil if there are none. No key
    /// waits for it.
    package func endingTerms(
        _ query: EndingTermQuery, by basis: FilterBasis,
        where isFound: ((EndingTerm) -> Bool)? = nil
    ) throws(DirectoryError) -> EndingTerms {
        try endingTerms(query, by: basis) { reading, found in
            if !query.listsMonthly, !query.unfolded.isEmpty {
                try reading.read(monthly: nil) { term in
                    guard isFound?(term) ?? true else { return true }
                    if term.subscription.renewsMonthly, !query.unfolded.contains(term.reference) {
                        found.monthly += 1
                    } else if found.terms.count < query.limit {
                        found.terms.append(term)
                    }
                    return true
                }
                return
            }
            if query.limit > 0 {
                try reading.read(monthly: query.listsMonthly ? nil : false) { term in
                    if isFound?(term) ?? true { found.terms.append(term) }
                    return found.terms.count < query.limit
                }
            }
            if let isFound, !query.listsMonthly {
                try reading.read(monthly: true) { term in
                    if isFound(term) { found.monthly += 1 }
                    return true
                }
            } else if !query.listsMonthly {
                found.monthly = try reading.countMonthly()
            }
        }
    }

    /// Hands on the same terms one by one, those that are renewed each month too and whatever the
    /// limit, until `take` returns false. Returns how many customers more may match.
    package func eachEndingTerm(
        _ query: EndingTermQuery, by basis: FilterBasis, _ take: (EndingTerm) -> Bool
    ) throws(DirectoryError) -> Int {
        try endingTerms(query, by: basis) { reading, _ in
            try reading.read(monthly: nil, take)
        }.unknown
    }

    private func endingTerms(
        _ query: EndingTermQuery, by basis: FilterBasis,
        _ read: (EndingTermReading, inout EndingTerms) throws -> Void
    ) throws(DirectoryError) -> EndingTerms {
        let rules = try rules()
        let filter = try radarFilter(query.filter.terms, by: basis, under: rules, at: basis.now)
        return try readSlowly(releasingMemory: true) { db in
            filter.sql.addFunctions(to: db)
            let reading = EndingTermReading(
                db: db, rules: rules, now: basis.now, query: query, filter: filter)
            var found = EndingTerms()
            try read(reading, &found)
            found.unknown = try filter.unknown(db)
            return found
        }
    }
}

/// Reads terms along the index of their ends.
private struct EndingTermReading {
    let db: Database
    let rules: Rules
    let now: Date
    let query: EndingTermQuery
    let filter: RadarFilter

    /// Hands on each term until `take` returns false. `monthly` is whether those that are renewed
    /// each month are read, or the others; nil is all.
    func read(monthly: Bool?, _ take: (EndingTerm) -> Bool) throws {
        let direction = query.isReversed ? "DESC" : "ASC"
        let order = ["term_end", "customer_no", "id"].map { "\($0) \(direction)" }
        let rows = try rows("*", monthly, orderedBy: order.joined(separator: ", "))
        while let row = try rows.next() {
            let customer: Int64 = row["customer_no"]
            guard filter.allows(customer, ids: [row["id"], row["order_id"]]),
                filter.allows(row.date("term_end")),
                let term = try term(Subscription(row: row), of: customer)
            else { continue }
            if !take(term) { return }
        }
    }

    /// How many are renewed each month, without reading what they are.
    func countMonthly() throws -> Int {
        let rows = try rows("customer_no, term_end, id, order_id", true)
        var count = 0
        while let row = try rows.next() {
            if filter.allows(row[0] as Int64, ids: [row[2], row[3]]),
                filter.allows(row.date(at: 1))
            {
                count += 1
            }
        }
        return count
    }

    private func rows(
        _ columns: String, _ monthly: Bool?, orderedBy order: String? = nil
    ) throws -> RowCursor {
        try Row.fetchCursor(
            db,
            sql: """
                SELECT \(columns) FROM subscription WHERE term_end IS NOT NULL
                    AND term_end BETWEEN :first AND :last
                    \(monthly.map { "AND renews_monthly = \($0 ? 1 : 0)" } ?? "")
                    AND \(RadarSweep.isCustomer) AND \(filter.condition(on: .subscription))
                \(order.map { "ORDER BY " + $0 } ?? "")
                """,
            arguments: [
                "first": query.dates?.lowerBound.milliseconds ?? .min,
                "last": query.dates?.upperBound.milliseconds ?? .max,
            ])
    }

    /// A term with the names it is shown with.
    private func term(_ subscription: Subscription, of customer: Int64) throws -> EndingTerm? {
        try db.first(
            "SELECT id, company_name, domain FROM customer WHERE no = ?", [customer]
        ) { row in
            EndingTerm(
                subscription, of: Customer.ID(row[0]), named: row[1], domain: row[2],
                under: rules, at: now)
        } ?? nil
    }
}
