/// What stands beside bars and lines: their numbers and dates.
package protocol PictureWording {
    /// A count of everything, while the list under it shows less: `all 200 customers`.
    func ofAll(_ count: String) -> String
    /// In the head of the list of customers, before the bar of their subscriptions: how many.
    func barSubscriptions(_ count: Int) -> String
    /// Beside that bar, each after the pattern of its part: `12 active`.
    func barActive(_ count: Int) -> String
    func barSuspended(_ count: Int) -> String
    func barOther(_ count: Int) -> String
    /// How many customers can be removed, and how many are blocked: `oneStepAway` of the blocked
    /// ones can be removed after one more step.
    func readyCustomers(_ count: Int) -> String
    func blockedCustomers(_ count: Int, oneStepAway: Int) -> String
    /// Below the line of a term, each after its sign: when it began, and what day it is.
    func termStarted(_ day: String) -> String
    func termToday(_ day: String) -> String
    /// Until when it can be cancelled; `left` says how long that is.
    func termCancellable(_ day: String, left: String) -> String
    var termCancellableAnyTime: String { get }
    func termWindowClosed(_ day: String) -> String
    /// What happens on its last day; `left` says how long that is.
    func termRenews(_ day: String, left: String) -> String
    func termEnds(_ day: String, left: String) -> String
    /// The same where it has ended already.
    func termHasEnded(_ day: String) -> String
    /// The same where it goes on, or nobody knows what happens.
    func termIsOver(_ day: String, left: String) -> String
    /// The keys that make the pane beside a list narrower and wider, and why they are off.
    var narrowPaneKey: String { get }
    var widenPaneKey: String { get }
    var paneIsHidden: String { get }
    var paneIsNarrowest: String { get }
    var paneIsWidest: String { get }
    /// Beside a journal or an activity log whose rows all have the same user.
    func allBy(_ user: String) -> String
    /// Beside the title of a list whose rows all have the same in the column of that label.
    func commonToAll(_ label: String, _ value: String) -> String
    /// The command line's option `--ascii`.
    var asciiOption: String { get }
}
