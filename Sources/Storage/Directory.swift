import Domain
import GRDB

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
