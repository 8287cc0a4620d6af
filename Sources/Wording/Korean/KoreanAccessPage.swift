extension Korean: AccessPageWording {
    package var accessTitle: String { "GDAP" }
    package var accessListTitle: String { "관리자 액세스" }
    package var adminRelationshipColumn: String { "관리자 관계" }
    package var accessEndsLabel: String { "종료일" }
    package var accessExtendsLabel: String { "자동 연장" }
    package var accessActivatedLabel: String { "활성화된 날짜" }
    package var indirectProviderLabel: String { "간접 공급자" }
    package func extendsInColumn(_ days: Int) -> String { "+\(days.grouped)일" }
    package func extendsBy(_ days: Int) -> String { "종료하지 않으면 \(days.grouped)일씩" }
    package func termExtends(_ day: String, left: String) -> String { "자동 연장 \(day), \(left)" }
    package var present: String { "있음" }
    package var absent: String { "없음" }
    package func accessEnd(_ day: String, extendedBy days: Int) -> String {
        "\(day)(종료하지 않으면 \(days.grouped)일씩 자동 연장)"
    }
    package var accessPendingLabel: String { "활성화 전" }
    package var globalAdministratorColumn: String { "전역 관리자" }
    package var dapLabel: String { "DAP" }
    package var accessFoundColumn: String { "검색 결과" }
    package var accessNone: String { "이 고객과의 관리자 관계(GDAP)가 없습니다." }
    package var accessNotReadYet: String { "관리자 관계(GDAP)를 아직 읽지 않았습니다." }
    package func accessUnread(_ count: Int) -> String {
        "읽을 수 없는 관리자 관계가 \(count.grouped)개 더 있습니다."
    }
    package var accessStillDAP: String { "DAP도 아직 부여되어 있습니다. 계정 페이지\(key(.account))를 확인하세요." }
    package var accessSearchPrompt: String { "이름, 도메인, 역할 또는 관리자 관계로 검색" }
    package func accessSearchPrompt(examples: String) -> String {
        "\(accessSearchPrompt)(예: \(examples))"
    }
    package func accessEndingSoon(_ count: Int) -> String { "30일 안에 종료 \(count.grouped)곳" }
    package func accessCustomersWithout(_ count: Int) -> String { "GDAP 없음 \(count.grouped)곳" }
    package func accessCustomersWithDAP(_ count: Int, unknown: Int) -> String {
        "DAP 있음 \(count.grouped)곳\(unknown > 0 ? "(\(unknown.grouped)곳은 알 수 없음)" : "")"
    }
    package func accessAsOf(_ time: String) -> String { "관리자 관계는 \(time) UTC 기준입니다." }

    package var endAccessKey: String { "GDAP 종료" }
    package var accessListKey: String { "관리자 액세스" }
    package var endAccessSynonyms: String { "GDAP 해제 제거 삭제 회수 관리자 관계 역할 권한" }
    package var accessSynonyms: String { "GDAP 세분화된 위임된 관리자 권한 관계 역할" }
    package var accessListSynonyms: String { "GDAP DAP 세분화된 위임된 관리자 권한 관계 역할 만료 없음 전체 고객" }
    package var accessEndsAlready: String { "이미 종료를 요청했습니다." }
    package var accessHasEnded: String { "이미 종료되었습니다." }

    package var endAccessKeys: String { "맞으면 Enter로 종료 · Esc 취소" }
    package func typeRelationshipName(_ name: String) -> String {
        "계속하려면 관계의 이름을 입력하세요: \(name)"
    }
    package func typeRelationshipID(_ id: String) -> String {
        "입력할 수 없는 이름이거나 같은 이름이 또 있습니다. 계속하려면 ID의 끝부분을 입력하세요: \(id)"
    }
    package var relationshipNameDiffers: String { "관계의 이름과 다릅니다. 아무것도 변경하지 않았습니다." }
    package var relationshipIDDiffers: String { "ID의 끝부분과 다릅니다. 아무것도 변경하지 않았습니다." }
    package var newAccessIsAsked: String { "다시 액세스하려면 새 관계를 요청하고 고객이 승인해야 합니다." }

    package var radarKindAccessEnds: String { "GDAP 종료 예정" }
    package var radarWordAccessEnds: String { "GDAP" }
    package var radarAdviceAccessEnds: String {
        "자동으로 연장되지 않습니다. 액세스가 계속 필요하면 그 전에 파트너 센터에서 새 관리자 관계를 요청하세요."
    }
    package func radarAccessEnds(_ customer: String, name: String) -> String {
        "\(customer): 관리자 관계(GDAP) \(subject(name)) 종료됩니다"
    }

    package func taskAdminRequest(_ name: String) -> String { "승인 대기 중인 GDAP 요청: \(name)" }
    package var ticketReasonAdminRequest: String {
        "사유: 고객이 이 GDAP 요청을 아직 승인할 수 있으며, 승인하면 다시 액세스 권한이 생깁니다. 요청을 삭제하거나 90일 후 만료될 때까지 두세요."
    }
    package func planAccessUnknown(_ count: Int) -> String {
        "고객 \(count.grouped)곳의 GDAP를 알 수 없어 남을 수 있음"
    }
    package var certificateAccess: String { "관리자 액세스(GDAP)" }
    package var certificateAccessNone: String { "관리자 관계가 없었습니다." }
    package var certificateAccessNotSeen: String { "관리자 관계를 통한 액세스 권한이 아직 남아 있는지 확인하지 못했습니다." }
    package func evidenceAccessEnded(_ count: Int) -> String {
        "관리자 관계(GDAP) \(count.grouped)개가 종료되었습니다."
    }
    package func evidenceAccessLeft(_ count: Int) -> String {
        "관리자 관계(GDAP) \(count.grouped)개를 통한 액세스 권한이 아직 남아 있습니다."
    }

    package var gdapHelp: String { "모든 고객 또는 한 고객의 관리자 관계(GDAP)를 나열하거나 하나를 종료합니다." }
    package var gdapFilterHelp: String {
        "--filter의 gdap(여기서는 status로도 입력 가능)와 access, 그리고 관리자 관계나 역할의 이름에 있는 단어는 관리자 관계를, 나머지 조건은 고객을 고릅니다. gdap:none은 액세스 권한이 없는 고객을 상태 none으로 나열합니다."
    }
    package var oneCustomerArgument: String {
        "고객의 Microsoft ID, 도메인 또는 이름. 생략하면 모든 고객."
    }
    package var gdapWithinOption: String {
        "30d처럼 지정한 기간 안에 종료되고 자동으로 연장되지 않는 관계만 나열합니다."
    }
    package var gdapEndOption: String { "고객의 관리자 관계 중 ID 또는 이름으로 지정한 관계를 종료합니다." }
    package var gdapConfirmOption: String {
        "종료를 확인하는 관계의 이름. 입력할 수 있는 이름이 없으면 ID의 끝부분."
    }
    package var gdapEndNeedsCustomer: String { "--end에는 어느 고객의 관계인지 지정해야 합니다." }
    package func gdapEndExcludes(_ option: String) -> String {
        "--end와 \(topic(option)) 함께 사용할 수 없습니다."
    }
    package func gdapNeedsEnd(_ option: String) -> String { "\(option)에는 --end가 필요합니다." }
    package func questionEndAccess(_ word: String, name: String, customer: String) -> String {
        "\(with(customer))의 관리자 관계 \(object(name)) 종료하려면 \(object(word)) 입력하세요:"
    }
    package func noSuchAdminRelationship(_ text: String) -> String {
        "이 고객에게 그런 관리자 관계가 없습니다: \(quoted(text))"
    }
    package func ambiguousAdminRelationship(_ text: String) -> String {
        "해당하는 관리자 관계가 여럿입니다: \(quoted(text))"
    }
    package func accessEndedAlready(_ name: String, status: String) -> String {
        "아무것도 변경하지 않았습니다: \(name)(\(status))"
    }
    package var noAdminRelationships: String { "관리자 관계가 없습니다." }
}

extension Korean: AdminRoleWording {
    package var roleGlobalAdministrator: String { "전역 관리자" }
    package var roleGlobalReader: String { "전역 읽기 권한자" }
    package var roleDirectoryReaders: String { "디렉터리 읽기 권한자" }
    package var roleDirectoryWriters: String { "디렉터리 쓰기 권한자" }
    package var roleUserAdministrator: String { "사용자 관리자" }
    package var roleLicenseAdministrator: String { "라이선스 관리자" }
    package var roleServiceSupportAdministrator: String { "서비스 지원 관리자" }
    package var roleHelpdeskAdministrator: String { "기술 지원팀 관리자" }
    package var roleExchangeAdministrator: String { "Exchange 관리자" }
    package var roleTeamsAdministrator: String { "Teams 관리자" }
    package var roleIntuneAdministrator: String { "Intune 관리자" }
    package var roleDynamicsAdministrator: String { "Dynamics 365 관리자" }
    package var rolePrivilegedAuthenticationAdministrator: String { "권한 있는 인증 관리자" }
    package var rolePrivilegedRoleAdministrator: String { "권한 있는 역할 관리자" }
    package var roleEnding: String { " 관리자" }
}
