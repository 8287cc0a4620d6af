/// Waits of all requests that the service set no end for.
package protocol WaitWording {
    /// An act waits: the service had too many requests. `until` is a moment.
    func waitingToTryAgain(_ until: String) -> String
    /// The same beside a run.
    func runTriesAgain(_ until: String) -> String
    /// The same of a command.
    func commandTriesAgain(_ until: String) -> String
}
