import Canvas

/// How a row reads by the columns that name it. Rows that read the same are told apart by the ends
/// of their IDs.
struct NameReading {
    let id: String
    let names: [String]
    /// The first name as it stands in its column.
    let first: String
    /// All names; nil while only one row has that first name.
    fileprivate(set) var whole: String?
}

/// Reads the names of rows in the columns of a table.
struct NameReader {
    /// The room of each column that names a row.
    private let rooms: [Room]

    /// The columns a name has on the screen, and with those of the next name where that is empty.
    struct Room {
        let width: Int
        let widthWithNext: Int
        /// How a name is cut to so many columns.
        var cut: @Sendable (String, Int) -> String = { $0.cut(columns: $1) }

        /// Returns a name as it stands in its column, or in two.
        fileprivate func reading(_ names: [String], _ turn: Int) -> String {
            guard width > 0, turn < names.count else { return "" }
            let isNextEmpty = turn + 1 < names.count && names[turn + 1].isEmpty
            let span = Span(names[turn])
            let width = isNextEmpty ? widthWithNext : width
            return span.columns > width ? cut(span.text, width) : span.text
        }
    }

    /// Nil for columns that name nothing.
    init?(_ rooms: [Room]) {
        if rooms.isEmpty { return nil }
        self.rooms = rooms
    }

    /// Returns how a row reads. Names beyond the columns are compared whole.
    func reading(id: String, names: [String]) -> NameReading {
        NameReading(id: id, names: names, first: rooms[0].reading(names, 0))
    }

    fileprivate func whole(_ reading: NameReading) -> String {
        let names = reading.names
        let texts = names.indices.map { turn in
            turn == 0 ? reading.first : rooms.element(at: turn)?.reading(names, turn) ?? names[turn]
        }
        return texts.joined(separator: "\n")
    }
}

extension [NameReading] {
    /// Returns the ends of the IDs of rows that read the same as one with another ID, by their IDs.
    /// All names are read of those alone whose first names read the same.
    mutating func shortIDs(_ reader: NameReader) -> [String: String] {
        guard count > 1 else { return [:] }
        var places: [String: Int] = [:]
        places.reserveCapacity(count)
        var alike: Set<Int> = []
        for place in indices {
            guard let other = places[self[place].first] else {
                places[self[place].first] = place
                continue
            }
            alike.formUnion([other, place])
        }
        guard !alike.isEmpty else { return [:] }
        return alike.sorted().map { place in
            let whole = self[place].whole ?? reader.whole(self[place])
            self[place].whole = whole
            return (id: self[place].id, text: whole)
        }.endsOfIDs
    }
}

extension Table {
    /// Returns the ends of the IDs of rows that read the same as one with another ID, by their IDs;
    /// none where the IDs are shown. `names` are the texts of the columns that name a row.
    func shortIDs(_ rows: [(id: String, names: [String])]) -> [String: String] {
        guard let reader = nameReader else { return [:] }
        var readings = rows.map { reader.reading(id: $0.id, names: $0.names) }
        return readings.shortIDs(reader)
    }

    /// The same, without those beside which too little of a name stands, where rows differ in what
    /// else they show: `cells` returns the texts of all columns of the row at a place.
    func shortIDs(
        _ rows: [(id: String, names: [String])], cells: (Int) -> [(String, Role)]
    ) -> [String: String] {
        var ids = shortIDs(rows)
        guard !ids.isEmpty else { return ids }
        var cut: [(id: String, text: String)] = []
        for (place, row) in rows.enumerated() {
            guard let id = ids[row.id] else { continue }
            let cells = cells(place)
            if cutsShort(cells, by: " " + id) { cut.append((row.id, reading(cells))) }
        }
        let alike = cut.endsOfIDs
        for row in cut where alike[row.id] == nil { ids[row.id] = nil }
        return ids
    }

    /// Whether the end of an ID leaves too little of the name beside it.
    private func cutsShort(_ cells: [(String, Role)], by id: String) -> Bool {
        guard let place = identified, let turn = shown.firstIndex(of: place) else { return false }
        let room = widths[turn] + blanks(before: turn + 1, in: cells) - id.columns
        return room < min(Self.leastName, Span(cells[place].0).columns)
    }

    /// So much of a name tells what it is.
    private static let leastName = 10

    /// A row as it stands here, without the end of an ID.
    private func reading(_ cells: [(String, Role)]) -> String {
        zip(shown, widths).map { place, width in
            let (text, role) = cells[place]
            let said = columns[place].shortened(columns[place].text(text, role), to: width)
            return columns[place].cut(Span(said).text, to: width)
        }.joined(separator: "\n")
    }

    /// Returns those of the texts of a column that would read the same where they are cut at the
    /// end, cut inside: two names that begin alike are not taken for one.
    func cutInside(_ texts: [String], at place: Int) -> [String: String] {
        guard let turn = shown.firstIndex(of: place) else { return [:] }
        let width = widths[turn]
        // No text has more columns than bytes.
        let long = Set(texts.filter { $0.utf8.count > width }).filter { Span($0).columns > width }
        let alike = Dictionary(grouping: long) { Span($0).text.cut(columns: width) }
            .values.filter { $0.count > 1 }
        return Dictionary(
            uniqueKeysWithValues: alike.joined().map {
                ($0, Span($0).text.cutInside(columns: width))
            })
    }

    /// Reads the names of rows as they stand here; nil where the IDs are shown, or nothing is
    /// named.
    var nameReader: NameReader? {
        guard !shown.contains(where: { columns[$0].isID }) else { return nil }
        return NameReader(columns.indices.filter { columns[$0].isName }.map(room))
    }

    /// Returns the room of the names in a column; none where it is not shown.
    private func room(at place: Int) -> NameReader.Room {
        guard let turn = shown.firstIndex(of: place) else {
            return NameReader.Room(width: 0, widthWithNext: 0)
        }
        let width = widths[turn]
        let column = columns[place]
        let cut: @Sendable (String, Int) -> String = { column.cut($0, to: $1) }
        guard columns.element(at: place + 1)?.isName == true,
            let next = shown.firstIndex(of: place + 1), next == turn + 1
        else { return NameReader.Room(width: width, widthWithNext: width, cut: cut) }
        return NameReader.Room(
            width: width, widthWithNext: width + Self.gap + widths[next], cut: cut)
    }

    /// The columns that a name in those of `turn` is read in: a longer piece of it may read like
    /// that of another name, which differs in the shorter one.
    func readRoom(at turn: Int, in values: [(String, Role)]) -> Int {
        let room = room(at: shown[turn])
        let next = values.element(at: shown[turn] + 1)?.0
        return next?.isEmpty == true ? room.widthWithNext : room.width
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
