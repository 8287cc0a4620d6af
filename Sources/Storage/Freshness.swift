import Domain
import Foundation
import GRDB
import Synchronization

/// How old what a replica shows is, and how far its sync is: a small file beside the store, so that
/// a sync of an unchanged service writes nothing to the store itself.
///
/// Losing the file costs a new sync and nothing else. So it is written without waiting for the
/// disk, and made anew if it is damaged or belongs to another store.
package final class Freshness: Sendable {
    /// The path of the file: the store's with `.freshness` appended.
    package let path: String
    private let queue: DatabaseQueue
    /// Counts what was written here; the database counts what others wrote.
    private let writes = Atomic(0)
    private let knownHoldings = Mutex<(version: [Int], known: KnownHoldings)?>(nil)

    /// Opens the file beside a store, or makes it.
    package init(beside directory: Directory) throws(DirectoryError) {
        path = directory.path + ".freshness"
        guard !directory.isReadOnly else {
            queue = try Self.openUnchanged(path, beside: directory)
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

    /// The customers the operator opened last, the latest first, at most `limit`.
    package func lastOpened(limit: Int) -> [Customer.ID] {
        let ids = try? query {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT id FROM customer WHERE opened_at IS NOT NULL
                    ORDER BY opened_at DESC, id LIMIT ?
                    """, arguments: [limit])
        }
        return (ids ?? []).map(Customer.ID.init)
    }

    /// The customers whose holdings were ever read.
    package func read() throws(DirectoryError) -> Set<Customer.ID> {
        try query {
            var read: Set<Customer.ID> = []
            let ids = try String.fetchCursor(
                $0, sql: "SELECT id FROM customer WHERE holdings_read_at IS NOT NULL")
            while let id = try ids.next() { read.insert(Customer.ID(id)) }
            return read
        }
    }

    /// The same, the same object as before while nothing has changed.
    package func known() throws(DirectoryError) -> KnownHoldings {
        let written = writes.load(ordering: .acquiring)
        let others = try query { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        let version = [written, others]
        if let kept = knownHoldings.withLock({ $0 }), kept.version == version { return kept.known }
        let known = KnownHoldings(try read())
        knownHoldings.withLock { $0 = (version, known) }
        return known
    }

    /// Those of the customers whose holdings were never read.
    package func unread(among customers: [Customer.ID]) throws(DirectoryError) -> Set<Customer.ID> {
        Set(try self.customers(customers, without: "holdings_read_at IS NOT NULL"))
    }

    /// How many of the listed customers' holdings were never read.
    package func unreadCount() throws(DirectoryError) -> Int {
        try count("SELECT count(*) FROM customer WHERE holdings_read_at IS NULL")
    }

    /// Notes when all that a customer holds was read.
    package func noteHoldings(of customer: Customer.ID, at moment: Date) {
        note("holdings_read_at", of: customer, moment)
    }

    /// Notes when a customer's Account page was read.
    package func noteAccount(of customer: Customer.ID, at moment: Date) {
        note("account_read_at", of: customer, moment)
    }

    /// Notes when the operator opened a customer.
    package func noteOpened(_ customer: Customer.ID, at moment: Date) {
        note("opened_at", of: customer, moment)
    }

    /// A failure is ignored: what is not noted is only read again.
    private func note(_ column: String, of customer: Customer.ID, _ moment: Date) {
        try? write {
            try $0.cachedStatement(
                sql: """
                    INSERT INTO customer (id, \(column)) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET \(column) = excluded.\(column)
                    """
            ).execute(arguments: [customer.text, moment.milliseconds])
        }
    }

    private func moment(_ sql: String, _ arguments: StatementArguments) -> Date? {
        let milliseconds = try? query {
            try Int64.fetchOne($0.cachedStatement(sql: sql), arguments: arguments)
        }
        return milliseconds.map(Date.init(milliseconds:))
    }

    private func query<T>(_ body: (Database) throws -> T) throws(DirectoryError) -> T {
        try explaining(path) { try queue.unsafeRead(body) }
    }

    private func write(_ body: (Database) throws -> Void) throws(DirectoryError) {
        defer { writes.add(1, ordering: .releasing) }
        try explaining(path) {
            try queue.writeWithoutTransaction { try $0.inOneTransaction(.immediate, body) }
        }
    }

    private func count(_ sql: String) throws(DirectoryError) -> Int {
        try query { try Int.fetchOne($0, sql: sql) ?? 0 }
    }
}

// How far a sync is, so that one that was cut off can continue.
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
        try query {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT id FROM customer
                    WHERE \(Self.isListed)
                        AND (holdings_read_at IS NULL OR holdings_read_at < ?)
                    ORDER BY opened_at DESC, holdings_read_at, id
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
    private func customers(
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

// The file itself.
extension Freshness {
    /// Opens the file beside a store that can only be read. Where it is missing, unreadable or
    /// another store's, returns an empty one in memory: nothing is known of when anything was read.
    private static func openUnchanged(
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
                try db.execute(sql: tables)
                try db.execute(sql: "INSERT INTO sync (store) VALUES ('')")
            }
            return queue
        }
    }

    private static func open(
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

extension Directory {
    /// The id of this store, which ties the file beside it to it. Made when it is first asked for.
    fileprivate func storeID() throws(DirectoryError) -> String {
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
    fileprivate var knownStoreID: String? {
        get throws(DirectoryError) { try read { try $0.settings()["store.id"] } }
    }
}
