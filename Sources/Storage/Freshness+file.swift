import Domain
import Foundation
import GRDB

/// The file itself.
extension Freshness {
    /// Opens the file beside a store that can only be read. Where it is missing, unreadable or
    /// another store's, returns an empty one in memory: nothing is known of when anything was read.
    static func openUnchanged(
        _ path: String, beside directory: Directory
    ) throws(DirectoryError) -> DatabaseQueue {
        let file = StoreFile(path: path)
        if let access = try? file.access(), let owner = try? directory.knownStoreID,
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
                try db.execute(sql: tables + accessTables)
                try db.execute(sql: "INSERT INTO sync (store) VALUES ('')")
            }
            return queue
        }
    }

    static func open(
        _ path: String, of store: String
    ) throws(DirectoryError) -> DatabaseQueue {
        // It names customers, so it is private like the store.
        try StoreFile(path: path).keepPrivate()
        return try explaining(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase {
                try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.inOneTransaction(.immediate) { db in
                    try db.execute(sql: tables + accessTables)
                    try addProfiles(to: db)
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
                                DELETE FROM admin_relationship;
                                DELETE FROM access_reading;
                                UPDATE access_sync SET
                                    listed_at = NULL, is_listing = 0, mark = NULL, unread = 0;
                                INSERT INTO sync (store) VALUES (?)
                                """, arguments: [store])
                    }
                }
            }
            return queue
        }
    }

    /// A file of a version that read profiles only with Account pages has no column for them.
    private static func addProfiles(to db: Database) throws {
        if try db.columns(in: "customer").contains(where: { $0.name == "profile_read_at" }) {
            return
        }
        try db.execute(
            sql: """
                ALTER TABLE customer ADD COLUMN profile_read_at INTEGER;
                UPDATE customer SET profile_read_at = account_read_at
                """)
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
            opened_at INTEGER,
            profile_read_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS unread_entries (
            listing INTEGER PRIMARY KEY,
            count INTEGER NOT NULL
        ) STRICT;
        """
}

extension Directory {
    /// The id of this store, which ties the file beside it to it. Made when it is first asked for.
    func storeID() throws(DirectoryError) -> String {
        if let id = try knownStoreID { return id }
        return try write { writer throws(DirectoryError) in
            try explaining(path) {
                if let id = try writer.db.settings()["store.id"] { return id }
                let id = UUID().uuidString
                try writer.db.save(["store.id": id])
                return id
            }
        }
    }

    /// The id of this store, if it has one already.
    var knownStoreID: String? {
        get throws(DirectoryError) { try read { try $0.settings()["store.id"] } }
    }
}
