extension Japanese: DoctorWording {
    package var offlineOption: String {
        "ネットワークが必要な確認を省き、何も送信しません。"
    }
    package var doctorSignInOption: String {
        "プロファイルにサインイン済みの場合は、新しいトークンも要求します。"
    }
    package var doctorAuthority: String { "サインイン先" }
    package var doctorService: String { "サービス" }
    package func doctorReached(_ address: String, milliseconds: Int, status: Int) -> String {
        "\(address): \(milliseconds.grouped) ミリ秒で応答 (HTTP \(status))"
    }
    package var doctorCheckName: String {
        "config.toml のアドレスの綴りと、このネットワークの DNS サーバーを確認してください。"
    }
    package var doctorCheckCertificates: String {
        "このコンピューターの時計と証明書を確認してください (`apt install ca-certificates`)。TLS を検査するプロキシでは、その証明書も必要です。"
    }
    package var doctorCheckConnection: String {
        "ネットワーク、ファイアウォール、HTTPS_PROXY を確認してください。--offline を付けると、これらの確認を省きます。"
    }
    package func doctorClockOff(_ seconds: Int, from host: String) -> String {
        "\(host) と \(seconds.grouped) 秒のずれ"
    }
    package var doctorSetClock: String {
        "時計を合わせてください。5 分を超えてずれるとサインインに失敗します。`timedatectl set-ntp true` で自動的に合わせられます。"
    }
    package var doctorSetTerminal: String {
        "TERM に xterm-256color などのターミナルの種類を設定するか、--plain で開始してください。"
    }
    package func doctorTokenUntil(_ time: String, user: String) -> String {
        "\(user)、新しいトークンは \(time) UTC まで"
    }
    package func doctorKeys(_ count: Int, in path: String) -> String {
        "キーを変更したコマンド: \(count) 件。キーは \(path) の [keys] で変更します。"
    }
    package var keysHelp: String {
        "画面のキーは config.toml の [keys] で変更します (例: suspend = \"z\")。partnerdeck-keys(7) をご覧ください。ファイルの場所は partnerdeck doctor で確認できます。"
    }
    package var doctorOK: String { "正常" }
    package var doctorWarning: String { "注意" }
    package var doctorProblem: String { "問題" }
    package var doctorTerminal: String { "ターミナル" }
    package var doctorLocale: String { "ロケール" }
    package var doctorDataFolder: String { "データ フォルダー" }
    package var doctorStateFolder: String { "状態フォルダー" }
    package var doctorConfigFolder: String { "設定フォルダー" }
    package var doctorStore: String { "ストア" }
    package var doctorPermissions: String { "アクセス許可" }
    package var doctorConfig: String { "設定" }
    package var doctorJournal: String { "ジャーナル" }
    package var doctorClock: String { "時計" }
    package var doctorSignIn: String { "サインイン" }
    package var doctorNetwork: String { "ネットワーク" }
    package func doctorColors(_ count: Int) -> String { "\(count.grouped) 色" }
    package var doctorSetLocale: String {
        "このロケールは UTF-8 でないか、インストールされていないため、C.UTF-8 を使います。LANG を `locale -a` にある UTF-8 のロケールに設定してください。"
    }
    package func doctorMadeWhenNeeded(_ path: String) -> String { "\(path) は必要になったときに作成されます。" }
    package func doctorMakeWritable(_ variable: String) -> String {
        "書き込めるようにするか、\(variable) に別のフォルダーを設定してください。"
    }
    package func doctorOnlyYours(_ path: String) -> String { "\(path) を読み取れるのは本人だけです。" }
    package var doctorNotInSandbox: String { "サンドボックスでは不要" }
    package var doctorMendConfigFirst: String { "未確認: 先に config.toml を直してください" }
    package var doctorKeepJournal: String { "ジャーナルの写しを残し、変更された原因を調べてください。" }
    package func doctorClockBehind(_ time: String) -> String {
        "最新のジャーナルの記録の日時 (\(time) UTC) が現在より後です。時計を合わせてください。同期の状態は `timedatectl` で確認できます。"
    }
    package func doctorOverProxy(_ address: String, proxy: String) -> String {
        "\(address) (プロキシ \(proxy))"
    }
    package var doctorNothingSent: String {
        "libcurl はあります。何も送信していないため、応答するかどうかは不明です。`partnerdeck sync` で確認してください。"
    }
}
