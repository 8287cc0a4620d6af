extension Korean: RefusalWording {
    package func refusedNotACustomer(_ customer: String) -> String {
        "\(with(customer))의 재판매인 관계가 없습니다."
    }
    package func refusedAlreadyACustomer(_ customer: String) -> String { "\(customer): 이미 고객입니다." }
    package func refusedHoldingNotFound(_ holding: String) -> String {
        "고객이 보유하지 않은 항목입니다: \(holding)"
    }
    package func refusedOfferNotFound(_ offer: String) -> String { "카탈로그에 없는 제안입니다: \(offer)" }
    package func refusedOfferSuspended(_ subscription: String) -> String {
        "고객이 이 제안을 일시 중단된 상태로 이미 보유하고 있습니다(\(subscription))."
    }
    package func refusedQuantity(_ quantity: Int, from lowest: Int, to highest: Int) -> String {
        "수량 \(topic(quantity.grouped)) \(lowest.grouped)~\(highest.grouped) 범위를 벗어납니다."
    }
    package var refusedOfferNotSold: String { "레거시 제안은 2024년 9월 1일부터 더 이상 판매되지 않습니다." }
    package func refusedAlreadyEnding(_ day: String) -> String { "이미 종료가 예약되어 있습니다(\(day))." }
    package func refusedAlreadyIs(_ status: String) -> String { "이미 '\(status)' 상태입니다." }
    package var refusedAlreadyCancelled: String { "이미 취소되었거나 삭제되었습니다." }
    package func refusedStatusChange(_ from: String, to: String) -> String {
        "'\(from)' 상태에서 '\(to)' 상태로 바꿀 수 없습니다."
    }
    package var refusedNotActivatedYet: String { "아직 활성화되지 않았습니다." }
    package func refusedNotActive(_ status: String) -> String {
        "'\(status)' 상태입니다. 활성 상태에서만 변경할 수 있습니다."
    }
    package var refusedStatusNotTold: String { "파트너 센터가 상태를 알려 주지 않았습니다." }
    package func refusedStatusUnknown(_ status: String) -> String {
        "partnerdeck이 모르는 상태입니다: \"\(status)\""
    }
    package var refusedSuspendInstead: String { "레거시 구독과 Azure 플랜은 취소할 수 없습니다." }
    package var refusedCancelInstead: String { "소프트웨어와 마켓플레이스 구독은 일시 중단할 수 없습니다." }
    package func refusedAzureSubscriptionsLive(_ count: Int) -> String {
        "플랜에 활성 Azure 구독이 \(count.grouped)개 있습니다."
    }
    package func refusedParentNotActive(_ base: String) -> String {
        "기본 구독 \(subject(base)) 활성 상태가 아닙니다."
    }
    package func refusedWindowClosedOn(_ time: String) -> String { "취소 기한이 \(time) UTC에 끝났습니다." }
    package var refusedWindowClosed: String { "취소 기한이 지났습니다." }
    package var refusedNotCancellable: String { "이 약정 기간에는 취소할 수 없습니다." }
    package func refusedTermEnded(_ day: String) -> String { "약정이 \(day)에 끝나 되돌릴 수 없습니다." }
    package var refusedSuspendedByMicrosoft: String {
        "파트너 센터가 다시 활성화를 허용하지 않습니다. 파트너가 아니라 Microsoft가 일시 중단한 것으로 보입니다."
    }
    package func refusedSuspendedByOthers(_ reasons: String) -> String {
        "파트너가 일시 중단한 것이 아니므로(\(reasons)) 다시 활성화할 수 없습니다."
    }
    package var refusedAzurePortalOnly: String { "파트너 센터 API로는 처리할 수 없습니다." }
    package func refusedBlocked(_ count: Int) -> String { "\(count.grouped)개 항목이 관계 제거를 막고 있습니다." }
    package var refusedRoleMissing: String { "현재 역할로는 할 수 없습니다." }
    package func refusedPartnerKind(_ kind: String) -> String { "\(topic(kind)) 할 수 없습니다." }
    package func refusedUnreachable(_ service: String, reason: String) -> String {
        "\(service)에 연결할 수 없습니다(\(reason))."
    }
    package func refusedChangedMeanwhile(_ differences: String) -> String {
        "화면에 표시된 내용과 달라졌습니다:\n\(differences)"
    }
    package var refusedNewerVersion: String { "읽은 뒤 파트너 센터에서 다시 저장되어 ETag가 더는 유효하지 않습니다." }
    package var refusedReadOnly: String { "읽기 전용이라 변경할 수 없습니다." }
    package var refusedIrreversible: String { "되돌릴 수 없는 작업입니다." }
    package var refusedRelationshipEnded: String { "재판매인 관계가 종료되어 되돌릴 수 없습니다." }
    package var refusedAlreadyUndone: String { "이미 이전 상태이므로 되돌릴 것이 없습니다." }
    package var refusedNothingDone: String { "되돌릴 작업이 없습니다. 여기에서 이 항목을 변경한 적이 없습니다." }
    package func refusedRunUnderwayIn(_ customer: String, process: String) -> String {
        "이 컴퓨터에서 본인의 다른 프로세스(번호 \(process))가 \(customer)의 계획을 실행하고 있습니다."
    }
    package func refusedRunUnderway(_ customer: String) -> String {
        "이 컴퓨터에서 본인의 다른 프로세스가 \(customer)의 계획을 실행하고 있습니다."
    }
    package func refusedRunBefore(_ time: String) -> String { "이 계획은 \(time) UTC에 이미 시작되었습니다." }
    package func refusedRunUnanswered(_ customer: String) -> String {
        "\(customer)의 실행이 멈춰 있으며, 보낸 작업 중 일부는 처리 여부를 아직 알 수 없습니다."
    }
    package var refusedRunUntold: String { "작업 기록에 이 실행이 더 이상 없습니다." }
    package var storeLocked: String { "다른 프로세스가 저장소를 잠그고 있습니다." }
    package var storeDiskFull: String { "디스크가 가득 찼습니다." }
    package func storeFailed(_ reason: String) -> String { "저장소를 읽거나 쓸 수 없습니다: \(reason)" }

    // What is wrong on the way to the service, with its answers, the journal and the files.

    package var systemNoFolder: String { "폴더가 없습니다" }
    package var systemIsFolder: String { "폴더입니다" }
    package var systemNameTooLong: String { "이름이 너무 깁니다" }
    package var systemNotAllowed: String { "권한이 없습니다" }
    package var systemDiskFull: String { "디스크가 가득 찼습니다" }
    package var systemClosed: String { "닫혀 있습니다" }
    package var systemTooLarge: String { "허용된 크기를 넘습니다" }
    package var systemDeviceFailed: String { "장치에 오류가 발생했습니다" }
    package var systemIsLink: String { "링크입니다" }
    package var systemOpenFiles: String { "열린 파일이 너무 많습니다" }
    package var systemNoDevice: String { "장치가 없습니다" }
    package var systemExists: String { "이미 있습니다" }
    package var systemBusy: String { "사용 중입니다" }
    package var systemNoMemory: String { "메모리가 부족합니다" }
    package var systemNotSupported: String { "파일 시스템이 지원하지 않습니다" }
    package var systemInvalid: String { "시스템이 이름이나 요청을 받아들이지 않습니다" }
    package var systemNoLocks: String { "파일을 잠글 수 없습니다" }
    package var systemUnreachable: String { "네트워크나 파일 서버에 연결할 수 없습니다" }
    package var systemDamaged: String { "내용이 손상되었습니다" }
    package var unreadableEmptyBody: String { "본문 없음" }
    package var unreadableNoJSON: String { "JSON이 아님" }
    package var unreadableNoObject: String { "개체가 아님" }
    package var unreadableNoItems: String { "항목 목록 없음" }
    package var unreadableNoLinks: String { "링크 개체가 아님" }
    package var unreadableNoNextLink: String { "다음 페이지 링크 없음" }
    package var unreadableLoop: String { "이미 읽은 페이지로 되돌아가는 목록" }
    package var unreadableForeignMark: String { "이 목록의 것이 아닌 페이지 표시" }
    package var unreadableNoCustomer: String { "ID가 없는 고객" }
    package var unreadableNoSubscription: String { "ID가 없는 구독" }
    package var unreadableNoAzureSubscription: String { "일부가 빠졌거나 ID가 없는 Azure 구독" }
    package var unreadableNoSupportContact: String { "ID가 없는 지원 연락처" }
    package var unreadableOtherCustomer: String { "다른 고객" }
    package var unreadableOtherSubscription: String { "다른 구독" }
    package var unreadableNoRequestLink: String { "링크가 없는 관계 요청" }
    package var unreadableNoAccessToken: String { "액세스 토큰 없음" }
    package var unreadableNoDeviceCode: String { "디바이스 코드 없음" }
    package var unreadableUnknownNotFound: String { "오류 코드 없는 404" }
    package var journalHasNoFolder: String {
        "작업 기록이 없습니다. XDG_STATE_HOME과 HOME 모두 절대 경로의 폴더를 가리키지 않습니다."
    }
    package func journalDiskFull(_ path: String) -> String { "디스크가 가득 차서 작업 기록에 쓸 수 없습니다: \(path)" }
    package func journalUnwritable(_ path: String, reason: String) -> String {
        "작업 기록에 쓸 수 없습니다: \(path) (\(reason))"
    }
    package func journalUnreadable(_ path: String, reason: String) -> String {
        "작업 기록을 읽을 수 없습니다: \(path) (\(reason))"
    }
    package func journalLocked(_ path: String) -> String { "다른 프로세스가 작업 기록을 잠그고 있습니다: \(path)" }
    package func journalBroken(_ entry: Int, path: String) -> String {
        "작업 \(subject("기록 #\(entry.grouped)")) 기록할 때의 내용과 다릅니다: \(path)"
    }
    package var adviceJournalFolder: String { "기록 없이는 실행하지 않으므로 아무것도 실행하지 않았습니다. 둘 중 하나를 지정하세요." }
    package var adviceJournalFull: String { "아무것도 실행하지 않았습니다. 공간을 확보하고 다시 시도하세요." }
    package var adviceJournalUnwritable: String {
        "기록 없이는 실행하지 않으므로 아무것도 실행하지 않았습니다. 쓰기를 허용하거나 XDG_STATE_HOME을 지정하세요."
    }
    package var adviceJournalBroken: String {
        "`partnerdeck journal --verify`로 확인하고 파일을 증거로 보관하세요."
    }
    package var troubleSignInMissing: String { "이 프로필에 로그인한 사용자가 없습니다." }
    package var troubleSignInExpired: String { "로그인이 만료되었거나 취소되었습니다." }
    package var troubleMultiFactorRequired: String { "파트너 센터는 다단계 인증(MFA)을 거친 로그인을 요구합니다." }
    package var troubleConditionalAccess: String { "조직의 조건부 액세스 정책에 의해 차단되었습니다." }
    package var troubleWrongAudience: String { "액세스 토큰이 다른 서비스용으로 발급되었습니다." }
    package var troubleAppOnlyToken: String { "로그인한 사용자가 필요합니다. 애플리케이션만으로는 실행할 수 없습니다." }
    package var serviceGraph: String { "Microsoft Graph" }
    package func troubleAccessDenied(by service: String) -> String { "\(service)가 액세스를 거부했습니다." }
    package var troubleAgreementMissing: String { "아직 동의하지 않은 계약이 있습니다." }
    package var troubleCustomerUnderReview: String { "Microsoft가 이 고객을 검토 중이거나 승인하지 않았습니다." }
    package func troubleThrottledUntil(_ time: String, by service: String) -> String {
        "\(service)에 보낸 요청이 너무 많아 \(time) UTC까지 기다려야 합니다."
    }
    package func troubleThrottled(by service: String) -> String {
        "\(service)에 보낸 요청이 너무 많아 잠시 기다려야 합니다."
    }
    package var troublePendingOperation: String { "이 항목에 대한 다른 변경이 아직 끝나지 않았습니다." }
    package func troubleRedirectedTo(_ host: String) -> String {
        "\(toward(host)) 리디렉션하는 응답입니다. 로그인 정보가 그곳으로 전송되므로 따르지 않습니다."
    }
    package var troubleRedirected: String { "리디렉션 응답입니다. 로그인 정보가 다른 곳으로 전송되므로 따르지 않습니다." }
    package func troubleRejected(by service: String) -> String { "\(service)가 거부했습니다." }
    package func troubleFailed(in service: String) -> String { "\(service)에 오류가 발생했습니다." }
    package func troubleUnreadable(_ reason: String, from service: String) -> String {
        "\(service)의 응답을 읽을 수 없습니다(\(reason))."
    }
    package var troubleAnswerLost: String { "요청은 보냈지만 응답을 받지 못해 처리 여부를 아직 알 수 없습니다." }
    package func troubleNotShownYet(by service: String) -> String {
        "요청은 수락되었지만 \(service)에 아직 반영되지 않았습니다."
    }
    package var troubleStopped: String { "보내기 전에 중지했습니다." }
    package var troubleCutOff: String { "응답을 받기 전에 partnerdeck이 종료되었습니다. 조회 결과 처리되지 않았습니다." }
    package var adviceSignIn: String { "로그인 명령(`\(signInCommand)`)을 실행하세요." }
    package var adviceSignInWithMFA: String {
        "로그인 명령(`\(signInCommand)`)을 다시 실행하고 MFA를 완료하세요. MFA 없이 한 이전 로그인은 쓸 수 없습니다."
    }
    package var adviceCheckAddress: String { "프로필의 기본 주소와, 네트워크가 별도의 로그인을 요구하는지 확인하세요." }
    package var adviceConditionalAccess: String { "정책에서 허용하는 디바이스와 위치에서 로그인하거나 관리자에게 문의하세요." }
    package var adviceWrongAudience: String {
        "프로필의 authority와 기본 주소를 확인한 뒤 로그인 명령(`\(signInCommand)`)을 실행하세요."
    }
    package var adviceAppOnlyToken: String { "클라이언트 암호 없이 로그인 명령(`\(signInCommand)`)을 실행하세요." }
    package var adviceCheckRoles: String { "파트너 센터에서 내 역할을 확인하세요." }
    package var adviceAcceptAgreement: String { "파트너 센터에서 동의하거나 고객의 확인을 받으세요." }
    package var adviceCustomerUnderReview: String { "검토가 끝날 때까지 기다리거나 Microsoft 지원에 문의하세요." }
    package var adviceTryLater: String { "잠시 후 다시 시도하세요." }
    package var adviceLookBeforeRepeating: String { "다시 시도하기 전에 상태를 확인하세요." }
    package var adviceLookInMinutes: String { "다시 시도하지 말고 몇 분 뒤에 확인하세요." }
    package var connectionRefused: String { "연결이 거부됨" }
    package var connectionTimedOut: String { "시간 초과" }
    package var connectionClosed: String { "응답 전에 연결이 끊어짐" }
    package var connectionNoNetwork: String { "네트워크에 연결되어 있지 않음" }
    package var connectionCertificateNotAccepted: String { "TLS 인증서를 신뢰할 수 없음" }
    package var connectionNoTLS: String { "TLS 연결을 맺을 수 없음" }
    package func connectionNameNotFound(_ host: String) -> String { "\(host) 이름을 찾을 수 없음" }
    package var connectionNotHTTP: String { "HTTP가 아닌 응답을 받음" }
    package func connectionAnswerTooLarge(_ bytes: Int) -> String { "응답이 \(bytes.grouped)바이트보다 큼" }
    package func connectionNoAnswerWithin(_ seconds: Int) -> String {
        "\(seconds.grouped)초 안에 응답이 없음"
    }
    package var connectionProxyWantsPassword: String { "프록시가 사용자 이름과 암호를 요구함" }
    package var connectionProxyRefused: String { "프록시가 연결을 거부함" }
    package func connectionProxyUnusable(_ variable: String) -> String {
        "\(variable)에 지정한 프록시를 사용할 수 없음"
    }
    package var connectionLibraryMissing: String {
        "libcurl 7.80 이상이 없음, `apt install libcurl4`로 설치 필요"
    }
    package var connectionAnswersFail: String { "응답이 연이어 실패함" }
    package var connectionFailed: String { "연결 실패" }
    package func serviceSaid(_ message: String, by service: String) -> String {
        "\(service) 메시지: \(message)"
    }

    // What can be done about it.

    package var adviceNotACustomer: String { "먼저 재판매인 관계를 요청하세요." }
    package var adviceOfferNotSold: String { "대신 새 상거래 제안을 주문하세요." }
    package var adviceOfferSuspended: String { "대신 다시 활성화하세요." }
    package var adviceOfferNotFound: String { "`partnerdeck offers`로 목록을 확인하세요." }
    package var adviceNotActive: String { "먼저 다시 활성화하세요\(key(.reactivate))." }
    package var adviceSuspendedByOthers: String { "Microsoft 지원에 사유를 문의하고 해제를 요청하세요." }
    package var adviceNotActivatedYet: String { "활성화된 후 다시 시도하세요." }
    package var adviceLookInPartnerCenter: String { "파트너 센터에서 확인하세요." }
    package var adviceSuspendInstead: String { "대신 일시 중단하세요\(key(.suspend))." }
    package var adviceCancelInstead: String { "대신 구독을 취소하세요\(key(.cancel))." }
    package var adviceParentNotActive: String { "먼저 기본 구독을 다시 활성화하세요." }
    package var adviceWaitForTermEnd: String { "빨라도 약정이 끝나야 종료됩니다." }
    package var adviceEndWithTerm: String {
        "빨라도 약정이 끝나야 종료되며, 그렇게 설정할 수 있습니다\(key(.renew))."
    }
    package var adviceAskSupportToCancel: String {
        "Microsoft 지원(\"CSP Purchase/Refund on behalf of customers\")에 요청하세요."
    }
    package var adviceAskPublisher: String {
        "지금은 게시자의 동의가 있어야 종료할 수 있습니다. 갱신 설정\(key(.renew))이나 계획\(key(.plan))으로 약정과 함께 끝나도록 설정할 수 있습니다."
    }
    package var adviceUseAzurePortal: String { "Azure Portal을 사용하거나 Microsoft 지원에 요청하세요." }
    package var adviceBlocked: String { "고객 페이지에서 항목마다 표시된 해결 방법을 따르세요." }
    package func adviceRolesNeeded(_ roles: String) -> String { "필요한 역할: \(roles)." }
    package var advicePartnerKindMayNot: String { "간접 공급자에게 요청하세요." }
    package var adviceCheckProxy: String { "HTTPS_PROXY와 NO_PROXY를 확인하거나 프록시 관리자에게 문의하세요." }
    package var adviceTryAgain: String { "다시 시도하세요." }
    package var adviceSignInAgain: String {
        "로그인 명령(`\(signInCommand)`)을 다시 실행하세요. 그래도 안 되면 파트너 센터에서 내 역할을 확인하세요."
    }
    package var adviceChangedMeanwhile: String { "실행하지 않았습니다. 내용을 확인한 뒤 다시 요청하세요." }
    package var adviceReadOnly: String {
        "`readonly`가 아닌 프로필을 쓰거나, `--readonly` 없이 시작하거나, 키로 켰다면 다시 끄세요\(key(.readOnly))."
    }
    package var adviceStoreFull: String { "아무것도 변경하지 않았습니다. 공간을 확보하고 다시 시도하세요." }
    package var adviceRunUnderway: String {
        "아무것도 실행하지 않았습니다. 그 실행이 끝나기를 기다리거나 그곳에서 중지한 뒤 다시 시도하세요."
    }
    package var adviceResumeByKey: String { "그 실행을 이어서 진행하거나(\(keys[.run])) 새 계획을 만드세요." }
    package var adviceResumeByCommand: String {
        "`\(resumeCommand)`으로 이어서 실행하거나 새 계획을 만드세요."
    }
    package var adviceLookUpByKey: String {
        "아무것도 실행하지 않았습니다. 먼저 그 실행을 이어서 진행하세요(\(keys[.run])). 거기에서 조회합니다."
    }
    package var adviceLookUpByCommand: String {
        "아무것도 실행하지 않았습니다. `\(resumeCommand)`이 조회한 뒤 그 실행을 이어서 진행합니다."
    }
    package var adviceRunUntold: String { "아무것도 실행하지 않았습니다. 고객을 확인하고 새 계획을 만드세요." }
    package var adviceStoreFailed: String { "파일과 디스크 여유 공간을 확인하세요." }
}
