extension Korean: DoctorWording {
    package var offlineOption: String {
        "네트워크가 필요한 검사를 생략하고 아무것도 전송하지 않습니다."
    }
    package var doctorSignInOption: String {
        "프로필에 로그인되어 있으면 새 토큰도 요청해 봅니다."
    }
    package var doctorAuthority: String { "로그인 서버" }
    package var doctorService: String { "서비스" }
    package func doctorReached(_ address: String, milliseconds: Int, status: Int) -> String {
        "\(address): \(milliseconds.grouped)ms 후 응답(HTTP \(status))"
    }
    package var doctorCheckName: String {
        "config.toml의 주소 철자와 이 네트워크의 DNS 서버를 확인하세요."
    }
    package var doctorCheckCertificates: String {
        "이 컴퓨터의 시계와 인증서를 확인하세요(`apt install ca-certificates`). TLS를 열어 보는 프록시는 자체 인증서가 설치되어 있어야 합니다."
    }
    package var doctorCheckConnection: String {
        "네트워크, 방화벽, HTTPS_PROXY를 확인하세요. --offline을 지정하면 이 검사를 생략합니다."
    }
    package func doctorClockOff(_ seconds: Int, from host: String) -> String {
        "\(host) 서버와 \(seconds.grouped)초 차이"
    }
    package var doctorSetClock: String {
        "시계를 맞추세요. 5분 넘게 어긋나면 로그인이 실패합니다. `timedatectl set-ntp true`로 자동으로 맞출 수 있습니다."
    }
    package var doctorSetTerminal: String {
        "TERM을 xterm-256color와 같은 터미널 유형으로 설정하거나 --plain으로 시작하세요."
    }
    package func doctorTokenUntil(_ time: String, user: String) -> String {
        "\(user), 새 토큰은 \(time) UTC까지"
    }
    package func doctorKeys(_ count: Int, in path: String) -> String {
        "키를 바꾼 명령: \(count)개. 키는 \(path) 파일의 [keys]에서 바꿉니다."
    }
    package var keysHelp: String {
        "화면의 키는 config.toml의 [keys]에서 바꿉니다(예: suspend = \"z\"). partnerdeck-keys(7)을 참조하세요. 파일 위치는 partnerdeck doctor가 알려 줍니다."
    }
    package var doctorOK: String { "정상" }
    package var doctorWarning: String { "주의" }
    package var doctorProblem: String { "문제" }
    package var doctorTerminal: String { "터미널" }
    package var doctorLocale: String { "로캘" }
    package var doctorDataFolder: String { "데이터 폴더" }
    package var doctorStateFolder: String { "상태 폴더" }
    package var doctorConfigFolder: String { "설정 폴더" }
    package var doctorStore: String { "저장소" }
    package var doctorPermissions: String { "파일 권한" }
    package var doctorConfig: String { "설정" }
    package var doctorJournal: String { "작업 기록" }
    package var doctorClock: String { "시계" }
    package var doctorSignIn: String { "로그인" }
    package var doctorNetwork: String { "네트워크" }
    package func doctorColors(_ count: Int) -> String { "\(count.grouped)색" }
    package var doctorSetLocale: String {
        "이 로캘은 UTF-8이 아니거나 설치되어 있지 않아 C.UTF-8을 사용합니다. LANG을 `locale -a`에 나오는 UTF-8 로캘로 설정하세요."
    }
    package func doctorMadeWhenNeeded(_ path: String) -> String { "\(topic(path)) 필요할 때 만들어집니다." }
    package func doctorMakeWritable(_ variable: String) -> String {
        "쓰기 권한을 주거나 \(object(variable)) 다른 폴더로 설정하세요."
    }
    package func doctorOnlyYours(_ path: String) -> String { "\(topic(path)) 본인만 읽을 수 있습니다." }
    package var doctorNotInSandbox: String { "샌드박스에서는 필요 없음" }
    package var doctorMendConfigFirst: String { "검사하지 않음: 먼저 config.toml을 고치세요" }
    package var doctorKeepJournal: String { "작업 기록의 사본을 보관하고 왜 바뀌었는지 알아보세요." }
    package func doctorClockBehind(_ time: String) -> String {
        "최신 작업 기록의 시각(\(time) UTC)이 현재보다 뒤입니다. 시계를 맞추세요. 동기화 여부는 `timedatectl`로 볼 수 있습니다."
    }
    package func doctorOverProxy(_ address: String, proxy: String) -> String {
        "\(address)(프록시 \(proxy))"
    }
    package var doctorNothingSent: String {
        "libcurl이 있습니다. 아무것도 보내지 않았으므로 응답 여부는 알 수 없습니다. `partnerdeck sync`로 확인하세요."
    }
}
