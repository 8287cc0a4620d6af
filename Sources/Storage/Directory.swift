import Domain
import GRDB
import Synchronization

/// Whatever is on the screen was read from here: customers, what they hold, and the activity log,
/// in one SQLite file on this machine.
///
/// Reads and writes have a connection each, so neither waits for the other. The one that writes
/// is opened by the first write: most sessions begin with a look.
package final class Directory: Sendable {
    /// The file.
    package let path: String
    let reader: DatabaseQueue
    let searchIndexes = SearchIndexCache()
    let lookalikeIndexes = LookalikeIndexCache()
    private let writer: Deferred<DatabaseQueue>
    private let access: StoreFile.Access
    /// Reads ahead while `reader` answers. Kept once it is made: a queue that is given up starts
    /// a thread to be disposed of, and that thread's clock would wake an idle program.
    let scout: Deferred<DatabaseQueue>

    /// Opens an existing store; one that cannot be written can be read. Throws what is wrong with
    /// the file: missing, not a database, not ours, of a newer release, not readable.
    ///
    /// Open a file once per process: looking at its head gives up the locks that POSIX lets a
    /// process have on it only once, and another process could then take its log away.
    package init(path: String) throws(DirectoryError) {
        let file = StoreFile(path: path)
        try file.requireOurs()
        let access = try file.access()
        self.path = path
        self.access = access
        reader = try explaining(path) { try DatabaseQueue(reading: file, by: access) }
        writer = Deferred {
            if let reason = access.obstacle {
                throw DirectoryError.unwritable(path: path, reason: reason)
            }
            return try DatabaseQueue(path: path, configuration: .writing)
        }
        scout = Deferred { try DatabaseQueue(reading: file, by: access) }
        let found = try explaining(path) { try reader.unsafeRead(Schema.version(of:)) }
        guard found <= Schema.version else {
            throw .newerSchema(path: path, found: found, known: Schema.version)
        }
        if found < Schema.version {
            try explaining(path) { try Schema.migrator.migrate(writer.value) }
        }
    }

    /// Throws `unwritable` for a store that can only be read.
    package func requireWritable() throws(DirectoryError) {
        if let reason = access.obstacle { throw .unwritable(path: path, reason: reason) }
    }

    /// Whether it can only be read.
    package var isReadOnly: Bool { access.obstacle != nil }

    /// Reads from one moment of the store, however many queries it takes.
    func read<T>(_ body: (Database) throws -> T) throws(DirectoryError) -> T {
        try explaining(path) {
            try reader.unsafeRead { db in
                var result: T?
                try db.inTransaction(.deferred) {
                    result = try body(db)
                    return .commit
                }
                return result!
            }
        }
    }

    /// Writes in one transaction, which is on disk when this returns, and not begun when it throws.
    package func write<T>(
        _ body: (DirectoryWriter) throws(DirectoryError) -> T
    ) throws(DirectoryError) -> T {
        try explaining(path) {
            try writer.value.writeWithoutTransaction { db in
                var result: T?
                try db.inTransaction(.immediate) {
                    result = try body(DirectoryWriter(db: db, path: path))
                    return .commit
                }
                return result!
            }
        }
    }
}

extension Configuration {
    /// A connection that only reads. It may write the log's index beside the file, so it is not
    /// opened read-only: such a connection could not read after an orderly close of the others.
    static var reading: Configuration {
        var configuration = shared
        // Every statement less is a start that is earlier; who does not write breaks no key.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
        return configuration
    }

    /// The same for a file that cannot be written.
    static var readingOnly: Configuration {
        var configuration = reading
        configuration.readonly = true
        return configuration
    }

    /// The connection that writes: a commit is on disk before it is answered.
    static var writing: Configuration {
        var configuration = shared
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return configuration
    }

    /// A file nobody else knows yet, and which is thrown away if anything fails: speed, not safety.
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
    /// A connection that reads a store.
    convenience init(reading file: StoreFile, by access: StoreFile.Access) throws {
        switch access {
        case .writing: try self.init(path: file.path, configuration: .reading)
        case .logged: try self.init(path: file.path, configuration: .readingOnly)
        case .still: try self.init(path: file.unchangingAddress, configuration: .readingOnly)
        }
    }
}

/// A value that is made when it is first asked for, and kept.
final class Deferred<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () throws -> Value

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// Throws what making it throws, and then tries again the next time.
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

/// Keeps queues that are of no use any more. One that is given up starts a thread to be disposed
/// of, and that thread's clock would wake an idle program for good.
enum RetiredQueues {
    private static let queues = Mutex<[DatabaseQueue]>([])

    static func keep(_ queue: DatabaseQueue) { queues.withLock { $0.append(queue) } }
}
