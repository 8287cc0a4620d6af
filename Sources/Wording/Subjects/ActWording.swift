/// The journal's rows: what became of an act, whoever approved it and whatever verified it. And
/// what an act on several things brings to how many of them.
package protocol ActWording {
    // What became of an act. A `write` is a phrase such as `suspend Office 365 E3`.

    func actVerified(_ write: String) -> String
    func actRefused(_ write: String, reason: String) -> String
    /// It was refused here, before it was sent.
    func actRefusedUnsent(_ write: String, reason: String) -> String
    /// It was not done, and nobody refused it.
    func actNotDone(_ write: String, reason: String) -> String
    /// What the service has accepted and does not show yet.
    func actAccepted(_ write: String) -> String
    /// What was accepted before was read as done; `writes` are one or several.
    func actShown(_ writes: String) -> String
    func actsShown(_ count: Int) -> String
    func actUnfinished(_ write: String) -> String
    func actNotSent(_ writes: String) -> String
    /// Stands for a write that is not known, by the `number` of its entry.
    func actWithoutIntent(_ number: String) -> String
    /// `state` is such as `plan finished`; `steps` and `customers` are their counts.
    func actOfRun(_ state: String, steps: String, customers: String) -> String

    // The entries of a row, by what each of them is.

    var approvedLabel: String { get }
    var intentLabel: String { get }
    var verifiedLabel: String { get }
    var noteLabel: String { get }
    /// An entry of the journal by its number.
    func entryNumbered(_ number: String) -> String
    func entryPlace(_ number: String, time: String) -> String
    var actNotApprovedHere: String { get }
    var actIntentMissing: String { get }
    var actNotVerified: String { get }
    func actVerifiedWithOutcome(_ number: String) -> String

    // What several acts bring: to all of them, or to those of these `numbers`.

    func effectsOfAll(_ count: Int) -> String
    func effectsOfSome(_ count: Int, numbers: String) -> String
    func effectsOfOne(_ number: String, name: String) -> String
}
