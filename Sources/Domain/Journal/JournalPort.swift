/// Where what is done is written down, before and after.
package protocol JournalKeeping: Sendable {
    /// Adds an entry, which is on disk when this returns. Throws `journal` if it is not: then
    /// what was to be done must not be.
    @discardableResult
    func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry
}
