extension Korean: PlainWording {
    package var plainOption: String {
        "한 줄씩 일반 텍스트로 표시합니다. 화면 읽기 프로그램과 단순한 터미널용입니다."
    }
    package var plainIntro: String {
        "키를 입력하고 Enter를 누르세요. \(keys[.help]) 키는 키 목록, \(keys[.quit]) 키는 뒤로 또는 종료입니다."
    }
    package var plainBecauseOfTerminal: String {
        "이 터미널은 한 줄씩만 출력하므로 일반 텍스트로 엽니다."
    }
    package func plainValue(_ name: String, _ value: String) -> String { "\(name) \(value)" }
    package func plainAscending(_ column: String) -> String { "정렬: \(column) 오름차순" }
    package func plainDescending(_ column: String) -> String { "정렬: \(column) 내림차순" }
    package var plainLanguage: String { "언어를 바꾸려면 :language를 입력하세요." }
    package var portalNoBrowserPlain: String { "이 컴퓨터에는 열 수 있는 브라우저가 없습니다. 링크:" }
    package var plainCurrentRow: String { "현재 행" }
    package var plainMarked: String { "선택됨" }
    package var plainInRange: String { "범위 안" }
    package var plainCurrent: String { "현재" }
    package func plainDialog(_ title: String) -> String { "대화 상자: \(title)" }
    package func plainDangerDialog(_ title: String, danger: String) -> String {
        "대화 상자(\(danger)): \(title)"
    }
    package func plainAttention(_ text: String) -> String { "주의: \(text)" }
    package var plainGood: String { "가능" }
    package var plainBad: String { "불가" }
    package func plainRows(_ first: Int, to last: Int, of count: Int) -> String {
        "전체 \(count.grouped)행 중 \(first.grouped)~\(last.grouped)행입니다."
    }
    package func plainNoRow(_ number: Int, of count: Int) -> String {
        "\(number.grouped)번 행이 없습니다. 목록은 \(count.grouped)행입니다."
    }
    package func plainDropped(_ text: String) -> String {
        "이 내용을 읽기 전에 입력되어 사용하지 않았습니다: \(text)"
    }
    package func plainNotAWord(_ line: String) -> String {
        "‘\(line)’에 해당하는 키나 명령이 없습니다. 키 하나, 공백으로 구분한 여러 키, 또는 open, quit 같은 명령을 입력하세요. \(keys[.help]) 키는 목록, /텍스트는 검색입니다."
    }
    package var plainIgnored: String { "무시했습니다. 닫으려면 q를 입력하세요." }
    package var plainTypeText: String {
        "텍스트를 입력하고 Enter를 누르세요. Esc라고 입력하면 입력란에서 나갑니다."
    }
    package var plainEnd: String { "입력이 끝나 종료합니다." }
    package var plainHelpKeys: String {
        "한 줄에 키 하나, 공백으로 구분한 여러 키, 또는 명령을 입력합니다: j, Enter, PgDn, Esc, ^D, F1, open."
    }
    package var plainHelpRows: String {
        "행 앞의 번호를 그대로 입력하면 그 행으로 이동합니다."
    }
    package var plainHelpSearch: String {
        "/텍스트 형식으로 목록을 검색합니다. 빈 줄은 현재 위치를, ^L은 페이지 전체를 다시 알려 줍니다."
    }
}
