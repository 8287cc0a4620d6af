/// Which unfinished run is gone on with, where a command is to do that.
package protocol ResumeWording {
    /// There are `count` of them to choose from; they are listed below.
    func resumeWhich(_ count: Int) -> String
    /// So many others are left once one was gone on with; they are listed below.
    func resumeOthers(_ count: Int) -> String
    /// How far a run has come; `steps` says it, and `left` names the steps that are left.
    func resumeLeft(_ steps: String, left: String) -> String
    /// A run of the journal stopped: `steps` and `left` as above.
    func entryPlanStopped(_ steps: String, left: String) -> String
    /// No unfinished run is of these customers.
    func resumeNoneOf(_ customers: String) -> String
    func resumeNoSuchRun(_ entry: Int) -> String
    var resumeEntryAlone: String { get }
    var resumeEntryOption: String { get }
    var setAsideAlone: String { get }
    var setAsideOption: String { get }
    /// What `unfinished` has in JSON.
    var jsonUnfinished: String { get }
}
