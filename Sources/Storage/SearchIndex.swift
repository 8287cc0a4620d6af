import Foundation
import GRDB

/// The customers of the list in its order, with what a search finds them by: those of one state of
/// the store, and what changed since.
struct SearchIndex: ListIndex {
    typealias Builder = SearchBaseBuilder

    let base: SearchBase
    /// The state of the store it shows.
    let state: ListState
    /// The places in `base` of customers that changed since.
    private var gone = Bitmap(count: 0)
    private var goneCount = 0
    /// The customers that changed since and are on the list, in its order.
    private var added: [Added] = []

    private struct Added: Sendable {
        /// How many customers of `base` come before.
        let place: Int
        let key: ListKey
        let number: Int32
        let entry: SearchEntry
    }

    init(_ base: SearchBase) {
        self.base = base
        state = base.state
    }

    /// How many customers are on the list.
    var count: Int { base.count - goneCount + added.count }

    var baseCount: Int { base.count }

    var changes: Int { goneCount + added.count }

    var bytesInMemory: Int { base.bytesInMemory }

    var unchanged: SearchIndex { SearchIndex(base) }

    /// The customers in whose entry all the words are.
    func matches(_ words: [String]) -> Found { matches(IndexQuery(words: words)) }

    /// The customers that a query finds.
    func matches(_ query: IndexQuery) -> Found {
        var found = Bitmap(count: base.count, filled: true)
        for word in query.words { found.formIntersection(base.places(with: word)) }
        for word in query.absent { found.subtract(base.places(with: word)) }
        if goneCount > 0 { found.subtract(gone) }
        var unknown = 0
        if !query.alternatives.isEmpty || query.sets != nil {
            let possible = narrow(&found, by: query)
            unknown = possible.count - found.count
        }
        let searched = query.words.map { WordPattern($0) }
        let absent = query.absent.map { WordPattern($0) }
        var ranks: [(rank: Int, added: Int)] = []
        var (before, counted) = (0, 0)
        for (index, one) in added.enumerated()
        where searched.allSatisfy({ $0.isIn(one.entry) })
            && !absent.contains(where: {
                $0.isIn(one.entry)
            })
        {
            let (isCertain, isPossible) = query.answer(one.number, one.entry)
            if !isCertain, isPossible { unknown += 1 }
            guard isCertain else { continue }
            // Where all between two places are gone, the later one may be told with the earlier.
            let place = max(counted, one.place)
            before += found.count(in: counted..<place)
            counted = place
            ranks.append((before + ranks.count, index))
        }
        return Found(
            base: found, added: ranks, count: found.count + ranks.count, unknown: unknown)
    }

    /// Leaves the places of those whom a query finds by more than words. Returns them and those of
    /// whom too little is known to tell.
    private func narrow(_ found: inout Bitmap, by query: IndexQuery) -> Bitmap {
        var possible = found
        for one in query.alternatives {
            let named = base.places(with: one.word)
            found.keep { one.answer(named[$0], base.numbers[$0]).isCertain }
            possible.keep { one.answer(named[$0], base.numbers[$0]).isPossible }
        }
        if let sets = query.sets {
            found.keep { sets.certain.has(Int(base.numbers[$0])) }
            possible.keep { sets.possible.has(Int(base.numbers[$0])) }
        }
        return possible
    }

    /// Whether the customer at a place in `base` has changed since.
    func isGone(_ place: Int) -> Bool { goneCount > 0 && gone[place] }

    /// Calls `body` with each customer that changed since and is on the list.
    func forEachAdded(_ body: (Int32, SearchEntry) -> Void) {
        for one in added { body(one.number, one.entry) }
    }

    /// What a search found.
    struct Found: Sendable {
        fileprivate let base: Bitmap
        /// The added customers that match, with their places among all that match.
        fileprivate let added: [(rank: Int, added: Int)]
        let count: Int
        /// How many more may match: too little is known of them.
        let unknown: Int
    }

    /// The numbers of some of the found customers.
    func numbers(of found: Found, offset: Int, limit: Int) -> [Int32] {
        guard offset < found.count, limit > 0 else { return [] }
        var next = found.added.firstIndex { $0.rank >= offset } ?? found.added.count
        var place = found.base.place(ofSet: offset - next)
        return (offset..<min(found.count, offset + min(limit, found.count))).map { rank in
            if next < found.added.count, found.added[next].rank == rank {
                next += 1
                return added[found.added[next - 1].added].number
            }
            defer { place = place.flatMap { found.base.firstSet(from: $0 + 1) } }
            return base.numbers[place!]
        }
    }

    /// The place of a customer among those found; nil if it is none of them.
    func rank(of number: Int32, in found: Found) -> Int? {
        if let rank = found.added.first(where: { added[$0.added].number == number })?.rank {
            return rank
        }
        var from = 0
        // While the base was read, a customer that was renamed may have come up twice.
        while let place = base.numbers[from...].firstIndex(of: number) {
            if found.base[place] {
                let before = found.base.count(in: 0..<place)
                // The added ones before it have the ranks before it.
                return found.added.reduce(before) { $1.rank <= $0 ? $0 + 1 : $0 }
            }
            from = place + 1
        }
        return nil
    }
}

/// What is looked for in the index.
struct IndexQuery {
    /// Words that are in the entry.
    var words: [String] = []
    /// Words that are not.
    var absent: [String] = []
    /// Words that are in the entry, or in something else.
    var alternatives: [Alternative] = []
    /// Who is found by terms; nil for all.
    var sets: FilterSets?

    /// Whether it finds all.
    var isEmpty: Bool {
        words.isEmpty && absent.isEmpty && alternatives.isEmpty && sets == nil
    }

    /// A word that is in the entry of a customer, or in something else of those that are found.
    struct Alternative {
        let word: String
        let found: FilterSets
        let isNegated: Bool

        /// Whether a customer is found who has the word in the entry or has not.
        func answer(_ hasWord: Bool, _ number: Int32) -> (isCertain: Bool, isPossible: Bool) {
            let isCertain = hasWord || found.certain.has(Int(number))
            let isPossible = hasWord || found.possible.has(Int(number))
            return isNegated ? (!isPossible, !isCertain) : (isCertain, isPossible)
        }
    }

    /// Whether a customer is found as far as that is not about words alone.
    fileprivate func answer(
        _ number: Int32, _ entry: SearchEntry
    ) -> (isCertain: Bool, isPossible: Bool) {
        var isCertain = sets?.certain.has(Int(number)) ?? true
        var isPossible = sets?.possible.has(Int(number)) ?? true
        for one in alternatives {
            let answer = one.answer(WordPattern(one.word).isIn(entry), number)
            isCertain = isCertain && answer.isCertain
            isPossible = isPossible && answer.isPossible
        }
        return (isCertain, isPossible)
    }
}

extension SearchIndex {
    func updated(to state: ListState, _ db: Database) throws -> SearchIndex {
        let rows = try self.state.changes("folded_name, folded_rest, id", db)
        let changed = Set(rows.map { $0[0] as Int32 })
        var updated = SearchIndex(base, state)
        (updated.gone, updated.goneCount) = (gone, goneCount)
        if updated.gone.bits != base.count { updated.gone = Bitmap(count: base.count) }
        for (place, number) in base.numbers.enumerated()
        where changed.contains(number) && !updated.gone[place] {
            updated.gone.insert(place)
            updated.goneCount += 1
        }
        updated.added = added.filter { !changed.contains($0.number) }
        for row in rows where row[4] {
            let key = ListKey(name: row[1], id: row[3])
            updated.added.append(
                Added(
                    place: try updated.place(of: key, db), key: key, number: row[0],
                    entry: try SearchEntry(row)))
        }
        updated.added.sort { $0.key < $1.key }
        return updated
    }

    private init(_ base: SearchBase, _ state: ListState) { (self.base, self.state) = (base, state) }

    /// How many customers of the base come before a key. The keys of those that are not gone are
    /// in the store, in order.
    private func place(of key: ListKey, _ db: Database) throws -> Int {
        var (low, high) = (0, base.count)
        while low < high {
            let middle = (low + high) / 2
            guard let there = gone.firstUnset(from: middle), there < high else {
                high = middle
                continue
            }
            let other = try db.first(
                "SELECT folded_name, id FROM customer WHERE no = ?", [base.numbers[there]],
                ListKey.init(row:))
            if let other, other < key { low = there + 1 } else { high = middle }
        }
        return low
    }
}

extension SearchEntry {
    /// Reads `no, folded_name, folded_rest`.
    init(_ row: Row) throws {
        self = try row.withUnsafeData(atIndex: 1) { name in
            try row.withUnsafeData(atIndex: 2) { rest in
                (name ?? Data()).withUnsafeBytes { name in
                    (rest ?? Data()).withUnsafeBytes { SearchEntry(name: name, rest: $0) }
                }
            }
        }
    }
}
