extension Korean: PictureWording {
    package func ofAll(_ count: String) -> String { "전체 \(count)" }
    package func barSubscriptions(_ count: Int) -> String { "구독 \(count.grouped)개" }
    package func barActive(_ count: Int) -> String { "활성 \(count.grouped)" }
    package func barSuspended(_ count: Int) -> String { "일시 중단됨 \(count.grouped)" }
    package func barOther(_ count: Int) -> String { "기타 \(count.grouped)" }
    package func readyCustomers(_ count: Int) -> String { "제거 가능 \(count.grouped)" }
    package func blockedCustomers(_ count: Int, oneStepAway: Int) -> String {
        "제거 불가 \(count.grouped)"
            + (oneStepAway > 0 ? "(1건만 남은 고객 \(oneStepAway.grouped)곳)" : "")
    }
    package func termStarted(_ day: String) -> String { "시작 \(day)" }
    package func termToday(_ day: String) -> String { "오늘 \(day)" }
    package func termCancellable(_ day: String, left: String) -> String {
        "취소 기한 \(day), \(left)"
    }
    package var termCancellableAnyTime: String { "언제든지 취소 가능" }
    package func termWindowClosed(_ day: String) -> String { "취소 기한 지남 \(day)" }
    package func termRenews(_ day: String, left: String) -> String { "갱신 \(day), \(left)" }
    package func termEnds(_ day: String, left: String) -> String { "종료 \(day), \(left)" }
    package func termHasEnded(_ day: String) -> String { "약정 종료 \(day)(종료됨)" }
    package func termIsOver(_ day: String, left: String) -> String { "약정 종료 \(day), \(left)" }
    package var narrowPaneKey: String { "옆 창 좁게" }
    package var widenPaneKey: String { "옆 창 넓게" }
    package var paneIsHidden: String { "옆 창이 숨겨져 있습니다. | 키를 누르면 표시됩니다." }
    package var paneIsNarrowest: String { "옆 창을 더 좁게 할 수 없습니다." }
    package var paneIsWidest: String { "옆 창을 더 넓게 할 수 없습니다." }
    package func allBy(_ user: String) -> String { "실행자는 모두 \(user)" }
    package func commonToAll(_ label: String, _ value: String) -> String {
        "\(label)(모두): \(value)"
    }
    package var asciiOption: String {
        "기호를 ASCII로만 그립니다. PARTNERDECK_ASCII=1도 같고, 0은 그 반대입니다."
    }
}
