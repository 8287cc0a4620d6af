extension Japanese: ListWording {
    package var helpPageHeading: String { "この画面" }
    package var helpListHeading: String { "並べ替え" }
    package var helpMovingHeading: String { "移動" }
    package var helpEverywhereHeading: String { "すべての画面" }
    package var cancelUntilLabel: String { "解約期限" }
    package var windowClosed: String { "受付終了" }
    package func windowClosed(since time: String) -> String { "受付終了 (\(time))" }
    package func copyRowAgain(_ key: String) -> String { "\(key) 行" }
    package func copied(_ name: String, text: String) -> String {
        "コピーしました (ターミナルが許可する場合)。\(name): \(text)"
    }
    package var rowCopied: String {
        "行をタブ区切りでコピーしました (ターミナルが許可する場合)。"
    }
    package func themeRemembered(_ theme: String) -> String {
        "テーマ: \(theme)。次回の起動時もこのテーマを使います。"
    }
}
