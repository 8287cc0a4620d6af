extension Korean: RadarWording {
    package var radarTitle: String { "레이더" }
    package var radarKindLabel: String { "유형" }
    package var radarHoldingLabel: String { "보유 항목" }
    package var holdingIDLabel: String { "보유 항목 ID" }
    package var radarLeftLabel: String { "남은 시간" }
    package var radarUTCLabel: String { "일시(UTC)" }
    package var radarLocalLabel: String { "일시(현지)" }
    package var radarByCustomer: String { "고객별, 급한 순" }
    package var radarByCustomerReversed: String { "고객별, 급하지 않은 순" }
    package var radarByTime: String { "급한 순" }
    package var radarByTimeReversed: String { "급하지 않은 순" }
    package var radarNothing: String { "확인할 항목이 없습니다." }
    package func radarMinutes(_ minutes: Int) -> String { "\(minutes.grouped)분 후" }
    package func radarHours(_ hours: Int) -> String { "\(hours.grouped)시간 후" }
    package func radarDays(_ days: Int) -> String { "\(days.grouped)일 후" }
    package func leftMinutes(_ minutes: Int) -> String { "\(minutes.grouped)분" }
    package func leftHours(_ hours: Int) -> String { "\(hours.grouped)시간" }
    package func leftDays(_ days: Int) -> String { "\(days.grouped)일" }
    package var radarPast: String { "지남" }
    package var readyLabel: String { "제거 상태" }
    package var readyNow: String { "제거 가능" }
    package var readyOneStepAway: String { "1건 남음" }
    package func readyBlockers(_ count: Int) -> String { "차단 요소 \(count.grouped)건" }
    package var radarKindWindowCloses: String { "취소 기한" }
    package var radarKindRenews: String { "자동 갱신 임박" }
    package var radarKindRenewsMonthly: String { "매월 자동 갱신" }
    package var radarKindGoesOn: String { "계속될 수 있음" }
    package var radarKindEndUnknown: String { "종료 여부 미확인" }
    package var radarKindSuspendedYetBilled: String { "중단 중에도 청구" }
    package var radarKindClears: String { "자동 해소" }
    package var radarKindOneStepAway: String { "1건 남음" }
    package var radarWordWindowCloses: String { "취소 기한" }
    package var radarWordRenews: String { "갱신" }
    package var radarWordRenewsMonthly: String { "매월" }
    package var radarWordGoesOn: String { "계속됨" }
    package var radarWordEndUnknown: String { "미확인" }
    package var radarWordSuspendedYetBilled: String { "청구" }
    package var radarWordClears: String { "해소" }
    package var radarWordReady: String { "제거 가능" }
    package var radarWordOneStepAway: String { "1건 남음" }
    package var radarAdviceWindowCloses: String { "종료하려면 그 전에 취소하세요. 이후에는 약정이 끝날 때까지 유지되고 청구됩니다." }
    package var radarAdviceRenews: String {
        "종료하려면 그 전에 자동 갱신을 끄고, 새 상거래 구독은 약정 종료 시 취소되도록 설정하세요. 일시 중단할 필요는 없습니다. 절감 플랜은 Azure Portal에서 설정합니다."
    }
    package var radarAdviceGoesOn: String {
        "자동 갱신을 꺼도 종료되지 않고 더 높은 월간 가격으로 계속됩니다. 종료하려면 약정 종료 시 취소되도록 설정하세요."
    }
    package var radarAdviceEndUnknown: String { "약정 종료 시 예약된 작업을 알 수 없습니다. 파트너 센터에서 확인하세요." }
    package var radarAdviceSuspendedYetBilled: String {
        "일시 중단해도 청구는 계속됩니다. 취소 기한 안이면 구독을 취소하고, 필요하면 다시 활성화하세요."
    }
    package var radarAdviceClears: String { "할 일이 없습니다. 약정과 함께 끝나며 더 이상 관계 제거를 막지 않습니다." }
    package var radarAdviceReady: String { "관계 제거 차단 요소가 없습니다. 계정 페이지에서 제거할 수 있습니다." }
    package var radarAdviceOneStepAway: String {
        "한 항목만 관계 제거를 막고 있습니다. 직접 해결하거나 계획을 세우세요\(key(.plan))."
    }
    package func radarWindowCloses(_ customer: String, name: String) -> String {
        "\(customer): \(name)의 취소 기한이 끝납니다"
    }
    package func radarRenews(_ customer: String, name: String) -> String {
        "\(customer): \(subject(name)) 자동으로 갱신됩니다"
    }
    package func radarGoesOn(_ customer: String, name: String) -> String {
        "\(customer): \(name)의 약정이 끝나지만 더 높은 가격으로 계속될 수 있습니다"
    }
    package func radarEndUnknown(_ customer: String, name: String) -> String {
        "\(customer): \(name)의 약정이 끝나지만 그 후 어떻게 되는지 알 수 없습니다"
    }
    package func radarSuspendedYetBilled(_ customer: String, name: String) -> String {
        "\(customer): \(topic(name)) 일시 중단되었지만 그때까지 청구됩니다"
    }
    package func radarClears(_ customer: String, name: String) -> String {
        "\(customer): \(name)의 약정이 끝나 더 이상 관계 제거를 막지 않습니다"
    }
    package func radarReady(_ customer: String) -> String { "\(customer): 관계 제거 차단 요소가 없습니다" }
    package func radarOneStepAway(_ customer: String, name: String) -> String {
        "\(customer): \(name)만 관계 제거를 막고 있습니다"
    }
}
