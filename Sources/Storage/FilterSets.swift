import Domain
import Foundation
import GRDB
import Synchronization

/// Which customers the terms of a filter find, by their numbers.
struct FilterSets: Sendable {
    /// Those of whom all terms are true.
    var certain: Bitmap
    /// Those and the ones of whom too little is known to tell.
    var possible: Bitmap
}

/// What a filter is judged by besides the store.
package struct FilterBasis: Sendable {
    let now: Date
    let known: KnownHoldings?

    /// `known` are the customers whose holdings were ever read; nil is all, as in the embedded
    /// sandbox.
    package init(now: Date, known: KnownHoldings? = nil) {
        self.now = now
        self.known = known
    }
}

/// The customers whose holdings were ever read, as they are at one time.
package final class KnownHoldings: Sendable {
    package let customers: Set<Customer.ID>

    package init(_ customers: Set<Customer.ID>) { self.customers = customers }
}

/// Keeps what terms found, from one letter to the next.
final class FilterCache: Sendable {
    private struct Entry {
        let terms: CustomerFilter
        let rules: Rules
        let version: Int
        let now: Date
        let known: KnownHoldings?
        let sets: FilterSets
    }

    private let entries = Mutex<[Entry]>([])

    /// So many filters are kept: terms are typed letter by letter and taken back.
    private static let memory = 4
    /// What depends on time is found again after so many seconds.
    private static let patience = 20.0

    /// Returns what terms find in the store that `db` reads.
    func sets(
        for terms: CustomerFilter, under rules: Rules, by basis: FilterBasis, _ db: Database
    ) throws -> FilterSets {
        // It differs from the last one after any other connection has written.
        let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
        let kept = entries.withLock { $0 }.first { entry in
            entry.terms == terms && entry.rules == rules && entry.version == version
                && entry.known === basis.known
                && (!terms.dependsOnTime || entry.now == basis.now
                    || abs(basis.now.timeIntervalSince(entry.now)) < Self.patience)
        }
        if let kept { return kept.sets }
        let sets = try FilterSweep(db: db, filter: terms, rules: rules, basis: basis).sets()
        let entry = Entry(
            terms: terms, rules: rules, version: version, now: basis.now, known: basis.known,
            sets: sets)
        entries.withLock {
            $0.insert(entry, at: 0)
            if $0.count > Self.memory { $0.removeLast() }
        }
        return sets
    }
}

/// One pass over the store to find the customers of whom terms are true.
struct FilterSweep {
    let db: Database
    let filter: CustomerFilter
    let rules: Rules
    let basis: FilterBasis

    func sets() throws -> FilterSets {
        let size = try Int.fetchOne(db, sql: "SELECT max(no) FROM customer").map { $0 + 1 } ?? 0
        let filled = Bitmap(count: size, filled: true)
        let unread = try unread(size)
        var about = FilterSets(certain: filled, possible: filled)
        var held = about
        try lookAtCustomers(size, &about, &held)
        for part in filter.parts {
            guard case .read(let wanted) = part.claim else { continue }
            keep(&about, unread ?? Bitmap(count: size), is: wanted == part.isNegated)
        }
        for part in filter.parts where part.heldID != nil || part.access != nil {
            try lookForText(of: part, size, unread, &about)
        }
        for part in filter.parts {
            guard case .accessText(let sought) = part.claim else { continue }
            let found = try AccessTextSweep(sought).sets(size, db)
            if part.isNegated {
                about.certain.subtract(found.possible)
                about.possible.subtract(found.certain)
            } else {
                about.certain.formIntersection(found.certain)
                about.possible.formIntersection(found.possible)
            }
        }
        guard filter.claimsHoldings else { return about }
        try lookAtHoldings(size, &held)
        about.certain.formIntersection(held.certain)
        if let unread {
            about.certain.subtract(unread)
            held.possible = held.possible.union(unread)
        }
        about.possible.formIntersection(held.possible)
        return about
    }

    /// Leaves the customers who have a text; or who hold something whose ID, or whose order's,
    /// begins or ends with it; or with whom an admin relationship has it. Those who do not, if it
    /// is negated.
    private func lookForText(
        of part: CustomerFilter.Part, _ size: Int, _ unread: Bitmap?, _ about: inout FilterSets
    ) throws {
        guard let text = TextCondition(CustomerFilter.Part(part.claim)) else { return }
        var found = Bitmap(count: size)
        let customers = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, NULL, NULL, folded_name, folded_rest
                FROM customer INDEXED BY customer_list WHERE relationship = 'reseller'
                """)
        while let row = try customers.next() {
            if try text.holds(of: row) { found.insert(row[0]) }
        }
        var possible = found
        if let id = part.heldID {
            for table in FilterSQL.Table.allCases {
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT DISTINCT customer_no FROM \(table.rawValue)
                        WHERE \(FilterSQL.id(id, in: table))
                        """)
                while let row = try rows.next() {
                    let number: Int = row[0]
                    if number < size, unread?.has(number) != true { found.insert(number) }
                }
            }
            possible = found.union(try unreadHoldings(size))
            if let unread { possible = possible.union(unread) }
        }
        if let sought = part.access {
            let access = try AccessTextSweep(sought).sets(size, db)
            found = found.union(access.certain)
            possible = possible.union(access.possible)
        }
        if part.isNegated {
            about.certain.subtract(possible)
            about.possible.subtract(found)
        } else {
            about.certain.formIntersection(found)
            about.possible.formIntersection(possible)
        }
    }

    /// Leaves those that are in a set, or those that are not.
    private func keep(_ sets: inout FilterSets, _ set: Bitmap, is isWanted: Bool) {
        if isWanted {
            sets.certain.formIntersection(set)
            sets.possible.formIntersection(set)
        } else {
            sets.certain.subtract(set)
            sets.possible.subtract(set)
        }
    }

    /// The customers whose holdings were never read; nil if all were.
    private func unread(_ size: Int) throws -> Bitmap? {
        guard let known = basis.known?.customers, filter.asksWhatWasRead else { return nil }
        var unread = Bitmap(count: size)
        let rows = try Row.fetchCursor(db, sql: "SELECT no, id FROM customer")
        while let row = try rows.next() {
            if !known.contains(Customer.ID(row[1])) { unread.insert(row[0]) }
        }
        return unread
    }

    /// Judges what is claimed of the customer itself, and of the number of its blockers.
    private func lookAtCustomers(
        _ size: Int, _ about: inout FilterSets, _ held: inout FilterSets
    ) throws {
        let sql = FilterSQL(rules: rules, now: basis.now)
        let own = filter.parts.compactMap(sql.condition(ofCustomer:))
        let counted = filter.parts.compactMap(sql.condition(ofBlockers:))
        let texts = filter.parts.filter { $0.heldID == nil && $0.access == nil }
            .compactMap(TextCondition.init)
        guard !own.isEmpty || !counted.isEmpty || !texts.isEmpty else { return }
        var (ownSets, heldSets) = (Self.none(size), Self.none(size))
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, \(FilterSQL.all(own)), \(FilterSQL.all(counted))
                    \(texts.isEmpty ? "" : ", folded_name, folded_rest")
                FROM customer INDEXED BY customer_list WHERE relationship = 'reseller'
                """)
        while let row = try rows.next() {
            let number: Int = row[0]
            let isText = try texts.isEmpty || texts.allSatisfy { try $0.holds(of: row) }
            Self.note(isText ? row[1] : false, number, &ownSets)
            Self.note(row[2], number, &heldSets)
        }
        if !own.isEmpty || !texts.isEmpty { about = ownSets }
        if !counted.isEmpty { held = heldSets }
    }

    /// Judges what is claimed of single holdings.
    private func lookAtHoldings(_ size: Int, _ held: inout FilterSets) throws {
        let claims = filter.holdingClaims
        guard !claims.one.isEmpty || !claims.none.isEmpty else { return }
        let unread = try unreadHoldings(size)
        if !claims.one.isEmpty {
            let found = try customers(with: claims.one, unread, size)
            held.certain.formIntersection(found.certain)
            held.possible.formIntersection(found.possible)
        }
        for claim in claims.none {
            let found = try customers(with: [claim], unread, size)
            held.certain.subtract(found.possible)
            held.possible.subtract(found.certain)
        }
    }

    /// Those who hold something that was not understood: it may be anything.
    private func unreadHoldings(_ size: Int) throws -> Bitmap {
        var customers = Bitmap(count: size)
        let rows = try Row.fetchCursor(db, sql: "SELECT DISTINCT customer_no FROM unread_holding")
        while let row = try rows.next() { customers.insert(row[0]) }
        return customers
    }

    /// Those who hold one thing of which all claims are true.
    private func customers(
        with claims: [HoldingClaim], _ unread: Bitmap, _ size: Int
    ) throws -> FilterSets {
        var sets = FilterSets(certain: Bitmap(count: size), possible: unread)
        let sql = FilterSQL(rules: rules, now: basis.now)
        sql.addFunctions(to: db)
        for table in FilterSQL.Table.allCases {
            guard let condition = sql.condition(claims, of: table) else { continue }
            // NULL is what is not known.
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT DISTINCT customer_no, (\(condition)) IS NOT NULL FROM \(table.rawValue)
                    WHERE (\(condition)) IS NOT 0
                    """)
            while let row = try rows.next() {
                let number: Int = row[0]
                guard number < size else { continue }
                sets.possible.insert(number)
                if row[1] { sets.certain.insert(number) }
            }
        }
        return sets
    }

    private static func none(_ size: Int) -> FilterSets {
        FilterSets(certain: Bitmap(count: size), possible: Bitmap(count: size))
    }

    private static func note(_ answer: Bool?, _ number: Int, _ sets: inout FilterSets) {
        if answer != false { sets.possible.insert(number) }
        if answer == true { sets.certain.insert(number) }
    }
}

extension CustomerFilter {
    /// Whether it claims something about holdings.
    fileprivate var claimsHoldings: Bool {
        parts.contains { part in
            switch part.claim {
            case .holding, .ready, .blocked: true
            default: false
            }
        }
    }

    fileprivate var asksWhatWasRead: Bool {
        claimsHoldings || asksForHeldIDs
            || parts.contains { if case .read = $0.claim { true } else { false } }
    }
}
