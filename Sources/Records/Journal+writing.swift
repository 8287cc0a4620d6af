import Domain

extension Journal {
    func write(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws(JournalTrouble) -> JournalEntry {
        let file = try lockedFile()
        let tail = try JournalTail(of: file)
        let head = JournalHead(of: path)
        let lost = (head?.number ?? 0) - tail.last.number
        // Made before the first entry, it is missing only where somebody took it away; so where it
        // cannot be made, there is no first entry either.
        if head == nil, tail.last.number == 0 { try tail.last.write(beside: path) }
        var lines = NewLines(after: tail.last, at: JournalDate(roundingDown: now()), in: path)
        if !tail.torn.isEmpty {
            try lines.add(.repaired(bytes: tail.torn.count), about: nil, by: author)
        }
        if lost > 0 { try lines.add(.lost(entries: lost), about: nil, by: author) }
        if head == nil, tail.last.number > 0 {
            try lines.add(.noteMissing, about: nil, by: author)
        }
        let entry = try lines.add(event, about: customer, by: author)

        let torn: TornEnd? =
            tail.torn.isEmpty ? nil : try TornEnd(file.bytes(tail.torn), of: path)
        do throws(JournalTrouble) {
            try file.write(lines.bytes, at: tail.end, over: tail.torn.count)
            if tail.end == 0 { try JournalFolder(of: path).flush() }
            // A note that lags is no fault; one that knows of entries that are gone would be.
            if lost > 0 { try lines.last.write(beside: path) }
        } catch {
            file.restore(torn?.bytes ?? [], at: tail.end)
            torn?.discard()
            throw error
        }
        if lost <= 0 { try? lines.last.write(beside: path) }
        return entry
    }

    /// Locked for this process alone, and still the file the path leads to.
    private func lockedFile() throws(JournalTrouble) -> JournalFile {
        while true {
            let file = try JournalFile.forWriting(path)
            try file.lock(.exclusive, patience: patience)
            if file.isNamed { return file }
        }
    }
}

/// Lines that are to be written together.
private struct NewLines {
    private(set) var bytes: [UInt8] = []
    private(set) var last: JournalHead
    let moment: JournalDate
    let path: String

    init(after last: JournalHead, at moment: JournalDate, in path: String) {
        self.last = last
        self.moment = moment
        self.path = path
    }

    @discardableResult
    mutating func add(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws(JournalTrouble) -> JournalEntry {
        let number = last.number + 1
        let line: (bytes: [UInt8], hash: String)
        do {
            line = JournalLine.bytes(
                number: number, date: moment.text,
                members: try JournalCoding.members(event, about: customer, by: author),
                after: last.hash)
        } catch {
            throw .unwritable(path: path, reason: "\(type(of: error))")
        }
        bytes += line.bytes
        last = JournalHead(number: number, hash: line.hash)
        return JournalEntry(
            id: number, date: moment.date, author: author, customer: customer, event: event,
            hash: line.hash)
    }
}
