import Canvas

/// What tells rows apart that read the same.
extension Table {
    /// Returns the ends of the IDs of rows that read the same as one with another ID, by their IDs;
    /// none where the IDs are shown. `names` are the texts of the columns that name a row; more texts
    /// than there are such columns are compared whole.
    func shortIDs(_ rows: [(id: String, names: [String])]) -> [String: String] {
        guard rows.count > 1, !shown.contains(where: { columns[$0].isID }) else { return [:] }
        let rooms = columns.indices.filter { columns[$0].isName }.map(room)
        // Most lists have no two rows whose first names read the same.
        guard let first = rooms.first else { return [:] }
        var readings: Set<String> = []
        readings.reserveCapacity(rows.count)
        guard !rows.allSatisfy({ readings.insert(first.reading($0.names, 0)).inserted }) else {
            return [:]
        }
        return rows.map { row in
            let texts = row.names.indices.map { turn in
                rooms.element(at: turn)?.reading(row.names, turn) ?? row.names[turn]
            }
            return (row.id, texts.joined(separator: "\n"))
        }.endsOfIDs
    }

    /// The columns a name has on the screen, and with those of the next name where that is empty.
    private struct Room {
        let width: Int
        let widthWithNext: Int

        /// Returns a name as it stands in its column, or in two.
        func reading(_ names: [String], _ turn: Int) -> String {
            guard width > 0, turn < names.count else { return "" }
            let isNextEmpty = turn + 1 < names.count && names[turn + 1].isEmpty
            let span = Span(names[turn])
            let width = isNextEmpty ? widthWithNext : width
            return span.columns > width ? span.text.fitted(width) : span.text
        }
    }

    /// Returns the room of the names in a column; none where it is not shown.
    private func room(at place: Int) -> Room {
        guard let turn = shown.firstIndex(of: place) else {
            return Room(width: 0, widthWithNext: 0)
        }
        let width = widths[turn]
        guard columns.element(at: place + 1)?.isName == true,
            let next = shown.firstIndex(of: place + 1)
        else { return Room(width: width, widthWithNext: width) }
        return Room(width: width, widthWithNext: width + Self.gap + widths[next])
    }
}

extension [(id: String, text: String)] {
    /// The ends of the IDs of those with the same text as one with another ID, by their IDs.
    var endsOfIDs: [String: String] {
        var first: [String: String] = [:]
        var alike: Set<String> = []
        for row in self {
            guard let other = first[row.text] else {
                first[row.text] = row.id
                continue
            }
            if other != row.id { alike.formUnion([other, row.id]) }
        }
        return Dictionary(uniqueKeysWithValues: alike.map { ($0, $0.endOfID) })
    }
}
