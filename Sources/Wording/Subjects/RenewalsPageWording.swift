/// The page of the terms of all customers.
package protocol RenewalsPageWording {
    var renewalsTitle: String { get }
    /// The key that leads to it.
    var renewalsKey: String { get }
    var renewalsSynonyms: String { get }
    /// The key that lists those of each month one by one, or in one row again.
    var foldMonthlyKey: String { get }
    var foldMonthlySynonyms: String { get }

    // The head: how many terms there are, and what becomes of them.

    /// Without those of each month.
    func termsListed(_ count: Int) -> String
    func termsSoon(_ count: Int, days: Int) -> String
    func termsThatEnd(_ count: Int) -> String
    /// They run on month by month, or may.
    func termsThatExtend(_ count: Int) -> String
    func termsUnknown(_ count: Int) -> String
    /// Beside what `renews<30d` finds: `filter` has the terms that end as well.
    func filterLeavesOutEnding(_ filter: String) -> String
    /// While they are being counted.
    var termsCounting: String { get }
    /// Behind a picture of the next days: how many the highest column stands for.
    func termsNextDays(_ days: Int, most: Int) -> String
    /// Of so many customers nobody knows what they hold.
    func customersUnread(_ count: Int, of total: Int) -> String

    // A row: what happens at the end, in a word or two; the pane has the whole sentence.

    var rowRenews: String { get }
    var rowRenewsChanged: String { get }
    var rowEnds: String { get }
    /// It is suspended, and ends with its term.
    var rowSuspended: String { get }
    var rowGoesOn: String { get }
    var rowMayGoOn: String { get }
    var rowUnderway: String { get }
    var rowEnding: String { get }
    var rowMonthly: String { get }
    /// The name of the row of those that are renewed each month, with nothing changed.
    func monthlyTerms(_ count: Int) -> String
    /// The same while they are being counted.
    var monthlyTermsUncounted: String { get }
    /// Beside the day on which the first of them ends.
    var firstTermEndLabel: String { get }

    // Why keys are off, and what is left out.

    /// The row stands for many terms.
    var rowIsOfMany: String { get }
    var noMonthlyTerms: String { get }
    /// More would be marked than can be acted on at once.
    var tooManyToMark: String { get }
    /// Something that was marked is left out of an act.
    var isHiddenBySearch: String { get }
}
