/// Subscriptions that can be cancelled with a refund instead of being suspended.
package protocol ChoiceWording {
    /// What follows how a blocker is cleared by suspending it: until when it can be cancelled.
    func orCancelBy(_ time: String) -> String
    /// The same in a few words, in the row of a step.
    func costOrCancelBy(_ day: String) -> String
    /// The same in the details of a step, with the key that changes the step.
    func stepOrCancelBy(_ time: String) -> String
    /// Of a step that cancels what is suspended at first, with the key that changes it back.
    var stepCancelsInstead: String { get }
    /// In a word: it is suspended, or better cancelled.
    var fixSuspendOrCancel: String { get }
    /// The key that changes a step between the two.
    var otherWayKey: String { get }
    /// Why a step has no other way.
    var noOtherWay: String { get }
    /// What is said once a step was changed.
    func stepNowCancels(_ name: String) -> String
    func stepNowSuspends(_ name: String) -> String
}
