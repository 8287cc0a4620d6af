extension Korean: ReportWording {
    package var reportHelp: String { "모든 고객에 대한 목록을 크기와 관계없이 CSV 또는 JSON으로 출력합니다." }
    package var reportArgument: String {
        "보고서 이름. 한 행은 customers에서는 고객, subscriptions에서는 고객이 보유한 항목, renewals에서는 끝나는 약정(월간 약정 포함), seats에서는 수량과 줄일 수 있는 수량, blockers에서는 관계 제거 차단 요소와 해결 방법, gdap에서는 관리자 관계입니다."
    }
    package var reportJSONHelp: String {
        "JSON: 개체의 배열을 출력하며, 필드 이름은 renewals --json 등 다른 명령과 같고 값이 없으면 null입니다."
    }
    package var reportCSVOption: String { "쉼표로 구분한 값(CSV)으로 출력합니다. --json이 없을 때의 기본값입니다." }
    package var reportOutputOption: String { "이 파일에 씁니다. 파일은 완성된 후에 나타납니다." }
    package var forceNeedsOutput: String {
        "--force는 --output과 함께 사용합니다. 파일을 지정하거나 --force를 빼세요."
    }
    package func reportProgress(_ rows: Int) -> String { "\(rows.grouped)행" }
    package func reportUnread(_ customers: Int) -> String {
        "고객 \(customers.grouped)곳의 보유 항목을 알 수 없습니다. 해당 행은 값이 비어 있고 `read` 열이 no입니다."
    }
    package func reportAccessUnread(_ customers: Int) -> String {
        "고객 \(customers.grouped)곳의 관리자 관계(GDAP)를 알 수 없습니다. 해당 행은 상태가 unknown이고 `read` 열이 no입니다."
    }
    package func reportSync(_ command: String) -> String { "`\(command)` 명령으로 읽어 오세요." }
    package var reportReadLabel: String { "읽음" }
    package var returnableUntilLabel: String { "줄이기 기한" }
    package var returnsLabel: String { "줄일 수 있는 기간" }
}
