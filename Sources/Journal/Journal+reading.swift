import Domain

/// How far the journal was read.
struct JournalPlace {
    var offset = 0
    /// Of the entry before.
    var hash = Chain.beginning
}

extension Journal {
    /// The entries from a place on, without those up to a number; the place moves on.
    func read(
        from place: inout JournalPlace, after number: Int
    ) throws(JournalTrouble) -> [JournalEntry] {
        guard let file = try JournalFile.forReading(path) else {
            place = JournalPlace()
            return []
        }
        let size = try file.size()
        if size < place.offset { place = JournalPlace() }
        var reading = EntryReading(path: path, hash: place.hash, number: number)
        place.offset = try file.eachLine(place.offset..<size) { line throws(JournalTrouble) in
            try reading.take(line)
        }
        place.offset -= reading.tornLength
        place.hash = reading.hash
        return reading.entries
    }
}

/// Makes entries of lines.
private struct EntryReading {
    let path: String
    var hash: String
    let number: Int
    var entries: [JournalEntry] = []
    /// Of the lines so far at the end that are none: a power cut may leave such.
    private(set) var tornLength = 0

    init(path: String, hash: String, number: Int) {
        self.path = path
        self.hash = hash
        self.number = number
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(JournalTrouble) {
        guard let line = JournalLine(bytes) else {
            tornLength += bytes.count + 1
            return
        }
        guard tornLength == 0 else { throw .broken(path: path, entry: line.number - 1) }
        if line.number > number { entries.append(try entry(line, bytes)) }
        hash = line.hash
    }

    private func entry(
        _ line: JournalLine, _ bytes: UnsafeRawBufferPointer
    ) throws(JournalTrouble) -> JournalEntry {
        guard let tape = JSONTape(bytes) else { throw .broken(path: path, entry: line.number) }
        let decoder = TapeDecoder(tape: tape, index: 0)
        if let entry = try? JournalEntry(from: decoder) { return entry }
        // What was written as it stands there is of a newer release.
        if line.isSound(bytes, after: hash), let outline = try? OutlinedEntry(from: decoder) {
            return outline.entry
        }
        throw .broken(path: path, entry: line.number)
    }
}
