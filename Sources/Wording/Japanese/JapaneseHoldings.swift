extension Japanese: HoldingWording {
    package func somethingNew(_ name: String) -> String { "\(spacedAfter(name))が追加されました" }
    package func somethingGone(_ name: String) -> String { "\(spacedAfter(name))がなくなりました" }
    package var statusNone: String { "状態なし" }
    package var statusActive: String { "アクティブ" }
    package var statusSuspended: String { "一時停止中" }
    package var statusPending: String { "処理待ち" }
    package var statusExpired: String { "期限切れ" }
    package var statusDisabled: String { "無効" }
    package var statusDeleted: String { "削除済み" }
    package var statusCancelled: String { "解約済み" }
    package var statusCompleted: String { "購入済み" }
    package var statusReservationCancelled: String { "取り消し済み" }
    package var statusUnknown: String { "? 不明" }
    package func statusNotKnown(_ word: String) -> String { "? 不明 (\(word))" }
    package var statusUnderReview: String { "審査中" }
    package var statusWarned: String { "警告" }
    package var statusNotJudged: String { "この状態で何ができるかは不明です。パートナー センターで確認してください。" }
    package var kindUnread: String { "読み取り不可" }
    package var kindNotTold: String { "不明な種類" }
    package func kindUnknown(_ kind: String) -> String { "不明な種類: \(kind)" }
    package func kindNotListed(_ count: Int) -> String { "未取得 \(count.grouped) 件" }
    package var kindLegacyLicence: String { "ライセンス (レガシー)" }
    package var kindLegacyAddOn: String { "アドオン (レガシー)" }
    package var kindLegacyAzure: String { "Azure (レガシー)" }
    package var kindNewCommerce: String { "新しいコマース (NCE)" }
    package var kindSoftware: String { "ソフトウェア サブスクリプション" }
    package var kindMarketplace: String { "マーケットプレース" }
    package var kindSavingsPlan: String { "節約プラン" }
    package var billedMonthly: String { "毎月" }
    package var billedAnnually: String { "毎年" }
    package var billedEveryThreeYears: String { "3 年ごと" }
    package var billedOnce: String { "1 回限り" }
    package var termOneMonth: String { "1 か月" }
    package var termOneYear: String { "1 年" }
    package var termThreeYears: String { "3 年" }
    package var relationshipReseller: String { "リセラー" }
    package var relationshipNone: String { "なし" }
    package var relationshipNotTold: String { "不明" }
    package var roleGlobalAdmin: String { "グローバル管理者" }
    package var roleAdminAgent: String { "管理エージェント" }
    package var roleSalesAgent: String { "販売エージェント" }
    package var roleHelpdeskAgent: String { "ヘルプデスク エージェント" }
    package var roleBillingAdmin: String { "課金管理者" }
    package var roleUserManagementAdmin: String { "ユーザー管理の管理者" }
    package var partnerKindDirectBill: String { "直接請求パートナー" }
    package var partnerKindIndirectProvider: String { "間接プロバイダー" }
    package var partnerKindIndirectReseller: String { "間接リセラー" }
    package var operationSuspend: String { "一時停止" }
    package var operationReactivate: String { "再開" }
    package var operationCancelSubscription: String { "解約" }
    package var operationCancelOrder: String { "注文の取り消し" }
    package var operationOrder: String { "注文" }
    package var operationUpdate: String { "変更" }
    package var operationRemoveRelationship: String { "関係の削除" }
    package var operationAcceptRelationship: String { "関係の承認" }
    package var operationRemoveDelegatedAccess: String { "DAP の削除" }
    package var outcomeDone: String { "✓ 完了" }
    package var outcomeFailed: String { "✗ 失敗" }
    package var outcomeRefused: String { "✗ 拒否" }
    package var outcomeNotSent: String { "✗ 未送信" }
    package var outcomeUnderway: String { "… 応答なし" }
    package var outcomeRequested: String { "… 要求済み (未完了)" }
    package var outcomeAccepted: String { "… 受付済み、反映待ち" }
    package var outcomeUnanswered: String { "? 応答なし" }

    // Why a holding keeps the relationship alive, and how it is cleared.

    package var causeActive: String { "サブスクリプションがアクティブです。" }
    package var causePending: String { "サブスクリプションが処理待ちで、アクティブになる可能性があります。" }
    package var causeStatusNotTold: String { "パートナー センターが状態を示していないため、まだ有効かもしれません。" }
    package func causeStatusUnknown(_ status: String) -> String { "状態「\(status)」は不明で、まだ有効かもしれません。" }
    package var causeNewCommerceSuspended: String { "新しいコマース: 一時停止では不十分で、解約が必要です。" }
    package var causeSoftwareSubscriptionNotCancelled: String { "ソフトウェア サブスクリプションが解約されていません。" }
    package var causeAzureSubscriptionLive: String { "プランの Azure サブスクリプションがアクティブです。" }
    package var causeReservationOpen: String { "Azure の予約が取り消されていません。" }
    package var causeSoftwareNotCancelled: String { "ソフトウェアの購入が取り消されていません。" }
    package var causeMarketplaceNotCancelled: String { "マーケットプレース: 一時停止では不十分で、解約または期間満了が必要です。" }
    package var causeSavingsPlanRuns: String { "Azure の節約プランが継続中で、通常は終了前に解約できません。" }
    package func causeItemUnread(_ list: String) -> String {
        "\(spacedAfter(list))の応答に読み取れない項目があり、まだ有効かもしれません。"
    }
    package var causeKindNotTold: String { "パートナー センターが購入の種類を示していないため、まだ有効かもしれません。" }
    package func causeKindUnknown(_ kind: String) -> String {
        "購入の種類「\(kind)」を partnerdeck が認識できないため、まだ有効かもしれません。"
    }
    package func causeItemsMissing(_ count: Int, list: String) -> String {
        "パートナー センターの集計より\(spaced(list))の一覧が \(count.grouped) 件少なく、漏れた項目がまだ有効かもしれません。"
    }
    package var causeRelationshipUntold: String { "パートナー センターが顧客とパートナーの関係を示していません。" }
    package var listSubscriptions: String { "サブスクリプション" }
    package var listAzureSubscriptions: String { "Azure サブスクリプション" }
    package var listEntitlements: String { "エンタイトルメント" }
    package var listOrders: String { "注文" }
    package var listReservations: String { "Azure の予約" }
    package var wayOutSuspend: String { "一時停止してください\(key(.suspend))。" }
    package func wayOutSuspendBase(_ base: String) -> String {
        "基本サブスクリプション\(spaced(base))を一時停止すると一緒に一時停止されます。または単独で一時停止してください\(key(.suspend))。"
    }
    package func wayOutCancelSubscriptionBy(_ time: String) -> String {
        "\(time) UTC までに解約してください\(key(.cancel))。"
    }
    package func wayOutCancelOrderBy(_ time: String) -> String {
        "\(time) UTC までに注文を取り消してください\(key(.cancel))。"
    }
    package var wayOutCancelSubscription: String { "解約してください\(key(.cancel))。" }
    package var wayOutCancelOrder: String { "注文を取り消してください\(key(.cancel))。" }
    package func wayOutCancelAzureSubscriptionsFirst(_ count: Int) -> String {
        "先に Azure サブスクリプション \(count.grouped) 件を解約してから、プランを一時停止してください。"
    }
    package var wayOutCancelAzureSubscription: String { "Azure サブスクリプションを解約してください\(key(.cancel))。" }
    package var wayOutAzurePortal: String { "Azure portal または Microsoft サポートのみが終了できます。" }
    package var wayOutSupportRequest: String {
        "解約・取消期限が過ぎています。サポート要求「CSP Purchase/Refund on behalf of customers」を送信してください。"
    }
    package func wayOutSuspendToStopRenewal(_ termEnd: String) -> String {
        "解約期限が過ぎています。更新されないよう一時停止すると\(key(.suspend))、契約終了時 (\(termEnd)) に終了します。"
    }
    package func wayOutCancelAtTermEnd(_ termEnd: String) -> String {
        "解約期限が過ぎています。更新の設定\(spaced(after: key(.renew)))または計画\(spaced(after: key(.plan)))で契約終了時 (\(termEnd)) に解約されるよう設定してください。それまでは利用できます。"
    }
    package func wayOutWaitForRenewal(_ termEnd: String) -> String {
        "契約期間は \(termEnd) に終了しましたが、まだアクティブです。更新されるまで 1 日ほど待ってから再確認してください。"
    }
    package func wayOutWaitForEnd(_ termEnd: String) -> String {
        "契約期間は \(termEnd) に終了しました。パートナー センターに終了が反映されるまで 1 日ほど待ってから再確認してください。"
    }
    package func wayOutSupportOrTermEnd(_ termEnd: String) -> String {
        "解約期限が過ぎています。サポート要求「CSP Purchase/Refund on behalf of customers」を送信してください。更新の設定\(spaced(after: key(.renew)))または計画\(spaced(after: key(.plan)))で更新を停止すると、遅くとも契約終了時 (\(termEnd)) に終了します。"
    }
    package func wayOutCancelAtRenewal(_ termEnd: String) -> String {
        "解約期限が過ぎています。更新されないよう解約すると\(key(.cancel))、契約終了時 (\(termEnd)) に終了します。"
    }
    package func wayOutWaitForTermEnd(_ termEnd: String) -> String {
        "もう解約できません。契約終了時 (\(termEnd)) に終了します。"
    }
    package var wayOutWaitForActivation: String { "アクティブになるのを待ってから対処してください。" }
    package func termEndRenews(_ day: String) -> String { "更新: \(day)" }
    package func termEndEnds(_ day: String) -> String { "\(day) に終了し、その後は再開できません。" }
    package func termEndUnknown(_ day: String) -> String {
        "終了時 (\(day)) にどうなるかわかりません。パートナー センターで確認してください。"
    }
    package func termEndedAndActive(_ day: String) -> String {
        "契約期間は \(day) に終了しましたが、まだアクティブです。更新または移行の処理中で、1 日ほどかかります。"
    }
    package func termEnding(_ day: String) -> String { "契約期間は \(day) に終了しました。終了の処理中で、1 日ほどかかります。" }
    package var extendedServiceTerm: String { "延長サービス期間" }
    package var reservedSQLDatabases: String { "SQL データベース" }
    package var reservedVirtualMachines: String { "仮想マシン" }

    // What a write brings with it, in a sentence and in a few words.

    package var bringsUsersLoseAccess: String { "ユーザーはサインインもサービスの利用もできなくなります。" }
    package var bringsAdministratorsKeepData: String { "管理者は引き続きデータにアクセスできます。" }
    package var bringsUsersRegainAccess: String { "ユーザーは再びサインインしてサービスを利用できます。" }
    package var bringsBillingStops: String { "請求は停止します。" }
    package func bringsBillingContinues(_ until: String) -> String { "契約終了 (\(until)) まで請求が続きます。" }
    package var bringsBillingResumes: String { "請求が再開されます。" }
    package var bringsAutoRenewLost: String {
        "自動更新がオフになります。再開してもオンには戻りません。「元に戻す」\(unspaced(key(.undo)))で戻ります。"
    }
    package var bringsAutoRenewLostForGood: String { "自動更新がオフになります。再開してもオンには戻りません。" }
    package var bringsAutoRenewStaysOff: String { "自動更新はオフのままです。" }
    package var bringsScheduledChangesDropped: String {
        "次の契約期間に予定されている変更は破棄されます。「元に戻す」\(unspaced(key(.undo)))で復元されます。"
    }
    package var bringsScheduledChangesLost: String { "次の契約期間に予定されている変更は破棄されます。" }
    package var bringsCancelAtTermEndDropped: String {
        "「契約終了時に解約」の設定は破棄されます。再開した場合は設定し直す必要があります\(key(.renew))。"
    }
    package func bringsAddOnsSuspended(_ count: Int) -> String {
        "アドオン \(count.grouped) 件も一緒に一時停止されます。"
    }
    package func bringsAddOnsStaySuspended(_ count: Int) -> String {
        "アドオン \(count.grouped) 件は一時停止中のままです。個別に再開してください。"
    }
    package func bringsDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "データは \(days.grouped)～\(mostDays.grouped) 日後に削除されます (中国は 60 日)。正確な日付はパートナー センターで確認してください。"
    }
    package var bringsDataDeletedAfterTerm: String {
        "サブスクリプションは契約とともに終了し、その後の扱いは Microsoft の定めに従います。データは数か月後に削除されます。"
    }
    package var bringsReversibleWhileRetained: String { "データが削除されるまでは再開できます\(key(.reactivate))。" }
    package func bringsReversibleUntil(_ day: String) -> String {
        "\(day) まで再開できます\(key(.reactivate))。"
    }
    package var bringsReversibilityUnconfirmed: String { "再開できるかどうかは Microsoft のドキュメントに記載がありません。" }
    package var bringsIrreversible: String { "元に戻せません。" }
    package var bringsAccessEndsAtOnce: String { "アクセスは直ちに終了します。管理者は 7 日間データをコピーできます。" }
    package var bringsRefundFull: String { "全額返金されます。" }
    package func bringsRefundUntold(_ days: Int) -> String {
        "取り消して全額返金を受けられるのは、購入後 \(days) 日間のみです。購入日が不明のため、拒否されることがあります。"
    }
    package var bringsRefundProRata: String { "日割りで返金されます。" }
    package var bringsRefundProRataCapped: String {
        "日割りで返金されます (年間上限 50,000 USD)。手数料は Azure portal に従います。"
    }
    package var bringsKeysRevoked: String { "キーは取り消され、ダウンロードもできなくなります。顧客は使用を中止する必要があります。" }
    package func bringsEndsAtRenewal(_ day: String) -> String { "更新日 (\(day)) に終了します。" }
    package func bringsEndsWithTerm(_ day: String) -> String {
        "契約終了 (\(day)) まで利用でき、その後は終了して再開できません。"
    }
    package var bringsSuspendingEndsItNoSooner: String {
        "一時停止しても終了は早まらず、請求は同じ日まで続き、ユーザーが今すぐ利用できなくなるだけです。"
    }
    package var bringsPublisherMayEndIt: String { "より早く終了するには発行元の承認が必要です。" }
    package func bringsGoesOnExtended(_ from: String) -> String {
        "契約が終わっても終了しません。\(from) から延長サービス期間として毎月継続し、解約するまで月額料金の 3% 増し (月額プランがない場合は約 23% 増し) で請求されます。"
    }
    package func bringsMayGoOnExtended(_ from: String) -> String {
        "\(from) から延長サービス期間として毎月継続し、月額料金の 3% 増し (月額プランがない場合は約 23% 増し) で請求される可能性があります。パートナー センターで確認してください。"
    }
    package var bringsWorkloadsStop: String { "実行中のワークロードはすべて停止します。" }
    package var bringsReactivatable: String { "一定期間は再開できます。ここでできない場合は Azure portal で行ってください。" }
    package func bringsRemovalStaysBlocked(_ until: String) -> String {
        "\(until) までは関係を削除できません。"
    }
    package var bringsRemovalStaysBlockedToEnd: String { "終了するまで関係を削除できません。" }
    package var bringsMicrosoftMayRefuseRemoval: String {
        "Microsoft の現行の規則では解約が必要なため、関係の削除が拒否される場合があります。"
    }
    package func bringsBilledEach(_ cycle: String, term: String) -> String {
        "請求サイクル: \(cycle)、契約期間: \(term)。"
    }
    package var bringsRenewsItself: String { "自動的に更新されます。" }
    package func bringsRenewsOn(_ day: String, with term: String) -> String {
        "\(day) に自動的に更新されます: \(term)。"
    }
    package func bringsCancellableFor(_ days: Int) -> String { "\(days.grouped) 日間は解約できます。" }
    package var bringsSuspendedNotCancelled: String { "後から解約することはできず、一時停止のみ可能です。" }
    package var bringsRemovalBlockedByIt: String { "関係の削除を妨げるようになります。" }
    package var bringsSandboxStandsIn: String {
        "[サンドボックス] 本番では Azure portal または Microsoft サポートのみが実行できます。"
    }
    package var costCustomerLeavesList: String { "一覧から削除" }
    package var costAdminAccessEnds: String { "管理アクセス終了" }
    package var costDelegatedAccessUnknown: String { "DAP の有無は不明" }
    package var costAccessEndsAtOnce: String { "即時アクセス終了" }
    package var costWorkloadsStop: String { "ワークロード停止" }
    package var costKeysRevoked: String { "キーを取り消し" }
    package func costBilledTo(_ day: String) -> String { "\(day) まで請求" }
    package var costScheduledChangesDropped: String { "予定の変更を破棄" }
    package var costCancelAtTermEndDropped: String { "終了時の解約を破棄" }
    package var costAutoRenewLost: String { "自動更新オフ" }
    package func costEndsOn(_ day: String) -> String { "\(day) 終了" }
    package func costUsedUntil(_ day: String) -> String { "\(day) まで利用" }
    package func costGoesOnDearer(_ from: String) -> String { "\(from) から割高で継続" }
    package func costMayGoOn(_ from: String) -> String { "\(from) から継続の可能性" }
    package func costAddOnsFollow(_ count: Int) -> String { "アドオン \(count.grouped) 件も停止" }
    package var costUsersLoseAccess: String { "ユーザー利用不可" }
    package var costRemovalStaysBlocked: String { "関係の削除は不可のまま" }
    package var costMicrosoftMayRefuseRemoval: String { "関係削除の拒否の可能性" }
    package func costDataDeletedAfter(_ days: Int, to mostDays: Int) -> String {
        "データ削除 \(days.grouped)～\(mostDays.grouped) 日後"
    }
    package var costDataDeletedAfterTerm: String { "契約終了後データ削除" }
    package var costBillingBegins: String { "請求開始" }
    package var costRenewsItself: String { "自動更新" }
    package var costAutoRenewStaysOff: String { "自動更新なし" }
    package var costAddOnsStaySuspended: String { "アドオンは停止のまま" }
    package var costRefundFull: String { "全額返金" }
    package var costRefundUntold: String { "返金の可否は不明" }
    package var costProRatedRefund: String { "日割り返金" }
    package var costBillingStops: String { "請求停止" }
    package var costUsersRegainAccess: String { "アクセス復旧" }
}
