extension Korean: ListWording {
    package var helpPageHeading: String { "이 화면" }
    package var helpListHeading: String { "정렬" }
    package var helpMovingHeading: String { "이동" }
    package var helpEverywhereHeading: String { "모든 화면" }
    package var cancelUntilLabel: String { "취소 기한" }
    package var windowClosed: String { "지남" }
    package func windowClosed(since time: String) -> String { "지남(\(time))" }
    package func copyRowAgain(_ key: String) -> String { "\(key) 행" }
    package func copied(_ name: String, text: String) -> String {
        "복사했습니다(터미널이 허용하는 경우). \(name): \(text)"
    }
    package var rowCopied: String {
        "셀을 탭으로 구분하여 행을 복사했습니다(터미널이 허용하는 경우)."
    }
    package func themeRemembered(_ theme: String) -> String {
        "테마: \(theme). 다음에 시작할 때도 이 테마를 사용합니다."
    }
}
