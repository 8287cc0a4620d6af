import Domain
import GRDB
import Synchronization

/// The SQLite file on this machine that holds customers, what they hold, and the activity log.
/// Whatever is on the screen was read from here.
///
/// Reads and writes have a connection each, so neither waits for the other. The connection that
/// writes is opened by the first write, because most sessions begin with a look.
package final class Directory: Sendable {
    /// The path of the file.
    package let path: String
    let reader: DatabaseQueue
    let searchIndexes: ListIndexCache<SearchIndex>
    let lookalikeIndexes: ListIndexCache<LookalikeIndex>
    let orders = CustomerOrderCache()
    let filterCache = FilterCache()
    let termCache = TermCache()
    private let writer: Deferred<DatabaseQueue>
    private let access: StoreFile.Access
    /// Reads what takes long while `reader` answers. It is kept once it is made, for the reason
    /// that `RetiredQueues` gives.
    private let slowReader: Deferred<DatabaseQueue>

    /// Opens an existing store. One that cannot be written can still be read. Throws what is wrong
    /// with the file: missing, not a database, not ours, of a newer release, not readable.
    ///
    /// Open a file only once per process: `requireOurs` opens and closes it, which releases the
    /// locks that the process has on it (POSIX), and another process could then delete its log.
    ///
    /// `indexLimit` is how many bytes of a part of an index are kept in memory at most; a larger
    /// part is kept in a file without a name.
    package init(
        path: String, indexLimit: Int = IndexSpace.usualLimit
    ) throws(DirectoryError) {
        let file = StoreFile(path: path)
        try file.requireOurs()
        let access = try file.access()
        self.path = path
        self.access = access
        let space = IndexSpace(of: path, memoryLimit: indexLimit)
        searchIndexes = ListIndexCache(in: space)
        lookalikeIndexes = ListIndexCache(in: space)
        reader = try explaining(path) { try DatabaseQueue(reading: file, by: access) }
        writer = Deferred {
            if let reason = access.obstacle {
                throw DirectoryError.unwritable(path: path, reason: reason)
            }
            return try DatabaseQueue(path: path, configuration: .writing)
        }
        slowReader = Deferred { try DatabaseQueue(reading: file, by: access) }
        let found = try explaining(path) { try reader.unsafeRead(Schema.version(of:)) }
        guard found <= Schema.version else {
            throw .newerSchema(path: path, found: found, known: Schema.version)
        }
        if found < Schema.version {
            try explaining(path) {
                try Schema.migrator.migrate(writer.value)
                // `reader` knows the tables as they were, and would not find the new columns.
                try reader.unsafeRead { db in
                    _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
                    db.clearSchemaCache()
                }
            }
        }
    }

    /// Throws `unwritable` for a store that can only be read.
    package func requireWritable() throws(DirectoryError) {
        if let reason = access.obstacle { throw .unwritable(path: path, reason: reason) }
    }

    /// Whether it can only be read.
    package var isReadOnly: Bool { access.obstacle != nil }

    /// Reads from one state of the store, however many queries `body` makes.
    func read<T>(_ body: (Database) throws -> T) throws(DirectoryError) -> T {
        try explaining(path) {
            try reader.unsafeRead { try $0.inOneTransaction(.deferred, body) }
        }
    }

    /// Reads as `read` does, on a connection of its own, so that no key waits for it.
    /// `releasingMemory` is for a read of the whole store, whose pages are not needed again.
    func readSlowly<T>(
        releasingMemory: Bool = false, _ body: (Database) throws -> T
    ) throws(DirectoryError) -> T {
        try explaining(path) {
            try slowReader.value.unsafeRead { db in
                let result = try db.inOneTransaction(.deferred, body)
                if releasingMemory { db.releaseMemory() }
                return result
            }
        }
    }

    /// Writes in one transaction. It is on disk when this returns, and undone when this throws.
    package func write<T>(
        _ body: (DirectoryWriter) throws(DirectoryError) -> T
    ) throws(DirectoryError) -> T {
        try explaining(path) {
            try writer.value.writeWithoutTransaction {
                try $0.inOneTransaction(.immediate) {
                    try body(DirectoryWriter(db: $0, path: path))
                }
            }
        }
    }
}

extension Database {
    /// Returns what `body` returns, in a transaction that is committed, or undone if `body` throws.
    func inOneTransaction<T>(
        _ kind: TransactionKind, _ body: (Database) throws -> T
    ) throws -> T {
        var result: T?
        try inTransaction(kind) {
            result = try body(self)
            return .commit
        }
        return result!
    }

    /// Makes a value of each row that a query returns. The query is prepared once, and kept.
    func all<T>(
        _ sql: String, _ arguments: StatementArguments = StatementArguments(),
        _ make: (Row) throws -> T
    ) throws -> [T] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var all: [T] = []
        while let row = try cursor.next() { all.append(try make(row)) }
        return all
    }

    /// Makes a value of the first row that a query returns, or returns nil if there is none.
    func first<T>(
        _ sql: String, _ arguments: StatementArguments = StatementArguments(),
        _ make: (Row) throws -> T
    ) throws -> T? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        // The row is gone when the cursor is.
        return try withExtendedLifetime(cursor) { try cursor.next().map(make) }
    }
}

extension Configuration {
    /// A connection that only reads. It may write the log's index beside the file, so it is not
    /// opened read-only: a read-only connection cannot read after the others were closed orderly.
    static var reading: Configuration {
        var configuration = shared
        // A connection that does not write breaks no key, and one statement less starts earlier.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
        return configuration
    }

    /// A connection that only reads, to a file that cannot be written.
    static var readingOnly: Configuration {
        var configuration = reading
        configuration.readonly = true
        return configuration
    }

    /// The connection that writes: a commit is on disk before it returns.
    static var writing: Configuration {
        var configuration = shared
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return configuration
    }

    /// Fills a draft that no one else uses, and that is deleted if anything fails: fast, not safe.
    static var filling: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase {
            try $0.execute(
                sql: """
                    PRAGMA journal_mode = OFF;
                    PRAGMA synchronous = OFF;
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -32768;
                    """)
        }
        return configuration
    }

    private static var shared: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        return configuration
    }
}

extension DatabaseQueue {
    /// Opens a connection that reads a store.
    convenience init(reading file: StoreFile, by access: StoreFile.Access) throws {
        switch access {
        case .writing: try self.init(path: file.path, configuration: .reading)
        case .logged: try self.init(path: file.path, configuration: .readingOnly)
        case .still: try self.init(path: file.unchangingAddress, configuration: .readingOnly)
        }
    }
}

/// Keeps queues that are no longer used. GRDB starts a thread to dispose of a queue, and that
/// thread's clock would wake an idle program for as long as it runs.
enum RetiredQueues {
    private static let queues = Mutex<[DatabaseQueue]>([])

    /// Keeps a queue until the program ends.
    static func keep(_ queue: DatabaseQueue) { queues.withLock { $0.append(queue) } }
}

/// A value that is made when it is first asked for, and then kept.
final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () throws -> Value

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// Throws what making it throws. The next access tries again.
    var value: Value {
        get throws {
            try made.withLock { made in
                if let made { return made }
                let value = try make()
                made = value
                return value
            }
        }
    }
}
