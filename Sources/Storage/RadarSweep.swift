import Domain
import Foundation
import GRDB

/// One look over all that is held. SQL leaves out what cannot be a sign, the rules judge the rest,
/// and of each kind no more is kept than is shown.
struct RadarSweep {
    let db: Database
    let rules: Rules
    let now: Date
    let limit: Int
    var found: [RadarSignKind: Nearest<Sighting>] = [:]

    init(db: Database, rules: Rules, now: Date, limit: Int) {
        self.db = db
        self.rules = rules
        self.now = now
        self.limit = limit
    }

    /// Something seen, before anybody has asked what it is called.
    struct Sighting: Comparable {
        let term: String
        let date: Date?
        let customer: Int64
        let holding: Holding

        static func < (one: Sighting, other: Sighting) -> Bool {
            (one.date ?? .distantFuture, one.customer, one.holding.id)
                < (other.date ?? .distantFuture, other.customer, other.holding.id)
        }
    }

    /// Throws what the store says. `known` are those whose holdings were ever read; nil is all.
    mutating func radar(known: Set<Customer.ID>?) throws -> Radar {
        try lookAtSubscriptions()
        try lookAtSoftware()
        try lookAtReservations()
        var radar = Radar(signs: [], counts: [:], asOf: nil)
        for kind in RadarSignKind.allCases {
            let signs: [RadarSign]
            switch kind {
            case .windowCloses, .renews, .renewsMonthly, .goesOn, .endUnknown, .suspendedYetBilled,
                .clears:
                radar.counts[kind] = found[kind]?.count ?? 0
                signs = try (found[kind]?.first ?? []).compactMap { try sign(kind, $0) }
            case .ready, .oneStepAway:
                (signs, radar.counts[kind]) = try customers(kind, known: known)
            }
            radar.signs += signs
        }
        return radar
    }

    private mutating func lookAtSubscriptions() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT customer_no, id, kind, status, commitment_end_date,
                    cancellation_allowed_until, auto_renew, term_duration, creation_date,
                    scheduled_actions, offer_name, is_trial
                FROM subscription
                WHERE status IN ('active', 'suspended')
                    AND kind NOT IN ('azurePlan', 'legacyAzure')
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
            note(signs, row[0], .subscription(Subscription.ID(row[1])), duration)
        }
    }

    private mutating func lookAtSoftware() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM software
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
            note(rules.signs(of: purchase, at: now), row["customer_no"], .software(purchase.id))
        }
    }

    private mutating func lookAtReservations() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM reservation
                WHERE ? AND expiry_date > ? AND status = 'completed' AND \(Self.isCustomer)
                """, arguments: [rules.venue == .production, now.milliseconds])
        while let row = try rows.next() {
            let reservation = Reservation(row: row)
            note(
                rules.signs(of: reservation, at: now), row["customer_no"],
                .reservation(reservation.id), reservation.termDuration)
        }
    }

    private mutating func note(
        _ signs: [Rules.Sighting], _ customer: Int64, _ holding: Holding,
        _ term: String = ""
    ) {
        for sign in signs {
            found[sign.kind, default: Nearest(limit: limit)]
                .note(
                    Sighting(
                        term: term, date: sign.date, customer: customer, holding: holding))
        }
    }

    private var horizon: Int64 { now.adding(days: Rules.radarHorizon).milliseconds }

    /// Former customers, and those the service does not list any more, are not looked at.
    private static let isCustomer = """
        customer_no NOT IN (
            SELECT no FROM customer WHERE relationship <> 'reseller'
            UNION ALL SELECT no FROM missing_customer JOIN customer ON id = customer_id)
        """
}

extension Row {
    fileprivate func date(at place: Int) -> Date? {
        (self[place] as Int64?).map(Date.init(milliseconds:))
    }
}
