import Deck

/// What is said while somebody signs in or out, and about who has.
enum SignInWords: Phrase {
    case openPage, enterCode, codeCopied, waiting
    case browserOpens, browserAwaited, noBrowser, browserAndSecret
    case pageDone, pageDeclined, pageForeign
    case noArguments, secretAsArgument, oneSecret, noSecretOnInput, secretWantsTenant
    case noRefreshToken, badName, badOption, profileDiffers, whichProfile, clientIDWanted
    case signedIn, anApplication, roles, isReadOnly, next
    case nothingToSignOutOf, questionPurge, signedOut, wasNotSignedIn, replicaStays, purged
    case noProfiles, nobody, readOnlyMark

    var texts: Texts {
        switch self {
        case .openPage:
            Texts(
                "To sign in, open this page in a browser on any device:",
                "로그인하려면 아무 기기의 브라우저에서 이 페이지를 여세요:", "サインインするには、任意のデバイスのブラウザーでこのページを開いてください:")
        case .enterCode:
            Texts("and enter this code:", "그리고 이 코드를 입력하세요:", "このコードを入力してください:")
        case .codeCopied:
            Texts(
                "The code is on the clipboard, if the terminal allows it.",
                "터미널이 허용하면 코드가 클립보드에 복사됩니다.", "端末が許可していれば、コードはクリップボードにコピーされています。")
        case .waiting:
            Texts(
                "Waiting for the sign-in: %1 left. Ctrl-C stops.",
                "로그인을 기다리는 중: %1 남음. Ctrl-C로 중지합니다.",
                "サインインを待っています: 残り %1。Ctrl-C で中止します。")
        case .browserOpens:
            Texts(
                "The sign-in opens in a browser. If none appears, open this address in a browser of this machine:",
                "브라우저에서 로그인 페이지를 엽니다. 열리지 않으면 이 컴퓨터의 브라우저에서 다음 주소를 여세요:",
                "ブラウザーでサインイン ページを開きます。開かない場合は、このコンピューターのブラウザーで次のアドレスを開いてください:")
        case .browserAwaited:
            Texts(
                "Waiting for the browser, %1 minutes at most. Ctrl-C stops.",
                "브라우저에서 로그인하기를 최대 %1분 동안 기다립니다. Ctrl-C로 중지합니다.",
                "ブラウザーでのサインインを最長 %1 分間待ちます。Ctrl-C で中止します。")
        case .noBrowser:
            Texts(
                "No browser can be opened here, so the sign-in is by a code, for a browser on any device.",
                "여기서는 브라우저를 열 수 없으므로 코드로 로그인합니다. 코드는 다른 기기의 브라우저에서도 쓸 수 있습니다.",
                "ここではブラウザーを開けないため、コードでサインインします。コードは任意のデバイスのブラウザーで使えます。")
        case .browserAndSecret:
            Texts(
                "--browser and a refresh token or client secret exclude each other: give one of them. PARTNERDECK_REFRESH_TOKEN and PARTNERDECK_CLIENT_SECRET count too.",
                "--browser는 새로 고침 토큰이나 클라이언트 암호와 함께 쓸 수 없습니다. 하나만 지정하세요. PARTNERDECK_REFRESH_TOKEN과 PARTNERDECK_CLIENT_SECRET도 해당됩니다.",
                "--browser は更新トークンやクライアント シークレットと同時に使えません。どちらか一方を指定してください。PARTNERDECK_REFRESH_TOKEN と PARTNERDECK_CLIENT_SECRET も該当します。"
            )
        case .pageDone:
            Texts(
                "The sign-in goes on in the terminal. You may close this window.",
                "로그인은 터미널에서 계속됩니다. 이 창을 닫아도 됩니다.",
                "サインインはターミナルで続きます。このウィンドウは閉じてかまいません。")
        case .pageDeclined:
            Texts(
                "Nobody was signed in; the terminal says why. You may close this window.",
                "로그인하지 않았습니다. 이유는 터미널에 표시됩니다. 이 창을 닫아도 됩니다.",
                "サインインしませんでした。理由はターミナルに表示されます。このウィンドウは閉じてかまいません。")
        case .pageForeign:
            Texts(
                "This page is not of the sign-in that the terminal waits for.",
                "터미널이 기다리는 로그인의 페이지가 아닙니다.",
                "ターミナルが待っているサインインのページではありません。")
        case .noArguments:
            Texts(
                "sign-in takes options alone. A secret belongs on standard input or in the environment.",
                "sign-in은 옵션만 받습니다. 비밀 값은 표준 입력이나 환경 변수로 전달하세요.",
                "sign-in はオプションだけを受け取ります。シークレットは標準入力か環境変数で渡してください。")
        case .secretAsArgument:
            Texts(
                "A secret is never an argument: every user of this machine can read those. Write - and give it on standard input, or set PARTNERDECK_REFRESH_TOKEN or PARTNERDECK_CLIENT_SECRET. What you gave should be replaced by a new one.",
                "비밀 값은 인수로 전달할 수 없습니다. 이 컴퓨터의 모든 사용자가 볼 수 있습니다. -를 지정하고 표준 입력으로 전달하거나 PARTNERDECK_REFRESH_TOKEN 또는 PARTNERDECK_CLIENT_SECRET을 설정하세요. 방금 입력한 값은 새 값으로 교체해야 합니다.",
                "シークレットを引数で渡すことはできません。このコンピューターのすべてのユーザーに見えます。- を指定して標準入力で渡すか、PARTNERDECK_REFRESH_TOKEN または PARTNERDECK_CLIENT_SECRET を設定してください。今の値は新しいものに取り替えてください。"
            )
        case .oneSecret:
            Texts(
                "Give each secret from one place, and only one of them on standard input.",
                "비밀 값은 각각 한 곳에서만 전달하고, 표준 입력으로는 하나만 전달하세요.",
                "シークレットはそれぞれ 1 か所から渡し、標準入力から渡すのは 1 つだけにしてください。")
        case .noSecretOnInput:
            Texts(
                "Standard input should have the secret as its one line.",
                "표준 입력에는 비밀 값 한 줄만 있어야 합니다.",
                "標準入力にはシークレットを 1 行だけ渡してください。")
        case .secretWantsTenant:
            Texts(
                "An application signs in to one tenant: say --tenant.",
                "애플리케이션은 하나의 테넌트에 로그인합니다. --tenant를 지정하세요.",
                "アプリケーションは 1 つのテナントにサインインします。--tenant を指定してください。")
        case .noRefreshToken:
            Texts(
                "The authority gave no refresh token, so the sign-in would be over in an hour. Allow the application offline_access.",
                "인증 기관이 새로 고침 토큰을 주지 않아 로그인이 한 시간 뒤에 끝납니다. 애플리케이션에 offline_access를 허용하세요.",
                "認証機関が更新トークンを返さないため、サインインは 1 時間で終わります。アプリケーションに offline_access を許可してください。")
        case .badName:
            Texts(
                "A profile cannot be called \"%1\": letters, digits, - and _ are allowed, and \"sandbox\" means the embedded one, which needs no sign-in.",
                "프로필 이름으로 \"%1\"을(를) 쓸 수 없습니다. 영문자, 숫자, -, _만 쓸 수 있고 \"sandbox\"는 로그인이 필요 없는 내장 샌드박스입니다.",
                "プロファイル名に「%1」は使えません。英字、数字、-、_ が使えます。「sandbox」はサインイン不要の組み込みサンドボックスです。")
        case .badOption:
            Texts(
                "--%1 has not the form it should have.", "--%1 값의 형식이 잘못되었습니다.", "--%1 の形式が違います。")
        case .profileDiffers:
            Texts(
                "The profile \"%1\" is described otherwise in %2, and is not changed: edit it there, or choose another name.",
                "\"%1\" 프로필이 %2에 다르게 설정되어 있어 변경하지 않습니다. 파일을 직접 수정하거나 다른 이름을 선택하세요.",
                "プロファイル「%1」は %2 で別の内容になっているため変更しません。ファイルを編集するか、別の名前を選んでください。")
        case .whichProfile:
            Texts(
                "Say which profile with --profile: %1, or a new name.",
                "--profile로 프로필을 지정하세요: %1 또는 새 이름.", "--profile でプロファイルを指定してください: %1、または新しい名前。")
        case .clientIDWanted:
            Texts(
                "Signing in takes the ID of your own app registration: say --client-id. Register a public client with the permission Partner Center › user_impersonation.",
                "로그인하려면 직접 등록한 앱의 ID가 필요합니다. --client-id를 지정하세요. Partner Center › user_impersonation 권한이 있는 공용 클라이언트를 등록하세요.",
                "サインインには自分で登録したアプリの ID が必要です。--client-id を指定してください。Partner Center › user_impersonation のアクセス許可を持つパブリック クライアントを登録してください。"
            )
        case .signedIn:
            Texts(
                "Signed in as %1, tenant %2.", "%1(으)로 로그인했습니다. 테넌트 %2.", "%1 としてサインインしました。テナント %2。"
            )
        case .anApplication: Texts("an application", "애플리케이션", "アプリケーション")
        case .roles: Texts("Roles: %1", "역할: %1", "ロール: %1")
        case .isReadOnly:
            Texts(
                "This profile is for looking only.", "이 프로필은 보기 전용입니다.", "このプロファイルは表示専用です。")
        case .next:
            Texts(
                "Next: `%1` opens the deck. The profile is described in %2.",
                "다음: `%1`(으)로 화면을 엽니다. 프로필 설정은 %2에 있습니다.",
                "次は `%1` で画面を開きます。プロファイルの設定は %2 にあります。")
        case .nothingToSignOutOf:
            Texts(
                "The embedded sandbox has no sign-in: say --profile NAME.",
                "내장 샌드박스에는 로그인이 없습니다. --profile NAME을 지정하세요.",
                "組み込みのサンドボックスにはサインインがありません。--profile NAME を指定してください。")
        case .questionPurge:
            Texts(
                "Remove all that is kept of %1, its activity log included?",
                "활동 로그를 포함해 %1에 대해 저장된 모든 데이터를 제거할까요?", "アクティビティ ログを含め、%1 について保存されたデータをすべて削除しますか?")
        case .signedOut: Texts("Signed out of %1.", "%1에서 로그아웃했습니다.", "%1 からサインアウトしました。")
        case .wasNotSignedIn:
            Texts("Nobody was signed in on %1.", "%1에 로그인한 사용자가 없었습니다.", "%1 にはだれもサインインしていませんでした。")
        case .replicaStays:
            Texts(
                "What was read before stays in %1; `sign-out --purge` removes it.",
                "이전에 읽은 데이터는 %1에 남아 있습니다. `sign-out --purge`로 제거할 수 있습니다.",
                "これまでに読み取ったデータは %1 に残ります。`sign-out --purge` で削除できます。")
        case .purged: Texts("Removed %1.", "%1을(를) 제거했습니다.", "%1 を削除しました。")
        case .noProfiles:
            Texts(
                "There are no profiles. `partnerdeck sign-in --client-id ID` makes one.",
                "프로필이 없습니다. `partnerdeck sign-in --client-id ID`로 만드세요.",
                "プロファイルがありません。`partnerdeck sign-in --client-id ID` で作成できます。")
        case .nobody: Texts("nobody signed in", "로그인 안 됨", "未サインイン")
        case .readOnlyMark: Texts("read-only", "읽기 전용", "読み取り専用")
        }
    }
}
