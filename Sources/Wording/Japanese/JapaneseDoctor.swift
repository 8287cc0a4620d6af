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
}
