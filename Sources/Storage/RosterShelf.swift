import GRDB
import Synchronization

/// Keeps the roster, and what the last search found in it: a search is paged through, and asked
/// again for the place of a customer.
final class RosterShelf: Sendable {
    private struct Content {
        var roster: Roster?
        var words: [String] = []
        var places: [Int32] = []
        var stamp: Roster.Stamp?
    }

    private let content = Mutex(Content())
    /// Held while a roster is read, so that it is read once; `content` is never held for long.
    private let reading = Mutex(())

    /// Whether there is a roster, old or new. Never waits for one.
    var isEmpty: Bool { content.withLock { $0.roster == nil } }

    /// The roster of the moment `db` reads from.
    func roster(_ db: Database) throws -> Roster {
        let stamp = try Roster.Stamp(db)
        if let roster = current(stamp) { return roster }
        return try reading.withLock { _ in
            if let roster = current(stamp) { return roster }
            let old = content.withLock { $0.roster }
            let roster = try old?.brought(to: stamp, db) ?? Roster(db)
            content.withLock { $0.roster = roster }
            return roster
        }
    }

    /// The places in `roster` where all the words are.
    func places(matching words: [String], in roster: Roster) -> [Int32] {
        let known: [Int32]? = content.withLock {
            $0.stamp == roster.stamp && $0.words == words ? $0.places : nil
        }
        if let known { return known }
        let places = roster.places(matching: words)
        content.withLock {
            $0.words = words
            $0.places = places
            $0.stamp = roster.stamp
        }
        return places
    }

    private func current(_ stamp: Roster.Stamp) -> Roster? {
        content.withLock { $0.roster?.stamp == stamp ? $0.roster : nil }
    }
}
