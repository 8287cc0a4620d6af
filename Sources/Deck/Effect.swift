import Domain

/// Something to be done outside. Carried out by the effect runner, and nowhere else.
package enum Effect: Equatable, Sendable {
    case read(Read)
    /// Carries out one write that was confirmed by itself. `basis` is what the dialog was drawn
    /// from, which is compared with fresh holdings before anything is sent; nil in the embedded
    /// sandbox, which nobody else changes unseen.
    case perform(ClearedWrite, basis: Holdings? = nil)
    /// Says in the journal what was not done.
    case note(JournalEvent, about: Customer?)
    /// Runs a plan from its beginning. One that was made here has no id yet (`Plan.ID("")`), for
    /// nothing in here is random: whoever carries it out gives it its GUID.
    case run(Plan)
    /// Lets a run that rests go on; the steps that were refused are tried again if wished.
    case goOn(Plan.ID, retryingRefused: Bool)
    /// Begins no further step.
    case stopRun
    /// Looks what each step of a plan would meet, without writing.
    case rehearse(Plan)
    /// Writes a plan to a file in the folder the deck was started in.
    case savePlan(Plan)
    /// Writes the certificate of a customer whose relationship ended to files there.
    case certify(Customer.ID)
    /// Takes away what writes, or gives it back.
    case setReadOnly(Bool)
    /// Stops the write under way, if it was not sent yet.
    case stopWrite
    /// Asks the service for a customer afresh, before all others.
    case refresh(Customer.ID)
    /// Asks the service for the list of customers afresh, then for what they hold.
    case refreshAll
    /// What these customers hold is read next: their rows are on the screen.
    case prioritise([Customer.ID])
    case copy(String)
    /// A text for a file of this name in the folder the deck was started in.
    case save(String, name: String)
    case wearTheme(String)
    case redraw
    case quit
}

/// Something the screen lacks.
package enum Read: Hashable, Sendable {
    case customers(search: String, offset: Int, limit: Int)
    /// The part of the list in whose middle a customer is; its beginning, if it is not in it.
    case customersAround(Customer.ID, search: String, limit: Int)
    case customer(Customer.ID)
    case offers
    /// Who is signed in, and which rules hold.
    case place
    case request(includingDelegatedAccess: Bool)
    case activity(Customer.ID?)
    /// A plan to end the relationship with these customers; those the search does not show are
    /// left out.
    case plan([Customer.ID], search: String)
    /// What would take back the newest act on a holding, or what a journal entry tells of.
    case undo(Holding?, of: Customer.ID?, entry: Int?)
    /// What would take back all that a run did.
    case undoOfRun(Plan.ID)
    /// The journal, of one customer or of all.
    case journal(Customer.ID?)
    case radar
    /// Whose names or domains are easily taken for those of these customers.
    case lookalikes([Customer.ID])
    /// All whom a search shows, to be marked.
    case matching(search: String)
    /// Which of the marked a search shows.
    case markedShown(search: String, [Customer.ID])
    /// The runs that did not come to their end.
    case runs
    /// What became of a customer whose relationship was removed.
    case aftermath(Customer.ID)
}
