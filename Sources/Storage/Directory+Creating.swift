import Domain
import Foundation
import GRDB

extension Directory {
    /// Makes an empty store and opens it. Throws `fileExists` if there is a file at `path`.
    package static func create(
        path: String, rules: Rules, identity: Identity
    ) throws(DirectoryError) -> Directory {
        try create(path: path, rules: rules, identity: identity, replacing: false) { _ in }
        return try Directory(path: path)
    }

    /// Makes a store and fills it, as a draft beside `path`. The draft is moved to `path` when it
    /// is complete, so that no one ever sees half of it. With `replacing`, it replaces a store of
    /// ours that no one uses. Throws `fileExists` for a file in the way, or what is wrong with a
    /// file that is to be replaced and is no store of ours.
    package static func create(
        path: String, rules: Rules, identity: Identity, replacing: Bool,
        filling: (DirectoryFiller) throws(DirectoryError) -> Void
    ) throws(DirectoryError) {
        let store = StoreFile(path: path)
        if store.exists {
            guard replacing else { throw .fileExists(path: path) }
            try store.requireOurs()
        }
        let draft = StoreFile(path: path + ".new")
        let lock = try draft.lockAsDraft()
        defer { withExtendedLifetime(lock) {} }
        do throws(DirectoryError) {
            // Another process may have made the store while this one waited for the lock.
            guard replacing || !store.exists else { throw DirectoryError.fileExists(path: path) }
            try explaining(path) {
                let queue = try DatabaseQueue(path: draft.path, configuration: .filling)
                try Schema.migrator.migrate(queue)
                try queue.writeWithoutTransaction {
                    try $0.execute(
                        sql: """
                            DROP INDEX subscription_term_end;
                            DROP INDEX admin_relationship_id;
                            DROP INDEX customer_access
                            """)
                }
                let filler = DirectoryFiller(queue: queue, path: path)
                try filler.write { writer throws(DirectoryError) in
                    try writer.set(rules)
                    try writer.set(identity)
                }
                try filling(filler)
                try queue.writeWithoutTransaction {
                    try $0.execute(sql: Schema.termEndIndex)
                    try $0.execute(sql: Schema.adminRelationshipIndex)
                    try $0.execute(sql: Schema.customerAccessIndex)
                    try $0.execute(
                        sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;")
                }
                try queue.close()
                RetiredQueues.keep(queue)
            }
            try draft.flush()
            if store.exists {
                guard replacing else { throw DirectoryError.fileExists(path: path) }
                try retire(store)
            }
            try draft.move(to: store)
        } catch {
            unlink(draft.path)
            throw error
        }
    }

    /// Opens the replica of a profile's service, or makes an empty one. Rules and identity are
    /// set to what the profile says today; if the rules differ, all customers are counted again.
    package static func replica(
        at path: String, rules: Rules, identity: Identity
    ) throws(DirectoryError) -> Directory {
        if !StoreFile(path: path).exists {
            do throws(DirectoryError) {
                return try create(path: path, rules: rules, identity: identity)
            } catch {
                // Another process may have made it meanwhile: then it is opened.
                guard error == .fileExists(path: path) else { throw error }
            }
        }
        let directory = try Directory(path: path)
        let (oldRules, oldIdentity) = (try directory.rules(), try directory.identity())
        guard oldRules != rules || oldIdentity != identity, !directory.isReadOnly else {
            return directory
        }
        try directory.write { writer throws(DirectoryError) in
            if oldIdentity != identity { try writer.set(identity) }
            try writer.change(to: rules)
        }
        return directory
    }

    /// Takes a store that is to be replaced out of its log mode. That needs the file alone, so it
    /// fails while anyone has it open, and it leaves no log that would be replayed into the new
    /// file.
    private static func retire(_ store: StoreFile) throws(DirectoryError) {
        try explaining(store.path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(1)
            let queue = try DatabaseQueue(path: store.path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                guard mode == "delete" else { throw DirectoryError.busy(path: store.path) }
            }
            try queue.close()
        }
    }
}

/// Fills a store that is still a draft.
package struct DirectoryFiller {
    fileprivate let queue: DatabaseQueue
    fileprivate let path: String

    /// Writes a batch in one transaction. Batches of thousands of customers are fastest.
    package func write(
        _ body: (DirectoryWriter) throws(DirectoryError) -> Void
    ) throws(DirectoryError) {
        try explaining(path) {
            try queue.writeWithoutTransaction {
                try $0.inOneTransaction(.immediate) {
                    try body(DirectoryWriter(db: $0, path: path))
                }
            }
        }
    }
}
