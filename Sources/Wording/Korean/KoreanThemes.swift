extension Korean: ThemeWording {
    package var themesTitle: String { "테마" }
    package var themesKeys: String { "↑↓ 미리 보기 · Enter 적용 · Esc 이전 테마로" }
    package var themeBefore: String { "이전 테마" }
    package var themeUnusable: String { "사용할 수 없음" }
    package func themeKept(_ theme: String) -> String {
        "테마: \(theme). 항상 사용하려면 config.toml에 theme = \"\(theme)\" 줄을 추가하세요."
    }
    package func formWord(_ columns: Int) -> String {
        "따옴표로 묶은 단어(화면에서 최대 \(columns.grouped)칸)"
    }
}
