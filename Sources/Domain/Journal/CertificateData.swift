import FoundationEssentials

/// What a certificate says once a relationship has ended: made from the journal alone, so it comes
/// out the same whenever it is made.
package struct CertificateData: Equatable, Codable, Sendable {
    package let customer: Customer
    package let endedAt: Date
    package let author: JournalEntry.Author
    /// What the customer held before the first act that is told here.
    package let held: Holdings
    /// What was done for it, in order.
    package let acts: [CertifiedAct]
    /// What was seen afterwards; nil if nobody looked.
    package let aftermath: Aftermath?
    /// The subscriptions that were left suspended: they run to deletion.
    package let leftSuspended: [Subscription]
    /// The numbers of the entries it rests on, and the hash of the last of them.
    package let entries: [Int]
    package let hash: String

    package init(
        customer: Customer, endedAt: Date, author: JournalEntry.Author, held: Holdings,
        acts: [CertifiedAct], aftermath: Aftermath?, leftSuspended: [Subscription], entries: [Int],
        hash: String
    ) {
        self.customer = customer
        self.endedAt = endedAt
        self.author = author
        self.held = held
        self.acts = acts
        self.aftermath = aftermath
        self.leftSuspended = leftSuspended
        self.entries = entries
        self.hash = hash
    }
}

/// One thing that was done, or tried.
package struct CertifiedAct: Equatable, Codable, Sendable {
    /// The number of its intent in the journal.
    package let entry: Int
    package let date: Date
    package let author: JournalEntry.Author
    package let write: Write
    package let name: String
    package let trace: ActTrace
    /// Nil if the journal does not tell how it ended.
    package let outcome: Outcome?

    package init(
        entry: Int, date: Date, author: JournalEntry.Author, write: Write, name: String,
        trace: ActTrace, outcome: Outcome?
    ) {
        self.entry = entry
        self.date = date
        self.author = author
        self.write = write
        self.name = name
        self.trace = trace
        self.outcome = outcome
    }
}
