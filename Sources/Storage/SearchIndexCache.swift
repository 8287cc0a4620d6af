import GRDB
import Synchronization

/// Keeps the searchIndex, and what the last search found in it: a search is paged through, and asked
/// again for the place of a customer.
final class SearchIndexCache: Sendable {
    private struct Content {
        var searchIndex: SearchIndex?
        var words: [String] = []
        var places: [Int32] = []
        var stamp: SearchIndex.Stamp?
    }

    private let content = Mutex(Content())
    /// Held while a searchIndex is read, so that it is read once; `content` is never held for long.
    private let reading = Mutex(())

    /// Whether there is a searchIndex, old or new. Never waits for one.
    var isEmpty: Bool { content.withLock { $0.searchIndex == nil } }

    /// The searchIndex of the moment `db` reads from.
    func searchIndex(_ db: Database) throws -> SearchIndex {
        let stamp = try SearchIndex.Stamp(db)
        if let searchIndex = current(stamp) { return searchIndex }
        return try reading.withLock { _ in
            if let searchIndex = current(stamp) { return searchIndex }
            let old = content.withLock { $0.searchIndex }
            let searchIndex = try old?.brought(to: stamp, db) ?? SearchIndex(db)
            content.withLock { $0.searchIndex = searchIndex }
            return searchIndex
        }
    }

    /// The places in `searchIndex` where all the words are.
    func places(matching words: [String], in searchIndex: SearchIndex) -> [Int32] {
        let known: [Int32]? = content.withLock {
            $0.stamp == searchIndex.stamp && $0.words == words ? $0.places : nil
        }
        if let known { return known }
        let places = searchIndex.places(matching: words)
        content.withLock {
            $0.words = words
            $0.places = places
            $0.stamp = searchIndex.stamp
        }
        return places
    }

    private func current(_ stamp: SearchIndex.Stamp) -> SearchIndex? {
        content.withLock { $0.searchIndex?.stamp == stamp ? $0.searchIndex : nil }
    }
}
