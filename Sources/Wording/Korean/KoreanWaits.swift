extension Korean: WaitWording {
    package func waitingToTryAgain(_ until: String) -> String {
        "요청이 너무 많아 \(until) UTC에 다시 시도합니다…"
    }
    package func runTriesAgain(_ until: String) -> String {
        "요청 과다: \(until) UTC에 다시 시도"
    }
    package func commandTriesAgain(_ until: String) -> String {
        "요청이 너무 많아 \(until) UTC에 다시 시도합니다"
    }
}
