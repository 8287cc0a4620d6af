extension Korean: RenewalsPageWording {
    package var renewalsTitle: String { "갱신" }
    package var renewalsKey: String { "갱신 목록" }
    package var renewalsSynonyms: String { "만료 예정 약정 종료 자동 갱신 기한 목록" }
    package var foldMonthlyKey: String { "월간 약정 접기/펼치기" }
    package var foldMonthlySynonyms: String { "매월 갱신 접기 펼치기" }

    package func termsListed(_ count: Int) -> String { "약정 \(count.grouped)건" }
    package func termsSoon(_ count: Int, days: Int) -> String { "\(days)일 안에 \(count.grouped)건" }
    package func termsThatEnd(_ count: Int) -> String { "종료 \(count.grouped)건" }
    package func termsThatExtend(_ count: Int) -> String { "월간으로 계속 \(count.grouped)건" }
    package func termsUnknown(_ count: Int) -> String { "알 수 없음 \(count.grouped)건" }
    package func filterLeavesOutEnding(_ filter: String) -> String {
        "종료 예정 약정 제외(함께 보려면 \(filter))"
    }
    package var termsCounting: String { "집계 중…" }
    package func termsNextDays(_ days: Int, most: Int) -> String {
        "앞으로 \(days)일, 하루 최대 \(most.grouped)건"
    }
    package func customersUnread(_ count: Int, of total: Int) -> String {
        "고객 \(total.grouped)곳 중 \(count.grouped)곳은 아직 읽지 않음"
    }

    package var rowRenews: String { "갱신" }
    package var rowRenewsChanged: String { "변경 후 갱신" }
    package var rowEnds: String { "종료" }
    package var rowSuspended: String { "일시 중단, 종료" }
    package var rowGoesOn: String { "월간 전환, 인상" }
    package var rowMayGoOn: String { "월간 전환 가능성" }
    package var rowUnderway: String { "갱신 처리 중" }
    package var rowEnding: String { "종료 처리 중" }
    package var rowMonthly: String { "매월 갱신" }
    package func monthlyTerms(_ count: Int) -> String { "월간 약정 \(count.grouped)건" }
    package var monthlyTermsUncounted: String { "월간 약정" }
    package var firstTermEndLabel: String { "첫 약정 종료" }

    package var rowIsOfMany: String {
        "이 행은 여러 약정을 나타냅니다. \(keys[.foldMonthly]) 키로 하나씩 표시하세요."
    }
    package var noMonthlyTerms: String { "변경 없이 매월 갱신되는 약정이 없습니다." }
    package var tooManyToMark: String { "약정은 최대 1,000건까지 선택할 수 있습니다. 먼저 목록을 좁히세요." }
    package var isHiddenBySearch: String { "검색에 가려져 있습니다." }
}
