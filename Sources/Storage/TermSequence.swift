import Domain
import Foundation
import GRDB
import Synchronization

/// Names a term in few bytes: the number of its customer, and which of the customer's terms it is,
/// in the order of IDs.
struct TermKey: Comparable, Hashable {
    let customer: Int32
    let turn: Int32
    /// When it ends, in milliseconds since 1970: another end tells that it is another term by now.
    let end: Int64

    static func < (one: TermKey, other: TermKey) -> Bool {
        (one.customer, one.turn) < (other.customer, other.turn)
    }
}

/// What was put in order has changed too much since.
struct OutdatedTerms: Error {}

/// All terms that match a search, in an arrangement, in one state of the store.
struct TermSequence: Sendable {
    let keys: [TermKey]
    /// Those of each month together, and where they stand; nil where there are none, or they are
    /// listed one by one.
    let fold: (place: Int, monthly: MonthlyTerms)?
    /// How many customers may match: too little is known of them to tell.
    let unknown: Int

    /// The same from its other end.
    var reversed: TermSequence {
        TermSequence(
            keys: keys.reversed(), fold: fold.map { (keys.count - $0.place, $0.monthly) },
            unknown: unknown)
    }

    var total: Int { keys.count + (fold == nil ? 0 : 1) }
    var found: Int { keys.count + (fold?.monthly.count ?? 0) }

    func window(offset: Int, limit: Int, _ reading: TermReading) throws -> TermWindow {
        let places = min(offset, total)..<min(offset + limit, total)
        var read: [Int32: [EndingTerm?]] = [:]
        var rows: [TermRow] = []
        for place in places {
            if let fold, fold.place == place {
                rows.append(.monthly(fold.monthly))
                continue
            }
            let isBehind = fold.map { $0.place < place } ?? false
            let key = keys[isBehind ? place - 1 : place]
            let terms = try read[key.customer] ?? reading.terms(of: Int64(key.customer))
            read[key.customer] = terms
            guard terms.indices.contains(Int(key.turn)), let term = terms[Int(key.turn)],
                term.date.milliseconds == key.end
            else { throw OutdatedTerms() }
            rows.append(.term(term))
        }
        return TermWindow(
            offset: places.lowerBound, total: total, rows: rows, found: found,
            monthly: fold?.monthly.count ?? 0, unknown: unknown)
    }

    /// Which of these terms it has.
    func shown(
        _ terms: [SubscriptionReference], _ reading: TermReading
    ) throws -> Set<SubscriptionReference> {
        var wanted: [TermKey: SubscriptionReference] = [:]
        for (customer, own) in Dictionary(grouping: terms, by: \.customer) {
            guard let key = try reading.number(of: customer) else { continue }
            for (turn, term) in try reading.terms(of: key).enumerated() {
                guard let reference = term?.reference, own.contains(reference) else { continue }
                let end = term?.date.milliseconds ?? 0
                wanted[TermKey(customer: Int32(key), turn: Int32(turn), end: end)] = reference
            }
        }
        return Set(keys.compactMap { wanted[$0] })
    }

    func place(of row: TermRow.ID, _ reading: TermReading) throws -> Int? {
        guard case .term(let reference) = row else { return fold?.place }
        guard let customer = try reading.key(of: reference)?.customer else { return nil }
        let terms = try reading.terms(of: customer)
        guard let turn = terms.firstIndex(where: { $0?.reference == reference }),
            let term = terms[turn]
        else { return nil }
        let end = term.date.milliseconds
        let key = TermKey(customer: Int32(customer), turn: Int32(turn), end: end)
        guard let place = keys.firstIndex(of: key) else {
            return term.subscription.renewsMonthly ? fold?.place : nil
        }
        return place + (fold.map { $0.place <= place } == true ? 1 : 0)
    }
}

extension TermReading {
    /// The terms of a customer, in the order of IDs.
    func terms(of customer: Int64) throws -> [EndingTerm?] {
        try db.all(
            """
            SELECT * FROM subscription WHERE customer_no = ? AND +term_end IS NOT NULL ORDER BY id
            """, [customer], term)
    }
}

/// Keeps the numbers of all terms, and the order of the list that was asked for last.
final class TermCache: Sendable {
    /// What an order was asked for.
    struct Query: Equatable {
        let filter: CustomerFilter
        let arrangement: TermArrangement
        let rules: Rules

        /// Whether the answer changes with time alone.
        var dependsOnTime: Bool {
            !filter.partedByDue.due.parts.isEmpty || filter.dependsOnTime
                || arrangement.order.field == .outcome
        }
    }

    private struct Entry {
        let query: Query
        let version: Int
        let now: Date
        let known: KnownHoldings?
        let sequence: TermSequence
    }

    private let entry = Mutex<Entry?>(nil)
    /// All terms by date, which are put in order whenever they are counted.
    private let byDate = Mutex<Entry?>(nil)
    private let counted = Mutex<TermTotals?>(nil)

    /// What depends on time is found again after so many seconds. So is the list by date where
    /// something was written meanwhile: rows that have changed are told by their ends.
    private static let patience = 20.0

    /// The numbers as they were counted last; nil before that.
    var counts: TermTotals? { counted.withLock { $0 } }

    /// The order that is kept; nil if it answers something else. `version` changes with every write
    /// of another connection.
    func sequence(for query: Query, _ basis: FilterBasis, _ version: Int) -> TermSequence? {
        func isFresh(_ kept: Entry) -> Bool {
            abs(basis.now.timeIntervalSince(kept.now)) < Self.patience
        }
        if let kept = entry.withLock({ $0 }), kept.query == query, kept.version == version,
            kept.known === basis.known, !query.dependsOnTime || isFresh(kept)
        {
            return kept.sequence
        }
        let order = query.arrangement.order
        guard query.filter.parts.isEmpty, order.field == .date, !query.arrangement.listsMonthly,
            let kept = byDate.withLock({ $0 }), kept.query.rules == query.rules,
            kept.version == version || isFresh(kept)
        else { return nil }
        return order.isDescending ? kept.sequence.reversed : kept.sequence
    }

    func keep(
        _ sequence: TermSequence, for query: Query, _ basis: FilterBasis, _ version: Int
    ) {
        let newer = Entry(
            query: query, version: version, now: basis.now, known: basis.known, sequence: sequence)
        entry.withLock { $0 = newer }
    }

    func keep(
        _ totals: TermTotals, _ sequence: TermSequence, under rules: Rules, _ version: Int,
        at now: Date
    ) {
        let query = Query(
            filter: CustomerFilter(), arrangement: TermArrangement(), rules: rules)
        let newer = Entry(
            query: query, version: version, now: now, known: nil, sequence: sequence)
        byDate.withLock { $0 = newer }
        counted.withLock { $0 = totals }
    }
}
