extension Korean: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String { "구독 \(count.grouped)개의 갱신을 설정할까요?" }
    package var purposeRenewal: String { "선택 항목 갱신 설정" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개의 갱신을 설정했습니다"
    }
    package func writeExtend(_ name: String) -> String { "약정 종료 후 연장 서비스 기간으로 계속: \(name)" }
    package func taskExtend(_ name: String) -> String { "연장 서비스 기간으로 계속: \(name)" }
    package var givenBackExtend: String { "연장 서비스 기간" }
    package func bringsRenewsWith(_ changes: String, day: String) -> String {
        "\(day)부터 시작하는 다음 약정은 다음과 같이 바뀝니다: \(changes)."
    }
    package func costRenewsWith(_ changes: String) -> String { "다음 약정: \(changes)" }
    package var bringsScheduledRestored: String { "약정 종료 시점에 예약되어 있던 설정을 다시 적용합니다." }
    package var costScheduledRestored: String { "예약 다시 설정" }
    package var refusedNotRenewable: String { "갱신을 설정할 수 없는 항목입니다." }
    package var refusedNoNextTerm: String { "다음 약정에 이러한 변경을 예약할 수 없습니다." }
    package var refusedCannotExtend: String { "연장 서비스 기간은 새 상거래 구독에만 있습니다." }
    package var adviceNoNextTerm: String { "제품이 제공하는 약정 기간과 청구 주기를 선택하거나 파트너 센터에서 확인하세요." }
}
