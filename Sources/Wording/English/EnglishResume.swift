extension English: ResumeWording {
    package func resumeWhich(_ count: Int) -> String {
        "\(count.grouped) runs are unfinished. Name the customer, or the run by --entry and the number before it:"
    }
    package func resumeOthers(_ count: Int) -> String {
        count == 1
            ? "1 other run is unfinished:" : "\(count.grouped) other runs are unfinished:"
    }
    package func resumeLeft(_ steps: String, left: String) -> String { "\(steps); left: \(left)" }
    package func entryPlanStopped(_ steps: String, left: String) -> String {
        "run stopped: \(steps); left: \(left)"
    }
    package func resumeNoneOf(_ customers: String) -> String {
        "There is no unfinished run for \(customers.ended)"
    }
    package func resumeNoSuchRun(_ entry: Int) -> String {
        "Entry \(entry) of the journal starts no unfinished run."
    }
    package var resumeEntryAlone: String { "--entry works only with --resume." }
    package var resumeEntryOption: String {
        "With --resume: the run that this entry of the journal started."
    }
    package var setAsideAlone: String {
        "--set-aside works only with --resume, and a customer or --entry."
    }
    package var setAsideOption: String {
        "With --resume: close the run instead of continuing it. Nothing is sent."
    }
    package var jsonUnfinished: String {
        "unfinished is there with --resume: the runs to choose from, or the others that are left."
    }
}
