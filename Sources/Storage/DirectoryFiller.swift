import GRDB

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
