extension Japanese: ActWording {
    package func actVerified(_ write: String) -> String { "確認済み · \(write)" }
    package func actRefused(_ write: String, reason: String) -> String {
        "拒否 · \(write) · \(reason)"
    }
    package func actRefusedUnsent(_ write: String, reason: String) -> String {
        "未送信 · \(write) · \(reason)"
    }
    package func actNotDone(_ write: String, reason: String) -> String {
        "未実行 · \(write) · \(reason)"
    }
    package func actAccepted(_ write: String) -> String { "受付済み、反映待ち · \(write)" }
    package func actShown(_ writes: String) -> String { "反映を読み直して確認しました: \(writes)" }
    package func actsShown(_ count: Int) -> String {
        "受付済みの操作 \(count.grouped) 件の反映を読み直して確認しました。"
    }
    package func actUnfinished(_ write: String) -> String { "未完了、結果なし · \(write)" }
    package func actNotSent(_ writes: String) -> String { "実行を確定、未送信 · \(writes)" }
    package func actWithoutIntent(_ number: String) -> String { "記録 #\(number) の操作 (送信直前の記録なし)" }
    package func actOfRun(_ state: String, steps: String, customers: String) -> String {
        "\(state): \(steps)、\(customers)"
    }
    package var approvedLabel: String { "実行を確定" }
    package var intentLabel: String { "送信直前" }
    package var verifiedLabel: String { "確認" }
    package var noteLabel: String { "記録" }
    package func entryNumbered(_ number: String) -> String { "記録 #\(number)" }
    package func entryPlace(_ number: String, time: String) -> String {
        "\(time) · 記録 #\(number)"
    }
    package var actNotApprovedHere: String { "コマンドによる実行 (確定の記録は残らない)" }
    package var actIntentMissing: String { "送信直前の記録がジャーナルにありません。" }
    package var actNotVerified: String { "再読み込みによる確認はまだ" }
    package func actVerifiedWithOutcome(_ number: String) -> String {
        "記録 #\(number) の前に再読み込みして確認"
    }
    package func effectsOfAll(_ count: Int) -> String { "\(count.grouped) 件すべて:" }
    package func effectsOfSome(_ count: Int, numbers: String) -> String {
        "\(numbered(numbers)) の \(count.grouped) 件:"
    }
    package func effectsOfOne(_ number: String, name: String) -> String {
        "\(number) 番 (\(name)) のみ:"
    }
}
