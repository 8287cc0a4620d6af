import Domain
import Foundation
import GRDB

extension Directory {
    /// Makes an empty store, and opens it. Throws `fileExists` rather than touch what is there.
    package static func create(
        path: String, rules: Rules, identity: Identity
    ) throws(DirectoryError) -> Directory {
        try create(path: path, rules: rules, identity: identity, replacing: false) { _ in }
        return try Directory(path: path)
    }

    /// Makes a store and fills it: beside `path`, and put in place when it is whole, so that
    /// nobody ever sees half of it. With `replacing`, a store of ours that nobody uses gives way;
    /// any other file is left alone.
    package static func create(
        path: String, rules: Rules, identity: Identity, replacing: Bool,
        filling: (DirectoryFiller) throws(DirectoryError) -> Void
    ) throws(DirectoryError) {
        let place = StoreFile(path: path)
        if place.exists {
            guard replacing else { throw .fileExists(path: path) }
            try place.requireOurs()
        }
        let draft = StoreFile(path: path + ".new")
        let lock = try draft.lockAsDraft()
        defer { withExtendedLifetime(lock) {} }
        do throws(DirectoryError) {
            // Somebody else may have been waited for.
            guard replacing || !place.exists else { throw DirectoryError.fileExists(path: path) }
            try explaining(path) {
                let queue = try DatabaseQueue(path: draft.path, configuration: .filling)
                try Schema.migrator.migrate(queue)
                let filler = DirectoryFiller(queue: queue, path: path)
                try filler.write { writer throws(DirectoryError) in
                    try writer.set(rules)
                    try writer.set(identity)
                }
                try filling(filler)
                try queue.writeWithoutTransaction {
                    try $0.execute(
                        sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;")
                }
                try queue.close()
                RetiredQueues.keep(queue)
            }
            try draft.flush()
            if place.exists {
                guard replacing else { throw DirectoryError.fileExists(path: path) }
                try retire(place)
            }
            try draft.move(to: place)
        } catch {
            unlink(draft.path)
            throw error
        }
    }

    /// Leaving the log mode needs the file for oneself, so it fails while anybody has it open;
    /// and it leaves no log behind that would be replayed into the new file.
    private static func retire(_ place: StoreFile) throws(DirectoryError) {
        try explaining(place.path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(1)
            let queue = try DatabaseQueue(path: place.path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                guard mode == "delete" else { throw DirectoryError.busy(path: place.path) }
            }
            try queue.close()
        }
    }
}

/// Fills a store that is not in its place yet.
package struct DirectoryFiller {
    let queue: DatabaseQueue
    let path: String

    /// Writes a batch. Thousands of customers in one are quickest.
    package func write(
        _ body: (DirectoryWriter) throws(DirectoryError) -> Void
    ) throws(DirectoryError) {
        try explaining(path) {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try body(DirectoryWriter(db: db, path: path))
                    return .commit
                }
            }
        }
    }
}
