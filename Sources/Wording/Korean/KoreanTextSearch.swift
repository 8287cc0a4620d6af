extension Korean: TextSearchWording {
    package var textSearchKey: String { "검색" }
    package var textSearchTypingKeys: String { "Enter 찾기 · Esc 검색 끝내기" }
    package var textSearchKeys: String { "n 다음 · N 이전 · / 바꾸기 · Esc 검색 끝내기" }
    package var textSearchFirst: String { "먼저 Esc로 검색을 끝내세요." }
    package var textSearchHelp: String {
        "긴 내용에서는 /로, 입력란이 있으면 F3으로 검색합니다. n과 N으로 다음과 이전 일치 항목으로 이동하고 Esc로 검색을 끝냅니다."
    }
    package var nextMatchKey: String { "다음 일치 항목" }
    package var previousMatchKey: String { "이전 일치 항목" }
    package var noTextSearch: String { "검색 중이 아닙니다. /로 검색을 시작하세요." }
}
