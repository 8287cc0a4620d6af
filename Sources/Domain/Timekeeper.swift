import FoundationEssentials

/// Time, handed in: what the clock says, and a way to wait for it.
package protocol Timekeeper: Sendable {
    var now: Date { get }

    /// Returns at that moment, at once if it is over, or earlier if the task is cancelled.
    func wait(until moment: Date) async
}
