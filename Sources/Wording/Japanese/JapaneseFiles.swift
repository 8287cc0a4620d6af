extension Japanese: FileWording {
    package var configUnreadable: String { "UTF-8 テキストとして読み取れません。読み取り可能にするか、別の場所に移してください。" }
    package var configOfDeckOnly: String {
        "コマンドでは使わない画面の設定のため、続行します。画面は、設定を直すまで開きません。"
    }
    package func configUnwritable(_ reason: String) -> String {
        "プロファイルを保存できません: \(reason)。何も変更していません。"
    }
    package func configWrongType(_ key: String, form: String) -> String {
        "「\(key)」の値は次の形式にしてください: \(form)。"
    }
    package func configNotAllowed(_ key: String, allowed: String) -> String {
        "「\(key)」の値は使用できません。使用可能: \(allowed)"
    }
    package func configMalformed(_ key: String, example: String) -> String {
        "「\(key)」の形式が違います。例: \(example)"
    }
    package func configNoAddress(_ key: String) -> String {
        "「\(key)」はアドレスではありません。https://HOST の形式で、必要ならポートとパスを付けてください。"
    }
    package func configAddressWithSecret(_ key: String) -> String {
        "「\(key)」にユーザー名またはパスワードが含まれています。送信されてしまうため、取り除いてください。"
    }
    package func configAddressPlain(_ key: String) -> String {
        "「\(key)」は別のコンピューターへの http で、サインイン情報を読み取られるおそれがあります。https を使うか、http は 127.0.0.1、::1、localhost だけにしてください。"
    }
    package func configBadName(_ name: String) -> String {
        "プロファイル名に「\(name)」は使えません。英字、数字、-、_ が使えます。「sandbox」は組み込みのサンドボックスです。"
    }
    package func noSuchProfile(_ name: String, available: String) -> String {
        "プロファイル「\(name)」はありません。使用可能: \(available)。`partnerdeck sign-in --profile NAME` で作成できます。"
    }
    package func configCannotAdd(_ name: String) -> String {
        "ファイルの現在の書き方では、プロファイル「\(name)」を追加できません。[profiles.\(name)] を自分で追加してください。何も変更していません。"
    }
    package var formText: String { "引用符で囲んだテキスト" }
    package var formTruth: String { "true または false" }
    package func formNumber(_ lowest: Int, to highest: Int) -> String {
        "\(lowest.grouped)～\(highest.grouped) の整数"
    }
    package var formTable: String { "テーブル" }
    package var formTexts: String { "引用符で囲んだテキストの一覧" }
    package var formColor: String { "色 (引用符で囲んだテキストまたは数値)" }
    package var formStyle: String { "色、または { fg = …, bg = …, attributes = […] }" }
    package func storeMissing(_ path: String) -> String {
        "\(path) がありません。`partnerdeck sandbox seed --store \(path)` で作成してください。"
    }
    package func replaceableFileExists(_ path: String) -> String {
        "\(path) はすでに存在するため変更していません。--force で置き換えられます。"
    }
    package func storeLogUnread(_ path: String) -> String {
        "\(path) の変更が \(path)-wal にあり、フォルダーに書き込めるときだけ読み取れます。\(path) と同じ名前で始まるファイルを書き込めるフォルダーにコピーしてください。"
    }
    package func storeNotADatabase(_ path: String) -> String { "\(path) は SQLite データベースではありません。" }
    package func storeNotADirectory(_ path: String) -> String { "\(path) は別のプログラムのデータベースです。" }
    package func storeNewer(_ path: String, schema: Int, known: Int) -> String {
        "\(path) は新しい partnerdeck で作成されています (スキーマ \(schema.grouped)、このバージョンは \(known.grouped))。partnerdeck を更新してください。"
    }
    package func storeUnreadable(_ path: String, reason: String) -> String {
        "\(path) を読み取れません: \(reason)"
    }
    package func cannotBeWritten(_ path: String, reason: String) -> String {
        "\(path) に書き込めません: \(reason)"
    }
    package func storeBusy(_ path: String) -> String { "\(path) は別のプロセスが使用中です。もう一度お試しください。" }
    package func storeDiskFullAt(_ path: String) -> String { "\(path) のディスクがいっぱいです。何も変更していません。" }
    package func storeDamaged(_ path: String, reason: String) -> String {
        "\(path) が破損しています: \(reason)"
    }
    package func pathAndReason(_ path: String, reason: String) -> String { "\(path): \(reason)" }
    package var screenNotATerminal: String { "ターミナルではないため画面を開けません。" }
    package var screenUnknownTerminal: String { "TERM のターミナル名が不明です。" }
    package var screenPrintsLinesOnly: String { "このターミナルは 1 行ずつしか出力できません。" }
    package var screenUseCommands: String { "コマンドはどこでも使えます: partnerdeck --help" }
    package var themeDefaultUsed: String { "既定のテーマを使用します。" }
    package func noSuchTheme(_ name: String, available: String) -> String {
        "テーマ「\(name)」はありません。使用可能: \(available)"
    }
    package var themeUnreadable: String { "UTF-8 テキストとして読み取れません。" }
    package func themeUnknownRole(_ role: String, allowed: String) -> String {
        "不明な役割「\(role)」。使用可能: \(allowed)"
    }
    package func themeUnknownAttribute(_ attribute: String, allowed: String) -> String {
        "不明な属性「\(attribute)」。使用可能: \(allowed)"
    }
    package func themeUnknownColor(_ color: String, allowed: String) -> String {
        "不明な色「\(color)」。使用可能: \(allowed)"
    }
    package func themeWrongType(_ key: String, form: String) -> String {
        "「\(key)」の形式が違います (\(form))。"
    }
    package func themeCycle(_ names: String) -> String { "自分自身を継承しています: \(names)" }
    package func exitJournalNote(_ journal: String) -> String {
        "実行中だった操作はジャーナル \(journal) に記録されており、画面を再び開くと結果を確認します。"
    }
    package func exitByFault(_ signal: String) -> String { "プログラムの不具合により異常終了しました (\(signal))。" }
    package func exitBySignal(_ signal: String) -> String { "シグナルを受けて終了しました (\(signal))。" }
    package var exitFileCutShort: String {
        "読み取り中のファイルが別のプログラムに切り詰められたか、ディスクに問題があるため終了しました (SIGBUS)。ストアとその横のファイル (-wal、-shm) を確認してください。"
    }
    package func fileExists(_ path: String) -> String {
        "\(path) はすでに存在するため変更していません。別の名前を指定するか、ファイルを移動してください。"
    }
    package func fileMissing(_ path: String) -> String { "\(path) がありません。" }
    package func fileTooLarge(_ path: String, megabytes: Int) -> String {
        "\(path) は \(megabytes.grouped) MB より大きいため読み取りませんでした。"
    }
    package func fileUnreadable(_ path: String, reason: String) -> String {
        "\(path) を読み取れません: \(reason)。"
    }
    package func notAFile(_ path: String) -> String { "\(path) はファイルではなく、フォルダー、パイプまたはデバイスです。" }
    package var systemMayNotRead: String { "読み取りが許可されていません" }
    package var systemMayNotWrite: String { "書き込みが許可されていません" }
    package var systemPortInUse: String { "ポートが使用中です" }
    package var systemNoSuchAddress: String { "このコンピューターにないアドレスです" }
    package func systemErrorNumber(_ number: Int) -> String { "システム エラー \(number.grouped) が発生しました" }
    package var errorUnknown: String { "partnerdeck が説明できないエラーが発生しました" }
    package func secretReadableByOthers(_ path: String) -> String {
        "\(path) を他のユーザーが読み取れます。自分だけが読み取れるようにしてください"
    }
    package func secretDamaged(_ path: String) -> String { "\(path) はこのプログラムのシークレット ファイルではありません" }
    package var adviceMakePlan: String {
        "何も実行していません。`partnerdeck offboard CUSTOMER --save FILE` で計画を作成してください。"
    }
    package func planFileNotJSON(_ path: String) -> String {
        "\(path) は計画ではありません。JSON ではないか、途中で切れています。"
    }
    package func planFileNotAPlan(_ path: String) -> String {
        "\(path) は計画ではありません。フィールド partnerdeckPlan がありません。"
    }
    package func planFileNewer(_ path: String, version: Int) -> String {
        "\(path) は新しい partnerdeck で作成されています (形式 \(version.grouped))。partnerdeck を更新してください。"
    }
    package func planFileMember(_ path: String, member: String) -> String {
        "\(path) の計画は完全ではありません。\(member) がないか、値を読み取れません。"
    }
    package func planFileAmbiguous(_ path: String) -> String {
        "\(path) の計画は明確ではありません。顧客またはステップが重複しています。"
    }
    package func notTOML(_ reason: String) -> String { "TOML ではありません: \(reason)" }
    package func unknownTOMLKey(_ key: String, allowed: String) -> String {
        "不明なキー「\(key)」。使用可能: \(allowed)"
    }
}
