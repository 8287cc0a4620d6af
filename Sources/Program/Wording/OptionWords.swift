import Deck

/// What the help says of arguments and options.
enum OptionWords: Phrase {
    case argCustomer, argSubscription, argHolding, argOffer, argQuantity, argConfirm, optStore
    case optSignInProfile, optCloud, optTenant, optClientID, optBase, optAuthority, optReadonly
    case optRefreshToken, optClientSecret, optBrowser, optPurge, optRefresh, optProfile,
        optLanguage, optJSON
    case optYes, optSearch, optLimit, optTheme, optNoColor, optDelegated, optOutput, optCount
    case optLookOnly, optHold, optDryRun, optPlan, optSave, optResume, optRetryRefused
    case optConfirmEach, argCustomers, optWait, optVerify, optFollow, optFormat, optEntry,
        optCalendar
    case optSeed, optForce, optRules, optPartnerKind, optRoles, optOfCustomer

    var texts: Texts {
        switch self {
        case .argCustomer:
            Texts(
                "A Microsoft ID, a domain, or a name that matches exactly one.",
                "Microsoft ID, 도메인 또는 정확히 하나와 일치하는 이름.", "Microsoft ID、ドメイン、またはちょうど 1 社に一致する名前。")
        case .argSubscription:
            Texts(
                "A subscription's ID, or its name if it has no namesake.", "구독 ID 또는 하나뿐인 이름.",
                "サブスクリプション ID、または一意の名前。")
        case .argHolding:
            Texts("An ID, or a name that has no namesake.", "ID 또는 하나뿐인 이름.", "ID、または一意の名前。")
        case .argOffer:
            Texts("An offer's ID (see offers).", "제안 ID(offers 참조).", "オファー ID (offers を参照)。")
        case .argQuantity: Texts("How many, 1 to 10000.", "수량, 1~10000.", "数量、1~10000。")
        case .argConfirm:
            Texts(
                "The customer's domain, to confirm the removal; its Microsoft ID where it has no domain.",
                "제거를 확인하는 고객의 도메인. 도메인이 없으면 Microsoft ID.",
                "削除を確認する顧客のドメイン。ドメインがない場合は Microsoft ID。")
        case .optLookOnly:
            Texts(
                "Look only: there is nothing to change anything with.",
                "조회만 합니다. 변경할 수단이 없습니다.", "閲覧のみ。変更する手段を持ちません。")
        case .optHold:
            Texts(
                "Seconds a suspension is held before it is sent, 0 to 60 (default: hold in config.toml, or 5).",
                "일시 중단을 보내기 전에 기다리는 시간(초), 0~60(기본값: config.toml의 hold 또는 5).",
                "一時停止を送信する前に待つ秒数、0~60 (既定: config.toml の hold、または 5)。")
        case .optDryRun:
            Texts(
                "Say what each step would meet, and do nothing.",
                "각 단계의 예상 결과만 표시하고 실행하지 않습니다.",
                "各手順の見込みを表示するだけで、実行しません。")
        case .optPlan:
            Texts(
                "Run the plan saved in this file.", "이 파일에 저장된 계획을 실행합니다.", "このファイルに保存した計画を実行します。")
        case .optSave:
            Texts(
                "Save the plan in this file, and do nothing else.",
                "계획을 이 파일에 저장하고 끝냅니다.", "計画をこのファイルに保存して終わります。")
        case .optResume:
            Texts(
                "Go on with the run that was cut off or rests.",
                "중단되었거나 멈춰 있는 실행을 이어서 진행합니다.", "中断または停止している実行を続けます。")
        case .optRetryRefused:
            Texts(
                "With --resume: try the refused steps again.",
                "--resume과 함께: 거부된 단계를 다시 시도합니다.", "--resume と併用: 拒否された手順を再試行します。")
        case .optWait:
            Texts(
                "How many seconds to wait for the service at most; then what is waited for is said, and the command ends. Without it, as long as it takes.",
                "서비스를 기다리는 최대 시간(초). 지나면 무엇을 기다리는지 알리고 끝냅니다. 지정하지 않으면 끝까지 기다립니다.",
                "サービスを待つ最長時間 (秒)。過ぎると何を待っているかを表示して終了します。指定しない場合は完了まで待ちます。")
        case .optConfirmEach:
            Texts(
                "A customer's domain (its Microsoft ID where it has none), to confirm that its relationship may end; once for each.",
                "관계 제거를 확인하는 고객의 도메인(없으면 Microsoft ID). 고객마다 한 번씩 지정합니다.",
                "関係の削除を確認する顧客のドメイン (ない場合は Microsoft ID)。顧客ごとに 1 回指定します。")
        case .argCustomers:
            Texts(
                "Customers, each by Microsoft ID, domain, or a name that matches exactly one.",
                "고객. 각각 Microsoft ID, 도메인 또는 정확히 하나와 일치하는 이름.",
                "顧客。それぞれ Microsoft ID、ドメイン、またはちょうど 1 社に一致する名前。")
        case .optVerify:
            Texts(
                "Check every byte against the chain of hashes.",
                "모든 바이트를 해시 체인과 대조합니다.", "すべてのバイトをハッシュ チェーンと照合します。")
        case .optFollow:
            Texts("Go on printing what is added.", "추가되는 항목을 계속 출력합니다.", "追加される項目を出力し続けます。")
        case .optFormat:
            Texts("markdown, html or json.", "markdown, html 또는 json.", "markdown、html、json のいずれか。")
        case .optEntry:
            Texts("The number of the entry in the journal.", "저널 항목의 번호.", "ジャーナルの項目の番号。")
        case .optCalendar:
            Texts(
                "Print the dates as a calendar (iCalendar).", "날짜를 캘린더(iCalendar)로 출력합니다.",
                "日付をカレンダー (iCalendar) として出力します。")
        case .optStore:
            Texts(
                "The sandbox's file (default: partnerdeck/sandbox.sqlite under $XDG_DATA_HOME).",
                "샌드박스 파일(기본값: $XDG_DATA_HOME 아래 partnerdeck/sandbox.sqlite).",
                "サンドボックスのファイル (既定: $XDG_DATA_HOME の partnerdeck/sandbox.sqlite)。")
        case .optSignInProfile:
            Texts(
                "The profile to sign in on; a new name makes one (default: PARTNERDECK_PROFILE, then the file's default, then main).",
                "로그인할 프로필. 새 이름이면 새로 만듭니다(기본값: PARTNERDECK_PROFILE, 파일의 default, main 순).",
                "サインインするプロファイル。新しい名前なら作成します (既定: PARTNERDECK_PROFILE、ファイルの default、main の順)。")
        case .optCloud:
            Texts(
                "global, usgov or china (default: global).", "global, usgov 또는 china(기본값: global).",
                "global、usgov、china (既定: global)。")
        case .optTenant:
            Texts(
                "The partner's tenant: a GUID or domain (default: organizations).",
                "파트너의 테넌트: GUID 또는 도메인(기본값: organizations).",
                "パートナーのテナント: GUID またはドメイン (既定: organizations)。")
        case .optClientID:
            Texts(
                "The ID of your app registration.", "등록한 앱의 ID.", "登録したアプリの ID。")
        case .optBase:
            Texts(
                "Another address of the API, such as a proxy's or a sandbox's.",
                "API의 다른 주소(프록시나 샌드박스 등).", "API の別のアドレス (プロキシやサンドボックスなど)。")
        case .optAuthority:
            Texts("Another address to sign in at.", "로그인할 다른 주소.", "サインインする別のアドレス。")
        case .optReadonly:
            Texts(
                "For looking only: nothing can be changed.", "보기 전용: 아무것도 변경할 수 없습니다.",
                "表示専用: 何も変更できません。")
        case .optRefreshToken:
            Texts(
                "A refresh token from standard input; else from PARTNERDECK_REFRESH_TOKEN.",
                "표준 입력의 새로 고침 토큰. 또는 PARTNERDECK_REFRESH_TOKEN.",
                "標準入力の更新トークン。または PARTNERDECK_REFRESH_TOKEN。")
        case .optClientSecret:
            Texts(
                "A client secret from standard input; else from PARTNERDECK_CLIENT_SECRET.",
                "표준 입력의 클라이언트 암호. 또는 PARTNERDECK_CLIENT_SECRET.",
                "標準入力のクライアント シークレット。または PARTNERDECK_CLIENT_SECRET。")
        case .optBrowser:
            Texts(
                "Sign in by a browser of this machine; where there is none, by a code.",
                "이 컴퓨터의 브라우저로 로그인합니다. 브라우저가 없으면 코드로 로그인합니다.",
                "このコンピューターのブラウザーでサインインします。ブラウザーがなければコードを使います。")
        case .optPurge:
            Texts(
                "Also remove what was read from the service, and the activity log.",
                "서비스에서 읽은 데이터와 활동 로그도 제거합니다.", "サービスから読み取ったデータとアクティビティ ログも削除します。")
        case .optRefresh:
            Texts(
                "Ask the service first (on a profile).", "먼저 서비스에 묻습니다(프로필에서).",
                "先にサービスに問い合わせます (プロファイルの場合)。")
        case .optProfile:
            Texts(
                "A profile of config.toml, or sandbox for the embedded one (default: PARTNERDECK_PROFILE, then the file's default, then sandbox).",
                "config.toml의 프로필, 또는 내장 샌드박스를 뜻하는 sandbox(기본값: PARTNERDECK_PROFILE, 파일의 default, sandbox 순).",
                "config.toml のプロファイル、または組み込みを表す sandbox (既定: PARTNERDECK_PROFILE、ファイルの default、sandbox の順)。"
            )
        case .optLanguage:
            Texts(
                "en, ko or ja (default: the locale's).", "en, ko 또는 ja(기본값: 로캘).",
                "en、ko、ja (既定: ロケール)。")
        case .optJSON: Texts("Print JSON.", "JSON으로 출력합니다.", "JSON で出力します。")
        case .optYes: Texts("Do not ask.", "묻지 않고 실행합니다.", "確認せずに実行します。")
        case .optSearch:
            Texts(
                "Part of a name, domain or Microsoft ID.", "이름, 도메인 또는 Microsoft ID의 일부.",
                "名前、ドメイン、Microsoft ID の一部。")
        case .optLimit: Texts("At most so many.", "최대 개수.", "最大件数。")
        case .optTheme:
            Texts(
                "terminal, dark, light, contrast, mono, or one of your own.",
                "terminal, dark, light, contrast, mono 또는 사용자 테마.",
                "terminal、dark、light、contrast、mono、または独自のテーマ。")
        case .optNoColor:
            Texts(
                "No colours (as NO_COLOR).", "색을 쓰지 않습니다(NO_COLOR와 동일).", "色を使いません (NO_COLOR と同じ)。")
        case .optDelegated:
            Texts(
                "Ask for delegated admin privileges too, which Microsoft no longer grants to new relationships.",
                "위임된 관리자 권한도 요청합니다(Microsoft는 더 이상 새 관계에 부여하지 않음).",
                "代理管理特権も要求します (Microsoft は新しい関係には付与しなくなりました)。")
        case .optOutput:
            Texts("Save the text as this file.", "본문을 이 파일에 저장합니다.", "本文をこのファイルに保存します。")
        case .optCount: Texts("How many customers.", "고객 수.", "顧客数。")
        case .optSeed:
            Texts(
                "The same seed makes the same customers.", "시드가 같으면 같은 고객이 만들어집니다.",
                "同じシードからは同じ顧客が作成されます。")
        case .optForce: Texts("Replace the file if it exists.", "파일이 있으면 바꿉니다.", "ファイルがあれば置き換えます。")
        case .optRules:
            Texts(
                "2020 or current: which article the referee applies.",
                "2020 또는 current: 심판이 적용할 문서.", "2020 または current: 適用する記事。")
        case .optPartnerKind:
            Texts(
                "direct-bill, indirect-provider or indirect-reseller.",
                "direct-bill, indirect-provider 또는 indirect-reseller.",
                "direct-bill、indirect-provider、indirect-reseller。")
        case .optRoles: Texts("Roles, parted by commas: %1.", "쉼표로 구분한 역할: %1.", "コンマ区切りのロール: %1。")
        case .optOfCustomer: Texts("Of this customer alone.", "이 고객만.", "この顧客のみ。")
        }
    }
}
