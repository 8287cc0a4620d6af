extension Japanese: HelpWording {
    package var programHelp: String { "ターミナルで使う Microsoft パートナー センター。" }
    package var deckHelp: String { "画面を開きます (コマンドなしでも同じ)。" }
    package var customersHelp: String { "顧客を一覧表示します。" }
    package var showHelp: String { "顧客とその購入項目をすべて表示します。" }
    package var blockersHelp: String { "要対応の項目 (関係の削除を妨げているもの) とその対処を表示します。" }
    package var removeHelp: String { "リセラー関係を削除します。" }
    package var offboardHelp: String { "リセラー関係の削除を計画し、ステップごとに実行します。" }
    package var undoHelp: String { "購入項目に対する最新の操作、またはジャーナルの記録の操作を元に戻します。" }
    package var journalHelp: String { "送信直前・完了・拒否をすべて残すジャーナルを表示または検証します。" }
    package var certificateHelp: String { "終了した関係の証明書を出力します。" }
    package var radarHelp: String { "全顧客から注意が必要な項目を表示します。" }
    package var requestHelp: String { "関係を依頼するリンクとメール本文を出力します。" }
    package var offersHelp: String { "注文できるオファーを一覧表示します。" }
    package var activityHelp: String { "アクティビティ ログを表示します。" }
    package var signInHelp: String { "プロファイルでパートナー センターにサインインします。" }
    package var signOutHelp: String { "プロファイルからサインアウトします。" }
    package var profilesHelp: String { "プロファイルとサインイン中のユーザーを一覧表示します。" }
    package var syncHelp: String { "すべての顧客と購入項目をサービスから読み取ります。" }
    package var doctorHelp: String { "このコンピューターで partnerdeck を使う準備ができているかを調べ、対処を示します。" }
    package var sandboxHelp: String { "サンドボックス自体を操作します。" }
    package var sandboxSeedHelp: String { "サンプル顧客でサンドボックスを作成します。" }
    package var sandboxAcceptHelp: String { "以前の顧客による新しい関係の承認を再現します。" }
    package var sandboxIdentityHelp: String { "サインイン中のユーザーを表示または変更します。" }
    package var sandboxServeHelp: String { "サンドボックスをパートナー センターの API と認証機関として HTTP で提供します。" }
    package var exitStatusHelp: String {
        "終了ステータス: 0 完了、1 取りやめ、または一部のみ実行 (残りを表示)、3 規則による拒否 (原因は標準出力)、4 受付済みで未反映、または管理者関係の終了のように要求済みで未完了 (再実行しないこと)、64 使い方の誤り、65 ストア、テーマ、プロファイル、計画、ジャーナルまたは CSV ファイルが使用不可、または取り込まなかった行あり、66 ファイル・プロファイル・顧客・項目なし、または要求された内容が未読み込み、69 接続不可、70 送信済みで実行の有無が不明につき再実行する前に確認、73 ファイルが存在するか作成不可、74 読み書きの失敗、75 使用中または要求過多につき再試行、待機中の実行 (わかる場合はいつまでかを表示)、または別のプロセスの実行、77 未サインイン・権限なし・読み取り専用、128 以上 シグナルによる終了。"
    }
    package var customerArgument: String { "Microsoft ID、ドメイン、または 1 社だけに一致する名前。" }
    package var subscriptionArgument: String { "サブスクリプション ID、または一意の名前。" }
    package var holdingArgument: String { "ID、または一意の名前。" }
    package var offerArgument: String { "オファー ID (offers を参照)。" }
    package var confirmOption: String { "削除を確認する顧客のドメイン。ドメインがない場合は Microsoft ID。" }
    package var lookOnlyOption: String { "読み取り専用にします。何も変更できません。" }
    package var holdOption: String {
        "一時停止や解約を送信する前に待つ秒数、0～60 (既定: config.toml の hold、または 5)。"
    }
    package var dryRunOption: String { "各ステップの見込みを表示するだけで、実行しません。" }
    package var planOption: String { "このファイルに保存した計画を実行します。" }
    package var saveOption: String { "計画をこのファイルに保存して終わります。" }
    package var resumeOption: String { "途切れた実行または停止中の実行を続行します。" }
    package var retryRefusedOption: String { "--resume と併用: 拒否されたステップを再試行します。" }
    package var waitOption: String { "サービスを待つ最長時間 (秒)。過ぎると何を待っているかを表示して終了します。指定しない場合は完了まで待ちます。" }
    package var confirmEachOption: String {
        "関係の削除を確認する顧客のドメイン (ない場合は Microsoft ID)。顧客ごとに 1 回指定します。"
    }
    package var customersArgument: String { "顧客。それぞれ Microsoft ID、ドメイン、または 1 社だけに一致する名前。" }
    package var verifyOption: String { "すべてのバイトをハッシュ チェーンと照合します。" }
    package var checkOption: String { "サービスで顧客の現在の状態を照会し、証拠としてジャーナルに追加します。" }
    package var formatOption: String { "markdown、html、json のいずれか。" }
    package var entryOption: String { "ジャーナルの記録の番号。" }
    package var calendarOption: String { "日付をカレンダー (iCalendar) として出力します。" }
    package var storeOption: String {
        "サンドボックスのファイル (既定: $XDG_DATA_HOME の partnerdeck/sandbox.sqlite)。"
    }
    package var signInProfileOption: String {
        "サインインするプロファイル。新しい名前なら作成します (既定: PARTNERDECK_PROFILE、ファイルの default、main の順)。"
    }
    package var cloudOption: String { "global、usgov、china (既定: global)。" }
    package var tenantOption: String { "パートナーのテナント: GUID またはドメイン (既定: organizations)。" }
    package var clientIDOption: String { "登録したアプリの ID。" }
    package var baseOption: String { "API の別のアドレス (プロキシやサンドボックスなど)。" }
    package var authorityOption: String { "サインインする別のアドレス。" }
    package var readonlyOption: String { "プロファイルを読み取り専用にします。何も変更できません。" }
    package var refreshTokenOption: String { "標準入力の更新トークン。または PARTNERDECK_REFRESH_TOKEN。" }
    package var clientSecretOption: String { "標準入力のクライアント シークレット。または PARTNERDECK_CLIENT_SECRET。" }
    package var browserOption: String { "このコンピューターのブラウザーでサインインします。ブラウザーがなければコードを使います。" }
    package var purgeOption: String { "サービスから読み取ったデータとアクティビティ ログも削除します。" }
    package var refreshOption: String { "先にサービスに問い合わせます (プロファイルの場合)。" }
    package var profileOption: String {
        "config.toml のプロファイル、または組み込みを表す sandbox (既定: PARTNERDECK_PROFILE、ファイルの default、sandbox の順)。"
    }
    package func languageOption(_ codes: [String]) -> String {
        "\(list(codes)) (既定: ロケール)。"
    }
    package var jsonOption: String { "JSON で出力します。" }
    package var yesOption: String { "確認せずに実行します。" }
    package var searchOption: String { "名前、ドメイン、Microsoft ID の一部。" }
    package var limitOption: String { "最大行数。先頭から、activity と journal では新しいものから数えます。" }
    package func themeOption(_ names: [String]) -> String {
        "\(list(names))、または独自のテーマ。"
    }
    package var noColorOption: String { "色を使いません (NO_COLOR と同じ)。" }
    package var delegatedOption: String { "委任された管理者特権も要求します (Microsoft は新しい関係には付与しなくなりました)。" }
    package var outputOption: String { "本文をこのファイルに保存します。" }
    package var countOption: String { "顧客数。" }
    package var seedOption: String { "同じシードからは同じ顧客が作成されます。" }
    package var forceOption: String { "ファイルがあれば置き換えます。" }
    package var rulesOption: String { "適用する規則: 2020 または current。" }
    package var partnerKindOption: String { "direct-bill、indirect-provider、indirect-reseller。" }
    package func rolesOption(_ allowed: String) -> String { "コンマ区切りのロール: \(allowed)。" }
    package var ofCustomerOption: String { "この顧客のみ。" }
}
