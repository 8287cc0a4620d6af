/// What a plan says of itself, and its dialogs.
package enum PlanWords: Phrase {
    case offboarding, suspension, reactivation, undo
    case head, desks, waits, refusals, allClear, endsAtOnce, endsOn, endsWithOthers, endsPartly
    case endUnknown, made
    case hidden, rehearsing, rehearsed, found
    case step, cost, undoUntil, deadline
    case anyTime, never, whileKept, forSomeTime, unconfirmed
    case willBeRefused, wouldGo, wouldBeRefused, struck, clearsOn, clearsItself, hoursLeft, closed
    case tooMany, nobody, noSteps, noStep, nothingToWrite, nothingFeasible, reading
    case restsOnIt, staysHeld, strandedNote, foreseenNote
    case stepTitle, startTitle, whatWillBeDone, whom, willNotHappen, finding, ticketHead, ticketKeys
    case suspensions, reactivations, cancellations, finalCancellations, renewals, accessEnds,
        relationshipsEnd, finalNote, restNote, left
    case typeCount, startKeys, startMore, startTyped, differs

    package var texts: Texts {
        switch self {
        case .offboarding: Texts("End the relationship", "관계 해지", "関係の解除")
        case .suspension: Texts("Suspend what is marked", "선택 항목 일시 중단", "選択した項目の一時停止")
        case .reactivation: Texts("Reactivate what is marked", "선택 항목 다시 활성화", "選択した項目の再開")
        case .undo: Texts("Undo journal entry %1", "저널 %1번 실행 취소", "ジャーナル %1 番を元に戻す")
        case .head:
            Texts(
                "%1 customers, %2 steps, %3 of them write",
                one: "%1 customer, %2 steps, %3 of them write",
                "고객 %1곳, %2단계(변경 %3)", "顧客 %1 社、%2 手順 (変更 %3)")
        case .desks:
            Texts(
                "%1 for somebody else to do", "다른 담당자가 처리할 단계 %1", "他の担当が行う手順 %1")
        case .waits: Texts("%1 clear in time", one: "%1 clears in time", "자동 해소 %1", "自然に解消 %1")
        case .refusals: Texts("%1 will be refused", "거부될 단계 %1", "拒否される手順 %1")
        case .allClear:
            Texts(
                "by %1 it clears everything", "%1 기준으로 모두 정리됨", "%1ではすべて解消")
        case .endsAtOnce:
            Texts("can be finished today", "오늘 끝낼 수 있음", "今日中に完了可能")
        case .endsOn:
            Texts(
                "finished at the earliest %1 UTC", "가장 빠른 완료 %1 UTC", "最短の完了 %1 UTC")
        case .endsWithOthers:
            Texts(
                "when it can be finished is up to others", "완료 시점은 다른 담당자에게 달림",
                "完了の時期は他の担当しだい")
        case .endsPartly:
            Texts("NOT all of it can be finished", "전부 끝낼 수는 없음", "すべては完了できない")
        case .endUnknown:
            Texts(
                "when it can be finished is not known", "완료 시점을 알 수 없음", "完了の時期は不明")
        case .made:
            Texts("made %1 UTC, R makes it anew", "%1 UTC 작성, R로 다시 작성", "%1 UTC 作成、R で作り直し")
        case .hidden:
            Texts(
                "%1 marked customers are hidden by the search and left out.",
                one: "%1 marked customer is hidden by the search and left out.",
                "선택한 고객 %1곳은 검색에 가려져 제외되었습니다.", "選択した顧客 %1 社は検索で隠れているため除外しました。")
        case .rehearsing: Texts("dry run…", "모의 실행 중…", "試行中…")
        case .rehearsed:
            Texts(
                "Dry run: %1 steps would go, %2 would be refused. Nothing was changed.",
                "모의 실행: 실행 가능 %1, 거부 예상 %2. 아무것도 변경하지 않았습니다.",
                "試行: 実行可能 %1、拒否の見込み %2。何も変更していません。")
        case .found: Texts("dry run: ✓ %1, ✗ %2", "모의 실행: ✓ %1, ✗ %2", "試行: ✓ %1、✗ %2")
        case .step: Texts("Step", "단계", "手順")
        case .cost: Texts("What it costs", "영향", "影響")
        case .undoUntil: Texts("Undo until", "실행 취소", "元に戻す")
        case .deadline: Texts("Deadline", "기한", "期限")
        case .anyTime: Texts("any time", "언제든지", "いつでも")
        case .never: Texts("! never", "! 불가", "! 不可")
        case .forSomeTime: Texts("some time", "일정 기간", "一定期間")
        case .whileKept: Texts("while kept", "보존 중", "保持中")
        case .unconfirmed: Texts("not known", "확인 안 됨", "不明")
        case .willBeRefused: Texts("will be refused", "거부될 예정", "拒否される")
        case .wouldGo: Texts("would go", "실행 가능", "実行可能")
        case .wouldBeRefused: Texts("would be refused", "거부 예상", "拒否の見込み")
        case .struck: Texts("struck out", "제외됨", "除外")
        case .clearsOn: Texts("clears %1", "%1 자동 해소", "%1 自然解消")
        case .clearsItself: Texts("clears by itself", "자동 해소", "自然に解消")
        case .hoursLeft: Texts("! %1 h left", "! %1시간", "! 残%1時間")
        case .closed: Texts("! closed", "! 지남", "! 期限切れ")
        case .tooMany:
            Texts(
                "A plan is for 500 customers at most: mark fewer.",
                "계획은 고객 500곳까지 만들 수 있습니다. 선택을 줄이세요.", "計画は顧客 500 社までです。選択を減らしてください。")
        case .nobody:
            Texts(
                "There is nobody to plan for: the search hides all who were asked for.",
                "계획할 고객이 없습니다. 검색에 모두 가려져 있습니다.",
                "計画する顧客がいません。すべて検索で隠れています。")
        case .noSteps:
            Texts("There is nothing to do here.", "할 일이 없습니다.", "行うことはありません。")
        case .noStep: Texts("Go to a step first.", "먼저 단계로 이동하세요.", "先に手順へ移動してください。")
        case .nothingToWrite:
            Texts(
                "No step of this plan changes anything.", "이 계획에는 변경하는 단계가 없습니다.",
                "この計画には変更する手順がありません。")
        case .nothingFeasible:
            Texts(
                "Every change of this plan will be refused; Enter on a step says why.",
                "이 계획의 변경은 모두 거부됩니다. 단계에서 Enter를 누르면 이유를 볼 수 있습니다.",
                "この計画の変更はすべて拒否されます。手順で Enter を押すと理由を確認できます。")
        case .reading: Texts("Making the plan…", "계획을 작성하는 중…", "計画を作成しています…")
        case .restsOnIt:
            Texts(
                "Struck out. What rests on it will be refused: %1.",
                "제외했습니다. 이 단계를 전제로 하는 단계는 거부됩니다: %1.",
                "除外しました。これを前提とする手順は拒否されます: %1。")
        case .staysHeld:
            Texts(
                "The relationship stays unless somebody else clears it.",
                "다른 사람이 정리하지 않는 한 관계가 유지됩니다.", "ほかの人が解消しない限り、関係は残ります。")
        case .strandedNote:
            Texts(
                "It rests on what is struck out, or will be refused.",
                "제외되거나 거부될 단계를 전제로 합니다.", "除外した手順、または拒否される手順を前提としています。")
        case .foreseenNote: Texts("It will be refused: %1", "거부될 예정입니다: %1", "拒否されます: %1")
        case .stepTitle: Texts("Step %1 of %2", "%2단계 중 %1단계", "手順 %1 / %2")
        case .startTitle: Texts("Start this plan?", "이 계획을 시작할까요?", "この計画を開始しますか?")
        case .whatWillBeDone: Texts("What will be done", "실행할 내용", "実行する内容")
        case .whom: Texts("For whom", "대상 고객", "対象の顧客")
        case .willNotHappen:
            Texts(
                "What will not happen, and is not tried", "실행되지 않는 단계(시도하지 않음)",
                "実行されない手順 (試行もしません)")
        case .finding: Texts("Dry run", "모의 실행", "試行")
        case .ticketHead:
            Texts("Text for the request (y copies it)", "요청 본문(y로 복사)", "依頼の本文 (y でコピー)")
        case .ticketKeys:
            Texts(
                "y copy text · Enter, Esc close", "y 본문 복사 · Enter, Esc 닫기",
                "y 本文をコピー · Enter, Esc 閉じる")
        case .suspensions:
            Texts("%1 suspensions", one: "%1 suspension", "일시 중단 %1건", "一時停止 %1 件")
        case .reactivations:
            Texts("%1 reactivations", one: "%1 reactivation", "다시 활성화 %1건", "再開 %1 件")
        case .cancellations:
            Texts(
                "%1 cancellations that can be undone",
                one: "%1 cancellation that can be undone", "되돌릴 수 있는 취소 %1건",
                "元に戻せる解約・取り消し %1 件")
        case .finalCancellations:
            Texts(
                "%1 cancellations CANNOT BE UNDONE", one: "%1 cancellation CANNOT BE UNDONE",
                "되돌릴 수 없는 취소 %1건", "元に戻せない解約・取り消し %1 件")
        case .renewals:
            Texts(
                "%1 changes of renewal", one: "%1 change of renewal", "갱신 설정 변경 %1건",
                "更新設定の変更 %1 件")
        case .accessEnds:
            Texts(
                "delegated admin privileges of %1 customers end: CANNOT BE UNDONE",
                one: "delegated admin privileges of %1 customer end: CANNOT BE UNDONE",
                "고객 %1곳의 위임된 관리자 권한 종료: 되돌릴 수 없음", "顧客 %1 社の代理管理特権が終了: 元に戻せない")
        case .relationshipsEnd:
            Texts(
                "%1 reseller relationships END: CANNOT BE UNDONE",
                one: "%1 reseller relationship ENDS: CANNOT BE UNDONE",
                "재판매인 관계 %1건 종료: 되돌릴 수 없음", "リセラー関係 %1 件が終了: 元に戻せない")
        case .finalNote:
            Texts(
                "What cannot be undone is marked !.", "되돌릴 수 없는 것은 !로 표시됩니다.",
                "元に戻せないものには ! が付きます。")
        case .restNote:
            Texts("u takes back the rest.", "나머지는 u로 되돌립니다.", "ほかは u で元に戻せます。")
        case .left:
            Texts("left to do: %1", "남는 일: %1", "残る作業: %1")
        case .typeCount:
            Texts(
                "Type the number of customers to confirm: %1",
                "확인하려면 고객 수를 입력하세요: %1", "確認のため顧客の数を入力してください: %1")
        case .startKeys:
            Texts("y start · n, Esc no", "y 시작 · n, Esc 아니요", "y 開始 · n, Esc いいえ")
        case .startMore:
            Texts(
                "↓ read to the end, then Enter · Esc no", "↓ 끝까지 읽은 후 Enter · Esc 아니요",
                "↓ 最後まで読んでから Enter · Esc いいえ")
        case .startTyped:
            Texts(
                "Enter starts once it is right · Esc no", "맞으면 Enter로 시작 · Esc 아니요",
                "一致したら Enter で開始 · Esc いいえ")
        case .differs:
            Texts(
                "That is not what is asked for; nothing was started.",
                "입력한 값이 다릅니다. 시작하지 않았습니다.", "入力が一致しません。開始していません。")
        }
    }
}
