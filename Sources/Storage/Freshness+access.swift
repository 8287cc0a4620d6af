import Domain
import Foundation
import GRDB

/// How far the list of admin relationships is read: a part of a sync of its own.
extension Freshness {
    /// How far the list of admin relationships is.
    package enum AccessStage: Equatable, Sendable {
        /// It is not being read.
        case rest
        /// It continues at this mark; nil is its beginning.
        case listing(from: AdminListing.Mark?)
    }

    /// When the list of admin relationships was last read to its end, and all of it could be read;
    /// nil if it never was.
    package var accessListedAt: Date? { moment("SELECT listed_at FROM access_sync", []) }

    /// When a customer's admin relationships were last read, alone or with all others; nil if they
    /// never were.
    package func accessReadAt(_ customer: Customer.ID) -> Date? {
        let alone = moment(
            "SELECT read_at FROM access_reading WHERE customer_id = ?", [customer.text])
        return [accessListedAt, alone].compactMap { $0 }.max()
    }

    /// When any customer's were last read apart from the list; nil if none ever were.
    package var accessNewestAt: Date? { moment("SELECT max(read_at) FROM access_reading", []) }

    /// How far the list is.
    package func accessStage() throws(DirectoryError) -> AccessStage {
        try query { db in
            let row = try Row.fetchOne(db, sql: "SELECT is_listing, mark FROM access_sync")
            guard let row, row[0] as Bool else { return .rest }
            return .listing(from: (row[1] as String?).map(AdminListing.Mark.init))
        }
    }

    /// Begins the list anew: no relationship was seen in it yet.
    package func beginAccessListing() throws(DirectoryError) {
        try write {
            try $0.execute(
                sql: """
                    UPDATE access_sync SET
                        listing = listing + 1, is_listing = 1, mark = NULL, unread = 0
                    """)
        }
    }

    /// Notes which relationships were seen in the list, how many more items could not be read, and
    /// where the list continues.
    package func noteAccessListed(
        _ relationships: [AdminRelationship.ID], unread: Int, next: AdminListing.Mark?
    ) throws(DirectoryError) {
        try write { db in
            try note(relationships, db)
            try db.execute(
                sql: "UPDATE access_sync SET mark = ?, unread = unread + ?",
                arguments: [next?.text, max(0, unread)])
        }
    }

    /// Notes that the list was read to its end; `moment` is nil if not all of it could be read.
    package func endAccessListing(at moment: Date?) throws(DirectoryError) {
        try write {
            try $0.execute(
                sql: """
                    UPDATE access_sync SET
                        is_listing = 0, mark = NULL, listed_at = coalesce(?, listed_at)
                    """, arguments: [moment?.milliseconds])
        }
    }

    /// How many items of the list could not be read.
    package func unreadAccess() throws(DirectoryError) -> Int {
        try count("SELECT unread FROM access_sync")
    }

    /// Those of the relationships that were not seen in the list.
    package func unlistedAccess(
        _ relationships: [AdminRelationship.ID]
    ) throws(DirectoryError) -> Set<AdminRelationship.ID> {
        try query { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT 1 FROM admin_relationship
                    WHERE id = ? AND listing = (SELECT listing FROM access_sync)
                    """)
            return Set(
                try relationships.filter {
                    try Int.fetchOne(statement, arguments: [$0.text]) == nil
                })
        }
    }

    /// Notes that relationships were seen apart from the list. They count as seen in the list that
    /// is being read, which may have passed their place before. They must not be stored before:
    /// the end of the list deletes what was not seen. Returns whether it could be noted.
    package func noteSeen(_ relationships: [AdminRelationship.ID]) -> Bool {
        if relationships.isEmpty { return true }
        return (try? write { try note(relationships, $0) }) != nil
    }

    /// Notes when a customer's admin relationships were read apart from the list. A failure is
    /// ignored: what is not noted is only read again.
    package func noteAccess(of customer: Customer.ID, at moment: Date) {
        try? write { db in
            try db.cachedStatement(
                sql: """
                    INSERT INTO access_reading (customer_id, read_at) VALUES (?, ?)
                    ON CONFLICT (customer_id) DO UPDATE SET read_at = excluded.read_at
                    """
            ).execute(arguments: [customer.text, moment.milliseconds])
        }
    }

    private func note(_ relationships: [AdminRelationship.ID], _ db: Database) throws {
        let listing = try Int64.fetchOne(db, sql: "SELECT listing FROM access_sync") ?? 0
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO admin_relationship (id, listing) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET listing = excluded.listing
                """)
        for relationship in relationships {
            try statement.execute(arguments: [relationship.text, listing])
        }
    }

    static let accessTables = """
        CREATE TABLE IF NOT EXISTS access_sync (
            no INTEGER PRIMARY KEY CHECK (no = 1),
            listed_at INTEGER,
            listing INTEGER NOT NULL DEFAULT 0,
            is_listing INTEGER NOT NULL DEFAULT 0,
            mark TEXT,
            unread INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT OR IGNORE INTO access_sync (no) VALUES (1);
        CREATE TABLE IF NOT EXISTS admin_relationship (
            id TEXT PRIMARY KEY,
            listing INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS access_reading (
            customer_id TEXT PRIMARY KEY,
            read_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
