import Domain
import Records

extension Journal {
    /// All entries. Throws `journal`.
    func everything() throws(Refusal) -> [JournalEntry] {
        do throws(JournalTrouble) { return try entries() } catch { throw .journal(error) }
    }
}
