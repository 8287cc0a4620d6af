import Domain
import Foundation
import GRDB

/// What narrows the radar and the list of terms that end: terms about customers, and about the
/// holding a sign is of. A sign of the relationship is judged by all that the customer holds; each
/// sign by its own date, and by what that is the date of.
struct RadarFilter {
    let sql: FilterSQL
    private let terms: CustomerFilter
    private let claims: (one: [HoldingClaim], none: [HoldingClaim])
    /// Whom the terms about customers find; nil for all.
    private let customers: FilterSets?
    private let whole: FilterSets
    /// What is claimed of the dates of signs.
    private let due: CustomerFilter
    /// The IDs that are looked for, and the customers whose own ID each of them is.
    private let ids: [(id: HeldID, owners: FilterSets)]

    init(
        _ filter: CustomerFilter, _ sql: FilterSQL, customers: FilterSets?, whole: FilterSets,
        due: CustomerFilter, ids: [(id: HeldID, owners: FilterSets)] = []
    ) {
        self.ids = ids
        self.sql = sql
        self.due = due
        terms = filter
        claims = filter.holdingClaims
        self.customers = customers
        self.whole = whole
    }

    /// How many customers may match: too little is known of them to tell.
    func unknown(_ db: Database) throws -> Int {
        if whole.possible == whole.certain { return 0 }
        return try db.all("SELECT no FROM customer WHERE relationship = 'reseller'") {
            $0[0] as Int
        }.count { whole.possible.has($0) && !whole.certain.has($0) }
    }

    /// Whether it claims something of the dates of signs.
    var asksForDates: Bool { !due.parts.isEmpty }

    /// Whether a sign of that kind is about what a term about a date is about.
    func allows(_ kind: RadarSignKind) -> Bool { terms.concerns(kind) }

    func allows(_ date: Date?) -> Bool { due.allows(date, at: sql.now) }

    func allows(_ sign: Rules.Sighting) -> Bool { allows(sign.kind) && allows(sign.date) }

    func allows(_ customer: Int64) -> Bool { customers?.certain.has(Int(customer)) ?? true }

    /// Whether a customer's holding with these IDs is what an ID is looked for: its own, or its
    /// customer's.
    func allows(_ customer: Int64, ids: @autoclosure () -> [String]) -> Bool {
        guard allows(customer) else { return false }
        if self.ids.isEmpty { return true }
        let own = ids()
        return self.ids.allSatisfy { $0.owners.certain.has(Int(customer)) || $0.id.isOf(own) }
    }

    /// Whether admin relationships meet what is claimed of holdings: nothing is true of them.
    var allowsAdminRelationships: Bool { claims.one.isEmpty }

    func allowsAsWhole(_ customer: Int64) -> Bool { whole.certain.has(Int(customer)) }

    /// What is claimed of the holding, for the rows of a table.
    func condition(on table: FilterSQL.Table) -> String {
        guard let one = sql.condition(claims.one, of: table) else { return "0" }
        let none = claims.none.compactMap { sql.condition([$0], of: table) }
        return "(" + FilterSQL.all([one] + none.map { "NOT (\($0))" }) + ")"
    }
}

extension CustomerFilter {
    /// The terms about the customer itself; nil if there are none.
    fileprivate var aboutCustomers: CustomerFilter? {
        let about = parts.filter { if case .holding = $0.claim { false } else { true } }
        return about.isEmpty ? nil : CustomerFilter(about)
    }
}

extension Directory {
    /// What narrows signs, or terms that end, to what the terms of a filter find.
    func radarFilter(
        _ terms: CustomerFilter, by basis: FilterBasis, under rules: Rules, at now: Date
    ) throws(DirectoryError) -> RadarFilter {
        let (due, others) = terms.partedByDue
        var ids: [(HeldID, FilterSets)] = []
        for part in others.parts {
            guard !part.isNegated, let id = part.heldID else { continue }
            var own = part
            own.isOfOwnTexts = true
            ids.append((id, try sets(for: CustomerFilter([own]), by: basis)))
        }
        return RadarFilter(
            others, FilterSQL(rules: rules, now: now),
            customers: try others.aboutCustomers.map { about throws(DirectoryError) in
                try sets(for: about, by: basis)
            }, whole: try sets(for: others, by: basis), due: due, ids: ids)
    }

    /// The same, narrowed to what the terms of a filter find.
    package func radar(
        at now: Date, limit: Int, perDay: Int = 0, in localTime: LocalTime = .utc,
        matching terms: CustomerFilter, by basis: FilterBasis
    ) throws(DirectoryError) -> Radar {
        let rules = try rules()
        let filter = try radarFilter(terms, by: basis, under: rules, at: now)
        return try readSlowly(releasingMemory: true) { db in
            var sweep = RadarSweep(
                db: db, rules: rules, now: now, limit: max(limit, 0), perDay: max(perDay, 0),
                in: localTime, filter: filter)
            var radar = try sweep.radar(known: basis.known?.customers)
            radar.terms = terms.text
            radar.unknown = try filter.unknown(db)
            return radar
        }
    }

    /// The signs across all customers of today: at most `limit` of each kind, the most urgent
    /// first, and how many there are. `known` are the customers whose holdings were ever read; nil
    /// is all of them, as in the embedded sandbox. So many `perDay` follow the most urgent. The
    /// caller sets `asOf`. No key waits for it.
    package func radar(
        at now: Date, limit: Int, perDay: Int = 0, in localTime: LocalTime = .utc,
        known: Set<Customer.ID>? = nil
    ) throws(DirectoryError) -> Radar {
        let rules = try rules()
        return try readSlowly(releasingMemory: true) { db in
            var sweep = RadarSweep(
                db: db, rules: rules, now: now, limit: max(limit, 0), perDay: max(perDay, 0),
                in: localTime)
            return try sweep.radar(known: known)
        }
    }
}
