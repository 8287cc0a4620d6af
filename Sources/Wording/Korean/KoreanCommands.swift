extension Korean: CommandWording {
    package var storeAndProfileExclude: String {
        "--store는 내장 샌드박스의 파일이며 프로필에는 자체 저장소가 있습니다. 하나만 지정하세요."
    }
    package var yesNoChoice: String { "[y/N]" }
    package var yesAnswer: String { "예" }
    package var needsYes: String { "확인을 입력할 터미널이 없습니다. 실행하려면 --yes를 지정하세요. 아무것도 변경하지 않았습니다." }
    package func needsConfirm(_ word: String) -> String {
        "확인을 입력할 터미널이 없습니다. 실행하려면 --confirm \(object(word)) 지정하세요. 아무것도 변경하지 않았습니다."
    }
    package func confirmDiffers(_ typed: String, wanted: String) -> String {
        "\(topic(quoted(typed))) 확인에 필요한 값(\(wanted))과 다릅니다. 아무것도 변경하지 않았습니다."
    }
    package func noSuchCustomer(_ text: String) -> String {
        "\"\(text)\" 고객이 없습니다. Microsoft ID, 도메인 또는 이름을 지정하세요."
    }
    package func customerNotWhole(_ text: String) -> String {
        "\"\(text)\"만으로는 고객을 정할 수 없습니다. --yes를 쓸 때는 Microsoft ID, 도메인 또는 전체 이름을 지정하세요:"
    }
    package func ambiguousCustomer(_ text: String, count: Int) -> String {
        "\(with(quoted(text))) 일치하는 고객이 \(count.grouped)곳입니다. Microsoft ID 또는 도메인으로 지정하세요:"
    }
    package func noSuchHolding(_ text: String) -> String {
        "이 고객에게는 \(with(quoted(text))) 일치하는 항목이 없습니다."
    }
    package func holdingOnlyCancels(_ name: String, kind: String) -> String {
        "\"\(name)\"(\(kind)) 항목만 따로 일시 중단하거나 다시 활성화할 수 없습니다. partnerdeck cancel 명령으로 취소하세요."
    }
    package func orderOnlyCancels(_ name: String, kind: String) -> String {
        "\"\(name)\"(\(kind)) 항목은 주문이므로 일시 중단하거나 다시 활성화할 수 없습니다. partnerdeck cancel 명령으로 취소하세요."
    }
    package func seeHoldings(_ command: String) -> String {
        "보유한 항목은 `\(command)` 명령으로 볼 수 있습니다."
    }
    package func ambiguousHolding(_ text: String) -> String {
        "\(with(quoted(text))) 일치하는 항목이 여러 개입니다. ID로 지정하세요:"
    }
    package func outputFailed(_ reason: String) -> String { "결과를 쓸 수 없습니다: \(reason)" }
    package var relationshipRemovable: String { "관계 제거 차단 요소가 없습니다. 제거할 수 있습니다." }
    package func seedingProgress(_ done: Int, of total: Int) -> String {
        "고객 \(total.grouped)곳 중 \(done.grouped)곳"
    }
    package func seeded(_ file: String, customers: Int) -> String {
        "\(file): 고객 \(customers.grouped)곳"
    }
    package var signedInLabel: String { "로그인" }
    package func unknownRole(_ name: String, allowed: String) -> String {
        "\"\(name)\" 역할이 없습니다. 사용 가능: \(allowed)"
    }
    package func badNumber(_ name: String, given: String, from lowest: Int, to highest: Int)
        -> String
    { "\(name): \(topic(quoted(given))) \(lowest.grouped)~\(highest.grouped)의 정수가 아닙니다." }
    package func badNumber(_ name: String, given: String, from lowest: Int) -> String {
        "\(name): \(topic(quoted(given))) \(lowest.grouped) 이상의 정수가 아닙니다."
    }
    package func noConfigFolder(_ variable: String) -> String {
        "\(with(variable)) HOME 모두 절대 경로의 폴더를 가리키지 않습니다. 둘 중 하나를 지정하세요."
    }
    package func noStoreFolder(_ variable: String) -> String {
        "\(with(variable)) HOME 모두 절대 경로의 폴더를 가리키지 않습니다. 둘 중 하나를 지정하거나 --store FILE을 지정하세요."
    }
    package var optionsExclude: String {
        "함께 쓸 수 없는 옵션입니다. --dry-run, --save, --resume 중 하나만, 고객과 --plan 중 하나만 지정하세요."
    }
    package var planNothingToDo: String { "이 계획에는 여기서 실행할 수 있는 단계가 없습니다." }
    package var nameCustomersOrPlan: String { "고객을 지정하거나 --plan으로 저장된 계획을 지정하세요." }
    package var nothingToResume: String { "작업 기록에 완료되지 않은 실행이 없습니다." }
    package func questionStart(_ word: String, customer: String) -> String {
        "\(customer)의 계획을 시작하려면 \(object(word)) 입력하세요:"
    }
    package func certificateNone(_ customer: String) -> String {
        "작업 기록에 \(with(quoted(customer)))의 관계를 제거한 내용이 없습니다."
    }
    package func journalVerified(_ entries: Int, hash: String) -> String {
        "항목 \(entries.grouped)개 모두 기록된 그대로입니다. 마지막 해시: \(hash)"
    }
    package var journalEmpty: String { "작업 기록이 비어 있습니다." }
    package func journalMissingAtEnd(_ count: Int) -> String { "끝에서 항목 \(count.grouped)개가 사라졌습니다." }
    package func journalClockWentBack(_ entries: String) -> String {
        "다음 항목 전에 시계가 뒤로 맞춰졌습니다: \(entries)"
    }
    package func journalTornTail(_ bytes: Int) -> String {
        "끝의 \(bytes.grouped)바이트가 불완전합니다. 다음 기록 때 잘라 내고 그 사실을 남깁니다."
    }
    package var undoWhich: String { "고객과 항목을 지정하거나 --entry로 작업 기록의 번호를 지정하세요." }
    package var retryRefusedAlone: String { "--retry-refused는 --resume과 함께 사용합니다." }
    package func planOtherCustomer(_ file: String, id: String, planned: String, actual: String)
        -> String
    {
        "\(file)에서는 고객 \(subject(id)) \(planned)이지만 실제로는 \(actual)입니다. 아무것도 실행하지 않았습니다. 계획을 다시 만드세요."
    }
    package func noSuchEntry(_ entry: Int) -> String {
        "작업 기록의 \(entry.grouped)번 항목은 여기서 실행한 작업이 아닙니다."
    }
    package var journalNoteMissing: String {
        "작업 기록의 검증 파일(journal.head)이 없습니다. 끝의 항목이 사라졌을 수 있으나 확인할 수 없습니다. 다음 항목에 그 사실을 남깁니다."
    }
    package func journalNoteMissingBefore(_ count: Int) -> String {
        "검증 파일 없이 작업 기록을 이어 쓴 적이 \(count.grouped)번 있습니다. 위치는 해당 항목에 적혀 있습니다."
    }
    package func lookingUp(_ minutes: Int) -> String {
        "최대 \(minutes.grouped)분 동안 조회합니다. 그 전에는 다시 보내지 않습니다."
    }
    package func lookingWhetherShown(_ minutes: Int) -> String {
        "반영되는지 최대 \(minutes.grouped)분 동안 확인합니다. Ctrl-C를 누르면 반영 대기 상태로 둡니다."
    }
    package func journalLostBefore(_ count: Int) -> String {
        "작업 기록을 이어 쓸 때 항목 \(count.grouped)개가 사라진 상태였습니다. 위치는 해당 항목에 적혀 있습니다."
    }
    package func questionUndo(_ customers: String) -> String { "\(customers)의 이 작업을 되돌릴까요?" }
    package var nothingToSync: String { "내장 샌드박스는 항상 최신입니다. --profile NAME을 지정하세요." }
    package func synced(_ count: Int, at time: String) -> String {
        "고객 \(count.grouped)곳, \(time) UTC 기준."
    }
    package func answerAsOf(_ time: String) -> String {
        "\(time) UTC 기준입니다. 최신 정보는 --refresh로 확인하세요."
    }
    package func answerRefreshed(_ time: String) -> String { "\(time) UTC 기준입니다." }
    package func syncListing(_ count: Int) -> String { "고객 목록을 읽는 중: 현재 \(count.grouped)곳" }
    package func syncCutOff(_ seconds: Int, done: Int, of total: Int) -> String {
        "\(seconds.grouped)초(--wait)가 지나 중단했습니다. 고객 \(total.grouped)곳 중 \(done.grouped)곳을 읽었으며, 읽은 내용은 유지됩니다."
    }
    package func syncCutOff(_ seconds: Int, listed count: Int) -> String {
        "\(seconds.grouped)초(--wait)가 지나 중단했습니다. 고객 목록은 \(count.grouped)곳까지 읽었으며, 읽은 내용은 유지됩니다."
    }
    package func syncReading(_ done: Int, of total: Int) -> String {
        "고객 \(total.grouped)곳 중 \(done.grouped)곳 읽음"
    }
    package func syncProfilesRead(_ done: Int, of total: Int) -> String {
        "국가 및 위임된 관리자 권한: 고객 \(total.grouped)곳 중 \(done.grouped)곳 읽음"
    }
    package func syncWaitingForQuota(_ until: String) -> String {
        "요청이 너무 많아 서비스가 알린 \(until) UTC까지 기다립니다"
    }
    package func syncWaitingForPace(_ until: String, requests: Int) -> String {
        "요청을 분당 \(requests.grouped)건으로 제한하고 있으며 \(until) UTC에 계속합니다"
    }
    package func lookingUntil(_ write: String, until: String, by service: String) -> String {
        "수락되었습니다(\(write)). \(service)에 반영되는지 \(until) UTC까지 확인합니다."
    }
    package func syncUnreadEntries(_ count: Int) -> String {
        "고객 목록의 항목 \(count.grouped)개를 읽을 수 없어 누락된 고객을 판단하지 않았습니다."
    }
    package var syncUnreadHoldings: String { "일부 응답을 이해할 수 없어, 확인될 때까지 관계 제거를 막습니다." }
    package func syncFailed(_ reason: String, next: String) -> String {
        "\(reason) 다음 시도: \(next) UTC"
    }
    package var nothingWasSent: String { "아무것도 보내지 않았습니다." }

    // What `sandbox serve` says.

    package var portOption: String { "포트(최대 65535). 0이면 비어 있는 포트를 씁니다." }
    package var hostOption: String { "수신할 주소. TLS가 없으므로 이 컴퓨터의 주소만 안전합니다." }
    package var allowHostOption: String {
        "요청을 받을 호스트 이름(Host)을 추가합니다. 여러 번 쓸 수 있습니다. 이 컴퓨터의 이름이 아니면 거부합니다."
    }
    package var mischiefOption: String { "일으킬 문제의 이름(쉼표로 구분)." }
    package var mischiefSeedOption: String { "시드가 같으면 같은 문제가 일어납니다." }
    package var quotaOption: String { "분당 요청 수(파트너 센터는 500, 기본값: 제한 없음)." }
    package var approveOption: String { "디바이스 코드가 이 횟수째 확인에서 자동 승인됩니다(기본값: 페이지에서 승인)." }
    package var intervalOption: String { "디바이스 코드를 확인하는 간격(초)." }
    package var noMFAOption: String { "로그인에 다단계 인증이 없어 사용자가 거부됩니다." }
    package var graphConsentOption: String {
        "Microsoft Graph 토큰을 주는 조건: 사용자가 동의한 뒤(asked), 항상(given), 주지 않음(never)."
    }
    package func mischiefHelp(_ names: String) -> String {
        "문제: \(names). 값을 붙일 수 있습니다: latency=300ms, throttle=0.1."
    }
    package func unknownMischief(_ name: String, allowed: String) -> String {
        "--mischief: 이름이 \"\(name)\"인 문제는 없습니다. 사용할 수 있는 이름: \(allowed)"
    }
    package func badMischief(_ typed: String, example: String) -> String {
        "--mischief: \"\(typed)\"의 값을 사용할 수 없습니다. 예: \(example)"
    }
    package func serveWarning(_ host: String) -> String {
        "경고: \(topic(host)) 다른 컴퓨터에서 TLS 없이 액세스할 수 있습니다. 누구나 샌드박스를 조작하고 토큰을 읽을 수 있습니다."
    }
    package func serveAPI(_ address: String) -> String { "API: \(address)" }
    package func serveGraph(_ address: String) -> String { "Graph(GDAP): \(address)" }
    package func serveAuthority(_ address: String) -> String { "인증 기관: \(address)" }
    package func servePage(_ address: String) -> String { "디바이스 코드 페이지: \(address)" }
    package var serveHTTPS: String {
        "MSAL은 https를 요구합니다. HTTP 클라이언트에서 주소를 바꾸고 X-Forwarded-Proto: https 헤더를 보내세요."
    }
    package func serveAudience(_ scope: String, resource: String) -> String {
        "앱 전용 클라이언트는 \(scope) 범위를 요청하세요(v1: resource=\(resource))."
    }
    package var servePaste: String {
        "$XDG_CONFIG_HOME/partnerdeck/config.toml(또는 ~/.config)에 추가하세요:"
    }
    package func serveNext(_ command: String) -> String { "그런 다음: \(command). 종료하려면 Ctrl-C를 누르세요." }
    package func serveFailed(_ reason: String) -> String { "샌드박스를 제공할 수 없습니다: \(reason)" }

    // Signing in and out, and the profiles.

    package var signInOpenPage: String { "로그인하려면 아무 디바이스의 브라우저에서 이 페이지를 여세요:" }
    package var signInEnterCode: String { "그리고 이 코드를 입력하세요:" }
    package var signInCodeCopied: String { "터미널이 허용하면 코드가 클립보드에 복사됩니다." }
    package func signInWaiting(_ left: String) -> String {
        "로그인을 기다리는 중: \(left) 남음. 중지하려면 Ctrl-C를 누르세요."
    }
    package var signInBrowserOpens: String {
        "브라우저에서 로그인 페이지를 엽니다. 열리지 않으면 이 컴퓨터의 브라우저에서 다음 주소를 여세요:"
    }
    package func signInBrowserAwaited(_ minutes: Int) -> String {
        "브라우저에서 로그인하기를 최대 \(minutes.grouped)분 동안 기다립니다. 중지하려면 Ctrl-C를 누르세요."
    }
    package var signInNoBrowser: String {
        "여기서는 브라우저를 열 수 없으므로 코드로 로그인합니다. 코드는 다른 디바이스의 브라우저에서도 쓸 수 있습니다."
    }
    package var browserAndSecretExclude: String {
        "--browser는 새로 고침 토큰이나 클라이언트 암호와 함께 쓸 수 없습니다. 하나만 지정하세요. PARTNERDECK_REFRESH_TOKEN과 PARTNERDECK_CLIENT_SECRET도 해당됩니다."
    }
    package var signInPageDone: String { "로그인은 터미널에서 계속됩니다. 이 창을 닫아도 됩니다." }
    package var signInPageDeclined: String { "로그인하지 않았습니다. 이유는 터미널에 표시됩니다. 이 창을 닫아도 됩니다." }
    package var signInPageForeign: String { "터미널이 기다리는 로그인의 페이지가 아닙니다." }
    package var signInNoArguments: String { "sign-in은 옵션만 받습니다. 비밀 값은 표준 입력이나 환경 변수로 전달하세요." }
    package var signInSecretAsArgument: String {
        "비밀 값은 인수로 전달할 수 없습니다. 이 컴퓨터의 모든 사용자가 볼 수 있습니다. -를 지정하고 표준 입력으로 전달하거나 PARTNERDECK_REFRESH_TOKEN 또는 PARTNERDECK_CLIENT_SECRET을 설정하세요. 방금 입력한 값은 새 값으로 교체해야 합니다."
    }
    package var signInOneSecret: String { "비밀 값은 각각 한 곳에서만 전달하고, 표준 입력으로는 하나만 전달하세요." }
    package var signInNoSecretOnInput: String { "표준 입력에는 비밀 값 한 줄만 있어야 합니다." }
    package var signInSecretWantsTenant: String { "애플리케이션은 하나의 테넌트에 로그인합니다. --tenant를 지정하세요." }
    package var signInNoRefreshToken: String {
        "인증 기관이 새로 고침 토큰을 주지 않아 로그인이 한 시간 뒤에 끝납니다. 애플리케이션에 offline_access를 허용하세요."
    }
    package func badProfileName(_ name: String) -> String {
        "프로필 이름으로 \(object(quoted(name))) 쓸 수 없습니다. 영문자, 숫자, -, _만 쓸 수 있고 \"sandbox\"는 로그인이 필요 없는 내장 샌드박스입니다."
    }
    package func badOptionForm(_ option: String) -> String { "--\(option) 값의 형식이 잘못되었습니다." }
    package func signInProfileDiffers(_ name: String, file: String) -> String {
        "\"\(name)\" 프로필이 \(file)에 다르게 설정되어 있어 변경하지 않습니다. 파일을 직접 수정하거나 다른 이름을 선택하세요."
    }
    package func whichProfile(_ names: String) -> String {
        "--profile로 프로필을 지정하세요: \(names) 또는 새 이름."
    }
    package var clientIDWanted: String {
        "로그인하려면 직접 등록한 앱의 ID가 필요합니다. --client-id를 지정하세요. Partner Center › user_impersonation 권한이 있는 공용 클라이언트를 등록하세요."
    }
    package func signedInAs(_ user: String, tenant: String) -> String {
        "\(toward(user)) 로그인했습니다. 테넌트 \(tenant)."
    }
    package var anApplication: String { "애플리케이션" }
    package func signedInRoles(_ roles: String) -> String { "역할: \(roles)" }
    package var profileIsReadOnly: String { "이 프로필은 읽기 전용입니다." }
    package func signInNext(_ command: String, file: String) -> String {
        "다음 명령으로 화면을 엽니다: `\(command)`. 프로필 설정은 \(file)에 있습니다."
    }
    package func rulesDiffer(of service: String, from profile: String) -> String {
        "규칙이 서로 다릅니다. 서비스: \(service), 이 프로필: \(profile). 프로필의 rules와 sandbox를 서비스에 맞추세요."
    }
    package var nothingToSignOutOf: String { "내장 샌드박스에는 로그인이 없습니다. --profile NAME을 지정하세요." }
    package func signInQuestionPurge(_ profile: String) -> String {
        "활동 로그를 포함해 \(profile)에 대해 저장된 모든 데이터를 제거할까요?"
    }
    package func signInSignedOut(_ profile: String) -> String { "\(profile)에서 로그아웃했습니다." }
    package func signInWasNotSignedIn(_ profile: String) -> String {
        "\(profile)에 로그인한 사용자가 없었습니다."
    }
    package func signInReplicaStays(_ path: String) -> String {
        "이전에 읽은 데이터는 \(path)에 남아 있습니다. `sign-out --purge`로 제거할 수 있습니다."
    }
    package func purged(_ path: String) -> String { "\(object(path)) 제거했습니다." }
    package var noProfiles: String { "프로필이 없습니다. `partnerdeck sign-in --client-id ID`로 만드세요." }
    package var nobodySignedIn: String { "로그인 안 됨" }
    package var signInDeclined: String {
        "브라우저에서 로그인이 거부되었습니다. 아무것도 저장하지 않았습니다. 필요하면 로그인 명령(`\(signInCommand)`)을 다시 실행하세요."
    }
    package var signInCodeExpired: String {
        "제한 시간 안에 코드가 입력되지 않았습니다. 로그인 명령(`\(signInCommand)`)을 다시 실행해 새 코드를 받으세요."
    }
    package var signInCodeUnknown: String {
        "인증 기관이 코드를 더 이상 인식하지 않습니다. 로그인 명령(`\(signInCommand)`)을 다시 실행해 새 코드를 받으세요."
    }
    package var signInNotFinished: String {
        "제한 시간 안에 브라우저에서 로그인이 완료되지 않았습니다. 로그인 명령(`\(signInCommand)`)을 다시 실행하세요. `--browser`를 지정하면 새 페이지를 열고, 지정하지 않으면 다른 디바이스에서도 쓸 수 있는 코드를 표시합니다."
    }
    package func tokensOpenToOthers(_ path: String) -> String {
        "다른 사용자가 \(object(path)) 읽을 수 있어 사용하지 않습니다. 이미 유출되었을 수 있습니다. `chmod go-rwx`를 적용한 뒤 `partnerdeck sign-out`과 로그인 명령(`\(signInCommand)`)을 다시 실행하세요."
    }
    package func tokensOfAnotherUser(_ path: String) -> String {
        "\(path)의 소유자가 다른 사용자이므로 사용하지 않습니다."
    }
    package func tokensMalformed(_ path: String) -> String {
        "\(path)에서 토큰을 읽을 수 없습니다. 로그인 명령(`\(signInCommand)`)을 다시 실행하세요."
    }

    // What `doctor` finds.

}
