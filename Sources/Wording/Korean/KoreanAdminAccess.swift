extension Korean: AdminAccessWording {
    package var adminRelationshipLabel: String { "관리자 관계(GDAP)" }
    package var adminRolesLabel: String { "역할" }
    package var statusDrafted: String { "초안" }
    package var statusApprovalPending: String { "승인 대기 중" }
    package var statusApproved: String { "승인됨" }
    package var statusActivating: String { "활성화 중" }
    package var statusExpiring: String { "만료 중" }
    package var statusTerminationRequested: String { "종료 요청됨" }
    package var statusTerminating: String { "종료 중" }
    package var statusTerminated: String { "종료됨" }
    package var endAccessTitle: String { "이 관리자 관계를 종료할까요?" }
    package func endAccessManyTitle(_ count: Int) -> String { "관리자 관계 \(count.grouped)개를 종료할까요?" }
    package var operationEndAdminAccess: String { "GDAP 종료" }
    package func writeEndAdminAccess(_ name: String) -> String { "관리자 관계(GDAP) 종료: \(name)" }
    package func taskEndAdminAccess(_ name: String) -> String { "GDAP 종료: \(name)" }
    package func accessEnding(_ name: String) -> String { "관리자 관계 종료를 요청했습니다: \(name)" }
    package func accessEnded(_ name: String) -> String { "관리자 관계가 종료되었습니다: \(name)" }
    package func accessEndedOf(_ count: Int, _ total: Int) -> String {
        "관리자 관계 \(total.grouped)개 중 \(count.grouped)개를 종료했습니다"
    }
    package func adminAccessEnds(_ count: Int) -> String {
        "관리자 관계(GDAP) \(count.grouped)개 종료(되돌릴 수 없음)"
    }
    package var purposeAdminAccess: String { "관리자 관계 종료" }
    package func bringsAdminAccessEnds(_ roles: Int) -> String {
        "당사 관리자가 고객 테넌트에서 역할 \(roles.grouped)개를 잃습니다."
    }
    package var bringsBothSidesTold: String { "Microsoft가 양쪽에 이메일로 알립니다." }
    package var bringsAzureRolesStay: String { "Azure 역할 할당은 그대로 남습니다." }
    package func costRolesEnd(_ count: Int) -> String { "역할 \(count.grouped)개 종료" }
    package func refusedAdminRelationship(_ status: String) -> String {
        "활성 상태인 관리자 관계만 종료할 수 있습니다. 현재 상태: \(status)."
    }
    package var adviceAdminRelationshipAccepted: String {
        "아직 액세스 권한이 없으며, 활성 상태가 되면 종료할 수 있습니다."
    }
    package var adviceAdminRelationship: String {
        "고객이 승인하기 전에는 액세스 권한이 없으며, 초안은 파트너 센터에서 삭제할 수 있습니다."
    }
    package var troubleConsentMissing: String {
        "partnerdeck의 Microsoft Graph 관리자 관계(GDAP) 사용에 대한 동의가 없습니다."
    }
    package var adviceConsentMissing: String {
        "로그인이 필요합니다: \(consentCommand). 파트너 테넌트의 관리자가 DelegatedAdminRelationship.ReadWrite.All 권한에 동의해야 할 수 있습니다."
    }
    package var adminAccessDenied: String { "Microsoft Graph가 액세스를 거부했습니다." }
    package var adminAccessUnreachable: String { "Microsoft Graph에 연결할 수 없습니다." }
    package var adminAccessUnreadable: String { "Microsoft Graph의 응답 일부를 읽을 수 없습니다." }
    package var adminAccessNotOffered: String { "이 프로필에는 Microsoft Graph가 없습니다." }
    package var unreadableNoAdminRelationships: String { "관리자 관계 목록 없음" }
    package var unreadableOtherAdminRelationship: String { "다른 관리자 관계" }
    package func warningAdminAccessLeft(_ count: Int) -> String {
        "관리자 관계(GDAP) \(count.grouped)개를 통한 액세스 권한이 아직 남아 있으며, 관계를 제거해도 종료되지 않을 수 있습니다."
    }
    package func warningAdminAccessEnding(_ count: Int) -> String {
        "관리자 관계(GDAP) \(count.grouped)개가 종료되는 중이며, 종료될 때까지 액세스 권한이 유지됩니다."
    }
    package func warningAdminAccessComing(_ count: Int) -> String {
        "고객이 이미 승인한 관리자 관계(GDAP) \(count.grouped)개가 곧 활성화됩니다."
    }
    package func warningAdminRequestOpen(_ count: Int) -> String {
        "요청한 관리자 관계(GDAP) \(count.grouped)개를 고객이 아직 승인할 수 있습니다."
    }
    package func warningAdminAccessUnknown(_ reason: String) -> String {
        "관리자 관계(GDAP)를 확인하지 못했습니다. \(reason)"
    }
}
