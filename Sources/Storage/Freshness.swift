import Domain
import Foundation
import GRDB

/// How old is what a replica shows, and how far its sync is: a small file beside the store, so
/// that looking at an unchanged service writes nothing to the store itself. To lose it costs a
/// new sync, and nothing else; so it is written without waiting for the disk, and made anew if it
/// is damaged or belongs to another store.
package final class Freshness: Sendable {
    /// The file.
    package let path: String
    let queue: DatabaseQueue

    /// Opens the file beside a store, or makes it.
    package init(beside directory: Directory) throws(DirectoryError) {
        path = directory.path + ".freshness"
        guard !directory.isReadOnly else {
            queue = try Self.still(path, beside: directory)
            return
        }
        let store = try directory.storeID()
        do {
            queue = try Self.open(path, of: store)
        } catch {
            guard error != .busy(path: path) else { throw error }
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
            queue = try Self.open(path, of: store)
        }
    }

    /// When the list was last read to its end; nil if it never was.
    package var listedAt: Date? {
        moment("SELECT listed_at FROM sync", [])
    }

    /// When all that a customer holds was last read; nil if it never was.
    package func holdingsReadAt(_ customer: Customer.ID) -> Date? {
        moment("SELECT holdings_read_at FROM customer WHERE id = ?", [customer.text])
    }

    /// When a customer's Account page was last read; nil if it never was.
    package func accountReadAt(_ customer: Customer.ID) -> Date? {
        moment("SELECT account_read_at FROM customer WHERE id = ?", [customer.text])
    }

    /// Those the operator opened last, the latest first.
    package func lastOpened(limit: Int) -> [Customer.ID] {
        let ids = try? queue.unsafeRead { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT id FROM customer WHERE opened_at IS NOT NULL
                    ORDER BY opened_at DESC, id LIMIT ?
                    """, arguments: [limit])
        }
        return (ids ?? []).map(Customer.ID.init)
    }

    /// Notes that all a customer holds was read.
    package func noteHoldings(of customer: Customer.ID, at moment: Date) {
        note("holdings_read_at", of: customer, moment)
    }

    /// Notes that a customer's Account page was read.
    package func noteAccount(of customer: Customer.ID, at moment: Date) {
        note("account_read_at", of: customer, moment)
    }

    /// Notes that the operator opened a customer.
    package func noteOpened(_ customer: Customer.ID, at moment: Date) {
        note("opened_at", of: customer, moment)
    }

    /// What cannot be noted is read again some day.
    private func note(_ column: String, of customer: Customer.ID, _ moment: Date) {
        try? queue.writeWithoutTransaction { db in
            try db.cachedStatement(
                sql: """
                    INSERT INTO customer (id, \(column)) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET \(column) = excluded.\(column)
                    """
            ).execute(arguments: [customer.text, moment.milliseconds])
        }
    }

    private func moment(_ sql: String, _ arguments: StatementArguments) -> Date? {
        let milliseconds = try? queue.unsafeRead { db in
            try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
        }
        return milliseconds.map(Date.init(milliseconds:))
    }

    /// As it is beside a store that can only be read. Where it is not to be had, nothing is known
    /// of when anything was read.
    private static func still(
        _ path: String, beside directory: Directory
    ) throws(DirectoryError) -> DatabaseQueue {
        let file = StoreFile(path: path)
        if let access = try? file.access(), let owner = try? directory.knownID,
            let queue = try? DatabaseQueue(reading: file, by: access),
            let store = try? queue.unsafeRead({ db in
                try String.fetchOne(db, sql: "SELECT store FROM sync")
            }), store == owner
        {
            return queue
        }
        return try explaining(path) {
            let queue = try DatabaseQueue()
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: tables)
                try db.execute(sql: "INSERT INTO sync (store) VALUES ('')")
            }
            return queue
        }
    }

    private static func open(
        _ path: String, of store: String
    ) throws(DirectoryError) -> DatabaseQueue {
        // It names customers, too.
        try StoreFile(path: path).keepPrivate()
        return try explaining(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase {
                try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try db.execute(sql: tables)
                    if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
                        try Schema.giveOneForm(toCustomersOf: db)
                        try db.execute(sql: "PRAGMA user_version = 1")
                    }
                    let owner = try String.fetchOne(db, sql: "SELECT store FROM sync")
                    if owner != store {
                        try db.execute(
                            sql: """
                                DELETE FROM customer;
                                DELETE FROM unread_entries;
                                DELETE FROM sync;
                                INSERT INTO sync (store) VALUES (?)
                                """, arguments: [store])
                    }
                    return .commit
                }
            }
            return queue
        }
    }

    private static let tables = """
        CREATE TABLE IF NOT EXISTS sync (
            store TEXT NOT NULL,
            listed_at INTEGER,
            listing INTEGER NOT NULL DEFAULT 0,
            stage TEXT NOT NULL DEFAULT 'rest' CHECK (stage IN ('rest', 'listing', 'reading')),
            mark TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS customer (
            id TEXT PRIMARY KEY,
            listing INTEGER NOT NULL DEFAULT 0,
            holdings_read_at INTEGER,
            account_read_at INTEGER,
            opened_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS unread_entries (
            listing INTEGER PRIMARY KEY,
            count INTEGER NOT NULL
        ) STRICT;
        """
}
