extension Korean: FixWording {
    package var fixLabel: String { "해결" }
    package var fixSuspend: String { "일시 중단" }
    package func fixWithBase(_ name: String) -> String { "함께 중단: \(name)" }
    package var fixCancelSubscription: String { "구독 취소" }
    package var fixCancelOrder: String { "주문 취소" }
    package var fixPortal: String { "포털에서 취소" }
    package var fixSupport: String { "지원 요청" }
    package var fixSchedule: String { "종료 예약" }
    package var fixWait: String { "대기" }
    package var fixCheck: String { "조회 필요" }
}
