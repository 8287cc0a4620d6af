import Foundation
import GRDB
import Synchronization

/// Something that is read from the whole list of customers and kept beside it: a base that never
/// changes, and what changed since.
protocol ListIndex: Sendable {
    associatedtype Builder: ListIndexBuilder where Builder.Index == Self

    /// The state of the store it shows.
    var state: ListState { get }
    /// How many customers its base has.
    var baseCount: Int { get }
    /// How many customers changed since the base was read. Each makes the index slower.
    var changes: Int { get }
    /// How many bytes its base takes in memory.
    var bytesInMemory: Int { get }
    /// The same base without the changes.
    var unchanged: Self { get }

    /// Returns the index for a later state, which `db` reads. Reads only what changed between.
    func updated(to state: ListState, _ db: Database) throws -> Self
}

/// Reads the list slice by slice. Each slice may be read in a transaction of its own: what changes
/// between two of them counts as changed after the first.
protocol ListIndexBuilder {
    associatedtype Index

    init(in space: IndexSpace, _ db: Database) throws

    /// Reads up to `limit` customers. Returns false after the last one.
    func readOn(_ limit: Int, _ db: Database) throws -> Bool

    func finish() -> Index
}

/// Keeps an index from one question to the next.
final class ListIndexCache<Index: ListIndex>: Sendable {
    private let space: IndexSpace
    private let kept = Mutex<Index?>(nil)
    /// Locked while an index is built in slices, so that it is built once. Who locks this waits for
    /// a connection afterwards: whoever has one must not wait for this.
    private let slicing = Mutex(())
    /// Locked while an index is built in one transaction, by who has a connection already. `kept`
    /// is never locked for long.
    private let building = Mutex(())
    /// How many wait for the index that is being built.
    private let waiting = Atomic(0)

    init(in space: IndexSpace) { self.space = space }

    /// Whether there is no index yet, old or new. Never waits for one.
    var isEmpty: Bool { kept.withLock { $0 == nil } }

    /// Whether there is an index that should be built again. Never waits for one.
    var isWorn: Bool { kept.withLock { $0.map { isWorn($0, share: 16) } ?? false } }

    /// How many bytes the index takes in memory; 0 if there is none.
    var bytesInMemory: Int { kept.withLock { $0?.bytesInMemory ?? 0 } }

    /// Waits for the first index if another thread builds it, which makes no more pauses then. Call
    /// this before a transaction begins: an index can't be used for a state before its own.
    func wait() {
        guard isEmpty else { return }
        waiting.add(1, ordering: .relaxed)
        slicing.withLock { _ in }
        waiting.subtract(1, ordering: .relaxed)
    }

    /// The index for the state that `db` reads. It is built if there is none, or if too much has
    /// changed since, even while it is built in slices: those may need this very connection.
    func current(_ db: Database) throws -> Index {
        let state = try ListState(db)
        if let index = try updated(to: state, db) { return index }
        return try building.withLock { _ in
            if let index = try updated(to: state, db) { return index }
            let builder = try Index.Builder(in: space, db)
            while try builder.readOn(Self.sliceLength, db) {}
            return keep(builder.finish())
        }
    }

    /// Returns nil if the index must be built.
    private func updated(to state: ListState, _ db: Database) throws -> Index? {
        guard let old = kept.withLock({ $0 }) else { return nil }
        if old.state == state { return old }
        guard let base = [old, old.unchanged].first(where: { $0.state.isBefore(state) }) else {
            return nil
        }
        let updated = try base.updated(to: state, db)
        return isWorn(updated, share: 4) ? nil : keep(updated)
    }

    /// Builds the index in slices, with pauses that leave the processor to others, if there is none
    /// or it is worn. `read` runs its body in a transaction of its own.
    func build(_ read: ((Database) throws -> Bool) throws -> Bool) throws {
        try slicing.withLock { _ in
            guard isEmpty || isWorn else { return }
            var builder: Index.Builder?
            var goesOn = true
            while goesOn {
                let start = ContinuousClock.now
                goesOn = try read { db in
                    let made = try builder ?? Index.Builder(in: space, db)
                    builder = made
                    return try made.readOn(Self.sliceLength, db)
                }
                guard goesOn, waiting.load(ordering: .relaxed) == 0 else { continue }
                let pause = (ContinuousClock.now - start) / Duration.microseconds(1)
                usleep(UInt32(min(pause, 200_000)))
            }
            if let builder { _ = keep(builder.finish()) }
        }
    }

    /// So many customers are read at once.
    private static var sliceLength: Int { 8192 }

    private func isWorn(_ index: Index, share: Int) -> Bool {
        index.changes > 64 + index.baseCount / share
    }

    private func keep(_ index: Index) -> Index {
        kept.withLock { $0 = index }
        return index
    }
}

/// A state of the list in the store, as `directory_total` counts.
struct ListState: Equatable, Sendable {
    /// Counts the customers that were added.
    let epoch: Int64
    /// Counts the customers that entered or left the list or were renamed.
    let revision: Int64
    /// The number of the customer that was added last.
    let lastNumber: Int32

    init(_ db: Database) throws {
        (epoch, revision, lastNumber) =
            try db.first(
                """
                SELECT roster_epoch, roster_revision, (SELECT max(no) FROM customer)
                FROM directory_total
                """, []
            ) { ($0[0], $0[1], $0[2] ?? 0) } ?? (0, 0, 0)
    }

    /// Whether it may be an earlier state, or the same.
    func isBefore(_ later: ListState) -> Bool {
        epoch <= later.epoch && revision <= later.revision && lastNumber <= later.lastNumber
    }

    /// The customers that changed between this state and that of `db`: their number, columns, and
    /// whether they are on the list.
    func changes(_ columns: String, _ db: Database) throws -> [Row] {
        let selection = "SELECT no, \(columns), relationship = 'reseller' FROM customer"
        return try Row.fetchAll(
            db,
            sql: """
                \(selection) WHERE list_revision > ?1
                UNION ALL \(selection) WHERE no > ?2 AND list_revision <= ?1
                """, arguments: [revision, lastNumber])
    }
}

/// What the list is sorted by: UTF-8 bytes, as SQLite compares them.
struct ListKey: Comparable, Sendable {
    let name: String
    let id: String

    init(name: String, id: String) { (self.name, self.id) = (name, id) }

    /// Reads `folded_name, id`.
    init(row: Row) { self.init(name: row[0], id: row[1]) }

    static func < (one: ListKey, other: ListKey) -> Bool {
        one.name.utf8.elementsEqual(other.name.utf8)
            ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
            : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }

    static func == (one: ListKey, other: ListKey) -> Bool {
        one.name.utf8.elementsEqual(other.name.utf8) && one.id.utf8.elementsEqual(other.id.utf8)
    }
}

/// Reads the list from its database index, a slice after the other.
struct ListReader {
    private let columns: String
    private let lastNumber: Int32
    private var last = ListKey(name: "", id: "")

    /// `columns` are those to read behind the number. Customers added after `state` are left out.
    init(_ columns: String, asOf state: ListState) {
        self.columns = columns
        lastNumber = state.lastNumber
    }

    /// Calls `body` for up to `limit` customers. Returns false after the last one.
    mutating func readOn(
        _ limit: Int, _ db: Database, _ body: (Row) throws -> Void
    ) throws -> Bool {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT no, \(columns), folded_name, id FROM customer
                    WHERE relationship = 'reseller' AND (folded_name, id) > (?, ?) AND no <= ?
                    ORDER BY folded_name, id LIMIT ?
                    """), arguments: [last.name, last.id, lastNumber, limit])
        var count = 0
        while let row = try rows.next() {
            try body(row)
            count += 1
            if count == limit { last = ListKey(name: row[3], id: row[4]) }
        }
        return count == limit
    }
}
