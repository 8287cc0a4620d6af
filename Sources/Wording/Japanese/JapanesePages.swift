extension Japanese: PageWording {
    package var customersTitle: String { "顧客" }
    package var subscriptionsTitle: String { "サブスクリプション" }
    package var reservationsTitle: String { "Azure の予約" }
    package var softwareTitle: String { "ソフトウェア" }
    package var accountTitle: String { "アカウント" }
    package var blockersTitle: String { "要対応の項目" }
    package var catalogueTitle: String { "カタログ" }
    package var activityLogTitle: String { "アクティビティ ログ" }
    package var requestTitle: String { "リセラー関係の依頼" }
    package var helpTitle: String { "ヘルプ" }
    package func customersCount(_ count: Int) -> String { "顧客 \(count.grouped) 社" }
    package func subscriptionsByStatus(_ active: Int, suspended: Int) -> String {
        "サブスクリプション: アクティブ \(active.grouped)、一時停止中 \(suspended.grouped)"
    }
    package func unreadSubscriptions(_ count: Int) -> String { "未確認 \(count.grouped)" }
    package var customerSearchPrompt: String { "名前、ドメイン、Microsoft ID で絞り込み" }
    package func customerSearchPrompt(examples: String) -> String {
        "\(customerSearchPrompt) (例: \(examples))"
    }
    package func customersFound(_ found: Int, of total: Int) -> String {
        "\(total.grouped) 社中 \(found.grouped) 社"
    }
    package var searching: String { "検索中…" }
    package func sandboxRules(_ edition: String) -> String { "サンドボックス · 規則 \(edition)" }
    package func productionRules(_ edition: String) -> String { "規則 \(edition)" }
    package func formerFound(_ names: [String]) -> String {
        "関係が終了した顧客: \(list(names))。行った操作はジャーナル (\(keys[.journal])) で確認できます。"
    }
    package var noCustomerMatches: String { "一致する顧客は見つかりません。" }
    package var noCustomers: String { "顧客がいません。" }
    package var nothingSelected: String { "ここには項目がありません。" }
    package var nothingToChoose: String { "この行には選択するものがありません。" }
    package var holdsNone: String { "購入項目はありません。" }
    package var holdingsHeading: String { "購入項目" }
    package var upcomingHeading: String { "今後の予定" }
    package func andMore(_ count: Int) -> String { "ほか \(count.grouped) 件" }
    package var paneNeedsWidth: String {
        "サイド ペインを表示するには、画面の幅が 130 桁以上必要です。"
    }
    package var pageHasNoPane: String { "このページにはサイド ペインがありません。" }
    package var onlyCancelledOrder: String { "一時停止できない項目です。\(keys[.cancel]) で取り消してください。" }
    package var onlyCancelled: String { "一時停止できない項目です。\(keys[.cancel]) で解約してください。" }
    package var noRelationship: String { "削除するリセラー関係がありません。" }
    package var nobodyCouldAccept: String { "承認できる以前の顧客がいません。" }
    package var reading: String { "読み込み中…" }
    package var readFailed: String { "読み込めませんでした。\(keys[.refresh]) で再試行してください。" }
    package var notReadYet: String { "顧客の購入項目はまだ読み込まれていません。" }
    package var customerMissing: String { "パートナー センターの一覧にもうない顧客です。\(keys[.refresh]) で再確認してください。" }
    package var removalPending: String { "削除は受け付けられましたが、パートナー センターにまだ反映されていません。" }
    package func waitingForAnswer(of service: String) -> String {
        "\(spacedAfter(service))の応答を待っています…"
    }
    package var readyToRemove: String { "削除可能" }
    package func blockersLeft(_ count: Int) -> String { "削除不可 (要対応 \(count.grouped) 件)" }
    package var blockerMark: String { "要対応" }
    package var removeLink: String { "リセラー関係の削除" }
    package func removeLinkInactive(_ count: Int) -> String {
        "無効: 要対応の項目が \(count.grouped) 件あります。\(keys[.open]) で確認してください。"
    }
    package var removeLinkReady: String { "要対応の項目はもうありません。\(keys[.open]) で削除できます。" }
    package func blockersCount(_ count: Int) -> String {
        "\(count.grouped) 件が関係の削除を妨げています。最後の 1 件が解消されるとリンクが有効になります。"
    }
    package var blockersCleared: String { "要対応の項目はもうありません。\(keys[.quit]) で戻ると、削除のリンクがあります。" }
    package var whyHeading: String { "理由" }
    package var fixHeading: String { "対処" }
    package var blockerEffectsHeading: String { "影響" }
    package var formerCustomersHeading: String { "[サンドボックス] 承認を再現できる以前の顧客" }
    package var includeDelegatedAccess: String { "委任された管理者特権を含める" }
    package var delegatedAccessNote: String {
        "Microsoft は 2023 年 10 月以降、新しい関係にこの特権を付与していません (代わりに GDAP)。"
    }
    package var emailTextHeading: String { "メール本文" }
    package func windowTooSmall(_ columns: Int, rows: Int, nowColumns: Int, nowRows: Int) -> String
    {
        "ウィンドウを広げてください。最小 \(columns.grouped)×\(rows.grouped)、現在 \(nowColumns.grouped)×\(nowRows.grouped)。"
    }
    package func orderFor(_ customer: String) -> String { "\(spacedAfter(customer))向けの注文" }
    package var searchPrompt: String { "文字で絞り込み" }
    package func searchPrompt(examples: String) -> String {
        "文字で絞り込み (例: \(examples))"
    }
    package func searchFound(_ found: Int, of total: Int) -> String {
        "\(total.grouped) 件中 \(found.grouped) 件"
    }
    package func underParent(_ name: String) -> String { "上位のサブスクリプション: \(name)" }
    package var nothingMatches: String { "一致する項目はありません。" }
    package func searchFull(_ limit: Int) -> String { "入力できるのは \(limit.grouped) 文字までのため、残りは省きました。" }
    package var pasteHasNoField: String { "ここには貼り付け先の入力欄や一覧がありません。" }
    package var helpKeys: String { "↑↓ 選択 · Enter 実行 · / 絞り込み · Esc 閉じる" }
    package var helpTypingKeys: String { "Enter 絞り込みを確定 · Esc 絞り込みを解除" }

    // The names of facts and columns, as Partner Center has them.

    package var customerLabel: String { "顧客" }
    package var domainLabel: String { "ドメイン" }
    package var microsoftIDLabel: String { "Microsoft ID" }
    package var countryLabel: String { "国" }
    package var purchasesLabel: String { "購入" }
    package var relationshipLabel: String { "関係" }
    package var subscriptionLabel: String { "サブスクリプション" }
    package var kindLabel: String { "種類" }
    package var quantityLabel: String { "数量" }
    package var statusLabel: String { "状態" }
    package var productLabel: String { "製品" }
    package var purchasedLabel: String { "購入日" }
    package var reservationLabel: String { "Azure の予約" }
    package var companyNameLabel: String { "会社名" }
    package var customDomainsLabel: String { "その他のドメイン" }
    package var addressLabel: String { "住所" }
    package var contactLabel: String { "担当者" }
    package var emailLabel: String { "メール" }
    package var phoneLabel: String { "電話" }
    package var languageLabel: String { "言語" }
    package var delegatedAccessLabel: String { "委任された管理者特権 (DAP)" }
    package var supportContactsLabel: String { "サポート連絡先" }
    package var yes: String { "はい" }
    package var no: String { "いいえ" }
    package var none: String { "なし" }
    package var granted: String { "付与済み" }
    package var notGranted: String { "未付与" }
    package var notReadable: String { "確認不可" }
    package var offerLabel: String { "オファー" }
    package var nicknameLabel: String { "表示名" }
    package var subscriptionIDLabel: String { "サブスクリプション ID" }
    package var offerIDLabel: String { "オファー ID" }
    package var orderIDLabel: String { "注文 ID" }
    package var billingCycleLabel: String { "請求サイクル" }
    package var termLabel: String { "契約期間" }
    package var createdLabel: String { "作成日" }
    package var startedLabel: String { "開始日" }
    package var termEndLabel: String { "契約終了" }
    package var orderCancellableUntilLabel: String { "取消期限" }
    package var autoRenewLabel: String { "自動更新" }
    package var scheduledChangeLabel: String { "予定されている変更" }
    package var dataDeletionLabel: String { "データの削除" }
    package func dataDeletedAfterSuspension(_ days: Int, to mostDays: Int) -> String {
        "一時停止から \(days.grouped)～\(mostDays.grouped) 日後 (中国は 60 日)。正確な日付はパートナー センターで確認してください。"
    }
    package var atTermEndLabel: String { "契約終了時" }
    package var scheduledActionsLabel: String { "終了時の予定" }
    package var atAnyTime: String { "いつでも" }
    package var trialLabel: String { "試用版" }
    package var publisherLabel: String { "発行元" }
    package var addOnOfLabel: String { "アドオン元" }
    package var suspensionReasonsLabel: String { "一時停止の理由" }
    package var suspendedByPartner: String { "パートナーによる一時停止" }
    package var suspendedForCustomerCancellation: String { "顧客による解約" }
    package var azureSubscriptionIDLabel: String { "Azure サブスクリプション ID" }
    package var azurePlanLabel: String { "Azure プラン" }
    package var reservationIDLabel: String { "予約 ID" }
    package var reservationOrderIDLabel: String { "予約注文 ID" }
    package var reservationTypeLabel: String { "予約の種類" }
    package var expiresLabel: String { "有効期限" }
    package var lineItemLabel: String { "注文明細" }
    package var on: String { "オン" }
    package var off: String { "オフ" }
    package var timeLabel: String { "日時 (UTC)" }
    package var userLabel: String { "ユーザー" }
    package var operationLabel: String { "操作" }
    package var targetLabel: String { "対象" }
    package var outcomeLabel: String { "結果" }
    package var detailsLabel: String { "詳細" }
    package var blocksRemovalLabel: String { "関係の削除を妨げる" }
    package var notCancellable: String { "解約不可" }
    package var azureSubscriptionLabel: String { "Azure サブスクリプション" }
    package var noEnd: String { "無期限" }

    // How old and how sure is what a page shows, and the way to the service.

    package var readOnlyMark: String { "読み取り専用" }
    package func syncCustomers(_ count: Int) -> String { "顧客 \(count.grouped) 社" }
    package func syncHoldings(_ done: Int, of total: Int) -> String {
        "読み込み済み \(done.grouped)/\(total.grouped) 社"
    }
    package func syncProfiles(_ done: Int, of total: Int) -> String {
        "国、DAP \(done.grouped)/\(total.grouped)"
    }
    package func syncOffline(_ time: String) -> String { "\(time) UTC からオフライン" }
    package var syncSignIn: String { "サインインが必要" }
    package func syncStopped(_ time: String) -> String { "\(time) UTC から停止中" }
    package var syncConnecting: String { "接続中" }
    package func syncedAsOf(_ time: String) -> String { "\(time) UTC 時点" }
    package var notReadYetMark: String { "未読み込み" }
    package var notListedMark: String { "一覧になし" }
    package func notListedMarkSince(_ time: String) -> String { "\(time) UTC から一覧になし" }
    package func unknownCustomers(_ count: Int) -> String { "未確認 \(count.grouped) 社" }
    package var changePending: String { "反映待ち" }
    package func changePendingSince(
        _ change: String, time: String, by service: String
    ) -> String {
        "\(change): \(time) UTC に受け付けられましたが、\(spacedAfter(service))にまだ反映されていません。"
    }
    package var firstListing: String { "顧客の一覧を初めて読み込んでいます…" }
    package func syncFirstListingSoFar(_ count: Int) -> String {
        "顧客の一覧を初めて読み込んでいます: 現在 \(count.grouped) 社…"
    }
    package var customersNotRead: String { "顧客の一覧はまだ読み込まれていません。\(keys[.refresh]) で再試行してください。" }
    package func offlineNotice(_ time: String) -> String {
        "\(time) UTC からオフライン: 以前の内容です。\(keys[.refresh]) で再試行してください。"
    }
    package var thenRefreshKey: String { "次に \(keys[.refresh]) で再試行してください。" }
    package func syncNextAttempt(_ time: String) -> String { "次回の再試行: \(time) UTC。" }
    package func oldData(_ time: String) -> String { "\(time) UTC 時点の情報です。送信する前に再確認します。" }
    package func syncPendingChanges(_ count: Int) -> String {
        "\(count.grouped) 件の変更が受け付けられましたが、まだ反映されていません。"
    }
}
