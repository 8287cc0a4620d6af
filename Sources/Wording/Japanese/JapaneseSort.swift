extension Japanese: SortWording {
    package var sortByNextKey: String { "次の列で並べ替え" }
    package var sortByPreviousKey: String { "前の列で並べ替え" }
    package var invertOrderKey: String { "逆順に並べ替え" }
    package var sortKey: String { "列を指定して一覧を並べ替え" }
    package var sortTitle: String { "並べ替えの基準" }
    package var sortKeys: String {
        "Enter 並べ替え · 同じ列でもう一度 Enter: 逆順 · ↑↓ 選択 · Esc 閉じる"
    }
    package var sortColumnHidden: String { "非表示" }
    package func sorted(by column: String) -> String { "\(column)順" }
    package func sortColumnUnknown(_ name: String, columns: String) -> String {
        "1 つの列を指す名前ではありません: \(name)。列: \(columns)"
    }
    package var mouseKey: String { "マウスのオン/オフ (Shift を押すとターミナルで文字列を選択)" }
    package var orderEndedRange: String {
        "並び順が変わったため、開いていた範囲を取り消しました。範囲内の項目は選択されていません。"
    }
    package var mouseIsOn: String {
        "マウスをオンにしました。文字列を選択するには Shift を押しながらドラッグします。オフにするには \(keys[.mouse]) を押してください。"
    }
    package var mouseIsOff: String { "マウスをオフにしました。" }
}
