import Deck

/// What is said about the sandbox as a server.
enum ServeWords: Phrase {
    case optPort, optHost, optAllowHost, optMischief, optSeed, optQuota, optApprove, optInterval,
        optNoMFA
    case discussion, warning, api, authority, page, https, audience, paste, next, failed

    var texts: Texts {
        switch self {
        case .optPort:
            Texts("The port; 0 is any free one.", "포트. 0이면 비어 있는 포트를 씁니다.", "ポート。0 なら空いているポート。")
        case .optHost:
            Texts(
                "The address to listen on; without TLS, so this machine's own alone is safe.",
                "수신할 주소. TLS가 없으므로 이 컴퓨터의 주소만 안전합니다.",
                "待ち受けるアドレス。TLS がないため、このコンピューターだけが安全です。")
        case .optAllowHost:
            Texts(
                "A further name it is asked under (Host); may be repeated. Any but this machine's own is refused.",
                "요청을 받을 호스트 이름(Host)을 추가합니다. 여러 번 쓸 수 있습니다. 이 컴퓨터의 이름이 아니면 거부합니다.",
                "要求を受け付けるホスト名 (Host) を追加します。繰り返し指定できます。このコンピューターの名前でなければ拒否します。")
        case .optMischief:
            Texts(
                "What is to go wrong, by name, parted by commas.", "일으킬 문제의 이름(쉼표로 구분).",
                "起こす障害の名前 (コンマ区切り)。")
        case .optSeed:
            Texts(
                "The same seed makes the same mischief.", "시드가 같으면 같은 문제가 일어납니다.",
                "同じシードからは同じ障害が起こります。")
        case .optQuota:
            Texts(
                "Requests a minute (Partner Center's own is 500; default: any).",
                "분당 요청 수(파트너 센터는 500, 기본값: 제한 없음).",
                "1 分あたりの要求数 (パートナー センターは 500、既定: 無制限)。")
        case .optApprove:
            Texts(
                "Device codes approve themselves at this poll (default: somebody opens the page).",
                "기기 코드가 이 횟수째 확인에서 자동 승인됩니다(기본값: 페이지에서 승인).",
                "デバイス コードをこの回数目の確認で自動承認します (既定: ページで承認)。")
        case .optInterval:
            Texts(
                "Seconds between two polls of a device code.", "기기 코드를 확인하는 간격(초).",
                "デバイス コードを確認する間隔 (秒)。")
        case .optNoMFA:
            Texts(
                "Sign-ins lack the second factor, so that users are refused.",
                "로그인에 다단계 인증이 없어 사용자가 거부됩니다.", "サインインに多要素認証がなく、ユーザーは拒否されます。")
        case .discussion:
            Texts(
                "Mischief: %1. A name may have a value: latency=300ms, throttle=0.1.",
                "문제: %1. 값을 붙일 수 있습니다: latency=300ms, throttle=0.1.",
                "障害: %1。値を付けられます: latency=300ms、throttle=0.1。")
        case .warning:
            Texts(
                "Warning: %1 can be reached from other machines, without TLS: anybody there can act on the sandbox, and read its tokens.",
                "경고: %1은(는) 다른 컴퓨터에서 TLS 없이 접근할 수 있습니다. 누구나 샌드박스를 조작하고 토큰을 읽을 수 있습니다.",
                "警告: %1 には他のコンピューターから TLS なしで到達できます。だれでもサンドボックスを操作し、トークンを読み取れます。")
        case .api: Texts("API: %1", "API: %1", "API: %1")
        case .authority: Texts("Authority: %1", "인증 기관: %1", "認証機関: %1")
        case .page: Texts("Page for device codes: %1", "기기 코드 페이지: %1", "デバイス コードのページ: %1")
        case .https:
            Texts(
                "MSAL wants https: have its HTTP client rewrite the address, and send X-Forwarded-Proto: https.",
                "MSAL은 https를 요구합니다. HTTP 클라이언트에서 주소를 바꾸고 X-Forwarded-Proto: https 헤더를 보내세요.",
                "MSAL は https を要求します。HTTP クライアントでアドレスを書き換え、X-Forwarded-Proto: https ヘッダーを送ってください。")
        case .audience:
            Texts(
                "Applications alone ask for the scope %1 (v1: resource=%2).",
                "앱 전용 클라이언트는 %1 범위를 요청하세요(v1: resource=%2).",
                "アプリのみのクライアントはスコープ %1 を要求してください (v1: resource=%2)。")
        case .paste:
            Texts(
                "For $XDG_CONFIG_HOME/partnerdeck/config.toml (or ~/.config):",
                "$XDG_CONFIG_HOME/partnerdeck/config.toml(또는 ~/.config)에 추가하세요:",
                "$XDG_CONFIG_HOME/partnerdeck/config.toml (または ~/.config) に追加してください:")
        case .next:
            Texts(
                "Then: %1. Ctrl-C ends this.", "그런 다음: %1. Ctrl-C로 종료합니다.", "次に: %1。Ctrl-C で終了します。")
        case .failed:
            Texts(
                "The sandbox cannot be served: %1", "샌드박스를 제공할 수 없습니다: %1", "サンドボックスを提供できません: %1")
        }
    }
}
