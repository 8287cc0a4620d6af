import Domain
import FoundationEssentials

/// What of the journal was read.
struct JournalPart {
    /// How far: where the next line begins.
    var end = 0
    /// Of the last entry.
    var hash = Chain.beginning
    var entries: [JournalEntry] = []

    /// Whether a file has it still: it may have become shorter, or be another one.
    func isStill(in file: borrowing JournalFile) throws(JournalTrouble) -> Bool {
        guard end > 0 else { return true }
        let ending = JournalLine.ending(with: hash)
        return try file.bytes(max(0, end - ending.count)..<end) == ending
    }
}

extension Journal {
    /// All entries, the oldest first; what this process has read of the file before is not read
    /// again. Throws `broken` for one that cannot be read at all; whether they are what was
    /// written is for `verify` to say.
    package func entries() throws(JournalTrouble) -> [JournalEntry] {
        try known.withLock { known throws(JournalTrouble) in
            guard let file = try JournalFile.forReading(path) else {
                known = JournalPart()
                return []
            }
            if try !known.isStill(in: file) { known = JournalPart() }
            var reading = EntryReading(path: path, hash: known.hash)
            let end = try file.eachLine(known.end..<(try file.size())) {
                line throws(JournalTrouble) in
                try reading.take(line)
            }
            // A file without one entry was not cut off at its end: it is something else.
            if known.end == 0, reading.entries.isEmpty, reading.tornLength > 0 {
                throw .broken(path: path, entry: 1)
            }
            known.end = end - reading.tornLength
            known.hash = reading.hash
            known.entries += reading.entries
            return known.entries
        }
    }
}

extension Journal {
    /// The lines of those entries as they stand in the file, without their ends, so that whoever
    /// has them can check the hashes.
    package func lines(of entries: Set<Int>) throws(JournalTrouble) -> [[UInt8]] {
        guard !entries.isEmpty, let file = try JournalFile.forReading(path) else { return [] }
        var lines: [[UInt8]] = []
        _ = try file.eachLine(0..<(try file.size())) { bytes throws(JournalTrouble) in
            guard let line = JournalLine(bytes), entries.contains(line.number) else { return }
            lines.append(Array(bytes.dropLast(line.hasCarriageReturn ? 1 : 0)))
        }
        return lines
    }
}

/// Makes entries of lines.
private struct EntryReading {
    let path: String
    private(set) var hash: String
    private(set) var entries: [JournalEntry] = []
    /// Of the lines so far at the end that are none: a power cut may leave such.
    private(set) var tornLength = 0
    private let decoder = JournalCoding.decoder()

    init(path: String, hash: String) {
        self.path = path
        self.hash = hash
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(JournalTrouble) {
        guard let line = JournalLine(bytes) else {
            tornLength += bytes.count + 1
            return
        }
        guard tornLength == 0 else { throw .broken(path: path, entry: line.number - 1) }
        entries.append(try entry(line, bytes))
        hash = line.hash
    }

    private func entry(
        _ line: JournalLine, _ bytes: UnsafeRawBufferPointer
    ) throws(JournalTrouble) -> JournalEntry {
        let text = Data(bytes)
        if let entry = try? decoder.decode(JournalEntry.self, from: text) { return entry }
        // What was written as it stands there is of a newer release.
        if line.isSound(bytes, after: hash),
            let outline = try? decoder.decode(OutlinedEntry.self, from: text)
        {
            return outline.entry
        }
        throw .broken(path: path, entry: line.number)
    }
}

extension Journal {
    /// Checks every byte against the chain, and the end against the note beside it. Throws
    /// `broken` for the first entry that is not what was written, or not in its place.
    package func verify() throws(JournalTrouble) -> Verification {
        guard let file = try JournalFile.forReading(path) else {
            return ChainCheck(path: path, head: JournalHead(of: path)).verification(torn: 0)
        }
        // Who writes is not seen half-way, and what is added later is no fault.
        try file.lock(.shared, patience: patience)
        var check = ChainCheck(path: path, head: JournalHead(of: path))
        let size = try file.size()
        file.unlock()
        let end = try file.eachLine(0..<size) { line throws(JournalTrouble) in
            try check.take(line)
        }
        let torn = try file.bytes(end..<size)
        try check.requireTorn(torn)
        return check.verification(torn: torn.count)
    }
}

/// Goes along the chain.
private struct ChainCheck {
    let path: String
    let head: JournalHead?
    private var last = JournalHead(number: 0, hash: Chain.beginning)
    private var date = ""
    private var clockWentBack: [Int] = []

    init(path: String, head: JournalHead?) {
        self.path = path
        self.head = head
    }

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(JournalTrouble) {
        let number = last.number + 1
        guard let line = JournalLine(bytes), !line.hasCarriageReturn, line.number == number,
            line.isSound(bytes, after: last.hash)
        else { throw .broken(path: path, entry: number) }
        last = JournalHead(number: number, hash: line.hash)
        if let head, head.number == number, head != last {
            throw .broken(path: path, entry: number)
        }
        // All dates are as long as each other.
        if line.date < date { clockWentBack.append(number) }
        date = line.date
    }

    /// A line that was cut off ends early; one with another byte for its newline does not.
    func requireTorn(_ bytes: [UInt8]) throws(JournalTrouble) {
        let number = last.number + 1
        let isChanged = bytes.dropLast().withUnsafeBytes { bytes in
            JournalLine(bytes).map { $0.number == number && $0.isSound(bytes, after: last.hash) }
        }
        if isChanged ?? false { throw .broken(path: path, entry: number) }
    }

    func verification(torn: Int) -> Journal.Verification {
        Journal.Verification(
            entries: last.number, hash: last.number == 0 ? "" : last.hash,
            clockWentBack: clockWentBack, missing: max(0, (head?.number ?? 0) - last.number),
            isUnvouched: head == nil && last.number > 0, tornBytes: torn)
    }
}
