extension Japanese: ReportWording {
    package var reportHelp: String { "全顧客の一覧を、件数にかかわらず CSV または JSON で出力します。" }
    package var reportArgument: String {
        "レポートの名前。1 行は、customers では顧客、subscriptions では顧客の購入項目、renewals では終了する契約 (月単位のものを含む)、seats では数量と減らせる数量、blockers では関係の削除を妨げる項目とその対処、gdap では管理者関係です。"
    }
    package var reportJSONHelp: String {
        "JSON: オブジェクトの配列を出力します。メンバーの名前は renewals --json など他のコマンドと同じで、値がなければ null です。"
    }
    package var reportCSVOption: String { "コンマ区切りの値 (CSV) で出力します。--json がないときの既定です。" }
    package var reportOutputOption: String { "このファイルに書き込みます。ファイルは完成してから現れます。" }
    package var forceNeedsOutput: String {
        "--force は --output と併用します。ファイルを指定するか、--force を外してください。"
    }
    package func reportProgress(_ rows: Int) -> String { "\(rows.grouped) 行" }
    package func reportUnread(_ customers: Int) -> String {
        "顧客 \(customers.grouped) 社の購入項目がわかりません。該当する行は値が空で、`read` 列が no です。"
    }
    package func reportAccessUnread(_ customers: Int) -> String {
        "顧客 \(customers.grouped) 社の管理者関係 (GDAP) がわかりません。該当する行はステータスが unknown で、`read` 列が no です。"
    }
    package func reportSync(_ command: String) -> String { "`\(command)` で読み込めます。" }
    package var reportReadLabel: String { "読み込み済み" }
    package var returnableUntilLabel: String { "減らせる期限" }
    package var returnsLabel: String { "減らせる期間" }
}
