/// What a run says of itself, and its dialogs.
package enum RunWords: Phrase {
    case running, stopping, rests, restsBecause, waits, waitsOpen, finishedAll, finishedPartly,
        finishedStruck,
        finishedKept
    case hoursLeft, minutesLeft, secondsLeft, almostThere
    case of, confirmed, accepted, refused, waiting, unknown, struck, pending
    case statePending, stateUnderway, stateAccepted, stateConfirmed, stateByOthers, stateRefused
    case stateUntil, stateUntilDay, stateWaits, stateUnknown
    case step, state, started, quota
    case label, labelRests, labelWaits
    case doneAll, doneAllStruck, doneKept, donePartly, restsNotice
    case hasStopped, waitsUntil, waitsForOthers, goesOnByKey, goesOnByCommand, elsewhere, andMore
    case noRun, notRunning, alreadyRuns, isDone, noRefused, otherRun, noStep
    case stepTitle, whyHead, unknownNote, acceptedNote, waitsNote, struckNote
    case restsTitle, resumeTitle, resumeWaits, resumeIntro, resumeProgress, resumeUnanswered,
        resumeMore,
        resumeSafe, resumeKeys, customersNamed, purpose
    case actsTitle, actsIntro, actDone, actNotDone, actNotShown, actUnknown
    case leaveTitle, leaveText, leaveNowText, leaveKeys, leaving, stays

    package var texts: Texts {
        switch self {
        case .running: Texts("running", "실행 중", "実行中")
        case .stopping:
            Texts("stopping after this step", "이 단계 후 중지", "この手順の後で停止")
        case .rests: Texts("rests, n goes on", "멈춤, n으로 이어서 실행", "停止中、n で続行")
        case .restsBecause: Texts("rests: %1", "멈춤: %1", "停止中: %1")
        case .waits:
            Texts(
                "waits until %1 UTC, then n goes on", "%1 UTC까지 대기, 이후 n으로 이어서 실행",
                "%1 UTC まで待機、その後 n で続行")
        case .waitsOpen:
            Texts(
                "waits for others, or for time; n looks again",
                "다른 담당자의 처리나 시간 경과를 기다림, n으로 다시 확인",
                "他の担当の対応または時間の経過を待機中、n で再確認")
        case .finishedAll:
            Texts("done: every step is confirmed", "완료: 모든 단계 확인됨", "完了: すべての手順を確認済み")
        case .finishedStruck:
            Texts("done; %1 struck out", "완료, 제외 %1", "完了、除外 %1")
        case .finishedKept:
            Texts(
                "done; %2 struck out, %1 relationships stay",
                one: "done; %2 struck out, %1 relationship stays",
                "완료, 제외 %2, 관계 %1건 유지", "完了、除外 %2、関係 %1 件は維持")
        case .finishedPartly:
            Texts("ended, NOT complete", "끝났으나 완료되지 않음", "終了、未完了あり")
        case .hoursLeft: Texts("about %1 h left", "약 %1시간 남음", "残り約 %1 時間")
        case .minutesLeft: Texts("about %1 min left", "약 %1분 남음", "残り約 %1 分")
        case .secondsLeft: Texts("about %1 s left", "약 %1초 남음", "残り約 %1 秒")
        case .almostThere: Texts("a few seconds left", "곧 끝남", "まもなく終了")
        case .of: Texts("%1 of %2", "%2단계 중 %1", "%2 手順中 %1")
        case .confirmed: Texts("✓ %1 confirmed", "✓ 확인됨 %1", "✓ 確認済み %1")
        case .accepted: Texts("~ %1 accepted", "~ 수락됨 %1", "~ 受付済み %1")
        case .refused: Texts("✗ %1 refused", "✗ 거부됨 %1", "✗ 拒否 %1")
        case .waiting: Texts("⧗ %1 waiting", "⧗ 대기 %1", "⧗ 待機 %1")
        case .unknown: Texts("? %1 unknown", "? 확인 안 됨 %1", "? 不明 %1")
        case .struck: Texts("– %1 struck out", "– 제외 %1", "– 除外 %1")
        case .pending: Texts("· %1 left", "· 남음 %1", "· 残り %1")
        case .statePending: Texts("· pending", "· 대기 전", "· 未着手")
        case .stateUnderway: Texts("… under way", "… 진행 중", "… 進行中")
        case .stateAccepted: Texts("~ accepted", "~ 수락됨", "~ 受付済み")
        case .stateConfirmed: Texts("✓ confirmed", "✓ 확인됨", "✓ 確認済み")
        case .stateByOthers: Texts("✓ was so already", "✓ 이미 완료됨", "✓ すでに完了")
        case .stateRefused: Texts("✗ refused", "✗ 거부됨", "✗ 拒否")
        case .stateUntil: Texts("⧗ until %1 UTC", "⧗ %1 UTC까지", "⧗ %1 UTC まで")
        case .stateUntilDay: Texts("⧗ until %1", "⧗ %1까지", "⧗ %1 まで")
        case .stateWaits: Texts("⧗ waiting", "⧗ 대기", "⧗ 待機")
        case .stateUnknown: Texts("? unknown", "? 확인 안 됨", "? 不明")
        case .step: Texts("Step", "단계", "手順")
        case .state: Texts("State", "상태", "状態")
        case .started:
            Texts("started %1 UTC by %2", "%1 UTC 시작, %2", "%1 UTC 開始、%2")
        case .quota:
            Texts(
                "request quota used up: waiting until %1 UTC", "요청 한도 도달: %1 UTC까지 대기",
                "要求数の上限に到達: %1 UTC まで待機")
        case .label: Texts("F run %1/%2", "F 실행 %1/%2", "F 実行 %1/%2")
        case .labelRests: Texts("! F run rests %1/%2", "! F 멈춤 %1/%2", "! F 停止中 %1/%2")
        case .labelWaits: Texts("⧗ F run waits %1/%2", "⧗ F 대기 %1/%2", "⧗ F 待機 %1/%2")
        case .doneAll:
            Texts(
                "The run is complete: all %1 steps are confirmed.",
                one: "The run is complete: %1 step is confirmed.",
                "실행 완료: %1단계를 모두 확인했습니다.", "実行が完了しました: %1 手順をすべて確認しました。")
        case .doneAllStruck:
            Texts(
                "The run is complete: %1 steps are confirmed, %2 were struck out.",
                "실행 완료: 확인됨 %1단계, 제외 %2단계.", "実行が完了しました: 確認済み %1 手順、除外 %2 手順。")
        case .doneKept:
            Texts(
                "%2 steps are confirmed, %3 were struck out: %1 relationships stay.",
                one: "%2 steps are confirmed, %3 were struck out: %1 relationship stays.",
                "확인됨 %2단계, 제외 %3단계: 관계 %1건은 유지됩니다.",
                "確認済み %2 手順、除外 %3 手順: 関係 %1 件は維持されます。")
        case .donePartly:
            Texts(
                "%1 of %2 steps confirmed: %3.", "%2단계 중 %1단계 확인됨: %3.",
                "%2 手順中 %1 手順を確認: %3。")
        case .hasStopped: Texts("The run has stopped.", "실행을 중지했습니다.", "実行は停止しました。")
        case .waitsUntil:
            Texts(
                "The run waits until %1 UTC.", "실행은 %1 UTC까지 대기합니다.",
                "実行は %1 UTC まで待機します。")
        case .waitsForOthers:
            Texts(
                "What is left waits until others, or time, have cleared it.",
                "남은 단계는 다른 담당자가 처리하거나 시간이 지나 해소될 때까지 대기합니다.",
                "残りの手順は、他の担当の対応または時間の経過で解消するまで待機します。")
        case .goesOnByKey:
            Texts(
                "n on its page goes on (F).", "실행 페이지(F)에서 n으로 이어서 실행합니다.",
                "実行のページ (F) で n を押すと続行します。")
        case .goesOnByCommand:
            Texts(
                "`partnerdeck offboard --resume` goes on with it.",
                "`partnerdeck offboard --resume`으로 이어서 실행합니다.",
                "`partnerdeck offboard --resume` で続行します。")
        case .elsewhere:
            Texts(
                "A run is under way in another process, see there: %1",
                "다른 프로세스에서 실행이 진행 중입니다. 그곳에서 확인하세요: %1",
                "別のプロセスで実行が進行中です。そちらで確認してください: %1")
        case .andMore: Texts("%1 … and %2 more", "%1 … 외 %2곳", "%1 … ほか %2 社")
        case .restsNotice: Texts("The run rests: %1", "실행이 멈췄습니다: %1", "実行は停止中です: %1")
        case .noRun:
            Texts(
                "No plan has been run since the deck was opened.", "덱을 연 후 실행한 계획이 없습니다.",
                "デッキを開いてから実行した計画はありません。")
        case .notRunning: Texts("Nothing is running.", "실행 중인 것이 없습니다.", "実行中のものはありません。")
        case .alreadyRuns:
            Texts("It is running already.", "이미 실행 중입니다.", "すでに実行中です。")
        case .isDone: Texts("Every step is done.", "모든 단계가 끝났습니다.", "すべての手順が終わっています。")
        case .noRefused: Texts("No step was refused.", "거부된 단계가 없습니다.", "拒否された手順はありません。")
        case .otherRun:
            Texts(
                "A run is under way (F): one at a time.", "실행 중인 계획이 있습니다(F). 한 번에 하나만 실행합니다.",
                "実行中の計画があります (F)。一度に 1 件だけです。")
        case .noStep: Texts("Go to a step first.", "먼저 단계로 이동하세요.", "先に手順へ移動してください。")
        case .stepTitle: Texts("Step %1 of the run", "실행 %1단계", "実行の手順 %1")
        case .whyHead: Texts("Why", "이유", "理由")
        case .unknownNote:
            Texts(
                "It was sent and no answer came: it is looked up before anything is sent again.",
                "보냈지만 응답이 없습니다. 다시 보내기 전에 먼저 조회합니다.",
                "送信しましたが応答がありません。再送する前に必ず照会します。")
        case .acceptedNote:
            Texts(
                "Partner Center took it and does not show it yet.",
                "파트너 센터가 수락했지만 아직 반영되지 않았습니다.",
                "パートナー センターは受け付けましたが、まだ反映されていません。")
        case .struckNote:
            Texts(
                "Left out or struck out: not part of this run.",
                "제외된 단계입니다. 이 실행에 포함되지 않습니다.", "除外した手順です。この実行には含まれません。")
        case .waitsNote:
            Texts(
                "It goes on once somebody else, or time, has cleared it.",
                "다른 담당자가 처리하거나 시간이 지나 해소되면 이어집니다.",
                "他の担当の対応または時間の経過で解消すると続行します。")
        case .restsTitle: Texts("The run rests", "실행이 멈췄습니다", "実行は停止中です")
        case .resumeTitle:
            Texts("A run was under way", "진행 중이던 실행이 있습니다", "途中の実行があります")
        case .resumeWaits: Texts("A run waits", "대기 중인 실행이 있습니다", "待機中の実行があります")
        case .resumeIntro:
            Texts(
                "Started %1 UTC by %2, and not finished.", "%1 UTC에 %2이(가) 시작했으나 끝나지 않았습니다.",
                "%1 UTC に %2 が開始し、まだ終わっていません。")
        case .resumeProgress: Texts("How far", "진행", "進捗")
        case .resumeUnanswered:
            Texts(
                "%1 steps were sent and not answered: they are looked up before anything is sent again.",
                one:
                    "%1 step was sent and not answered: it is looked up before anything is sent again.",
                "응답을 받지 못한 단계 %1개: 다시 보내기 전에 먼저 조회합니다.",
                "応答のない手順 %1 件: 再送する前に必ず照会します。")
        case .resumeMore:
            Texts(
                "%1 more runs are not finished: F shows one after the other.",
                one: "%1 more run is not finished: F shows it.",
                "끝나지 않은 실행이 %1개 더 있습니다. F로 차례로 봅니다.",
                "ほかに終わっていない実行が %1 件あります。F で順に表示します。")
        case .resumeSafe:
            Texts(
                "Nothing is done before you say so.", "직접 지시하기 전에는 아무것도 실행하지 않습니다.",
                "指示があるまで何も実行しません。")
        case .resumeKeys:
            Texts(
                "y go on · v, Enter look at it · n, Esc later",
                "y 이어서 실행 · v, Enter 보기 · n, Esc 나중에", "y 続行 · v, Enter 表示 · n, Esc 後で")
        case .actsTitle: Texts("An act was cut off", "중단된 작업이 있습니다", "途中で途切れた操作があります")
        case .actsIntro:
            Texts(
                "partnerdeck ended before the answer came. Looking it up has shown:",
                "응답을 받기 전에 partnerdeck이 종료되어 결과를 조회했습니다.",
                "応答の前に partnerdeck が終了したため、結果を照会しました。")
        case .actDone: Texts("%1: it was done.", "%1: 처리되었습니다.", "%1: 実行済みです。")
        case .actNotDone: Texts("%1: it was NOT done.", "%1: 처리되지 않았습니다.", "%1: 実行されていません。")
        case .actNotShown:
            Texts(
                "%1: not shown yet. The next start looks again.",
                "%1: 아직 반영되지 않았습니다. 다음에 시작할 때 다시 조회합니다.",
                "%1: まだ反映されていません。次回の起動時に再度照会します。")
        case .actUnknown:
            Texts("%1: not known: %2", "%1: 확인하지 못했습니다. %2", "%1: 確認できませんでした。%2")
        case .customersNamed: Texts("Customers", "고객", "顧客")
        case .purpose: Texts("What for", "목적", "目的")
        case .leaveTitle: Texts("Leave while a run is under way?", "실행 중인데 종료할까요?", "実行中に終了しますか?")
        case .leaveText:
            Texts(
                "%1 of %2 steps are confirmed. The run stops after the step that is under way, then the deck closes. On the next start it offers to go on: no write is repeated, none is skipped.",
                "%2단계 중 %1단계가 확인되었습니다. 진행 중인 단계가 끝나면 실행을 멈추고 덱을 닫습니다. 다음에 시작할 때 이어서 실행할 수 있으며, 변경을 반복하거나 건너뛰지 않습니다.",
                "%2 手順中 %1 手順を確認済みです。進行中の手順が終わると実行を停止し、デッキを閉じます。次回の起動時に続行できます。変更が繰り返されたり飛ばされたりすることはありません。"
            )
        case .leaveNowText:
            Texts(
                "The step that is under way has not ended. Leave at once all the same? On the next start it is looked up before anything is sent again.",
                "진행 중인 단계가 아직 끝나지 않았습니다. 그래도 바로 종료할까요? 다음에 시작할 때 다시 보내기 전에 먼저 조회합니다.",
                "進行中の手順がまだ終わっていません。それでもすぐに終了しますか? 次回の起動時に、再送する前に必ず照会します。")
        case .leaveKeys: Texts("y leave · n, Esc stay", "y 종료 · n, Esc 계속", "y 終了 · n, Esc 続ける")
        case .leaving:
            Texts(
                "Leaving once this step has ended; q leaves at once.",
                "이 단계가 끝나면 종료합니다. q로 바로 종료합니다.", "この手順が終わると終了します。q ですぐに終了します。")
        case .stays: Texts("The run goes on.", "실행을 계속합니다.", "実行を続けます。")
        }
    }
}
