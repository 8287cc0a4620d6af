extension Japanese: WaitWording {
    package func waitingToTryAgain(_ until: String) -> String {
        "要求が多すぎるため、\(until) UTC に再試行します…"
    }
    package func runTriesAgain(_ until: String) -> String {
        "要求過多: \(until) UTC に再試行"
    }
    package func commandTriesAgain(_ until: String) -> String {
        "要求が多すぎるため、\(until) UTC に再試行します"
    }
}
