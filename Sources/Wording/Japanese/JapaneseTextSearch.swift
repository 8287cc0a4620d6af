extension Japanese: TextSearchWording {
    package var textSearchKey: String { "検索" }
    package var textSearchTypingKeys: String { "Enter 検索する · Esc 検索を終了" }
    package var textSearchKeys: String { "n 次へ · N 前へ · / 変更 · Esc 検索を終了" }
    package var textSearchFirst: String { "先に Esc で検索を終了してください。" }
    package var textSearchHelp: String {
        "長い内容では / で、入力欄がある場合は F3 で検索します。n と N で次と前の一致箇所に移動し、Esc で検索を終了します。"
    }
    package var nextMatchKey: String { "次の一致箇所" }
    package var previousMatchKey: String { "前の一致箇所" }
    package var noTextSearch: String { "検索中ではありません。/ で検索を始めてください。" }
}
