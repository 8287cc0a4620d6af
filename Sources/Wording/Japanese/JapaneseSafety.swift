extension Japanese: SafetyWording {
    package func filterFirst(_ reason: String) -> String { "先にフィルターを直してください。\(reason)" }
    package func undone(_ name: String) -> String { "元に戻しました: \(name)" }
    package var lastRunKey: String { "直近の実行状況" }
    package var runInProgressKey: String { "進行状況" }
    package var runHasCertificate: String {
        "関係は終了しました。\(keys[.certify]) で証明書を確認し、保存できます。"
    }
}
