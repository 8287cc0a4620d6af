extension Korean: HelpWording {
    package var programHelp: String { "터미널에서 쓰는 Microsoft 파트너 센터." }
    package var deckHelp: String { "화면을 엽니다(명령 없이 실행해도 같음)." }
    package var customersHelp: String { "고객을 나열합니다." }
    package var showHelp: String { "고객과 보유 항목을 모두 표시합니다." }
    package var blockersHelp: String { "관계 제거 차단 요소와 해결 방법을 표시합니다." }
    package var removeHelp: String { "재판매인 관계를 제거합니다." }
    package var offboardHelp: String { "재판매인 관계 제거를 계획하고 단계별로 실행합니다." }
    package var undoHelp: String { "항목에 대한 최근 작업이나 작업 기록에 있는 작업을 되돌립니다." }
    package var journalHelp: String { "전송 직전, 완료, 거부를 모두 남기는 작업 기록을 표시하거나 검증합니다." }
    package var certificateHelp: String { "종료된 관계의 증명서를 출력합니다." }
    package var radarHelp: String { "모든 고객에서 주의가 필요한 항목을 표시합니다." }
    package var requestHelp: String { "관계를 요청하는 링크와 이메일 본문을 출력합니다." }
    package var offersHelp: String { "주문할 수 있는 제안을 나열합니다." }
    package var activityHelp: String { "활동 로그를 표시합니다." }
    package var signInHelp: String { "프로필로 파트너 센터에 로그인합니다." }
    package var signOutHelp: String { "프로필에서 로그아웃합니다." }
    package var profilesHelp: String { "프로필과 로그인한 사용자를 나열합니다." }
    package var syncHelp: String { "서비스에서 모든 고객과 보유 항목을 읽어 옵니다." }
    package var doctorHelp: String { "이 컴퓨터가 partnerdeck을 쓸 준비가 되었는지 검사하고 조치 방법을 알려 줍니다." }
    package var sandboxHelp: String { "샌드박스 자체를 다룹니다." }
    package var sandboxSeedHelp: String { "예제 고객으로 샌드박스를 채웁니다." }
    package var sandboxAcceptHelp: String { "이전 고객이 새 관계를 승인하는 것을 재현합니다." }
    package var sandboxIdentityHelp: String { "로그인한 사용자를 표시하거나 바꿉니다." }
    package var sandboxServeHelp: String { "샌드박스를 파트너 센터 API와 인증 기관으로 HTTP를 통해 제공합니다." }
    package var exitStatusHelp: String {
        "종료 상태: 0 완료, 1 확인하지 않음 또는 일부만 실행됨(남은 작업을 표시), 3 규칙에 따라 거부됨(차단 요소는 표준 출력), 4 수락되었지만 아직 반영되지 않았거나 관리자 관계의 종료처럼 요청만 된 상태(다시 하지 말 것), 64 사용법 오류, 65 저장소, 테마, 프로필, 계획, 작업 기록 또는 CSV 파일을 사용할 수 없거나 가져오면서 제외한 줄이 있음, 66 파일·프로필·고객·항목이 없거나 요청한 내용을 읽은 적이 없음, 69 연결할 수 없음, 70 보냈지만 처리 여부를 알 수 없으므로 다시 하기 전에 확인, 73 파일이 이미 있거나 만들 수 없음, 74 읽기·쓰기 실패, 75 사용 중이거나 요청이 많아 나중에 다시 시도, 대기 중인 실행(알 수 있으면 언제까지인지 표시), 또는 다른 프로세스의 실행, 77 로그인 안 됨·권한 없음·읽기 전용, 128 이상 신호로 종료됨."
    }
    package var customerArgument: String { "Microsoft ID, 도메인 또는 고객 한 곳만 가리키는 이름." }
    package var subscriptionArgument: String { "구독 ID 또는 겹치지 않는 이름." }
    package var holdingArgument: String { "ID 또는 겹치지 않는 이름." }
    package var offerArgument: String { "제안 ID(offers 참조)." }
    package var confirmOption: String { "제거를 확인하는 고객의 도메인. 도메인이 없으면 Microsoft ID." }
    package var lookOnlyOption: String { "읽기 전용으로 사용합니다. 아무것도 변경할 수 없습니다." }
    package var holdOption: String {
        "일시 중단이나 취소를 보내기 전에 기다리는 시간(초), 0~60(기본값: config.toml의 hold 또는 5)."
    }
    package var dryRunOption: String { "각 단계의 예상 결과만 표시하고 실행하지 않습니다." }
    package var planOption: String { "이 파일에 저장된 계획을 실행합니다." }
    package var saveOption: String { "계획을 이 파일에 저장하고 끝냅니다." }
    package var resumeOption: String { "중단되었거나 멈춰 있는 실행을 이어서 진행합니다." }
    package var retryRefusedOption: String { "--resume과 함께: 거부된 단계를 다시 시도합니다." }
    package var waitOption: String {
        "서비스를 기다리는 최대 시간(초). 지나면 무엇을 기다리는지 알리고 끝냅니다. 지정하지 않으면 끝까지 기다립니다."
    }
    package var confirmEachOption: String {
        "관계 제거를 확인하는 고객의 도메인(없으면 Microsoft ID). 고객마다 한 번씩 지정합니다."
    }
    package var customersArgument: String { "고객. 각각 Microsoft ID, 도메인 또는 고객 한 곳만 가리키는 이름." }
    package var verifyOption: String { "모든 바이트를 해시 체인과 대조합니다." }
    package var checkOption: String { "지금 서비스에서 고객의 상태를 조회하여 작업 기록에 증거로 추가합니다." }
    package var formatOption: String { "markdown, html 또는 json." }
    package var entryOption: String { "작업 기록의 번호." }
    package var calendarOption: String { "날짜를 캘린더(iCalendar)로 출력합니다." }
    package var storeOption: String {
        "샌드박스 파일(기본값: $XDG_DATA_HOME 아래 partnerdeck/sandbox.sqlite)."
    }
    package var signInProfileOption: String {
        "로그인할 프로필. 새 이름이면 새로 만듭니다(기본값: PARTNERDECK_PROFILE, 파일의 default, main 순)."
    }
    package var cloudOption: String { "global, usgov 또는 china(기본값: global)." }
    package var tenantOption: String { "파트너의 테넌트: GUID 또는 도메인(기본값: organizations)." }
    package var clientIDOption: String { "등록한 앱의 ID." }
    package var baseOption: String { "API의 다른 주소(프록시나 샌드박스 등)." }
    package var authorityOption: String { "로그인할 다른 주소." }
    package var readonlyOption: String { "프로필을 읽기 전용으로 만듭니다. 아무것도 변경할 수 없습니다." }
    package var refreshTokenOption: String { "표준 입력의 새로 고침 토큰. 또는 PARTNERDECK_REFRESH_TOKEN." }
    package var clientSecretOption: String { "표준 입력의 클라이언트 암호. 또는 PARTNERDECK_CLIENT_SECRET." }
    package var browserOption: String { "이 컴퓨터의 브라우저로 로그인합니다. 브라우저가 없으면 코드로 로그인합니다." }
    package var purgeOption: String { "서비스에서 읽은 데이터와 활동 로그도 제거합니다." }
    package var refreshOption: String { "먼저 서비스에서 최신 정보를 읽어 옵니다(프로필을 쓸 때)." }
    package var profileOption: String {
        "config.toml의 프로필, 또는 내장 샌드박스를 뜻하는 sandbox(기본값: PARTNERDECK_PROFILE, 파일의 default, sandbox 순)."
    }
    package func languageOption(_ codes: [String]) -> String { "\(either(codes))(기본값: 로캘)." }
    package var jsonOption: String { "JSON으로 출력합니다." }
    package var yesOption: String { "묻지 않고 실행합니다." }
    package var searchOption: String { "이름, 도메인 또는 Microsoft ID의 일부." }
    package var limitOption: String { "최대 행 수. 앞에서부터, activity와 journal은 최신 항목부터 셉니다." }
    package func themeOption(_ names: [String]) -> String {
        "\(list(names)) 또는 사용자 테마."
    }
    package var noColorOption: String { "색을 쓰지 않습니다(NO_COLOR와 동일)." }
    package var delegatedOption: String { "위임된 관리자 권한도 요청합니다(Microsoft는 더 이상 새 관계에 부여하지 않음)." }
    package var outputOption: String { "본문을 이 파일에 저장합니다." }
    package var countOption: String { "고객 수." }
    package var seedOption: String { "시드가 같으면 같은 고객이 만들어집니다." }
    package var forceOption: String { "파일이 있으면 바꿉니다." }
    package var rulesOption: String { "2020 또는 current: 샌드박스가 적용할 규칙." }
    package var partnerKindOption: String { "direct-bill, indirect-provider 또는 indirect-reseller." }
    package func rolesOption(_ allowed: String) -> String { "쉼표로 구분한 역할: \(allowed)." }
    package var ofCustomerOption: String { "이 고객만." }
}
