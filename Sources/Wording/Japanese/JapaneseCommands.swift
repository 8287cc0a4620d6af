extension Japanese: CommandWording {
    package var storeAndProfileExclude: String {
        "--store は組み込みサンドボックスのファイルで、プロファイルには独自のストアがあります。どちらか一方を指定してください。"
    }
    package var yesNoChoice: String { "[y/N]" }
    package var yesAnswer: String { "はい" }
    package var needsYes: String { "確認を入力できるターミナルがありません。実行するには --yes を指定してください。何も変更していません。" }
    package func needsConfirm(_ word: String) -> String {
        "確認を入力できるターミナルがありません。実行するには --confirm \(spacedAfter(word))を指定してください。何も変更していません。"
    }
    package func confirmDiffers(_ typed: String, wanted: String) -> String {
        "「\(typed)」は確認に必要な値 (\(wanted)) と一致しません。何も変更していません。"
    }
    package func noSuchCustomer(_ text: String) -> String {
        "「\(text)」という顧客は見つかりません。Microsoft ID、ドメイン、名前を指定してください。"
    }
    package func customerNotWhole(_ text: String) -> String {
        "「\(text)」は名前の一部です。--yes を使うときは、Microsoft ID、ドメイン、または名前全体を指定してください:"
    }
    package func ambiguousCustomer(_ text: String, count: Int) -> String {
        "「\(text)」に一致する顧客が \(count.grouped) 社あります。Microsoft ID またはドメインで指定してください:"
    }
    package func noSuchHolding(_ text: String) -> String {
        "この顧客には「\(text)」に一致する項目がありません。"
    }
    package func holdingOnlyCancels(_ name: String, kind: String) -> String {
        "「\(name)」(\(kind)) だけを一時停止・再開することはできません。partnerdeck cancel コマンドで解約してください。"
    }
    package func orderOnlyCancels(_ name: String, kind: String) -> String {
        "「\(name)」(\(kind)) は注文のため、一時停止・再開できません。partnerdeck cancel コマンドで取り消してください。"
    }
    package func seeHoldings(_ command: String) -> String {
        "この顧客の項目は `\(command)` で確認できます。"
    }
    package func ambiguousHolding(_ text: String) -> String {
        "「\(text)」に一致する項目が複数あります。ID で指定してください:"
    }
    package func outputFailed(_ reason: String) -> String { "結果を書き込めません: \(reason)" }
    package var relationshipRemovable: String { "要対応の項目はありません。関係を削除できます。" }
    package func seedingProgress(_ done: Int, of total: Int) -> String {
        "顧客 \(total.grouped) 社中 \(done.grouped) 社"
    }
    package func seeded(_ file: String, customers: Int) -> String {
        "\(file): 顧客 \(customers.grouped) 社"
    }
    package var signedInLabel: String { "サインイン" }
    package func unknownRole(_ name: String, allowed: String) -> String {
        "ロール「\(name)」はありません。使用可能: \(allowed)"
    }
    package func badNumber(_ name: String, given: String, from lowest: Int, to highest: Int)
        -> String
    {
        "\(name): 「\(given)」は \(lowest.grouped)～\(highest.grouped) の整数ではありません。"
    }
    package func badNumber(_ name: String, given: String, from lowest: Int) -> String {
        "\(name): 「\(given)」は \(lowest.grouped) 以上の整数ではありません。"
    }
    package func noConfigFolder(_ variable: String) -> String {
        "\(variable) も HOME も絶対パスのフォルダーを指していません。どちらかを設定してください。"
    }
    package func noStoreFolder(_ variable: String) -> String {
        "\(variable) も HOME も絶対パスのフォルダーを指していません。どちらかを設定するか、--store FILE を指定してください。"
    }
    package var optionsExclude: String {
        "同時に使えないオプションです。--dry-run、--save、--resume のいずれか 1 つ、顧客か --plan のどちらか一方を指定してください。"
    }
    package var planNothingToDo: String { "この計画には、ここから実行できるステップがありません。" }
    package var nameCustomersOrPlan: String { "顧客を指定するか、--plan で保存済みの計画を指定してください。" }
    package var nothingToResume: String { "ジャーナルに未完了の実行はありません。" }
    package func questionStart(_ word: String, customer: String) -> String {
        "\(spacedAfter(customer))の計画を開始するには、\(spacedAfter(word))を入力してください:"
    }
    package func certificateNone(_ customer: String) -> String {
        "ジャーナルに「\(customer)」との関係を削除した記録がありません。"
    }
    package func journalVerified(_ entries: Int, hash: String) -> String {
        "\(entries.grouped) 件の記録はすべて記録時のままです。最後のハッシュ: \(hash)"
    }
    package var journalEmpty: String { "ジャーナルは空です。" }
    package func journalMissingAtEnd(_ count: Int) -> String {
        "末尾の記録 \(count.grouped) 件が失われています。"
    }
    package func journalClockWentBack(_ entries: String) -> String {
        "次の記録の前に時計が戻されています: \(entries)"
    }
    package func journalTornTail(_ bytes: Int) -> String {
        "末尾の \(bytes.grouped) バイトが不完全です。次の記録時に切り取り、その旨を残します。"
    }
    package var undoWhich: String { "顧客と購入項目、または --entry でジャーナルの記録を指定してください。" }
    package var retryRefusedAlone: String { "--retry-refused は --resume と併用します。" }
    package func planOtherCustomer(_ file: String, id: String, planned: String, actual: String)
        -> String
    { "\(file) では顧客 \(id) が \(planned) ですが、実際は \(actual) です。何も実行していません。計画をもう一度作成してください。" }
    package func noSuchEntry(_ entry: Int) -> String {
        "ジャーナルの記録 #\(entry.grouped) は、ここで実行した操作ではありません。"
    }
    package var journalNoteMissing: String {
        "ジャーナルの控え journal.head がありません。末尾の記録が失われていても確認できません。次の記録にその旨を残します。"
    }
    package func journalNoteMissingBefore(_ count: Int) -> String {
        "控えのないままジャーナルの続きを記録したことが \(count.grouped) 回あります。位置は該当の記録に残っています。"
    }
    package func lookingUp(_ minutes: Int) -> String {
        "最長 \(minutes.grouped) 分間照会しています。それまで再送しません。"
    }
    package func lookingWhetherShown(_ minutes: Int) -> String {
        "反映されるか最長 \(minutes.grouped) 分間確認します。Ctrl-C で反映待ちのまま終えます。"
    }
    package func journalLostBefore(_ count: Int) -> String {
        "ジャーナルの続きを記録した時点で \(count.grouped) 件の記録が失われていました。位置は該当の記録に残っています。"
    }
    package func questionUndo(_ customers: String) -> String {
        "\(spacedAfter(customers))のこの操作を元に戻しますか?"
    }
    package var nothingToSync: String { "組み込みのサンドボックスは常に最新です。--profile NAME を指定してください。" }
    package func synced(_ count: Int, at time: String) -> String {
        "顧客 \(count.grouped) 社、\(time) UTC 時点。"
    }
    package func answerAsOf(_ time: String) -> String {
        "\(time) UTC 時点です。最新の情報は --refresh で確認してください。"
    }
    package func answerRefreshed(_ time: String) -> String { "\(time) UTC 時点です。" }
    package func syncListing(_ count: Int) -> String { "顧客の一覧を読み込み中: 現在 \(count.grouped) 社" }
    package func syncCutOff(_ seconds: Int, done: Int, of total: Int) -> String {
        "\(seconds.grouped) 秒 (--wait) が経過したため中断しました。顧客 \(total.grouped) 社中 \(done.grouped) 社を読み込み済みで、読み込んだ内容は保持されます。"
    }
    package func syncCutOff(_ seconds: Int, listed count: Int) -> String {
        "\(seconds.grouped) 秒 (--wait) が経過したため中断しました。顧客の一覧は \(count.grouped) 社まで読み込み済みで、読み込んだ内容は保持されます。"
    }
    package func syncReading(_ done: Int, of total: Int) -> String {
        "顧客 \(total.grouped) 社中 \(done.grouped) 社を読み込み済み"
    }
    package func syncProfilesRead(_ done: Int, of total: Int) -> String {
        "国と委任された管理者特権: 顧客 \(total.grouped) 社中 \(done.grouped) 社を読み込み済み"
    }
    package func syncWaitingForQuota(_ until: String) -> String {
        "要求が多すぎるため、サービスが示した \(until) UTC まで待機します"
    }
    package func syncWaitingForPace(_ until: String, requests: Int) -> String {
        "要求を 1 分あたり \(requests.grouped) 件に抑えており、\(until) UTC に再開します"
    }
    package func lookingUntil(_ write: String, until: String, by service: String) -> String {
        "受け付けられました (\(write))。\(spacedAfter(service))に反映されるかどうかを \(until) UTC まで確認します。"
    }
    package func syncUnreadEntries(_ count: Int) -> String {
        "顧客一覧の \(count.grouped) 件を読み取れないため、一覧にない顧客の判定は行っていません。"
    }
    package var syncUnreadHoldings: String { "判別できない応答があり、確認できるまで関係の削除を妨げます。" }
    package func syncFailed(_ reason: String, next: String) -> String {
        "\(reason)次回の再試行: \(next) UTC"
    }
    package var nothingWasSent: String { "何も送信していません。" }

    // What `sandbox serve` says.

    package var portOption: String { "ポート (最大 65535)。0 なら空いているポート。" }
    package var hostOption: String { "待ち受けるアドレス。TLS がないため、安全なのはこのコンピューター自身のアドレスだけです。" }
    package var allowHostOption: String {
        "要求を受け付けるホスト名 (Host) を追加します。繰り返し指定できます。このコンピューターの名前でなければ拒否します。"
    }
    package var mischiefOption: String { "起こす障害の名前 (コンマ区切り)。" }
    package var mischiefSeedOption: String { "同じシードからは同じ障害が起こります。" }
    package var quotaOption: String { "1 分あたりの要求数 (パートナー センターは 500、既定: 無制限)。" }
    package var approveOption: String { "指定した回数目の確認でデバイス コードを自動承認します (既定: ページで承認)。" }
    package var intervalOption: String { "デバイス コードを確認する間隔 (秒)。" }
    package var noMFAOption: String { "多要素認証のないサインインとなり、ユーザーは拒否されます。" }
    package var graphConsentOption: String {
        "Microsoft Graph のトークンを渡す条件: ユーザーの同意後 (asked)、常に (given)、渡さない (never)。"
    }
    package func mischiefHelp(_ names: String) -> String {
        "障害: \(names)。値を付けられます: latency=300ms、throttle=0.1。"
    }
    package func unknownMischief(_ name: String, allowed: String) -> String {
        "--mischief: 障害「\(name)」はありません。使用できる障害: \(allowed)"
    }
    package func badMischief(_ typed: String, example: String) -> String {
        "--mischief: 「\(typed)」の値は使用できません。例: \(example)"
    }
    package func serveWarning(_ host: String) -> String {
        "警告: \(host) には他のコンピューターから TLS なしで到達できます。だれでもサンドボックスを操作し、トークンを読み取れます。"
    }
    package func serveAPI(_ address: String) -> String { "API: \(address)" }
    package func serveGraph(_ address: String) -> String { "Graph (GDAP): \(address)" }
    package func serveAuthority(_ address: String) -> String { "認証機関: \(address)" }
    package func servePage(_ address: String) -> String { "デバイス コードのページ: \(address)" }
    package var serveHTTPS: String {
        "MSAL は https を要求します。HTTP クライアントでアドレスを書き換え、X-Forwarded-Proto: https ヘッダーを送ってください。"
    }
    package func serveAudience(_ scope: String, resource: String) -> String {
        "アプリのみのクライアントはスコープ \(scope) を要求してください (v1: resource=\(resource))。"
    }
    package var servePaste: String {
        "$XDG_CONFIG_HOME/partnerdeck/config.toml (または ~/.config) に追加してください:"
    }
    package func serveNext(_ command: String) -> String { "次に: \(command)。終了するには Ctrl-C を押してください。" }
    package func serveFailed(_ reason: String) -> String { "サンドボックスを提供できません: \(reason)" }

    // Signing in and out, and the profiles.

    package var signInOpenPage: String { "サインインするには、任意のデバイスのブラウザーでこのページを開いてください:" }
    package var signInEnterCode: String { "このコードを入力してください:" }
    package var signInCodeCopied: String { "ターミナルが許可していれば、コードはクリップボードにコピーされています。" }
    package func signInWaiting(_ left: String) -> String {
        "サインインを待っています: 残り \(left)。中止するには Ctrl-C を押してください。"
    }
    package var signInBrowserOpens: String {
        "ブラウザーでサインイン ページを開きます。開かない場合は、このコンピューターのブラウザーで次のアドレスを開いてください:"
    }
    package func signInBrowserAwaited(_ minutes: Int) -> String {
        "ブラウザーでのサインインを最長 \(minutes.grouped) 分間待ちます。中止するには Ctrl-C を押してください。"
    }
    package var signInNoBrowser: String { "ここではブラウザーを開けないため、コードでサインインします。コードは任意のデバイスのブラウザーで使えます。" }
    package var browserAndSecretExclude: String {
        "--browser は更新トークンやクライアント シークレットと同時に使えません。どちらか一方を指定してください。PARTNERDECK_REFRESH_TOKEN と PARTNERDECK_CLIENT_SECRET も該当します。"
    }
    package var signInPageDone: String { "サインインはターミナルで続きます。このウィンドウは閉じてかまいません。" }
    package var signInPageDeclined: String { "サインインしませんでした。理由はターミナルに表示されます。このウィンドウは閉じてかまいません。" }
    package var signInPageForeign: String { "ターミナルが待っているサインインのページではありません。" }
    package var signInNoArguments: String { "sign-in はオプションだけを受け取ります。シークレットは標準入力か環境変数で渡してください。" }
    package var signInSecretAsArgument: String {
        "シークレットを引数で渡すことはできません。このコンピューターのすべてのユーザーに見えます。- を指定して標準入力で渡すか、PARTNERDECK_REFRESH_TOKEN または PARTNERDECK_CLIENT_SECRET を設定してください。今の値は新しいものに取り替えてください。"
    }
    package var signInOneSecret: String { "シークレットはそれぞれ 1 か所から渡し、標準入力から渡すのは 1 つだけにしてください。" }
    package var signInNoSecretOnInput: String { "標準入力にはシークレットを 1 行だけ渡してください。" }
    package var signInSecretWantsTenant: String {
        "アプリケーションは 1 つのテナントにサインインします。--tenant を指定してください。"
    }
    package var signInNoRefreshToken: String {
        "認証機関が更新トークンを返さないため、サインインは 1 時間で終わります。アプリケーションに offline_access を許可してください。"
    }
    package func badProfileName(_ name: String) -> String {
        "プロファイル名に「\(name)」は使えません。英字、数字、-、_ が使えます。「sandbox」はサインイン不要の組み込みサンドボックスです。"
    }
    package func badOptionForm(_ option: String) -> String { "--\(option) の形式が違います。" }
    package func signInProfileDiffers(_ name: String, file: String) -> String {
        "プロファイル「\(name)」は \(file) で別の内容になっているため変更しません。ファイルを編集するか、別の名前を選んでください。"
    }
    package func whichProfile(_ names: String) -> String {
        "--profile でプロファイルを指定してください: \(names)、または新しい名前。"
    }
    package var clientIDWanted: String {
        "サインインには自分で登録したアプリの ID が必要です。--client-id を指定してください。Partner Center › user_impersonation のアクセス許可を持つパブリック クライアントを登録してください。"
    }
    package func signedInAs(_ user: String, tenant: String) -> String {
        "\(spacedAfter(user))としてサインインしました。テナント \(tenant)。"
    }
    package var anApplication: String { "アプリケーション" }
    package func signedInRoles(_ roles: String) -> String { "ロール: \(roles)" }
    package var profileIsReadOnly: String { "このプロファイルは読み取り専用です。" }
    package func signInNext(_ command: String, file: String) -> String {
        "次は `\(command)` で画面を開きます。プロファイルの設定は \(file) にあります。"
    }
    package func rulesDiffer(of service: String, from profile: String) -> String {
        "規則が異なります。サービス: \(service)、このプロファイル: \(profile)。プロファイルの rules と sandbox をサービスに合わせてください。"
    }
    package var nothingToSignOutOf: String { "組み込みのサンドボックスにはサインインがありません。--profile NAME を指定してください。" }
    package func signInQuestionPurge(_ profile: String) -> String {
        "アクティビティ ログを含め、\(spacedAfter(profile))について保存されたデータをすべて削除しますか?"
    }
    package func signInSignedOut(_ profile: String) -> String {
        "\(spacedAfter(profile))からサインアウトしました。"
    }
    package func signInWasNotSignedIn(_ profile: String) -> String {
        "\(spacedAfter(profile))にはだれもサインインしていませんでした。"
    }
    package func signInReplicaStays(_ path: String) -> String {
        "これまでに読み取ったデータは \(path) に残ります。`sign-out --purge` で削除できます。"
    }
    package func purged(_ path: String) -> String { "\(path) を削除しました。" }
    package var noProfiles: String { "プロファイルがありません。`partnerdeck sign-in --client-id ID` で作成できます。" }
    package var nobodySignedIn: String { "未サインイン" }
    package var signInDeclined: String {
        "ブラウザーでサインインが拒否されました。何も保存していません。必要なら `\(signInCommand)` をもう一度実行してください。"
    }
    package var signInCodeExpired: String {
        "時間内にコードが入力されませんでした。`\(signInCommand)` をもう一度実行して新しいコードを取得してください。"
    }
    package var signInCodeUnknown: String {
        "コードが認証機関で無効になりました。`\(signInCommand)` をもう一度実行して新しいコードを取得してください。"
    }
    package var signInNotFinished: String {
        "時間内にブラウザーでのサインインが完了しませんでした。`\(signInCommand)` をもう一度実行してください。`--browser` を付けると新しいページを開き、付けなければ任意のデバイスで使えるコードを表示します。"
    }
    package func tokensOpenToOthers(_ path: String) -> String {
        "\(path) は他のユーザーが読み取れるため使用しません。すでに漏えいしたおそれがあります。`chmod go-rwx` を適用し、`partnerdeck sign-out` と `\(signInCommand)` をもう一度実行してください。"
    }
    package func tokensOfAnotherUser(_ path: String) -> String { "\(path) は別のユーザーのものなので使用しません。" }
    package func tokensMalformed(_ path: String) -> String {
        "\(path) からトークンを読み取れません。`\(signInCommand)` をもう一度実行してください。"
    }

    // What `doctor` finds.

}
