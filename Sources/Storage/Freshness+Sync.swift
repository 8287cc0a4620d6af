import Domain
import Foundation
import GRDB

extension Freshness {
    /// How far a sync is, for one that was cut off to go on.
    package enum Place: Equatable, Sendable {
        /// There is none under way.
        case rest
        /// The list goes on here; nil is its beginning.
        case listing(from: CustomerListing.Mark?)
        /// The list was read to its end, and what its customers hold was not.
        case reading
    }

    /// How far the sync is.
    package func place() throws(DirectoryError) -> Place {
        try explaining(path) {
            try queue.unsafeRead { db in
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
    }

    /// Begins the list anew: nobody was seen in it yet.
    package func beginListing() throws(DirectoryError) {
        try update("listing = listing + 1, stage = 'listing', mark = NULL", [])
    }

    /// Notes who was seen in the list, how many entries could not be read, and where it goes on.
    package func noteListed(
        _ customers: [Customer.ID], unread: Int = 0, next: CustomerListing.Mark?
    ) throws(DirectoryError) {
        try explaining(path) {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
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
                    return .commit
                }
            }
        }
    }

    /// Notes that the list was read to its end.
    package func endListing(at moment: Date) throws(DirectoryError) {
        try update("listed_at = ?, stage = 'reading', mark = NULL", [moment.milliseconds])
    }

    /// Notes that the sync is over.
    package func endSync() throws(DirectoryError) { try update("stage = 'rest'", []) }

    /// Those of the customers who were not seen in the list.
    package func unlisted(_ customers: [Customer.ID]) throws(DirectoryError) -> [Customer.ID] {
        try explaining(path) {
            try queue.unsafeRead { db in
                let statement = try db.cachedStatement(
                    sql: """
                        SELECT 1 FROM customer
                        WHERE id = ? AND listing = (SELECT listing FROM sync)
                        """)
                return try customers.filter {
                    try Int.fetchOne(statement, arguments: [$0.text]) == nil
                }
            }
        }
    }

    /// How many entries of the list could not be read: who was not seen may be one of them.
    package func unreadEntries() throws(DirectoryError) -> Int {
        try explaining(path) {
            try queue.unsafeRead { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count FROM unread_entries
                        WHERE listing = (SELECT listing FROM sync)
                        """) ?? 0
            }
        }
    }

    /// How many customers were seen in the list.
    package func listedCount() throws(DirectoryError) -> Int {
        try explaining(path) {
            try queue.unsafeRead { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM customer
                        WHERE listing = (SELECT listing FROM sync)
                        """) ?? 0
            }
        }
    }

    /// The listed customers whose holdings were not read since a moment: those opened last come
    /// first, then those never read, then the oldest.
    package func customersToRead(notSince moment: Date) throws(DirectoryError) -> [Customer.ID] {
        try explaining(path) {
            try queue.unsafeRead { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT id FROM customer
                        WHERE listing = (SELECT listing FROM sync)
                            AND (holdings_read_at IS NULL OR holdings_read_at < ?)
                        ORDER BY opened_at DESC, holdings_read_at, id
                        """, arguments: [moment.milliseconds]
                ).map(Customer.ID.init)
            }
        }
    }

    private func update(_ assignments: String, _ arguments: StatementArguments)
        throws(DirectoryError)
    {
        try explaining(path) {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "UPDATE sync SET " + assignments, arguments: arguments)
            }
        }
    }
}
