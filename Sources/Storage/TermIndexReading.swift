import Domain
import Foundation
import GRDB

/// Reads the list along the index of the ends of terms.
struct TermIndexReading {
    let db: Database
    let rules: Rules
    let now: Date
    let arrangement: TermArrangement

    private var direction: String { arrangement.order.isDescending ? "DESC" : "ASC" }

    /// `counted` are the numbers as they were last counted: they may have changed since.
    func window(offset: Int, limit: Int, counted: TermTotals?) throws -> TermWindow {
        let fold = try fold(counted)
        let all = counted.map { arrangement.listsMonthly ? $0.count + $0.monthly : $0.count }
        // The row of all monthly ones stands between two others.
        let isBefore = fold.map { $0.place < offset } ?? false
        let isInside = fold.map { offset..<offset + limit ~= $0.place } ?? false
        let wanted = max(0, isInside ? limit - 1 : limit)
        // One more tells whether these are the last.
        let keys = try keys(offset: offset - (isBefore ? 1 : 0), limit: wanted + 1)
        let isEnd = keys.count <= wanted
        let reading = TermReading(db: db, rules: rules, now: now)
        var rows = try keys.prefix(wanted).compactMap { key in
            try reading.term(key.id, of: key.customer).map(TermRow.term)
        }
        if isInside, let fold, fold.place - offset <= rows.count {
            rows.insert(.monthly(fold.monthly), at: fold.place - offset)
        }
        let extra = fold == nil ? 0 : 1
        let total: Int
        if isEnd, rows.isEmpty, offset > 0 {
            total = try count() + extra
        } else if isEnd {
            total = offset + rows.count
        } else {
            total = max(offset + rows.count + 1, all.map { $0 + extra } ?? 0)
        }
        return TermWindow(
            offset: offset, total: total, rows: rows, found: counted.map { $0.count + $0.monthly })
    }

    /// Those of each month together, and where they stand: at the end of the first of them. Nil
    /// where there are none, or they are listed one by one.
    private func fold(_ counted: TermTotals?) throws -> (place: Int, monthly: MonthlyTerms)? {
        guard !arrangement.listsMonthly else { return nil }
        let first = try db.first(
            """
            SELECT term_end FROM subscription WHERE renews_monthly = 1 AND term_end IS NOT NULL
                AND \(RadarSweep.isCustomer)
            ORDER BY term_end, customer_no, id LIMIT 1
            """
        ) { $0[0] as Int64 }
        guard let first else { return nil }
        let place = try db.first(
            """
            SELECT count(*) FROM subscription WHERE renews_monthly = 0 AND term_end IS NOT NULL
                AND term_end \(arrangement.order.isDescending ? ">=" : "<") ?
                AND \(RadarSweep.isCustomer)
            """, [first]
        ) { $0[0] as Int }
        let isCounted = (counted?.monthly ?? 0) > 0
        return (
            place ?? 0,
            MonthlyTerms(
                first: Date(milliseconds: first), count: isCounted ? counted?.monthly : nil,
                seats: isCounted ? counted?.monthlySeats : nil)
        )
    }

    private func select(_ columns: String, monthly: Int) -> String {
        """
        SELECT \(columns) FROM subscription
        WHERE renews_monthly = \(monthly) AND term_end IS NOT NULL AND \(RadarSweep.isCustomer)
        """
    }

    private func all(_ columns: String) -> String {
        let listed = select(columns, monthly: 0)
        guard arrangement.listsMonthly else { return listed }
        return listed + " UNION ALL " + select(columns, monthly: 1)
    }

    private func count() throws -> Int {
        try db.first("SELECT count(*) FROM (\(all("1")))") { $0[0] as Int } ?? 0
    }

    private func keys(offset: Int, limit: Int) throws -> [(customer: Int64, id: String)] {
        let order = ["term_end", "customer_no", "id"].map { "\($0) \(direction)" }
        return try db.all(
            """
            \(all("term_end, customer_no, id"))
            ORDER BY \(order.joined(separator: ", ")) LIMIT ? OFFSET ?
            """, [limit, max(0, offset)]
        ) { (customer: $0[1], id: $0[2]) }
    }

    /// The place of a row; nil if it is not on the list.
    func place(of row: TermRow.ID) throws -> Int? {
        let fold = try fold(nil)
        guard case .term(let reference) = row else { return fold?.place }
        let reading = TermReading(db: db, rules: rules, now: now)
        guard let key = try reading.key(of: reference),
            let term = try reading.term(reference.subscription.text, of: key.customer),
            arrangement.listsMonthly || !term.subscription.renewsMonthly
        else { return fold?.place }
        let sign = arrangement.order.isDescending ? ">" : "<"
        let before = try db.first(
            """
            SELECT count(*) FROM (\(all("term_end, customer_no, id")))
            WHERE (term_end, customer_no, id) \(sign) (?, ?, ?)
            """, [key.end, key.customer, reference.subscription.text]
        ) { $0[0] as Int }
        return before.map { before in before + (fold.map { $0.place <= before } == true ? 1 : 0) }
    }
}
