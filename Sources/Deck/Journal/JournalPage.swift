import Domain
import Wording

/// The journal, of one customer or of all.
package struct JournalPage: Equatable, Sendable {
    package let customer: Customer.ID?
    /// The newest last; nil until they are read.
    package private(set) var entries: [JournalEntry]?
    /// What is wrong with the journal, if something is.
    package private(set) var trouble: JournalTrouble?
    private(set) var index = JournalIndex()
    /// What is looked for, and the places of the entries that have it; nil while all show.
    private(set) var field = SearchField()
    private var matches: [Int]?
    /// Whether the newest entry stays selected when others come.
    package var isFollowing = false
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()

    package init(customer: Customer.ID?) { self.customer = customer }

    /// How many rows there are.
    var count: Int { matches?.count ?? entries?.count ?? 0 }

    /// The entry of a row; the newest is in the first.
    func entry(at row: Int) -> JournalEntry? {
        guard let entries, 0..<count ~= row else { return nil }
        let place = count - 1 - row
        return entries[matches?[place] ?? place]
    }

    /// The entry of that number.
    func entry(numbered id: Int) -> JournalEntry? {
        place(of: id).flatMap { entries?[$0] }
    }

    /// Numbers count up, so the place is found without looking at all of them.
    private func place(of id: Int) -> Int? {
        guard let entries, let first = entries.first?.id else { return nil }
        // In the journal of all customers no number is missing.
        if entries.indices.contains(id - first), entries[id - first].id == id { return id - first }
        var range = entries.startIndex..<entries.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if entries[middle].id == id { return middle }
            range =
                entries[middle].id < id
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// Takes the entries as they are now. What came before is not looked at again, and the same
    /// entry stays selected; the newest, if it is followed.
    mutating func take(
        _ entries: [JournalEntry], _ trouble: JournalTrouble?, in words: Words, height: Int
    ) {
        let selected = isFollowing ? nil : entry(at: cursor.index)?.id
        let known = knownCount(in: entries)
        self.entries = entries
        self.trouble = trouble
        if known == 0 { index = JournalIndex() }
        for place in known..<entries.count { index.take(entries[place]) }
        let old = known == 0 ? [] : matches ?? []
        matches = filter(in: words).map { filter in
            var filter = filter
            return old + (known..<entries.count).filter { filter.shows(entries[$0], self) }
        }
        let row = selected.flatMap(place).flatMap(row) ?? 0
        cursor.select(row, count: count, height: height)
    }

    /// How many of the entries are those that are here already. Each hash covers the one before:
    /// where the last is the same, all are.
    private func knownCount(in newer: [JournalEntry]) -> Int {
        guard let entries, let last = entries.last, newer.count >= entries.count else { return 0 }
        let same = newer[entries.count - 1]
        return same.id == last.id && same.hash == last.hash ? entries.count : 0
    }

    private func row(of place: Int) -> Int? {
        guard let matches else { return count - 1 - place }
        return matches.lastIndex { $0 <= place }.map { count - 1 - $0 }
    }

    private func filter(in words: Words) -> JournalFilter? {
        let sought = SearchWord.all(in: field.text)
        return sought.isEmpty ? nil : JournalFilter(sought, in: words)
    }

    /// Looks for something else. A longer search is looked for among what the shorter one found.
    mutating func narrow(to newer: SearchField, in words: Words) {
        let older = field
        field = newer
        guard older.text != newer.text else { return }
        let narrowed = newer.text.hasPrefix(older.text) ? matches : nil
        let selected = entry(at: cursor.index)?.id
        look(among: narrowed, in: words)
        let row = selected.flatMap(place).flatMap(row) ?? 0
        cursor = ListCursor()
        cursor.select(row, count: count, height: 1)
    }

    /// Looks again, in another language.
    mutating func narrowAgain(in words: Words) { look(among: nil, in: words) }

    private mutating func look(among narrowed: [Int]?, in words: Words) {
        guard let entries, var filter = filter(in: words) else {
            matches = nil
            return
        }
        matches =
            narrowed.map { $0.filter { filter.shows(entries[$0], self) } }
            ?? entries.indices.filter { filter.shows(entries[$0], self) }
    }
}
