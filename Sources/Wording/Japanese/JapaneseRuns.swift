extension Japanese: RunWording {
    package var runRunning: String { "実行中" }
    package var runStopping: String { "このステップの後で停止" }
    package var runRests: String { "停止中、\(keys[.goOn]) で続行" }
    package func runRestsBecause(_ reason: String) -> String { "停止中: \(reason)" }
    package func runWaits(_ until: String) -> String { "\(until) UTC まで待機、その後 \(keys[.goOn]) で続行" }
    package var runWaitsOpen: String { "他の担当の対応または時間の経過を待機中、\(keys[.goOn]) で再確認" }
    package var runFinishedAll: String { "完了: すべてのステップを確認済み" }
    package func runFinishedStruck(_ struck: Int) -> String { "完了、除外 \(struck.grouped)" }
    package func runFinishedKept(_ kept: Int, struck: Int) -> String {
        "完了、除外 \(struck.grouped)、関係 \(kept.grouped) 件は維持"
    }
    package var runFinishedPartly: String { "終了、未完了あり" }
    package func runFinishedRequested(_ count: Int) -> String {
        "終了: 管理者関係 \(count.grouped) 件の終了は要求済みで、まだ完了していません"
    }
    package func runHoursLeft(_ hours: Int) -> String { "残り約 \(hours.grouped) 時間" }
    package func runMinutesLeft(_ minutes: Int) -> String { "残り約 \(minutes.grouped) 分" }
    package func runSecondsLeft(_ seconds: Int) -> String { "残り約 \(seconds.grouped) 秒" }
    package var runAlmostThere: String { "まもなく終了" }
    package func runConfirmed(_ count: Int) -> String { "✓ 確認済み \(count.grouped)" }
    package func runAccepted(_ count: Int) -> String { "~ 受付済み \(count.grouped)" }
    package func runRequested(_ count: Int) -> String { "… 要求済み (未完了) \(count.grouped)" }
    package func runRefused(_ count: Int) -> String { "✗ 拒否 \(count.grouped)" }
    package func runNotSent(_ count: Int) -> String { "✗ 未送信 \(count.grouped)" }
    package func runWaitingCount(_ count: Int) -> String { "⧗ 待機 \(count.grouped)" }
    package func runUnknownCount(_ count: Int) -> String { "? 結果不明 \(count.grouped)" }
    package func runStruck(_ count: Int) -> String { "– 除外 \(count.grouped)" }
    package func runPending(_ count: Int) -> String { "· 残り \(count.grouped)" }
    package var stepStatePending: String { "· 未実行" }
    package var stepStateUnderway: String { "… 実行中" }
    package var stepStateAccepted: String { "~ 受付済み" }
    package var stepStateConfirmed: String { "✓ 確認済み" }
    package var stepEndRequested: String { "要求済み (未完了)" }
    package var stepStateByOthers: String { "✓ すでに完了" }
    package func stepStateUntil(_ time: String) -> String { "⧗ \(time) UTC まで" }
    package func stepStateUntilDay(_ day: String) -> String { "⧗ \(day) まで" }
    package var stepStateWaiting: String { "⧗ 待機中" }
    package var stepStateUnknown: String { "? 結果不明" }
    package var stateLabel: String { "状態" }
    package func runStarted(_ time: String, by user: String) -> String { "\(time) UTC 開始、\(user)" }
    package func runQuota(_ until: String) -> String { "要求過多: サービスが示した \(until) UTC まで待機" }
    package func runPace(_ until: String, requests: Int) -> String {
        "要求を 1 分あたり \(requests.grouped) 件に制限: \(until) UTC に再開"
    }
    package func runLabel(_ done: Int, of total: Int) -> String {
        "\(keys[.run]) 実行状況 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelRests(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) 停止中 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelWaits(_ done: Int, of total: Int) -> String {
        "⧗ \(keys[.run]) 待機 \(done.grouped)/\(total.grouped)"
    }
    package func runLabelPartly(_ done: Int, of total: Int) -> String {
        "! \(keys[.run]) 未完了 \(done.grouped)/\(total.grouped)"
    }
    package func runsLabelWait(_ count: Int) -> String {
        "⧗ \(keys[.run]) 待機中の実行 \(count.grouped) 件"
    }
    package func runsLabelRest(_ count: Int) -> String {
        "! \(keys[.run]) 終わっていない実行 \(count.grouped) 件"
    }
    package var runsTitle: String { "実行の一覧" }
    package var runsKeys: String { "Enter 開く · x 終結 · Esc 閉じる" }
    package func runLeft(_ steps: String) -> String { "残りのステップ: \(steps)" }
    package var runIsElsewhere: String { "別のプロセスで実行中" }
    package func runDoneAll(_ count: Int) -> String {
        "実行が完了しました: \(count.grouped) ステップをすべて確認しました。"
    }
    package func runDoneAllStruck(_ confirmed: Int, struck: Int) -> String {
        "実行が完了しました: 確認済み \(confirmed.grouped) ステップ、除外 \(struck.grouped) ステップ。"
    }
    package func runDoneKept(_ kept: Int, confirmed: Int, struck: Int) -> String {
        "確認済み \(confirmed.grouped) ステップ、除外 \(struck.grouped) ステップ: 関係 \(kept.grouped) 件は維持されます。"
    }
    package func runDonePartly(_ confirmed: Int, of total: Int, rest: String) -> String {
        "\(total.grouped) ステップ中 \(confirmed.grouped) ステップを確認: \(rest)。"
    }
    package var runHasStopped: String { "実行は停止しました。" }
    package func runWaitsNotice(_ until: String) -> String { "実行は \(until) UTC まで待機します。" }
    package var runWaitsForOthers: String { "残りのステップは、他の担当の対応または時間の経過で解消するまで待機します。" }
    package var runGoesOnByKey: String { "実行のページ (\(keys[.run])) で \(keys[.goOn]) を押すと続行できます。" }
    package func runGoesOnByCommand(_ command: String) -> String {
        "`\(command)` で続行できます。"
    }
    package func runElsewhere(_ customers: String) -> String {
        "別のプロセスが実行中です。そちらで確認してください: \(customers)"
    }
    package func namesAndMore(_ first: String, count: Int) -> String {
        "\(first) … ほか \(count.grouped) 社"
    }
    package func runRestsNotice(_ refusal: String) -> String { "実行は停止中です: \(refusal)" }
    package func runIsWaiting(_ customers: String) -> String {
        "待機中の実行があります: \(customers)。\(keys[.run]) で表示します。"
    }
    package func runsAreWaiting(_ customers: String, count: Int) -> String {
        "待機中の実行が \(count.grouped) 件あります: \(customers)。\(keys[.run]) で一覧を表示します。"
    }
    package func runWaitingMeanwhile(_ count: Int) -> String {
        "\(count.grouped) 件のステップは他者の対応または日付を待っています。ほかのステップは続行します。"
    }
    package var stepRequestNote: String {
        "顧客はこの要求をまだ承諾できます。要求を取り下げることは誰にもできません。ほかのステップは妨げません。要求が失効するか拒否されると、このステップは終わります。"
    }
    package var runNoRun: String { "画面を開いてから実行した計画はありません。" }
    package var runNotRunning: String { "実行中の計画はありません。" }
    package var runAlreadyRuns: String { "すでに実行中です。" }
    package var runIsDone: String { "すべてのステップが終わっています。" }
    package var runIsClosed: String { "この実行は終結しているため、続行できません。" }
    package var setAsideTitle: String { "この実行を終結しますか?" }
    package var setAsideKeepsDone: String { "すでに行った操作はそのまま残ります。" }
    package var setAsideSendsNothing: String { "残りのステップは送信せず、この実行を再び提示しません。" }
    package func setAsideUnanswered(_ count: Int) -> String {
        "応答のないステップ \(count.grouped) 件: 実行されたかどうかは引き続き照会します。"
    }
    package var runNoRefused: String { "拒否されたステップはありません。" }
    package var runOtherRun: String { "実行中の計画があります (\(keys[.run]))。実行できるのは一度に 1 件だけです。" }
    package func runStepTitle(_ number: Int) -> String { "実行のステップ \(number.grouped)" }
    package var runStepKeys: String { "y ID をコピー · \(keys[.journal]) ジャーナルの記録 · Enter, Esc 閉じる" }
    package var runTicketKeys: String {
        "y 本文をコピー · \(keys[.journal]) ジャーナルの記録 · Enter, Esc 閉じる"
    }
    package var runWhyHeading: String { "理由" }
    package var stepUnknownNote: String { "送信しましたが応答がありません。再送する前に必ず照会します。" }
    package func stepAcceptedNote(by service: String) -> String {
        "\(spacedAfter(service))は受け付けましたが、まだ反映されていません。"
    }
    package var stepRequestedNote: String {
        "Microsoft Graph は要求を受け付けました。関係はしばらくしてから終了します。それまで読み直して確認します。"
    }
    package var stepStruckNote: String { "除外したステップです。この実行には含まれません。" }
    package var stepWaitsNote: String { "他の担当の対応または時間の経過で解消すると続行します。" }
    package var runRestsTitle: String { "実行は停止中です" }
    package var runResumeTitle: String { "途中の実行があります" }
    package var runResumeWaits: String { "実行を続行できます" }
    package func runResumeIntro(_ time: String, by user: String) -> String {
        "\(time) UTC に\(spaced(user))が開始し、まだ終わっていません。"
    }
    package var runResumeProgress: String { "進捗" }
    package func runResumeUnanswered(_ count: Int) -> String {
        "応答のないステップ \(count.grouped) 件: 再送する前に必ず照会します。"
    }
    package func runResumeMore(_ count: Int) -> String {
        "ほかに終わっていない実行が \(count.grouped) 件あります。\(keys[.run]) で一覧を表示します。"
    }
    package var runResumeSafe: String { "指示があるまで何も実行しません。" }
    package var runResumeKeys: String { "y 続行 · v, Enter 表示 · x 終結 · n, Esc 後で" }
    package func runResumeReadKeys(_ lines: Int) -> String {
        "↓ 最後まで (あと \(lines.grouped) 行) 読んでから y · v, Enter 表示 · x 終結 · n, Esc 後で"
    }
    package func runResumeUnreadKeys(_ lines: Int) -> String {
        "! 先に最後までお読みください: ↓ か PgDn (あと \(lines.grouped) 行) · v, Enter 表示 · x 終結 · n, Esc 後で"
    }
    package var runFinalKeys: String { "y 続行 · n, Esc 後で" }
    package var runActsTitle: String { "途中で途切れた操作があります" }
    package var runActsIntro: String { "応答の前に partnerdeck が終了したため、結果を照会しました。" }
    package func runActDone(_ act: String) -> String { "実行済み · \(act)" }
    package func accessesHaveEnded(_ count: Int) -> String {
        "管理者関係 \(count.grouped) 件の終了を読み直して確認しました。"
    }
    package var readAndConfirmed: String { "読み直して確認済み" }
    package func accessHasEnded(_ name: String) -> String {
        "管理者関係の終了を読み直して確認しました: \(name)"
    }
    package func runActNotDone(_ act: String) -> String { "未実行 · \(act)" }
    package func runActNotShown(_ act: String, found: String) -> String {
        "送信されたか不明 · \(act) · \(found)"
    }
    package func runActChecked(
        at time: String, seats: Int, before: Int, wanted: Int, by service: String
    ) -> String {
        "\(time) UTC の照会: \(spacedAfter(service))の数量は \(seats.grouped) です (変更前 \(before.grouped)、要求 \(wanted.grouped))。"
    }
    package func runActNotSeen(at time: String, by service: String) -> String {
        "\(time) UTC の照会: \(spacedAfter(service))に反映されていません。"
    }
    package func runActCheckedAgain(at time: String) -> String {
        "\(time) UTC または次回の起動時に再度照会します。"
    }
    package func runActUnknown(_ act: String, reason: String) -> String {
        "確認できず · \(act) · \(reason)"
    }
    package var runPurposeLabel: String { "目的" }
    package var leaveTitle: String { "partnerdeck を終了しますか?" }
    package var leaveText: String { "一覧で選んだ項目は、この画面の \(keys[.quit]) キーと同じくプログラムを終了します。" }
    package var runLeaveTitle: String { "実行中に終了しますか?" }
    package func runLeaveText(_ confirmed: Int, of total: Int) -> String {
        "\(total.grouped) ステップ中 \(confirmed.grouped) ステップを確認済みです。実行中のステップが終わると実行を停止し、画面を閉じます。次回の起動時に続行できます。変更が繰り返されたり飛ばされたりすることはありません。"
    }
    package var runLeaveNowText: String {
        "実行中のステップがまだ終わっていません。それでもすぐに終了しますか? 次回の起動時に、再送する前に必ず照会します。"
    }
    package var runLeaveKeys: String { "y 終了 · n, Esc 続ける" }
    package var runLeaving: String { "このステップが終わると終了します。すぐに終了するには \(keys[.quit]) を押してください。" }
}
