import Domain
import Foundation
import GRDB

/// One pass over all holdings to find the signs of the radar. SQL leaves out what cannot be a sign,
/// the rules judge the rest, and of each kind only the most urgent are kept, and some of each day.
struct RadarSweep {
    let db: Database
    let rules: Rules
    let now: Date
    let limit: Int
    /// How many of each kind are kept for each day besides.
    let perDay: Int
    /// What narrows the signs; nil for all.
    let filter: RadarFilter?
    var found: [RadarSignKind: Smallest<Candidate>] = [:]
    private var timeline: RadarTimeline
    /// How many signs there are, whatever narrows them.
    private var total = 0
    /// The first of each kind on each day, so that every day has some to show.
    private var byDay: [DayOfKind: [Candidate]] = [:]

    private struct DayOfKind: Hashable {
        let kind: RadarSignKind
        let day: Int
    }

    init(
        db: Database, rules: Rules, now: Date, limit: Int, perDay: Int, in localTime: LocalTime,
        filter: RadarFilter? = nil
    ) {
        self.db = db
        self.rules = rules
        self.now = now
        self.limit = limit
        self.perDay = perDay
        timeline = RadarTimeline(from: now, in: localTime)
        self.filter = filter
        filter?.sql.addFunctions(to: db)
    }

    /// A sign before the names it is shown with are read.
    struct Candidate: Comparable {
        let term: String
        let date: Date?
        let customer: Int64
        let holding: Holding

        static func < (one: Candidate, other: Candidate) -> Bool {
            (one.date ?? .distantFuture, one.customer, one.holding.id)
                < (other.date ?? .distantFuture, other.customer, other.holding.id)
        }
    }

    /// Finds all signs. `known` are the customers whose holdings were ever read; nil is all.
    mutating func radar(known: Set<Customer.ID>?) throws -> Radar {
        try lookAtSubscriptions()
        try lookAtSoftware()
        try lookAtReservations()
        try lookAtAdminAccess()
        var radar = Radar(signs: [], counts: [:], asOf: nil)
        for kind in RadarSignKind.allCases {
            let signs: [RadarSign]
            switch kind {
            case .windowCloses, .renews, .renewsMonthly, .goesOn, .endUnknown, .suspendedYetBilled,
                .clears, .accessEnds:
                radar.counts[kind] = found[kind]?.count ?? 0
                signs = try kept(kind).compactMap { try sign(kind, $0) }
            case .ready, .oneStepAway:
                let found = try customers(kind, known: known)
                (signs, radar.counts[kind]) = (found.signs, found.count)
                total += found.total
            }
            radar.signs += signs
        }
        radar.timeline = timeline
        radar.total = total
        return radar
    }

    /// The most urgent of a kind, and after them the first of each later day.
    private func kept(_ kind: RadarSignKind) -> [Candidate] {
        let urgent = found[kind]?.first ?? []
        guard let last = urgent.last, found[kind]?.count ?? 0 > urgent.count else { return urgent }
        let others = (0..<RadarTimeline.days).flatMap { day in
            byDay[DayOfKind(kind: kind, day: day)] ?? []
        }
        return urgent + others.filter { last < $0 }
    }

    private mutating func lookAtSubscriptions() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT customer_no, id, kind, status, commitment_end_date,
                    cancellation_allowed_until, auto_renew, term_duration, creation_date,
                    scheduled_actions, offer_name, is_trial,
                    \(condition(on: .subscription))
                FROM subscription
                WHERE status IN ('active', 'suspended')
                    AND kind NOT IN ('azurePlan', 'legacyAzure')
                    AND offer_id <> '\(Subscription.untoldOffer)'
                    AND (cancellation_allowed_until >= :now
                        OR auto_renew AND commitment_end_date BETWEEN :now AND :horizon
                        OR kind NOT IN ('legacyLicence', 'legacyAddOn')
                            AND (status = 'suspended' OR NOT auto_renew))
                    AND \(Self.isCustomer)
                """, arguments: ["now": now.milliseconds, "horizon": horizon])
        while let row = try rows.next() {
            guard let kind = Subscription.Kind(rawValue: row[2]) else { continue }
            let duration: String = row[7]
            let term = Subscription.Term(
                kind: kind, status: .init(word: row[3]), termDuration: duration,
                creationDate: Date(milliseconds: row[8]), commitmentEndDate: row.date(at: 4),
                cancellationAllowedUntil: row.date(at: 5), autoRenewEnabled: row[6],
                scheduledActions: (row[9] as String?).map(ScheduledActions.init),
                isExtendedServiceTerm: Subscription.isExtendedServiceTerm(
                    kind, duration, offerName: row[10]), isTrial: row[11])
            let signs = rules.signs(of: term, at: now)
            guard !signs.isEmpty else { continue }
            note(
                signs, row[0], .subscription(Subscription.ID(row[1])), duration,
                fits: row[12] ?? false)
        }
    }

    private mutating func lookAtSoftware() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT *, \(condition(on: .software)) AS fits FROM software
                WHERE (cancellation_allowed_until BETWEEN :now AND :horizon
                        OR cancellation_allowed_until IS NULL AND purchase_date > :earliest)
                    AND status NOT IN ('cancelled', 'expired') AND \(Self.isCustomer)
                """,
            arguments: [
                "now": now.milliseconds, "horizon": horizon,
                "earliest": now.adding(days: -Rules.softwareDays).milliseconds - 1,
            ])
        while let row = try rows.next() {
            let purchase = SoftwarePurchase(row: row)
            note(
                rules.signs(of: purchase, at: now), row["customer_no"], .software(purchase.id),
                fits: row["fits"] ?? false)
        }
    }

    private mutating func lookAtReservations() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT *, \(condition(on: .reservation)) AS fits FROM reservation
                WHERE ? AND expiry_date > ? AND status = 'completed' AND \(Self.isCustomer)
                """, arguments: [rules.venue == .production, now.milliseconds])
        while let row = try rows.next() {
            let reservation = Reservation(row: row)
            note(
                rules.signs(of: reservation, at: now), row["customer_no"],
                .reservation(reservation.id), reservation.termDuration,
                fits: row["fits"] ?? false)
        }
    }

    private mutating func lookAtAdminAccess() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, id, status, auto_extend, ends_at FROM (
                    SELECT no, id AS tenant FROM customer INDEXED BY customer_list
                    WHERE relationship = 'reseller' AND access_ends_at <= :horizon
                        AND \(AccessColumns.endsForGood)
                        AND id NOT IN (SELECT customer_id FROM missing_customer))
                    CROSS JOIN admin_relationship ON customer_id = tenant
                WHERE ends_at BETWEEN :now AND :horizon
                """, arguments: ["now": now.milliseconds, "horizon": horizon])
        while let row = try rows.next() {
            let relationship = AdminRelationship(
                id: AdminRelationship.ID(row[1]), name: "", status: .init(word: row[2]),
                createdAt: .distantPast, endsAt: row.date(at: 4), autoExtend: row[3])
            note(
                rules.signs(of: relationship, at: now), row[0],
                .adminRelationship(relationship.id),
                fits: filter?.allowsAdminRelationships ?? true)
        }
    }

    private mutating func note(
        _ signs: [Rules.Sighting], _ customer: Int64, _ holding: Holding,
        _ term: String = "", fits: Bool
    ) {
        total += signs.count
        guard fits, filter?.allows(customer) ?? true else { return }
        for sign in signs where filter?.allows(sign) ?? true {
            let candidate = Candidate(
                term: term, date: sign.date, customer: customer, holding: holding)
            found[sign.kind, default: Smallest(limit: limit)].note(candidate)
            timeline.note(sign.kind, at: sign.date)
            keep(candidate, of: sign.kind)
        }
    }

    private mutating func keep(_ candidate: Candidate, of kind: RadarSignKind) {
        guard kind.event != nil, let day = candidate.date.flatMap(timeline.place) else {
            return
        }
        let key = DayOfKind(kind: kind, day: day)
        let kept = byDay[key] ?? []
        let place = kept.firstIndex { candidate < $0 } ?? kept.count
        guard place < perDay else { return }
        byDay[key, default: []].insert(candidate, at: place)
        if kept.count == perDay { byDay[key]?.removeLast() }
    }

    private func condition(on table: FilterSQL.Table) -> String {
        filter?.condition(on: table) ?? "1"
    }

    private var horizon: Int64 { now.adding(days: Rules.radarHorizon).milliseconds }

    /// Leaves out former customers, and those the service does not list any more.
    static let isCustomer = """
        customer_no NOT IN (
            SELECT no FROM customer WHERE relationship <> 'reseller'
            UNION ALL SELECT no FROM missing_customer JOIN customer ON id = customer_id)
        """
}

extension RadarSweep {
    /// A sign of a holding, with the names it is shown with; nil if the customer is gone.
    func sign(_ kind: RadarSignKind, _ candidate: Candidate) throws -> RadarSign? {
        let customers = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, company_name, domain FROM customer WHERE no = ?"),
            arguments: [candidate.customer])
        guard let customer = try customers.next() else { return nil }
        return RadarSign(
            kind: kind, customer: Customer.ID(customer[0]), companyName: customer[1],
            domain: customer[2], holding: candidate.holding,
            name: try name(of: candidate.holding, candidate.customer),
            offer: try offer(of: candidate.holding, candidate.customer), term: candidate.term,
            date: candidate.date)
    }

    /// The offer of a subscription that is shown by a nickname; empty for anything else.
    private func offer(of holding: Holding, _ customer: Int64) throws -> String {
        guard case .subscription = holding else { return "" }
        return try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT offer_name FROM subscription
                    WHERE customer_no = ? AND id = ? AND friendly_name NOT IN ('', offer_name)
                    """), arguments: [customer, holding.id]) ?? ""
    }

    private func name(of holding: Holding, _ customer: Int64) throws -> String {
        if case .adminRelationship(let id) = holding {
            return try AdminRelationshipTable(db: db).one(id)?.relationship.name ?? ""
        }
        let (table, name) =
            switch holding {
            case .subscription:
                ("subscription", "iif(friendly_name = '', offer_name, friendly_name)")
            case .azureSubscription: ("azure_subscription", "friendly_name")
            case .reservation: ("reservation", "display_name")
            case .software: ("software", "product_name")
            case .unread: ("unread_holding", "iif(title = '', id, title)")
            case .adminRelationship: ("admin_relationship", "name")
            }
        return try String.fetchOne(
            db.cachedStatement(
                sql: "SELECT \(name) FROM \(table) WHERE customer_no = ? AND id = ?"),
            arguments: [customer, holding.id]) ?? ""
    }

    /// The signs of customers with no blocker (`ready`) or one (`oneStepAway`), by name; how many
    /// there are, and how many there would be if nothing narrowed them.
    func customers(
        _ kind: RadarSignKind, known: Set<Customer.ID>?
    ) throws -> (signs: [RadarSign], count: Int, total: Int) {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, company_name, domain, no FROM customer
                WHERE relationship = 'reseller' AND blockers = ?
                    AND id NOT IN (SELECT customer_id FROM missing_customer)
                ORDER BY folded_name, id
                """, arguments: [kind == .ready ? 0 : 1])
        var signs: [RadarSign] = []
        var (count, total) = (0, 0)
        while let row = try rows.next() {
            let id = Customer.ID(row[0])
            if let known, !known.contains(id) { continue }
            total += 1
            if let filter, !filter.allows(kind) || !filter.allowsAsWhole(row[3]) { continue }
            let needsDate = filter?.asksForDates ?? false
            let isListed = signs.count < limit
            let last = kind == .oneStepAway && (isListed || needsDate) ? try blocker(of: id) : nil
            if let filter, !filter.allows(last?.wayOut.date) { continue }
            count += 1
            guard isListed else { continue }
            signs.append(
                RadarSign(
                    kind: kind, customer: id, companyName: row[1], domain: row[2],
                    holding: last?.holding, name: last?.name ?? "", date: last?.wayOut.date))
        }
        return (signs, count, total)
    }

    private func blocker(of customer: Customer.ID) throws -> Blocker? {
        try CustomerReading(db: db).holdings(of: customer)
            .flatMap { rules.eligibility(of: $0, at: now).blockers.first }
    }
}

/// The smallest of many elements, in order, without keeping all of them.
struct Smallest<Element: Comparable> {
    /// How many elements were noted.
    private(set) var count = 0
    private var kept: [Element] = []
    /// Elements after this one are not among the smallest.
    private var last: Element?
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func note(_ element: Element) {
        count += 1
        if let last, last < element { return }
        kept.append(element)
        // Sorting only now and then keeps the cost for each element small.
        if kept.count / 2 > max(limit, Self.fewest) {
            kept = first
            last = kept.last
        }
    }

    /// The smallest elements, in order, at most as many as the limit.
    var first: [Element] { Array(kept.sorted().prefix(limit)) }

    private static var fewest: Int { 64 }
}
