/// What the first screen says of the practice directory, and the tour through it.
package protocol TourWording {
    var tourKey: String { get }
    var leaveTourKey: String { get }
    var tourOnlyInSandbox: String { get }

    // The first screen.

    var welcomePractice: String { get }
    /// `key` begins the tour.
    func welcomeTour(_ key: String) -> String
    var welcomeAnyKey: String { get }

    // The tour: its steps, and what to do in each.

    func tourStep(_ number: Int, of count: Int, title: String) -> String
    var tourFind: String { get }
    var tourFindText: String { get }
    var tourOpen: String { get }
    var tourOpenText: String { get }
    var tourSuspend: String { get }
    var tourSuspendText: String { get }
    var tourBlockers: String { get }
    var tourBlockersText: String { get }
    var tourUndo: String { get }
    var tourUndoText: String { get }
    // How to get to where a step can be done.

    var tourBackToList: String { get }
    var tourBackToCustomer: String { get }
    var tourToSubscriptions: String { get }
    /// Where nothing can be suspended.
    var tourNothingActive: String { get }
    /// On the page that has the link.
    var tourLinkText: String { get }
    var tourDone: String { get }
    var tourDoneText: String { get }
    /// `key` begins it again.
    func tourLeft(_ key: String) -> String
}
