import Domain
import FoundationEssentials

/// What was read of the journal.
struct JournalPart {
    /// Where the next line begins, in bytes.
    var end = 0
    /// The last entry that was read.
    var hash = Chain.beginning
    var entries: [JournalEntry] = []

    /// Return whether a file still contains it: it may have become shorter, or be another file.
    func isStill(in file: borrowing JournalFile) throws(JournalTrouble) -> Bool {
        guard end > 0 else { return true }
        let ending = JournalLine.ending(with: hash)
        return try file.bytes(max(0, end - ending.count)..<end) == ending
    }
}

extension Journal {
    /// Return all entries, the oldest first; what this process has read before is not read again.
    /// Throw `broken` for a line that cannot be read at all; `verify` checks that entries are as
    /// written.
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
    /// Return the lines of those entries as they stand in the file, without their newlines, so that
    /// hashes can be checked.
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

/// Makes entries from lines.
private struct EntryReading {
    let path: String
    private(set) var hash: String
    private(set) var entries: [JournalEntry] = []
    /// Unreadable lines at the end so far: a power cut may leave some.
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
        // A line that is as it was written comes from a newer release.
        if line.isSound(bytes, after: hash),
            let outline = try? decoder.decode(OutlinedEntry.self, from: text)
        {
            return outline.entry
        }
        throw .broken(path: path, entry: line.number)
    }
}

extension Journal {
    /// Check every byte against the chain, and the end against the note beside it. Throw `broken`
    /// for the first entry that is not as written, or out of place.
    package func verify() throws(JournalTrouble) -> Verification {
        guard let file = try JournalFile.forReading(path) else {
            return ChainCheck(path: path, head: JournalHead(of: path)).verification(torn: 0)
        }
        // Lock out writers; entries added later are no fault.
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

/// Checks the chain line by line.
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
        // All dates have the same length.
        if line.date < date { clockWentBack.append(number) }
        date = line.date
    }

    /// A torn line ends early; one whose newline was damaged does not.
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
