/// How far the journal says a step has come.
package enum StepWords: Phrase {
    case pending, underway, accepted, confirmed, confirmedByOthers
    case waiting, waitingUntil, unanswered, struck

    package var texts: Texts {
        switch self {
        case .pending: Texts("pending", "대기 중", "未実行")
        case .underway: Texts("under way", "진행 중", "実行中")
        case .accepted: Texts("accepted, not shown yet", "수락됨, 반영 대기", "受付済み、反映待ち")
        case .confirmed: Texts("confirmed", "확인됨", "確認済み")
        case .confirmedByOthers:
            Texts("confirmed, was so already", "이미 완료된 상태로 확인됨", "すでにその状態であることを確認")
        case .waiting: Texts("waiting", "대기", "待機中")
        case .waitingUntil: Texts("waiting until %1 UTC", "%1 UTC까지 대기", "%1 UTC まで待機")
        case .unanswered: Texts("no answer", "응답 없음", "応答なし")
        case .struck: Texts("struck out", "제외됨", "除外")
        }
    }
}
