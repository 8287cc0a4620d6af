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
    /// The place of the status that is nearest to giving access counts so much: one of three.
    private static let nearest = 4
    /// The place, counted from 1, of the status that is nearest to the end of access counts so
    /// much: one of three, or none.
    static let ending = 16
    static let hasEnded = 64

    /// What is true of customers of whom one is ending, and of whom one has ended.
    static let isEnding = "(access_flags & \(3 * ending)) > 0"
    static let isEnded = "(access_flags & \(hasEnded)) > 0"

    /// The place of a customer in the order of admin access, from 0 on: those that are ending, then
    /// ends for good, then ends that move on, each to the minute. Those without a date follow: no
    /// end, on the way by how far they are, none, and last those of whom too little is known. As an
    /// index has it, it must not be changed without a migration.
    static let rank = """
        CASE
        WHEN access_read = 0 OR access_live = 0 AND access_unread > 0 THEN 2147483648
        WHEN access_live = 0 THEN
            CASE WHEN access_pending > 0
            THEN 2147483644 + min((access_flags >> 2) & 3, 2) ELSE 2147483647 END
        WHEN access_flags & 48 THEN 0
        WHEN access_ends_at IS NULL THEN 2147483643
        ELSE min(max(access_ends_at / 60000, 0), 1073741816) + 1
            + (access_flags & 1) * 1073741824
        END
        """

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
            + (summary.hasEnded ? Self.hasEnded : 0)
            + Self.nearest
            * (summary.nearest.flatMap(AdminRelationship.Status.pending.firstIndex(of:)) ?? 0)
            + Self.ending
            * (summary.ending.flatMap(AdminRelationship.Status.ending.firstIndex(of:))
                .map { $0 + 1 } ?? 0)
    }

    var values: [(any DatabaseValueConvertible)?] {
        [isRead, unread, live, pending, endsAt?.milliseconds, flags]
    }
}

extension AccessColumns {
    /// What `access_flags` tells.
    struct Flags {
        private let flags: Int

        init(_ flags: Int) { self.flags = flags }

        var extendsItself: Bool { flags & AccessColumns.extendsItself != 0 }
        var hasGlobalAdmin: Bool { flags & AccessColumns.hasGlobalAdmin != 0 }
        var hasEnded: Bool { flags & AccessColumns.hasEnded != 0 }

        /// The status nearest to giving access, where one is on its way.
        var nearest: AdminRelationship.Status {
            let all = AdminRelationship.Status.pending
            return all[min(flags / AccessColumns.nearest & 3, all.count - 1)]
        }

        var ending: AdminRelationship.Status? {
            let place = flags / AccessColumns.ending & 3
            return place > 0 ? AdminRelationship.Status.ending[place - 1] : nil
        }
    }
}

extension AdminAccessSummary {
    /// Reads the columns of `AccessColumns` from a place on; nil if none were ever read.
    init?(row: Row, at place: Int) {
        guard row[place] as Bool else { return nil }
        let flags = AccessColumns.Flags(row[place + 5])
        let pending: Int = row[place + 3]
        self.init(
            live: row[place + 2], pending: pending, nearest: pending > 0 ? flags.nearest : nil,
            ending: flags.ending, hasEnded: flags.hasEnded,
            endsAt: row.date(at: place + 4),
            extendsItself: flags.extendsItself, hasGlobalAdmin: flags.hasGlobalAdmin,
            isKnown: row[place + 1] as Int == 0)
    }
}
