import Domain

/// Follows the journal: each time it is asked, it reads what was added since.
package struct JournalReader: Sendable {
    private let journal: Journal
    private var place = JournalPlace()

    package init(_ journal: Journal) { self.journal = journal }

    /// The entries since the last time; the first time, all. Begins again where the file has
    /// become shorter. Throws as `Journal.entries` does, and stays where it was.
    package mutating func added() throws(JournalTrouble) -> [JournalEntry] {
        try journal.read(from: &place, after: 0)
    }
}
