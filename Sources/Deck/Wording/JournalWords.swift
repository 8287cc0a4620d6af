/// What the journal says happened.
package enum JournalWords: Phrase {
    case confirmed, left, intended, done, accepted, refused, unanswered, takenBack
    case rehearsed, wouldBeRefused, nothingAgainst
    case started, resumed, stopped, finished, steps, customers
    case step, namedStep, aftermath, repaired, lost, noteMissing, newer, andMore

    package var texts: Texts {
        switch self {
        case .confirmed: Texts("confirmed: %1", "확인 창에서 승인: %1", "確認画面で承認: %1")
        case .left: Texts("asked, not done: %1", "확인 창에서 취소: %1", "確認画面で中止: %1")
        case .intended: Texts("intent: %1", "실행 예정: %1", "実行予定: %1")
        case .done: Texts("done: %1", "완료: %1", "完了: %1")
        case .accepted:
            Texts("accepted, not shown yet: %1", "수락됨, 반영 대기: %1", "受付済み、反映待ち: %1")
        case .refused: Texts("refused: %1", "거부됨: %1", "拒否: %1")
        case .unanswered: Texts("no answer: %1", "응답 없음: %1", "応答なし: %1")
        case .takenBack:
            Texts("taken back, not sent: %1", "보내기 전 철회: %1", "送信前に取り下げ: %1")
        case .rehearsed: Texts("dry run: %1, %2; %3", "모의 실행: %1, %2, %3", "試行: %1、%2、%3")
        case .wouldBeRefused:
            Texts("%1 would be refused", "%1개 거부 예상", "%1 件は拒否される見込み")
        case .nothingAgainst:
            Texts("nothing stands against it", "막는 것 없음", "妨げなし")
        case .started: Texts("plan started: %1, %2", "계획 시작: %1, %2", "計画を開始: %1、%2")
        case .resumed: Texts("plan resumed", "계획 재개", "計画を再開")
        case .stopped: Texts("plan stopped", "계획 중지", "計画を停止")
        case .finished: Texts("plan at its end", "계획 종료", "計画が終了")
        case .steps: Texts("%1 steps", one: "%1 step", "%1단계", "%1 手順")
        case .customers: Texts("%1 customers", one: "%1 customer", "고객 %1곳", "顧客 %1 社")
        case .step: Texts("step %1: %2", "%1단계: %2", "手順 %1: %2")
        case .namedStep: Texts("step %1: %2: %3", "%1단계: %2: %3", "手順 %1: %2: %3")
        case .aftermath:
            Texts(
                "afterwards: %1 of %2 consequences seen", "사후 확인: 결과 %2개 중 %1개 확인",
                "事後確認: 結果 %2 件中 %1 件を確認")
        case .repaired:
            Texts(
                "repaired: %1 bytes of a torn entry cut off",
                one: "repaired: %1 byte of a torn entry cut off",
                "복구: 끝이 손상된 항목 %1바이트를 잘라 냄", "修復: 途切れた項目の %1 バイトを切り捨て")
        case .lost:
            Texts(
                "lost: %1 entries are gone from the end",
                one: "lost: %1 entry is gone from the end", "유실: 끝의 항목 %1건이 없어짐",
                "消失: 末尾の項目 %1 件がありません")
        case .noteMissing:
            Texts(
                "note missing: entries may be gone from the end before this one",
                "메모 없음: 이 항목 앞의 끝부분이 유실되었을 수 있음",
                "控えなし: これより前の末尾の項目が失われた可能性あり")
        case .newer:
            Texts(
                "written by a newer release: %1", "새 버전에서 기록한 항목: %1", "新しい版が記録した項目: %1")
        case .andMore: Texts("%1 and %2 more", "%1 외 %2건", "%1 ほか %2 件")
        }
    }
}
