extension Korean: WriteWording {
    package var suspendKey: String { "일시 중단" }
    package var suspendKeyInHelp: String { "일시 중단" }
    package var reactivateKey: String { "다시 활성화" }
    package var reactivateKeyInHelp: String { "다시 활성화" }
    package var cancelSubscriptionKey: String { "구독 취소" }
    package var cancelOrderKey: String { "주문 취소" }
    package var orderKey: String { "주문" }
    package var suspendTitle: String { "이 구독을 일시 중단할까요?" }
    package var reactivateTitle: String { "이 구독을 다시 활성화할까요?" }
    package var cancelSubscriptionTitle: String { "이 구독을 취소할까요?" }
    package var cancelOrderTitle: String { "이 주문을 취소할까요?" }
    package var orderTitle: String { "주문할까요?" }
    package var acceptTitle: String { "[샌드박스] 고객의 승인을 재현할까요?" }
    package var orderKeys: String { "+ - 숫자: 수량 · y 주문 · n, Esc 아니요" }
    package var orderQuantity: String { "수량" }
    package var suspendHelp: String { "구독을 일시 중단합니다." }
    package var reactivateHelp: String { "일시 중단된 구독을 다시 활성화합니다." }
    package var cancelHelp: String { "구독, Azure 구독, 예약 또는 소프트웨어 구매를 취소합니다." }
    package var orderHelp: String { "고객을 위해 제안을 주문합니다." }
    package var quantityArgument: String { "수량, 1~10000." }
    package func questionSuspend(_ name: String, of customer: String) -> String {
        "\(customer)의 \(name) 구독을 일시 중단할까요?"
    }
    package func questionReactivate(_ name: String, of customer: String) -> String {
        "\(customer)의 \(name) 구독을 다시 활성화할까요?"
    }
    package func questionCancelSubscription(_ name: String, of customer: String) -> String {
        "\(customer)의 \(name) 구독을 취소할까요?"
    }
    package func questionCancelOrder(_ name: String, of customer: String) -> String {
        "\(customer)의 \(name) 주문을 취소할까요?"
    }
    package func questionOrder(_ offer: String, for customer: String) -> String {
        "\(customer) 고객용으로 \(object(offer)) 주문할까요?"
    }
    package func questionRemove(_ word: String, customer: String) -> String {
        "\(with(customer))의 관계를 제거하려면 \(object(word)) 입력하세요:"
    }
    package func questionAccept(_ customer: String) -> String { "\(customer)의 승인을 재현할까요?" }
    package func suspended(_ name: String) -> String { "일시 중단했습니다: \(name)" }
    package func reactivated(_ name: String) -> String { "다시 활성화했습니다: \(name)" }
    package func cancelledSubscription(_ name: String) -> String { "구독을 취소했습니다: \(name)" }
    package func cancelledOrder(_ name: String) -> String { "주문을 취소했습니다: \(name)" }
    package func setToEndAtRenewal(_ name: String) -> String {
        "갱신 시점에 종료되도록 설정했습니다. 그때까지는 관계 제거를 막습니다: \(name)"
    }
    package func ordered(_ customer: String) -> String { "\(customer) 고객용으로 주문했습니다." }
    package func relationshipRemovedByKey(_ customer: String) -> String {
        "\(customer): 관계를 제거했습니다. \(byKey(keys[.request])) 새 관계를 요청할 수 있습니다."
    }
    package func relationshipRemovedByCommand(_ customer: String) -> String {
        "\(customer): 관계를 제거했습니다. `partnerdeck request`로 새 관계를 요청할 수 있습니다."
    }
    package func relationshipAccepted(_ customer: String) -> String {
        "\(customer): 승인하여 목록에 다시 나타났습니다."
    }
    package func writeSuspend(_ name: String) -> String { "일시 중단: \(name)" }
    package func writeReactivate(_ name: String) -> String { "다시 활성화: \(name)" }
    package func writeCancel(_ name: String) -> String { "구독 취소: \(name)" }
    package func writeCancelOrder(_ name: String) -> String { "주문 취소: \(name)" }
    package func writeReactivateAzure(_ name: String) -> String { "Azure 구독 다시 활성화: \(name)" }
    package func writeCancelAtTermEnd(_ name: String) -> String { "약정 종료 시 취소: \(name)" }
    package func writeSetRenewal(_ name: String, change: String) -> String {
        "\(change): \(name)"
    }
    package func writeRemoveDelegatedAccess(_ customer: String) -> String {
        "위임된 관리자 권한(DAP) 제거: \(customer)"
    }
    package func writeRemoveRelationship(_ customer: String) -> String { "관계 제거: \(customer)" }
    package func writeOrder(_ offer: String, quantity: Int) -> String {
        "주문: \(offer) × \(quantity.grouped)"
    }
    package func writeAccept(_ customer: String) -> String { "[샌드박스] 승인: \(customer)" }
    package func writeAcceptWithPrivileges(_ customer: String) -> String {
        "[샌드박스] 승인(DAP 포함): \(customer)"
    }
    package func taskSuspend(_ name: String) -> String { "일시 중단: \(name)" }
    package func taskReactivate(_ name: String) -> String { "다시 활성화: \(name)" }
    package func taskCancel(_ name: String) -> String { "구독 취소: \(name)" }
    package func taskCancelOrder(_ name: String) -> String { "주문 취소: \(name)" }
    package func taskEndWithTerm(_ name: String) -> String { "약정 종료 시 취소: \(name)" }
    package func taskEndDelegatedAccess(_ customer: String) -> String { "DAP 제거: \(customer)" }
    package func taskEndRelationship(_ customer: String) -> String { "관계 제거: \(customer)" }
    package func taskOrder(_ offer: String) -> String { "주문: \(offer)" }
    package func taskAccept(_ customer: String) -> String { "승인: \(customer)" }
    package func canBeUndone(_ counted: String) -> String { "\(counted)(되돌릴 수 있음)" }
    package func suspensions(_ count: Int) -> String { "일시 중단 \(count.grouped)건" }
    package func reactivations(_ count: Int) -> String { "다시 활성화 \(count.grouped)건" }
    package func cancellations(_ count: Int) -> String { "구독 취소 \(count.grouped)건" }
    package func orderCancellations(_ count: Int) -> String { "주문 취소 \(count.grouped)건" }
    package func finalCancellations(_ count: Int) -> String { "구독 취소 \(count.grouped)건(되돌릴 수 없음)" }
    package func finalOrderCancellations(_ count: Int) -> String {
        "주문 취소 \(count.grouped)건(되돌릴 수 없음)"
    }
    package func renewalChanges(_ count: Int) -> String { "갱신 설정 변경 \(count.grouped)건" }
    package func delegatedAccessEnds(_ count: Int) -> String {
        "고객 \(count.grouped)곳의 위임된 관리자 권한 제거(되돌릴 수 없음)"
    }
    package func relationshipsEnd(_ count: Int) -> String {
        "재판매인 관계 \(count.grouped)건 제거(되돌릴 수 없음)"
    }
    package var givenBackCancelAtTermEnd: String { "약정 종료 시 취소" }
    package var givenBackAutoRenewOn: String { "자동 갱신 켜기" }
    package var givenBackAutoRenewOff: String { "자동 갱신 끄기" }
    package func scheduledQuantity(_ quantity: String) -> String { "수량 \(quantity)" }
    package func scheduledUnknown(_ types: String) -> String {
        "partnerdeck이 인식하지 못하는 예약\(types.isEmpty ? "" : "(\(types))")"
    }
    package func givenBackScheduled(_ change: String) -> String { "예약된 변경 복원(\(change))" }
}
