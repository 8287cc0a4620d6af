import Domain
import Foundation
import GRDB

/// An admin relationship as the store keeps it.
package struct StoredAdminRelationship: Equatable, Sendable {
    package let customer: Customer.ID
    package let relationship: AdminRelationship
    /// When its end was asked for, where a sandbox noted it.
    package let endRequestedAt: Date?
}

/// Rows of `admin_relationship`.
struct AdminRelationshipTable {
    let db: Database

    func all(of customer: Customer.ID) throws -> [AdminRelationship] {
        try db.all(
            "SELECT * FROM admin_relationship WHERE customer_id = ? ORDER BY id", [customer.text],
            AdminRelationship.init(row:))
    }

    func has(_ customer: Customer.ID) throws -> Bool {
        try db.first(
            "SELECT 1 FROM admin_relationship WHERE customer_id = ? LIMIT 1", [customer.text]
        ) { _ in true } ?? false
    }

    /// Up to `limit` whose ids come after the given one, of one customer or of all.
    func all(
        after id: AdminRelationship.ID?, limit: Int, of customer: Customer.ID?
    ) throws -> [StoredAdminRelationship] {
        try db.all(
            """
            SELECT * FROM admin_relationship WHERE \(customer == nil ? "? IS NULL" : "customer_id = ?")
                AND id > ? ORDER BY id LIMIT ?
            """, [customer?.text, id?.text ?? "", max(limit, 0)],
            StoredAdminRelationship.init(row:))
    }

    /// Those that may have become something else by themselves at a moment, in the order of
    /// customers: an end that was asked for, or a time that is over.
    func due(at now: Date) throws -> [StoredAdminRelationship] {
        try db.all(
            """
            SELECT * FROM admin_relationship
            WHERE status IN ('terminationRequested', 'terminating')
                    AND end_requested_at IS NOT NULL
                OR status IN ('active', 'expiring') AND ends_at <= ?
            ORDER BY customer_id, id
            """, [now.milliseconds], StoredAdminRelationship.init(row:))
    }

    func one(_ id: AdminRelationship.ID) throws -> StoredAdminRelationship? {
        try db.first(
            "SELECT * FROM admin_relationship WHERE id = ?", [id.text],
            StoredAdminRelationship.init(row:))
    }

    /// Adds a relationship, or writes it over the one with its id, which keeps a name that was not
    /// told. Returns whether it differed.
    func put(_ told: AdminRelationship, of customer: Customer.ID) throws -> Bool {
        let old = try db.first(
            "SELECT * FROM admin_relationship WHERE customer_id = ? AND id = ?",
            [customer.text, told.id.text], AdminRelationship.init(row:))
        let relationship = told.keepingUntold(of: old)
        guard
            old.map({
                StatementArguments($0.values) != StatementArguments(relationship.values)
            }) ?? true
        else {
            return false
        }
        try write(relationship, of: customer)
        return true
    }

    /// Does what `put` does, without a look at what is there.
    func write(_ relationship: AdminRelationship, of customer: Customer.ID) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO admin_relationship (
                    customer_id, id, name, status, roles, created_at, activated_at, ends_at,
                    auto_extend, provider)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (customer_id, id) DO UPDATE SET
                    name = excluded.name, status = excluded.status, roles = excluded.roles,
                    created_at = excluded.created_at, activated_at = excluded.activated_at,
                    ends_at = excluded.ends_at, auto_extend = excluded.auto_extend,
                    provider = excluded.provider
                """)
        let key: [(any DatabaseValueConvertible)?] = [customer.text, relationship.id.text]
        try statement.execute(arguments: StatementArguments(key + relationship.values))
    }
}

extension StoredAdminRelationship {
    fileprivate init(row: Row) {
        self.init(
            customer: Customer.ID(row["customer_id"]), relationship: AdminRelationship(row: row),
            endRequestedAt: row.date("end_requested_at"))
    }
}

extension AdminRelationship {
    fileprivate init(row: Row) {
        let roles: String = row["roles"]
        self.init(
            id: ID(row["id"]), name: row["name"], status: Status(word: row["status"]),
            roles: roles.split(separator: " ").map { AdminRole.ID(String($0)) },
            createdAt: Date(milliseconds: row["created_at"]),
            activatedAt: row.date("activated_at"), endsAt: row.date("ends_at"),
            autoExtend: row["auto_extend"], indirectProvider: row["provider"])
    }

    /// What is stored beside the key, in the order of the columns.
    fileprivate var values: [(any DatabaseValueConvertible)?] {
        [
            name, status.word, roles.map(\.text).joined(separator: " "), createdAt.milliseconds,
            activatedAt?.milliseconds, endsAt?.milliseconds, autoExtend, indirectProvider,
        ]
    }
}

/// The sums of a customer's admin relationships, as columns of `customer`.
struct AccessColumns: Equatable {
    /// Whether any were ever read.
    let isRead: Bool
    let unread: Int
    let live: Int
    let pending: Int
    let endsAt: Date?
    let flags: Int

    private static let extendsItself = 1
    private static let hasGlobalAdmin = 2
    /// The place of the status that is nearest to giving access counts so much.
    static let nearest = 4

    /// Their columns, in the order of `values`.
    static let columns = """
        access_read, access_unread, access_live, access_pending, access_ends_at, access_flags
        """

    /// What is true of customers whose admin relationships are all known.
    static let isWhole = "(access_read = 1 AND access_unread = 0)"
    /// What is true of customers of whom `access_ends_at` is an end for good.
    static let endsForGood = "(access_flags & \(extendsItself)) = 0"

    init(_ access: AdminAccess) {
        let summary = AdminAccessSummary(of: access)
        if case .read(_, let unread) = access {
            (isRead, self.unread) = (true, max(0, unread))
        } else {
            (isRead, unread) = (false, 0)
        }
        live = summary.live
        pending = summary.pending
        endsAt = summary.endsAt
        flags =
            (summary.extendsItself ? Self.extendsItself : 0)
            + (summary.hasGlobalAdmin ? Self.hasGlobalAdmin : 0)
            + Self.nearest
            * (summary.nearest.flatMap(AdminRelationship.Status.pending.firstIndex(of:)) ?? 0)
    }

    var values: [(any DatabaseValueConvertible)?] {
        [isRead, unread, live, pending, endsAt?.milliseconds, flags]
    }
}

extension AdminAccessSummary {
    /// Reads the columns of `AccessColumns` from a place on; nil if none were ever read.
    init?(row: Row, at place: Int) {
        guard row[place] as Bool else { return nil }
        let flags: Int = row[place + 5]
        let pending: Int = row[place + 3]
        let all = AdminRelationship.Status.pending
        self.init(
            live: row[place + 2], pending: pending,
            nearest: pending > 0 ? all[min(flags / AccessColumns.nearest, all.count - 1)] : nil,
            endsAt: row.date(at: place + 4),
            extendsItself: flags & 1 != 0, hasGlobalAdmin: flags & 2 != 0,
            isKnown: row[place + 1] as Int == 0)
    }
}
