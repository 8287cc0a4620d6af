extension Japanese: TableWording {
    package var nameColumn: String { "名前" }
    package var remarkColumn: String { "備考" }
    package var missingSinceLabel: String { "一覧から消えた日時" }
    package var serviceColumn: String { "サービス" }
    package var cloudColumn: String { "クラウド" }
    package var tenantColumn: String { "テナント" }
    package var accessColumn: String { "アクセス" }
    package var accessReadWrite: String { "読み取りと書き込み" }

    package var csvOption: String { "すべての列をコンマ区切りの値 (CSV) で出力します。" }
    package var bomOption: String {
        "--csv の先頭に、Excel が UTF-8 と判別するためのバイト順マーク (BOM) を付けます。画面からのエクスポートには付いています。"
    }
    package var bomNeedsCSV: String { "--bom は --csv と併用します。--csv を追加するか、--bom を外してください。" }
    package var sortOption: String { "この列で並べ替えます。名前の前に - を付けると逆順になります。" }
    package var reverseOption: String { "逆順に並べ替えます。" }
    package var columnsOption: String { "この列だけをこの順に表示します。コンマで区切り、表の見出しも使えます。" }
    package func columnsHelp(_ names: String) -> String { "列: \(names)。" }

    package func unknownColumn(
        _ name: String, of option: String, allowed: String
    ) -> String {
        "\(option): 列「\(name)」はありません。使用できる列: \(allowed)"
    }
    package func unknownColumnNear(
        _ name: String, of option: String, nearest: String, allowed: String
    ) -> String {
        "\(option): 列「\(name)」はありません。もしかして: \(nearest)。使用できる列: \(allowed)"
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
    package var noBlockerListed: String { "要対応の項目はありません。" }
    package var wayOutLabel: String { "対処の説明" }
    package var blockerDetailsOption: String {
        "表の代わりに、妨げる理由、対処、その影響を説明します。"
    }
    package func seeBlockerDetails(_ command: String) -> String {
        "理由と対処の影響: \(command)"
    }
}
