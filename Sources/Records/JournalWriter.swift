import Domain

/// Writes to the journal for one author.
package struct JournalWriter: JournalKeeping {
    package let journal: Journal
    package let author: JournalEntry.Author

    package init(_ journal: Journal, for author: JournalEntry.Author) {
        self.journal = journal
        self.author = author
    }

    @discardableResult
    package func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry {
        do throws(JournalTrouble) {
            return try journal.append(event, about: customer, by: author)
        } catch {
            throw .journal(error)
        }
    }
}
