extension English: WaitWording {
    package func waitingToTryAgain(_ until: String) -> String {
        "Too many requests: trying again at \(until) UTC…"
    }
    package func runTriesAgain(_ until: String) -> String {
        "too many requests: trying again at \(until) UTC"
    }
    package func commandTriesAgain(_ until: String) -> String {
        "Too many requests: trying again at \(until) UTC"
    }
}
