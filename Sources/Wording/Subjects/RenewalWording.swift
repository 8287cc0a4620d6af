/// What is chosen for the end of a term.
package protocol RenewalWording {
    func renewManyTitle(_ count: Int) -> String
    var purposeRenewal: String { get }
    func renewalsSetOf(_ count: Int, _ total: Int) -> String
    /// An extended service term after the term, as the journal lists it.
    func writeExtend(_ name: String) -> String
    /// The same as a step of a plan.
    func taskExtend(_ name: String) -> String
    /// The same where an undo gives it back.
    var givenBackExtend: String { get }

    // What it brings with it, in a sentence and in a few words.

    /// `changes` are those of the next term, such as `480 seats, 1 year`; it begins on that `day`.
    func bringsRenewsWith(_ changes: String, day: String) -> String
    func costRenewsWith(_ changes: String) -> String
    var bringsScheduledRestored: String { get }
    var costScheduledRestored: String { get }

    // Why it is refused.

    var refusedNotRenewable: String { get }
    var refusedNoNextTerm: String { get }
    var refusedCannotExtend: String { get }
    var adviceNoNextTerm: String { get }
}
