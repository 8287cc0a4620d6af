import Domain
import Foundation
import GRDB

/// Reads the first of the terms along the index of their ends. That index leads to the rows of the
/// table one by one, so places far from its ends are left to `TermSequence`.
struct TermIndexReading {
    let db: Database
    let rules: Rules
    let now: Date
    let arrangement: TermArrangement
    /// The places that are read so.
    let near: Int

    private var direction: String { arrangement.order.isDescending ? "DESC" : "ASC" }

    /// `counted` are the numbers as they were last counted: they may have changed since.
    func window(offset: Int, limit: Int, counted: TermTotals?) throws -> TermWindow {
        let fold = try fold(counted, within: offset + limit)
        // The row of all monthly ones stands between two others.
        let isBefore = fold.map { $0.place < offset } ?? false
        let isInside = fold.map { offset..<offset + limit ~= $0.place } ?? false
        let wanted = max(0, isInside ? limit - 1 : limit)
        // One more tells whether these are the last.
        let keys = try keys(offset: offset - (isBefore ? 1 : 0), limit: wanted + 1)
        let isBehind = fold.map { $0.place >= offset + limit } ?? false
        let isEnd = keys.count <= wanted && !isBehind
        let reading = TermReading(db: db, rules: rules, now: now)
        var rows = try keys.prefix(wanted).compactMap { key in
            try reading.term(key.id, of: key.customer).map(TermRow.term)
        }
        if isInside, let fold, fold.place - offset <= rows.count {
            rows.insert(.monthly(fold.monthly), at: fold.place - offset)
        }
        let total: Int
        if isEnd, rows.isEmpty, offset > 0 {
            total = try count(before: offset) + (isBefore ? 1 : 0)
        } else if isEnd {
            total = offset + rows.count
        } else {
            total = max(offset + rows.count + 1, counted?.rows(in: arrangement) ?? 0)
        }
        return TermWindow(
            offset: offset, total: total, rows: rows, found: counted.map { $0.count + $0.monthly },
            monthly: arrangement.listsMonthly ? 0 : counted?.monthly ?? 0)
    }

    /// The same from the other end of the list, which is `total` rows long.
    func window(
        offset: Int, limit: Int, fromEndOf total: Int, counted: TermTotals?
    ) throws -> TermWindow {
        var inverted = arrangement
        inverted.order = TermOrder(.date, isDescending: !arrangement.order.isDescending)
        let end = min(offset + limit, total)
        let other = TermIndexReading(
            db: db, rules: rules, now: now, arrangement: inverted, near: near)
        var window = try other.window(
            offset: total - end, limit: max(0, end - offset), counted: counted)
        window.rows.reverse()
        window.offset = end - window.rows.count
        window.total = total
        return window
    }

    /// Those of each month together, and where they stand: at the end of the first of them. Nil
    /// where there are none, they are listed one by one, or they stand behind so many places.
    private func fold(
        _ counted: TermTotals?, within places: Int
    ) throws -> (place: Int, monthly: MonthlyTerms)? {
        guard !arrangement.listsMonthly else { return nil }
        let first = try db.first(
            """
            SELECT term_end FROM subscription WHERE renews_monthly = 1 AND term_end IS NOT NULL
                AND \(RadarSweep.isCustomer)
            ORDER BY term_end, customer_no, id LIMIT 1
            """
        ) { $0[0] as Int64 }
        guard let first else { return nil }
        let sign = arrangement.order.isDescending ? ">=" : "<"
        let place = try count(where: "term_end \(sign) ?1", [first], within: places)
        guard let place else { return nil }
        let isCounted = (counted?.monthly ?? 0) > 0
        return (
            place,
            MonthlyTerms(
                first: Date(milliseconds: first), count: isCounted ? counted?.monthly : nil,
                seats: isCounted ? counted?.monthlySeats : nil)
        )
    }

    /// What selects all that are listed one by one, or those of them that meet a condition.
    private func all(_ columns: String, where condition: String = "1") -> String {
        let parts = (arrangement.listsMonthly ? [0, 1] : [0]).map { monthly in
            """
            SELECT \(columns) FROM subscription
            WHERE renews_monthly = \(monthly) AND term_end IS NOT NULL
                AND \(condition) AND \(RadarSweep.isCustomer)
            """
        }
        return parts.joined(separator: " UNION ALL ")
    }

    /// How many there are, of less than `places`.
    private func count(before places: Int) throws -> Int {
        try db.first("SELECT count(*) FROM (\(all("1")) LIMIT ?)", [places]) { $0[0] as Int } ?? 0
    }

    /// How many meet a condition; nil if they are more than so many.
    private func count(
        where condition: String, _ arguments: StatementArguments, within most: Int
    ) throws -> Int? {
        let count = try db.first(
            "SELECT count(*) FROM (\(all("1", where: condition)) LIMIT ?)",
            arguments + [most + 1]
        ) { $0[0] as Int }
        return count.flatMap { $0 > most ? nil : $0 }
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

    /// The place of a row; nil if it is not near, or not on the list.
    func place(of row: TermRow.ID) throws -> Int? {
        let fold = try fold(nil, within: near)
        guard case .term(let reference) = row else { return fold?.place }
        let reading = TermReading(db: db, rules: rules, now: now)
        guard let key = try reading.key(of: reference),
            let term = try reading.term(reference.subscription.text, of: key.customer)
        else { return nil }
        if !arrangement.listsMonthly, term.subscription.renewsMonthly { return fold?.place }
        let sign = arrangement.order.isDescending ? ">" : "<"
        let before = try count(
            where: "(term_end, customer_no, id) \(sign) (?1, ?2, ?3)",
            [key.end, key.customer, reference.subscription.text], within: near)
        return before.map { before in before + (fold.map { $0.place <= before } == true ? 1 : 0) }
    }
}

extension TermTotals {
    /// How many rows the list has that is not searched.
    func rows(in arrangement: TermArrangement) -> Int {
        arrangement.listsMonthly ? count + monthly : count + (monthly > 0 ? 1 : 0)
    }
}
