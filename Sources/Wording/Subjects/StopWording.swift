/// Why an act or a step was stopped before it was sent.
package protocol StopWording {
    /// `names` are the first of so many blockers.
    func refusedBlocked(_ count: Int, by names: String) -> String
    /// That it has changed, in a command, which shows nothing before it acts.
    func refusedChangedSinceRead(_ differences: String) -> String
    /// Where nobody knows what has changed.
    var refusedChanged: String { get }
    /// `step` is `earlierStep`: the end it has asked for has not come.
    func refusedAfterRequested(_ step: String) -> String
    func refusedAfterOpen(_ step: String) -> String
    func refusedAfterUnknown(_ step: String) -> String
    func refusedAfterFailed(_ step: String) -> String
    /// A step of a run, by its number and the name of its target.
    func earlierStep(_ number: Int, named name: String) -> String
    var adviceAfter: String { get }
}
