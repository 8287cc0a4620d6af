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
}
