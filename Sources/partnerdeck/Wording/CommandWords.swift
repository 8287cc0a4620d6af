import Dashboard

/// What the commands say, in help, questions and answers.
enum CommandWords: Phrase {
    case program, deck, customers, show, blockers, suspend, reactivate, cancel, remove, request
    case order, offers, activity, sandbox, sandboxSeed, sandboxAccept, sandboxIdentity
    case argCustomer, argSubscription, argHolding, argOffer, argQuantity, argConfirm
    case optStore, optLanguage, optJSON, optYes, optSearch, optLimit, optTheme, optNoColor
    case optProfile, storeAndProfile, sandboxAlone
    case signIn, signOut, profiles, sync, sandboxServe
    case optSignInProfile, optCloud, optTenant, optClientID, optBase, optAuthority, optReadonly
    case optRefreshToken, optClientSecret, optPurge, optRefresh
    case optDelegated, optOutput, optCount, optSeed, optForce, optRules, optPartnerKind, optRoles
    case optOfCustomer, exitStatuses
    case questionSuspend, questionReactivate, questionCancel, questionOrder, questionRemove
    case questionAccept, answerYes, needsYes, needsConfirm, confirmDiffers, nothingDone
    case noSuchCustomer, ambiguousCustomer, noSuchHolding, ambiguousHolding, notUnderstood
    case unknownCommand, outputFailed
    case eligible, seeding, seeded, identityHead, unknownRole, nothing, badNumber, noHome

    var texts: Texts {
        switch self {
        case .program:
            Texts(
                "Microsoft Partner Center in a terminal.", "터미널에서 쓰는 Microsoft 파트너 센터.",
                "ターミナルで使う Microsoft パートナー センター。")
        case .deck:
            Texts(
                "Open the deck (also without any command).", "화면을 엽니다(명령 없이 실행해도 같음).",
                "画面を開きます (コマンドなしでも同じ)。")
        case .customers:
            Texts("List customers.", "고객을 나열합니다.", "顧客を一覧表示します。")
        case .show:
            Texts(
                "Show a customer and all it holds.", "고객과 보유 항목을 모두 표시합니다.", "顧客とその保有項目をすべて表示します。")
        case .blockers:
            Texts(
                "Say what holds the relationship, and how to clear it.",
                "관계 제거를 막는 항목과 해결 방법을 표시합니다.", "関係の削除を妨げている項目とその対処を表示します。")
        case .suspend: Texts("Suspend a subscription.", "구독을 일시 중단합니다.", "サブスクリプションを一時停止します。")
        case .reactivate:
            Texts(
                "Make a suspended subscription active again.", "일시 중단된 구독을 다시 활성화합니다.",
                "一時停止中のサブスクリプションを再開します。")
        case .cancel:
            Texts(
                "Cancel a subscription, Azure subscription, reservation or software purchase.",
                "구독, Azure 구독, 예약 또는 소프트웨어 구매를 취소합니다.",
                "サブスクリプション、Azure サブスクリプション、予約、ソフトウェアの購入を解約・取り消しします。")
        case .remove:
            Texts("Remove the reseller relationship.", "재판매인 관계를 제거합니다.", "リセラー関係を削除します。")
        case .request:
            Texts(
                "Print the link and the e-mail text that ask for a relationship.",
                "관계를 요청하는 링크와 전자 메일 본문을 출력합니다.", "関係を依頼するリンクとメール本文を出力します。")
        case .order: Texts("Buy an offer for a customer.", "고객을 위해 제안을 주문합니다.", "顧客のためにオファーを注文します。")
        case .offers: Texts("List what can be bought.", "주문할 수 있는 제안을 나열합니다.", "注文できるオファーを一覧表示します。")
        case .activity: Texts("Show the activity log.", "활동 로그를 표시합니다.", "アクティビティ ログを表示します。")
        case .sandbox:
            Texts("Work on the sandbox itself.", "샌드박스 자체를 다룹니다.", "サンドボックス自体を操作します。")
        case .sandboxSeed:
            Texts(
                "Fill a sandbox with sample customers.", "예제 고객으로 샌드박스를 채웁니다.",
                "サンプル顧客でサンドボックスを作成します。")
        case .sandboxAccept:
            Texts(
                "Play a former customer's acceptance of a new relationship.",
                "이전 고객이 새 관계를 수락하는 것을 재현합니다.",
                "以前の顧客による新しい関係の承諾を再現します。")
        case .sandboxIdentity:
            Texts(
                "Show or change who is signed in.", "로그인한 사용자를 표시하거나 바꿉니다.",
                "サインイン中のユーザーを表示または変更します。")
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
                "The customer's domain, to confirm the removal.", "제거를 확인하는 고객의 도메인.",
                "削除を確認する顧客のドメイン。")
        case .optStore:
            Texts(
                "The sandbox's file (default: partnerdeck/sandbox.sqlite under $XDG_DATA_HOME).",
                "샌드박스 파일(기본값: $XDG_DATA_HOME 아래 partnerdeck/sandbox.sqlite).",
                "サンドボックスのファイル (既定: $XDG_DATA_HOME の partnerdeck/sandbox.sqlite)。")
        case .signIn:
            Texts(
                "Sign in to a Partner Center, on a profile.", "프로필로 파트너 센터에 로그인합니다.",
                "プロファイルでパートナー センターにサインインします。")
        case .signOut:
            Texts("Forget a profile's sign-in.", "프로필에서 로그아웃합니다.", "プロファイルからサインアウトします。")
        case .profiles:
            Texts(
                "List the profiles, and who is signed in.", "프로필과 로그인한 사용자를 나열합니다.",
                "プロファイルとサインイン中のユーザーを一覧表示します。")
        case .sync:
            Texts(
                "Read all customers and what they hold from the service.",
                "서비스에서 모든 고객과 보유 항목을 읽어 옵니다.", "すべての顧客と保有項目をサービスから読み取ります。")
        case .sandboxServe:
            Texts(
                "Serve the sandbox over HTTP, as Partner Center's API and its authority.",
                "샌드박스를 파트너 센터 API와 인증 기관으로 HTTP를 통해 제공합니다.",
                "サンドボックスをパートナー センターの API と認証機関として HTTP で提供します。")
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
        case .storeAndProfile:
            Texts(
                "--store is the embedded sandbox's file, and a profile has its own: say one of them.",
                "--store는 내장 샌드박스의 파일이며 프로필에는 자체 저장소가 있습니다. 하나만 지정하세요.",
                "--store は組み込みサンドボックスのファイルで、プロファイルには独自のストアがあります。どちらか一方を指定してください。")
        case .sandboxAlone:
            Texts(
                "This works on the embedded sandbox alone: leave --profile out.",
                "내장 샌드박스에서만 쓸 수 있습니다. --profile을 빼세요.",
                "組み込みのサンドボックスでのみ使えます。--profile を外してください。")
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
            Texts("Include delegated admin privileges.", "위임된 관리자 권한을 포함합니다.", "代理管理特権を含めます。")
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
        case .exitStatuses:
            Texts(
                """
                Exit status: 0 done; 1 not confirmed; 3 refused by a rule (what blocks is on standard output); 64 usage; 65 the store, a theme or the profiles are unusable; 66 no such file, profile, customer or holding; 69 not reachable; 70 sent, but whether it was done is not known: look before repeating; 73 the file exists or cannot be made; 74 reading or writing failed; 75 busy or throttled, try again; 77 not signed in, not permitted, or read-only; 128 and more ended by a signal.
                """,
                """
                종료 상태: 0 완료, 1 확인하지 않음, 3 규칙에 따라 거부됨(막는 항목은 표준 출력), 64 사용법 오류, 65 저장소, 테마 또는 프로필을 사용할 수 없음, 66 파일·프로필·고객·항목 없음, 69 연결할 수 없음, 70 보냈지만 처리 여부를 알 수 없으므로 다시 하기 전에 확인, 73 파일이 이미 있거나 만들 수 없음, 74 읽기·쓰기 실패, 75 사용 중이거나 요청이 많아 나중에 다시 시도, 77 로그인 안 됨·권한 없음·읽기 전용, 128 이상 신호로 종료됨.
                """,
                """
                終了ステータス: 0 完了、1 未確認、3 規則による拒否 (原因は標準出力)、64 使い方の誤り、65 ストア、テーマまたはプロファイルが使用不可、66 ファイル・プロファイル・顧客・項目なし、69 接続不可、70 送信済みで実行の有無が不明につきやり直す前に確認、73 ファイルが存在するか作成不可、74 読み書きの失敗、75 使用中または要求過多につき再試行、77 未サインイン・権限なし・読み取り専用、128 以上 シグナルによる終了。
                """)
        case .questionSuspend:
            Texts("Suspend %1 of %2?", "%2의 %1 구독을 일시 중단할까요?", "%2 の %1 を一時停止しますか?")
        case .questionReactivate:
            Texts("Reactivate %1 of %2?", "%2의 %1 구독을 다시 활성화할까요?", "%2 の %1 を再開しますか?")
        case .questionCancel:
            Texts("Cancel %1 of %2?", "%2의 %1 항목을 취소할까요?", "%2 の %1 を解約・取り消ししますか?")
        case .questionOrder: Texts("Order %1 for %2?", "%2에 %1 제안을 주문할까요?", "%2 のために %1 を注文しますか?")
        case .questionRemove:
            Texts(
                "Type the domain %1 to remove the relationship with %2:",
                "%2와(과)의 관계를 제거하려면 도메인 %1을(를) 입력하세요:",
                "%2 との関係を削除するには、ドメイン %1 を入力してください:")
        case .questionAccept:
            Texts("Play the acceptance of %1?", "%1의 수락을 재현할까요?", "%1 の承諾を再現しますか?")
        case .answerYes: Texts("[y/N]", "[y/N]", "[y/N]")
        case .needsYes:
            Texts(
                "There is no terminal to ask on: say --yes if you mean it. Nothing was done.",
                "물어볼 터미널이 없습니다. 실행하려면 --yes를 지정하세요. 아무것도 변경하지 않았습니다.",
                "確認できる端末がありません。実行するには --yes を指定してください。何も変更していません。")
        case .needsConfirm:
            Texts(
                "There is no terminal to ask on: say --confirm %1 if you mean it. Nothing was done.",
                "물어볼 터미널이 없습니다. 실행하려면 --confirm %1을(를) 지정하세요. 아무것도 변경하지 않았습니다.",
                "確認できる端末がありません。実行するには --confirm %1 を指定してください。何も変更していません。")
        case .confirmDiffers:
            Texts(
                "\"%1\" is not the customer's domain (%2). Nothing was done.",
                "\"%1\"은(는) 고객의 도메인(%2)이 아닙니다. 아무것도 변경하지 않았습니다.",
                "「%1」は顧客のドメイン (%2) ではありません。何も変更していません。")
        case .nothingDone: Texts("Nothing was done.", "아무것도 변경하지 않았습니다.", "何も変更していません。")
        case .noSuchCustomer:
            Texts(
                "No customer is called \"%1\": a Microsoft ID, a domain, or a name is wanted.",
                "\"%1\" 고객이 없습니다. Microsoft ID, 도메인 또는 이름을 지정하세요.",
                "「%1」という顧客は見つかりません。Microsoft ID、ドメイン、名前を指定してください。")
        case .ambiguousCustomer:
            Texts(
                "\"%1\" matches %2 customers; name one by its Microsoft ID or domain:",
                "\"%1\"와(과) 일치하는 고객이 %2곳입니다. Microsoft ID 또는 도메인으로 지정하세요:",
                "「%1」に一致する顧客が %2 社あります。Microsoft ID またはドメインで指定してください:")
        case .noSuchHolding:
            Texts("The customer holds no \"%1\".", "고객이 \"%1\" 항목을 보유하지 않습니다.", "顧客は「%1」を保有していません。")
        case .ambiguousHolding:
            Texts(
                "\"%1\" matches several; name one by its ID:",
                "\"%1\"와(과) 일치하는 항목이 여러 개입니다. ID로 지정하세요:", "「%1」に一致する項目が複数あります。ID で指定してください:")
        case .notUnderstood:
            Texts("The command was not understood.", "명령을 이해할 수 없습니다.", "コマンドを解釈できません。")
        case .outputFailed:
            Texts(
                "The result could not be written: %1", "결과를 쓸 수 없습니다: %1", "結果を書き込めません: %1")
        case .unknownCommand:
            Texts(
                "There is no command \"%1\". There are: %2", "\"%1\" 명령이 없습니다. 사용 가능: %2",
                "コマンド「%1」はありません。使用可能: %2")
        case .eligible:
            Texts(
                "Nothing holds the relationship: it can be removed.",
                "관계 제거를 막는 항목이 없습니다. 제거할 수 있습니다.", "関係の削除を妨げる項目はありません。削除できます。")
        case .seeding: Texts("%1 of %2 customers", "고객 %2곳 중 %1곳", "顧客 %2 社中 %1 社")
        case .seeded: Texts("%1: %2 customers", "%1: 고객 %2곳", "%1: 顧客 %2 社")
        case .identityHead: Texts("Signed in", "로그인", "サインイン")
        case .unknownRole:
            Texts(
                "There is no role \"%1\". There are: %2", "\"%1\" 역할이 없습니다. 사용 가능: %2",
                "ロール「%1」はありません。使用可能: %2")
        case .nothing: Texts("none", "없음", "なし")
        case .badNumber:
            Texts("%1 is not within %2 to %3.", "%1은(는) %2~%3 범위를 벗어납니다.", "%1 は %2~%3 の範囲外です。")
        case .noHome:
            Texts(
                "Neither XDG_DATA_HOME nor HOME is set: say --store FILE.",
                "XDG_DATA_HOME과 HOME이 모두 없습니다. --store FILE을 지정하세요.",
                "XDG_DATA_HOME も HOME も設定されていません。--store FILE を指定してください。")
        }
    }
}
