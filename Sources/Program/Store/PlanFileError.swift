/// Why a file is no plan that can be run.
struct PlanFileError: Error, Equatable {
    let path: String
    let problem: Problem

    enum Problem: Error, Equatable {
        case file(SmallFile.Trouble)
        case notJSON
        /// JSON of something else.
        case notAPlan
        /// Of a release that is newer than this one.
        case newer(Int)
        /// What is missing, or has no value that could stand there.
        case member(String)
        /// Customers or steps stand in it twice.
        case ambiguous
    }
}
