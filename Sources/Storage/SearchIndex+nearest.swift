import Domain
import GRDB

extension SearchIndex {
    /// The numbers of the customers that are nearest to words that nobody has, the nearest first.
    /// All words must be near.
    func nearest(to words: [String], limit: Int) -> [Int32] {
        let words = words.map { NearWord($0) }
        guard !words.isEmpty else { return [] }
        var nearest: [(distance: Int, number: Int32)] = []
        func note(_ text: UnsafeRawBufferPointer, _ number: Int32) {
            var sum = 0
            for word in words {
                guard let distance = word.distance(to: text) else { return }
                sum += distance
            }
            // Of those that are as near, the first of the list come first.
            guard nearest.count < limit || sum < nearest[nearest.count - 1].distance else { return }
            let place = nearest.firstIndex { sum < $0.distance } ?? nearest.count
            nearest.insert((sum, number), at: place)
            if nearest.count > limit { nearest.removeLast() }
        }
        base.forEachText(thatMayBeNear: words.map(\.letters)) { place, text in
            if !isGone(place) { note(text, base.numbers[place]) }
        }
        forEachAdded { number, entry in entry.text.withUnsafeBytes { note($0, number) } }
        return nearest.map(\.number)
    }
}

extension Directory {
    /// Up to `limit` customers of the list who hold something with that ID, or whose order has it,
    /// by name. Reads all that customers hold.
    package func holders(of id: HeldID, limit: Int) throws(DirectoryError) -> [Customer] {
        let tables = FilterSQL.Table.allCases.map { table in
            "SELECT customer_no FROM \(table.rawValue) WHERE \(FilterSQL.id(id, in: table))"
        }
        return try customers(
            where: """
                no IN (\(tables.joined(separator: " UNION ")))
                AND relationship = 'reseller' ORDER BY folded_name, id LIMIT ?
                """, [max(limit, 0)])
    }

    /// Up to `limit` customers of the list whose names or domains are nearest to the words of a
    /// search that finds nobody, the nearest first. A letter of a word may be wrong, missing or too
    /// many, or two may be swapped; or a name has the letters in order. Looks at all names while no
    /// connection waits for it.
    package func nearest(to search: String, limit: Int) throws(DirectoryError) -> [CustomerRow] {
        // All tenants' domains end so: what is before that tells them apart.
        let tail = String(decoding: SearchEntry.tail, as: UTF8.self)
        let words = search.searchWords.map { word in
            word.hasSuffix(tail) && word != tail ? String(word.dropLast(tail.count)) : word
        }
        guard !words.isEmpty, limit > 0 else { return [] }
        searchIndexes.wait()
        // The index is in memory and never changes: keys may be answered meanwhile.
        let index = try read { db in try searchIndexes.current(db) }
        let numbers = index.nearest(to: words, limit: limit)
        return try numbers.isEmpty ? [] : read { db in try rows(numbers, db) }
    }
}
