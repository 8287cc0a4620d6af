extension Korean: RenewalWording {
    package func renewManyTitle(_ count: Int) -> String { "구독 \(count.grouped)개의 갱신을 설정할까요?" }
    package var purposeRenewal: String { "갱신 설정" }
    package func renewalsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개의 갱신을 설정했습니다"
    }
    package func writeExtend(_ name: String) -> String { "약정 종료 후 연장 서비스 기간으로 계속: \(name)" }
    package func taskDropScheduled(_ name: String) -> String { "예약된 변경 취소: \(name)" }
    package func taskExtend(_ name: String) -> String { "연장 서비스 기간으로 계속: \(name)" }
    package var givenBackExtend: String { "연장 서비스 기간" }
    package func bringsRenewsWith(_ changes: String, day: String) -> String {
        "\(day)부터 시작하는 다음 약정은 다음과 같이 바뀝니다: \(changes)."
    }
    package func costRenewsWith(_ changes: String) -> String { "다음 약정: \(changes)" }
    package var bringsScheduledRestored: String { "약정 종료 시점에 예약되어 있던 설정을 다시 적용합니다." }
    package func bringsScheduledSetAgain(_ what: String) -> String {
        "약정 종료 시점에 예약되어 있던 설정을 다시 적용합니다(\(what))."
    }
    package var costScheduledRestored: String { "예약 다시 설정" }
    package var refusedNotRenewable: String { "갱신을 설정할 수 없는 항목입니다." }
    package var refusedNotRenewableKind: String {
        "갱신을 설정할 수 없습니다. 새 상거래, 소프트웨어, 마켓플레이스 구독만 설정할 수 있습니다."
    }
    package var refusedNoNextTerm: String { "다음 약정에 이러한 변경을 예약할 수 없습니다." }
    package var refusedCannotExtend: String { "연장 서비스 기간은 새 상거래 구독에만 있습니다." }
    package var adviceNoNextTerm: String { "제품이 제공하는 약정 기간과 청구 주기를 선택하거나 파트너 센터에서 확인하세요." }
    package var renewalKey: String { "자동 갱신" }
    package var renewalSynonyms: String { "갱신 만료 약정 종료 시 취소 예약 다음 약정 연장" }
    package var renewalTitle: String { "약정이 끝나면 어떻게 할까요?" }
    package var setRenewalTitle: String { "갱신을 설정할까요?" }
    package var renewalChoiceRenew: String { "그대로 갱신" }
    package var renewalChoiceExtend: String { "매월 계속(연장 서비스 기간)" }
    package var renewalChoiceCancel: String { "약정 종료 시 취소" }
    package var renewalChoiceOff: String { "자동 갱신 끄기: 약정과 함께 종료" }
    package var renewalChoiceChange: String { "변경하여 갱신" }
    package var renewalSetNow: String { "현재 설정" }
    package func renewalSetNow(on count: Int, of total: Int) -> String {
        "현재 설정(\(total.grouped)개 중 \(count.grouped)개)"
    }
    package var renewalChooseFirst: String { "약정이 끝나면 어떻게 할지 먼저 선택하세요." }
    package var renewalOn: String { "자동 갱신 켜짐" }
    package var renewalOff: String { "자동 갱신 꺼짐" }
    package var renewalAsNow: String { "현재와 동일" }
    package func renewalKeys(_ count: Int) -> String {
        "Enter 계속 · 1–\(count) 선택 · Tab 변경 내용 · Esc 닫기"
    }
    package func renewalKeysWithoutFields(_ count: Int) -> String {
        "Enter 계속 · 1–\(count) 선택 · Esc 닫기"
    }
    package var renewalSeatsKeys: String { "Enter 계속 · + - 숫자: 수량 · Tab 다음 · Esc 닫기" }
    package var renewalFieldKeys: String { "Enter 계속 · ← → 변경 · Tab 다음 · Esc 닫기" }
    package var renewalUnchanged: String { "이미 이렇게 설정되어 있습니다." }
    package var renewalNoneChanges: String { "이 선택으로는 변경되는 구독이 없습니다." }
    package var renewalUnderway: String {
        "약정이 끝났습니다. 파트너 센터가 갱신하거나 종료하는 데 하루 정도 걸립니다."
    }
    package func renewalSet(_ name: String, to change: String) -> String {
        "갱신을 설정했습니다(\(change)): \(name)"
    }
    package var renewalHelp: String { "구독의 약정이 끝날 때 어떻게 할지 설정합니다." }
    package var renewalOnOption: String { "그대로 갱신합니다." }
    package var renewalOffOption: String { "자동 갱신을 꺼서 약정과 함께 종료합니다(가능한 경우)." }
    package var renewalCancelOption: String { "약정이 끝날 때 취소합니다." }
    package var renewalExtendOption: String { "연장 서비스 기간으로 매월 계속합니다." }
    package func renewalSeatsFrom(_ today: Int) -> String { "현재 수량 \(today.grouped)개 기준" }
    package var renewalSeatsFromEach: String { "예약된 수량이 아니라 각각의 현재 수량 기준" }
    package var renewalSeatsOption: String {
        "다음 약정의 수량: 전체 수량, 또는 현재 수량을 기준으로 +5, -3처럼 늘리거나 줄일 수량."
    }
    package var renewalTermOption: String { "다음 약정의 기간." }
    package var renewalBillingOption: String { "다음 약정의 청구 주기." }
    package func renewalOneWay(_ ways: String) -> String {
        "약정이 끝날 때 어떻게 할지 다음 중 하나로 지정하세요: \(ways)."
    }
    package func renewalOffExtends(_ name: String) -> String {
        "자동 갱신만 끄면 매월 계속될 수 있습니다: \(name). --cancel-at-end 또는 --extend를 지정하세요."
    }
    package func renewalAlready(_ name: String, as change: String) -> String {
        "이미 이렇게 설정되어 있어(\(change)) 변경하지 않았습니다: \(name)"
    }
    package func questionRenewal(
        _ name: String, of customer: String, to change: String
    ) -> String {
        "\(customer)의 \(name) 구독 갱신을 설정할까요(\(change))?"
    }
}
