extension Japanese: ColumnWording {
    package var columnsKey: String { "一覧に表示する列を選択" }
    package var columnsSynonyms: String { "列 非表示 表示 項目 順番" }
    package var columnsTitle: String { "列" }
    package var columnsKeys: String { "Space 非表示/表示 · J K 移動 · r 既定に戻す · Esc 閉じる" }
    package var columnEssential: String { "行を見分ける列のため非表示にできません" }
    package var columnHasNoRoom: String { "今は幅が足りません" }
    package var columnHasNothing: String { "今は内容がありません" }
}
