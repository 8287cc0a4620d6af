/// The list of terms that end, across all customers, and what `--help` says of its command.
package protocol EndingTermWording {
    var renewalsHelp: String { get }
    var withinOption: String { get }
    var monthlyOption: String { get }
    /// So many that are renewed each month are not listed; `option` lists them.
    func monthlyLeftOut(_ count: Int, option: String) -> String
    var noTermEnds: String { get }
    /// The column with the seats of the next term.
    var nextQuantityLabel: String { get }
    /// The column with all that changes.
    var nextTermLabel: String { get }

    // What happens at the end, in a few words.

    var atEndRenews: String { get }
    /// `changes` are such as `480 seats, 1 year`.
    func atEndRenewsWith(_ changes: String) -> String
    /// The same where nobody can tell what changes.
    var atEndRenewsChanged: String { get }
    var atEndEnds: String { get }
    /// It is suspended, and ends with its term.
    var atEndSuspended: String { get }
    var atEndGoesOn: String { get }
    var atEndMayGoOn: String { get }
    var atEndUnknown: String { get }
    /// The term is over, and the service is about to renew or extend it, or to end it.
    var atEndUnderway: String { get }
    var atEndEnding: String { get }
}
