extension Korean: TimelineWording {
    package func timelineTitle(_ days: Int) -> String { "앞으로 \(days.grouped)일" }
    package func timelinePeak(_ count: Int) -> String { "최고 \(count.grouped)건" }
    package var timelineMany: String { "+: 10건 이상" }
    package var timelineWindows: String { "취소 기한" }
    package var timelineRenewals: String { "약정 종료 또는 갱신" }
    package var timelineClearings: String { "자동으로 해소됨" }
    package var timelineWindowLetter: String { "취소" }
    package var timelineRenewalLetter: String { "약정" }
    package var timelineClearingLetter: String { "해소" }
    package func timelineOnDay(_ event: String, count: Int) -> String {
        "\(event) \(count.grouped)건"
    }
    package var timelineToday: String { "오늘" }
    package var timelineTomorrow: String { "내일" }
    package func timelineLater(_ count: Int) -> String { "이후 +\(count.grouped)" }
    package var timelineNothing: String { "이날은 없음" }
    package var timelineOneDay: String { "이 날짜만 표시 중, Esc: 모든 날짜" }
    package var timelineDayIsEmpty: String {
        "이 날짜에는 표시할 항목이 없습니다. Esc를 누르면 모든 날짜를 표시합니다."
    }
    package func timelineNotListed(_ count: Int) -> String { "외 \(count.grouped)건은 목록에 없음" }
    package var previousDayKey: String { "전날" }
    package var nextDayKey: String { "다음 날" }
    package var previousBusyDayKey: String { "항목이 있는 이전 날짜" }
    package var nextBusyDayKey: String { "항목이 있는 다음 날짜" }
    package var timelineIsFirstDay: String { "표시된 기간의 첫날입니다." }
    package var timelineIsLastDay: String { "표시된 기간의 마지막 날입니다." }
    package var timelineNoneEarlier: String { "표시된 유형의 항목이 있는 이전 날짜가 없습니다." }
    package var timelineNoneLater: String { "표시된 유형의 항목이 있는 이후 날짜가 없습니다." }
    package func radarShowOrHide(_ kind: String) -> String { "표시/숨김: \(kind)" }
    package func radarHiddenKinds(_ count: Int) -> String { "유형 \(count.grouped)개 숨김" }
    package var radarKindsHidden: String { "모든 항목이 숨긴 유형에 속합니다. 유형의 키를 누르면 다시 표시됩니다." }
    package var onlyKindKey: String { "이 유형만/모두" }
}
