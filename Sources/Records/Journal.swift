import Domain
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
