extension Japanese: RefusalWording {
    package func refusedNotACustomer(_ customer: String) -> String {
        "\(spacedAfter(customer))とのリセラー関係がありません。"
    }
    package func refusedAlreadyACustomer(_ customer: String) -> String {
        "\(spacedAfter(customer))はすでに顧客です。"
    }
    package func refusedHoldingNotFound(_ holding: String) -> String {
        "顧客は\(spaced(holding))を保有していません。"
    }
    package func refusedOfferNotFound(_ offer: String) -> String {
        "カタログにオファー\(spaced(offer))がありません。"
    }
    package func refusedOfferSuspended(_ subscription: String) -> String {
        "顧客はこのオファーを一時停止中の状態ですでに保有しています (\(subscription))。"
    }
    package func refusedQuantity(_ quantity: Int, from lowest: Int, to highest: Int) -> String {
        "数量 \(quantity.grouped) は \(lowest.grouped)～\(highest.grouped) の範囲外です。"
    }
    package var refusedOfferNotSold: String { "レガシー オファーは 2024 年 9 月 1 日以降販売されていません。" }
    package func refusedAlreadyEnding(_ day: String) -> String { "すでに終了が予定されています (\(day))。" }
    package func refusedAlreadyIs(_ status: String) -> String { "すでに「\(status)」です。" }
    package var refusedAlreadyCancelled: String { "すでに解約、取り消し、または削除されています。" }
    package func refusedStatusChange(_ from: String, to: String) -> String {
        "「\(from)」から「\(to)」には変更できません。"
    }
    package var refusedNotActivatedYet: String { "まだアクティブ化されていません。" }
    package func refusedNotActive(_ status: String) -> String { "「\(status)」です。アクティブな間だけ変更できます。" }
    package var refusedStatusNotTold: String { "パートナー センターが状態を示していません。" }
    package func refusedStatusUnknown(_ status: String) -> String {
        "「\(status)」という状態は partnerdeck では認識できません。"
    }
    package var refusedSuspendInstead: String { "レガシー サブスクリプションと Azure プランは解約できません。" }
    package var refusedCancelInstead: String { "ソフトウェアとマーケットプレースのサブスクリプションは一時停止できません。" }
    package func refusedAzureSubscriptionsLive(_ count: Int) -> String {
        "プランにアクティブな Azure サブスクリプションが \(count.grouped) 件あります。"
    }
    package func refusedParentNotActive(_ base: String) -> String {
        "基本サブスクリプション\(spaced(base))がアクティブではありません。"
    }
    package func refusedWindowClosedOn(_ time: String) -> String {
        "解約・取消期限 (\(time) UTC) が過ぎています。"
    }
    package var refusedWindowClosed: String { "解約・取消期限が過ぎています。" }
    package var refusedNotCancellable: String { "この契約期間中は解約できません。" }
    package func refusedTermEnded(_ day: String) -> String { "契約期間は \(day) に終了しており、元に戻せません。" }
    package var refusedSuspendedByMicrosoft: String {
        "パートナー センターが再開を許可していません。パートナーではなく Microsoft が一時停止したと考えられます。"
    }
    package func refusedSuspendedByOthers(_ reasons: String) -> String {
        "パートナーによる一時停止ではないため (\(reasons))、再開できません。"
    }
    package var refusedAzurePortalOnly: String { "パートナー センターのインターフェイスでは実行できません。" }
    package func refusedBlocked(_ count: Int) -> String { "\(count.grouped) 件が関係の削除を妨げています。" }
    package var refusedRoleMissing: String { "現在のロールでは実行できません。" }
    package func refusedPartnerKind(_ kind: String) -> String { "\(kind)は実行できません。" }
    package func refusedUnreachable(_ service: String, reason: String) -> String {
        "\(spacedAfter(service))に接続できません (\(reason))。"
    }
    package func refusedChangedMeanwhile(_ differences: String) -> String {
        "表示した時点から変わっています:\n\(differences)"
    }
    package var refusedNewerVersion: String {
        "読み取った後にパートナー センターで再度保存されたため、ETag が無効になっています。"
    }
    package var refusedReadOnly: String { "読み取り専用のため変更できません。" }
    package var refusedIrreversible: String { "元に戻せない操作です。" }
    package var refusedRelationshipEnded: String { "リセラー関係が終了しているため、元に戻せません。" }
    package var refusedAlreadyUndone: String { "すでに以前の状態なので、元に戻すものはありません。" }
    package var refusedNothingDone: String { "元に戻す操作はありません。ここからこの項目を変更していません。" }
    package func refusedRunUnderwayIn(_ customer: String, process: String) -> String {
        "このコンピューターで同じユーザーの別のプロセス (番号 \(process)) が\(spaced(customer))の計画を実行中です。"
    }
    package func refusedRunUnderway(_ customer: String) -> String {
        "このコンピューターで同じユーザーの別のプロセスが\(spaced(customer))の計画を実行中です。"
    }
    package func refusedRunBefore(_ time: String) -> String { "この計画は \(time) UTC にすでに開始されています。" }
    package func refusedRunUnanswered(_ customer: String) -> String {
        "\(spacedAfter(customer))の実行が停止中で、送信した操作の一部は実行の有無がまだわかりません。"
    }
    package var refusedRunUntold: String { "ジャーナルにこの実行の記録がなくなっています。" }
    package var storeLocked: String { "別のプロセスがストアをロックしています。" }
    package var storeDiskFull: String { "ディスクがいっぱいです。" }
    package func storeFailed(_ reason: String) -> String { "ストアを読み書きできません: \(reason)" }

    // What is wrong on the way to the service, with its answers, the journal and the files.

    package var systemNoFolder: String { "フォルダーがありません" }
    package var systemIsFolder: String { "フォルダーです" }
    package var systemNameTooLong: String { "名前が長すぎます" }
    package var systemNotAllowed: String { "許可されていません" }
    package var systemDiskFull: String { "ディスクがいっぱいです" }
    package var systemClosed: String { "閉じられています" }
    package var systemTooLarge: String { "許可されたサイズを超えます" }
    package var systemDeviceFailed: String { "デバイスでエラーが発生しました" }
    package var systemIsLink: String { "リンクです" }
    package var systemOpenFiles: String { "開いているファイルが多すぎます" }
    package var systemNoDevice: String { "デバイスがありません" }
    package var systemExists: String { "すでに存在します" }
    package var systemBusy: String { "使用中です" }
    package var systemNoMemory: String { "メモリが不足しています" }
    package var systemNotSupported: String { "ファイル システムが対応していません" }
    package var systemInvalid: String { "名前または要求をシステムが受け付けません" }
    package var systemNoLocks: String { "ファイルをロックできません" }
    package var systemUnreachable: String { "ネットワークまたはファイル サーバーに接続できません" }
    package var systemDamaged: String { "内容が破損しています" }
    package var unreadableEmptyBody: String { "本文が空" }
    package var unreadableNoJSON: String { "JSON ではない" }
    package var unreadableNoObject: String { "オブジェクトではない" }
    package var unreadableNoItems: String { "項目の一覧がない" }
    package var unreadableNoLinks: String { "リンクのオブジェクトではない" }
    package var unreadableNoNextLink: String { "次のページへのリンクがない" }
    package var unreadableLoop: String { "読み込み済みのページに戻る一覧" }
    package var unreadableForeignMark: String { "この一覧のものではないページの目印" }
    package var unreadableNoCustomer: String { "ID のない顧客" }
    package var unreadableNoSubscription: String { "ID のないサブスクリプション" }
    package var unreadableNoAzureSubscription: String { "一部が欠けているか ID のない Azure サブスクリプション" }
    package var unreadableNoSupportContact: String { "ID のないサポート連絡先" }
    package var unreadableOtherCustomer: String { "別の顧客" }
    package var unreadableOtherSubscription: String { "別のサブスクリプション" }
    package var unreadableNoRequestLink: String { "リンクのない関係の依頼" }
    package var unreadableNoAccessToken: String { "アクセス トークンがない" }
    package var unreadableNoDeviceCode: String { "デバイス コードがない" }
    package var unreadableUnknownNotFound: String { "エラー コードのない 404" }
    package var journalHasNoFolder: String {
        "ジャーナルがありません。XDG_STATE_HOME も HOME も絶対パスのフォルダーを指していません。"
    }
    package func journalDiskFull(_ path: String) -> String { "ディスクがいっぱいでジャーナルに記録できません: \(path)" }
    package func journalUnwritable(_ path: String, reason: String) -> String {
        "ジャーナルに記録できません: \(path) (\(reason))"
    }
    package func journalUnreadable(_ path: String, reason: String) -> String {
        "ジャーナルを読み取れません: \(path) (\(reason))"
    }
    package func journalLocked(_ path: String) -> String { "別のプロセスがジャーナルをロックしています: \(path)" }
    package func journalBroken(_ entry: Int, path: String) -> String {
        "ジャーナルの記録 #\(entry.grouped) が記録時の内容と異なります: \(path)"
    }
    package var adviceJournalFolder: String { "記録なしでは実行しないため、何も実行していません。どちらかを設定してください。" }
    package var adviceJournalFull: String { "何も実行していません。空き容量を確保して、もう一度お試しください。" }
    package var adviceJournalUnwritable: String {
        "記録なしでは実行しないため、何も実行していません。書き込みを許可するか XDG_STATE_HOME を設定してください。"
    }
    package var adviceJournalBroken: String {
        "`partnerdeck journal --verify` で確認し、ファイルは証拠として保管してください。"
    }
    package var troubleSignInMissing: String { "このプロファイルにはだれもサインインしていません。" }
    package var troubleSignInExpired: String { "サインインの有効期限が切れたか、取り消されました。" }
    package var troubleMultiFactorRequired: String { "パートナー センターは多要素認証 (MFA) によるサインインを求めています。" }
    package var troubleConditionalAccess: String { "組織の条件付きアクセス ポリシーによりブロックされました。" }
    package var troubleWrongAudience: String { "アクセス トークンが別のサービス向けに発行されています。" }
    package var troubleAppOnlyToken: String { "サインインしたユーザーが必要です。アプリケーションだけでは実行できません。" }
    package var serviceGraph: String { "Microsoft Graph" }
    package func troubleAccessDenied(by service: String) -> String {
        "\(spacedAfter(service))がアクセスを拒否しました。"
    }
    package var troubleAgreementMissing: String { "まだ同意されていない契約があります。" }
    package var troubleCustomerUnderReview: String { "この顧客は Microsoft の審査中か、承認されていません。" }
    package func troubleThrottledUntil(_ time: String, by service: String) -> String {
        "\(spacedAfter(service))への要求が多すぎるため、\(time) UTC まで待つ必要があります。"
    }
    package func troubleThrottled(by service: String) -> String {
        "\(spacedAfter(service))への要求が多すぎるため、しばらく待つ必要があります。"
    }
    package var troublePendingOperation: String { "この項目に対する別の変更がまだ終わっていません。" }
    package func troubleRedirectedTo(_ host: String) -> String {
        "\(host) へのリダイレクトが返されました。サインイン情報がそちらに渡るため、たどりません。"
    }
    package var troubleRedirected: String { "リダイレクトが返されました。サインイン情報が別の場所に渡るため、たどりません。" }
    package func troubleRejected(by service: String) -> String {
        "\(spacedAfter(service))が拒否しました。"
    }
    package func troubleFailed(in service: String) -> String {
        "\(spacedAfter(service))でエラーが発生しました。"
    }
    package func troubleUnreadable(_ reason: String, from service: String) -> String {
        "\(spacedAfter(service))の応答を読み取れません (\(reason))。"
    }
    package var troubleAnswerLost: String { "送信しましたが応答がなく、実行されたかどうかまだわかりません。" }
    package func troubleNotShownYet(by service: String) -> String {
        "受け付けられましたが、\(spacedAfter(service))にまだ反映されていません。"
    }
    package var troubleStopped: String { "送信前に中止しました。" }
    package var troubleCutOff: String { "応答の前に partnerdeck が終了しました。照会の結果、実行されていません。" }
    package var adviceSignIn: String { "`\(signInCommand)` を実行してください。" }
    package var adviceSignInWithMFA: String {
        "`\(signInCommand)` をもう一度実行し、MFA を完了してください。MFA なしの以前のサインインは使えません。"
    }
    package var adviceCheckAddress: String { "プロファイルのベース アドレスと、ネットワークが独自のサインインを求めていないかを確認してください。" }
    package var adviceConditionalAccess: String { "ポリシーで許可されたデバイスと場所からサインインするか、管理者に問い合わせてください。" }
    package var adviceWrongAudience: String {
        "プロファイルの authority とベース アドレスを確認し、`\(signInCommand)` を実行してください。"
    }
    package var adviceAppOnlyToken: String { "クライアント シークレットなしで `\(signInCommand)` を実行してください。" }
    package var adviceCheckRoles: String { "パートナー センターでロールを確認してください。" }
    package var adviceAcceptAgreement: String { "パートナー センターで同意するか、顧客に確認してもらってください。" }
    package var adviceCustomerUnderReview: String { "審査が終わるのを待つか、Microsoft サポートに問い合わせてください。" }
    package var adviceTryLater: String { "しばらくしてから、もう一度お試しください。" }
    package var adviceLookBeforeRepeating: String { "再試行する前に状態を確認してください。" }
    package var adviceLookInMinutes: String { "再試行せずに、数分後に確認してください。" }
    package var connectionRefused: String { "接続が拒否されました" }
    package var connectionTimedOut: String { "タイムアウトしました" }
    package var connectionClosed: String { "応答の前に接続が切断されました" }
    package var connectionNoNetwork: String { "ネットワークに接続されていません" }
    package var connectionCertificateNotAccepted: String { "TLS 証明書を信頼できません" }
    package var connectionNoTLS: String { "TLS 接続を確立できません" }
    package func connectionNameNotFound(_ host: String) -> String { "名前 \(host) が見つかりません" }
    package var connectionNotHTTP: String { "HTTP ではない応答を受け取りました" }
    package func connectionAnswerTooLarge(_ bytes: Int) -> String {
        "応答が \(bytes.grouped) バイトを超えています"
    }
    package func connectionNoAnswerWithin(_ seconds: Int) -> String {
        "\(seconds.grouped) 秒以内に応答がありませんでした"
    }
    package var connectionProxyWantsPassword: String { "プロキシがユーザー名とパスワードを求めています" }
    package var connectionProxyRefused: String { "プロキシが接続を拒否しました" }
    package func connectionProxyUnusable(_ variable: String) -> String {
        "\(variable) に指定されたプロキシは使えません"
    }
    package var connectionLibraryMissing: String {
        "libcurl 7.80 以降がないため、`apt install libcurl4` でのインストールが必要です"
    }
    package var connectionAnswersFail: String { "応答が続けて失敗しました" }
    package var connectionFailed: String { "接続に失敗しました" }
    package func serviceSaid(_ message: String, by service: String) -> String {
        "\(spacedAfter(service))のメッセージ: \(message)"
    }

    // What can be done about it.

    package var adviceNotACustomer: String { "先にリセラー関係を依頼してください。" }
    package var adviceOfferNotSold: String { "代わりに新しいコマースのオファーを注文してください。" }
    package var adviceOfferSuspended: String { "代わりに再開してください。" }
    package var adviceOfferNotFound: String { "`partnerdeck offers` で一覧を確認してください。" }
    package var adviceNotActive: String { "先に再開してください\(key(.reactivate))。" }
    package var adviceSuspendedByOthers: String { "Microsoft サポートに理由を確認し、解除を依頼してください。" }
    package var adviceNotActivatedYet: String { "アクティブになってから、もう一度お試しください。" }
    package var adviceLookInPartnerCenter: String { "パートナー センターで確認してください。" }
    package var adviceSuspendInstead: String { "代わりに一時停止してください\(key(.suspend))。" }
    package var adviceCancelInstead: String { "代わりに解約してください\(key(.cancel))。" }
    package var adviceParentNotActive: String { "先に基本サブスクリプションを再開してください。" }
    package var adviceWaitForTermEnd: String { "契約終了より前には終了できません。" }
    package var adviceEndWithTerm: String { "契約終了より前には終了できません。契約終了時に終了するよう設定できます\(key(.renew))。" }
    package var adviceAskSupportToCancel: String {
        "Microsoft サポート (「CSP Purchase/Refund on behalf of customers」) に依頼してください。"
    }
    package var adviceAskPublisher: String {
        "今は発行元の承認がなければ終了できません。更新の設定\(spaced(after: key(.renew)))または計画\(spaced(after: key(.plan)))で契約とともに終了するよう設定できます。"
    }
    package var adviceUseAzurePortal: String { "Azure portal を使うか、Microsoft サポートに依頼してください。" }
    package var adviceBlocked: String { "顧客のページで、各項目に表示される対処に従って解消してください。" }
    package func adviceRolesNeeded(_ roles: String) -> String { "必要なロール: \(roles)。" }
    package var advicePartnerKindMayNot: String { "間接プロバイダーに依頼してください。" }
    package var adviceCheckProxy: String { "HTTPS_PROXY と NO_PROXY を確認するか、プロキシの管理者に問い合わせてください。" }
    package var adviceTryAgain: String { "もう一度お試しください。" }
    package var adviceSignInAgain: String {
        "`\(signInCommand)` をもう一度実行してください。解決しない場合は、パートナー センターで自分のロールを確認してください。"
    }
    package var adviceChangedMeanwhile: String { "実行していません。内容を確認し、必要ならもう一度実行してください。" }
    package var adviceReadOnly: String {
        "`readonly` ではないプロファイルを使うか、`--readonly` なしで起動するか、キーで設定した場合は解除\(spaced(after: key(.readOnly)))してください。"
    }
    package var adviceStoreFull: String { "何も変更していません。空き容量を確保して、もう一度お試しください。" }
    package var adviceRunUnderway: String { "何も実行していません。その実行が終わるのを待つか、そちらで停止してから、もう一度お試しください。" }
    package var adviceResumeByKey: String { "その実行を続行する (\(keys[.run])) か、新しい計画を作成してください。" }
    package var adviceResumeByCommand: String {
        "`\(resumeCommand)` で続行するか、新しい計画を作成してください。"
    }
    package var adviceLookUpByKey: String { "何も実行していません。先にその実行を続行してください (\(keys[.run]))。そこで照会します。" }
    package var adviceLookUpByCommand: String {
        "何も実行していません。`\(resumeCommand)` が照会し、その実行を続行します。"
    }
    package var adviceRunUntold: String { "何も実行していません。顧客を確認し、新しい計画を作成してください。" }
    package var adviceStoreFailed: String { "ファイルとディスクの空き容量を確認してください。" }
}
