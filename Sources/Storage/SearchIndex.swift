import Foundation
import GRDB
import Synchronization

/// All customers of the list in memory, in its order, as one long folded text to search in:
///
///     name␟domain␟custom domains…␟Microsoft ID␞name␟domain␟…
///
/// The separators cannot be typed, so no match spans two fields.
struct SearchIndex: Sendable {
    static let fieldSeparator = "\u{1F}"
    static let field: UInt8 = 0x1F
    static let end: UInt8 = 0x1E

    /// The state of the store it shows.
    var stamp: Stamp
    /// The customers' numbers, in the order of the list.
    private(set) var numbers: [Int32] = []
    /// Where each customer's text begins; one more for the end.
    private(set) var starts: [Int32] = [0]
    private(set) var text: [UInt8] = []

    /// The state of the list in the store, as two counters of `directory_total`.
    struct Stamp: Equatable, Sendable {
        /// Counts the changes after which an index must be read anew.
        let epoch: Int64
        /// Counts the changes an index can be patched with.
        let revision: Int64
    }

    init(stamp: Stamp, capacity: Int) {
        self.stamp = stamp
        numbers.reserveCapacity(capacity)
        starts.reserveCapacity(capacity + 1)
        text.reserveCapacity(capacity * Self.usualLength)
    }

    /// Bytes a customer takes on average.
    private static let usualLength = 104

    /// Adds a customer that comes after all the others.
    mutating func append(_ number: Int32, _ entry: some Sequence<UInt8>) {
        numbers.append(number)
        text.append(contentsOf: entry)
        starts.append(Int32(text.count))
    }

    mutating func remove(_ number: Int32) {
        guard let place = numbers.firstIndex(of: number) else { return }
        let bytes = range(at: place)
        text.removeSubrange(bytes)
        numbers.remove(at: place)
        starts.remove(at: place)
        for later in place..<starts.count { starts[later] -= Int32(bytes.count) }
    }

    mutating func insert(_ number: Int32, _ entry: [UInt8]) {
        let place = self.place(for: entry)
        let start = starts[place]
        text.insert(contentsOf: entry, at: Int(start))
        numbers.insert(number, at: place)
        starts.insert(start, at: place)
        for later in (place + 1)..<starts.count { starts[later] += Int32(entry.count) }
    }

    /// The places of the customers in whose text all the words are, in order.
    func places(matching words: [String]) -> [Int32] {
        // The longest word first, because it leaves the fewest customers to the others.
        let words = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        guard let first = words.first else { return Array(0..<Int32(numbers.count)) }
        var places: [Int32] = []
        text.withUnsafeBytes { text in
            first.withUnsafeBytes { first in
                var place = 0
                var from = 0
                while let hit = text.firstPlace(of: first, from: from) {
                    while Int(starts[place + 1]) <= hit { place += 1 }
                    let entry = UnsafeRawBufferPointer(rebasing: text[range(at: place)])
                    let others = words.dropFirst().allSatisfy { word in
                        word.withUnsafeBytes { entry.firstPlace(of: $0, from: 0) != nil }
                    }
                    if others { places.append(Int32(place)) }
                    from = Int(starts[place + 1])
                    place += 1
                }
            }
        }
        return places
    }

    private func range(at place: Int) -> Range<Int> {
        Int(starts[place])..<Int(starts[place + 1])
    }

    /// Where an entry belongs: by name and then by id, as the list is sorted.
    private func place(for entry: [UInt8]) -> Int {
        let key = sortKey(of: entry[...])
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            let other = sortKey(of: text[range(at: middle)])
            if precedes(other, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private typealias SortKey = (name: ArraySlice<UInt8>, id: ArraySlice<UInt8>)

    private func sortKey(of entry: ArraySlice<UInt8>) -> SortKey {
        let name = entry.prefix { $0 != Self.field }
        let id = entry.dropLast().reversed().prefix { $0 != Self.field }
        return (name, entry.dropLast().suffix(id.count))
    }

    private func precedes(_ left: SortKey, _ right: SortKey) -> Bool {
        left.name.elementsEqual(right.name)
            ? left.id.lexicographicallyPrecedes(right.id)
            : left.name.lexicographicallyPrecedes(right.name)
    }
}

extension SearchIndex {
    /// Reads the whole list, from its database index alone.
    init(_ db: Database) throws {
        let count = try Int.fetchOne(db, sql: "SELECT customers FROM directory_total") ?? 0
        self.init(stamp: try Stamp(db), capacity: count)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, folded_name, folded_rest FROM customer
                WHERE relationship = 'reseller' ORDER BY folded_name, id
                """)
        var entry: [UInt8] = []
        while let row = try rows.next() {
            entry.removeAll(keepingCapacity: true)
            try row.withUnsafeData(atIndex: 1) { entry.append(contentsOf: $0 ?? Data()) }
            entry.append(Self.field)
            try row.withUnsafeData(atIndex: 2) { entry.append(contentsOf: $0 ?? Data()) }
            entry.append(Self.end)
            append(row[0], entry)
        }
    }

    /// Returns the index for a later state: patched where few customers changed, or else read anew.
    func updated(to stamp: Stamp, _ db: Database) throws -> SearchIndex {
        let columns = "folded_name, folded_rest"
        guard let rows = try self.stamp.changes(to: stamp, in: columns, db) else {
            return try SearchIndex(db)
        }
        var patched = self
        patched.stamp = stamp
        for row in rows {
            // Removed first: a customer that left and came back must not be there twice.
            patched.remove(row[0])
            guard row[3] else { continue }
            let (name, rest): (String, String) = (row[1], row[2])
            patched.insert(
                row[0], Array(name.utf8) + [Self.field] + Array(rest.utf8) + [Self.end])
        }
        return patched
    }
}

extension SearchIndex.Stamp {
    /// After more changes than this the list is read anew.
    private static let patchable = 64

    init(_ db: Database) throws {
        self =
            try db.first("SELECT roster_epoch, roster_revision FROM directory_total", []) {
                SearchIndex.Stamp(epoch: $0[0], revision: $0[1])
            } ?? SearchIndex.Stamp(epoch: 0, revision: 0)
    }

    /// The customers that entered or left the list between this state and `stamp`: their number, two
    /// columns, and whether they are on the list now. Returns nil where the list must be read anew.
    func changes(
        to stamp: SearchIndex.Stamp, in columns: String, _ db: Database
    ) throws -> [Row]? {
        guard stamp.epoch == epoch, stamp.revision > revision else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT no, \(columns), relationship = 'reseller' FROM customer
                WHERE list_revision > ? LIMIT \(Self.patchable + 1)
                """, arguments: [revision])
        return rows.count <= Self.patchable ? rows : nil
    }
}

/// Keeps the search index and what the last search found in it, because a search is paged through
/// and repeated for the place of a customer.
final class SearchIndexCache: Sendable {
    private struct CachedSearch {
        var index: SearchIndex?
        var words: [String] = []
        var places: [Int32] = []
        /// The state of the store that `places` belong to.
        var stamp: SearchIndex.Stamp?
    }

    private let cached = Mutex(CachedSearch())
    /// Locked while an index is read, so that it is read once. `cached` is never locked for long.
    private let reading = Mutex(())

    /// Whether there is no index yet, old or new. Never waits for one.
    var isEmpty: Bool { cached.withLock { $0.index == nil } }

    /// The index for the state that `db` reads.
    func current(_ db: Database) throws -> SearchIndex {
        let stamp = try SearchIndex.Stamp(db)
        if let index = cachedIndex(stamp) { return index }
        return try reading.withLock { _ in
            if let index = cachedIndex(stamp) { return index }
            let old = cached.withLock { $0.index }
            let index = try old?.updated(to: stamp, db) ?? SearchIndex(db)
            cached.withLock { $0.index = index }
            return index
        }
    }

    /// The places in `index` of the customers that match all words.
    func places(matching words: [String], in index: SearchIndex) -> [Int32] {
        let known: [Int32]? = cached.withLock {
            $0.stamp == index.stamp && $0.words == words ? $0.places : nil
        }
        if let known { return known }
        let places = index.places(matching: words)
        cached.withLock {
            $0.words = words
            $0.places = places
            $0.stamp = index.stamp
        }
        return places
    }

    private func cachedIndex(_ stamp: SearchIndex.Stamp) -> SearchIndex? {
        cached.withLock { $0.index?.stamp == stamp ? $0.index : nil }
    }
}

extension UnsafeRawBufferPointer {
    /// Where `needle` begins in these bytes, at `start` or later; nil if nowhere.
    ///
    /// Compares sixteen places at once with the needle's last two bytes. Its first bytes would tell
    /// less, because characters of East Asian scripts share theirs. `memmem` takes several times
    /// as long for the short needles people type.
    fileprivate func firstPlace(of needle: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = baseAddress, let wanted = needle.baseAddress else { return nil }
        let length = needle.count
        let tail = length - 1
        let beforeTail = tail > 0 ? tail - 1 : 0
        let lasts = SIMD16<UInt8>(repeating: needle[tail])
        let beforeLasts = SIMD16<UInt8>(repeating: needle[beforeTail])
        var place = start
        let end = count - length
        while place + 15 <= end {
            let last = (base + place + tail).loadUnaligned(as: SIMD16<UInt8>.self)
            let beforeLast = (base + place + beforeTail).loadUnaligned(as: SIMD16<UInt8>.self)
            let equal = (last .== lasts) .& (beforeLast .== beforeLasts)
            let halves = unsafeBitCast(equal, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                for half in 0..<2 {
                    var left = halves[half].littleEndian
                    while left != 0 {
                        let byte = left.trailingZeroBitCount / 8
                        let candidate = place + half * 8 + byte
                        if isEqual(base + candidate, wanted, tail - 1) { return candidate }
                        left &= ~(0xFF << UInt64(byte * 8))
                    }
                }
            }
            place += 16
        }
        while place <= end {
            if isEqual(base + place, wanted, length) { return place }
            place += 1
        }
        return nil
    }
}

private func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    var place = 0
    while place < count {
        if left.load(fromByteOffset: place, as: UInt8.self)
            != right.load(fromByteOffset: place, as: UInt8.self)
        {
            return false
        }
        place += 1
    }
    return true
}
