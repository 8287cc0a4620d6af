/// What is said of marks, and of what is done to all that is marked.
package enum MarkWords: Phrase {
    case marked, markedHidden, markedHiddenShort, rangeOpen, nothingMarked, allHidden
    case suspendTitle, reactivateTitle, undoTitle, undoRunTitle, notUndone
    case targets, writes, leftOut, goesAlong, runUnderWay, notBack

    package var texts: Texts {
        switch self {
        case .marked: Texts("%1 marked", "%1개 선택됨", "%1 件選択済み")
        case .markedHidden:
            Texts(
                "%1 marked, %2 of them hidden by the search: not acted upon",
                "%1개 선택됨, 그중 %2개는 검색에 가려져 있어 실행 대상이 아닙니다",
                "%1 件選択済み、うち %2 件は検索で非表示: 操作の対象外")
        case .markedHiddenShort:
            Texts(
                "%1 marked (%2 hidden: left out)", "%1개 선택됨(%2개 숨김: 제외)",
                "%1 件選択済み (%2 件非表示: 対象外)")
        case .rangeOpen:
            Texts(
                "range: V marks to here, Esc ends it", "범위: V로 여기까지 선택, Esc로 끝내기",
                "範囲: V でここまで選択、Esc で終了")
        case .nothingMarked: Texts("Nothing is marked.", "선택된 항목이 없습니다.", "選択済みの項目はありません。")
        case .allHidden:
            Texts(
                "All that are marked are hidden by the search: Esc takes it back, U unmarks them.",
                "선택된 고객이 모두 검색에 가려져 있습니다. Esc로 검색을 지우거나 U로 선택을 해제하세요.",
                "選択済みの顧客はすべて検索で非表示です。Esc で検索を消すか、U で選択を解除してください。")
        case .suspendTitle:
            Texts(
                "Suspend %1 subscriptions?", one: "Suspend %1 subscription?",
                "구독 %1개를 일시 중단할까요?", "サブスクリプション %1 件を一時停止しますか?")
        case .reactivateTitle:
            Texts(
                "Reactivate %1 subscriptions?", one: "Reactivate %1 subscription?",
                "구독 %1개를 다시 활성화할까요?", "サブスクリプション %1 件を再開しますか?")
        case .undoTitle: Texts("Undo this act?", "이 작업을 실행 취소할까요?", "この操作を元に戻しますか?")
        case .undoRunTitle:
            Texts(
                "Undo what this run did?", "이 실행에서 처리한 작업을 취소할까요?",
                "この実行で行った操作を元に戻しますか?")
        case .notUndone: Texts("left as it is: %1: %2", "변경하지 않음: %1: %2", "変更なし: %1: %2")
        case .targets: Texts("Targets", "대상", "対象")
        case .writes: Texts("What is sent, in this order", "보낼 요청(순서대로)", "送信する内容 (この順)")
        case .leftOut:
            Texts("Left out: these stay as they are", "제외: 변경하지 않는 항목", "対象外: 変更しない項目")
        case .goesAlong:
            Texts(
                "It is done with another one that is marked.", "선택된 다른 항목과 함께 처리됩니다.",
                "選択済みの別の項目と一緒に処理されます。")
        case .runUnderWay:
            Texts(
                "A run is under way: F shows it.", "실행 중인 계획이 있습니다. F로 봅니다.",
                "実行中の計画があります。F で表示します。")
        case .notBack:
            Texts(
                "What was billed or missed meanwhile does not come back.",
                "그동안 청구된 금액과 이용하지 못한 기간은 돌아오지 않습니다.",
                "その間の請求や利用できなかった期間は元に戻りません。")
        }
    }
}
