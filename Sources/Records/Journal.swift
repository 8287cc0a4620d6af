import Domain
import Files
import FoundationEssentials
import Synchronization

/// The journal: one file for the user, which only grows; every line is an entry, chained to the
/// one before by its hash. Several processes may write to it at once.
package final class Journal: Sendable {
    /// `…/partnerdeck/journal.jsonl` under the user's state folder.
    package let path: String
    /// How long to wait for other processes.
    let patience: Duration
    let now: @Sendable () -> Date
    /// Threads of this process wait for each other here, and not at the file.
    let turn = Mutex(())
    /// What was read of it so far.
    let known = Mutex(JournalPart())

    /// Opens the journal in a folder, which is made when the first entry is. `patience` is how
    /// long it waits for another process; `now` is the only clock it looks at.
    package init(
        folder: String, patience: Duration = .seconds(5),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        path = folder + "/journal.jsonl"
        self.patience = patience
        self.now = now
    }

    /// Adds an entry; it is on disk when this returns. What the last writer left torn is cut off
    /// before, and said so in an entry of its own, as is what is gone from the end, and that the
    /// note is gone which would tell. Throws `full`, `unwritable` or `busy`: then the file is as
    /// it was.
    @discardableResult
    package func append(
        _ event: JournalEvent, about customer: Customer?, by author: JournalEntry.Author
    ) throws(JournalTrouble) -> JournalEntry {
        try turn.withLock { _ throws(JournalTrouble) in
            try write(event, about: customer, by: author)
        }
    }

    /// What a check found of a journal that is whole: `verify` throws `broken` for one that is not.
    package struct Verification: Equatable, Sendable {
        package let entries: Int
        /// Of the last entry; empty where there is none.
        package let hash: String
        /// The entries whose clock was behind that of the one before; no fault of the journal.
        package let clockWentBack: [Int]
        /// How many entries are gone from its end, by the note kept beside it.
        package let missing: Int
        /// Whether that note is not there, so that nobody can vouch for the end.
        package let isUnvouched: Bool
        /// How much of a torn last line the next writer will cut off.
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
            if tail.end == 0 { try synchronizeFolder() }
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

    /// Makes the name of the file survive a power cut.
    private func synchronizeFolder() throws(JournalTrouble) {
        do throws(FileError) {
            try Folder(of: path).synchronize()
        } catch {
            throw .writing(error, path)
        }
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
