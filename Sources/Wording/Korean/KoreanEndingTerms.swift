extension Korean: EndingTermWording {
    package var renewalsHelp: String { "모든 고객의 약정 종료일과 종료 후 처리를 나열합니다." }
    package var withinOption: String { "이 기간 안에 끝나는 약정만 표시합니다(예: 30d)." }
    package var monthlyOption: String { "변경 없이 매월 갱신되는 약정도 표시합니다." }
    package func monthlyLeftOut(_ count: Int, option: String) -> String {
        "변경 없이 매월 갱신되는 약정 \(count.grouped)건은 제외했습니다(\(option)로 표시)."
    }
    package var noTermEnds: String { "끝나는 약정이 없습니다." }
    package var nextQuantityLabel: String { "다음 수량" }
    package var nextTermLabel: String { "다음 약정" }
    package var atEndRenews: String { "자동 갱신" }
    package func atEndRenewsWith(_ changes: String) -> String { "변경하여 갱신: \(changes)" }
    package var atEndRenewsChanged: String { "변경하여 갱신" }
    package var atEndEnds: String { "약정과 함께 종료" }
    package var atEndSuspended: String { "일시 중단됨, 약정과 함께 종료" }
    package var atEndGoesOn: String { "더 비싼 월간 요금으로 계속" }
    package var atEndMayGoOn: String { "월간으로 계속될 수 있음" }
    package var atEndUnknown: String { "알 수 없음" }
    package var atEndUnderway: String { "약정 종료, 갱신 처리 중" }
    package var atEndEnding: String { "약정 종료, 종료 처리 중" }
}
