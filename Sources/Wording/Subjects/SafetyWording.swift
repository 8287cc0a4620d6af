/// What keeps acts from going wrong: what is off and why, and where what was done is found.
package protocol SafetyWording {
    /// Why nothing is done to a list whose filter is not understood; `reason` is a sentence.
    func filterFirst(_ reason: String) -> String
    /// That one act was undone; `name` is what it was done to.
    func undone(_ name: String) -> String
    /// The key that leads to a run that has ended, or is paused.
    var lastRunKey: String { get }
    /// The same while it is under way.
    var runInProgressKey: String { get }
    /// Where the certificate is of a relationship that a run has ended.
    var runHasCertificate: String { get }
}
