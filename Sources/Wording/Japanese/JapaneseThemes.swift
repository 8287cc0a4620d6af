extension Japanese: ThemeWording {
    package var themesTitle: String { "テーマ" }
    package var themesKeys: String { "↑↓ プレビュー · Enter 適用 · Esc 元のテーマに戻す" }
    package var themeBefore: String { "元のテーマ" }
    package var themeUnusable: String { "使用できません" }
    package func themeKept(_ theme: String) -> String {
        "テーマ: \(theme)。常に使うには、config.toml に theme = \"\(theme)\" と書いてください。"
    }
    package func formWord(_ columns: Int) -> String {
        "引用符で囲んだ語 (画面上で最大 \(columns.grouped) 桁)"
    }
}
