import Domain

/// A Partner Center whose every write is in the journal: the intent before it is sent, and how it
/// ended. Where the intent cannot be written, nothing is sent; where its end cannot, the act was
/// done all the same and the caller hears so: the journal then has an intent without an end.
package struct JournaledPartnerCenter<Reading: PartnerCenter>: PartnerCenter,
    PartnerCenterForwarding
{
    package let reading: Reading
    let journal: any JournalKeeping
    let known: @Sendable (Customer.ID) -> Holdings?
    let aftermath: @Sendable (Customer.ID) async -> Aftermath?
    let newID: @Sendable () -> String
    let underway: @Sendable (ActTrace) -> (any Sendable)?

    /// `known` answers what a customer holds as far as it is known without asking; `aftermath`
    /// what can be seen once a relationship has ended; `newID` makes GUIDs. What `underway`
    /// gives is kept while a single act is: it says so to other processes.
    package init(
        of partnerCenter: Reading, journal: any JournalKeeping,
        known: @escaping @Sendable (Customer.ID) -> Holdings?,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath?,
        newID: @escaping @Sendable () -> String,
        underway: @escaping @Sendable (ActTrace) -> (any Sendable)? = { _ in nil }
    ) {
        reading = partnerCenter
        self.journal = journal
        self.known = known
        self.aftermath = aftermath
        self.newID = newID
        self.underway = underway
    }
}
