extension Korean: PageWording {
    package var customersTitle: String { "고객" }
    package var subscriptionsTitle: String { "구독" }
    package var reservationsTitle: String { "Azure 예약" }
    package var softwareTitle: String { "소프트웨어" }
    package var accountTitle: String { "계정" }
    package var blockersTitle: String { "차단 요소" }
    package var catalogueTitle: String { "카탈로그" }
    package var activityLogTitle: String { "활동 로그" }
    package var requestTitle: String { "재판매인 관계 요청" }
    package var helpTitle: String { "도움말" }
    package func customersCount(_ count: Int) -> String { "고객 \(count.grouped)곳" }
    package func subscriptionsByStatus(_ active: Int, suspended: Int) -> String {
        "구독: 활성 \(active.grouped), 일시 중단됨 \(suspended.grouped)"
    }
    package func unreadSubscriptions(_ count: Int) -> String { "미확인 \(count.grouped)" }
    package var customerSearchPrompt: String { "이름, 도메인 또는 Microsoft ID로 필터" }
    package func customerSearchPrompt(examples: String) -> String {
        "\(customerSearchPrompt)(예: \(examples))"
    }
    package func customersFound(_ found: Int, of total: Int) -> String {
        "\(total.grouped)곳 중 \(found.grouped)곳"
    }
    package var searching: String { "검색 중…" }
    package func sandboxRules(_ edition: String) -> String { "샌드박스 · 규칙 \(edition)" }
    package func productionRules(_ edition: String) -> String { "규칙 \(edition)" }
    package func formerFound(_ names: [String]) -> String {
        "관계가 종료된 고객: \(list(names)). 처리한 작업은 작업 기록(\(keys[.journal]))에서 볼 수 있습니다."
    }
    package var noCustomerMatches: String { "일치하는 고객이 없습니다." }
    package var noCustomers: String { "고객이 없습니다." }
    package var nothingSelected: String { "여기에는 항목이 없습니다." }
    package var nothingToChoose: String { "이 줄에는 선택할 것이 없습니다." }
    package var holdsNone: String { "보유한 항목이 없습니다." }
    package var holdingsHeading: String { "보유 항목" }
    package var upcomingHeading: String { "다가오는 날짜" }
    package func andMore(_ count: Int) -> String { "외 \(count.grouped)개" }
    package var paneNeedsWidth: String {
        "옆 창은 너비가 130열 이상이어야 표시됩니다."
    }
    package var pageHasNoPane: String { "이 페이지에는 옆 창이 없습니다." }
    package var onlyCancelledOrder: String { "일시 중단할 수 없는 주문입니다. \(byKey(keys[.cancel])) 취소하세요." }
    package var onlyCancelled: String { "일시 중단할 수 없는 항목입니다. \(byKey(keys[.cancel])) 취소하세요." }
    package var noRelationship: String { "제거할 재판매인 관계가 없습니다." }
    package var nobodyCouldAccept: String { "승인할 수 있는 이전 고객이 없습니다." }
    package var reading: String { "읽는 중…" }
    package var readFailed: String { "읽지 못했습니다. \(byKey(keys[.refresh])) 다시 시도하세요." }
    package var notReadYet: String { "고객이 보유한 항목을 아직 읽지 않았습니다." }
    package var customerMissing: String {
        "파트너 센터의 고객 목록에 더 이상 없습니다. \(byKey(keys[.refresh])) 다시 확인하세요."
    }
    package var removalPending: String { "제거 요청은 수락되었지만 파트너 센터에 아직 반영되지 않았습니다." }
    package func waitingForAnswer(of service: String) -> String { "\(service)의 응답을 기다리는 중…" }
    package var readyToRemove: String { "제거 가능" }
    package func blockersLeft(_ count: Int) -> String { "제거 불가(차단 요소 \(count.grouped)건)" }
    package var blockerMark: String { "차단 요소" }
    package var removeLink: String { "재판매인 관계 제거" }
    package func removeLinkInactive(_ count: Int) -> String {
        "비활성: \(count.grouped)개 항목이 제거를 막고 있습니다. \(byKey(keys[.open])) 확인하세요."
    }
    package var removeLinkReady: String { "차단 요소가 없습니다. \(byKey(keys[.open])) 제거할 수 있습니다." }
    package func blockersCount(_ count: Int) -> String {
        "\(count.grouped)개 항목이 관계 제거를 막고 있습니다. 마지막 항목이 해결되면 링크가 활성화됩니다."
    }
    package var blockersCleared: String {
        "차단 요소가 더 이상 없습니다. \(byKey(keys[.quit])) 돌아가면 제거 링크가 있습니다."
    }
    package var whyHeading: String { "이유" }
    package var fixHeading: String { "해결" }
    package var blockerEffectsHeading: String { "영향" }
    package var formerCustomersHeading: String { "[샌드박스] 승인을 재현할 수 있는 이전 고객" }
    package var includeDelegatedAccess: String { "위임된 관리자 권한 포함" }
    package var delegatedAccessNote: String {
        "Microsoft는 2023년 10월부터 새 관계에 이 권한을 주지 않습니다(대신 GDAP)."
    }
    package var emailTextHeading: String { "이메일 본문" }
    package func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    {
        "창을 키워 주세요. 최소 \(columns.grouped)×\(rows.grouped), 현재 \(nowColumns.grouped)×\(nowRows.grouped)."
    }
    package func orderFor(_ customer: String) -> String { "\(customer) 고객용 주문" }
    package var searchPrompt: String { "텍스트로 필터" }
    package func searchPrompt(examples: String) -> String {
        "텍스트로 필터(예: \(examples))"
    }
    package func searchFound(_ found: Int, of total: Int) -> String {
        "\(total.grouped)건 중 \(found.grouped)건"
    }
    package func underParent(_ name: String) -> String { "상위 구독: \(name)" }
    package var nothingMatches: String { "일치하는 항목이 없습니다." }
    package func searchFull(_ limit: Int) -> String {
        "최대 \(limit.grouped)자까지 입력할 수 있어 나머지는 제외했습니다."
    }
    package var pasteHasNoField: String { "여기에는 붙여 넣을 입력란이나 목록이 없습니다." }
    package var helpKeys: String { "↑↓ 선택 · Enter 실행 · / 필터 · Esc 닫기" }
    package var helpTypingKeys: String { "Enter 필터 유지 · Esc 필터 지우기" }

    // The names of facts and columns, as Partner Center has them.

    package var customerLabel: String { "고객" }
    package var domainLabel: String { "도메인" }
    package var microsoftIDLabel: String { "Microsoft ID" }
    package var countryLabel: String { "국가" }
    package var purchasesLabel: String { "구매" }
    package var relationshipLabel: String { "관계" }
    package var subscriptionLabel: String { "구독" }
    package var kindLabel: String { "유형" }
    package var quantityLabel: String { "수량" }
    package var statusLabel: String { "상태" }
    package var productLabel: String { "제품" }
    package var purchasedLabel: String { "구매일" }
    package var reservationLabel: String { "Azure 예약" }
    package var companyNameLabel: String { "회사 이름" }
    package var customDomainsLabel: String { "기타 도메인" }
    package var addressLabel: String { "주소" }
    package var contactLabel: String { "담당자" }
    package var emailLabel: String { "이메일" }
    package var phoneLabel: String { "전화" }
    package var languageLabel: String { "언어" }
    package var delegatedAccessLabel: String { "위임된 관리자 권한(DAP)" }
    package var supportContactsLabel: String { "지원 연락처" }
    package var yes: String { "예" }
    package var no: String { "아니요" }
    package var none: String { "없음" }
    package var granted: String { "부여됨" }
    package var notGranted: String { "부여되지 않음" }
    package var notReadable: String { "확인할 수 없음" }
    package var offerLabel: String { "제안" }
    package var nicknameLabel: String { "별칭" }
    package var subscriptionIDLabel: String { "구독 ID" }
    package var offerIDLabel: String { "제안 ID" }
    package var orderIDLabel: String { "주문 ID" }
    package var billingCycleLabel: String { "청구 주기" }
    package var termLabel: String { "약정 기간" }
    package var createdLabel: String { "만든 날짜" }
    package var startedLabel: String { "시작 날짜" }
    package var termEndLabel: String { "약정 종료" }
    package var orderCancellableUntilLabel: String { "취소 기한" }
    package var autoRenewLabel: String { "자동 갱신" }
    package var scheduledChangeLabel: String { "예약된 변경" }
    package var dataDeletionLabel: String { "데이터 삭제" }
    package func dataDeletedAfterSuspension(_ days: Int, to mostDays: Int) -> String {
        "일시 중단일부터 \(days.grouped)~\(mostDays.grouped)일 후(중국은 60일). 정확한 날짜는 파트너 센터에서 확인하세요."
    }
    package var atTermEndLabel: String { "약정 종료 시" }
    package var scheduledActionsLabel: String { "종료 시 예약 작업" }
    package var atAnyTime: String { "언제든지" }
    package var trialLabel: String { "평가판" }
    package var publisherLabel: String { "게시자" }
    package var addOnOfLabel: String { "추가 기능의 기본 구독" }
    package var suspensionReasonsLabel: String { "일시 중단 이유" }
    package var suspendedByPartner: String { "파트너의 일시 중단" }
    package var suspendedForCustomerCancellation: String { "고객의 취소" }
    package var azureSubscriptionIDLabel: String { "Azure 구독 ID" }
    package var azurePlanLabel: String { "Azure 플랜" }
    package var reservationIDLabel: String { "예약 ID" }
    package var reservationOrderIDLabel: String { "예약 주문 ID" }
    package var reservationTypeLabel: String { "예약 유형" }
    package var expiresLabel: String { "만료" }
    package var lineItemLabel: String { "주문 항목 번호" }
    package var on: String { "켜짐" }
    package var off: String { "꺼짐" }
    package var timeLabel: String { "일시(UTC)" }
    package var userLabel: String { "사용자" }
    package var operationLabel: String { "작업" }
    package var targetLabel: String { "대상" }
    package var outcomeLabel: String { "결과" }
    package var detailsLabel: String { "상세" }
    package var blocksRemovalLabel: String { "관계 제거 차단" }
    package var notCancellable: String { "취소할 수 없음" }
    package var azureSubscriptionLabel: String { "Azure 구독" }
    package var noEnd: String { "무기한" }

    // How old and how sure is what a page shows, and the way to the service.

    package var readOnlyMark: String { "읽기 전용" }
    package func syncCustomers(_ count: Int) -> String { "고객 \(count.grouped)곳" }
    package func syncHoldings(_ done: Int, of total: Int) -> String {
        "고객 \(done.grouped)/\(total.grouped)곳 읽음"
    }
    package func syncProfiles(_ done: Int, of total: Int) -> String {
        "국가, DAP \(done.grouped)/\(total.grouped)"
    }
    package func syncOffline(_ time: String) -> String { "\(time) UTC부터 오프라인" }
    package var syncSignIn: String { "로그인 필요" }
    package func syncStopped(_ time: String) -> String { "\(time) UTC부터 중지됨" }
    package var syncConnecting: String { "연결 중" }
    package func syncedAsOf(_ time: String) -> String { "\(time) UTC 기준" }
    package var notReadYetMark: String { "아직 읽지 않음" }
    package var notListedMark: String { "목록에 없음" }
    package func notListedMarkSince(_ time: String) -> String { "\(time) UTC부터 목록에 없음" }
    package func unknownCustomers(_ count: Int) -> String { "미확인 \(count.grouped)곳" }
    package var changePending: String { "반영 대기" }
    package func changePendingSince(
        _ change: String, time: String, by service: String
    ) -> String {
        "\(change): \(time) UTC에 수락되었지만 \(service)에 아직 반영되지 않았습니다."
    }
    package var firstListing: String { "고객 목록을 처음으로 읽는 중…" }
    package func syncFirstListingSoFar(_ count: Int) -> String {
        "고객 목록을 처음으로 읽는 중: 현재 \(count.grouped)곳…"
    }
    package var customersNotRead: String {
        "고객 목록을 아직 읽지 않았습니다. \(byKey(keys[.refresh])) 다시 시도하세요."
    }
    package func offlineNotice(_ time: String) -> String {
        "\(time) UTC부터 오프라인: 이전에 읽은 내용입니다. \(byKey(keys[.refresh])) 다시 시도하세요."
    }
    package var thenRefreshKey: String { "그런 다음 \(byKey(keys[.refresh])) 다시 시도하세요." }
    package func syncNextAttempt(_ time: String) -> String { "다음 시도: \(time) UTC." }
    package func oldData(_ time: String) -> String { "\(time) UTC 기준 정보입니다. 요청을 보내기 전에 다시 확인합니다." }
    package func syncPendingChanges(_ count: Int) -> String {
        "변경 \(count.grouped)건이 수락되었지만 아직 반영되지 않았습니다."
    }
}
