extension Korean: DialogWording {
    package func refusedTitle(by service: String) -> String { "\(service)가 실행하지 않았습니다" }
    package var nothingDoneTitle: String { "아무것도 실행하지 않았습니다" }
    package var acceptedTitle: String { "수락됨, 반영 대기" }
    package var outcomeUnknownTitle: String { "결과 불명" }
    package var cannotBeUndone: String { "되돌릴 수 없음" }
    package var effectsHeading: String { "미치는 영향" }
    package var removalEffectsHeading: String { "제거의 결과" }
    package var invoicesStayDue: String { "청구서와 새 상거래 약정 금액은 계속 지불해야 합니다." }
    package var accessStaysGranted: String { "GDAP와 Azure 역할 할당은 관계를 제거해도 종료되지 않으므로 따로 종료하세요." }
    package func readToEndKeys(_ lines: Int) -> String {
        "↓ 끝까지(\(lines.grouped)줄 남음) 읽은 후 y · n, Esc 아니요"
    }
    package func typeDomain(_ domain: String) -> String { "계속하려면 고객의 도메인을 입력하세요: \(domain)" }
    package func typeMicrosoftID(_ id: String) -> String {
        "입력할 수 있는 도메인이 없습니다. 계속하려면 고객의 Microsoft ID를 입력하세요: \(id)"
    }
    package var yesNoKeys: String { "y 예 · n, Esc 아니요" }
    package var removalKeys: String { "맞으면 Enter로 제거 · Esc 취소" }
    package var closeKeys: String { "Enter, Esc 닫기" }
    package var relationshipRemovedTitle: String { "재판매인 관계를 제거했습니다" }
    package var howToRequestAgain: String { "고객 목록에서 \(byKey(keys[.request])) 새 관계를 요청할 수 있습니다." }
    package var messageTitle: String { "알림" }
    package var acceptanceWithPrivileges: String {
        "여기에서는 위임된 관리자 권한을 새로 부여하지만, Microsoft는 2023년 10월부터 부여하지 않습니다."
    }
    package var acceptanceWithoutPrivileges: String { "위임된 관리자 권한을 부여하지 않습니다." }
    package var acceptanceInProduction: String { "실제 서비스에서는 고객의 전역 관리자가 링크를 열어 승인합니다." }
    package var changedSinceAsked: String { "아직 보내지 않았습니다. 실행 확정을 요청한 후 변경된 내용" }
    package var copyIDsKeys: String { "y ID 복사 · Enter, Esc 닫기" }
    package var certificateKeys: String { "w 증명서 저장 · Enter, Esc 닫기" }
    package var whatToDoHeading: String { "조치 방법" }
    package var statusChoiceHeading: String { "상태(\(byKey(keys[.open])) 선택)" }
    package var messagesTitle: String { "알림 내역" }
    package var noMessages: String { "아직 알림이 없습니다." }
    package func messagesDropped(_ count: Int) -> String {
        "이전 알림 \(count.grouped)건은 보관되지 않았습니다."
    }
    package var copyTitle: String { "복사" }
    package var shownRowLabel: String { "표시된 열만(탭 구분)" }
    package var wholeRowLabel: String { "행 전체(탭 구분)" }

    // What guards against a mistake: lookalikes, what is held back, read-only.

    package func mistakenFor(_ customer: String, domain: String, id: String, resemblance: String)
        -> String
    {
        "혼동하기 쉬운 고객: \(customer)(\(domain), \(id)): \(resemblance)"
    }
    package func alsoHeld(_ items: String, target: String, resemblance: String) -> String {
        "같은 고객에게 \(with(target)) 혼동하기 쉬운 항목이 있습니다(\(resemblance)): \(items)"
    }
    package func alsoHeldOfThatName(_ items: String) -> String {
        "같은 고객에게 이름이 같은 항목이 있습니다: \(items)"
    }
    package var lookalikesNotRead: String { "혼동하기 쉬운 이름을 조회하지 못했습니다. 대상을 주의해서 확인하세요." }
    package func held(_ seconds: Int, act: String) -> String {
        "\(seconds.grouped)초 후 \(act). 철회하려면 \(keys[.takeBack]) 또는 Esc를 누르세요."
    }
    package var heldTakenBack: String { "철회했습니다. 아무것도 보내지 않았습니다." }
    package var heldFirst: String {
        "먼저 대기 중인 변경을 \(keys[.takeBack]) 또는 Esc로 철회하거나 기다리세요."
    }
    package func heldTargetChanged(_ name: String) -> String {
        "아무것도 보내지 않았습니다. 실행을 확정한 후 변경됨: \(name)"
    }
    package func heldCustomerGone(_ customer: String) -> String {
        "아무것도 보내지 않았습니다. 더 이상 고객이 아닙니다: \(customer)"
    }
    package func heldNotSent(_ reason: String) -> String { "아무것도 보내지 않았습니다. \(reason)" }
    package var readOnlyByProfile: String { "프로필이 읽기 전용입니다. 변경하려면 다른 프로필을 사용하세요." }
    package var readOnlyByOption: String { "--readonly로 시작했습니다." }
    package var readOnlyByStore: String { "저장소 파일이나 폴더에 쓸 수 없습니다." }
    package var readOnlyOn: String {
        "읽기 전용입니다. \(objectKey(keys[.readOnly])) 누르고 y로 다시 허용할 때까지 변경할 수 없습니다."
    }
    package var readOnlyOff: String { "다시 변경할 수 있습니다." }
    package var unlockTitle: String { "변경을 다시 허용할까요?" }
    package var unlockText: String {
        "\(objectKey(keys[.readOnly])) 눌러 읽기 전용이 된 상태입니다. 허용하면 키가 다시 작동합니다."
    }
    package var unlockKeys: String { "y 허용 · n, Esc 아니요" }
    package var resemblanceSameName: String { "이름이 같음" }
    package var resemblanceLetter: String { "한 글자만 다름" }
    package var resemblanceSwapped: String { "두 글자의 순서가 바뀜" }
    package var resemblanceLegalForm: String { "같은 이름에 법인 형태만 다름" }
    package var resemblanceWordOrder: String { "같은 단어가 다른 순서로 쓰임" }
    package var resemblanceDomain: String { "도메인이 거의 같아 보임" }
    package var resemblanceLetterCase: String { "대소문자만 다름" }
    package var resemblanceLetterWidth: String { "전각/반각만 다름" }
    package var resemblanceScript: String { "모양이 같은 다른 문자 체계의 글자를 포함" }

    // The request for a relationship, its removal, and what can be seen of it afterwards.

    package var emailDelegatedAccess: String {
        "이 링크는 위임된 관리자 권한도 함께 요청하지만, Microsoft는 2023년 10월부터 새 관계에 이 권한을 주지 않으므로 승인하셔도 부여되지 않습니다. 관리 업무가 필요하면 세분화된 권한(GDAP)을 따로 요청드리겠습니다."
    }
    package var emailNoPrivileges: String { "승인하셔도 당사에 관리자 권한은 부여되지 않습니다." }
    package var emailCompanyName: String { "[회사명]" }
    package func requestEmail(_ partner: String, link: String, privileges: String) -> String {
        """
        안녕하세요.

        \(partner)입니다. 귀사에 Microsoft 제품과 서비스를 공급해 드리기 위해 재판매인 관계를 요청드립니다. 귀사의 전역 관리자께서 아래 링크를 열어 승인해 주시기 바랍니다.

        \(link)

        \(privileges)

        감사합니다.
        \(partner)
        """
    }
    package var removalCustomerLeavesList: String { "고객 목록에서 이 고객이 사라집니다." }
    package var removalPartnerLeavesSupportContacts: String { "고객의 사용 가능한 지원 연락처 목록에서 당사가 제거됩니다." }
    package var removalDelegatedAdminPrivilegesUnknown: String {
        "고객에 대한 위임된 관리자 권한(DAP)이 있으면 제거됩니다. 있는지는 확인할 수 없습니다."
    }
    package var removalDelegatedAdminPrivilegesEnd: String { "고객에 대한 위임된 관리자 권한이 제거됩니다." }
    package var removalFuturePurchasesPrevented: String { "앞으로 이 고객을 위해 구매할 수 없습니다." }
    package func warningNewCommerceSuspended(_ count: Int) -> String {
        "새 상거래 구독 \(count.grouped)개가 취소되지 않고 일시 중단 상태입니다. Microsoft의 현행 규칙에 따라 거부될 수 있습니다."
    }
    package func warningLeftSuspended(_ count: Int) -> String {
        "일시 중단된 구독 \(count.grouped)개는 삭제될 때까지 남으며 당사는 다시 활성화할 수 없게 됩니다."
    }
}
