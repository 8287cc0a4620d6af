import Domain
import Files
import FoundationEssentials
import Synchronization

/// The journal: one file per user to which entries are only appended; each line is an entry,
/// chained to the one before by its hash. Several processes may write to it at once.
package final class Journal: Sendable {
    /// `…/partnerdeck/journal.jsonl` under the user's state folder.
    package let path: String
    /// How long to wait for other processes, in seconds.
    let patience: Duration
    let now: @Sendable () -> Date
    /// Threads of this process wait here, not at the file's lock.
    let turn = Mutex(())
    /// What was read of the file so far.
    let known = Mutex(JournalPart())

    /// Open the journal in a folder, which is made with the first entry. `patience` is how many
    /// seconds to wait for another process; `now` is its only clock.
    package init(
        folder: String, patience: Duration = .seconds(5),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        path = folder + "/journal.jsonl"
        self.patience = patience
        self.now = now
    }

    /// Append an entry; it is on disk when this returns. A torn last line is cut off first and
    /// noted in an entry of its own; so are entries missing at the end, and a missing note of the
    /// end. Throw `full`, `unwritable` or `busy`: the file is then unchanged.
    @discardableResult
    package func append(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws(JournalTrouble) -> JournalEntry {
        try turn.withLock { _ throws(JournalTrouble) in
            try write(event, about: customer, by: author)
        }
    }

    /// The findings of a check of a whole journal: `verify` throws `broken` for any other.
    package struct Verification: Equatable, Sendable {
        package let entries: Int
        /// Hash of the last entry; empty without one.
        package let hash: String
        /// Entries whose date is before that of the one before; not a fault of the journal.
        package let clockWentBack: [Int]
        /// How many entries are missing at its end, by the note beside it.
        package let missing: Int
        /// Whether that note is missing, so that the end cannot be checked.
        package let isUnvouched: Bool
        /// How many bytes of a torn last line the next writer will cut off.
        package let tornBytes: Int

        package init(
            entries: Int, hash: String, clockWentBack: [Int], missing: Int,
            isUnvouched: Bool = false, tornBytes: Int
        ) {
            self.entries = entries
            self.hash = hash
            self.clockWentBack = clockWentBack
            self.missing = missing
            self.isUnvouched = isUnvouched
            self.tornBytes = tornBytes
        }
    }
}

extension Journal {
    func write(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws(JournalTrouble) -> JournalEntry {
        let file = try lockedFile()
        let tail = try JournalTail(of: file)
        let head = JournalHead(of: path)
        let lost = (head?.number ?? 0) - tail.last.number
        // The note is made before the first entry: it is missing only if somebody removed it. If it
        // cannot be made, no first entry is written either.
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
            if tail.end == 0 { try synchronizeFolder() }
            // A note that lags behind is no fault; one that knows entries which are missing is.
            if lost > 0 { try lines.last.write(beside: path) }
        } catch {
            file.restore(torn?.bytes ?? [], at: tail.end)
            torn?.discard()
            throw error
        }
        if lost <= 0 { try? lines.last.write(beside: path) }
        return entry
    }

    /// Make the file's name survive a power cut.
    private func synchronizeFolder() throws(JournalTrouble) {
        do throws(FileError) {
            try Folder(of: path).synchronize()
        } catch {
            throw .writing(error, path)
        }
    }

    /// Lock the file for this process, and check that the path still leads to it.
    private func lockedFile() throws(JournalTrouble) -> JournalFile {
        while true {
            let file = try JournalFile.forWriting(path)
            try file.lock(.exclusive, patience: patience)
            if file.isNamed { return file }
        }
    }
}

/// Lines that are written together.
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
