import Canvas
import Domain
import FoundationEssentials

/// Something that happened: a key, or an answer to an effect.
package enum Event: Equatable, Sendable {
    case key(Key)
    /// A row of the list was asked for by its number, counted from 1.
    case rowChosen(Int)
    case resized(Size)
    /// Carries when the service was last asked for the whole list; nil in the embedded sandbox.
    case customersRead(
        search: String, CustomerWindow, DirectorySummary, asOf: Date? = nil,
        by: CustomerOrder = .byName, in: FilterScope = .customers)
    /// The orders of the lists as they were when the deck was last open.
    case ordersRead(ListOrders)
    /// The columns of the lists as they were then.
    case columnsRead(ColumnChoices)
    case customerRead(CustomerSnapshot)
    case subscriptionsRead([Subscription], of: Customer.ID)
    /// The relationship with the customer has ended, here or elsewhere.
    case customerGone(Customer.ID)
    case offersRead([Offer])
    case requestRead(RelationshipRequest, formerCustomers: [Customer])
    case activityRead([ActivityRecord])
    case aftermathRead(Aftermath)
    case placeRead(Place)
    case readFailed(Read, Refusal)
    /// How far the replica is; never reported by the embedded sandbox.
    case syncReported(SyncReport)
    /// The service was asked for the customer, and the Directory has what it answered.
    case refreshed(Customer.ID)
    case refreshFailed(Customer.ID, Refusal)
    /// Requests wait for the quota, or as long as the service asked; nil when they go out again.
    case requestsWait(RequestWait?)
    /// The write was sent: it cannot be stopped any more.
    case sent(ClearedWrite)
    /// The service turned the write away without doing it; it waits for a retry, and can be stopped
    /// again.
    case held(ClearedWrite)
    /// Nothing was sent, because the holdings differ from those in the dialog. Carries the fresh
    /// ones.
    case changed(ClearedWrite, [Difference], CustomerAccount, Holdings)
    case performed(ClearedWrite)
    /// What a write that is done has overwritten of somebody else's changes.
    case overwrote([Overwriting])
    case refused(ClearedWrite, Refusal)
    case copied
    case saved(path: String)
    case saveFailed(path: String, reason: String)
    /// What is at a path that was typed.
    case pathChecked(PathCheck)
    /// A list was written to that file; nil if it is kept until the deck is left.
    case exported(rows: Int, to: String?)
    /// A list was not written, and why.
    case exportFailed(reason: String)
    /// A browser shows the page.
    case browsed(String)
    /// There is no browser; the address was copied.
    case notBrowsed(String)
    /// The certificate of a customer, and the paths it would be written to; nil if the journal has
    /// none.
    case certificateRead(CertificateData?, of: Customer.ID, files: [String])
    /// The files a certificate was written to, and why the others were not; nil if all were.
    case certified([String], failure: String?)
    /// A theme can't be used, and why; the screen still wears the other one.
    case themeFailed(String, worn: String, reason: String)
    /// Something the operator has to read, such as what is wrong with a theme file.
    case told(String)
    /// A plan to look at, and how many of the customers asked for it leaves out because the search
    /// hides them.
    case planRead(Plan, hidden: Int)
    /// On which holdings of a customer anything can be undone.
    case undoableRead(Customer.ID, UndoableActs)
    /// What would take an act back.
    case undoRead(Plan, leaving: [NotUndone] = [])
    /// What would undo all that a run did, and what cannot be undone.
    case undoOfRunRead(Plan, leaving: [NotUndone])
    /// The journal, the newest entry last; and what is wrong with it, if something is.
    case journalRead(Customer.ID?, [JournalEntry], JournalTrouble?)
    case radarRead(Radar)
    case termsRead(search: String, TermWindow, in: TermArrangement)
    case termTotalsRead(TermTotals)
    /// The rows at those places of the list of terms.
    case termsToMarkRead(search: String, Range<Int>, in: TermArrangement, [TermRow.ID])
    /// What is held by the customers of those subscriptions who are still customers.
    case heldRead([HeldTerms], of: [SubscriptionReference], search: String)
    case accessCountsRead(AccessCounts)
    /// The countries that customers have: two letters each, in their order.
    case countriesRead([String])
    /// The saved filters, by name; `trouble` says why what was asked for was not done.
    case filtersRead([SavedFilter], trouble: String? = nil)
    case lookalikesRead([Customer.ID: [Lookalike]])
    case matchingRead(search: String, [Customer.ID], by: CustomerOrder = .byName)
    case markedShownRead(search: String, Set<Customer.ID>)
    /// Whom a text names: those whose ID, domain or whole name it is, and the first of those that a
    /// search for it shows.
    case namedRead(String, exactly: [Customer], CustomerWindow)
    /// The runs that rest, those that another process runs, what became of single acts that were
    /// cut off, and the finished runs that may owe something of a renewal.
    case runsRead(
        [Run], elsewhere: [Run] = [], acts: [LookedUpAct] = [], owing: [Run] = [])
    /// What the journal tells by now of runs that are known, and of others that rest; and which of
    /// them another process is about.
    case runsReadAgain([Run], elsewhere: Set<Plan.ID> = [])
    /// What became of single acts that were cut off, where looking them up took long.
    case actsLookedUp([LookedUpAct])
    /// What the service took from here before was read as done: ends of admin access that were
    /// asked for, and acts that were accepted.
    case actsShown([AwaitedAct])
    /// Runs that nobody goes on with any more, and why.
    case runsClosed([Plan.ID: RunClosing])
    /// How far the run is.
    case runReported(Run)
    case rehearsed(Plan, [Finding])
    /// A run or a dry run did not start, and why.
    case runRefused(Refusal)
    case readOnlySet(Bool)
    /// The moment the state waited for has come (`nextMoment`).
    case timePassed
    /// Somebody else wrote to the Directory.
    case directoryChanged
}
