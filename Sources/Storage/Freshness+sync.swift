import Domain
import Foundation
import GRDB

/// How far a sync is, so that one that was cut off can continue.
extension Freshness {
    /// How far a sync is.
    package enum SyncStage: Equatable, Sendable {
        /// No sync is under way.
        case rest
        /// The list continues at this mark; nil is its beginning.
        case listing(from: CustomerListing.Mark?)
        /// The list was read to its end, and what its customers hold was not.
        case reading
    }

    /// How far the sync is.
    package func stage() throws(DirectoryError) -> SyncStage {
        try query { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT stage, mark FROM sync") else {
                return .rest
            }
            let (stage, mark): (String, String?) = (row[0], row[1])
            switch stage {
            case "listing": return .listing(from: mark.map(CustomerListing.Mark.init))
            case "reading": return .reading
            default: return .rest
            }
        }
    }

    /// Begins the list anew: no customer was seen in it yet.
    package func beginListing() throws(DirectoryError) {
        try update("listing = listing + 1, stage = 'listing', mark = NULL", [])
    }

    /// Notes which customers were seen in the list, how many more entries could not be read, and
    /// where the list continues.
    package func noteListed(
        _ customers: [Customer.ID], unread: Int = 0, next: CustomerListing.Mark?
    ) throws(DirectoryError) {
        try write { db in
            let listing = try Int64.fetchOne(db, sql: "SELECT listing FROM sync") ?? 0
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO customer (id, listing) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET listing = excluded.listing
                    """)
            for customer in customers {
                try statement.execute(arguments: [customer.text, listing])
            }
            if unread > 0 {
                try db.execute(
                    sql: """
                        INSERT INTO unread_entries (listing, count) VALUES (?, ?)
                        ON CONFLICT (listing) DO UPDATE SET count = count + excluded.count
                        """, arguments: [listing, unread])
            }
            try db.execute(sql: "UPDATE sync SET mark = ?", arguments: [next?.text])
        }
    }

    /// Notes when the list was read to its end.
    package func endListing(at moment: Date) throws(DirectoryError) {
        try update("listed_at = ?, stage = 'reading', mark = NULL", [moment.milliseconds])
    }

    /// Notes that the sync is over.
    package func endSync() throws(DirectoryError) { try update("stage = 'rest'", []) }

    /// Those of the customers that were not seen in the list.
    package func unlisted(_ customers: [Customer.ID]) throws(DirectoryError) -> [Customer.ID] {
        try self.customers(customers, without: Self.isListed)
    }

    /// How many entries of the list could not be read. A customer that was not seen may be one.
    package func unreadEntries() throws(DirectoryError) -> Int {
        try count("SELECT count FROM unread_entries WHERE \(Self.isListed)")
    }

    /// How many customers were seen in the list.
    package func listedCount() throws(DirectoryError) -> Int {
        try count("SELECT count(*) FROM customer WHERE \(Self.isListed)")
    }

    /// The listed customers whose holdings were not read since a moment: those opened last come
    /// first, then those never read, then the ones read longest ago.
    package func customersToRead(notSince moment: Date) throws(DirectoryError) -> [Customer.ID] {
        try listed("holdings_read_at", notSince: moment)
    }

    /// The same of profiles.
    package func customersWithoutProfile(
        since moment: Date
    ) throws(DirectoryError) -> [Customer.ID] {
        try listed("profile_read_at", notSince: moment)
    }

    private func listed(
        _ column: String, notSince moment: Date
    ) throws(DirectoryError) -> [Customer.ID] {
        try query {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT id FROM customer
                    WHERE \(Self.isListed) AND (\(column) IS NULL OR \(column) < ?)
                    ORDER BY opened_at DESC, \(column), id
                    """, arguments: [moment.milliseconds])
        }.map(Customer.ID.init)
    }

    private static let isListed = "listing = (SELECT listing FROM sync)"

    private func update(_ assignments: String, _ arguments: StatementArguments)
        throws(DirectoryError)
    {
        try write { try $0.execute(sql: "UPDATE sync SET " + assignments, arguments: arguments) }
    }

    /// Those of the customers that have no row which meets a condition.
    func customers(
        _ customers: [Customer.ID], without condition: String
    ) throws(DirectoryError) -> [Customer.ID] {
        try query { db in
            let statement = try db.cachedStatement(
                sql: "SELECT 1 FROM customer WHERE id = ? AND \(condition)")
            return try customers.filter {
                try Int.fetchOne(statement, arguments: [$0.text]) == nil
            }
        }
    }
}
