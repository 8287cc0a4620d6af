import Domain

/// Something to be done outside. Carried out by the effect runner, and nowhere else.
package enum Effect: Equatable, Sendable {
    case read(Read)
    /// Carries out one write that was confirmed by itself. `basis` is what the dialog was drawn
    /// from, which is compared with fresh holdings before anything is sent; nil in the embedded
    /// sandbox, which nobody else changes unseen.
    case perform(ClearedWrite, basis: Holdings? = nil)
    /// Notes in the journal what was previewed or taken back.
    case note(JournalEvent, about: Customer?)
    /// Runs a plan from its beginning. One made here has no id yet (`Plan.ID("")`), because nothing
    /// in Deck is random: the effect runner gives it a GUID.
    case run(Plan)
    /// Continues a run that rests; retries the refused steps if `retryingRefused`.
    case goOn(Plan.ID, retryingRefused: Bool)
    /// Closes a run that nobody goes on with; the answer is `runsClosed`.
    case setAside(Plan.ID)
    /// Begins no further step.
    case stopRun
    /// Checks what each step of a plan would meet, without writing.
    case rehearse(Plan)
    /// Writes a plan to a file in the folder the deck was started in.
    case savePlan(Plan)
    /// Writes the certificate of a customer whose relationship ended to files there. Its preview
    /// was confirmed.
    case certify(Customer.ID)
    /// Turns read-only on or off.
    case setReadOnly(Bool)
    /// Stops the write under way, if it was not sent yet.
    case stopWrite
    /// Asks the service for a customer afresh, before all others.
    case refresh(Customer.ID)
    /// Asks the service for the list of customers afresh, then for what they hold.
    case refreshAll
    /// Reads next what these customers hold: their rows are on the screen.
    case prioritise([Customer.ID])
    case copy(String)
    /// Saves a text as a file of this name in the folder the deck was started in.
    case save(String, name: String)
    /// Looks what is at a path, as it was typed.
    case checkPath(String)
    /// Writes a list to a file, or keeps it until the deck is left.
    case export(ExportRequest)
    /// Opens a page in a browser; copies its address where there is none.
    case browse(String)
    /// Changes the saved filters. The answer is all of them (`filtersRead`).
    case changeFilters(FilterChange)
    case wearTheme(String)
    /// Keeps the orders of the lists for the next start.
    case keepOrders(ListOrders)
    /// Keeps the columns of the lists for the next start.
    case keepColumns(ColumnChoices)
    /// Keeps the pane's look, or a theme, for the next start.
    case keepPane(PaneLook)
    case keepTheme(String)
    /// Has the terminal report the mouse, or keep it for itself.
    case setMouse(Bool)
    /// Tells, by bell or beside the terminal, that something long has ended, if that is wanted.
    case notify(String)
    /// Remembers that the first screen was seen.
    case tourSeen
    case redraw
    case quit
}

/// Something the screen lacks.
package enum Read: Hashable, Sendable {
    /// Some of the list of customers. Words are looked for in admin relationships as well if it is
    /// the list of these.
    case customers(
        search: String, offset: Int, limit: Int, by: CustomerOrder = .byName,
        in: FilterScope = .customers)
    /// The part of the list around a customer; the beginning of the list, if the customer is not in
    /// it.
    case customersAround(
        Customer.ID, search: String, limit: Int, by: CustomerOrder = .byName,
        in: FilterScope = .customers)
    case customer(Customer.ID)
    /// Subscriptions of a customer, each by itself: only so a service tells how many seats can be
    /// given back.
    case subscriptions([Subscription.ID], of: Customer.ID)
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
    /// On which holdings of a customer anything can be undone.
    case undoable(Customer.ID)
    /// What would take back all that a run did.
    case undoOfRun(Plan.ID)
    /// The journal, of one customer or of all.
    case journal(Customer.ID?)
    case radar
    /// The radar, narrowed by the terms of a filter.
    case radarMatching(String)
    /// A part of the list of terms.
    case terms(search: String, offset: Int, limit: Int, in: TermArrangement)
    /// The part of that list around a row; its beginning, if the row is not in it.
    case termsAround(TermRow.ID, search: String, limit: Int, in: TermArrangement)
    /// All terms in numbers.
    case termTotals
    /// The terms at those places of the list, to be marked.
    case termsToMark(search: String, Range<Int>, in: TermArrangement)
    /// All that the customers of these subscriptions hold, and which of them a search of the list
    /// of terms hides.
    case held([SubscriptionReference], search: String)
    /// How many customers have which admin access.
    case accessCounts
    /// The countries that customers have.
    case countries
    /// The saved filters of the profile.
    case savedFilters
    /// Customers whose names or domains are easily mistaken for those of these.
    case lookalikes([Customer.ID])
    /// All customers a search shows, in an order, to be marked.
    case matching(search: String, by: CustomerOrder = .byName)
    /// Which of the marked customers a search shows.
    case markedShown(search: String, [Customer.ID])
    /// The customers that a text in the command line may mean, `limit` at most that are not named
    /// by it exactly.
    case named(String, limit: Int)
    /// The runs that did not finish.
    case runs
    /// What the journal tells by now of these runs, and of others that did not finish.
    case runsAgain([Plan.ID])
    /// What became of a customer whose relationship was removed.
    case aftermath(Customer.ID)
    /// The certificate of a customer whose relationship ended, and the files it would be written
    /// to.
    case certificate(Customer.ID)
}
