/// The list of blockers: how each is cleared, in a word, and until when.
package protocol FixWording {
    var fixLabel: String { get }
    var fixSuspend: String { get }
    /// An add-on is suspended along with what it belongs to.
    func fixWithBase(_ name: String) -> String
    var fixCancelSubscription: String { get }
    var fixCancelOrder: String { get }
    var fixPortal: String { get }
    var fixSupport: String { get }
    /// Its renewal is set so that it ends with its term.
    var fixSchedule: String { get }
    var fixWait: String { get }
    var fixCheck: String { get }
}
