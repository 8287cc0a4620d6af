extension Korean: HoldingWording {
    package func somethingNew(_ name: String) -> String { "\(name) 항목이 새로 생겼습니다" }
    package func somethingGone(_ name: String) -> String { "\(name) 항목이 없어졌습니다" }
    package var statusNone: String { "상태 없음" }
    package var statusActive: String { "활성" }
    package var statusSuspended: String { "일시 중단됨" }
    package var statusPending: String { "대기 중" }
    package var statusExpired: String { "만료됨" }
    package var statusDisabled: String { "사용 안 함" }
    package var statusDeleted: String { "삭제됨" }
    package var statusCancelled: String { "취소됨" }
    package var statusCompleted: String { "구매됨" }
    package var statusReservationCancelled: String { "취소됨" }
    package var statusUnknown: String { "? 알 수 없음" }
    package func statusNotKnown(_ word: String) -> String { "? 알 수 없음(\(word))" }
    package var statusUnderReview: String { "검토 중" }
    package var statusWarned: String { "경고됨" }
    package var statusNotJudged: String { "이 상태에서 무엇을 할 수 있는지 알 수 없습니다. 파트너 센터에서 확인하세요." }
    package var kindUnread: String { "읽을 수 없음" }
    package var kindNotTold: String { "알 수 없는 유형" }
    package func kindUnknown(_ kind: String) -> String { "알 수 없는 유형: \(kind)" }
    package func kindNotListed(_ count: Int) -> String { "\(count.grouped)개 누락" }
    package var kindLegacyLicence: String { "라이선스(레거시)" }
    package var kindLegacyAddOn: String { "추가 기능(레거시)" }
    package var kindLegacyAzure: String { "Azure(레거시)" }
    package var kindNewCommerce: String { "새 상거래(NCE)" }
    package var kindSoftware: String { "소프트웨어 구독" }
    package var kindMarketplace: String { "마켓플레이스" }
    package var kindSavingsPlan: String { "절감 플랜" }
    package var billedMonthly: String { "매월" }
    package var billedAnnually: String { "매년" }
    package var billedEveryThreeYears: String { "3년마다" }
    package var billedOnce: String { "일회성" }
    package var termOneMonth: String { "1개월" }
    package var termOneYear: String { "1년" }
    package var termThreeYears: String { "3년" }
    package var relationshipReseller: String { "재판매인" }
    package var relationshipNone: String { "없음" }
    package var relationshipNotTold: String { "알 수 없음" }
    package var roleGlobalAdmin: String { "전역 관리자" }
    package var roleAdminAgent: String { "관리 에이전트" }
    package var roleSalesAgent: String { "영업 에이전트" }
    package var roleHelpdeskAgent: String { "기술 지원팀 에이전트" }
    package var roleBillingAdmin: String { "대금 청구 관리자" }
    package var roleUserManagementAdmin: String { "사용자 관리 관리자" }
    package var partnerKindDirectBill: String { "직접 청구 파트너" }
    package var partnerKindIndirectProvider: String { "간접 공급자" }
    package var partnerKindIndirectReseller: String { "간접 재판매인" }
    package var operationSuspend: String { "일시 중단" }
    package var operationReactivate: String { "다시 활성화" }
    package var operationCancelSubscription: String { "구독 취소" }
    package var operationCancelOrder: String { "주문 취소" }
    package var operationOrder: String { "주문" }
    package var operationUpdate: String { "변경" }
    package var operationRemoveRelationship: String { "관계 제거" }
    package var operationAcceptRelationship: String { "관계 승인" }
    package var operationRemoveDelegatedAccess: String { "DAP 제거" }
    package var outcomeDone: String { "✓ 완료" }
    package var outcomeFailed: String { "✗ 실패" }
    package var outcomeRefused: String { "✗ 거부됨" }
    package var outcomeNotSent: String { "✗ 보내지 않음" }
    package var outcomeUnderway: String { "… 응답 없음" }
    package var outcomeRequested: String { "… 요청됨(아직 끝나지 않음)" }
    package var outcomeAccepted: String { "… 수락됨, 반영 대기" }
    package var outcomeUnanswered: String { "? 응답 없음" }

    // Why a holding keeps the relationship alive, and how it is cleared.

    package var causeActive: String { "구독이 활성 상태입니다." }
    package var causePending: String { "구독이 대기 중이며 활성화될 수 있습니다." }
    package var causeStatusNotTold: String { "파트너 센터가 상태를 알려 주지 않아 활성일 수 있습니다." }
    package func causeStatusUnknown(_ status: String) -> String {
        "상태 \(object(quoted(status))) 알 수 없어 활성일 수 있습니다."
    }
    package var causeNewCommerceSuspended: String { "새 상거래: 일시 중단으로는 부족하며 취소해야 합니다." }
    package var causeSoftwareSubscriptionNotCancelled: String { "소프트웨어 구독이 취소되지 않았습니다." }
    package var causeAzureSubscriptionLive: String { "플랜의 Azure 구독이 활성 상태입니다." }
    package var causeReservationOpen: String { "Azure 예약이 취소되지 않았습니다." }
    package var causeSoftwareNotCancelled: String { "소프트웨어 구매가 취소되지 않았습니다." }
    package var causeMarketplaceNotCancelled: String { "마켓플레이스: 일시 중단으로는 부족하며 취소되거나 만료되어야 합니다." }
    package var causeSavingsPlanRuns: String { "Azure 절감 플랜이 진행 중이며, 보통 종료 전에는 취소할 수 없습니다." }
    package func causeItemUnread(_ list: String) -> String {
        "\(list) 응답에 읽을 수 없는 항목이 있어 활성일 수 있습니다."
    }
    package var causeKindNotTold: String { "파트너 센터가 구매 유형을 알려 주지 않아 활성일 수 있습니다." }
    package func causeKindUnknown(_ kind: String) -> String {
        "partnerdeck이 모르는 구매 유형 \"\(kind)\"이며 활성일 수 있습니다."
    }
    package func causeItemsMissing(_ count: Int, list: String) -> String {
        "파트너 센터가 집계한 수보다 \(list) 목록이 \(count.grouped)개 적습니다. 빠진 항목이 활성일 수 있습니다."
    }
    package var causeRelationshipUntold: String { "파트너 센터가 고객과 파트너의 관계를 알려 주지 않았습니다." }
    package var listSubscriptions: String { "구독" }
    package var listAzureSubscriptions: String { "Azure 구독" }
    package var listEntitlements: String { "자격" }
    package var listOrders: String { "주문" }
    package var listReservations: String { "Azure 예약" }
    package var wayOutSuspend: String { "일시 중단하세요\(key(.suspend))." }
    package func wayOutSuspendBase(_ base: String) -> String {
        "기본 구독 \(object(base)) 일시 중단하면 함께 중단됩니다. 또는 이 항목만 일시 중단하세요\(key(.suspend))."
    }
    package func wayOutCancelSubscriptionBy(_ time: String) -> String {
        "\(time) UTC까지 구독을 취소하세요\(key(.cancel))."
    }
    package func wayOutCancelOrderBy(_ time: String) -> String {
        "\(time) UTC까지 주문을 취소하세요\(key(.cancel))."
    }
    package var wayOutCancelSubscription: String { "구독을 취소하세요\(key(.cancel))." }
    package var wayOutCancelOrder: String { "주문을 취소하세요\(key(.cancel))." }
    package func wayOutCancelAzureSubscriptionsFirst(_ count: Int) -> String {
        "먼저 Azure 구독 \(count.grouped)개를 취소한 후 플랜을 일시 중단하세요."
    }
    package var wayOutCancelAzureSubscription: String { "Azure 구독을 취소하세요\(key(.cancel))." }
    package var wayOutAzurePortal: String { "Azure Portal이나 Microsoft 지원에서만 종료할 수 있습니다." }
    package var wayOutSupportRequest: String {
        "취소 기한이 지났습니다. 지원 요청 \"CSP Purchase/Refund on behalf of customers\"를 보내세요."
    }
    package func wayOutSuspendToStopRenewal(_ termEnd: String) -> String {
        "취소 기한이 지났습니다. 갱신되지 않도록 일시 중단하면\(key(.suspend)) 약정 종료일(\(termEnd))에 끝납니다."
    }
    package func wayOutCancelAtTermEnd(_ termEnd: String) -> String {
        "취소 기한이 지났습니다. 갱신 설정\(key(.renew))이나 계획\(key(.plan))으로 약정 종료 시(\(termEnd)) 취소되도록 설정하세요. 그때까지 사용할 수 있습니다."
    }
    package func wayOutWaitForRenewal(_ termEnd: String) -> String {
        "약정이 \(termEnd)에 끝났지만 아직 활성 상태입니다. 갱신될 때까지 하루 정도 기다린 후 다시 확인하세요."
    }
    package func wayOutWaitForEnd(_ termEnd: String) -> String {
        "약정이 \(termEnd)에 끝났습니다. 파트너 센터에 종료가 반영될 때까지 하루 정도 기다린 후 다시 확인하세요."
    }
    package func wayOutSupportOrTermEnd(_ termEnd: String) -> String {
        "취소 기한이 지났습니다. 지원 요청 \"CSP Purchase/Refund on behalf of customers\"를 보내세요. 갱신 설정\(key(.renew))이나 계획\(key(.plan))으로 갱신을 중지하면 늦어도 약정 종료 시(\(termEnd)) 끝납니다."
    }
    package func wayOutCancelAtRenewal(_ termEnd: String) -> String {
        "취소 기한이 지났습니다. 갱신되지 않도록 구독을 취소하면\(key(.cancel)) 약정 종료일(\(termEnd))에 끝납니다."
    }
    package func wayOutWaitForTermEnd(_ termEnd: String) -> String {
        "더 이상 취소할 수 없으며 약정 종료일(\(termEnd))에 끝납니다."
    }
    package var wayOutWaitForActivation: String { "활성화될 때까지 기다린 후 해결하세요." }
    package func termEndRenews(_ day: String) -> String { "갱신: \(day)" }
    package func termEndEnds(_ day: String) -> String {
        "\(day)에 종료되며 그 후에는 다시 활성화할 수 없습니다."
    }
    package func termEndUnknown(_ day: String) -> String {
        "종료 시(\(day)) 어떻게 되는지 알 수 없습니다. 파트너 센터에서 확인하세요."
    }
    package func termEndedAndActive(_ day: String) -> String {
        "약정이 \(day)에 끝났지만 아직 활성 상태입니다. 갱신 또는 전환 처리 중이며 하루 정도 걸립니다."
    }
    package func termEnding(_ day: String) -> String { "약정이 \(day)에 끝났습니다. 종료 처리 중이며 하루 정도 걸립니다." }
    package var extendedServiceTerm: String { "연장 서비스 기간" }
    package var reservedSQLDatabases: String { "SQL 데이터베이스" }
    package var reservedVirtualMachines: String { "가상 머신" }

    // What a write brings with it, in a sentence and in a few words.

    package var bringsUsersLoseAccess: String { "사용자가 더 이상 로그인하거나 서비스를 사용할 수 없습니다." }
    package var bringsAdministratorsKeepData: String { "관리자는 계속 데이터에 액세스할 수 있습니다." }
    package var bringsUsersRegainAccess: String { "사용자가 다시 로그인하여 서비스를 사용할 수 있습니다." }
    package var bringsBillingStops: String { "청구가 중지됩니다." }
    package func bringsBillingContinues(_ until: String) -> String {
        "약정 종료일(\(until))까지 계속 청구됩니다."
    }
    package var bringsBillingResumes: String { "청구가 다시 시작됩니다." }
    package var bringsAutoRenewLost: String {
        "자동 갱신이 꺼집니다. 다시 활성화해도 켜지지 않으며, 되돌리면\(key(.undo)) 켜집니다."
    }
    package var bringsAutoRenewLostForGood: String { "자동 갱신이 꺼집니다. 다시 활성화해도 켜지지 않습니다." }
    package var bringsAutoRenewStaysOff: String { "자동 갱신은 꺼진 상태로 남습니다." }
    package var bringsScheduledChangesDropped: String {
        "다음 약정에 예약된 변경 사항이 삭제됩니다. 되돌리면\(key(.undo)) 복원됩니다."
    }
    package var bringsScheduledChangesLost: String { "다음 약정에 예약된 변경 사항이 삭제됩니다." }
    package var bringsCancelAtTermEndDropped: String {
        "\"약정 종료 시 취소\" 설정이 삭제되며, 다시 활성화한 후에는 새로 설정\(key(.renew))해야 합니다."
    }
    package func bringsAddOnsSuspended(_ count: Int) -> String {
        "추가 기능 \(count.grouped)개가 함께 일시 중단됩니다."
    }
    package func bringsAddOnsStaySuspended(_ count: Int) -> String {
        "추가 기능 \(count.grouped)개는 일시 중단된 상태로 남습니다. 하나씩 다시 활성화하세요."
    }
    package func bringsDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "데이터는 \(days.grouped)~\(mostDays.grouped)일 후 삭제됩니다(중국은 60일). 정확한 날짜는 파트너 센터에서 확인하세요."
    }
    package var bringsDataDeletedAfterTerm: String {
        "약정이 끝나면 함께 종료되며, 그 후의 상태는 Microsoft 정책에 따릅니다. 데이터는 몇 달 후 삭제됩니다."
    }
    package var bringsReversibleWhileRetained: String {
        "데이터가 삭제될 때까지 다시 활성화할 수 있습니다\(key(.reactivate))."
    }
    package func bringsReversibleUntil(_ day: String) -> String {
        "\(day)까지 다시 활성화할 수 있습니다\(key(.reactivate))."
    }
    package var bringsReversibilityUnconfirmed: String {
        "다시 활성화할 수 있는지는 Microsoft 문서에 나와 있지 않습니다."
    }
    package var bringsIrreversible: String { "되돌릴 수 없습니다." }
    package var bringsAccessEndsAtOnce: String { "즉시 액세스가 차단됩니다. 관리자는 7일 안에 데이터를 복사할 수 있습니다." }
    package var bringsRefundFull: String { "전액 환불됩니다." }
    package func bringsRefundUntold(_ days: Int) -> String {
        "구매 후 \(days)일 동안만 취소하고 전액 환불받을 수 있습니다. 구매일을 알 수 없어 거부될 수 있습니다."
    }
    package var bringsRefundProRata: String { "일할 계산하여 환불됩니다." }
    package var bringsRefundProRataCapped: String {
        "일할 계산하여 환불됩니다(연간 최대 USD 50,000). 수수료는 Azure Portal을 따릅니다."
    }
    package var bringsKeysRevoked: String { "키가 취소되고 다운로드할 수 없게 됩니다. 고객은 사용을 중지해야 합니다." }
    package func bringsEndsAtRenewal(_ day: String) -> String { "갱신일(\(day))에 종료됩니다." }
    package func bringsEndsWithTerm(_ day: String) -> String {
        "약정 종료(\(day))까지 사용할 수 있으며, 그 후 종료되어 다시 활성화할 수 없습니다."
    }
    package var bringsSuspendingEndsItNoSooner: String {
        "일시 중단해도 더 일찍 끝나지 않습니다. 사용자만 지금부터 액세스할 수 없고 같은 날까지 청구됩니다."
    }
    package var bringsPublisherMayEndIt: String { "더 일찍 종료하려면 게시자의 동의가 필요합니다." }
    package func bringsGoesOnExtended(_ from: String) -> String {
        "약정과 함께 종료되지 않습니다. \(from)부터 연장 서비스 기간으로 매월 계속되며, 취소할 때까지 월간 가격보다 3%(월간 플랜이 없으면 약 23%) 비싸게 청구됩니다."
    }
    package func bringsMayGoOnExtended(_ from: String) -> String {
        "\(from)부터 연장 서비스 기간으로 매월 계속되며 월간 가격보다 3%(월간 플랜이 없으면 약 23%) 비싸게 청구될 수 있습니다. 파트너 센터에서 확인하세요."
    }
    package var bringsWorkloadsStop: String { "실행 중인 모든 워크로드가 중지됩니다." }
    package var bringsReactivatable: String { "일정 기간 다시 활성화할 수 있습니다. 여기서 안 되면 Azure Portal에서 하세요." }
    package func bringsRemovalStaysBlocked(_ until: String) -> String {
        "\(until)까지 관계를 제거할 수 없습니다."
    }
    package var bringsRemovalStaysBlockedToEnd: String { "끝날 때까지 관계를 제거할 수 없습니다." }
    package var bringsMicrosoftMayRefuseRemoval: String {
        "Microsoft의 현행 규칙상 취소해야 하므로 관계 제거가 거부될 수 있습니다."
    }
    package func bringsBilledEach(_ cycle: String, term: String) -> String {
        "청구 주기: \(cycle), 약정 기간: \(term)."
    }
    package var bringsRenewsItself: String { "자동으로 갱신됩니다." }
    package func bringsRenewsOn(_ day: String, with term: String) -> String {
        "\(day)에 자동으로 갱신됩니다: \(term)."
    }
    package func bringsCancellableFor(_ days: Int) -> String { "\(days.grouped)일 동안 취소할 수 있습니다." }
    package var bringsSuspendedNotCancelled: String { "나중에 취소할 수 없으며 일시 중단만 할 수 있습니다." }
    package var bringsRemovalBlockedByIt: String { "관계 제거를 막게 됩니다." }
    package var bringsSandboxStandsIn: String {
        "[샌드박스] 실제 서비스에서는 Azure Portal이나 Microsoft 지원에서만 할 수 있습니다."
    }
    package var costCustomerLeavesList: String { "고객 목록에서 제외" }
    package var costAdminAccessEnds: String { "관리자 액세스 종료" }
    package var costDelegatedAccessUnknown: String { "DAP 유무를 알 수 없음" }
    package var costAccessEndsAtOnce: String { "즉시 액세스 차단" }
    package var costWorkloadsStop: String { "워크로드 중지" }
    package var costKeysRevoked: String { "키 취소" }
    package func costBilledTo(_ day: String) -> String { "\(day)까지 청구" }
    package var costScheduledChangesDropped: String { "예약 변경 삭제" }
    package var costCancelAtTermEndDropped: String { "종료 시 취소 해제" }
    package var costAutoRenewLost: String { "자동 갱신 해제" }
    package func costEndsOn(_ day: String) -> String { "\(day) 종료" }
    package func costUsedUntil(_ day: String) -> String { "\(day)까지 사용" }
    package func costGoesOnDearer(_ from: String) -> String { "\(from)부터 더 비싸게 계속" }
    package func costMayGoOn(_ from: String) -> String { "\(from)부터 계속될 수 있음" }
    package func costAddOnsFollow(_ count: Int) -> String { "추가 기능 \(count.grouped)개 포함" }
    package var costUsersLoseAccess: String { "사용자 액세스 불가" }
    package var costRemovalStaysBlocked: String { "관계 제거 계속 차단" }
    package var costMicrosoftMayRefuseRemoval: String { "제거가 거부될 수 있음" }
    package func costDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "데이터 \(days.grouped)~\(mostDays.grouped)일 후 삭제"
    }
    package var costDataDeletedAfterTerm: String { "약정 종료 후 데이터 삭제" }
    package var costBillingBegins: String { "청구 시작" }
    package var costRenewsItself: String { "자동 갱신" }
    package var costAutoRenewStaysOff: String { "자동 갱신 꺼짐" }
    package var costAddOnsStaySuspended: String { "추가 기능 중단 유지" }
    package var costRefundFull: String { "전액 환불" }
    package var costRefundUntold: String { "환불 여부 알 수 없음" }
    package var costProRatedRefund: String { "일할 환불" }
    package var costBillingStops: String { "청구 중지" }
    package var costUsersRegainAccess: String { "액세스 복구" }
}
