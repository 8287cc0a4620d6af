import Dashboard

/// What is said while somebody signs in, and about who has.
enum SignInWords: Phrase {
    case openPage, enterCode, codeCopied, waiting

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
        }
    }
}
