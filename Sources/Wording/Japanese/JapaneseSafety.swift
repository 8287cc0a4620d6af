extension Japanese: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "先にフィルターを直してください。\(reason)" }
    package func undone(_ name: String) -> String { "元に戻しました: \(name)" }
    package var lastRunKey: String { "直近の実行状況" }
    package var runInProgressKey: String { "進行状況" }
    package func suspendedOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件を一時停止しました"
    }
    package func reactivatedOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件を再開しました"
    }
    package var keyShowsRun: String { "\(keys[.run]) で実行状況を表示" }
    package var nothingDoneHere: String { "元に戻す操作はありません。このセッションでは何も変更していません。" }
    package var undoneOnceShown: String { "直前の操作は受付済みで、反映待ちです。反映された後で元に戻せます。" }
    package var nothingUndoableHere: String { "このセッションの操作のうち、ここで元に戻せるものはありません。" }
    package var earlierActNotShown: String { "受付済みの操作の反映待ちです。反映された後でもう一度お試しください。" }
    package var answeredFirst: String { "操作を送信しています。応答があるまでお待ちください。" }
    package var undoLastKey: String { "直前の操作を元に戻す" }
    package func undoTitle(_ act: String, of customer: String) -> String {
        "元に戻す: \(act) (\(customer))"
    }
    package func undoChangeTitle(_ change: String, on name: String, of customer: String) -> String {
        "元に戻す (\(change)): \(name) (\(customer))"
    }
    package func undoChangeTitle(_ change: String, for customer: String) -> String {
        "元に戻す (\(change)): \(customer)"
    }
    package var answeredTooSoon: String { "まだ確定していません。最後まで読んでから確定してください。" }
    package func notReadKeys(_ lines: Int) -> String {
        "! 先に最後までお読みください: ↓ か PgDn (あと \(lines.grouped) 行) · n, Esc いいえ"
    }
    package var planTitle: String { "関係削除の計画" }
    package var runTitle: String { "実行状況" }
    package func plannedUnder(_ rules: String) -> String { "\(rules)に基づく" }
    package var suspendedIsEnough: String {
        "解約できない項目です。一時停止済みのため、関係の削除を妨げません。"
    }
    package func seats(_ count: Int) -> String { "数量 \(count.grouped)" }
    package var answerFirst: String { "先に y か n で答えてください。" }
    package var runHasCertificate: String {
        "関係は終了しました。\(keys[.certify]) で証明書を確認し、続けて w で保存できます。"
    }
    package func refusedNewestUnknown(_ act: String, entry: Int) -> String {
        "最新の操作は応答がなく、実行されたかどうかまだわかりません: \(act) (記録 #\(entry.grouped))。"
    }
    package func refusedNewestPending(_ act: String, entry: Int) -> String {
        "最新の操作は受け付けられましたが、まだ反映されていません: \(act) (記録 #\(entry.grouped))。"
    }
    package var refusedNeverShown: String { "その後の照会の結果、実行されていません。" }
    package var adviceUndoLaterByKey: String {
        "何も元に戻していません。数分後にもう一度確認してください (\(keys[.refresh]))。反映されると元に戻せます。"
    }
    package var adviceUndoLater: String {
        "何も元に戻していません。`partnerdeck show --refresh` で確認し、数分後にもう一度お試しください。反映されると元に戻せます。"
    }
    package func runUnderWay(_ what: String) -> String {
        "実行中の処理があり、実行できるのは一度に 1 件だけです: \(what)。\(keys[.run]) で確認してください。"
    }
    package func runLooksAgain(_ time: String) -> String { "次の確認 \(time) UTC" }
    package func entryRunReplaced(by entry: Int) -> String {
        "後の操作 (記録 #\(entry.grouped)) に置き換えられ、実行を終結"
    }
    package var entryRunSetAside: String { "続行しないものとして実行を終結" }
    package func runReplaced(by entry: Int) -> String {
        "後の操作 (記録 #\(entry.grouped)) に置き換えられたため、終結しました。"
    }
    package var runSetAside: String { "続行しないものとして終結しました。" }
    package func entryNotConfirmedYet(_ entry: Int, write: String) -> String {
        "記録 #\(entry.grouped) はまだ確認されていません: \(write)"
    }
    package func refusedOvertaken(by entry: Int, changing what: String) -> String {
        "送信されたかどうかは不明です。その後、記録 #\(entry.grouped) で\(what)が変更されたため、もう確認できません。"
    }
    package func refusedAcceptedOvertaken(by entry: Int, changing what: String) -> String {
        "受け付けられましたが、反映は確認されませんでした。その後、記録 #\(entry.grouped) で\(what)が変更されたため、もう確認できません。"
    }
    package var overtakenSeats: String { "同じサブスクリプションの数量" }
    package var overtakenRenewal: String { "同じ更新設定" }
    package var overtakenStatus: String { "同じ状態" }
    package var overtakenRelationship: String { "同じ関係" }
    package var overtakenPurchase: String { "同じ製品の購入" }
    package var overtakenTarget: String { "同じ項目" }
    package func refusedChangedSince(by entry: Int) -> String {
        "その後、記録 #\(entry.grouped) で再び変更されています。先にその操作を元に戻してください。"
    }
    package var foundNotDone: String { "先に送信した要求は、実行されていないことを確認しました。" }
    package var stepOverwrote: String { "! 他の変更を上書き" }
    package func entryOverwrote(_ changes: String) -> String {
        "その間に他のユーザーが変更した値を上書き: \(changes)"
    }
    package func actOverwrote(_ changes: String) -> String {
        "その間に他のユーザーが変更した値を、この操作が上書きしました: \(changes)。"
    }
    package func undoKeepsOverwritten(_ changes: String) -> String {
        "上書きした他のユーザーの変更は、元に戻しても復元されません: \(changes)"
    }
    package func overwritten(_ change: String, now: String) -> String { "\(change)、現在 \(now)" }
    package var confirmOnceRead: String {
        "まだ読み込み中のため、確定していません。読み込みが終わってから確定してください。"
    }
    package func doneByOthers(_ write: String) -> String {
        "その間に他のユーザーがすでに実行していました: \(write)"
    }
    package func addOnsLeftSuspended(_ names: String, count: Int) -> String {
        "アドオン \(count.grouped) 件は一時停止中のままです。個別に再開してください: \(names)"
    }
    package func entryMissing(_ entry: Int) -> String {
        "ジャーナルに記録 #\(entry.grouped) はありません。"
    }
}
