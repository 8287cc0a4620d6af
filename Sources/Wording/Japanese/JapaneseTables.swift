extension Japanese: TableWording {
    package var nameColumn: String { "名前" }
    package var untilColumn: String { "期限" }
    package var remarkColumn: String { "備考" }
    package var missingSinceLabel: String { "一覧から消えた日時" }
    package var serviceColumn: String { "サービス" }
    package var cloudColumn: String { "クラウド" }
    package var tenantColumn: String { "テナント" }
    package var accessColumn: String { "アクセス" }
    package var accessReadWrite: String { "読み取りと書き込み" }

    package var csvOption: String { "すべての列をコンマ区切りの値 (CSV) で出力します。" }
    package var sortOption: String { "この列で並べ替えます。名前の前に - を付けると逆順になります。" }
    package var reverseOption: String { "逆順に並べ替えます。" }
    package var columnsOption: String { "この列だけをこの順に表示します。コンマで区切ります。" }
    package func columnsHelp(_ names: String) -> String { "列: \(names)。" }

    package func unknownColumn(_ name: String, allowed: String) -> String {
        "列「\(name)」はありません。使用できる列: \(allowed)"
    }
    package func jsonHasNoTable(_ option: String) -> String {
        "\(option) は表のためのオプションです。これか --json のどちらかを外してください。"
    }
    package func optionExcludes(_ option: String, other: String) -> String {
        "\(option) と\(spaced(other))は同時に使えません。"
    }
    package func columnsLeftOut(_ columns: String) -> String {
        "ターミナルの幅が足りず省いた列: \(columns)。--columns で選べます。"
    }
    package var noActivity: String { "アクティビティ ログには項目がありません。" }
    package var noOffers: String { "オファーはありません。" }
    package var noBlockerListed: String { "削除を妨げる項目はありません。" }
}
