extension English: ThemeWording {
    package var themesTitle: String { "Theme" }
    package var themesKeys: String { "↑↓ preview · Enter use it · Esc as before" }
    package var themeBefore: String { "before" }
    package var themeUnusable: String { "cannot be used" }
    package func themeKept(_ theme: String) -> String {
        "Theme: \(theme). For every start: theme = \"\(theme)\" in config.toml."
    }
    package func formWord(_ columns: Int) -> String {
        "a word in quotes, at most \(columns.grouped) columns wide"
    }
}
