/// Rows of a screen that stand at other places than before, all moved by as many.
package struct Scroll: Equatable, Sendable {
    /// The rows among which they moved.
    package let region: Range<Int>
    /// How far they moved up; negative if they moved down.
    package let rows: Int
}

extension [Line] {
    /// The move that brings most of the changed rows of an earlier screen to their places; nil if
    /// none does. Only moves by one row are looked for, as a list makes them under the cursor.
    package func scroll(from earlier: [Line]) -> Scroll? {
        guard count == earlier.count else { return nil }
        let changed = indices.filter { self[$0] != earlier[$0] }
        // Below this, it takes longer to compare them than to put them.
        guard changed.count >= 6, let first = changed.first, let last = changed.last else {
            return nil
        }
        for rows in [1, -1] {
            let moved = changed.count { row in
                first...last ~= row + rows && self[row] == earlier[row + rows]
            }
            if moved * 2 > changed.count { return Scroll(region: first..<last + 1, rows: rows) }
        }
        return nil
    }

    /// Move the rows; those that are left become blank lines of no columns.
    package mutating func scroll(_ scroll: Scroll) {
        let moved = scroll.region.map { row in
            scroll.region.contains(row + scroll.rows) ? self[row + scroll.rows] : Line()
        }
        replaceSubrange(scroll.region, with: moved)
    }
}
